import type { CivilDay } from '../calendar/types';
import type { CustomerProfile } from '../customers/types';
import type { Customer, Ledger } from '../ledger/types';
import type { Message } from '../message';
import type { Case, Draft, LeftOut, Setting } from './case';
import { chase } from './chase';
import type { CustomerHistory } from './history';
import type { Position } from './position';
import { leftOutReason } from './reasons';
import { remind } from './remind';
import { oldestDocument, standingOf } from './standing';

export interface Known {
  readonly profile: CustomerProfile | null;
  readonly past: CustomerHistory;
  /** Days late of what this customer paid, weighted by amount; null = not known. */
  readonly averageLate: number | null;
}

/** The plan's row for one position, or why there is none. */
export function planRow(
  position: Position,
  currency: string,
  unapplied: number,
  known: Known,
  setting: Setting,
): Draft | LeftOut {
  const { asOf, policy, ledger } = setting;
  const daysOverdue = position.overdueCount > 0 && position.demand > 0 ? asOf - position.oldestDue : 0;
  const since = daysOverdue > 0 ? position.oldestDue : asOf - RECENT_DAYS;
  const documentedFrom = oldestDocument(ledger, position.rows);
  const owed = { since, demand: position.demand, documentedFrom };
  const standing = standingOf(known.profile, known.past, owed, known.averageLate);
  const found: Case = {
    position,
    customer: customerOf(position, ledger),
    currency,
    unapplied,
    standing,
    setting,
  };
  const leave = (why: Message): LeftOut => ({ customer: position.customer, currency, why });
  const held = holdReason(known.profile, asOf);
  if (held) return leave(held);
  if (daysOverdue > 0 && daysOverdue >= policy.stageFromDays.reminder) {
    const { dispute } = standing;
    if (dispute && (dispute.amount ?? Infinity) >= position.demand + position.disputed) {
      const amount = { minor: position.overdue, currency };
      return leave({ key: 'plan.leftOut.dispute_log', values: { amount, day: { day: dispute.day } } });
    }
    return chase(found, daysOverdue);
  }
  return remind(found) ?? leave(leftOutReason(position, daysOverdue, currency));
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
