import { carryingCost } from '../domain/dso';
import { readSpeaker } from './arguments';
import { numberColumn, rateColumn } from './figures';
import { wrongArgument } from './errors';
import { commonShape, gridOf, requiredGrid, shaped } from './grid';

const DAYS_OF_YEAR = 365;

/** DUES.CARRYCOST. One cost for each excess, in the shape of the ranges; a year when no days are given. */
export function carryCost(
  excess: unknown,
  rate: unknown,
  days: unknown,
  basis: unknown,
  language: unknown,
): (string | number)[][] {
  const speaker = readSpeaker(language);
  const amountGrid = requiredGrid(excess, 'excess');
  const rateGrid = requiredGrid(rate, 'rate');
  const dayGrid = gridOf(days);
  const shape = commonShape([
    ['excess', amountGrid],
    ['rate', rateGrid],
    ['days', dayGrid],
  ]);
  const amounts = numberColumn(amountGrid, 'excess', shape.count);
  const rates = rateColumn(rateGrid, 'rate', shape.count);
  const lengths = numberColumn(dayGrid, 'days', shape.count);
  const year = readBasis(basis);
  return shaped(shape, (i) => {
    // Days left out are a whole year; a cell that is blank or 0 is none, for it may be days overdue.
    const cost = carryingCost(
      amounts?.[i] ?? NaN,
      rates?.[i] ?? NaN,
      lengths === null ? year : (lengths[i] ?? NaN),
      year,
    );
    return Number.isNaN(cost) ? speaker.text('functions.result.unreadable_number') : cost;
  });
}

function readBasis(argument: unknown): number {
  const grid = gridOf(argument);
  const basis = grid === null ? 0 : (numberColumn(grid, 'basis', 1)?.[0] ?? NaN);
  if (basis < 0 || basis > 366) throw wrongArgument('basis');
  return basis === 0 ? DAYS_OF_YEAR : basis;
}
