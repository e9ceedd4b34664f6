/**
 * A civil day: the serial number Excel's 1900 date system gives that day, as an
 * integer (1 = 1900-01-01, 45747 = 2025-03-31). No time of day, no time zone.
 * Differences are days; conversion to year, month and day happens at the edges only.
 */
export type CivilDay = number;

/** Stands in a typed array for "no day known". No real day is negative. */
export const NO_DAY: CivilDay = -1;

/** In which order a date written in figures names its parts. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/** Says which days people work, and for which years that is known rather than guessed. */
export interface WorkCalendar {
  isWorkday(day: CivilDay): boolean;
  /** False when the calendar has no holiday data for that year: the caller must say so. */
  isKnownYear(year: number): boolean;
  /** Whose long holidays there are before which people are busy; absent = those of the mainland. */
  readonly region?: CalendarRegion;
}

/** Official days off and weekend days worked, as text, by year. */
export type OfficialYears = Readonly<Record<number, readonly [off: string, worked: string]>>;

export const CALENDAR_REGIONS = ['mainland', 'taiwan', 'hong_kong', 'weekends_only'] as const;
/** Whose public holidays are days off; 'weekends_only' knows none but the user's own. */
export type CalendarRegion = (typeof CALENDAR_REGIONS)[number];
