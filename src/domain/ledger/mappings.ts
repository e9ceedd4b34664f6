import type { Field, Mapping } from './types';

/** What an open amount is read from. */
export const OPEN_AMOUNTS = [
  'balance',
  'amountOriginal',
  'amountPaid',
  'amountTax',
  'balanceLocal',
  'creditBalance',
] as const satisfies readonly Field[];

/** Which of them is blamed for an amount that cannot be read: the first that is at fault. */
export const BLAMED_FIRST: readonly Field[] = [
  'balance',
  'creditBalance',
  'amountOriginal',
  'amountPaid',
  'balanceLocal',
];

/** The mapping without some fields, and without whatever else stands in some columns. */
export function withoutFields(
  mapping: Mapping,
  fields: readonly Field[],
  columns: readonly (number | null)[] = [],
): Mapping {
  const kept = (Object.entries(mapping) as [Field, number][]).filter(
    ([field, column]) => !fields.includes(field) && !columns.includes(column),
  );
  return Object.fromEntries(kept);
}
