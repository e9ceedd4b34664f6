import type { Assignment } from './assign';
import type { HeaderBlock } from './headerRows';
import { withoutFields } from './mappings';
import { foldScript, normaliseHeader } from './normalise';
import { readAmount } from './rowReader';
import type { Cell, Mapping, Recognition } from './types';

const LOCAL = /local|本币|本位币/;
const FOREIGN = /原币|外币|\bdoc(?:ument)? curr|foreign|transaction curr/;

function bareHeader(texts: readonly string[]): string {
  return normaliseHeader(texts.join(' ')).bare;
}

/**
 * Where only an amount in local currency is given, the currency column of the document does not belong to it; and where
 * amounts stand in both but nothing names the currencies of the documents, only the local ones can be counted.
 */
export function withLocalAmounts(
  assignment: Assignment,
  header: HeaderBlock,
  body: readonly (readonly Cell[])[],
): Assignment {
  const { currency, ...rest } = assignment.mapping;
  const usesLocal =
    rest.balance === undefined && rest.amountOriginal === undefined && rest.balanceLocal !== undefined;
  if (currency === undefined) return { ...assignment, mapping: withoutUnnamed(rest, header, body) };
  if (!usesLocal) return assignment;
  return LOCAL.test(bareHeader(header.levels[currency] ?? []))
    ? assignment
    : { ...assignment, mapping: rest };
}

function withoutUnnamed(
  mapping: Mapping,
  { levels }: HeaderBlock,
  body: readonly (readonly Cell[])[],
): Mapping {
  const { balance, amountOriginal, amountPaid, balanceLocal } = mapping;
  const foreign = balance ?? (amountPaid === undefined ? amountOriginal : undefined);
  if (foreign === undefined || balanceLocal === undefined || !isForeign((levels[foreign] ?? []).join(' ')))
    return mapping;
  const differ = body.some((row) => {
    const [theirs, own] = [readAmount(row[foreign]), readAmount(row[balanceLocal])];
    return theirs.state === 'value' && own.state === 'value' && theirs.value !== own.value;
  });
  const isSigned = body.some((row) => readAmount(row[foreign]).currency !== null);
  return differ && !isSigned ? withoutFields(mapping, ['balance', 'amountOriginal']) : mapping;
}

function isForeign(header: string): boolean {
  return FOREIGN.test(foldScript(header.normalize('NFKC')).toLowerCase());
}

/** The header of amounts in currencies that nothing names, beside the local ones that are counted instead. */
export function unnamedOriginal({
  mapping,
  headers,
}: Pick<Recognition, 'mapping' | 'headers'>): string | null {
  const isLocalOnly =
    mapping.balance === undefined && mapping.amountOriginal === undefined && mapping.currency === undefined;
  const taken = new Set(Object.values(mapping));
  const found = headers.find((header, column) => !taken.has(column) && isForeign(header));
  return isLocalOnly && mapping.balanceLocal !== undefined ? (found ?? null) : null;
}
