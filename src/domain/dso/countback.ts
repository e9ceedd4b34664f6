import { addMonths, endOfMonth, ymd } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';

/** Sales of one period and its length in days. */
export interface SalesPeriod {
  readonly sales: number;
  readonly days: number;
}

/** Why counting back ended. Only 'covered' gives a DSO; otherwise `days` is what could be counted. */
type CountbackEnd = 'covered' | 'sales_exhausted' | 'no_sales_in_period';

export interface Countback {
  readonly days: number;
  readonly end: CountbackEnd;
  /** Receivables that no sales were found for; 0 when covered. */
  readonly uncovered: number;
  /** Periods used, the last one perhaps in part. */
  readonly periods: number;
}

/**
 * Count-back (exhaustion) method: takes the latest period's sales off the closing balance, then the
 * one before, adding each period's days; the last one pro rata. `periods` latest first. Ends at a
 * period without positive sales (the rule Oracle prints for its DSO), because days counted beyond
 * it would be days of nothing.
 */
export function countback(balance: number, periods: readonly SalesPeriod[]): Countback {
  let left = balance;
  let days = 0;
  for (const [used, period] of periods.entries()) {
    if (left <= 0) return { days, end: 'covered', uncovered: 0, periods: used };
    if (period.sales <= 0) return { days, end: 'no_sales_in_period', uncovered: left, periods: used };
    if (left <= period.sales) {
      return {
        days: days + (left * period.days) / period.sales,
        end: 'covered',
        uncovered: 0,
        periods: used + 1,
      };
    }
    left -= period.sales;
    days += period.days;
  }
  return left > 0
    ? { days, end: 'sales_exhausted', uncovered: left, periods: periods.length }
    : { days, end: 'covered', uncovered: 0, periods: periods.length };
}

/** Real lengths of `count` calendar months counted back from `closing`, latest first; the first runs up to it. */
export function monthLengths(closing: CivilDay, count: number): number[] {
  return Array.from({ length: count }, (_, back) =>
    back === 0 ? ymd(closing).day : ymd(endOfMonth(addMonths(closing, -back))).day,
  );
}
