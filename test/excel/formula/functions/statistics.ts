import { errorValue, isError, type CellValue } from '../../model/values';
import { eachNumber, eachValue, numbersOf, total } from '../aggregate';
import { toNumber } from '../coerce';
import type { Evaluator } from '../evaluate';
import { MISSING, Raised, Reference, raise, type Operand } from '../operands';
import { MANY, alias, whole } from '../registry';

const argument = (args: readonly Operand[], index: number): Operand => args[index] ?? null;

/** COUNT, COUNTA and their like never fail on errors in what they count. */
whole('COUNT', 1, MANY, (args, evaluator) => {
  let count = 0;
  eachValue(args, evaluator, (value, direct) => {
    if (typeof value === 'number') count += 1;
    else if (direct && !isError(value) && value !== null) {
      try {
        toNumber(value, evaluator.host);
        count += 1;
      } catch (problem) {
        if (!(problem instanceof Raised)) throw problem;
      }
    }
  });
  return count;
});

whole('COUNTA', 1, MANY, (args, evaluator) => {
  let count = 0;
  eachValue(args, evaluator, (value, direct) => {
    if (value !== null || direct) count += 1;
  });
  return count;
});

whole('COUNTBLANK', 1, 1, (args, evaluator) => {
  const area = argument(args, 0);
  if (!(area instanceof Reference)) throw raise('#VALUE!');
  let cells = 0;
  for (const { rect } of area.areas) cells += (rect.r2 - rect.r1 + 1) * (rect.c2 - rect.c1 + 1);
  eachValue([area], evaluator, (value) => {
    if (value !== '') cells -= 1;
  });
  return cells;
});

const mean = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw raise('#DIV/0!');
  return total(numbers) / numbers.length;
};

function squares(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return total(numbers.map((value) => (value - middle) ** 2));
}

function variance(numbers: readonly number[], sample: boolean): number {
  const freedom = numbers.length - (sample ? 1 : 0);
  if (freedom < 1) throw raise('#DIV/0!');
  return squares(numbers) / freedom;
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw raise('#NUM!');
  const order = sorted(numbers);
  const half = Math.floor(order.length / 2);
  const upper = order[half] ?? NaN;
  return order.length % 2 === 1 ? upper : ((order[half - 1] ?? NaN) + upper) / 2;
}

export function percentile(numbers: readonly number[], share: number, exclusive = false): number {
  const order = sorted(numbers);
  const n = order.length;
  const at = exclusive ? share * (n + 1) - 1 : share * (n - 1);
  if (n === 0 || share < 0 || share > 1 || at < 0 || at > n - 1) throw raise('#NUM!');
  const low = Math.floor(at);
  const from = order[low] ?? NaN;
  return from + (at - low) * ((order[low + 1] ?? from) - from);
}

function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = NaN;
  for (const value of numbers) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
  }
  let most = 1;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  if (Number.isNaN(best)) throw raise('#N/A');
  return best;
}

function ranked(numbers: readonly number[], k: number, largest: boolean): number {
  const order = sorted(numbers);
  const at = Math.ceil(k) - 1;
  const value = largest ? order[order.length - 1 - at] : order[at];
  if (value === undefined) throw raise('#NUM!');
  return value;
}

function simple(name: string, compute: (numbers: readonly number[]) => number): void {
  whole(name, 1, MANY, (args, evaluator) => compute(numbersOf(args, evaluator)));
}
simple('AVERAGE', mean);
simple('MEDIAN', median);
simple('STDEV.S', (numbers) => Math.sqrt(variance(numbers, true)));
simple('STDEV.P', (numbers) => Math.sqrt(variance(numbers, false)));
simple('VAR.S', (numbers) => variance(numbers, true));
simple('VAR.P', (numbers) => variance(numbers, false));
simple('DEVSQ', squares);
simple('AVEDEV', (numbers) => mean(numbers.map((value) => Math.abs(value - mean(numbers)))));
simple('GEOMEAN', (numbers) => Math.exp(mean(numbers.map((value) => (value > 0 ? Math.log(value) : NaN)))));
simple('MODE.SNGL', mode);
alias('MODE', 'MODE.SNGL');
alias('STDEV', 'STDEV.S');
alias('STDEVP', 'STDEV.P');
alias('VAR', 'VAR.S');
alias('VARP', 'VAR.P');

function extreme(name: string, better: (a: number, b: number) => boolean): void {
  whole(name, 1, MANY, (args, evaluator) => {
    let best: number | null = null;
    eachNumber(args, evaluator, (value) => {
      if (best === null || better(value, best)) best = value;
    });
    return best ?? 0;
  });
}
extreme('MIN', (a, b) => a < b);
extreme('MAX', (a, b) => a > b);

