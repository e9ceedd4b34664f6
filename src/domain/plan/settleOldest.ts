import { NO_DAY, type CivilDay } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import { earlier, type PositionRules, type Tally } from './position';
import { isDisputed, itemsOf } from './positionRows';

interface Settled extends PositionRules {
  readonly monthEnd: CivilDay;
  /** Credits that go to what is overdue, and to what is not due yet. */
  readonly onOverdue: number;
  readonly onNotDue: number;
}

/** What of a position is still to be asked for once its credits have paid the oldest: counted anew, invoice by invoice. */
export function settleOldest(tally: Tally, ledger: Ledger, rows: Int32Array, rules: Settled): void {
  settleOverdue(tally, ledger, itemsOf(ledger, rows, rules), rules);
  settleNotDue(tally, ledger, rows, rules);
}

function settleOverdue(tally: Tally, ledger: Ledger, items: readonly number[], rules: Settled): void {
  const minimum = rules.minimum[tally.currency] ?? 0;
  let covered = rules.onOverdue;
  [tally.overdueCount, tally.smallCount, tally.oldestDue] = [0, 0, NO_DAY];
  for (const row of items) {
    const amount = ledger.open[row] ?? 0;
    if (amount <= 0) continue;
    const remaining = amount - Math.min(covered, amount);
    covered -= amount - remaining;
    if (remaining === 0) continue;
    if (remaining < minimum) tally.smallCount++;
    else {
      tally.overdueCount++;
      tally.oldestDue = earlier(tally.oldestDue, ledger.dueDay[row] ?? NO_DAY);
    }
  }
}

/** A reminder names nothing that a credit covers. */
function settleNotDue(tally: Tally, ledger: Ledger, rows: Int32Array, rules: Settled): void {
  if (rules.onNotDue === 0) return;
  let covered = rules.onNotDue;
  [tally.dueSoon, tally.dueSoonCount, tally.soonestDue] = [0, 0, NO_DAY];
  [tally.nextDue, tally.byMonthEnd] = [NO_DAY, 0];
  for (const row of rows) {
    const amount = ledger.open[row] ?? 0;
    const due = ledger.dueDay[row] ?? NO_DAY;
    if (amount <= 0 || due < rules.asOf || isDisputed(ledger, row)) continue;
    const remaining = amount - Math.min(covered, amount);
    covered -= amount - remaining;
    if (remaining === 0) continue;
    tally.nextDue = earlier(tally.nextDue, due);
    if (due <= rules.monthEnd) tally.byMonthEnd += remaining;
    if (due > rules.soonUntil) continue;
    tally.dueSoon += remaining;
    tally.dueSoonCount++;
    tally.soonestDue = earlier(tally.soonestDue, due);
  }
}
