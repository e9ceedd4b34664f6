import { dateOf, serialOf } from './serials';
import type { CellValue } from './values';

/** As the words of `Excel.DynamicFilterCriteria` spell them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export interface FilterClock {
  /** Serial of today. */
  readonly today: number;
  readonly date1904: boolean;
}

/** Days from…to (without the last) of a period such as `LastMonth`; null when the word names none. */
function periodOf(word: string, { today, date1904 }: FilterClock): [number, number] | null {
  const { year, month } = dateOf(today, date1904);
  const day = (y: number, m: number, d: number): number => serialOf(y, m, d, date1904);
  const match = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(word);
  const step = { Last: -1, This: 0, Next: 1 }[match?.[1] ?? 'This'] ?? 0;
  const sunday = today - ((today + (date1904 ? 5 : 6)) % 7);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1 + 3 * step;
  switch (match?.[2] ?? word) {
    case 'Today':
      return [today, today + 1];
    case 'Yesterday':
      return [today - 1, today];
    case 'Tomorrow':
      return [today + 1, today + 2];
    case 'YearToDate':
      return [day(year, 1, 1), today + 1];
    case 'Week':
      return [sunday + 7 * step, sunday + 7 * step + 7];
    case 'Month':
      return [day(year, month + step, 1), day(year, month + step + 1, 1)];
    case 'Quarter':
      return [day(year, quarter, 1), day(year, quarter + 3, 1)];
    case 'Year':
      return [day(year + step, 1, 1), day(year + step + 1, 1, 1)];
    default:
      return null;
  }
}

/** Excel's library of 2023 writes `AllDatesInPeriodFebruray`, its declarations `AllDatesInPeriodFebruary`. */
const spelling = (word: string): string => word.replace('Februray', 'February');

/** `Excel.DynamicFilterCriteria` over a column's values; null for a word that is none. */
export function dynamicTest(
  word: string,
  values: readonly CellValue[],
  clock: FilterClock,
): ((value: CellValue) => boolean) | null {
  const numbers = values.filter((value): value is number => typeof value === 'number');
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  if (word === 'AboveAverage') return (value) => typeof value === 'number' && value > mean;
  if (word === 'BelowAverage') return (value) => typeof value === 'number' && value < mean;
  const any = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(word);
  if (any) {
    const quarter = any[1] === undefined ? null : Number(any[1]);
    const month = MONTHS.indexOf(spelling(any[2] ?? '')) + 1;
    if (quarter === null && month === 0) return null;
    return (value) => {
      if (typeof value !== 'number') return false;
      const at = dateOf(value, clock.date1904).month;
      return quarter === null ? at === month : Math.ceil(at / 3) === quarter;
    };
  }
  const period = periodOf(word, clock);
  return period && ((value) => typeof value === 'number' && value >= period[0] && value < period[1]);
}
