import type { Decided } from './decide';
import { byText } from './position';

/** Room for days and for places in a number that orders lines: what has more is told apart by `further`. */
const MOST_DAYS = 2 ** 17;
const MOST_PLACES = 2 ** 19;

/**
 * By score, highest first; then longest overdue, earliest due, larger share of its currency, and the customer's key. The
 * first two decide nearly always: they are one number, and numbers are sorted at a tenth of the cost of lines.
 */
export function mostPressingFirst(decided: readonly Decided[]): Decided[] {
  if (decided.length > MOST_PLACES) return [...decided].sort(further);
  const order = new Float64Array(decided.length);
  for (let place = 0; place < order.length; place++)
    order[place] = pressing(decided[place] as Decided) * MOST_PLACES + place;
  order.sort();
  const ordered: Decided[] = [];
  for (let at = order.length - 1; at >= 0;) {
    const how = Math.floor((order[at] as number) / MOST_PLACES);
    const from = ordered.length;
    for (; at >= 0 && Math.floor((order[at] as number) / MOST_PLACES) === how; at--)
      ordered.push(decided[(order[at] as number) - how * MOST_PLACES] as Decided);
    if (ordered.length - from > 1) sortTail(ordered, from);
  }
  return ordered;
}

/** Tenths of the score, then days. */
function pressing({ decision: { priority, step } }: Decided): number {
  return Math.round(priority.score * 10) * MOST_DAYS + Math.min(step.maxDaysOverdue, MOST_DAYS - 1);
}

/** Lines as pressing as each other, by what else tells them apart. */
function sortTail(ordered: Decided[], from: number): void {
  const equal = ordered.splice(from).sort(further);
  for (const one of equal) ordered.push(one);
}

function further({ found: a, decision: one }: Decided, { found: b, decision: two }: Decided): number {
  return (
    two.priority.score - one.priority.score ||
    two.step.maxDaysOverdue - one.step.maxDaysOverdue ||
    one.step.oldestDue - two.step.oldestDue ||
    two.priority.share - one.priority.share ||
    byText(a.customer.key, b.customer.key) ||
    byText(a.currency, b.currency)
  );
}
