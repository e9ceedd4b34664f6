import { cohortLossRates, lossAllowance, migrationLossRates, topUp } from '../domain/allowance';
import type { NoLossRates } from '../domain/allowance';
import { readChoice } from './arguments';
import { LOSS_METHODS } from './declarations';
import { FunctionError, wrongArgument } from './errors';
import { isLeftOut, rateColumn, readFigures, readRate, readSum } from './figures';
import { mapNumbers, requiredGrid } from './grid';
import type { Grid } from './grid';

type LossMethod = (typeof LOSS_METHODS)[number];

/** DUES.ALLOWANCE. The allowance required, or with `opening` what is still to be booked. */
export function allowance(balances: unknown, rates: unknown, forward: unknown, opening: unknown): number {
  const grid = requiredGrid(balances, 'balances');
  const amounts = notNegative(readFigures(balances, 'balances'), 'balances');
  const factor = isLeftOut(forward) ? 1 : readSum(forward, 'forward');
  if (!(factor > 0)) throw wrongArgument('forward');
  const required = lossAllowance(amounts, ratesFor(grid, requiredGrid(rates, 'rates')), factor);
  return isLeftOut(opening) ? required : topUp(required, readSum(opening, 'opening'));
}

/** A rate for each balance: one each, one for all, or one line of rates over the columns of a table. */
function ratesFor(balances: Grid, rates: Grid): readonly number[] {
  if (rates.count === 1 || rates.count === balances.count) {
    const each = Array.from(rateColumn(rates, 'rates', balances.count) ?? []);
    return checked(each);
  }
  if (rates.rows !== 1 || rates.columns !== balances.columns) {
    throw wrongArgument('shapes_differ', {
      first: 'balances',
      second: 'rates',
      firstRows: balances.rows,
      firstColumns: balances.columns,
      secondRows: rates.rows,
      secondColumns: rates.columns,
    });
  }
  const line = checked(Array.from(mapNumbers(rates, readRate)));
  return Array.from({ length: balances.count }, (_, i) => line[i % balances.columns] as number);
}

function checked(rates: readonly number[]): readonly number[] {
  if (rates.some(Number.isNaN)) throw wrongArgument('rate', { argument: 'rates' });
  return rates;
}

/** DUES.LOSSRATES. One loss rate a bucket, in a row. */
export function lossRates(history: unknown, writeOffs: unknown, method: unknown): number[][] {
  const chosen = readChoice<LossMethod>(method, 'method', LOSS_METHODS, 'migration');
  const grid = requiredGrid(history, 'history');
  const figures = notNegative(readFigures(history, 'history'), 'history');
  return [chosen === 'cohort' ? ofCohort(figures, writeOffs) : ofYears(figures, grid, writeOffs)];
}

function ofCohort(open: readonly number[], writeOffs: unknown): number[] {
  if (isLeftOut(writeOffs)) throw wrongArgument('missing', { argument: 'write_offs' });
  return answered(cohortLossRates(open, readSum(writeOffs, 'write_offs')));
}

function ofYears(figures: readonly number[], { rows, columns }: Grid, writeOffs: unknown): number[] {
  if (rows < 2 || columns < 2) throw wrongArgument('history_too_short');
  const written = isLeftOut(writeOffs)
    ? new Array<number>(rows).fill(0)
    : readFigures(writeOffs, 'write_offs');
  if (written.length !== rows) throw wrongArgument('one_a_year', { count: rows });
  const years = Array.from({ length: rows }, (_, row) => figures.slice(row * columns, (row + 1) * columns));
  return answered(migrationLossRates(years, notNegative(written, 'write_offs')));
}

function answered(rates: number[] | NoLossRates): number[] {
  if (Array.isArray(rates)) return rates;
  throw new FunctionError('notAvailable', {
    key: `functions.error.rates_${rates.why}`,
    values: { row: rates.year + 1, column: rates.bucket + 1 },
  });
}

function notNegative(figures: readonly number[], name: string): readonly number[] {
  const bad = figures.findIndex((figure) => figure < 0);
  if (bad >= 0) throw wrongArgument('not_negative', { argument: name, position: bad + 1 });
  return figures;
}
