import { INVALID_DAY, monthOf, type DateReading } from './dateText';
import { civilDay, ymd } from './civilDay';
import type { CivilDay, DateOrder } from './types';

/** A day of the year as a cell writes it that leaves the year out. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/*
 * Readings between INVALID_DAY and those of open order (`dateText.ts`): two numbers below 32, and whether their order
 * is open (3/5).
 */
const FIRST = -3;
const BASE = 32;
const OPEN = BASE * BASE;
const LAST = FIRST - 2 * OPEN;

const HAN = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/;
const SLASHED = /^(\d{1,2})\s*\/\s*(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*([a-z]{3,9})\.?$/i;
/** Mar-25 is left alone: it is March 2025 as often as 25 March. */
const MONTH_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?$/i;

/** Reads text as a date without a year: 3月5日, 3/5, 05-Mar, March 5; `INVALID_DAY` for anything else. */
export function readYearless(text: string): DateReading {
  const plain = text.normalize('NFKC').trim();
  const han = HAN.exec(plain);
  if (han) return yearless(Number(han[1]), Number(han[2]));
  const slashed = SLASHED.exec(plain);
  if (slashed) return openOrder(Number(slashed[1]), Number(slashed[2]));
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return yearless(monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(plain);
  return monthFirst ? yearless(monthOf(monthFirst[1] ?? ''), Number(monthFirst[2])) : INVALID_DAY;
}

/** The reading of a month and a day whose year is not there; `INVALID_DAY` where no year has such a day. */
export function yearless(month: number, day: number): DateReading {
  return isDay(month, day) ? FIRST - (month * BASE + day) : INVALID_DAY;
}

function openOrder(first: number, second: number): DateReading {
  return isDay(first, second) || isDay(second, first) ? FIRST - OPEN - (first * BASE + second) : INVALID_DAY;
}

const LEAP_YEAR = 2024;

function isDay(month: number, day: number): boolean {
  return civilDay(LEAP_YEAR, month, day) !== null;
}

export function isYearless(reading: DateReading): boolean {
  return reading <= FIRST && reading > LAST;
}

/** The two numbers of a reading whose order is open (3/5); null for every other. */
export function openPair(reading: DateReading): readonly [first: number, second: number] | null {
  if (reading > FIRST - OPEN || reading <= LAST) return null;
  const code = FIRST - OPEN - reading;
  return [Math.floor(code / BASE), code % BASE];
}

/** Whether an order can read a pair. */
export function canRead([first, second]: readonly [number, number], order: DateOrder): boolean {
  return order === 'dmy' ? isDay(second, first) : isDay(first, second);
}

/** The same day of the year with the order of its numbers decided; the other way where that order cannot read it. */
export function inOrder(reading: DateReading, order: DateOrder): DateReading {
  const pair = openPair(reading);
  if (pair === null) return reading;
  const [first, second] = pair;
  const isDayFirst = canRead(pair, order) ? order === 'dmy' : order !== 'dmy';
  return isDayFirst ? yearless(second, first) : yearless(first, second);
}

/** Month and day of a reading without a year whose order is decided. */
export function monthDayOf(reading: DateReading): MonthDay {
  const code = FIRST - reading;
  return { month: Math.floor(code / BASE), day: code % BASE };
}

/** 29 February comes round every fourth year, over a century's end every eighth. */
const YEARS_TO_LOOK = 8;

/** The last such day on or before `limit`. */
export function lastUntil({ month, day }: MonthDay, limit: CivilDay): CivilDay {
  const { year } = ymd(limit);
  for (let back = 0; back <= YEARS_TO_LOOK; back++) {
    const found = civilDay(year - back, month, day);
    if (found !== null && found <= limit) return found;
  }
  return limit;
}

/** The first such day on or after `from`. */
export function firstFrom({ month, day }: MonthDay, from: CivilDay): CivilDay {
  const { year } = ymd(from);
  for (let on = 0; on <= YEARS_TO_LOOK; on++) {
    const found = civilDay(year + on, month, day);
    if (found !== null && found >= from) return found;
  }
  return from;
}

/** Such a day on whichever side of `day` is nearer. */
export function nearestTo(wanted: MonthDay, day: CivilDay): CivilDay {
  const [before, after] = [lastUntil(wanted, day), firstFrom(wanted, day)];
  return day - before <= after - day ? before : after;
}
