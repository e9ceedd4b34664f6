import { cellText } from './cells';
import { knownNames } from './headerMatch';
import type { Field, SheetColumns } from './types';

/** Fields that may take each other's place: 客户 heads names and codes, 金额 what was invoiced and what is open. */
const ALIKE: readonly ReadonlySet<Field>[] = [
  new Set(['customerName', 'customerCode']),
  new Set(['invoiceNo', 'docNo']),
  new Set(['invoiceDate', 'docDate', 'baselineDate']),
  new Set(['balance', 'amountOriginal', 'balanceLocal']),
];
const LEAST = 3;

/**
 * Whether a row below the header is the header of a further table: `'same'` where its columns mean the same (in
 * another language, say), `'other'` where they do not, so that its rows cannot be read like those above; null where it
 * is no header. `headers` are the texts of the header above by field.
 */
export function furtherHeader(
  columns: SheetColumns['columns'],
  i: number,
  filled: readonly Field[],
  headers: ReadonlyMap<Field, ReadonlySet<string>>,
): 'same' | 'other' | null {
  const texts = filled.map((field) => {
    const cell = columns[field]?.[i];
    return typeof cell === 'string' ? cellText(cell).replace(/\s+/g, '') : '';
  });
  if (texts.includes('')) return null;
  const repeated = repeatedFields(columns, i, filled, headers);
  const meant = filled.map((field) => knownNames(cellText(columns[field]?.[i])).map((found) => found.field));
  const named = meant.filter((fields) => fields.length > 0);
  const isRepeated = repeated.length >= 2 || repeated.length === filled.length;
  if (!isRepeated && (named.length < LEAST || named.length < filled.length - 1)) return null;
  const isSame = filled.every((field, at) => {
    const fields = meant[at] ?? [];
    return repeated.includes(field) || fields.length === 0 || fields.some((one) => areAlike(one, field));
  });
  return isSame ? 'same' : 'other';
}

/** The fields of a row whose cells say what stands in the header above them. */
export function repeatedFields(
  columns: SheetColumns['columns'],
  i: number,
  filled: readonly Field[],
  headers: ReadonlyMap<Field, ReadonlySet<string>>,
): readonly Field[] {
  return filled.filter((field) => headers.get(field)?.has(cellText(columns[field]?.[i]).replace(/\s+/g, '')));
}

function areAlike(a: Field, b: Field): boolean {
  return a === b || ALIKE.some((fields) => fields.has(a) && fields.has(b));
}
