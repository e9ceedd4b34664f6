import { averageDaysDelinquent, collectionEffectiveness, turnover as timesTurned } from '../domain/dso';
import { readChoice } from './arguments';
import { CEI_FORMS } from './declarations';
import { readLength } from './dso';
import { FunctionError, wrongArgument } from './errors';
import { isLeftOut, readFigures, readSum } from './figures';

type CeiForm = (typeof CEI_FORMS)[number];

/** DUES.CEI. In percent; `sales` one figure or one a month. */
export function cei(
  opening: unknown,
  sales: unknown,
  closing: unknown,
  closingCurrent: unknown,
  form: unknown,
  months: unknown,
): number {
  const chosen = readChoice<CeiForm>(form, 'form', CEI_FORMS, 'one_year');
  const [before, after] = [readSum(opening, 'opening'), readSum(closing, 'closing')];
  const notDue = readSum(closingCurrent, 'closing_current');
  if (notDue > after) throw wrongArgument('current_above_total', { argument: 'closing_current' });
  const sold = readFigures(sales, 'sales');
  const total = sold.reduce((sum, one) => sum + one, 0);
  const base = chosen === 'one_year' ? total : total / readMonths(months, sold.length);
  return answered(collectionEffectiveness(before, base, after, notDue), 'nothing_collectable');
}

/** DUES.ADD. Days: closing DSO − best possible DSO. */
export function add(receivables: unknown, current: unknown, sales: unknown, days: unknown): number {
  const balance = readFigures(receivables, 'receivables').at(-1) as number;
  const notDue = readFigures(current, 'current_receivables').at(-1) as number;
  if (notDue > balance) throw wrongArgument('current_above_total', { argument: 'current_receivables' });
  const result = averageDaysDelinquent(balance, notDue, readSum(sales, 'sales'), readLength(days));
  if (result === null) throw wrongArgument('no_sales');
  return result;
}

/** DUES.TURNOVER. Sales ÷ mean balance. */
export function turnover(receivables: unknown, sales: unknown): number {
  return answered(
    timesTurned(readFigures(receivables, 'receivables'), readSum(sales, 'sales')),
    'no_receivables',
  );
}

/** How many months the sales are of: as told, else one a figure; one figure alone does not say. */
function readMonths(argument: unknown, figures: number): number {
  if (isLeftOut(argument)) {
    if (figures > 1) return figures;
    throw wrongArgument('months');
  }
  const months = readSum(argument, 'months');
  if (!(months > 0)) throw wrongArgument('months');
  return months;
}

function answered(result: number | null, key: string): number {
  if (result === null) throw new FunctionError('notAvailable', { key: `functions.error.${key}` });
  return result;
}
