import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import { addWorkdays } from '../../calendar/workCalendar';
import { BLANK_ENTRY } from '../../contacts/blankEntry';
import type { ContactEntry, ContactResult, ExcuseCode } from '../../contacts/types';
import type { CustomerProfile } from '../../customers/types';
import type { Message } from '../../message';
import type { NoticeKind } from '../../notices/types';
import type { Policy } from '../../policy/types';
import { followUp } from '../excuses/follow';
import { EXCUSE_RULES } from '../excuses/table';
import { parsePromiseWords } from '../promises/vagueWords';
import type { Channel, Owner } from '../stages';
import type { PlanRow } from '../types';
import { excuseStanding, vagueAnswers } from './standing';

/** What came of a contact: three clicks in the pane. Amounts in minor units of the row's currency. */
export type ContactOutcome =
  | { readonly kind: 'not_reached' }
  | { readonly kind: 'note' }
  /** It went out, or was said, and there is no answer yet. */
  | { readonly kind: 'sent'; readonly noticeNumber: string; readonly payBy: CivilDay }
  /** A day, or the customer's words; `amount` null = all that is due. */
  | {
      readonly kind: 'promise';
      readonly day: CivilDay | null;
      readonly words: string;
      readonly amount: number | null;
    }
  | { readonly kind: 'excuse'; readonly code: ExcuseCode }
  | { readonly kind: 'dispute'; readonly amount: number | null; readonly code: ExcuseCode | null }
  | { readonly kind: 'dispute_settled' }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'paid'; readonly amount: number | null }
  | { readonly kind: 'part_paid'; readonly amount: number };

export interface ContactMade {
  readonly row: Pick<
    PlanRow,
    'customerKey' | 'customerName' | 'currency' | 'stage' | 'channel' | 'oldestDue'
  >;
  readonly day: CivilDay;
  readonly channel: Channel;
  /** Whom of theirs, who of ours, and what was said. */
  readonly person: string;
  readonly by: string;
  readonly summary: string;
  readonly outcome: ContactOutcome;
  /** Entries of this customer so far, oldest first. */
  readonly log: readonly ContactEntry[];
  readonly profile: CustomerProfile | null;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
}

/** What is to be done next, in data and in a sentence. */
export interface NextStep {
  readonly day: CivilDay;
  readonly owner: Owner;
  readonly document: NoticeKind | 'next_letter' | null;
  readonly message: Message;
}

export interface LoggedContact {
  /** To be appended to the log; `nextStep` is empty until `next.message` has been put into the user's language. */
  readonly entry: ContactEntry;
  readonly next: NextStep | null;
  /** True when the words of a promise named no day: it is then the latest they can mean. */
  readonly vague: boolean;
}

/**
 * The line of the contact log for what came of a contact, with the next step filled in: from an excuse by its
 * row of the table (E6), from a promise the day after its tolerance, from a short payment the same day (A13,
 * A14). A promise whose words say nothing of when is an excuse without a date (A9 二).
 */
export function logEntry(made: ContactMade): LoggedContact {
  const { outcome } = made;
  if (outcome.kind === 'excuse') return ofExcuse(made, outcome.code, 'excuse', null);
  if (outcome.kind === 'dispute')
    return ofExcuse(made, outcome.code ?? 'recon_diff', 'dispute', outcome.amount);
  if (outcome.kind === 'promise') return ofPromise(made, outcome);
  const next = plainNext(made);
  return {
    entry: {
      ...blank(made, outcome.kind),
      ...(outcome.kind === 'sent' ? { noticeNumber: outcome.noticeNumber, payBy: outcome.payBy } : {}),
      ...(outcome.kind === 'paid' || outcome.kind === 'part_paid' ? { receivedAmount: outcome.amount } : {}),
      nextDay: next?.day ?? NO_DAY,
    },
    next,
    vague: false,
  };
}

