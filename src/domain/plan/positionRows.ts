import type { CreditPolicy } from '../ageing/types';
import type { CivilDay } from '../calendar/types';
import { RowFlag, type Ledger } from '../ledger/types';
import { byText } from './position';

/** Row numbers of a position, by due day. */
export type RowsOf = (position: number) => Int32Array;

/**
 * Finds the rows of a position. Nothing is sorted before the first is asked for: then all rows are put by
 * position (a counting sort), and a position's by due day when it is its turn.
 */
export function rowIndex(ledger: Ledger, ofRow: Int32Array, positions: number): RowsOf {
  let grouped: { readonly start: Int32Array; readonly rows: Int32Array } | null = null;
  const sorted = new Uint8Array(positions);
  return (position) => {
    grouped ??= countingSort(ofRow, positions);
    const { start, rows } = grouped;
    const own = rows.subarray(start[position], start[position + 1]);
    if (sorted[position] === 0) {
      own.sort((a, b) => (ledger.dueDay[a] ?? 0) - (ledger.dueDay[b] ?? 0) || a - b);
      sorted[position] = 1;
    }
    return own;
  };
}

/** Row numbers by their key (0 ≤ key < keys), in their order within each; `start[k]` is where key k begins. */
function countingSort(keyOf: Int32Array, keys: number): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(keys + 1);
  for (let row = 0; row < keyOf.length; row++) start[(keyOf[row] as number) + 1]! += 1;
  for (let key = 1; key <= keys; key++) start[key]! += start[key - 1] as number;
  const next = start.slice();
  const rows = new Int32Array(keyOf.length);
  for (let row = 0; row < keyOf.length; row++) rows[next[keyOf[row] as number]!++] = row;
  return { start, rows };
}

/**
 * The overdue rows that make up the demand, oldest first, those of one day by their numbers; with the credits
 * where they are set against the oldest.
 */
export function itemsOf(
  ledger: Ledger,
  rows: Int32Array,
  { asOf, credits }: { readonly asOf: CivilDay; readonly credits: CreditPolicy },
): readonly number[] {
  const items: number[] = [];
  for (const row of rows) {
    const amount = ledger.open[row] ?? 0;
    if (amount < 0 && credits !== 'own_date') {
      if (credits === 'oldest_first') items.push(row);
    } else if ((ledger.dueDay[row] ?? asOf) < asOf && !isDisputed(ledger, row)) items.push(row);
  }
  sortWithinDays(ledger, items);
  return items;
}

export function isDisputed(ledger: Ledger, row: number): boolean {
  return ((ledger.flags[row] ?? 0) & RowFlag.Disputed) !== 0;
}

/** Items of one due day in the order of their numbers, so that the sheet's order does not show. */
function sortWithinDays(ledger: Ledger, items: number[]): void {
  const sheetOrder = (a: number, b: number): number =>
    byText(ledger.docNo.at(a), ledger.docNo.at(b)) || (ledger.sheetRow[a] ?? 0) - (ledger.sheetRow[b] ?? 0);
  for (let from = 0, to = 1; from < items.length; from = to, to = from + 1) {
    const due = ledger.dueDay[items[from] ?? 0];
    while (to < items.length && ledger.dueDay[items[to] ?? 0] === due) to++;
    if (to - from < 2) continue;
    const sameDay = items.slice(from, to).sort(sheetOrder);
    sameDay.forEach((item, i) => (items[from + i] = item));
  }
}
