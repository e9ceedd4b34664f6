import { currencyCode } from '../money/currency';
import { isBlank } from './cells';
import { readAmount } from './rowReader';
import type { Cell, Recognition } from './types';

/** Signs that several currencies share. */
const SHARED = /^[元圆圓$¥]$/;
const SHARED_WITHIN = /[$¥元]/;
/** Amounts without a sign beside fewer signed ones than this are in another currency, or who knows. */
const SIGNED_AT_LEAST = 0.5;

export interface NamedCurrency {
  /** ISO code. */
  readonly currency: string | null;
  /** `$`, `¥` or `元`, where nothing says more. */
  readonly sign: string | null;
}

/**
 * The currency that an amount's header names in brackets, `(USD)` or just `($)`; else the one whose sign most of the
 * amounts themselves carry and none contradicts.
 */
export function namedCurrency(hints: readonly string[], cells: readonly (Cell | undefined)[]): NamedCurrency {
  const codes = hints.filter((hint) => !SHARED.test(hint)).map((hint) => currencyCode(hint));
  const code = codes.find((one) => one !== null);
  if (code) return { currency: code, sign: null };
  const shared = hints.find((hint) => SHARED.test(hint));
  return shared === undefined
    ? signOf(cells.filter((cell) => !isBlank(cell)))
    : { currency: null, sign: shared };
}

function signOf(cells: readonly (Cell | undefined)[]): NamedCurrency {
  const named = cells.flatMap((cell) => amountSign(cell) ?? []);
  const [first, second] = new Set(named);
  if (first === undefined || second !== undefined || named.length < cells.length * SIGNED_AT_LEAST)
    return { currency: null, sign: null };
  return first.length === 1 ? { currency: null, sign: first } : { currency: first, sign: null };
}

/** The currency that an amount's own text names, or the sign in it that several share; null where it has neither. */
export function amountSign(cell: Cell | undefined): string | null {
  if (typeof cell !== 'string') return null;
  return readAmount(cell).currency ?? SHARED_WITHIN.exec(cell.normalize('NFKC'))?.[0] ?? null;
}

/** An amount reckoned from a text, with the currency that the text names. */
export function withSign(amount: number, sign: string | null): Cell {
  if (sign === null) return amount;
  return sign === '$' || sign === '¥' ? `${sign}${amount}` : `${amount}${sign}`;
}

/** The currency of rows that name none: as the sheet says, `usual` where it does not, or where its sign may mean that. */
export function sheetCurrency({ baseCurrency, currencySign }: Recognition, usual: string): string {
  return baseCurrency ?? (currencySign === undefined ? usual : (currencyCode(currencySign, usual) ?? usual));
}