function ofPromise(made: ContactMade, outcome: Extract<ContactOutcome, { kind: 'promise' }>): LoggedContact {
  const { day: from, calendar, policy } = made;
  const read = outcome.day === null ? parsePromiseWords(outcome.words, from, calendar) : null;
  const day = outcome.day ?? read?.day;
  if (day === undefined) return ofExcuse(made, 'vague_date', 'excuse', null);
  const vague = read?.vague ?? false;
  const check = addWorkdays(calendar, day, policy.promiseTolerance + 1);
  const message: Message = { key: 'callCard.next.promise', values: { day: { day } } };
  return {
    entry: {
      ...blank(made, 'promise'),
      promiseDay: day,
      promiseWords: vague ? outcome.words : '',
      promiseAmount: outcome.amount,
      nextDay: check,
    },
    // The promise in writing within a day: signed, it is an acknowledgment (E2 row 7).
    next: { day: check, owner: 'finance', document: 'promise', message },
    vague,
  };
}

function ofExcuse(
  made: ContactMade,
  code: ExcuseCode,
  result: 'excuse' | 'dispute',
  disputedAmount: number | null,
): LoggedContact {
  const { day, profile, policy, calendar, row, log } = made;
  const entry = { ...blank(made, result), excuse: code, disputedAmount };
  const since = row.oldestDue;
  const all = [...log, entry];
  const repeats = excuseStanding(all, Math.min(since, day - 1))?.repeats ?? 1;
  const vague = EXCUSE_RULES[code].vague ? vagueAnswers(all, Math.min(since, day - 1)) : 0;
  const follow = followUp({
    code,
    givenOn: day,
    repeats: Math.max(repeats, vague),
    profile,
    policy,
    calendar,
  });
  const message: Message = {
    key: follow.handedOver ? 'callCard.next.handed_over' : 'callCard.next.excuse',
    values: {
      lock: { key: `excuses.${code}.lock` },
      owner: { key: `plan.owner.${follow.owner}` },
      channel: { key: `plan.channel.${follow.channel}` },
    },
  };
  return {
    entry: { ...entry, nextDay: follow.day },
    next: { day: follow.day, owner: follow.owner, document: follow.document, message },
    vague: false,
  };
}

/** [P] Nobody there: again the next day. Said to be paid: looked for after two working days. */
const AGAIN_WORKDAYS = 1;
const TRANSFER_WORKDAYS = 2;
/** S1:330: call two working days after a letter to hear whether it came and what the answer is. */
const CONFIRM_WORKDAYS = 2;
/** E3 no. 11: a new date for the rest within three working days. */
const REST_WORKDAYS = 3;

function plainNext({ outcome, day, calendar }: ContactMade): NextStep | null {
  const step = (workdays: number, key: string, document: NextStep['document'] = null): NextStep => ({
    day: addWorkdays(calendar, day, workdays),
    owner: 'finance',
    document,
    message: { key: `callCard.next.${key}` },
  });
  switch (outcome.kind) {
    case 'not_reached':
      return step(AGAIN_WORKDAYS, 'not_reached');
    case 'paid':
      return step(TRANSFER_WORKDAYS, 'paid', 'thanks');
    case 'part_paid':
      return step(REST_WORKDAYS, 'part_paid', 'short_payment');
    case 'sent':
      return outcome.noticeNumber === '' ? null : step(CONFIRM_WORKDAYS, 'confirm_receipt');
    case 'dispute_settled':
      return step(AGAIN_WORKDAYS, 'dispute_settled');
    default:
      return null;
  }
}

function blank({ row, day, channel, person, by, summary }: ContactMade, result: ContactResult): ContactEntry {
  return {
    ...BLANK_ENTRY,
    day,
    customerKey: row.customerKey,
    customerName: row.customerName,
    currency: row.currency,
    channel,
    person,
    by,
    stage: stageReached(row, channel),
    result,
    summary,
  };
}

/**
 * The rung a contact takes, by the way it was made. Only what goes out in writing takes the row's letter: a call in
 * place of a letter takes the rung of a call, also where the row itself says to call, because no letter has gone out.
 */
function stageReached(row: ContactMade['row'], channel: Channel): ContactEntry['stage'] {
  if (row.stage === 'pre_due') return row.stage;
  switch (channel) {
    case 'phone':
    case 'executive':
      return channel;
    case 'legal':
      return row.stage === 'write_off' ? row.stage : channel;
    case 'visit':
    case 'meeting':
      return 'visit';
    default:
      return channel === row.channel ? row.stage : null;
  }
}
