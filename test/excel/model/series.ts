import type { CellValue } from './values';

/**
 * How dragging the fill handle goes on: numbers by their step, one date by a day, a text that ends in a number by one,
 * everything else by repetition. "Fill data automatically in worksheet cells" (support.microsoft.com).
 */
export function continueSeries(values: readonly CellValue[], dates: boolean): (index: number) => CellValue {
  const repeat = (index: number): CellValue => values[index % values.length] ?? null;
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length && (numbers.length > 1 || (dates && numbers.length === 1))) {
    const [start, step] = numbers.length === 1 ? [numbers[0] ?? 0, 1] : line(numbers);
    return (index) => Number((start + step * index).toPrecision(15));
  }
  const [only] = values;
  const counted = values.length === 1 && typeof only === 'string' ? /^(.*?)(\d+)$/s.exec(only) : null;
  if (!counted) return repeat;
  const [, text = '', digits = ''] = counted;
  return (index) => text + String(Number(digits) + index).padStart(digits.length, '0');
}

/** Start and step of the straight line that fits best. */
function line(numbers: readonly number[]): [number, number] {
  const n = numbers.length;
  const middle = (n - 1) / 2;
  const mean = numbers.reduce((a, b) => a + b, 0) / n;
  let over = 0;
  let under = 0;
  numbers.forEach((value, i) => {
    over += (i - middle) * (value - mean);
    under += (i - middle) ** 2;
  });
  const step = over / under;
  return [mean - step * middle, step];
}
