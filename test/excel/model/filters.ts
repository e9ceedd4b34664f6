import { readCriterion } from '../formula/criteria';
import { dynamicTest } from './dynamicFilters';
import type { FilterCriteria } from './objects';
import { serialOf } from './serials';
import { ModelError } from './values';
import type { SheetModel } from './worksheet';

/** Whether a row stays under this criterion of its column. Values are compared as they are shown. */
export function filterTest(
  sheet: SheetModel,
  column: number,
  from: number,
  to: number,
  criteria: FilterCriteria,
): (row: number) => boolean {
  if (criteria.on === 'Values') {
    const wanted = new Set(criteria.values.map((value) => value.toLowerCase()));
    return (row) => {
      const text = sheet.shownText(row, column);
      return text === '' ? (criteria.blanks ?? wanted.has('')) : wanted.has(text.toLowerCase());
    };
  }
  if (criteria.on === 'Custom') {
    const env = sheet.book.calculator.host;
    const first = readCriterion(criteria.criterion1, env).test;
    const second = criteria.criterion2 === undefined ? null : readCriterion(criteria.criterion2, env).test;
    return (row) => {
      const value = sheet.cells.get(row, column);
      if (!second) return first(value);
      return criteria.and ? first(value) && second(value) : first(value) || second(value);
    };
  }
  if ('color' in criteria) {
    const part = criteria.on === 'CellColor' ? ('fill' as const) : ('font' as const);
    const wanted = criteria.color.toUpperCase();
    return (row) => (sheet.styleAt(row, column)[part].color ?? '').toUpperCase() === wanted;
  }
  if (criteria.on === 'Dynamic') return dynamic(sheet, column, from, to, criteria.criterion);
  return extremes(sheet, column, from, to, criteria.on, criteria.count);
}

function dynamic(
  sheet: SheetModel,
  column: number,
  from: number,
  to: number,
  word: string,
): (row: number) => boolean {
  const { date1904, now } = sheet.book;
  const clock = new Date(now());
  const today = serialOf(clock.getUTCFullYear(), clock.getUTCMonth() + 1, clock.getUTCDate(), date1904);
  const values = Array.from({ length: to - from + 1 }, (_, i) => sheet.cells.get(from + i, column));
  const test = dynamicTest(word, values, { today, date1904 });
  if (!test) throw new ModelError('InvalidArgument', `${word} is no dynamic criterion.`);
  return (row) => test(sheet.cells.get(row, column));
}

type Extreme = Extract<FilterCriteria, { readonly count: number }>['on'];

function extremes(
  sheet: SheetModel,
  column: number,
  from: number,
  to: number,
  on: Extreme,
  count: number,
): (row: number) => boolean {
  const numbers: number[] = [];
  for (let row = from; row <= to; row += 1) {
    const value = sheet.cells.get(row, column);
    if (typeof value === 'number') numbers.push(value);
  }
  const top = on.startsWith('Top');
  numbers.sort((a, b) => (top ? b - a : a - b));
  const kept = on.endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const edge = numbers[Math.min(kept, numbers.length) - 1] ?? NaN;
  return (row) => {
    const value = sheet.cells.get(row, column);
    return typeof value === 'number' && (top ? value >= edge : value <= edge);
  };
}
