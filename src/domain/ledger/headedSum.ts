import { cellText, isBlank } from './cells';
import { nameKey } from './normalise';
import { openAmount } from './openAmount';
import type { Field, SheetColumns } from './types';

const CUSTOMER: readonly Field[] = ['customerCode', 'customerName'];

/**
 * Whether a row with nothing but a customer and an amount is what the customer's rows below it come to, as pivot
 * tables write their groups: the same money once more. Looks no further than the block.
 * @param isItem Whether a row has a number or a date.
 */
export function headsItsSum(
  columns: SheetColumns['columns'],
  i: number,
  amount: number,
  addsTax: boolean,
  isItem: (row: number) => boolean,
): boolean {
  const own = customerAt(columns, i);
  const end = Object.values(columns)[0]?.length ?? 0;
  let sum = 0;
  for (let row = i + 1; row < end; row++) {
    const named = customerAt(columns, row);
    if (!isItem(row) || (named !== '' && named !== own)) return false;
    const { state, value } = openAmount(columns, row, addsTax);
    if (state !== 'value') return false;
    sum = Number((sum + value).toPrecision(15));
    const next = customerAt(columns, row + 1);
    const goesOn = row + 1 < end && isItem(row + 1) && (next === '' || next === own);
    if (!goesOn) return Math.abs(sum - amount) < 0.005;
  }
  return false;
}

/** How a row names its customer, folded; blank where it does not. */
export function customerAt(columns: SheetColumns['columns'], i: number): string {
  const cell = CUSTOMER.map((field) => columns[field]?.[i]).find((one) => !isBlank(one));
  return nameKey(cellText(cell));
}
