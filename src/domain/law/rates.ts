import { civilDay, ymd } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';

/** A rate in force from a day on. Tables are the user's and stand in order of their days: no rate is known by heart here. */
export interface DatedRate {
  readonly from: CivilDay;
  readonly rate: number;
}

/** The rate in force on a day; null before the first one given. */
export function rateOn(rates: readonly DatedRate[], day: CivilDay): number | null {
  let found: number | null = null;
  for (const { from, rate } of rates) if (from <= day) found = rate;
  return found;
}

/** The first day of the half-year a day lies in: 1 January or 1 July. */
export function halfYearStart(day: CivilDay): CivilDay {
  const { year, month } = ymd(day);
  return civilDay(year, month <= 6 ? 1 : 7, 1) ?? day;
}

/**
 * The reference date of the UK's half-year: 31 December before interest starting from January to
 * June, 30 June before interest starting from July to December (SI 2002/1675 art. 4).
 */
export function referenceDate(interestStart: CivilDay): CivilDay {
  return halfYearStart(interestStart) - 1;
}
