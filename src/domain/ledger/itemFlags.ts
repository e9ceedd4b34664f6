import { inPieces, type Steps } from '../steps';
import { ASSUMED, FROM_TERMS, YEAR_ASSUMED } from './dueByTerms';
import { rowAt, type KeptItems } from './keptItems';
import { Mark } from './pending';
import { RowFlag } from './types';

/**
 * What the ledger says of an item besides its amount and days.
 * @param latest The last day that a document can be of without being flagged for it.
 */
export function flagsOf(mark: number, due: number, doc: number, amount: number, latest: number): number {
  if (mark === 0 && due >= 0 && doc <= latest && amount >= 0) return RowFlag.None;
  let flags: number = RowFlag.None;
  if (amount < 0) flags |= RowFlag.CreditNote;
  if (mark & Mark.Disputed) flags |= RowFlag.Disputed;
  if (mark & Mark.Hidden) flags |= RowFlag.HiddenRow;
  if (mark & Mark.DueAssumed || due < 0) flags |= RowFlag.DueAssumed;
  if (doc > latest) flags |= RowFlag.DatedAfterAsOf;
  return flags;
}

/** Flags the items whose due day comes from terms. */
export function* flagTerms(kept: KeptItems, fromTerms: Uint8Array): Steps<void> {
  const { count, flags } = kept;
  if (fromTerms.length === 0) return;
  yield* inPieces(count, (from, to) => {
    for (let at = from; at < to; at++) {
      const terms = fromTerms[rowAt(kept, at)] as number;
      if (terms & FROM_TERMS) flags[at] = (flags[at] as number) | RowFlag.DueFromTerms;
      if (terms & (ASSUMED | YEAR_ASSUMED)) flags[at] = (flags[at] as number) | RowFlag.DueAssumed;
    }
  });
}
