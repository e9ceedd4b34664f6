import type { Decided } from './decide';
import { byText } from './position';

/**
 * By score, highest first; then longest overdue, earliest due, larger share of its currency, and the customer's key.
 * The first two decide nearly always, and are compared where they lie side by side.
 */
export function mostPressingFirst(decided: readonly Decided[]): Decided[] {
  const score = new Float64Array(decided.length);
  const days = new Int32Array(decided.length);
  const order = new Uint32Array(decided.length);
  decided.forEach(({ decision: { priority, step } }, at) => {
    score[at] = priority.score;
    days[at] = step.maxDaysOverdue;
    order[at] = at;
  });
  order.sort(
    (a, b) =>
      (score[b] as number) - (score[a] as number) ||
      (days[b] as number) - (days[a] as number) ||
      further(decided[a] as Decided, decided[b] as Decided),
  );
  return Array.from(order, (at) => decided[at] as Decided);
}

function further({ found: a, decision: one }: Decided, { found: b, decision: two }: Decided): number {
  return (
    one.step.oldestDue - two.step.oldestDue ||
    two.priority.share - one.priority.share ||
    byText(a.customer.key, b.customer.key) ||
    byText(a.currency, b.currency)
  );
}
