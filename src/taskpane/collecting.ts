import type { Page } from '../documents/pageDocx';
import { NO_DAY, type WorkCalendar } from '../domain/calendar/types';
import type { ContactEntry } from '../domain/contacts/types';
import { isNoticeKind } from '../domain/notices/kind';
import { historyInSteps, planInSteps } from '../domain/plan';
import { callCard } from '../domain/plan/callCard/callCard';
import type { CallCard } from '../domain/plan/callCard/types';
import { schedule, type Schedule } from '../domain/plan/capacity/schedule';
import { logEntry, type ContactMade, type LoggedContact } from '../domain/plan/log/logEntry';
import { averageLateOf, fallsInSteps } from '../domain/plan/promises/balances';
import { receiptsInSteps, restInSteps } from '../domain/plan/promises/money';
import { parsePromiseWords } from '../domain/plan/promises/vagueWords';
import type { History, Plan, PlanRow } from '../domain/plan/types';
import type { LedgerReading } from '../domain/ledger/types';
import type { Policy } from '../domain/policy/types';
import { runSteps, type Steps } from '../domain/steps';
import { calendarOf } from './calendarOf';
import type { Book, NoticeHistory } from './host';
import type { OutFile } from './outFile';

/** What is known of all customers when one of them is called. */
export interface CallContext {
  readonly reading: LedgerReading;
  readonly policy: Policy;
  readonly history: NoticeHistory;
  readonly book: Book;
}

/** What the caller says of a contact; the rest is known. */
export type ContactSaid = Pick<ContactMade, 'day' | 'channel' | 'person' | 'by' | 'summary' | 'outcome'>;

/** What happened, and how late they pay of whom that can be said. */
interface Past {
  readonly history: History;
  readonly averageLate: ReadonlyMap<string, number>;
}

/** Letters sent, calls logged and promises made, and what became of those by the as-of date. */
function* pastInSteps({ reading, policy, history, book }: CallContext, only?: string): Steps<Past> {
  const { ledger, asOf } = reading;
  const calendar = calendarOf(policy);
  const log = datedLog(book.log, calendar);
  const sent = history.sent.filter(({ kind }) => isNoticeKind(kind));
  const keys = new Set(log.map(({ customerKey }) => customerKey));
  yield 0;
  const receipts = yield* receiptsInSteps(reading, keys);
  const restOf = yield* restInSteps(ledger, keys, receipts);
  const falls = yield* fallsInSteps(book.balances, reading, policy.credits, only);
  const judged = { log, sent, asOf, policy, calendar, receipts, restOf, falls };
  const found = yield* historyInSteps(judged);
  return { history: found, averageLate: averageLateOf(falls) };
}

/** How often a plan goes through the ledger: receipts, what is left, and twice to add it up. */
export const LOOKS = 4;

/** The plan with what the user decided in the sheets: profiles, log, dates and stages of his own. */
export function* planInStepsOf(context: CallContext): Steps<Plan> {
  const { reading, policy, book } = context;
  const { ledger, unapplied, asOf } = reading;
  const past = yield* pastInSteps(context);
  return yield* planInSteps({
    ledger,
    unapplied,
    asOf,
    policy,
    calendar: calendarOf(policy),
    ...past,
    profiles: book.customers,
    edits: book.edits,
  });
}

/** The card to call a customer by. */
export function cardOf(row: PlanRow, context: CallContext): CallCard {
  const { reading, policy, book } = context;
  const { history } = runSteps(pastInSteps(aboutOne(row.customerKey, context), row.customerKey));
  return callCard({
    row,
    ledger: reading.ledger,
    asOf: reading.asOf,
    policy,
    calendar: calendarOf(policy),
    history,
    profile: profileOf(row, book),
  });
}

/** The line of the log for what came of a contact, and what follows from it. */
export function contactOf(row: PlanRow, said: ContactSaid, { policy, book }: CallContext): LoggedContact {
  const calendar = calendarOf(policy);
  const log = datedLog(
    book.log.filter(({ customerKey }) => customerKey === row.customerKey),
    calendar,
  );
  return logEntry({ ...said, row, log, profile: profileOf(row, book), policy, calendar });
}

/** The plan as days of work. */
export function scheduleOf(plan: Plan, policy: Policy): Schedule {
  return schedule(plan, policy, calendarOf(policy));
}

/** A page to print, as a .docx. */
export async function pageFile(page: Page): Promise<OutFile> {
  const [{ pageDocx }, { safeFileName }] = await Promise.all([
    import('../documents/pageDocx'),
    import('../documents/fileName'),
  ]);
  return { name: safeFileName(page.title, 'docx'), type: DOCX, bytes: await pageDocx(page) };
}

/** The text of an iCalendar file, as a file of that name. */
export async function calendarFileOf(name: string, text: string): Promise<OutFile> {
  const { safeFileName } = await import('../documents/fileName');
  return { name: safeFileName(name, 'ics'), type: 'text/calendar', bytes: new TextEncoder().encode(text) };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What is known of one customer: the others have no part in its card. */
function aboutOne(key: string, context: CallContext): CallContext {
  const { history, book } = context;
  const isHis = ({ customerKey }: { readonly customerKey: string }): boolean => customerKey === key;
  return {
    ...context,
    history: { ...history, sent: history.sent.filter(isHis) },
    book: { ...book, log: book.log.filter(isHis) },
  };
}

function profileOf({ customerKey }: PlanRow, book: Book) {
  return book.customers.find(({ key }) => key === customerKey) ?? null;
}

/** A promise logged in words alone is taken at the latest day they can mean. */
function datedLog(log: readonly ContactEntry[], calendar: WorkCalendar): readonly ContactEntry[] {
  return log.map((entry) => {
    if (entry.promiseDay !== NO_DAY || entry.promiseWords === '') return entry;
    const promised = parsePromiseWords(entry.promiseWords, entry.day, calendar);
    return promised ? { ...entry, promiseDay: promised.day } : entry;
  });
}
