import { errorValue, isError, type CellValue } from '../../model/values';
import { eachNumber, numbersOf, total } from '../aggregate';
import { toNumber, toText } from '../coerce';
import type { Evaluator } from '../evaluate';
import { Raised, raise, type Operand } from '../operands';
import { MANY, single, whole } from '../registry';

/** A function of numbers; a missing argument takes its default, in order. */
function numeric(
  name: string,
  defaults: readonly (number | null)[],
  compute: (...numbers: number[]) => number,
): void {
  const required = defaults.filter((value) => value === null).length;
  single(name, required, defaults.length, (args, { host }) =>
    compute(
      ...defaults.map((value, i) => {
        const arg = args[i];
        return arg === undefined ? (value ?? 0) : toNumber(arg, host);
      }),
    ),
  );
}

/** Rounds half away from nought, on the decimal digits that Excel shows (15), not on the binary noise. */
export function roundTo(value: number, digits: number, how: (size: number) => number = Math.round): number {
  const places = Math.trunc(digits);
  if (places > 15) return value;
  const shifted = Number(`${Math.abs(value)}e${places}`);
  const scaled = Number.isNaN(shifted) ? Math.abs(value) * 10 ** places : shifted;
  const clean = Number(scaled.toPrecision(15));
  const rounded = how(clean);
  const back = Number(`${rounded}e${-places}`);
  const result = Number.isNaN(back) ? rounded / 10 ** places : back;
  return value < 0 && result !== 0 ? -result : result;
}

numeric('ROUND', [null, null], (value, digits) => roundTo(value, digits));
numeric('ROUNDUP', [null, null], (value, digits) => roundTo(value, digits, Math.ceil));
numeric('ROUNDDOWN', [null, null], (value, digits) => roundTo(value, digits, Math.floor));
numeric('TRUNC', [null, 0], (value, digits) => roundTo(value, digits, Math.floor));
numeric('INT', [null], (value) => Math.floor(Number(value.toPrecision(15))));
numeric('ABS', [null], Math.abs);
numeric('SIGN', [null], Math.sign);
numeric('POWER', [null, null], (base, exponent) => base ** exponent);
numeric('SQRT', [null], (value) => (value < 0 ? NaN : Math.sqrt(value)));
numeric('EXP', [null], Math.exp);
numeric('LN', [null], (value) => (value <= 0 ? NaN : Math.log(value)));
numeric('LOG10', [null], (value) => (value <= 0 ? NaN : Math.log10(value)));
numeric('LOG', [null, 10], (value, base) => {
  if (value <= 0 || base <= 0) return NaN;
  return base === 10 ? Math.log10(value) : base === 2 ? Math.log2(value) : Math.log(value) / Math.log(base);
});
for (const name of ['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh'] as const) {
  numeric(name.toUpperCase(), [null], Math[name]);
}
numeric('ATAN2', [null, null], (x, y) => Math.atan2(y, x));
numeric('RADIANS', [null], (value) => (value * Math.PI) / 180);
numeric('DEGREES', [null], (value) => (value * 180) / Math.PI);
numeric('EVEN', [null], (value) => Math.sign(value) * 2 * Math.ceil(Math.abs(value) / 2));
numeric('ODD', [null], (value) => (value < 0 ? -1 : 1) * (2 * Math.ceil((Math.abs(value) + 1) / 2) - 1));
single('PI', 0, 0, () => Math.PI);
single('RAND', 0, 0, (_args, { host }) => host.random(), { volatile: true });
single(
  'RANDBETWEEN',
  2,
  2,
  ([low = null, high = null], { host }) => {
    const from = Math.ceil(toNumber(low, host));
    return from + Math.floor(host.random() * (Math.floor(toNumber(high, host)) - from + 1));
  },
  { volatile: true },
);

function divide(name: string, compute: (a: number, b: number) => number): void {
  numeric(name, [null, null], (a, b) => {
    if (b === 0) throw raise('#DIV/0!');
    return compute(a, b);
  });
}
divide('MOD', (a, b) => {
  const rest = Number((a - b * Math.floor(a / b)).toPrecision(15));
  return Math.abs(rest) < 1e-12 * Math.abs(b) ? 0 : rest;
});
divide('QUOTIENT', (a, b) => Math.trunc(a / b));

const multiple = (value: number, step: number, how: (n: number) => number): number =>
  step === 0 ? 0 : Number((how(Number((value / step).toPrecision(15))) * step).toPrecision(15));
