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

/** Numbers the things that are used, in the order of their first use, so that nothing without a row is listed. */
export function compactor<T>(all: readonly T[]) {
  const index = new Int32Array(all.length).fill(-1);
  const list: T[] = [];
  /** Everything so far has the number that it had. */
  let isInOrder = true;
  const use = (at: number): number => {
    const known = index[at] ?? -1;
    if (known >= 0) return known;
    const thing = all[at];
    if (thing === undefined) throw new RangeError(`Nothing at ${at} of ${all.length}`);
    const number = list.push(thing) - 1;
    if (number !== at) isInOrder = false;
    return (index[at] = number);
  };
  return {
    use,
    /** Uses those from `from` to `to` in their order and writes the new numbers over them. */
    useAll: (numbers: Int32Array | Uint16Array, from: number, to: number): void => {
      // Nothing is left to be numbered, and no number would change.
      if (isInOrder && list.length === all.length) return;
      renumber(numbers, from, to, index, use);
    },
    used: (): readonly T[] => list,
  };
}

function renumber(
  numbers: Int32Array | Uint16Array,
  from: number,
  to: number,
  index: Int32Array,
  use: (at: number) => number,
): void {
  for (let i = from; i < to; i++) {
    const at = numbers[i] as number;
    const known = index[at] as number;
    numbers[i] = known >= 0 ? known : use(at);
  }
}
