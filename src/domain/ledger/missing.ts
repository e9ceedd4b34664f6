import { ageColumn } from './ages';
import { normaliseHeader } from './normalise';
import { isByPeriod } from './partKinds';
import type { Field, Mapping, Recognition } from './types';

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

/** The same for a sheet that may name its one customer above the table, and say how late a row is instead of when it is due. */
export function missingFor(
  found: Pick<Recognition, 'mapping' | 'headers'>,
  isAddressed: boolean,
): readonly Field[] {
  const given: readonly Field[] = [
    ...(isAddressed ? (['customerName'] as const) : []),
    ...(ageColumn(found) ? (['dueDate'] as const) : []),
  ];
  return missingFields(found.mapping).filter((field) => !given.includes(field));
}

/** What a sheet of its kind lacks: parts of a row and running accounts bring amounts of their own. */
export function missingIn({
  kind,
  mapping,
  splitDate,
  titleCustomer,
  headers,
  parts = [],
}: Pick<
  Recognition,
  'kind' | 'mapping' | 'splitDate' | 'titleCustomer' | 'headers' | 'parts'
>): readonly Field[] {
  const has = (...fields: Field[]) => fields.some((field) => mapping[field] !== undefined);
  const customer: readonly Field[] = has('customerName', 'customerCode') ? [] : ['customerName'];
  const named = titleCustomer === undefined ? customer : [];
  // Columns by month say when, and terms by when.
  if (isByPeriod(parts)) return has('terms') ? named : [...named, 'dueDate'];
  if (kind === 'bucket_report' || kind === 'milestones') return customer;
  if (kind === 'balances') return missingFields(mapping).filter((field) => field !== 'dueDate');
  if (kind !== 'running_account') return missingFor({ mapping, headers }, titleCustomer !== undefined);
  const moves = (['debit', 'credit'] as const).filter((field) => !has(field));
  const dated = splitDate !== undefined || has('docDate', 'invoiceDate');
  return [...named, ...moves, ...(dated ? [] : ['docDate' as const])];
}

/**
 * Whether the original amounts are before tax, so that the tax column must be added: the header says so, or it is
 * Digiwin's pair 應收金額 and 營業稅額, which adds up to what the customer owes.
 */
export function isNetOfTax({ mapping, headers }: Pick<Recognition, 'mapping' | 'headers'>): boolean {
  if (
    mapping.amountOriginal === undefined ||
    mapping.amountTax === undefined ||
    mapping.balance !== undefined
  )
    return false;
  const original = normaliseHeader(headers[mapping.amountOriginal] ?? '');
  const tax = normaliseHeader(headers[mapping.amountTax] ?? '');
  if (/未税|不含税|net of tax|excl/.test(`${original.key} ${original.hints.join(' ')}`)) return true;
  return tax.bare === '营业税额' && original.bare === '应收金额';
}
