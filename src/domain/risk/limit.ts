/** Where a balance stands against its limit. */
export type LimitStanding = 'within' | 'near' | 'over' | 'no_limit';

/** [P] From nine tenths of the limit on, somebody should know before it is reached. */
export const NEAR_LIMIT = 0.9;

/**
 * Limit check (seeds S1:124-134, where marks and figures of the slide contradict each other, so the
 * rule and not the slide is followed): within up to `near` × limit, near up to the limit itself,
 * over above it. Nothing owed is within; a limit of zero or less is none.
 */
export function limitStanding(limit: number, balance: number, near: number): LimitStanding {
  if (limit <= 0) return 'no_limit';
  if (balance > limit) return 'over';
  return balance > limit * near ? 'near' : 'within';
}
