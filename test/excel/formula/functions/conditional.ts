import { isError, type CellValue } from '../../model/values';
import { total } from '../aggregate';
import { eachMatch } from '../criteria';
import type { Evaluator } from '../evaluate';
import { MISSING, Raised, Reference, raise, type Operand } from '../operands';
import { MANY, whole } from '../registry';

/** Criteria are every second argument, from the given one on: each may be an array of conditions. */
const criteriaFrom = (first: number): number[] => Array.from({ length: 127 }, (_, i) => first + 2 * i);

const options = (first: number): { stretched: number[]; seesErrors: true } => ({
  stretched: criteriaFrom(first),
  seesErrors: true,
});

const single = (
  operand: Operand | undefined,
): { sheet: Reference['areas'][number]['sheet']; rect: Reference['areas'][number]['rect'] } => {
  const [area, more] = operand instanceof Reference ? operand.areas : [];
  if (!area || more) throw raise('#VALUE!');
  return area;
};

/** Numbers of `target` where the conditions hold. The target's own errors are raised. */
function matching(
  target: Operand | undefined,
  pairs: readonly Operand[],
  evaluator: Evaluator,
  sameShape: boolean,
): number[] {
  const { sheet, rect } = single(target);
  const numbers: number[] = [];
  const readers = new Map<number, (row: number) => CellValue>();
  const first = single(pairs[0]).rect;
  const last = rect.r1 + (first.r2 - first.r1);
  eachMatch(pairs, evaluator, sameShape ? rect : null, (row, column) => {
    let read = readers.get(column);
    if (!read) {
      read = evaluator.host.column(sheet, rect.c1 + column, rect.r1, last);
      readers.set(column, read);
    }
    const value = read(rect.r1 + row);
    if (typeof value === 'number') numbers.push(value);
    else if (isError(value)) throw new Raised(value);
  });
  return numbers;
}

function count(pairs: readonly Operand[], evaluator: Evaluator): number {
  let found = 0;
  eachMatch(pairs, evaluator, null, () => (found += 1));
  return found;
}

const average = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw raise('#DIV/0!');
  return total(numbers) / numbers.length;
};
const largest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

whole('COUNTIF', 2, 2, (args, evaluator) => count(args, evaluator), options(1));
whole('COUNTIFS', 2, MANY, (args, evaluator) => count(args, evaluator), options(1));

/** SUMIF and AVERAGEIF: the third argument gives only the corner of what is added. */
function conditionalThird(name: string, compute: (numbers: readonly number[]) => number): void {
  whole(
    name,
    2,
    3,
    ([range = null, criterion = null, target], evaluator) => {
      const from = target === undefined || target === MISSING ? range : target;
      return compute(matching(from, [range, criterion], evaluator, false));
    },
    { stretched: [1], seesErrors: true },
  );
}
conditionalThird('SUMIF', total);
conditionalThird('AVERAGEIF', average);

function conditionalMany(name: string, compute: (numbers: readonly number[]) => number): void {
  whole(
    name,
    3,
    MANY,
    ([target, ...pairs], evaluator) => compute(matching(target, pairs, evaluator, true)),
    options(2),
  );
}
conditionalMany('SUMIFS', total);
conditionalMany('AVERAGEIFS', average);
conditionalMany('MAXIFS', largest);
conditionalMany('MINIFS', smallest);
