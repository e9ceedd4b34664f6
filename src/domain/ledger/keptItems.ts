import type { CivilDay } from '../calendar/types';
import { NO_DAY } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
import type { DocumentNumbers } from './documentNumbers';
import { blankColumn, textColumn, type TextColumn } from './numberedTexts';
import type { PendingRows } from './pending';
import type { ResolvedRows } from './resolved';
import { RowFlag, type Ledger } from './types';

/** The pending rows that are kept, in the order of the sheet, and what settling decides about each. */
export interface KeptItems {
  count: number;
  /** The pending row of each. */
  readonly row: Int32Array;
  readonly flags: Uint16Array;
}

export function newKeptItems(size: number): KeptItems {
  return {
    count: 0,
    row: new Int32Array(size),
    flags: new Uint16Array(size),
  };
}

export function keep(kept: KeptItems, row: number, flag: RowFlag = RowFlag.None): void {
  const at = kept.count++;
  kept.row[at] = row;
  kept.flags[at] = flag;
}

export function keepAll(kept: KeptItems, from: number, to: number): void {
  const shift = kept.count - from;
  for (let row = from; row < to; row++) kept.row[row + shift] = row;
  kept.count += to - from;
}

/** The place of a pending row among those kept. */
export function keptPlace({ row, count }: KeptItems, wanted: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((row[middle] as number) < wanted) from = middle + 1;
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
  { texts, forms }: DocumentNumbers,
): Steps<Columns> {
  const { count } = kept;
  const numbers = {
    form: yield* picked(kept, texts.form),
    number: yield* picked(kept, texts.number),
  };
  return {
    count,
    dueDay: yield* picked(kept, due),
    docDay: yield* picked(kept, doc),
    open: yield* picked(kept, amounts),
    original:
      rows.original.length > 0
        ? yield* picked(kept, rows.original.slice(0, rows.count))
        : new Float64Array(count).fill(NaN),
    currency: yield* picked(kept, rows.currency.slice(0, rows.count)),
    customer: yield* picked(kept, owners),
    sheetRow: yield* picked(kept, rows.sheetRow),
    flags: kept.flags.subarray(0, count),
    docNo: textColumn(numbers, forms, count),
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
  if (isEvery(row, count)) return from.subarray(0, count) as T;
  const into = from.slice(0, count) as T;
  yield* inPieces(count, (first, last) => pick(from, row, into, first, last));
  return into;
}

function isEvery(row: Int32Array, count: number): boolean {
  return count > 0 && row[count - 1] === count - 1;
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

/** The same for texts; a column that the sheet does not have is blank. */
function* pickedTexts({ row, count }: KeptItems, from: readonly string[]): Steps<TextColumn> {
  if (from.length === 0) return blankColumn(count);
  if (isEvery(row, count) && from.length === count) return from;
  const into: string[] = [];
  yield* inPieces(count, (first, last) => {
    for (let at = first; at < last; at++) into.push(from[row[at] as number] ?? '');
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
