import { NO_DAY } from '../../calendar/types';
import type { CustomerProfile } from '../../customers/types';
import type { Ledger } from '../../ledger/types';
import type { Message } from '../../message';
import { NO_CURRENCY } from '../../money/currency';
import { minorToNumber, toMinor } from '../../money/minor';
import type { Policy } from '../../policy/types';
import { limitStanding } from '../../risk';
import type { CreditStanding, StatutoryStanding } from './types';

export interface CreditFacts {
  readonly profile: CustomerProfile;
  readonly currency: string;
  /** Whether it is the one the customer mostly buys in. */
  readonly isMain: boolean;
  /** Minor units owed in that currency. */
  readonly open: number;
  /** Rows of this customer in this currency. */
  readonly rows: Int32Array;
  /** Promises broken and invoices overdue: what speaks for a change of limit or terms. */
  readonly late: number;
}

/**
 * Limit and days of credit against what is owed (A2.3, A3.10). A limit counts only in its own currency; one that names
 * none in the currency the customer mostly buys in, which is then said. null when the profile names neither.
 */
export function creditStanding(facts: CreditFacts, ledger: Ledger, policy: Policy): CreditStanding | null {
  const { profile, open } = facts;
  const found = limitOf(facts);
  if (found === null && profile.creditDays === null) return null;
  const standing = found === null ? 'no_limit' : limitStanding(found.limit, open, policy.nearLimit);
  const longerThanAgreed =
    profile.creditDays === null ? 0 : countLonger(ledger, facts.rows, profile.creditDays);
  return {
    limit: found?.limit ?? null,
    assumedCurrency: found?.assumed ?? false,
    used: open,
    standing,
    longerThanAgreed,
    review: review(facts.late, standing, policy),
  };
}

function limitOf({ profile, currency, isMain }: CreditFacts): { limit: number; assumed: boolean } | null {
  const { creditLimit, creditCurrency, otherLimits } = profile;
  const other = otherLimits.find((one) => one.currency === currency);
  if (creditLimit !== null && creditCurrency === currency) return { limit: creditLimit, assumed: false };
  if (other) return { limit: other.amount, assumed: false };
  if (creditLimit === null || creditCurrency !== '' || !isMain) return null;
  return { limit: toMinor(minorToNumber(creditLimit, NO_CURRENCY), currency), assumed: true };
}

function review(late: number, standing: CreditStanding['standing'], policy: Policy): Message | null {
  if (late < policy.reviewAfterLate) return null;
  return { key: `clocks.review.${standing === 'over' ? 'limit' : 'terms'}`, values: { count: late } };
}

function countLonger(ledger: Ledger, rows: Int32Array, days: number): number {
  let count = 0;
  for (const row of rows) {
    const doc = ledger.docDay[row] ?? NO_DAY;
    if (doc !== NO_DAY && (ledger.open[row] ?? 0) > 0 && (ledger.dueDay[row] ?? NO_DAY) - doc > days) count++;
  }
  return count;
}

/** 条例 art. 9: from delivery; government 30 days, at most 60 if agreed; large enterprises 60. */
const STATUTORY_DAYS = { government: 60, large: 60 } as const;

/**
 * Invoices to a large or government buyer that give longer than the regulation allows a small or medium
 * seller to be made to wait (保障中小企业款项支付条例 2025, art. 9). The document's date stands for delivery.
 */
export function statutoryStanding(
  profile: CustomerProfile,
  rows: Int32Array,
  ledger: Ledger,
  policy: Policy,
): StatutoryStanding | null {
  const { size } = profile;
  const applies = policy.sellerSize === 'small_or_medium' && policy.limitationLaw === 'cn';
  if (!applies || (size !== 'large' && size !== 'government')) return null;
  const days = STATUTORY_DAYS[size];
  let [count, amount, firstDay] = [0, 0, NO_DAY];
  for (const row of rows) {
    const doc = ledger.docDay[row] ?? NO_DAY;
    const open = ledger.open[row] ?? 0;
    if (doc === NO_DAY || open <= 0 || (ledger.dueDay[row] ?? NO_DAY) - doc <= days) continue;
    count++;
    amount += open;
    if (firstDay === NO_DAY || doc + days < firstDay) firstDay = doc + days;
  }
  return count === 0 ? null : { days, count, amount, firstDay };
}
