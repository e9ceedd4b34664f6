import type { Grade } from '../../customers/types';
import type { PastPromise } from '../types';

export interface PayerFacts {
  /** '' = the user has set none. */
  readonly set: Grade | '';
  readonly promises: readonly PastPromise[];
  /** Days late of what was paid, or of what is overdue now, weighted by amount; null = nothing known. */
  readonly averageLate: number | null;
}

/** [P] Fewer promises judged than this say nothing of a payer; PAYDEX too wants three experiences. */
const ENOUGH_PROMISES = 3;
/** [P] A keeps nine of ten promises and is not a week late; C breaks two of five or is more than 30 days late. */
const A_KEEPS = 0.9;
const A_LATE = 7;
const C_KEEPS = 0.6;
const C_LATE = 30;

/**
 * Payer grade (A1.10, S1:314, S1:290): the user's own, else by the share of promises kept, a promise kept
 * in part counting half, and by how late the customer pays on average. null while neither is known.
 */
export function payerGrade(facts: PayerFacts): Grade | null {
  if (facts.set !== '') return facts.set;
  const kept = keptShare(facts.promises);
  const late = facts.averageLate;
  if (kept === null && late === null) return null;
  if ((kept !== null && kept < C_KEEPS) || (late !== null && late > C_LATE)) return 'C';
  if ((kept === null || kept >= A_KEEPS) && (late === null || late < A_LATE)) return 'A';
  return 'B';
}

/** 0..1; null below three promises judged. A promise replaced before its day is one not kept. */
export function keptShare(promises: readonly PastPromise[]): number | null {
  const judged = promises.filter((promise) => promise.outcome !== 'open' && promise.outcome !== 'unjudged');
  if (judged.length < ENOUGH_PROMISES) return null;
  const points = judged.reduce(
    (sum, { outcome }) => sum + (outcome === 'kept' ? 1 : outcome === 'part_kept' ? 0.5 : 0),
    0,
  );
  return points / judged.length;
}
