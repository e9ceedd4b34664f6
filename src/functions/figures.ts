import { isBlank, readDays, readNumber, readText, UNREADABLE_DAY } from './cells';
import { wrongArgument } from './errors';
import { cellsOf, gridOf, isSingle, mapCells, mapNumbers, repeat, requiredGrid } from './grid';
import type { Grid } from './grid';

/** Figures of one argument, blanks as 0; a cell that is no number ends the call, for nothing can stand in for it. */
export function readFigures(argument: unknown, name: string): number[] {
  const figures = mapCells(requiredGrid(argument, name), readNumber);
  const bad = figures.findIndex(Number.isNaN);
  if (bad >= 0) throw wrongArgument('figure', { argument: name, position: bad + 1 });
  return figures;
}

/** One figure that must be there; a range is added up, for sales may come by month. */
export function readSum(argument: unknown, name: string): number {
  return readFigures(argument, name).reduce((sum, one) => sum + one, 0);
}

/** Whether an optional argument was left out, or is an empty cell. */
export function isLeftOut(argument: unknown): boolean {
  const grid = gridOf(argument);
  return grid === null || cellsOf(grid).every(isBlank);
}

/** The numbers of a column, NaN where a row has none; one value that is no number ends the call. */
export function numberColumn(grid: Grid | null, name: string, count: number): Float64Array | null {
  return grid === null ? null : column(grid, name, count, readNumber);
}

/**
 * Rates a year as fractions: 0.0431 or "4.31%". NaN for what is below 0 or above 1, because 4.31
 * for 4.31 % would multiply the answer by a hundred.
 */
export function rateColumn(grid: Grid | null, name: string, count: number): Float64Array | null {
  if (grid === null) return null;
  const rates = mapNumbers(grid, readRate);
  if (isSingle(grid) && Number.isNaN(rates[0])) throw wrongArgument('rate', { argument: name });
  return repeat(rates, count);
}

export function readRate(cell: unknown): number {
  const percent = typeof cell === 'string' ? /^(.+)%$/.exec(cell.normalize('NFKC').trim()) : null;
  const value = percent ? readNumber(percent[1]) / 100 : readNumber(cell);
  return value >= 0 && value <= 1 ? value : NaN;
}

/** The days of a column, `NO_DAY` where blank; one value that is no certain date ends the call. */
export function dayColumn(grid: Grid | null, name: string, count: number): Float64Array | null {
  if (grid === null) return null;
  const days = readDays(grid);
  if (isSingle(grid) && days[0] === UNREADABLE_DAY) throw wrongArgument('date', { argument: name });
  return repeat(days, count);
}

/** The texts of a column, null where a cell is an error. */
export function textColumn(grid: Grid, count: number): readonly (string | null)[] {
  const texts = mapCells(grid, readText);
  return texts.length === count ? texts : new Array<string | null>(count).fill(texts[0] ?? null);
}

function column(grid: Grid, name: string, count: number, read: (cell: unknown) => number): Float64Array {
  const values = mapNumbers(grid, read);
  if (isSingle(grid) && Number.isNaN(values[0])) throw wrongArgument('number', { argument: name });
  return repeat(values, count);
}
