import { averageDso, bestPossibleDso, closingDso, countback, monthLengths } from '../domain/dso';
import type { SalesPeriod } from '../domain/dso';
import { isDay, isBlank, readDays } from './cells';
import { DSO_METHODS } from './declarations';
import { FunctionError, wrongArgument } from './errors';
import { isLeftOut, readFigures } from './figures';
import { readChoice } from './arguments';
import { cellsOf, gridOf } from './grid';

type DsoMethod = (typeof DSO_METHODS)[number];

const DAYS_OF_YEAR = 365;
/** Above this a number of days is a date: no period lasts 55 years. */
const FIRST_DATE = 20_000;

/**
 * DUES.DSO. `receivables` are balances, oldest first; `sales` one figure or one a period, latest first
 * for countback; `days` the length of all sales together, for countback of each period, or the
 * closing date, from which real month lengths are counted.
 */
export function dso(
  receivables: unknown,
  sales: unknown,
  days: unknown,
  method: unknown,
  current: unknown,
): number {
  const balances = readFigures(receivables, 'receivables');
  const periods = readFigures(sales, 'sales');
  const chosen = readChoice<DsoMethod>(
    method,
    'method',
    DSO_METHODS,
    balances.length > 1 ? 'average' : 'closing',
  );
  const closing = balances.at(-1) as number;
  if (chosen === 'countback') return countBack(closing, periods, days);

  const total = periods.reduce((sum, one) => sum + one, 0);
  if (!(total > 0)) throw wrongArgument('no_sales');
  const length = readLength(days);
  const result =
    chosen === 'average'
      ? averageDso(balances, total, length)
      : chosen === 'closing'
        ? closingDso(closing, total, length)
        : bestPossibleDso(readCurrent(current), total, length);
  if (result === null) throw wrongArgument('days');
  return result;
}

function countBack(closing: number, sales: readonly number[], days: unknown): number {
  const lengths = readPeriodLengths(days, sales.length);
  const periods = sales.map((amount, i): SalesPeriod => ({ sales: amount, days: lengths[i] as number }));
  const { end, days: counted, uncovered, periods: used } = countback(closing, periods);
  if (end === 'covered') return counted;
  throw new FunctionError('notAvailable', {
    key: `functions.error.${end}`,
    values: { period: used + 1, days: counted, uncovered: Number(uncovered.toPrecision(12)) },
  });
}

/** The days all sales together cover: 365 when left out. */
export function readLength(argument: unknown): number {
  if (isLeftOut(argument)) return DAYS_OF_YEAR;
  const length = readFigures(argument, 'days').reduce((sum, one) => sum + one, 0);
  if (!(length > 0 && length < FIRST_DATE)) throw wrongArgument('days');
  return length;
}

/** The length of each period: one for all, one for each, or real months before a closing date. */
function readPeriodLengths(argument: unknown, count: number): readonly number[] {
  const grid = gridOf(argument);
  const cells = grid === null ? [] : cellsOf(grid);
  if (grid === null || cells.every(isBlank)) throw wrongArgument('countback_needs_days');
  if (cells.length === 1) {
    const length = Number(cells[0]);
    if (length > 0 && length < FIRST_DATE) return new Array<number>(count).fill(length);
    const day = readDays(grid)[0] as number;
    if (!isDay(day)) throw wrongArgument('days');
    return monthLengths(day, count);
  }
  const lengths = readFigures(argument, 'days');
  if (lengths.length !== count) throw wrongArgument('days_count', { days: lengths.length, sales: count });
  if (!lengths.every((length) => length > 0 && length < FIRST_DATE)) throw wrongArgument('days');
  return lengths;
}

function readCurrent(argument: unknown): number {
  if (gridOf(argument) === null) throw wrongArgument('best_needs_current');
  return readFigures(argument, 'current_receivables').at(-1) as number;
}
