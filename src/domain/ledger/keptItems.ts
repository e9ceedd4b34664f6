import type { CivilDay } from '../calendar/types';
import { NO_DAY } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
import type { DocumentNumbers } from './documentNumbers';
import { blankColumn, textColumn, type TextColumn } from './numberedTexts';
import type { PendingRows } from './pending';
import type { ResolvedRows } from './resolved';
import type { Ledger } from './types';

/** The pending rows that are kept, in the order of the sheet, and what settling decides about each. */
export interface KeptItems {
  count: number;
  /** The pending row of each; null as long as no row is left out before one that is kept. */
  row: Int32Array | null;
  readonly flags: Uint16Array;
}

export function newKeptItems(size: number): KeptItems {
  return { count: 0, row: null, flags: new Uint16Array(size) };
}

export function keep(kept: KeptItems, row: number, flags: number): void {
  const rows = rowsFrom(kept, row);
  const at = kept.count++;
  if (rows !== null) rows[at] = row;
  kept.flags[at] = flags;
}

/** Where the rows kept from `row` on are to be written; null where that need not be. */
export function rowsFrom(kept: KeptItems, row: number): Int32Array | null {
  if (kept.row === null && row !== kept.count) {
    kept.row = new Int32Array(kept.flags.length);
    for (let at = 0; at < kept.count; at++) kept.row[at] = at;
  }
  return kept.row;
}

export function rowAt({ row }: KeptItems, at: number): number {
  return row === null ? at : (row[at] as number);
}

/** The place of a pending row among those kept. */
export function keptPlace(kept: KeptItems, wanted: number): number {
  let [from, to] = [0, kept.count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (rowAt(kept, middle) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

type Columns = Omit<Ledger, 'currencies' | 'customers'>;

/** The columns of the ledger, picked one after the other. */
export function* keptColumns(
  kept: KeptItems,
  rows: PendingRows,
  { due, doc }: ResolvedRows,
  owners: Int32Array,
  amounts: Float64Array,
  numbers: DocumentNumbers,
): Steps<Columns> {
  const { count } = kept;
  return {
    count,
    dueDay: yield* picked(kept, due),
    docDay: yield* picked(kept, doc),
    open: yield* picked(kept, amounts),
    original:
      rows.original.length > 0
        ? yield* picked(kept, rows.original.slice(0, rows.count))
        : new Float64Array(0),
    currency: yield* picked(kept, rows.currency),
    customer: yield* picked(kept, owners),
    sheetRow: yield* picked(kept, rows.sheetRow),
    flags: kept.flags.subarray(0, count),
    docNo: yield* pickedNumbers(kept, numbers),
    docType: yield* pickedTexts(kept, rows.docType),
    contractNo: yield* pickedTexts(kept, rows.contractNo),
  };
}

/**
 * The kept ones of a column that is never written to again but at its end, or belongs to this settling alone: where all
 * are kept, that is the column itself.
 */
function* picked<T extends Int32Array | Uint16Array | Float64Array>(
  { row, count }: KeptItems,
  from: T,
): Steps<T> {
  yield 0;
  if (row === null) return from.subarray(0, count) as T;
  const into = from.slice(0, count) as T;
  yield* inPieces(count, (first, last) => pick(from, row, into, first, last));
  return into;
}

function pick(
  from: Int32Array | Uint16Array | Float64Array,
  row: Int32Array,
  into: Int32Array | Uint16Array | Float64Array,
  first: number,
  last: number,
): void {
  for (let at = first; at < last; at++) into[at] = from[row[at] as number] as number;
}

function* pickedNumbers(kept: KeptItems, { texts, forms }: DocumentNumbers): Steps<TextColumn> {
  if (texts.form.length === 0) return blankColumn(kept.count);
  const form = yield* picked(kept, texts.form);
  const number = yield* picked(kept, texts.number);
  return textColumn({ form, number }, forms, kept.count);
}

/** The same for texts; a column that the sheet does not have is blank. */
function* pickedTexts(kept: KeptItems, from: readonly string[]): Steps<TextColumn> {
  const { row, count } = kept;
  if (from.length === 0) return blankColumn(count);
  if (row === null && from.length === count) return from;
  const into: string[] = [];
  yield* inPieces(count, (first, last) => {
    for (let at = first; at < last; at++) into.push(from[rowAt(kept, at)] ?? '');
  });
  return into;
}

/** The columns with the day of their document, else the as-of date, for items without a due day. */
export function withDays(columns: Columns, asOf: CivilDay): Columns {
  const dueDay = columns.dueDay.slice();
  const docDay = columns.docDay.slice();
  for (let at = 0; at < columns.count; at++) {
    const doc = Math.max(NO_DAY, docDay[at] as number);
    docDay[at] = doc;
    if ((dueDay[at] as number) < 0) dueDay[at] = doc >= 0 ? doc : asOf;
  }
  return { ...columns, dueDay, docDay };
}
