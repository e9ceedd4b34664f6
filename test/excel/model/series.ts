import { dateOf, daysInMonth, serialOf } from './serials';
import { notImplemented, type CellValue } from './values';

/** `Excel.AutoFillType`. */
export type FillType =
  | 'FillDefault'
  | 'FillCopy'
  | 'FillSeries'
  | 'FillFormats'
  | 'FillValues'
  | 'FillDays'
  | 'FillWeekdays'
  | 'FillMonths'
  | 'FillYears'
  | 'LinearTrend'
  | 'GrowthTrend'
  | 'FlashFill';

export interface SeriesRules {
  readonly type: FillType;
  /** The cells are formatted as dates. */
  readonly dates: boolean;
  readonly date1904: boolean;
}

/** Value at a distance from the first one; negative before it. */
type Series = (index: number) => CellValue;

/**
 * How dragging the fill handle goes on: numbers by their step, one date by a day, a text that ends in a number by one,
 * everything else by repetition. "Fill data automatically in worksheet cells" (support.microsoft.com).
 */
export function continueSeries(values: readonly CellValue[], rules: SeriesRules): Series {
  const repeat: Series = (index) => values[modulo(index, values.length)] ?? null;
  if (rules.type === 'FillCopy' || rules.type === 'FillFormats') return repeat;
  if (rules.type === 'FlashFill') throw notImplemented('autofill by example (FlashFill)');
  const numbers = values.filter((value): value is number => typeof value === 'number');
  if (numbers.length === values.length && numbers.length > 0) return numberSeries(numbers, rules) ?? repeat;
  return countedText(values) ?? repeat;
}

export const modulo = (index: number, length: number): number => ((index % length) + length) % length;
const fifteen = (value: number): number => Number(value.toPrecision(15));

function numberSeries(numbers: readonly number[], { type, dates, date1904 }: SeriesRules): Series | null {
  const first = numbers[0] ?? 0;
  const single = numbers.length === 1;
  if (type === 'FillMonths' || type === 'FillYears') {
    const months = type === 'FillMonths' ? 1 : 12;
    return (index) => addMonths(first, months * index, date1904);
  }
  if (type === 'FillWeekdays') return (index) => addWeekdays(first, index, date1904);
  if (type === 'GrowthTrend') {
    const [start, step] = single ? [Math.log(first), 0] : line(numbers.map(Math.log));
    return (index) => fifteen(Math.exp(start + step * index));
  }
  const counts = dates || type === 'FillSeries' || type === 'FillDays' || type === 'LinearTrend';
  if (single && !counts) return null;
  const [start, step] = single ? [first, 1] : line(numbers);
  return (index) => fifteen(start + step * index);
}

/** `Q1`, `Item 07`: the number at the end counts on. */
function countedText(values: readonly CellValue[]): Series | null {
  const [only] = values;
  const counted = values.length === 1 && typeof only === 'string' ? /^(.*?)(\d+)$/s.exec(only) : null;
  if (!counted) return null;
  const [, text = '', digits = ''] = counted;
  return (index) => text + String(Math.abs(Number(digits) + index)).padStart(digits.length, '0');
}

/** The same day of a later month, or that month's last. */
function addMonths(serial: number, months: number, date1904: boolean): number {
  const { year, month, day } = dateOf(serial, date1904);
  const total = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(total / 12), modulo(total, 12) + 1];
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)), date1904) + (serial % 1);
}

function addWeekdays(serial: number, days: number, date1904: boolean): number {
  // Day 7 of the 1900 system is a Saturday; the 1904 system begins on a Friday.
  const weekend = (day: number): boolean => modulo(Math.floor(day) + (date1904 ? 6 : 0), 7) < 2;
  const step = Math.sign(days);
  let at = serial;
  for (let left = Math.abs(days); left > 0;) {
    at += step;
    if (!weekend(at)) left -= 1;
  }
  return at;
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
