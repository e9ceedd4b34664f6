import { numberKey } from '../invisible';
import type { HashedNumbers } from './documentNumbers';
import { Form } from './numberedTexts';

/** The columns of kept candidates that tell repeated rows; all arrays share one index. */
export interface NumberedRows {
  readonly count: number;
  readonly otherNo: readonly string[];
  readonly numbers: HashedNumbers;
  readonly customer: Int32Array;
  readonly currency: Uint16Array;
  readonly amount: Float64Array;
  readonly due: Int32Array;
  readonly doc: Int32Array;
}

/** Which earlier row a row repeats, or shares its number with; -1 for none. */
export interface FoundNumber {
  readonly repeats: number;
  readonly sharesNumber: number;
}

export interface DuplicateFinder {
  /** Adds a row and says what it has in common with an earlier one; a repeat is not added. */
  add(row: number): FoundNumber | null;
}

/**
 * Finds rows that repeat an earlier one: same customer, number, dates, currency and amount. Rows with the same number
 * but another amount or date are not repeats (an invoice in instalments looks so) and only reported.
 * Hash tables over typed arrays, for the few rows whose number may have come before at all: a million numbers in a Map
 * would cost more than the rest of the reading. No table holds two equal keys, so that a column with one number
 * throughout costs no more than one with a million.
 */
export function createDuplicateFinder(rows: NumberedRows): DuplicateFinder {
  const size = tableSize(rows);
  const numbers = new Int32Array(size).fill(-1);
  const items = new Int32Array(size).fill(-1);
  const mask = size - 1;
  const { texts, hash: hashes, filter } = rows.numbers;

  /** The first row of that customer and number; the row itself when there is none yet, which it then becomes. */
  const firstOfNumber = (row: number, hash: number): number => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const other = numbers[slot] as number;
      if (other < 0) return (numbers[slot] = row);
      if (rows.customer[other] === rows.customer[row] && isSameNumber(rows, other, row)) return other;
    }
  };

  const firstOfItem = (row: number, hash: number): number => {
    for (let slot = itemHash(rows, row, hash) & mask; ; slot = (slot + 1) & mask) {
      const other = items[slot] as number;
      if (other < 0) return (items[slot] = row);
      if (isRepeat(rows, row, other)) return other;
    }
  };

  return {
    add: (row) => {
      const number = hashes[row] as number;
      if (!filter.mayRepeat(number) || texts.form[row] === Form.Blank) return null;
      const hash = mix(number ^ Math.imul(rows.customer[row] as number, 0x9e3779b1));
      const item = firstOfItem(row, hash);
      if (item !== row) return { repeats: item, sharesNumber: -1 };
      const other = firstOfNumber(row, hash);
      return other === row ? null : { repeats: -1, sharesNumber: other };
    },
  };
}

/** A power of two at least twice the rows that will be looked at. */
function tableSize({ count, numbers: { hash, filter } }: NumberedRows): number {
  let candidates = 0;
  for (let row = 0; row < count; row++) if (filter.mayRepeat(hash[row] as number)) candidates++;
  return 1 << Math.max(4, Math.ceil(Math.log2(candidates * 2 + 1)));
}

function isRepeat(rows: NumberedRows, a: number, b: number): boolean {
  return (
    rows.amount[a] === rows.amount[b] &&
    rows.customer[a] === rows.customer[b] &&
    rows.due[a] === rows.due[b] &&
    rows.doc[a] === rows.doc[b] &&
    rows.currency[a] === rows.currency[b] &&
    isSameNumber(rows, a, b) &&
    isSameText(rows.otherNo[a] ?? '', rows.otherNo[b] ?? '')
  );
}

function isSameText(a: string, b: string): boolean {
  return a === b || numberKey(a) === numberKey(b);
}

function isSameNumber({ numbers: { texts, forms } }: NumberedRows, a: number, b: number): boolean {
  const { form, number } = texts;
  return forms.isSame(form[a] as number, number[a] as number, form[b] as number, number[b] as number);
}

function itemHash(rows: NumberedRows, row: number, hash: number): number {
  const days = Math.imul(rows.due[row] as number, 31) + (rows.doc[row] as number);
  return mix(hash ^ Math.imul((rows.amount[row] as number) | 0, 0x85ebca6b) ^ days);
}

/** Spreads every bit over the low ones (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
