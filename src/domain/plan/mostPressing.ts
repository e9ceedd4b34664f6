import type { Decided } from './decide';
import { byText } from './position';

/**
 * By score, highest first; then longest overdue, earliest due, larger share of its currency, and the customer's key.
 * A score has one decimal, so that many have the same: only those are compared with each other.
 */
export function mostPressingFirst(decided: readonly Decided[]): Decided[] {
  const byScore = new Map<number, Decided[]>();
  for (const one of decided) {
    const { score } = one.decision.priority;
    const same = byScore.get(score);
    if (same) same.push(one);
    else byScore.set(score, [one]);
  }
  const ordered: Decided[] = [];
  for (const score of [...byScore.keys()].sort((a, b) => b - a)) {
    const same = byScore.get(score) as Decided[];
    if (same.length > 1) same.sort(further);
    for (const one of same) ordered.push(one);
  }
  return ordered;
}

function further({ found: a, decision: one }: Decided, { found: b, decision: two }: Decided): number {
  return (
    two.step.maxDaysOverdue - one.step.maxDaysOverdue ||
    one.step.oldestDue - two.step.oldestDue ||
    two.priority.share - one.priority.share ||
    byText(a.customer.key, b.customer.key) ||
    byText(a.currency, b.currency)
  );
}
