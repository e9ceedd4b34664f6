import { INVALID_DAY, readDateNumber, readDateText, type DateReading } from '../calendar/dateText';
import { NO_DAY } from '../calendar/types';
import { readYearless } from '../calendar/yearless';
import { parseAmount } from '../money/amountText';
import { currencyCode, NO_CURRENCY } from '../money/currency';
import { minorDigits, toMinorDigits } from '../money/minor';
import { parseTerm, termKey, type Term } from '../terms';
import { cellText, isError } from './cells';
import { isWholeLabel, mayBeSumLabel } from './structure';
import { createRecentTexts, createTextIndex, UNREAD } from './textIndex';
import { documentKind, type DocumentKind } from './words';
import type { Cell } from './types';

/** Sheets repeat the same few texts thousands of times; beyond this many different ones, forget and begin anew. */
const REMEMBER_AT_MOST = 20_000;

/** Ways to spell a currency that are compared before any is looked up. */
const SPELLED_AT_MOST = 8;

/** Remembers what a text was read as. */
function memo<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= REMEMBER_AT_MOST) known.clear();
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

/** A text of terms as its first row has it, and what it was read as: null where only people understand it. */
export interface TermText {
  readonly text: string;
  readonly key: string;
  readonly parsed: Term | null;
}

/** How one sheet's cells are read: dates, terms, currencies and types, each text only once. */
export interface CellReaders {
  date(cell: Cell | undefined, date1904: boolean): DateReading;
  /** Index into `terms`; -1 for a blank. */
  term(cell: Cell | undefined): number;
  /** Index into `currencies`, -1 for a blank cell. A name nobody knows is `XXX` and noted. */
  currency(cell: Cell | undefined): number;
  /**
   * The currencies of the first `count` cells by spellings that were read before; `UNREAD` for all others.
   * @returns whether there are others.
   */
  knownCurrencies(cells: readonly Cell[], count: number, into: Int32Array): boolean;
  currencyIndex(iso: string): number;
  docKind(text: string): DocumentKind;
  /** Whether a cell says no more than that a sum or a page's carry stands here. */
  headsSum(cell: Cell | undefined): boolean;
  /** The same text as its first copy, so that a million rows do not keep a million copies of a few words. */
  kept(text: string): string;
  /** The different texts of terms, in the order in which they came. */
  readonly terms: readonly TermText[];
  readonly currencies: readonly string[];
  /** Digits after the decimal point, by index of the currency. */
  readonly digits: readonly number[];
  /** Currency names that nobody knows, and how often each stands in the sheet. */
  readonly unknownCurrencies: ReadonlyMap<string, number>;
}