/** Values as the …A functions take them: text is 0, TRUE is 1. */
function valuesA(args: readonly Operand[], evaluator: Evaluator): number[] {
  const numbers: number[] = [];
  eachValue(args, evaluator, (value, direct) => {
    if (isError(value)) throw new Raised(value);
    if (typeof value === 'string' && !direct) numbers.push(0);
    else numbers.push(toNumber(value, evaluator.host));
  });
  return numbers;
}
whole('AVERAGEA', 1, MANY, (args, evaluator) => mean(valuesA(args, evaluator)));
whole('MINA', 1, MANY, (args, evaluator) =>
  valuesA(args, evaluator).reduce((a, b) => Math.min(a, b), Infinity),
);
whole('MAXA', 1, MANY, (args, evaluator) =>
  valuesA(args, evaluator).reduce((a, b) => Math.max(a, b), -Infinity),
);

const number = (args: readonly Operand[], index: number, evaluator: Evaluator, otherwise = 0): number => {
  const arg = args[index];
  return arg === undefined || arg === MISSING ? otherwise : toNumber(evaluator.value(arg), evaluator.host);
};
const set = (args: readonly Operand[], evaluator: Evaluator): number[] =>
  numbersOf([argument(args, 0)], evaluator);
const second = { stretched: [1] };

whole(
  'LARGE',
  2,
  2,
  (args, evaluator) => ranked(set(args, evaluator), number(args, 1, evaluator), true),
  second,
);
whole(
  'SMALL',
  2,
  2,
  (args, evaluator) => ranked(set(args, evaluator), number(args, 1, evaluator), false),
  second,
);
whole('PERCENTILE.INC', 2, 2, (args, ev) => percentile(set(args, ev), number(args, 1, ev)), second);
whole('PERCENTILE.EXC', 2, 2, (args, ev) => percentile(set(args, ev), number(args, 1, ev), true), second);
whole(
  'QUARTILE.INC',
  2,
  2,
  (args, ev) => percentile(set(args, ev), Math.trunc(number(args, 1, ev)) / 4),
  second,
);
whole(
  'QUARTILE.EXC',
  2,
  2,
  (args, ev) => percentile(set(args, ev), Math.trunc(number(args, 1, ev)) / 4, true),
  second,
);
alias('PERCENTILE', 'PERCENTILE.INC');
alias('QUARTILE', 'QUARTILE.INC');

function rank(name: string, average: boolean): void {
  whole(
    name,
    2,
    3,
    (args, evaluator) => {
      const value = number(args, 0, evaluator);
      const numbers = numbersOf([argument(args, 1)], evaluator);
      const ascending = number(args, 2, evaluator) !== 0;
      const equal = numbers.filter((other) => other === value).length;
      if (equal === 0) return errorValue('#N/A');
      const before = numbers.filter((other) => (ascending ? other < value : other > value)).length;
      return before + 1 + (average ? (equal - 1) / 2 : 0);
    },
    { stretched: [0, 2] },
  );
}
rank('RANK.EQ', false);
rank('RANK.AVG', true);
alias('RANK', 'RANK.EQ');

function paired(args: readonly Operand[], evaluator: Evaluator): [number[], number[]] {
  const [left = [], right = []] = args.map((arg) => evaluator.matrixOf(arg).flat());
  if (left.length !== right.length) throw raise('#N/A');
  const xs: number[] = [];
  const ys: number[] = [];
  left.forEach((x, i) => {
    const y: CellValue = right[i] ?? null;
    if (isError(x)) throw new Raised(x);
    if (isError(y)) throw new Raised(y);
    if (typeof x === 'number' && typeof y === 'number') {
      xs.push(x);
      ys.push(y);
    }
  });
  return [xs, ys];
}
const products = (xs: readonly number[], ys: readonly number[]): number => {
  const x0 = mean(xs);
  const y0 = mean(ys);
  return total(xs.map((x, i) => (x - x0) * ((ys[i] ?? 0) - y0)));
};
whole('CORREL', 2, 2, (args, evaluator) => {
  const [xs, ys] = paired(args, evaluator);
  const scale = Math.sqrt(squares(xs) * squares(ys));
  return scale === 0 ? errorValue('#DIV/0!') : products(xs, ys) / scale;
});
whole('SLOPE', 2, 2, (args, evaluator) => {
  const [ys, xs] = paired(args, evaluator);
  return products(xs, ys) / squares(xs);
});
whole('INTERCEPT', 2, 2, (args, evaluator) => {
  const [ys, xs] = paired(args, evaluator);
  return mean(ys) - (products(xs, ys) / squares(xs)) * mean(xs);
});

