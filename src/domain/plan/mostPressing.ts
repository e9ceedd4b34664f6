import type { Decided } from './decide';
import { byText } from './position';

/** Highest score; then longest overdue, earliest due, larger share of its currency, and the customer's key. */
export function mostPressing(
  { found: a, decision: one }: Decided,
  { found: b, decision: two }: Decided,
): number {
  return (
    two.priority.score - one.priority.score ||
    two.maxDaysOverdue - one.maxDaysOverdue ||
    one.oldestDue - two.oldestDue ||
    two.priority.share - one.priority.share ||
    byText(a.customer.key, b.customer.key) ||
    byText(a.currency, b.currency)
  );
}