export function createCellReaders(baseCurrency: string): CellReaders {
  const terms: TermText[] = [];
  const termsByKey = new Map<string, number>();
  const currencies: string[] = [baseCurrency];
  const digits: number[] = [minorDigits(baseCurrency)];
  const unknownCurrencies = new Map<string, number>();
  const currencyIndex = (iso: string) => {
    const at = currencies.indexOf(iso);
    if (at >= 0) return at;
    digits.push(minorDigits(iso));
    return currencies.push(iso) - 1;
  };
  const date1900 = memo((text) => readDayText(text, false));
  const date1904 = memo((text) => readDayText(text, true));
  const termIndex = (parsed: Term | null, raw: string) => {
    const text = raw.trim();
    if (text === '') return -1;
    const key = termKey(text);
    const at = termsByKey.get(key) ?? terms.push({ text, key, parsed }) - 1;
    termsByKey.set(key, at);
    return at;
  };
  const termText = memo((text) => termIndex(parseTerm(text), text));
  const currencyText = memo((text) =>
    text.trim() === '' ? -1 : (currencyCode(text, baseCurrency) ?? NO_CURRENCY),
  );
  const docKind = memo(documentKind);
  const wholeLabel = createTextIndex((text) => (isWholeLabel(text) ? 1 : 0));
  // A sheet has a few currencies, each spelled in one way.
  const spelled: string[] = [];
  const spelledCurrency: number[] = [];
  const recentCurrencies = createRecentTexts();
  const knownCurrency = (cell: Cell | undefined): number => {
    for (let at = 0; at < spelled.length; at++)
      if (spelled[at] === cell) return spelledCurrency[at] as number;
    return UNREAD;
  };
  return {
    date: (cell, is1904) => {
      if (typeof cell === 'number') return readDateNumber(cell, is1904);
      if (typeof cell === 'string') return cell === '' ? NO_DAY : is1904 ? date1904(cell) : date1900(cell);
      return isError(cell) ? INVALID_DAY : NO_DAY;
    },
    term: (cell) =>
      typeof cell === 'string'
        ? cell === ''
          ? -1
          : termText(cell)
        : termIndex(parseTerm(cell), cellText(cell)),
    currency: (cell) => {
      const known = knownCurrency(cell);
      if (known !== UNREAD) return known;
      const text = typeof cell === 'string' ? cell : isError(cell) ? '' : cellText(cell);
      const code = text === '' ? -1 : currencyText(text);
      if (code === -1) return -1;
      if (code === NO_CURRENCY) {
        unknownCurrencies.set(text.trim(), (unknownCurrencies.get(text.trim()) ?? 0) + 1);
        return currencyIndex(code);
      }
      const index = currencyIndex(code);
      if (spelled.length < SPELLED_AT_MOST) spelledCurrency[spelled.push(text) - 1] = index;
      return index;
    },
    knownCurrencies: (cells, count, into) => {
      let isUnread = false;
      for (let i = recentCurrencies.lookUp(cells, 0, count, into); i < count;) {
        const cell = cells[i];
        const known = knownCurrency(cell);
        if (known === UNREAD) isUnread = true;
        else if (typeof cell === 'string') recentCurrencies.note(cell, known);
        into[i] = known;
        i = recentCurrencies.lookUp(cells, i + 1, count, into);
      }
      return isUnread;
    },
    currencyIndex,
    docKind,
    headsSum: (cell) => typeof cell === 'string' && mayBeSumLabel(cell) && wholeLabel.of(cell) === 1,
    kept: memo((text) => text),
    terms,
    currencies,
    digits,
    unknownCurrencies,
  };
}

/** A date of a ledger may leave the year to what stands around it. */
function readDayText(text: string, date1904: boolean): DateReading {
  const reading = readDateText(text, date1904);
  return reading === INVALID_DAY ? readYearless(text) : reading;
}

/** One amount cell: a value in the currency's own units, or why there is none. */
export interface AmountReading {
  readonly value: number;
  readonly state: 'value' | 'blank' | 'error' | 'invalid';
  /** The currency that the amount's own sign names. */
  readonly currency: string | null;
  /** Taken from the column in local currency where the row's own currency may be another. */
  readonly isLocal?: boolean;
}

export const BLANK_AMOUNT: AmountReading = { value: NaN, state: 'blank', currency: null };

function numberAmount(value: number): AmountReading {
  return { value, state: 'value', currency: null };
}

export function readAmount(cell: Cell | undefined): AmountReading {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? numberAmount(cell) : { value: NaN, state: 'invalid', currency: null };
  if (cell === null || cell === undefined || cell === '') return BLANK_AMOUNT;
  if (isError(cell)) return { value: NaN, state: 'error', currency: null };
  if (typeof cell === 'boolean') return { value: NaN, state: 'invalid', currency: null };
  if (cell.trim() === '') return BLANK_AMOUNT;
  const parsed = parseAmount(cell);
  return parsed
    ? { value: parsed.amount, state: 'value', currency: parsed.currency }
    : { value: NaN, state: 'invalid', currency: null };
}

/**
 * An amount of the sheet in minor units of a currency with that many digits, after the sheet's own unit (万元); NaN when
 * it is too large to be exact.
 */
export function toSheetMinor(value: number, unitFactor: number, digits: number): number {
  return toMinorDigits(unitFactor === 1 ? value : Number((value * unitFactor).toPrecision(15)), digits);
}
