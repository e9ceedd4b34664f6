import { NO_DAY, type CivilDay, type WorkCalendar } from '../calendar/types';
import { addWorkdays } from '../calendar/workCalendar';
import type { ContactEntry } from '../contacts/types';
import type { CustomerProfile } from '../customers/types';
import type { Ledger } from '../ledger/types';
import type { Message } from '../message';
import type { Policy } from '../policy/types';
import { NOTICE_RULES, isNoticeKind, noticeKindForStage, type Approval } from './kind';
import type { NoticeRow } from './order';
import type { Language, NoticeKind, PastNotice } from './types';

/** What is known when letters are about to be drafted. */
export interface SimulationInput {
  readonly rows: readonly NoticeRow[];
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly letterDay: CivilDay;
  readonly sent: readonly PastNotice[];
  readonly profiles: readonly CustomerProfile[];
  readonly log: readonly ContactEntry[];
  /** Where the profile names no language. */
  readonly language: Language;
  /** Who has agreed to what needs agreement (E2); '' = nobody yet. */
  readonly approvedBy: string;
  /** The same notice for all, instead of the one each stage proposes; null = as proposed. */
  readonly kind: NoticeKind | null;
}

/** One customer in one currency: what it would get, or why it gets nothing. */
export interface Simulated {
  readonly row: NoticeRow;
  readonly proposed: NoticeKind;
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly approval: Approval;
  /** Why it is left out unless the user says otherwise; empty = it gets the notice. */
  readonly skipped: readonly Message[];
}

/** Who would get what, and who would be left out and why; nothing is drafted or written by it. */
export function simulateNotices(input: SimulationInput): readonly Simulated[] {
  const profiles = new Map(input.profiles.map((profile) => [profile.key, profile]));
  const contacts = groupBy(input.log, ({ customerKey }) => customerKey);
  const sent = groupBy(input.sent, ({ customerKey }) => customerKey);
  // A ledger that has no addresses at all says nothing about any one customer's.
  const keepsAddresses = [...input.ledger.customers, ...input.profiles].some(
    ({ email, address }) => email !== '' || address !== '',
  );
  return input.rows.map((row) => {
    const profile = profiles.get(row.customerKey);
    const past = (sent.get(row.customerKey) ?? []).filter(
      ({ currency, day, kind }) => currency === row.currency && day > row.oldestDue && isNoticeKind(kind),
    );
    const proposed = row.document ?? noticeKindForStage(row.stage, new Set(past.map(({ kind }) => kind)));
    const kind = input.kind ?? proposed;
    const own = (contacts.get(row.customerKey) ?? []).filter(
      ({ currency }) => currency === '' || currency === row.currency,
    );
    return {
      row,
      proposed,
      kind,
      language: profile?.language || input.language,
      approval: input.policy.approvals[kind],
      skipped: [
        ...(row.document === null && input.kind === null ? [{ key: 'notices.skip.no_letter' }] : []),
        ...reasons(input, row, kind, profile, own, past),
        ...(keepsAddresses ? unreachable(input, row, profile) : []),
      ],
    };
  });
}

function reasons(
  { policy, calendar, letterDay, approvedBy }: SimulationInput,
  row: NoticeRow,
  kind: NoticeKind,
  profile: CustomerProfile | undefined,
  contacts: readonly ContactEntry[],
  past: readonly PastNotice[],
): Message[] {
  const { demands } = NOTICE_RULES[kind];
  const approval = policy.approvals[kind];
  const found: Message[] = [];
  if (demands && kind !== 'dispute' && row.items.length === 0) {
    found.push({ key: row.disputed > 0 ? 'notices.skip.disputed' : 'notices.skip.nothing_due' });
  }
  if (profile && profile.holdUntil > letterDay) {
    found.push({
      key: 'notices.skip.hold',
      values: { day: { day: profile.holdUntil }, reason: profile.holdReason },
    });
  }
  if (demands) found.push(...because(contacts, past, row, letterDay, policy, calendar));
  if (approval !== 'none' && approvedBy === '') found.push({ key: `notices.skip.approval.${approval}` });
  return found;
}

function unreachable(
  { ledger }: SimulationInput,
  row: NoticeRow,
  profile: CustomerProfile | undefined,
): Message[] {
  const known = ledger.customers[row.customer];
  const reach = [profile?.email, profile?.address, known?.email, known?.address];
  return reach.every((text) => !text) ? [{ key: 'notices.skip.no_address' }] : [];
}

/** What the customer has done, or we, too lately for another demand. */
function because(
  contacts: readonly ContactEntry[],
  past: readonly PastNotice[],
  row: NoticeRow,
  letterDay: CivilDay,
  policy: Policy,
  calendar: WorkCalendar,
): Message[] {
  const lately = contacts.filter(({ day }) => day <= letterDay).sort((a, b) => b.day - a.day);
  const paid = lately.find(({ result, day }) => result === 'paid' && day >= row.oldestDue);
  if (paid) return [{ key: 'notices.skip.paid', values: { day: { day: paid.day } } }];
  const promise = lately.find(({ result }) => result === 'promise');
  if (promise && promise.promiseDay !== NO_DAY && promise.promiseDay >= letterDay) {
    return [{ key: 'notices.skip.promise', values: { day: { day: promise.promiseDay } } }];
  }
  const running = past.find(
    ({ kind, day, payBy }) => NOTICE_RULES[kind].demands && day < letterDay && payBy >= letterDay,
  );
  if (running) return [{ key: 'notices.skip.running', values: { day: { day: running.payBy } } }];
  const dispute = lately.find(({ result }) => result === 'dispute' || result === 'dispute_settled');
  if (dispute?.result === 'dispute' && row.items.length === 0) {
    return [{ key: 'notices.skip.dispute_open', values: { day: { day: dispute.day } } }];
  }
  const last = Math.max(NO_DAY, lately[0]?.day ?? NO_DAY, ...past.map(({ day }) => day));
  const quiet = row.riskClass === 'not_due' ? 0 : policy.quietDays[row.riskClass];
  const until = last === NO_DAY || quiet === 0 ? NO_DAY : addWorkdays(calendar, last, quiet);
  return until > letterDay
    ? [{ key: 'notices.skip.quiet', values: { last: { day: last }, day: { day: until } } }]
    : [];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
