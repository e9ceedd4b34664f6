import type { Field, Mapping } from './types';

/**
 * What a mapping lacks before the sheet can be read: a customer (name or code), an open amount
 * (`balance`, else the original amount, else the balance in local currency) and a due date, or an
 * invoice date with terms to compute it from.
 */
export function missingFields(mapping: Mapping): readonly Field[] {
  const has = (...fields: Field[]) => fields.some((field) => mapping[field] !== undefined);
  const missing: Field[] = [];
  if (!has('customerName', 'customerCode')) missing.push('customerName');
  if (!has('balance', 'amountOriginal', 'balanceLocal')) missing.push('balance');
  if (!has('dueDate') && !(has('terms') && has('invoiceDate', 'docDate', 'baselineDate')))
    missing.push('dueDate');
  return missing;
}
