import { allocate as allocation } from '../domain/law';
import type { Debt } from '../domain/law';
import { readSpeaker } from './arguments';
import { scaleAmounts, unscale } from './amounts';
import { isDay, readDays } from './cells';
import { wrongArgument } from './errors';
import { readFigures } from './figures';
import { commonShape, gridOf, requiredGrid, repeat } from './grid';
import type { Grid } from './grid';

/** DUES.ALLOCATE. One line a debt, in their order: to costs, to interest, to principal, still owed. */
export function allocate(
  receipt: unknown,
  debts: unknown,
  dueDates: unknown,
  designation: unknown,
  interest: unknown,
  costs: unknown,
  language: unknown,
): (number | string)[][] {
  const speaker = readSpeaker(language);
  const grids: readonly (readonly [string, Grid | null])[] = [
    ['debts', requiredGrid(debts, 'debts')],
    ['due_dates', requiredGrid(dueDates, 'due_dates')],
    ['designation', gridOf(designation)],
    ['interest', gridOf(interest)],
    ['costs', gridOf(costs)],
  ];
  const { count } = commonShape(grids);
  for (const [name, grid] of grids) {
    // One date may stand for all; one amount repeated would be counted several times.
    if (name !== 'due_dates' && grid !== null && grid.count !== count)
      throw wrongArgument('one_each', { argument: name, count });
  }
  const amounts = (argument: unknown, name: string) => readAmounts(argument, name, count);
  const [received = 0] = readFigures(receipt, 'receipt');
  if (received < 0) throw wrongArgument('not_negative', { argument: 'receipt', position: 1 });
  const parts = [amounts(debts, 'debts'), amounts(interest, 'interest'), amounts(costs, 'costs')];
  const { units, digits } = scaleAmounts(Float64Array.of(received, ...parts.flat()));
  const due = readDueDays(requiredGrid(dueDates, 'due_dates'), count);
  const order = readAmounts(designation, 'designation', count);
  const claims = order.map((rank, i): Debt => ({
    due: due[i] as number,
    principal: units[1 + i] as number,
    interest: units[1 + count + i] as number,
    costs: units[1 + 2 * count + i] as number,
    designated: rank > 0 ? rank : null,
  }));
  const { applied, unapplied } = allocation(units[0] as number, claims);
  const lines: (number | string)[][] = [
    ['costs', 'interest', 'principal', 'left'].map((column) => speaker.text(`functions.allocate.${column}`)),
    ...applied.map((to, i) => {
      const { principal, interest: accrued, costs: spent } = claims[i] as Debt;
      const left = principal + accrued + spent - to.principal - to.interest - to.costs;
      return [to.costs, to.interest, to.principal, left].map((value) => unscale(value, digits));
    }),
  ];
  if (unapplied > 0)
    lines.push([speaker.text('functions.allocate.unapplied'), '', '', unscale(unapplied, digits)]);
  return lines;
}

/** Amounts of every debt, 0 where left out. A negative one is a credit, and credits are not paid. */
function readAmounts(argument: unknown, name: string, count: number): number[] {
  if (gridOf(argument) === null) return new Array<number>(count).fill(0);
  const figures = readFigures(argument, name);
  const bad = figures.findIndex((figure) => figure < 0);
  if (bad >= 0) throw wrongArgument('not_negative', { argument: name, position: bad + 1 });
  return figures;
}

function readDueDays(grid: Grid, count: number): Float64Array {
  const days = readDays(grid);
  const bad = days.findIndex((day) => !isDay(day));
  if (bad >= 0) throw wrongArgument('dates_needed', { argument: 'due_dates', position: bad + 1 });
  return repeat(days, count);
}
