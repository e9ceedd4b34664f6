import { civilDay, ymd } from '../calendar/civilDay';
import { INVALID_DAY } from '../calendar/dateText';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { firstFrom, lastUntil, monthDayOf, nearestTo } from '../calendar/yearless';
import type { YearsGiven } from './asked';
import { YEAR_ASSUMED } from './dueByTerms';
import type { LedgerWarning, ReadingOptions, Recognition } from './types';

type Days = Int32Array | number[];

/** The days of a sheet's rows, the order of their numbers decided; those below INVALID_DAY lack their year. */
export interface DayColumns {
  readonly count: number;
  /** Invoice, document and baseline dates; empty where the sheet has no such column. */
  readonly docs: readonly Days[];
  readonly due: Days;
  readonly settled: Days;
  readonly sheetRow: ArrayLike<number>;
}

/** The last day that a document of the sheet can be of, and who says so. */
interface Limit {
  readonly until: CivilDay;
  readonly basis: 'title' | 'answer' | 'as_of';
}

function limitOf({ until, asOf }: Recognition, options: ReadingOptions): Limit {
  const { year } = options;
  if (year !== undefined) {
    const isOfAsOf = ymd(options.asOf).year === year;
    return { until: isOfAsOf ? options.asOf : (civilDay(year, 12, 31) ?? options.asOf), basis: 'answer' };
  }
  const said = until ?? asOf;
  return said === null ? { until: options.asOf, basis: 'as_of' } : { until: said, basis: 'title' };
}

/**
 * Gives dates without a year (3月5日, 3/5, 05-Mar) theirs, in place. The other dates of the row come first: an invoice
 * is due on or after its day. Then those of the column, its order, and the last day that the title or the user names:
 * a document is of that day or before. Only where nobody says one, the as-of day stands for it.
 * @returns per row YEAR_ASSUMED where a year was given, and what that rests on; null where every date has its year.
 */
export function giveYears(
  columns: DayColumns,
  recognition: Recognition,
  options: ReadingOptions,
): { readonly given: Uint8Array; readonly years: YearsGiven } | null {
  const { count, docs, due, settled, sheetRow } = columns;
  const limit = limitOf(recognition, options);
  const ofSheet = docs.map((column) => yearsOfColumn(column, count, limit.until));
  const given = new Uint8Array(count);
  const years = {
    byRow: 0,
    bySheet: 0,
    basis: limit.basis,
    until: limit.until,
    firstRow: 0,
    firstDay: NO_DAY,
  };
  for (let row = 0; row < count; row++) {
    if (![...docs, due, settled].some((column) => lacksYear(column, row))) continue;
    const isSure = docs.some((column) => has(column, row)) || has(due, row);
    docs.forEach((column, at) => {
      if (lacksYear(column, row))
        column[row] = dayOfDocument(columns, at, row, ofSheet[at]?.get(row) ?? NO_DAY);
    });
    const base = docs.map((column) => column[row] ?? NO_DAY).find((day) => day >= 0) ?? NO_DAY;
    if (lacksYear(due, row))
      due[row] = base >= 0 ? firstFrom(wanted(due, row), base) : nearestTo(wanted(due, row), limit.until);
    if (lacksYear(settled, row))
      settled[row] = firstFrom(wanted(settled, row), base >= 0 ? base : (due[row] ?? 0));
    given[row] = YEAR_ASSUMED;
    if (years.byRow + years.bySheet === 0) {
      years.firstRow = sheetRow[row] ?? 0;
      years.firstDay = base >= 0 ? base : (due[row] ?? NO_DAY);
    }
    if (isSure) years.byRow++;
    else years.bySheet++;
  }
  return years.byRow + years.bySheet === 0 ? null : { given, years };
}

function lacksYear(column: Days, row: number): boolean {
  return (column[row] ?? NO_DAY) < INVALID_DAY;
}

function has(column: Days, row: number): boolean {
  return (column[row] ?? NO_DAY) >= 0;
}

function wanted(column: Days, row: number) {
  return monthDayOf(column[row] ?? NO_DAY);
}

/** By another day of the same row, else by the column. */
function dayOfDocument({ docs, due }: DayColumns, at: number, row: number, bySheet: CivilDay): CivilDay {
  const column = docs[at] ?? [];
  const beside = docs.map((other) => other[row] ?? NO_DAY).find((day) => day >= 0);
  if (beside !== undefined) return nearestTo(wanted(column, row), beside);
  return has(due, row) ? lastUntil(wanted(column, row), due[row] ?? 0) : bySheet;
}

/** A day of the year as a number that grows through the year. */
const MONTH = 31;
const YEAR = 12 * MONTH;
/** In a list by date no longer than this passes from one document to the next. */
const LONGEST_STEP = 4 * MONTH;

/** The days of a column without years as the column itself, its order and the last day possible give them. */
function yearsOfColumn(column: Days, count: number, until: CivilDay): ReadonlyMap<number, CivilDay> {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) if (lacksYear(column, row)) rows.push(row);
  if (rows.length === 0) return new Map();
  const above = dayAbove(column, rows);
  if (above !== null)
    return new Map(rows.map((row, i) => [row, nearestTo(wanted(column, row), above[i] ?? until)]));
  const inOrder = chronology(column, rows, until) ?? chronology(column, [...rows].reverse(), until);
  return inOrder ?? new Map(rows.map((row) => [row, lastUntil(wanted(column, row), until)]));
}

/** For each row the nearest day above that has its year, else the first of the column; null where none has. */
function dayAbove(column: Days, rows: readonly number[]): readonly CivilDay[] | null {
  const first = Array.from(column).find((day) => day >= 0);
  if (first === undefined) return null;
  let [at, before] = [0, first];
  return rows.map((row) => {
    for (; at < row; at++) if (has(column, at)) before = column[at] ?? before;
    return before;
  });
}

/** Fewer dates in order are a coincidence. */
const ORDERED_AT_LEAST = 5;

/**
 * Dates from the oldest to the newest: where December is followed by January, a year begins. Null where they are in no
 * such order.
 */
function chronology(
  column: Days,
  rows: readonly number[],
  until: CivilDay,
): ReadonlyMap<number, CivilDay> | null {
  if (rows.length < ORDERED_AT_LEAST) return null;
  const place = (row: number) => {
    const { month, day } = wanted(column, row);
    return month * MONTH + day;
  };
  const found = new Map<number, CivilDay>();
  const last = rows.at(-1) ?? 0;
  let year = ymd(lastUntil(wanted(column, last), until)).year;
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? 0;
    const next = rows[i + 1];
    const step = next === undefined ? 0 : place(next) - place(row);
    if ((step + YEAR) % YEAR > LONGEST_STEP) return null;
    if (step < 0) year--;
    found.set(row, lastUntil(wanted(column, row), civilDay(year, 12, 31) ?? until));
  }
  return found;
}

/** What the years of dates without one rest on. */
export function yearWarnings(years: YearsGiven | null | undefined): LedgerWarning[] {
  if (!years) return [];
  const { byRow, bySheet, basis, until, firstRow } = years;
  const say = (key: string, count: number): LedgerWarning[] =>
    count === 0
      ? []
      : [
          {
            sheetRow: firstRow,
            message: {
              key: `ledger.warning.${key}`,
              values: { count, until: { day: until }, year: String(ymd(until).year) },
            },
          },
        ];
  return [...say('yearByRow', byRow), ...say(`year_${basis}`, bySheet)];
}
