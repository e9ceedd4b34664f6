import { inPieces, type Steps } from '../steps';
import type { TextColumn } from './numberedTexts';
import type { Customer, Ledger } from './types';

/** The columns of a ledger while they are being filled. */
export type KeptRows = {
  -readonly [K in keyof Ledger]: Ledger[K] extends TextColumn ? string[] : Ledger[K];
};

/** Columns with room for `size` rows; texts only where the sheet has that column. */
export function newKeptRows(size: number): KeptRows {
  return {
    count: 0,
    dueDay: new Int32Array(size),
    docDay: new Int32Array(size),
    open: new Float64Array(size),
    original: new Float64Array(size),
    currency: new Uint16Array(size),
    customer: new Int32Array(size),
    sheetRow: new Int32Array(size),
    flags: new Uint16Array(size),
    docNo: [],
    docType: [],
    contractNo: [],
    currencies: [],
    customers: [],
  };
}

/** The ledger of the rows filled so far. A column of texts that the sheet does not have is blank. */
export function trimKeptRows(
  kept: KeptRows,
  currencies: readonly string[],
  customers: readonly Customer[],
): Ledger {
  const end = kept.count;
  const blank = kept.docType.length === end && kept.contractNo.length === end ? [] : blanks(end);
  return {
    ...kept,
    dueDay: kept.dueDay.subarray(0, end),
    docDay: kept.docDay.subarray(0, end),
    open: kept.open.subarray(0, end),
    original: kept.original.subarray(0, end),
    currency: kept.currency.subarray(0, end),
    customer: kept.customer.subarray(0, end),
    sheetRow: kept.sheetRow.subarray(0, end),
    flags: kept.flags.subarray(0, end),
    docType: kept.docType.length === end ? kept.docType : blank,
    contractNo: kept.contractNo.length === end ? kept.contractNo : blank,
    currencies,
    customers,
  };
}

function blanks(count: number): readonly string[] {
  return Array<string>(count).fill('');
}

/** Which of some things are used: those without a row are not listed, and the others are numbered without them. */
export interface Usage<T> {
  use(at: number): void;
  useAll(numbers: Int32Array | Uint16Array, from: number, to: number): void;
  /** What was used, once nothing more will be. */
  finish(): Used<T>;
}

export interface Used<T> {
  readonly list: readonly T[];
  /** The number in the list of the thing at `at`. */
  numberOf(at: number): number;
  /** Numbers of all things as numbers in the list: the same column where all are used. */
  renumbered<N extends Int32Array | Uint16Array>(numbers: N): Steps<N>;
}

export function usageOf<T>(all: readonly T[]): Usage<T> {
  const isUsed = new Uint8Array(all.length);
  let unused = all.length;
  const use = (at: number) => {
    if (isUsed[at] !== 0) return;
    isUsed[at] = 1;
    unused--;
  };
  return {
    use,
    useAll: (numbers, from, to) => {
      for (let i = from; i < to && unused > 0; i++) use(numbers[i] as number);
    },
    finish: () => usedOf(all, isUsed),
  };
}

function usedOf<T>(all: readonly T[], isUsed: Uint8Array): Used<T> {
  const numbers = new Int32Array(all.length);
  const list = all.filter((_, at) => isUsed[at] === 1);
  let next = 0;
  for (let at = 0; at < all.length; at++) numbers[at] = isUsed[at] === 1 ? next++ : -1;
  return {
    list,
    numberOf: (at) => numbers[at] ?? -1,
    renumbered: function* <N extends Int32Array | Uint16Array>(column: N) {
      if (list.length === all.length) return column;
      const out = column.slice() as N;
      yield* inPieces(out.length, (from, to) => {
        for (let i = from; i < to; i++) out[i] = numbers[out[i] as number] as number;
      });
      return out;
    },
  };
}
