import type { AgeingColumns, CreditPolicy } from '../domain/ageing';
import type { CivilDay } from '../domain/calendar/types';
import { scaleAmounts } from './amounts';
import { isBlank, isDay, readDays, readNumbers, readText, UNREADABLE_DAY } from './cells';
import { wrongArgument } from './errors';
import { dayColumn } from './figures';
import { commonShape, isSingle, mapNumbers, repeat } from './grid';
import type { Grid } from './grid';

/** The rows of a worksheet that are open items, ready to be aged, and what could not be one. */
export interface OpenItems {
  readonly columns: AgeingColumns;
  /** Customers as first written, by index. */
  readonly names: readonly string[];
  /** Amounts in `columns.open` are worksheet numbers × 10^digits; 0 when items are counted. */
  readonly digits: number;
  /** Rows with an error, or without a readable date or amount; `units` sums the amounts that could be read. */
  readonly setAside: { readonly count: number; readonly units: number };
}

interface ItemGrids {
  readonly dates: Grid;
  readonly amounts: Grid | null;
  readonly customers: Grid | null;
  /** When each item was settled; blank while it is open. */
  readonly settled: Grid | null;
}

/** Worksheets name no currency: every amount of one formula is of the same, and never printed as any. */
const NO_CURRENCY = 'XXX';

export function openItems(grids: ItemGrids, asOf: CivilDay, credits: CreditPolicy): OpenItems {
  const shape = commonShape([
    ['due_dates', grids.dates],
    ['amounts', grids.amounts],
    ['customers', grids.customers],
    ['settlement_dates', grids.settled],
  ]);
  const { count } = shape;
  const days = repeat(readDays(grids.dates), count);
  const { units, digits } = readUnits(grids, count);
  const customers = readCustomers(grids.customers, count);
  const settled = readSettled(grids.settled, count);
  const columns = emptyColumns(count, customers.names.length);
  const setAside = { count: 0, units: 0 };
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const open = units[i] as number;
    const customer = customers.index[i] as number;
    // A credit that is not aged needs no date.
    const day = open < 0 && credits !== 'own_date' ? asOf : (days[i] as number);
    if (open === 0 || (settled !== null && isSettled(settled[i], asOf))) continue;
    if (isDay(day) && customer >= 0 && !Number.isNaN(open) && settled?.[i] !== UNREADABLE_DAY) {
      columns.dueDay[kept] = day;
      columns.open[kept] = open;
      columns.customer[kept++] = customer;
    } else {
      setAside.count++;
      setAside.units += Number.isNaN(open) ? 0 : open;
    }
  }
  return { columns: { ...columns, count: kept }, names: customers.names, digits, setAside };
}

/** The settlement day of each row, `NO_DAY` where it is open still; null without any. */
export function readSettled(grid: Grid | null, count: number): Float64Array | null {
  return dayColumn(grid, 'settlement_dates', count);
}

/** Settled on the as-of day is settled: what is paid today is not owed tonight. */
export function isSettled(day: number | undefined, asOf: CivilDay): boolean {
  return day !== undefined && isDay(day) && day <= asOf;
}

function emptyColumns(count: number, customers: number): AgeingColumns {
  return {
    count,
    dueDay: new Int32Array(count),
    open: new Float64Array(count),
    currency: new Uint16Array(count),
    customer: new Int32Array(count),
    currencies: [NO_CURRENCY],
    customers: { length: customers },
  };
}

/** Amounts in whole units; without amounts every row that holds anything counts as one item. */
function readUnits(
  { dates, amounts, customers }: ItemGrids,
  count: number,
): { units: Float64Array; digits: number } {
  if (amounts === null) return { units: countRows([dates, customers], count), digits: 0 };
  const numbers = readNumbers(amounts);
  if (isSingle(amounts) && Number.isNaN(numbers[0])) throw wrongArgument('number', { argument: 'amounts' });
  const { units, digits } = scaleAmounts(numbers);
  return { units: repeat(units, count), digits };
}

/** 1 for each row in which one of the ranges holds something; a single value repeated fills no row. */
function countRows(grids: readonly (Grid | null)[], count: number): Float64Array {
  const rows = new Float64Array(count);
  for (const grid of grids) {
    if (grid === null || grid.count !== count) continue;
    mapNumbers(grid, (cell) => (isBlank(cell) ? 0 : 1)).forEach((filled, i) => {
      if (filled === 1) rows[i] = 1;
    });
  }
  return rows;
}

/**
 * Customers by name: letters in any case, any width and spaced in any way are one customer, written
 * as first met. -1 for an error cell; without customers all items belong to one without a name.
 */
function readCustomers(grid: Grid | null, count: number): { index: Float64Array; names: string[] } {
  if (grid === null) return { index: new Float64Array(count), names: [''] };
  const names: string[] = [];
  const bySpelling = new Map<unknown, number>();
  const byKey = new Map<string, number>();
  const index = new Float64Array(grid.count);
  for (let row = 0, at = 0; row < grid.lines.length; row++) {
    const line = grid.lines[row] as readonly unknown[];
    for (let column = 0; column < grid.columns; column++) {
      const cell = line[column];
      let customer = bySpelling.get(cell);
      if (customer === undefined) bySpelling.set(cell, (customer = customerAt(cell, names, byKey)));
      index[at++] = customer;
    }
  }
  if (isSingle(grid) && index[0] === -1) throw wrongArgument('text', { argument: 'customers' });
  return { index: repeat(index, count), names };
}

function customerAt(cell: unknown, names: string[], byKey: Map<string, number>): number {
  const name = readText(cell);
  if (name === null) return -1;
  const key = name.toLowerCase();
  const known = byKey.get(key);
  if (known !== undefined) return known;
  byKey.set(key, names.length);
  return names.push(name) - 1;
}
