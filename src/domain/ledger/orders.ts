import { addTallies, decideByTally, type DateOrderDecision, type DateTally } from '../calendar/dateOrder';
import { DATE_FIELDS, type DateField } from './gathered';
import type { LedgerWarning, ReadingOptions, Recognition } from './types';

/** Each column by its own dates; where they leave it open, by those of the whole sheet. */
export function dateOrders(
  tallies: Readonly<Record<DateField, DateTally>>,
  options: ReadingOptions,
  recognition: Recognition,
): Record<DateField, DateOrderDecision> {
  const isHan = recognition.headers.some((header) => /\p{Script=Han}/u.test(header));
  const sum = addTallies(Object.values(tallies));
  const sheet = decideByTally(sum, isHan && sum.short > 0 ? 'ymd' : 'mdy');
  const decide = (field: DateField): DateOrderDecision => {
    const own = decideByTally(tallies[field], sheet.order);
    if (options.dateOrder !== 'auto') return { ...own, order: options.dateOrder, basis: 'evidence' };
    if (own.basis !== 'guess') return own;
    if (sheet.basis !== 'guess') return { ...own, order: sheet.order, basis: 'evidence' };
    // In Chinese the month comes before the day, always.
    const isMonthFirst = isHan && own.open === tallies[field].openYearless;
    return isMonthFirst ? { ...own, basis: 'evidence' } : own;
  };
  const entries = DATE_FIELDS.map((field) => [field, decide(field)] as const);
  return Object.fromEntries(entries) as Record<DateField, DateOrderDecision>;
}

/** Orders of day and month that the dates themselves left open or contradict. */
export function dateOrderWarnings(
  orders: Readonly<Record<DateField, DateOrderDecision>>,
  { mapping, headers }: Recognition,
): LedgerWarning[] {
  const warnings: LedgerWarning[] = [];
  for (const field of DATE_FIELDS) {
    const { order, basis, open } = orders[field];
    const column = mapping[field];
    if (open === 0 || basis === 'evidence' || column === undefined) continue;
    const values = { header: headers[column] ?? '', order, count: open };
    const key = basis === 'guess' ? 'ledger.warning.dateOrderGuessed' : 'ledger.warning.dateOrderMixed';
    warnings.push({ sheetRow: null, message: { key, values } });
  }
  return warnings;
}
