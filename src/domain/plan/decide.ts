import type { CivilDay } from '../calendar/types';
import type { CustomerProfile } from '../customers/types';
import type { Customer, Ledger } from '../ledger/types';
import type { Message } from '../message';
import type { Case, LeftOut, Setting } from './case';
import { chase } from './chase';
import type { Decision } from './decision';
import type { CustomerHistory } from './history';
import type { Position } from './position';
import { leftOutReason } from './reasons';
import { remind } from './remind';
import { standingOf } from './standing';

export interface Known {
  readonly profile: CustomerProfile | null;
  readonly past: CustomerHistory;
  /** Days late of what this customer paid, weighted by amount; null = not known. */
  readonly averageLate: number | null;
}

/** A case and what to do about it. */
export interface Decided {
  readonly found: Case;
  readonly decision: Decision;
}

/** What to do about one position, or why there is nothing to do. */
export function decide(
  position: Position,
  unapplied: number,
  known: Known,
  setting: Setting,
): Decided | LeftOut {
  const { asOf, policy, ledger } = setting;
  const currency = ledger.currencies[position.currency] ?? '';
  const held = holdReason(known.profile, asOf);
  if (held) return leave(position, currency, held);
  const daysOverdue = position.overdueCount > 0 && position.demand > 0 ? asOf - position.oldestDue : 0;
  const since = daysOverdue > 0 ? position.oldestDue : asOf - RECENT_DAYS;
  const owed = { since, demand: position.demand, documentedFrom: position.documentedFrom };
  const standing = standingOf(known.profile, known.past, owed, known.averageLate);
  const customer = customerOf(position, ledger);
  const found: Case = { position, customer, currency, unapplied, standing, setting };
  if (daysOverdue > 0 && daysOverdue >= policy.stageFromDays.reminder) {
    const { dispute } = standing;
    if (dispute && (dispute.amount ?? Infinity) >= position.demand + position.disputed) {
      const amount = { minor: position.overdue, currency };
      const values = { amount, day: { day: dispute.day } };
      return leave(position, currency, { key: 'plan.leftOut.dispute_log', values });
    }
    return { found, decision: chase(found, daysOverdue) };
  }
  const decision = remind(found);
  if (decision) return { found, decision };
  return leave(position, currency, leftOutReason(position, daysOverdue, currency));
}

function leave({ customer }: Position, currency: string, why: Message): LeftOut {
  return { customer, currency, why };
}

/** [P] Of a customer with nothing overdue, what was said a quarter of a year ago no longer counts. */
const RECENT_DAYS = 92;

function holdReason(profile: CustomerProfile | null, asOf: CivilDay): Message | null {
  if (!profile || profile.holdUntil <= asOf) return null;
  const values = { day: { day: profile.holdUntil }, reason: profile.holdReason };
  return { key: profile.holdReason === '' ? 'plan.leftOut.held' : 'plan.leftOut.held_because', values };
}

function customerOf(position: Position, ledger: Ledger): Customer {
  const customer = ledger.customers[position.customer];
  if (!customer) throw new RangeError(`The ledger has no customer ${position.customer}`);
  return customer;
}
