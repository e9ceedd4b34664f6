import { civilDay, endOfMonth, ymd } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';

/**
 * How days become the time a rate is for: a fixed number of days (365, 360; 30 for a monthly rate,
 * 1 for a daily one), the real length of each calendar year, or months of thirty days.
 */
export type DayCount = number | 'actual' | '30/360';

const MONTHS = 12;
const MONTH = 30;

/** The time from the day after `start` up to and including `end`, in the units of the rate. */
export function timeBetween(start: CivilDay, end: CivilDay, count: DayCount): number {
  if (count === 'actual') return yearsBetween(start, end);
  return count === '30/360' ? months30(start, end) / (MONTHS * MONTH) : (end - start) / count;
}

/** Actual/actual: the days of each year by that year's length. */
function yearsBetween(start: CivilDay, end: CivilDay): number {
  let time = 0;
  for (let from = start; from < end;) {
    const firstOut = from + 1;
    const yearEnd = Math.min(end, endOfYear(firstOut));
    time += (yearEnd - from) / daysOfYear(firstOut);
    from = yearEnd;
  }
  return time;
}

function endOfYear(day: CivilDay): CivilDay {
  return civilDay(ymd(day).year, MONTHS, 31) ?? day;
}

function daysOfYear(day: CivilDay): number {
  const { year } = ymd(day);
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

/** 30E/360 (ISDA): the last day of any month counts as the 30th, so that half a year is half a year. */
function months30(start: CivilDay, end: CivilDay): number {
  const [from, to] = [ymd(start), ymd(end)];
  const day = (of: CivilDay, at: { day: number }) =>
    of === endOfMonth(of) ? MONTH : Math.min(at.day, MONTH);
  return (
    (to.year - from.year) * MONTHS * MONTH + (to.month - from.month) * MONTH + day(end, to) - day(start, from)
  );
}
