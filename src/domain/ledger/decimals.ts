import { minorDigits } from '../money/minor';
import { decimalsOf, newDecimalsTally, noteCell, swapSigns, tallyWarnings } from './decimalsTally';
import type { Gathered } from './gathered';
import { OPEN_AMOUNTS } from './mappings';
import { openAmount, originalAmount } from './openAmount';
import { Mark } from './pending';
import { toSheetMinor } from './rowReader';
import type { Cell, LedgerWarning, SheetColumns } from './types';

/** Notes what the text amounts of a block's items say in the currency of each; numbers say nothing. */
export function noteDecimals(gathered: Gathered, columns: Columns, items: Int32Array, from: number): void {
  const texts = OPEN_AMOUNTS.filter((field) => holdsText(columns[field], items));
  if (texts.length > 0) items.forEach((i, at) => noteRow(gathered, from + at, columns, i));
}

type Columns = SheetColumns['columns'];

function holdsText(cells: readonly Cell[] | undefined, items: Int32Array): boolean {
  if (cells === undefined) return false;
  for (let at = 0; at < items.length; at++) {
    const cell = cells[items[at] as number];
    if (typeof cell === 'string' && cell !== '') return true;
  }
  return false;
}

function noteRow(
  { rows, decimals, twoWays, options }: Gathered,
  row: number,
  columns: Columns,
  i: number,
): void {
  let isOpen = false;
  for (const field of OPEN_AMOUNTS) {
    const cell = columns[field]?.[i];
    if (typeof cell !== 'string' || cell === '') continue;
    rows.marks[row] = (rows.marks[row] as number) | Mark.TextAmount;
    const tally = (decimals[rows.currency[row] ?? 0] ??= newDecimalsTally());
    if (noteCell(tally, cell)) isOpen = true;
  }
  // Against the user's wish nothing is read again.
  if (!isOpen || options.decimals === 'point') return;
  const cells = OPEN_AMOUNTS.flatMap((field) =>
    columns[field] ? [[field, [columns[field][i] ?? null]] as const] : [],
  );
  twoWays.push({ row, cells: Object.fromEntries(cells) });
}

/** Reads the open ones again, now that the whole column is known; may be done anew for every finish. */
export function settleDecimals({ rows, readers, options, decimals, twoWays, addsTax }: Gathered): void {
  for (const { row, cells } of twoWays) {
    const currency = rows.currency[row] ?? 0;
    const sign = decimalsOf(decimals[currency], options.decimals);
    const columns = sign === 'point' ? cells : swapCells(cells);
    const digits = minorDigits(readers.currencies[currency] ?? options.baseCurrency);
    rows.amount[row] = toSheetMinor(openAmount(columns, 0, addsTax).value, options.unitFactor, digits);
    if (rows.original.length > 0)
      rows.original[row] = toSheetMinor(
        originalAmount(columns, 0, addsTax).value,
        options.unitFactor,
        digits,
      );
  }
}

/** Cells that can be read in two ways, read the other way. */
export function swapCells(cells: Columns): Columns {
  const swapped = ([field, own]: [string, readonly Cell[]]) => [
    field,
    own.map((cell) => swapSigns(cell) ?? null),
  ];
  return Object.fromEntries(Object.entries(cells).map(swapped));
}

/** Amounts that can be read in two ways are rare enough to say how they were read. */
export function decimalsWarnings({ decimals, options }: Gathered): LedgerWarning[] {
  return tallyWarnings(decimals, options.decimals);
}
