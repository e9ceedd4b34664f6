import type { Field, SheetColumns } from './types';

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
  /** The due date was assumed by whoever handed the row over. */
  DueAssumed = 1024,
  /** An amount is written as text, which SUM leaves out. */
  TextAmount = 2048,
  /** The row stands in a further table, whose columns mean something else. */
  OtherTable = 4096,
}

/** A cell that could not be read, kept for the row's explanation. */
export interface Trouble {
  readonly field: Field;
  readonly text: string;
  readonly isError: boolean;
}

/**
 * The item rows of a sheet, column by column, in the order in which they came. Arrays are longer than `count`; those
 * of columns that no block had stay empty.
 */
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
  /** All marks that the type of any row stands for. */
  types: number;
  /** The other number where the sheet has both an invoice and a document number. */
  readonly otherNo: string[];
  readonly docType: string[];
  readonly contractNo: string[];
  readonly troubles: Map<number, Trouble[]>;
}

const FIRST_SIZE = 4096;
/** Of a sheet of Excel. */
const ROWS_AT_MOST = 1_048_576;

export function newPendingRows(): PendingRows {
  return {
    count: 0,
    sheetRow: new Int32Array(FIRST_SIZE),
    due: new Int32Array(0),
    invoiced: new Int32Array(0),
    documented: new Int32Array(0),
    baseline: new Int32Array(0),
    settled: new Int32Array(0),
    amount: new Float64Array(FIRST_SIZE),
    original: new Float64Array(0),
    currency: new Uint16Array(FIRST_SIZE),
    customer: new Int32Array(FIRST_SIZE),
    term: new Int32Array(0),
    marks: new Uint16Array(FIRST_SIZE),
    types: 0,
    otherNo: [],
    docType: [],
    contractNo: [],
    troubles: new Map(),
  };
}

const ALWAYS = ['sheetRow', 'customer'] as const;
/** Whole numbers that a sheet may have a column for, and what stands for "none" where it has not. */
const OPTIONAL = [
  ['due', 'dueDate'],
  ['invoiced', 'invoiceDate'],
  ['documented', 'docDate'],
  ['baseline', 'baselineDate'],
  ['settled', 'settledDate'],
  ['term', 'terms'],
] as const satisfies readonly (readonly [keyof PendingRows, Field])[];
const NONE = -1;

/**
 * Makes room for `more` rows with these columns. Doubling keeps the copying in proportion to the rows; a column that
 * no block had takes no room. `expected` is how many rows there may be in all, 0 where that is not known.
 */
export function reserve(
  rows: PendingRows,
  more: number,
  columns: SheetColumns['columns'],
  expected: number,
): void {
  const needed = rows.count + more;
  const now = rows.sheetRow.length;
  const size = needed <= now ? now : Math.max(needed, Math.min(expected, ROWS_AT_MOST), now * 2);
  if (size > now) {
    for (const name of ALWAYS) rows[name] = grown(rows[name], new Int32Array(size));
    rows.amount = grown(rows.amount, new Float64Array(size));
    rows.currency = grown(rows.currency, new Uint16Array(size));
    rows.marks = grown(rows.marks, new Uint16Array(size));
  }
  for (const [name, field] of OPTIONAL) {
    const before = rows[name].length;
    if (before === 0 && !columns[field]) continue;
    if (before < size) rows[name] = grown(rows[name], new Int32Array(size));
    // Rows that came before the column did have nothing in it, nor have those of a block without it.
    if (before === 0) rows[name].fill(NONE, 0, rows.count);
    if (!columns[field]) rows[name].fill(NONE, rows.count, needed);
  }
  if (rows.original.length < size && (rows.original.length > 0 || columns.amountOriginal))
    rows.original = grown(rows.original, new Float64Array(size).fill(NaN));
}

function grown<T extends Int32Array | Float64Array | Uint16Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

export function addTrouble(rows: PendingRows, row: number, trouble: Trouble): void {
  const known = rows.troubles.get(row);
  if (known) known.push(trouble);
  else rows.troubles.set(row, [trouble]);
}
