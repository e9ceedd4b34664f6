import type { Field, Mapping } from './types';

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
