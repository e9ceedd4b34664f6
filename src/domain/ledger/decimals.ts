import { minorDigits } from '../money/minor';
import type { DecimalsTally } from './decimalsTally';
import type { Gathered } from './gathered';
import { openAmount, originalAmount } from './openAmount';
import { toSheetMinor } from './rowReader';
import type { Cell, Decimals, LedgerWarning, SheetColumns } from './types';

const AMOUNTS = ['balance', 'amountOriginal', 'amountPaid', 'amountTax', 'balanceLocal'] as const;
const TWO_WAYS = /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/;
const COMMA = /,\d{1,2}\D*$|\.\d{3},|\.\d{3}\.\d{3}/;
const POINT = /\.\d{1,2}\D*$|,\d{3}\.|,\d{3},\d{3}/;

/** Notes what a row's text amounts say; numbers say nothing. */
export function noteDecimals(
  { decimals: tally, options }: Gathered,
  row: number,
  columns: SheetColumns['columns'],
  i: number,
): void {
  let isOpen = false;
  for (const field of AMOUNTS) {
    const cell = columns[field]?.[i];
    if (typeof cell !== 'string' || cell === '') continue;
    const text = cell.normalize('NFKC');
    if (TWO_WAYS.test(text)) {
      isOpen = true;
      if (text.includes('.') && tally.pointThree++ === 0) tally.example = cell.trim();
    } else if (COMMA.test(text)) tally.comma++;
    else if (POINT.test(text)) tally.point++;
  }
  // Once an amount needs the point, only a wish of the user's can bring the comma back.
  const mayBeComma = options.decimals === 'comma' || (tally.point === 0 && options.decimals !== 'point');
  if (!isOpen || !mayBeComma) return;
  const cells = AMOUNTS.flatMap((field) =>
    columns[field] ? [[field, [columns[field][i] ?? null]] as const] : [],
  );
  tally.twoWays.push({ row, cells: Object.fromEntries(cells) });
}

/** The sign before the cents: as the user says, else a comma where amounts need one and none needs a point. */
function decimalsOf({ comma, point }: DecimalsTally, wish: Decimals = 'auto'): 'point' | 'comma' {
  if (wish !== 'auto') return wish;
  return comma > 0 && point === 0 ? 'comma' : 'point';
}

/** Reads the open ones again, now that the whole column is known; may be done anew for every finish. */
export function settleDecimals({ rows, readers, options, decimals, addsTax }: Gathered): void {
  const sign = decimalsOf(decimals, options.decimals);
  for (const { row, cells } of decimals.twoWays) {
    const columns = sign === 'point' ? cells : Object.fromEntries(Object.entries(cells).map(swapped));
    const digits = minorDigits(readers.currencies[rows.currency[row] ?? 0] ?? options.baseCurrency);
    rows.amount[row] = toSheetMinor(openAmount(columns, 0, addsTax).value, options.unitFactor, digits);
    if (rows.original.length > 0)
      rows.original[row] = toSheetMinor(
        originalAmount(columns, 0, addsTax).value,
        options.unitFactor,
        digits,
      );
  }
}

function swapped([field, cells]: [string, readonly Cell[]]): [string, readonly Cell[]] {
  return [
    field,
    cells.map((cell) =>
      typeof cell === 'string' && TWO_WAYS.test(cell.normalize('NFKC')) ? swapSigns(cell) : cell,
    ),
  ];
}

/** 1.250 ↔ 1,250. */
export function swapSigns(text: string): string {
  return text.normalize('NFKC').replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}

/** Amounts like 1.250 are rare enough to say how they were read, whichever way it went. */
export function decimalsWarnings({ decimals, options }: Gathered): LedgerWarning[] {
  if (decimals.pointThree === 0) return [];
  const separator = decimalsOf(decimals, options.decimals);
  const values = { count: decimals.pointThree, example: decimals.example, separator };
  return [{ sheetRow: null, message: { key: 'ledger.warning.decimals', values } }];
}