whole('FREQUENCY', 2, 2, (args, evaluator) => {
  const numbers = numbersOf([argument(args, 0)], evaluator);
  const edges = sorted(numbersOf([argument(args, 1)], evaluator));
  const counts = new Array<number>(edges.length + 1).fill(0);
  for (const value of numbers) {
    const at = edges.findIndex((edge) => value <= edge);
    const bin = at < 0 ? edges.length : at;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count) => [count]);
});

/** The eleven functions of SUBTOTAL, by number. */
const SUBTOTALS: Record<number, (numbers: number[], filled: number) => number> = {
  1: mean,
  2: (numbers) => numbers.length,
  3: (_numbers, filled) => filled,
  4: (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0),
  5: (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0),
  6: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1)),
  7: (numbers) => Math.sqrt(variance(numbers, true)),
  8: (numbers) => Math.sqrt(variance(numbers, false)),
  9: total,
  10: (numbers) => variance(numbers, true),
  11: (numbers) => variance(numbers, false),
};

interface Leaves {
  readonly hidden: boolean;
  readonly filtered: boolean;
  readonly errors: boolean;
  readonly nested: boolean;
}

function visible(
  args: readonly Operand[],
  evaluator: Evaluator,
  leaves: Leaves,
): { numbers: number[]; filled: number } {
  const { host } = evaluator;
  const numbers: number[] = [];
  let filled = 0;
  for (const arg of args) {
    if (!(arg instanceof Reference)) throw raise('#VALUE!');
    for (const { sheet, rect } of arg.areas) {
      const used = host.usedPart(sheet, rect);
      if (!used) continue;
      for (let r = used.r1; r <= used.r2; r += 1) {
        const state = host.rowHidden(sheet, r);
        if ((state === 'filter' && leaves.filtered) || (state === 'hand' && leaves.hidden)) continue;
        for (let c = used.c1; c <= used.c2; c += 1) {
          const value = host.value(sheet, r, c);
          if (value === null || (leaves.nested && host.isSubtotal(sheet, r, c))) continue;
          if (isError(value)) {
            if (leaves.errors) continue;
            throw new Raised(value);
          }
          filled += 1;
          if (typeof value === 'number') numbers.push(value);
        }
      }
    }
  }
  return { numbers, filled };
}

whole('SUBTOTAL', 2, MANY, (args, evaluator) => {
  const code = Math.trunc(number(args, 0, evaluator));
  const compute = SUBTOTALS[code > 100 ? code - 100 : code];
  if (!compute) throw raise('#VALUE!');
  const leaves = { hidden: code > 100, filtered: true, errors: false, nested: true };
  const { numbers, filled } = visible(args.slice(1), evaluator, leaves);
  return compute(numbers, filled);
});

whole('AGGREGATE', 3, MANY, (args, evaluator) => {
  const code = Math.trunc(number(args, 0, evaluator));
  const option = Math.trunc(number(args, 1, evaluator));
  const hidden = option % 2 === 1;
  const leaves = { hidden, filtered: hidden, errors: [2, 3, 6, 7].includes(option), nested: option < 4 };
  const k = code >= 14 ? number(args, 3, evaluator) : 0;
  const sources = code >= 14 ? args.slice(2, 3) : args.slice(2);
  const { numbers, filled } = sources.every((arg) => arg instanceof Reference)
    ? visible(sources, evaluator, leaves)
    : fromArrays(sources, evaluator, leaves.errors);
  if (code === 12) return median(numbers);
  if (code === 13) return mode(numbers);
  if (code === 14 || code === 15) return ranked(numbers, k, code === 14);
  if (code === 16 || code === 18) return percentile(numbers, k, code === 18);
  if (code === 17 || code === 19) return percentile(numbers, k / 4, code === 19);
  const compute = SUBTOTALS[code];
  if (!compute) throw raise('#VALUE!');
  return compute(numbers, filled);
});

function fromArrays(
  args: readonly Operand[],
  evaluator: Evaluator,
  skipErrors: boolean,
): { numbers: number[]; filled: number } {
  const numbers: number[] = [];
  let filled = 0;
  eachValue(args, evaluator, (value) => {
    if (isError(value)) {
      if (skipErrors) return;
      throw new Raised(value);
    }
    filled += 1;
    if (typeof value === 'number') numbers.push(value);
  });
  return { numbers, filled };
}
