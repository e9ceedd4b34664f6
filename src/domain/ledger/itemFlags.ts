import { inPieces, type Steps } from '../steps';
import type { KeptItems } from './keptItems';
import { Mark, type PendingRows } from './pending';
import { ASSUMED, FROM_TERMS, YEAR_ASSUMED } from './dueByTerms';
import type { ResolvedRows } from './resolved';
import { RowFlag } from './types';

/**
 * What the ledger says of each item besides its amount and days.
 * @param latest The last day that a document can be of without being marked for it.
 */
export function* flagItems(
  { row, count, flags }: KeptItems,
  { marks }: PendingRows,
  { due, doc, fromTerms }: ResolvedRows,
  amounts: Float64Array,
  latest: number,
): Steps<void> {
  yield* inPieces(count, (from, to) => {
    flagAll(row, from, to, amounts, marks, due, doc, latest, flags);
    if (fromTerms.length > 0) flagTerms(row, from, to, fromTerms, flags);
  });
}

function flagAll(
  rows: Int32Array,
  from: number,
  to: number,
  amounts: Float64Array,
  marks: Uint16Array,
  due: Int32Array,
  doc: Int32Array,
  latest: number,
  flags: Uint16Array,
): void {
  for (let at = from; at < to; at++) {
    const row = rows[at] as number;
    const mark = marks[row] as number;
    let flag = flags[at] as number;
    if ((amounts[row] as number) < 0) flag |= RowFlag.CreditNote;
    if (mark & Mark.Disputed) flag |= RowFlag.Disputed;
    if (mark & Mark.Hidden) flag |= RowFlag.HiddenRow;
    if (mark & Mark.DueAssumed || (due[row] as number) < 0) flag |= RowFlag.DueAssumed;
    if ((doc[row] as number) > latest) flag |= RowFlag.DatedAfterAsOf;
    flags[at] = flag;
  }
}

function flagTerms(
  rows: Int32Array,
  from: number,
  to: number,
  fromTerms: Uint8Array,
  flags: Uint16Array,
): void {
  for (let at = from; at < to; at++) {
    const terms = fromTerms[rows[at] as number] as number;
    if (terms & FROM_TERMS) flags[at] = (flags[at] as number) | RowFlag.DueFromTerms;
    if (terms & (ASSUMED | YEAR_ASSUMED)) flags[at] = (flags[at] as number) | RowFlag.DueAssumed;
  }
}
