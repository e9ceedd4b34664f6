import { arabicNumerals } from '../terms/numerals';
import { withoutInvisible } from '../invisible';
import { civilDay, DATE_1904_OFFSET, endOfMonth } from './civilDay';
import { NO_DAY, type CivilDay } from './types';

/**
 * What a date cell says, as one integer so that a million of them fit a typed array:
 * a civil day (≥ 0), `NO_DAY`, `INVALID_DAY`, or below that a date without a year (`yearless.ts`) or one
 * whose order of day and month must be decided by the whole column (`dateOrder.ts`).
 */
export type DateReading = number;

/** A cell that names a day that does not exist, or no day at all. */
export const INVALID_DAY: DateReading = -2;

const LAST_SERIAL = 2_958_465;
/** Serials of this size are dates of business papers (1954–2173); smaller and larger numbers are something else. */
const PLAUSIBLE_FROM = 20_000;
const PLAUSIBLE_TO = 100_000;

/** Of those that are plausible: 1990-01-01. */
const LAST_SENTINEL = 32_874;

/** Days that systems write for "none": 1900-01-00, 1900-01-01, 1970-01-01, 1990-01-01, 9999-12-31. */
function isSentinel(day: CivilDay): boolean {
  return (day >= 0 && day <= 2) || day === 25_569 || day === LAST_SENTINEL || day === LAST_SERIAL;
}

/**
 * Reads a number as a date: an Excel serial (with a time of day or without), `20250331`, or a
 * year of the Republic, `1140331`. Zero is no date. `date1904` says which zero day the workbook uses.
 */
export function readDateNumber(value: number, date1904 = false): DateReading {
  return !date1904 && isPlainDay(value) ? value : readAnyNumber(value, date1904);
}

/** Whether a number is a whole day after 1990-01-01 as it stands, as most dates are. */
function isPlainDay(value: number): boolean {
  return (value | 0) === value && value > LAST_SENTINEL && value <= PLAUSIBLE_TO;
}

function readAnyNumber(value: number, date1904: boolean): DateReading {
  if (!Number.isFinite(value)) return INVALID_DAY;
  const whole = Math.floor(value);
  if (whole === 0) return NO_DAY;
  const serial = date1904 ? whole + DATE_1904_OFFSET : whole;
  if (serial >= PLAUSIBLE_FROM && serial <= PLAUSIBLE_TO) return known(serial);
  if (whole === value && whole >= 19_000_101 && whole <= 99_991_231) return digits(String(whole));
  if (whole === value && whole >= 800_101 && whole <= 2_001_231) return rocDigits(whole);
  return isSentinel(serial) ? NO_DAY : INVALID_DAY;
}

/**
 * Reads text as a date: `2025-03-31`, `2025/3/31`, `2025.3.31`, `20250331`, `2025年3月31日`,
 * full-width, `25/3/31`, `31/3/2025` or `3/31/2025`, `31-Mar-2025`, `March 31, 2025`, Republic
 * years (`114/03/31`, `民國114年3月31日`), `二〇二五年三月三十一日`, `2025年3月底`, `2025-03-31前`, serials as text; with a
 * time of day behind or without.
 * Blank text and the usual sentinels are `NO_DAY`.
 */
export function readDateText(text: string, date1904 = false): DateReading {
  const plain = withoutTime(written(text).replace(BY, ''));
  if (plain === '' || /^[-–—/]+$/.test(plain)) return NO_DAY;
  if (/^\d{8}$/.test(plain)) return digits(plain);
  if (/^\d+(\.\d+)?$/.test(plain))
    return /^\d{1,4}\.\d{1,2}$/.test(plain) ? INVALID_DAY : readDateNumber(Number(plain), date1904);
  return numeric(plain) ?? chinese(plain) ?? english(plain) ?? INVALID_DAY;
}

/** By that day: 2025-03-31前. */
const BY = /(?<=[\d日号號底末])(?:之前|以前|前|止)$/;

