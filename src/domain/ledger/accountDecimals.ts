import type { Accounts } from './accounts';
import { cellText, isBlank } from './cells';
import { decimalsOf, newDecimalsTally, noteCell, swapSigns } from './decimalsTally';
import type { BothWays } from './movements';
import { readAmount, toSheetMinor } from './rowReader';
import type { Cell, SheetColumns } from './types';

const AMOUNTS = ['debit', 'credit', 'openingBalance', 'runningBalance'] as const;

/** Notes what the text amounts of a line say about the sign before the cents. */
export function noteLineDecimals(
  { decimals }: Accounts,
  columns: SheetColumns['columns'],
  i: number,
  currency: number,
): void {
  for (const field of AMOUNTS) {
    const cell = columns[field]?.[i];
    if (typeof cell === 'string') noteCell((decimals[currency] ??= newDecimalsTally()), cell);
  }
}

/** Gives every amount that can be read in two ways its value, now that the whole account is known; may be done anew. */
export function settleLineDecimals({ movements, decimals, options }: Accounts): void {
  for (const [movement, both] of movements.twoWays) {
    const currency = movements.currency[movement] ?? 0;
    movements.amount[movement] = both[decimalsOf(decimals[currency], options.decimals)];
  }
}

/** A balance that the sheet shows, and what the lines up to there come to, in minor units. */
export interface Compared {
  readonly customer: number;
  readonly currency: number;
  readonly sheetRow: number;
  readonly theirs: number;
  readonly ours: number;
}

/** The last balance of each account beside the sum of its lines; after `settleLineDecimals`. */
export function comparedBalances({ movements, closing, decimals, options }: Accounts): Compared[] {
  const sums = new Map<string, number>();
  for (let i = 0; i < movements.count; i++) {
    const key = `${movements.customer[i] ?? -1} ${movements.currency[i] ?? 0}`;
    const amount = movements.amount[i] ?? NaN;
    if (i < (closing.get(key)?.upTo ?? 0) && !Number.isNaN(amount))
      sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return [...closing].map(([key, { customer, currency, sheetRow, theirs }]) => ({
    customer,
    currency,
    sheetRow,
    theirs: theirs[decimalsOf(decimals[currency], options.decimals)],
    ours: sums.get(key) ?? 0,
  }));
}

/** An amount both ways: 0 for a blank, NaN for what is no amount. */
export function minorOf(accounts: Accounts, cell: Cell | undefined, currency: number): BothWays {
  const point = oneWay(accounts, cell, currency);
  const other = swapSigns(cell);
  return { point, comma: other === cell ? point : oneWay(accounts, other, currency) };
}

function oneWay({ readers, options }: Accounts, cell: Cell | undefined, currency: number): number {
  const { value, state } = readAmount(cell);
  if (state === 'blank') return 0;
  return state === 'value' ? toSheetMinor(value, options.unitFactor, readers.digits[currency] ?? 2) : NaN;
}

/** Works on both readings alike. */
export function eachWay(a: BothWays, b: BothWays, of: (a: number, b: number) => number): BothWays {
  return { point: of(a.point, b.point), comma: of(a.comma, b.comma) };
}

/** The balance of the line, owed to us positive; null where it has none, NaN where it cannot be read. 贷 and Cr turn a balance without sign. */
export function signedBalance(
  accounts: Accounts,
  columns: SheetColumns['columns'],
  i: number,
  currency: number,
): BothWays | null {
  const cell = columns.runningBalance?.[i];
  if (isBlank(cell)) return null;
  const minor = minorOf(accounts, cell, currency);
  const isCredit = /^(?:贷|貸|cr)/i.test(cellText(columns.balanceSide?.[i]));
  return isCredit ? eachWay(minor, minor, (amount) => -Math.abs(amount)) : minor;
}
