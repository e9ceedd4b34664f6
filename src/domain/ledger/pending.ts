import type { Field } from './types';

/** Bits of `PendingRows.marks`: what a row's own cells say, before the as-of date decides anything. */
export const enum Mark {
  Receipt = 1,
  CreditNoteType = 2,
  Disputed = 4,
  Hidden = 8,
  /** A flag or clearing document says settled, without a date. */
  Cleared = 16,
  AmountError = 32,
  AmountInvalid = 64,
  /** The customer's name was taken from a row above, across a blank row. */
  FilledAcrossBlank = 128,
  /** The customer was taken from a row above. */
  FilledDown = 256,
  /** A receipt by a word that may also mean money to come: its sign is never changed. */
  AdvanceType = 512,
}

/** A cell that could not be read, kept for the row's explanation. */
export interface Trouble {
  readonly field: Field;
  readonly text: string;
  readonly isError: boolean;
}

/** The item rows of a sheet, column by column, in the order in which they came. Arrays are longer than `count`. */
export interface PendingRows {
  count: number;
  sheetRow: Int32Array;
  /** Date readings (`calendar/dateText.ts`), possibly of open order. */
  due: Int32Array;
  invoiced: Int32Array;
  documented: Int32Array;
  baseline: Int32Array;
  settled: Int32Array;
  /** Minor units; NaN where it could not be read. */
  amount: Float64Array;
  /** Minor units; NaN where the sheet gives none. */
  original: Float64Array;
  currency: Uint16Array;
  /** Index into the customer book, -1 where the row has none. */
  customer: Int32Array;
  /** Index into the list of terms, -1 for none. */
  term: Int32Array;
  marks: Uint16Array;
  readonly docNo: string[];
  /** The other number where the sheet has both an invoice and a document number. */
  readonly otherNo: string[];
  readonly docType: string[];
  readonly contractNo: string[];
  readonly troubles: Map<number, Trouble[]>;
}

const FIRST_SIZE = 4096;

export function newPendingRows(): PendingRows {
  return {
    count: 0,
    sheetRow: new Int32Array(FIRST_SIZE),
    due: new Int32Array(FIRST_SIZE),
    invoiced: new Int32Array(FIRST_SIZE),
    documented: new Int32Array(FIRST_SIZE),
    baseline: new Int32Array(FIRST_SIZE),
    settled: new Int32Array(FIRST_SIZE),
    amount: new Float64Array(FIRST_SIZE),
    original: new Float64Array(FIRST_SIZE),
    currency: new Uint16Array(FIRST_SIZE),
    customer: new Int32Array(FIRST_SIZE),
    term: new Int32Array(FIRST_SIZE),
    marks: new Uint16Array(FIRST_SIZE),
    docNo: [],
    otherNo: [],
    docType: [],
    contractNo: [],
    troubles: new Map(),
  };
}

/** Makes room for `more` rows; doubling keeps the copying in proportion to the rows. */
export function reserve(rows: PendingRows, more: number): void {
  const needed = rows.count + more;
  if (needed <= rows.sheetRow.length) return;
  const size = Math.max(needed, rows.sheetRow.length * 2);
  for (const name of INTS) {
    const grown = new Int32Array(size);
    grown.set(rows[name]);
    rows[name] = grown;
  }
  for (const name of ['amount', 'original'] as const) {
    const grown = new Float64Array(size);
    grown.set(rows[name]);
    rows[name] = grown;
  }
  const currency = new Uint16Array(size);
  currency.set(rows.currency);
  rows.currency = currency;
  const marks = new Uint16Array(size);
  marks.set(rows.marks);
  rows.marks = marks;
}

const INTS = [
  'sheetRow',
  'due',
  'invoiced',
  'documented',
  'baseline',
  'settled',
  'customer',
  'term',
] as const;

export function addTrouble(rows: PendingRows, row: number, trouble: Trouble): void {
  const known = rows.troubles.get(row);
  if (known) known.push(trouble);
  else rows.troubles.set(row, [trouble]);
}
