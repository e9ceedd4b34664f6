import { hasOwnUnit, parseAmount } from '../money/amountText';
import { OPEN_AMOUNTS } from './mappings';
import type { Cell, Field, SheetColumns } from './types';

const MONEY: readonly Field[] = [...OPEN_AMOUNTS, 'debit', 'credit', 'runningBalance', 'openingBalance'];

/**
 * A block of a sheet in units of `unitFactor` (万元) whose amounts that name a unit of their own (2.5万, 25000元) are
 * brought to the sheet's, so that no unit is counted twice.
 */
export function inSheetUnit(block: SheetColumns, unitFactor: number): SheetColumns {
  if (unitFactor === 1) return block;
  const columns = { ...block.columns };
  for (const field of MONEY) {
    const cells = columns[field];
    if (cells?.some((cell) => typeof cell === 'string' && hasOwnUnit(cell)))
      columns[field] = cells.map((cell) => inUnit(cell, unitFactor));
  }
  return { ...block, columns };
}

function inUnit(cell: Cell, unitFactor: number): Cell {
  const own = typeof cell === 'string' && hasOwnUnit(cell) ? parseAmount(cell) : null;
  if (own === null) return cell;
  const amount = Number((own.amount / unitFactor).toPrecision(15));
  return own.currency === null ? amount : `${amount} ${own.currency}`;
}
