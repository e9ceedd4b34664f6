import { ModelError } from './values';

export function uniqueName(wanted: string, columns: readonly { readonly name: string }[]): string {
  const taken = new Set(columns.map((column) => column.name.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`.toLowerCase())) number += 1;
  return `${wanted}${number}`;
}

/** @throws ModelError unless this may name a table or a range */
export function assertName(name: string): void {
  const letters = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const address = /^\$?[A-Z]{1,3}\$?\d+$/i.test(name) || /^[RC]$/i.test(name) || /^R\d*C\d*$/i.test(name);
  if (!letters || address) throw new ModelError('InvalidArgument', `"${name}" cannot be a name.`);
}
