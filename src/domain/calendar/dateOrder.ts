import { civilDay } from './civilDay';
import { fullYear, INVALID_DAY, readDateCell, unpackTriple, type DateReading } from './dateText';
import type { CivilDay, DateOrder, NO_DAY } from './types';
import { canRead, inOrder, isYearless, openPair } from './yearless';

export type { DateOrder } from './types';

/** How a column's order was found: by dates that only one order can read, by none, or by dates that disagree. */
export interface DateOrderDecision {
  readonly order: DateOrder;
  readonly basis: 'evidence' | 'mixed' | 'guess';
  /** Dates in the column whose order was open. */
  readonly open: number;
}

/** Counts, for one column, the dates that each order cannot read. Feed it every reading. */
export interface DateTally {
  open: number;
  short: number;
  /** Dates without a year, and how many of these are among the open ones (3/5). */
  yearless: number;
  openYearless: number;
  readonly impossible: Record<DateOrder, number>;
  /** Orders that cannot read a date, as bits, by reading: a column repeats few dates many times. */
  readonly seen: Map<DateReading, number>;
}

export function newTally(): DateTally {
  return {
    open: 0,
    short: 0,
    yearless: 0,
    openYearless: 0,
    impossible: { ymd: 0, mdy: 0, dmy: 0 },
    seen: new Map(),
  };
}

const ORDERS: readonly DateOrder[] = ['ymd', 'mdy', 'dmy'];

export function tally(into: DateTally, reading: DateReading): void {
  let bits = into.seen.get(reading);
  if (bits === undefined) into.seen.set(reading, (bits = impossibleOrders(reading)));
  if (bits === CLOSED) return;
  if (bits & YEARLESS) into.yearless++;
  if (bits === YEARLESS) return;
  into.open++;
  if (bits & YEARLESS) into.openYearless++;
  if (bits & SHORT) into.short++;
  ORDERS.forEach((order, i) => {
    if (bits & (1 << i)) into.impossible[order]++;
  });
}

const SHORT = 8;
const YEARLESS = 16;
const OPEN = 32;
const CLOSED = -1;

function impossibleOrders(reading: DateReading): number {
  const pair = openPair(reading);
  if (pair !== null) {
    const bits = ORDERS.map((order, i) => (canRead(pair, order) ? 0 : 1 << i));
    return bits.reduce((sum, bit) => sum | bit, YEARLESS | OPEN);
  }
  if (isYearless(reading)) return YEARLESS;
  const triple = unpackTriple(reading);
  if (triple === null) return CLOSED;
  const bits = ORDERS.map((order, i) => (dayIn(reading, order) === null ? 1 << i : 0));
  return bits.reduce((sum, bit) => sum | bit, triple.short ? SHORT : 0);
}

/** The tallies of several columns of one sheet together: a system writes all its dates the same way. */
export function addTallies(tallies: readonly DateTally[]): DateTally {
  const sum = newTally();
  for (const one of tallies) {
    sum.open += one.open;
    sum.short += one.short;
    sum.yearless += one.yearless;
    sum.openYearless += one.openYearless;
    for (const order of ORDERS) sum.impossible[order] += one.impossible[order];
  }
  return sum;
}

/**
 * The order that reads the most dates of a column. Where the dates themselves leave it open,
 * `preferred` is taken and the basis is `'guess'`: somebody must be asked.
 */
export function decideByTally(column: DateTally, preferred: DateOrder): DateOrderDecision {
  const least = Math.min(...ORDERS.map((order) => column.impossible[order]));
  const best = ORDERS.filter((order) => column.impossible[order] === least);
  const order = best.includes(preferred) ? preferred : (best[0] ?? preferred);
  const basis = least > 0 ? 'mixed' : best.length > 1 ? 'guess' : 'evidence';
  return { order, basis, open: column.open };
}

/** `decideByTally` over a whole column of cells. */
export function decideDateOrder(cells: readonly unknown[], preferred: DateOrder = 'mdy'): DateOrderDecision {
  const column = newTally();
  for (const cell of cells) tally(column, readDateCell(cell));
  return decideByTally(column, preferred);
}

/**
 * The civil day of a reading under the column's order. A date that this order cannot read but
 * exactly one other can, is read the other way. `NO_DAY` and `INVALID_DAY` pass through; a date
 * without a year stays without one.
 */
export function resolveDay(
  reading: DateReading,
  order: DateOrder,
): CivilDay | typeof NO_DAY | typeof INVALID_DAY {
  if (reading >= INVALID_DAY) return reading;
  if (isYearless(reading)) return inOrder(reading, order);
  const found = dayIn(reading, order);
  if (found !== null) return found;
  const others = ORDERS.map((other) => dayIn(reading, other)).filter((day) => day !== null);
  return others.length === 1 ? (others[0] ?? INVALID_DAY) : INVALID_DAY;
}

function dayIn(reading: DateReading, order: DateOrder): CivilDay | null {
  const triple = unpackTriple(reading);
  if (triple === null) return null;
  const { first, second, third, short } = triple;
  // With a year of four digits at the end, the year cannot come first.
  if (order === 'ymd') return short ? civilDay(fullYear(first, 2), second, third) : null;
  const year = short ? fullYear(third, 2) : third;
  return order === 'mdy' ? civilDay(year, first, second) : civilDay(year, second, first);
}
