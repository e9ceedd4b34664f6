import type { CivilDay } from '../calendar/types';
import { NO_DAY } from '../calendar/types';
import { inPieces, type Steps } from '../steps';
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
  numbers: readonly string[],
): Steps<Columns> {
  const { count } = kept;
  return {
    count,
    dueDay: yield* picked(kept, due, new Int32Array(count)),
    docDay: yield* picked(kept, doc, new Int32Array(count)),
    open: yield* picked(kept, amounts, new Float64Array(count)),
    original:
      rows.original.length > 0
        ? yield* picked(kept, rows.original, new Float64Array(count))
        : new Float64Array(count).fill(NaN),
    currency: yield* picked(kept, rows.currency, new Uint16Array(count)),
    customer: yield* picked(kept, owners, new Int32Array(count)),
    sheetRow: yield* picked(kept, rows.sheetRow, new Int32Array(count)),
    flags: kept.flags.subarray(0, count),
    docNo: yield* pickedTexts(kept, numbers),
    docType: yield* pickedTexts(kept, rows.docType),
    contractNo: yield* pickedTexts(kept, rows.contractNo),
  };
}

function* picked<T extends Int32Array | Uint16Array | Float64Array>(
  { row, count }: KeptItems,
  from: T,
  into: T,
): Steps<T> {
  if (isEvery(row, count)) {
    into.set(from.subarray(0, count));
    return into;
  }
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
function* pickedTexts({ row, count }: KeptItems, from: readonly string[]): Steps<readonly string[]> {
  if (from.length === 0) return new Array<string>(count).fill('');
  if (isEvery(row, count) && from.length === count) return from;
  const into: string[] = [];
  yield* inPieces(count, (first, last) => {
    for (let at = first; at < last; at++) into.push(from[row[at] as number] ?? '');
  });
  return into;
}

/** Gives items without a due day that of their document, else the as-of date. */
export function fillDays({ dueDay, docDay, count }: Columns, asOf: CivilDay): void {
  for (let at = 0; at < count; at++) {
    const doc = Math.max(NO_DAY, docDay[at] as number);
    docDay[at] = doc;
    if ((dueDay[at] as number) < 0) dueDay[at] = doc >= 0 ? doc : asOf;
  }
}
