/**
 * What the hidden key column of a sheet of ours holds: whose the row is, and the codes that tell his rows apart
 * (currency, kind of notice). A code never holds a bar; what is before the codes is the customer's key, whatever it holds.
 */
export function rowKey(customerKey: string, ...codes: readonly string[]): string {
  return [customerKey, ...codes].join('|');
}

/** Whose a row is and its codes, named in the order of `rowKey`; blank what a damaged key lacks. */
export function readRowKey<Name extends string>(
  key: string,
  ...names: readonly Name[]
): Readonly<Record<Name | 'customerKey', string>> {
  const parts = key.split('|');
  const codes = [...names].reverse().map((name) => [name, parts.pop() ?? '']);
  return { ...(Object.fromEntries(codes) as Record<Name, string>), customerKey: parts.join('|') };
}
