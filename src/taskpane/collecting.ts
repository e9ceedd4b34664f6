import type { Page } from '../documents/pageDocx';
import { NO_DAY, type WorkCalendar } from '../domain/calendar/types';
import type { ContactEntry } from '../domain/contacts/types';
import { isNoticeKind } from '../domain/notices/kind';
import { buildPlan, historyOf } from '../domain/plan';
import { callCard } from '../domain/plan/callCard/callCard';
import type { CallCard } from '../domain/plan/callCard/types';
import { calendarTasks, type CalendarTask } from '../domain/plan/capacity/calendarTasks';
import { schedule, type Schedule } from '../domain/plan/capacity/schedule';
import { logEntry, type ContactMade, type LoggedContact } from '../domain/plan/log/logEntry';
import { receiptsInLedger, restInLedger } from '../domain/plan/promises/judge';
import { parsePromiseWords } from '../domain/plan/promises/vagueWords';
import type { History, Plan, PlanRow } from '../domain/plan/types';
import type { LedgerReading } from '../domain/ledger/types';
import type { Policy } from '../domain/policy/types';
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

export interface Days {
  readonly schedule: Schedule;
  readonly tasks: readonly CalendarTask[];
}

/** Letters sent, calls logged and promises made, and what became of those by the as-of date. */
function pastOf({ reading, policy, history, book }: CallContext): History {
  const { ledger, asOf } = reading;
  const calendar = calendarOf(policy);
  const log = datedLog(book.log, calendar);
  const sent = history.sent.filter(({ kind }) => isNoticeKind(kind));
  const keys = new Set(log.map(({ customerKey }) => customerKey));
  const receipts = receiptsInLedger(reading, keys);
  const restOf = restInLedger(ledger, keys, receipts);
  return historyOf({ log, sent, asOf, policy, calendar, receipts, restOf });
}

/** The plan with what the user decided in the sheets: profiles, log, dates and stages of his own. */
export function planOf(context: CallContext): Plan {
  const { reading, policy, book } = context;
  const { ledger, unapplied, asOf } = reading;
  return buildPlan({
    ledger,
    unapplied,
    asOf,
    policy,
    calendar: calendarOf(policy),
    history: pastOf(context),
    profiles: book.customers,
    edits: book.edits,
  });
}

/** The card to call a customer by. */
export function cardOf(row: PlanRow, context: CallContext): CallCard {
  const { reading, policy, book } = context;
  return callCard({
    row,
    ledger: reading.ledger,
    asOf: reading.asOf,
    policy,
    calendar: calendarOf(policy),
    history: pastOf(context),
    profile: profileOf(row, book),
  });
}

/** The line of the log for what came of a contact, and what follows from it. */
export function contactOf(row: PlanRow, said: ContactSaid, { policy, book }: CallContext): LoggedContact {
  const calendar = calendarOf(policy);
  const log = datedLog(book.log, calendar).filter(({ customerKey }) => customerKey === row.customerKey);
  return logEntry({ ...said, row, log, profile: profileOf(row, book), policy, calendar });
}

/** The plan as days of work. */
export function daysOf(plan: Plan, policy: Policy): Days {
  const planned = schedule(plan, policy, calendarOf(policy));
  return { schedule: planned, tasks: calendarTasks(plan, planned) };
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
