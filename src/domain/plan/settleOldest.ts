import { NO_DAY } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import { earlier, type Position } from './position';
import { isDisputed, itemsOf } from './positionRows';
import { addComing, Sum, type TallyRules } from './tallies';

interface Settled extends TallyRules {
  /** Credits that go to what is overdue, and to what is not due yet. */
  readonly onOverdue: number;
  readonly onNotDue: number;
}

/** What of a position is still to be asked for once its credits have paid the oldest: counted anew, invoice by invoice. */
export function settleOldest(
  sums: Float64Array,
  { index, currency }: Pick<Position, 'index' | 'currency'>,
  ledger: Ledger,
  rows: Int32Array,
  rules: Settled,
): void {
  const at = index * Sum.Width;
  settleOverdue(
    sums,
    at,
    ledger,
    itemsOf(ledger, rows, rules),
    rules.minimum[currency] ?? 0,
    rules.onOverdue,
  );
  if (rules.onNotDue > 0) settleNotDue(sums, at, ledger, rows, rules);
}

function settleOverdue(
  sums: Float64Array,
  at: number,
  ledger: Ledger,
  items: readonly number[],
  minimum: number,
  onOverdue: number,
): void {
  let covered = onOverdue;
  sums[at + Sum.OverdueCount] = 0;
  sums[at + Sum.SmallCount] = 0;
  sums[at + Sum.OldestDue] = NO_DAY;
  for (const row of items) {
    const amount = ledger.open[row] ?? 0;
    if (amount <= 0) continue;
    const remaining = amount - Math.min(covered, amount);
    covered -= amount - remaining;
    if (remaining === 0) continue;
    if (remaining < minimum) sums[at + Sum.SmallCount]! += 1;
    else {
      sums[at + Sum.OverdueCount]! += 1;
      sums[at + Sum.OldestDue] = earlier(sums[at + Sum.OldestDue] as number, ledger.dueDay[row] ?? NO_DAY);
    }
  }
}

/** A reminder names nothing that a credit covers. */
function settleNotDue(
  sums: Float64Array,
  at: number,
  ledger: Ledger,
  rows: Int32Array,
  rules: Settled,
): void {
  let covered = rules.onNotDue;
  for (const sum of [Sum.DueSoon, Sum.DueSoonCount, Sum.ByMonthEnd]) sums[at + sum] = 0;
  for (const day of [Sum.SoonestDue, Sum.NextDue]) sums[at + day] = NO_DAY;
  for (const row of rows) {
    const amount = ledger.open[row] ?? 0;
    const due = ledger.dueDay[row] ?? NO_DAY;
    if (amount <= 0 || due < rules.asOf || isDisputed(ledger, row)) continue;
    const remaining = amount - Math.min(covered, amount);
    covered -= amount - remaining;
    if (remaining > 0) addComing(sums, at, remaining, due, rules.monthEnd, rules.soonUntil);
  }
}
