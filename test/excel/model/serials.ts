/**
 * Excel's day numbers. In the 1900 system day 60 is 29 February 1900, which never was (kept from Lotus 1-2-3):
 * "Excel incorrectly assumes that the year 1900 is a leap year" (learn.microsoft.com).
 */
export interface CalendarDate {
  readonly year: number;
  /** 1…12 */
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86400000;
const EPOCH_1900 = Date.UTC(1899, 11, 30) / DAY_MS;
/** Serial 0 of the 1904 system counted in the 1900 system. */
const OFFSET_1904 = 1462;
const MAX_SERIAL = 2958465;

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

/** Months and days may run over: month 14 is February of the next year. NaN outside 1900…9999. */
export function serialOf(year: number, month: number, day: number, date1904 = false): number {
  const days = dayNumber(year, month, day) - EPOCH_1900;
  const leapGhost = year === 1900 && month === 2 && day === 29;
  const serial = leapGhost ? 60 : days < 61 ? days - 1 : days;
  const result = date1904 ? days - OFFSET_1904 : serial;
  return result >= 0 && result <= MAX_SERIAL ? result : NaN;
}

/** Calendar date of a serial's whole part. */
export function dateOf(serial: number, date1904 = false): CalendarDate {
  const whole = Math.floor(serial);
  if (!date1904) {
    if (whole === 0) return { year: 1900, month: 1, day: 0 };
    if (whole === 60) return { year: 1900, month: 2, day: 29 };
  }
  const days = date1904 ? whole + OFFSET_1904 : whole < 60 ? whole + 1 : whole;
  const date = new Date((days + EPOCH_1900) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether a text may name this day: 30 February may not. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return (
    year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}
