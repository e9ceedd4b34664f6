import type { CivilDay } from './types';

const MS_PER_DAY = 86_400_000;
/** Serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** Excel believes in 1900-02-29 (serial 60); days before it are one serial lower than arithmetic says. */
const LEAP_BUG = 60;

/** Days between the zero days of the 1904 and 1900 date systems. */
export const DATE_1904_OFFSET = 1462;

/** The number that a cell of the workbook holds for the day; the domain's own days are those of the 1900 system. */
export function serialOf(day: CivilDay, date1904: boolean): number {
  return date1904 ? day - DATE_1904_OFFSET : day;
}

/**
 * The civil day of a Gregorian year, month (1–12) and day; `null` when there is no such day
 * (2025-02-30, month 13, before 1900-01-01, after 9999-12-31).
 */
export function civilDay(year: number, month: number, day: number): CivilDay | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return fromUtc(Date.UTC(year, month - 1, day));
}

/** Year, month (1–12) and day (1–31) of a civil day. Serial 60 reads as 1900-03-01. */
export function ymd(day: CivilDay): { year: number; month: number; day: number } {
  const date = new Date((day - UNIX_EPOCH + (day < LEAP_BUG ? 1 : 0)) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 28–31. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(day: CivilDay): number {
  const shift = day < LEAP_BUG ? 0 : 6;
  return (day + shift) % 7;
}

/** The same day of the month `months` later (or earlier), clamped to that month's last day. */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const at = ymd(day);
  const index = at.year * 12 + (at.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return fromUtc(Date.UTC(year, month - 1, Math.min(at.day, daysInMonth(year, month))));
}

/** The last day of the month that `day` lies in. */
export function endOfMonth(day: CivilDay): CivilDay {
  const at = ymd(day);
  return fromUtc(Date.UTC(at.year, at.month, 0));
}

/** The first day of the month that `day` lies in. */
export function startOfMonth(day: CivilDay): CivilDay {
  return day - ymd(day).day + 1;
}

/** `2025-03-31`. */
export function isoDate(day: CivilDay): string {
  const at = ymd(day);
  return `${String(at.year).padStart(4, '0')}-${pad(at.month)}-${pad(at.day)}`;
}

/** The civil day of `2025-03-31`; `null` for anything else, impossible days included. */
export function parseIsoDate(text: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

function fromUtc(ms: number): CivilDay {
  const serial = ms / MS_PER_DAY + UNIX_EPOCH;
  return serial <= LEAP_BUG ? serial - 1 : serial;
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