/** A text as it is meant: in half width, with nothing that cannot be seen, without the quote that makes a number text. */
function written(text: string): string {
  return withoutInvisible(text.normalize('NFKC')).trim().replace(/^'/, '');
}

/** Reads whatever a cell holds; blanks and booleans are no date, error cells are `INVALID_DAY`. */
export function readDateCell(cell: unknown, date1904 = false): DateReading {
  if (typeof cell === 'number') return readDateNumber(cell, date1904);
  if (typeof cell === 'string') return readDateText(cell, date1904);
  return cell === null || cell === undefined || typeof cell === 'boolean' ? NO_DAY : INVALID_DAY;
}

const TIME =
  /[T\s]*(?:上午|下午|AM|PM)?\s*\d{1,2}[:：时時]\d{1,2}(?:[:：分]\d{1,2}(?:\.\d+)?秒?)?分?\s*(?:AM|PM|上午|下午|Z|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY = /[\s,(]*(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?$|\s*\([一二三四五六日]\)$/;

function withoutTime(text: string): string {
  return text.includes(':') || /[时時周週期拜(]/.test(text)
    ? text.replace(TIME, '').replace(WEEKDAY, '').trim()
    : text;
}

const TRIPLE = /^(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/;

function numeric(text: string): DateReading | null {
  const match = TRIPLE.exec(text);
  if (!match) return null;
  const [, a = '', separator, b = '', c = ''] = match;
  const [first, second, third] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && c.length <= 2) return day(first, second, third);
  if (a.length === 3 && c.length <= 2) return day(first + ROC, second, third);
  if (a.length <= 2 && c.length === 4) {
    // 31.03.2025 is how German and Russian systems write; nobody writes the month first with points.
    if (separator === '.' && second <= 12) return day(third, second, first);
    return pack(first, second, third, false);
  }
  return a.length <= 2 && c.length <= 2 ? pack(first, second, third, true) : null;
}

const REPUBLIC = '民|民国|民國|中华民国|中華民國|r\\.?o\\.?c\\.?';
const HAN_DATE = new RegExp(
  `^(${REPUBLIC})?\\s*(\\d{2,4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(?:(\\d{1,2})\\s*[日号號]?|[底末])$`,
  'i',
);
const REPUBLIC_DATE = new RegExp(
  `^(?:${REPUBLIC})\\s*(\\d{2,3})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{1,2})$`,
  'i',
);

function chinese(text: string): DateReading | null {
  const match = HAN_DATE.exec(text.includes('年') ? arabicNumerals(text) : text);
  if (match) {
    const [, republic, y = '', m, d] = match;
    const roc = republic !== undefined || y.length === 3;
    const year = roc ? Number(y) + ROC : fullYear(Number(y), y.length);
    return d === undefined ? lastDay(day(year, Number(m), 1)) : day(year, Number(m), Number(d));
  }
  const slashed = REPUBLIC_DATE.exec(text);
  return slashed ? day(Number(slashed[1]) + ROC, Number(slashed[3]), Number(slashed[4])) : null;
}

/** 2025年2月底. */
function lastDay(first: DateReading): DateReading {
  return first === INVALID_DAY ? first : endOfMonth(first);
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

function english(text: string): DateReading | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?([a-z]{3,9})\.?[\s,-]*(\d{2}|\d{4})$/i.exec(
    text,
  );
  const monthFirst = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{2}|\d{4})$/i.exec(text);
  const parts = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const [d = '', name = '', y = ''] = parts;
  const month = monthOf(name);
  return month === 0 ? null : day(fullYear(Number(y), y.length), month, Number(d));
}

/** 1–12 of an English month by its first three letters; 0 for any other word. */
export function monthOf(name: string): number {
  const at = name.length < 3 ? -1 : MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 || at % 3 !== 0 ? 0 : at / 3 + 1;
}

const ROC = 1911;

/** A year that may be one of the Republic (114) in the common era. */
export function commonYear(year: number): number {
  return year < 1000 ? year + ROC : year;
}

function digits(text: string): DateReading {
  return day(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
}

function rocDigits(value: number): DateReading {
  return day(Math.floor(value / 10_000) + ROC, Math.floor(value / 100) % 100, value % 100);
}

/** Two-digit years up to 69 belong to this century, as in most systems' date windows. */
export function fullYear(year: number, length: number): number {
  return length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, dayOfMonth: number): DateReading {
  const found = civilDay(year, month, dayOfMonth);
  if (found !== null) return known(found);
  return year === 1900 && month <= 1 && dayOfMonth === 0 ? NO_DAY : INVALID_DAY;
}

function known(serial: CivilDay): DateReading {
  return isSentinel(serial) ? NO_DAY : serial;
}

/** Three numbers whose order is open. `short` when the year, wherever it stands, has two digits. */
export interface DateTriple {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly short: boolean;
}

/** Between these and INVALID_DAY lie the dates without a year (`yearless.ts`). */
const PACKED_BELOW = -4000;

function pack(first: number, second: number, third: number, short: boolean): DateReading {
  const year = short ? fullYear(third, 2) : third;
  const readable =
    civilDay(year, first, second) ??
    civilDay(year, second, first) ??
    (short ? civilDay(fullYear(first, 2), second, third) : null);
  if (readable === null) return INVALID_DAY;
  return PACKED_BELOW - (((short ? 1 : 0) * 16_384 + third) * 128 + first) * 100 - second;
}

/** The three numbers of a reading whose order is open; `null` for every other reading. */
export function unpackTriple(reading: DateReading): DateTriple | null {
  if (reading > PACKED_BELOW) return null;
  const code = PACKED_BELOW - reading;
  const rest = Math.floor(code / 100);
  const head = Math.floor(rest / 128);
  return { second: code % 100, first: rest % 128, third: head % 16_384, short: head >= 16_384 };
}
