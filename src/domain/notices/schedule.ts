import { addMonths } from '../calendar/civilDay';
import { NO_DAY, type CivilDay, type WorkCalendar } from '../calendar/types';
import { nextWorkday } from '../calendar/workCalendar';
import { minorDigits } from '../money/minor';
import type { Interval } from './details';

/** One line of an instalment plan; amounts in minor units. */
export interface Instalment {
  /** From 1. */
  readonly number: number;
  /** A working day. */
  readonly day: CivilDay;
  readonly amount: number;
  /** Left to pay after this one. */
  readonly rest: number;
}

export interface InstalmentTerms {
  readonly total: number;
  readonly count: number;
  readonly first: CivilDay;
  readonly interval: Interval;
  /** What the first instalment is, where it differs; 0 = all alike. */
  readonly downPayment: number;
  readonly currency: string;
  readonly calendar: WorkCalendar;
}

/** Longer plans than five years of months are no instalment agreement. */
const MOST_INSTALMENTS = 60;

/**
 * A debt in parts that add up to it exactly: all alike in whole units of the currency, the last with what is left
 * over. Each falls on a working day, counted from the first so that a moved day moves no other. Empty where the terms
 * cannot be: fewer than two parts, or nothing for one of them.
 */
export function instalmentSchedule(terms: InstalmentTerms): readonly Instalment[] {
  const { total, count, downPayment, calendar } = terms;
  if (!Number.isInteger(count) || count < 2 || count > MOST_INSTALMENTS || downPayment < 0) return [];
  const amounts = parts(terms);
  if (amounts.some((amount) => amount <= 0)) return [];
  let rest = total;
  let last = NO_DAY;
  return amounts.map((amount, index): Instalment => {
    rest -= amount;
    // A long holiday can swallow a weekly day altogether: no two fall on one day.
    last = nextWorkday(calendar, Math.max(dayAt(terms, index), last + 1));
    return { number: index + 1, day: last, amount, rest };
  });
}

function parts({ total, count, downPayment, currency }: InstalmentTerms): number[] {
  const alike = downPayment > 0 ? count - 1 : count;
  const unit = 10 ** minorDigits(currency);
  const exact = (total - downPayment) / alike;
  const part = exact >= unit ? Math.floor(exact / unit) * unit : Math.floor(exact);
  const amounts = Array.from({ length: count }, (_, i) => (i === 0 && downPayment > 0 ? downPayment : part));
  amounts[count - 1] = total - amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0);
  return amounts;
}

function dayAt({ first, interval }: InstalmentTerms, index: number): CivilDay {
  if (interval === 'month') return addMonths(first, index);
  return first + index * (interval === 'week' ? 7 : 14);
}
