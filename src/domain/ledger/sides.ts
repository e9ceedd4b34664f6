import { cellText, isBlank } from './cells';
import type { HeaderBlock } from './headerRows';
import { OPEN_AMOUNTS, withoutFields } from './mappings';
import { normaliseHeader } from './normalise';
import { readAmount } from './rowReader';
import type { Cell, Field, Mapping, SheetColumns } from './types';

/** What a column of sides is called: 方向, 借/贷, Dr/Cr, SAP's Debit/Credit ind. */
export const SIDE_HEADER =
  /^(?:余额|记账|发生)?方向$|^借贷(?:方向|标志|标识)?$|^借或贷$|^cr dr$|^credit debit(?: indicator)?$|^c d(?: indicator)?$|^indicator s h$/;
const CREDIT = /^(?:[贷貸]方?|cr\.?|credit|c|h)$/i;
const DEBIT = /^(?:借方?|dr\.?|debit|d|s)$/i;
const NEITHER = /^(?:平|-|—|0)$/;
/** Sides that are nothing else, whatever the column is called. */
const HAN_SIDE = /^(?:[借贷貸]方?|平)$/;

/** The amounts that a side may belong to, the best first. */
const SIDED = ['balance', 'amountOriginal', 'balanceLocal'] as const satisfies readonly Field[];

/**
 * The mapping with the column that tells amounts owed from amounts received (借, 贷) where these are written without a
 * sign: taken for amounts owed, receipts would be added instead of taken off.
 */
export function withSideColumn(
  mapping: Mapping,
  header: HeaderBlock,
  body: readonly (readonly Cell[])[],
): Mapping {
  const amount = SIDED.map((field) => mapping[field]).find((column) => column !== undefined);
  if (amount === undefined || mapping.balanceSide !== undefined || mapping.creditBalance !== undefined)
    return mapping;
  const isTaken = (column: number) =>
    Object.entries(mapping).some(([field, at]) => at === column && field !== 'docType');
  const column = header.levels.findIndex(
    (texts, at) => !isTaken(at) && holdsSides(texts[texts.length - 1] ?? '', body, at),
  );
  if (column < 0 || isSigned(body, column, amount)) return mapping;
  return { ...withoutFields(mapping, [], [column]), balanceSide: column };
}

function holdsSides(text: string, body: readonly (readonly Cell[])[], column: number): boolean {
  const sides = body.map((row) => cellText(row[column])).filter((side) => side !== '');
  const isCalledSo = SIDE_HEADER.test(normaliseHeader(text).key);
  const isSide = (side: string) =>
    isCalledSo ? CREDIT.test(side) || DEBIT.test(side) || NEITHER.test(side) : HAN_SIDE.test(side);
  return sides.length > 0 && sides.every(isSide);
}

/** Credits below zero already say what they are. */
function isSigned(body: readonly (readonly Cell[])[], column: number, amount: number): boolean {
  return body.some((row) => saysCredit(row[column]) && readAmount(row[amount]).value < 0);
}

function saysCredit(cell: Cell | undefined): boolean {
  return CREDIT.test(cellText(cell));
}

/** A block whose amounts on the credit side stand in a column of their own, as in statements that have both. */
export function onBothSides(block: SheetColumns): SheetColumns {
  const { balanceSide, ...columns } = block.columns;
  if (!balanceSide) return block;
  const isCredit = balanceSide.map(saysCredit);
  const sided: Partial<Record<Field, readonly Cell[]>> = { ...columns };
  for (const field of OPEN_AMOUNTS) {
    const cells = columns[field];
    if (cells) sided[field] = cells.map((cell, i) => (isCredit[i] ? null : cell));
  }
  const own = SIDED.map((field) => columns[field]).filter((cells) => cells !== undefined);
  sided.creditBalance = isCredit.map((credits, i) =>
    credits ? (own.find((cells) => !isBlank(cells[i]))?.[i] ?? null) : null,
  );
  return { ...block, columns: sided };
}