numeric('CEILING', [null, null], (value, step) =>
  value > 0 && step < 0 ? NaN : multiple(value, step, Math.ceil),
);
numeric('FLOOR', [null, null], (value, step) => {
  if (step === 0 && value !== 0) throw raise('#DIV/0!');
  return value > 0 && step < 0 ? NaN : multiple(value, step, Math.floor);
});
numeric('CEILING.MATH', [null, 1, 0], (value, step, mode) =>
  multiple(value, Math.abs(step), mode !== 0 && value < 0 ? Math.floor : Math.ceil),
);
numeric('FLOOR.MATH', [null, 1, 0], (value, step, mode) =>
  multiple(value, Math.abs(step), mode !== 0 && value < 0 ? Math.ceil : Math.floor),
);
numeric('MROUND', [null, null], (value, step) =>
  value * step < 0 ? NaN : multiple(value, step, (n) => Math.sign(n) * Math.round(Math.abs(n))),
);
numeric('FACT', [null], (value) => {
  let result = 1;
  for (let i = 2; i <= Math.trunc(value); i += 1) result *= i;
  return value < 0 ? NaN : result;
});
numeric('COMBIN', [null, null], (n, k) => {
  let result = 1;
  for (let i = 1; i <= Math.trunc(k); i += 1) result = (result * (Math.trunc(n) - Math.trunc(k) + i)) / i;
  return k < 0 || n < k ? NaN : Math.round(result);
});

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const wholes = (args: readonly Operand[], evaluator: Evaluator): number[] => {
  const numbers = numbersOf(args, evaluator).map(Math.trunc);
  if (numbers.some((value) => value < 0)) throw raise('#NUM!');
  return numbers;
};
whole('GCD', 1, MANY, (args, evaluator) => wholes(args, evaluator).reduce(gcd, 0));
whole('LCM', 1, MANY, (args, evaluator) =>
  wholes(args, evaluator).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / gcd(a, b)) * b), 1),
);

whole('SUM', 1, MANY, (args, evaluator) => total(numbersOf(args, evaluator)));
whole('SUMSQ', 1, MANY, (args, evaluator) => total(numbersOf(args, evaluator).map((value) => value * value)));
whole('PRODUCT', 1, MANY, (args, evaluator) => {
  let result = 1;
  let any = false;
  eachNumber(args, evaluator, (value) => {
    result *= value;
    any = true;
  });
  return any ? result : 0;
});

whole('SUMPRODUCT', 1, MANY, (args, evaluator) => {
  const factors = args.map((arg) => evaluator.matrixOf(arg));
  const [first] = factors;
  if (!first || factors.some((m) => m.length !== first.length || m[0]?.length !== first[0]?.length)) {
    throw raise('#VALUE!');
  }
  const products: number[] = [];
  first.forEach((row, r) =>
    row.forEach((_, c) => {
      let product = 1;
      for (const factor of factors) {
        const value = factor[r]?.[c] ?? null;
        if (isError(value)) throw new Raised(value);
        product *= typeof value === 'number' ? value : 0;
      }
      products.push(product);
    }),
  );
  return total(products);
});

whole('MMULT', 2, 2, (args, evaluator) => {
  const [a = [], b = []] = args.map((arg) => evaluator.matrixOf(arg));
  if (a[0]?.length !== b.length) throw raise('#VALUE!');
  const number = (value: CellValue | undefined): number => {
    if (typeof value !== 'number') throw raise('#VALUE!');
    return value;
  };
  return a.map((row) =>
    (b[0] ?? []).map((_, c) => total(row.map((value, k) => number(value) * number(b[k]?.[c])))),
  );
});

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
single('ROMAN', 1, 2, ([value = null], { host }) => {
  let rest = Math.trunc(toNumber(value, host));
  if (rest < 0 || rest > 3999) return errorValue('#VALUE!');
  let text = '';
  for (const [size, letters] of ROMAN) {
    for (; rest >= size; rest -= size) text += letters;
  }
  return text;
});

single('BASE', 2, 3, ([value = null, radix = null, length = 0], { host }) =>
  Math.trunc(toNumber(value, host))
    .toString(toNumber(radix, host))
    .toUpperCase()
    .padStart(toNumber(length, host), '0'),
);
single('DECIMAL', 2, 2, ([text = null, radix = null], { host }) =>
  parseInt(toText(text), toNumber(radix, host)),
);
