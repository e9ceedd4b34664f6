import type { CreditPolicy } from '../ageing/types';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { RowFlag, type Ledger } from '../ledger/types';

/** Where one customer stands in one currency on the as-of date. Amounts in minor units. */
export interface Position {
  readonly customer: number;
  /** Index into the ledger's currencies. */
  readonly currency: number;
  /** open = overdue + notDue + creditsApart */
  readonly open: number;
  readonly overdue: number;
  readonly notDue: number;
  readonly disputed: number;
  readonly creditsApart: number;
  /** overdue − disputed: what can be asked for today. */
  readonly demand: number;
  /** Invoices overdue, undisputed and not below the minimum. */
  readonly overdueCount: number;
  /** Invoices overdue but below the minimum. */
  readonly smallCount: number;
  /** Oldest due day of the invoices counted in `overdueCount`; NO_DAY when there is none. */
  readonly oldestDue: CivilDay;
  /** Due on or after the as-of date, until the end of the reminder window. */
  readonly dueSoon: number;
  readonly dueSoonCount: number;
  /** NO_DAY when nothing is due soon. */
  readonly soonestDue: CivilDay;
  /** Earliest due day of anything not due; NO_DAY when there is nothing. */
  readonly nextDue: CivilDay;
  /** Overdue rows that make up `demand`, oldest first. */
  readonly items: readonly number[];
}

export interface PositionRules {
  readonly asOf: CivilDay;
  /** Last due day that a reminder before the due date already concerns. */
  readonly soonUntil: CivilDay;
  readonly credits: CreditPolicy;
  /** Minor units below which an invoice is not chased, by index of the currency. */
  readonly minimum: readonly number[];
}

/** One position for each customer and currency that has a kept row, in one pass and one sort of the overdue. */
export function positions(ledger: Ledger, rules: PositionRules): Position[] {
  const { start, rows } = rowsByGroup(ledger);
  const found: Position[] = [];
  for (let group = 0; group + 1 < start.length; group++) {
    const from = start[group] ?? 0;
    const to = start[group + 1] ?? from;
    if (to > from) found.push(position(ledger, rows.subarray(from, to), rules));
  }
  return found;
}

/** Counting sort of row numbers by customer × currency: linear however the sheet is ordered. */
function rowsByGroup(ledger: Ledger): { start: Int32Array; rows: Int32Array } {
  const width = ledger.currencies.length;
  const start = new Int32Array(ledger.customers.length * width + 1);
  const groupOf = (row: number): number => (ledger.customer[row] ?? 0) * width + (ledger.currency[row] ?? 0);
  for (let row = 0; row < ledger.count; row++) start[groupOf(row) + 1]! += 1;
  for (let group = 1; group < start.length; group++) start[group]! += start[group - 1] ?? 0;
  const next = start.slice();
  const rows = new Int32Array(ledger.count);
  for (let row = 0; row < ledger.count; row++) {
    const group = groupOf(row);
    rows[next[group] ?? 0] = row;
    next[group]! += 1;
  }
  return { start, rows };
}

function position(ledger: Ledger, rows: Int32Array, rules: PositionRules): Position {
  const first = rows[0] ?? 0;
  const currency = ledger.currency[first] ?? 0;
  const minimum = rules.minimum[currency] ?? 0;
  const openOf = (row: number): number => ledger.open[row] ?? 0;
  const dueOf = (row: number): CivilDay => ledger.dueDay[row] ?? NO_DAY;

  const items: number[] = [];
  let [open, undisputed, disputed, notDue, creditsApart, pool] = [0, 0, 0, 0, 0, 0];
  let [dueSoon, dueSoonCount, soonestDue, nextDue] = [0, 0, NO_DAY, NO_DAY];
  for (const row of rows) {
    const amount = openOf(row);
    const due = dueOf(row);
    open += amount;
    if (amount < 0 && rules.credits !== 'own_date') {
      if (rules.credits === 'oldest_first') {
        pool -= amount;
        items.push(row);
      } else creditsApart += amount;
    } else if (due < rules.asOf) {
      if ((ledger.flags[row] ?? 0) & RowFlag.Disputed) disputed += amount;
      else {
        undisputed += amount;
        items.push(row);
      }
    } else {
      notDue += amount;
      if (amount > 0) {
        nextDue = earlier(nextDue, due);
        if (due <= rules.soonUntil) {
          dueSoon += amount;
          dueSoonCount++;
          soonestDue = earlier(soonestDue, due);
        }
      }
    }
  }
  items.sort(
    (a, b) =>
      dueOf(a) - dueOf(b) ||
      byText(ledger.docNo[a], ledger.docNo[b]) ||
      sheetRow(ledger, a) - sheetRow(ledger, b),
  );

  // Credits set against the oldest: first what is overdue, then what is not due; what is left stays apart.
  const onOverdue = Math.min(pool, undisputed);
  const onNotDue = Math.min(pool - onOverdue, Math.max(notDue, 0));
  creditsApart -= pool - onOverdue - onNotDue;
  const demand = undisputed - onOverdue;

  let covered = onOverdue;
  let [overdueCount, smallCount, oldestDue] = [0, 0, NO_DAY];
  for (const row of items) {
    const amount = openOf(row);
    if (amount <= 0) continue;
    const remaining = amount - Math.min(covered, amount);
    covered -= amount - remaining;
    if (remaining === 0) continue;
    if (remaining < minimum) smallCount++;
    else {
      overdueCount++;
      oldestDue = earlier(oldestDue, dueOf(row));
    }
  }
  return {
    customer: ledger.customer[first] ?? 0,
    currency,
    open,
    overdue: demand + disputed,
    notDue: notDue - onNotDue,
    disputed,
    creditsApart,
    demand,
    overdueCount,
    smallCount,
    oldestDue,
    dueSoon,
    dueSoonCount,
    soonestDue,
    nextDue,
    items: demand > 0 ? items : [],
  };
}

function earlier(known: CivilDay, day: CivilDay): CivilDay {
  return known === NO_DAY || day < known ? day : known;
}

function sheetRow(ledger: Ledger, row: number): number {
  return ledger.sheetRow[row] ?? 0;
}

/** Order by code unit, the same on every machine and in every language. */
export function byText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
