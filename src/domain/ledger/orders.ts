import { addTallies, decideByTally, type DateOrderDecision, type DateTally } from '../calendar/dateOrder';
import { DATE_FIELDS, type DateField } from './gathered';
import type { LedgerWarning, ReadingOptions, Recognition } from './types';

/** Each column by its own dates; where they leave it open, by those of the whole sheet. */
export function dateOrders(
  tallies: Readonly<Record<DateField, DateTally>>,
  options: ReadingOptions,
  recognition: Recognition,
): Record<DateField, DateOrderDecision> {
  const byField = new Map(DATE_FIELDS.map((field) => [field, tallies[field]] as const));
  return Object.fromEntries(columnOrders(byField, options, recognition)) as Record<
    DateField,
    DateOrderDecision
  >;
}

/** The same for columns of whatever name. */
export function columnOrders<T>(
  tallies: ReadonlyMap<T, DateTally>,
  options: ReadingOptions,
  recognition: Recognition,
): Map<T, DateOrderDecision> {
  const isHan = recognition.headers.some((header) => /\p{Script=Han}/u.test(header));
  const sum = addTallies([...tallies.values()]);
  const sheet = decideByTally(sum, isHan && sum.short > 0 ? 'ymd' : 'mdy');
  const decide = (column: DateTally): DateOrderDecision => {
    const own = decideByTally(column, sheet.order);
    if (options.dateOrder !== 'auto') return { ...own, order: options.dateOrder, basis: 'evidence' };
    if (own.basis !== 'guess') return own;
    if (sheet.basis !== 'guess') return { ...own, order: sheet.order, basis: 'evidence' };
    // In Chinese the month comes before the day, always.
    const isMonthFirst = isHan && own.open === column.openYearless;
    return isMonthFirst ? { ...own, basis: 'evidence' } : own;
  };
  return new Map([...tallies].map(([name, column]) => [name, decide(column)]));
}

/** Orders of day and month that the dates themselves left open or contradict. */
export function dateOrderWarnings(
  orders: Readonly<Record<DateField, DateOrderDecision>>,
  recognition: Recognition,
): LedgerWarning[] {
  const { mapping } = recognition;
  const mapped = DATE_FIELDS.flatMap((field) =>
    mapping[field] === undefined ? [] : [[mapping[field], orders[field]] as const],
  );
  return orderWarnings(mapped, recognition);
}

/** The same for columns (zero-based) that stand for no field. */
export function orderWarnings(
  orders: Iterable<readonly [column: number, decision: DateOrderDecision]>,
  { headers }: Recognition,
): LedgerWarning[] {
  return [...orders].flatMap(([column, { order, basis, open }]): LedgerWarning[] => {
    if (open === 0 || basis === 'evidence') return [];
    const values = { header: headers[column] ?? '', order, count: open };
    const key = basis === 'guess' ? 'ledger.warning.dateOrderGuessed' : 'ledger.warning.dateOrderMixed';
    return [{ sheetRow: null, message: { key, values } }];
  });
}
