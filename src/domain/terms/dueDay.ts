import { addMonths, endOfMonth, weekday, ymd } from '../calendar/civilDay';
import type { CivilDay, WorkCalendar } from '../calendar/types';
import { nextWorkday, previousWorkday } from '../calendar/workCalendar';
import type { MonthlyConvention, Period, SingleTerm, WorkdayRule } from './types';

export interface DueOptions {
  /** How 月结N天 is read. */
  readonly convention: MonthlyConvention;
  /** Cut-off day of the month where the term itself names none. */
  readonly cutoffDay?: number;
}

/** 月结 counts months of thirty days. */
const MONTH = 30;

/**
 * The due day of a term, counted from the day of its base event (the invoice date where nothing
 * else is known). Before any shifting for days off: see `onWorkday`.
 */
export function dueDay(base: CivilDay, term: SingleTerm, options: DueOptions): CivilDay {
  const { rule } = term;
  const period = periodOf(base, term.cutoffDay ?? options.cutoffDay);
  switch (rule.kind) {
    case 'days':
      return base + rule.days;
    case 'months':
      return addMonths(base, rule.months);
    case 'monthly':
      return monthly(base, period, rule.days, options.convention);
    case 'month_end':
      return endOfMonth(addMonths(period, rule.months)) + rule.days;
    case 'next_month_start':
      return endOfMonth(period) + 1 + rule.days;
    case 'day_of_month':
      return dayOfMonth(addMonths(period, rule.months), rule.day);
    case 'next_day':
      return nextSuchDay(base, rule.day);
    case 'period_end':
      return periodEnd(base, rule.period) + rule.days;
  }
}

/** The last day on which the discount may be taken; null without one. */
export function discountDay(base: CivilDay, term: SingleTerm): CivilDay | null {
  return term.discount === undefined ? null : base + term.discount.days;
}

/**
 * A due day that is no working day moves to the next or the one before, where the contract says so;
 * by itself it stays. (民法典 art. 203 moves the end of periods fixed by law or judgment.)
 */
export function onWorkday(day: CivilDay, rule: WorkdayRule, calendar: WorkCalendar): CivilDay {
  if (rule === 'none') return day;
  return rule === 'next' ? nextWorkday(calendar, day) : previousWorkday(calendar, day);
}

/** A day in the month the invoice is counted to: after the cut-off day it is the next one. */
function periodOf(base: CivilDay, cutoffDay: number | undefined): CivilDay {
  if (cutoffDay === undefined || ymd(base).day <= cutoffDay) return base;
  return endOfMonth(base) + 1;
}

function monthly(base: CivilDay, period: CivilDay, days: number, convention: MonthlyConvention): CivilDay {
  const [months, rest] = [Math.floor(days / MONTH), days % MONTH];
  switch (convention) {
    case 'month_end_days':
      return endOfMonth(period) + days;
    case 'invoice_days':
      return base + days;
    case 'month_end_months':
      return endOfMonth(addMonths(period, months)) + rest;
    case 'invoice_months':
      return addMonths(base, months) + rest;
    case 'next_month_days':
      return endOfMonth(period) + 1 + days;
  }
}

function dayOfMonth(month: CivilDay, day: number): CivilDay {
  const end = endOfMonth(month);
  return end - Math.max(0, ymd(end).day - day);
}

function nextSuchDay(base: CivilDay, day: number): CivilDay {
  const here = dayOfMonth(base, day);
  return here >= base ? here : dayOfMonth(endOfMonth(base) + 1, day);
}

/** Months of the periods that are whole months of a year. */
const PERIOD_MONTHS = { quarter: 3, half_year: 6, year: 12 } as const;
const HALF_MONTH_DAY = 15;

function periodEnd(base: CivilDay, period: Period): CivilDay {
  const at = ymd(base);
  switch (period) {
    case 'week':
      return base + ((7 - weekday(base)) % 7);
    case 'half_month':
      return at.day <= HALF_MONTH_DAY ? base + (HALF_MONTH_DAY - at.day) : endOfMonth(base);
    default: {
      const months = PERIOD_MONTHS[period];
      return endOfMonth(addMonths(base, months - 1 - ((at.month - 1) % months)));
    }
  }
}
