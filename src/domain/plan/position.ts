import type { CreditPolicy } from '../ageing/types';
import { endOfMonth } from '../calendar/civilDay';
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
  /** Part of `overdue`. */
  readonly disputed: number;
  /** Part of `notDue`. */
  readonly disputedNotDue: number;
  readonly creditsApart: number;
  /** overdue − disputed: what can be asked for today. */
  readonly demand: number;
  /** Invoices overdue, undisputed and not below the minimum. */
  readonly overdueCount: number;
  /** Invoices overdue but below the minimum. */
  readonly smallCount: number;
  /** Oldest due day of the invoices counted in `overdueCount`; NO_DAY when there is none. */
  readonly oldestDue: CivilDay;
  /** Undisputed, due on or after the as-of date, until the end of the reminder window. */
  readonly dueSoon: number;
  readonly dueSoonCount: number;
  /** NO_DAY when nothing is due soon. */
  readonly soonestDue: CivilDay;
  /** Earliest due day of anything undisputed that is not due; NO_DAY when there is nothing. */
  readonly nextDue: CivilDay;
  /** Overdue rows that make up `demand`, oldest first. */
  readonly items: readonly number[];
  /** Invoices open, overdue or not, disputed or not. */
  readonly openCount: number;
  /** Days overdue of the invoices overdue and undisputed, weighted by amount; null when there is none. */
  readonly averageLate: number | null;
  /** What is undisputed and due by the end of the as-of date's month: this month's and what was left of the last (T5). */
  readonly byMonthEnd: number;
  /** All rows of this customer in this currency, by due day: a view, not a copy. */
  readonly rows: Int32Array;
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
  const monthly = { ...rules, monthEnd: endOfMonth(rules.asOf) };
  const found: Position[] = [];
  for (let group = 0; group + 1 < start.length; group++) {
    const from = start[group] ?? 0;
    const to = start[group + 1] ?? from;
    if (to > from) found.push(position(ledger, rows.subarray(from, to), monthly));
  }
  return found;
}

/**
 * Row numbers by customer × currency, within each by due day: two counting sorts, so that the work
 * grows with the number of rows however the sheet is ordered.
 */
function rowsByGroup(ledger: Ledger): { start: Int32Array; rows: Int32Array } {
  const { count, dueDay, customer, currency } = ledger;
  const width = ledger.currencies.length;
  let [first, last] = [dueDay[0] ?? 0, dueDay[0] ?? 0];
  for (let row = 1; row < count; row++) {
    const due = dueDay[row] ?? first;
    if (due < first) first = due;
    if (due > last) last = due;
  }
  const asRead = new Int32Array(count);
  const due = new Int32Array(count);
  const group = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    asRead[row] = row;
    due[row] = (dueDay[row] ?? first) - first;
    group[row] = (customer[row] ?? 0) * width + (currency[row] ?? 0);
  }
  const byDue = countingSort(asRead, due, last - first + 1);
  return countingSort(byDue.rows, group, ledger.customers.length * width);
}

/** Sorts `rows` by their key (0 ≤ key < keys), keeping the order of equals; `start[k]` is where key k begins. */
function countingSort(
  rows: Int32Array,
  keyOf: Int32Array,
  keys: number,
): { start: Int32Array; rows: Int32Array } {
  const start = new Int32Array(keys + 1);
  for (let i = 0; i < keyOf.length; i++) start[(keyOf[i] ?? 0) + 1]! += 1;
  for (let key = 1; key <= keys; key++) start[key]! += start[key - 1] ?? 0;
  const next = start.slice();
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const key = keyOf[row] ?? 0;
    sorted[next[key] ?? 0] = row;
    next[key]! += 1;
  }
  return { start, rows: sorted };
}

/** Items of one due day in the order of their numbers, so that the sheet's order does not show. */
function sortWithinDays(ledger: Ledger, items: number[]): void {
  const sheetOrder = (a: number, b: number): number =>
    byText(ledger.docNo[a], ledger.docNo[b]) || (ledger.sheetRow[a] ?? 0) - (ledger.sheetRow[b] ?? 0);
  for (let from = 0, to = 1; from < items.length; from = to, to = from + 1) {
    const due = ledger.dueDay[items[from] ?? 0];
    while (to < items.length && ledger.dueDay[items[to] ?? 0] === due) to++;
    if (to - from < 2) continue;
    const sameDay = items.slice(from, to).sort(sheetOrder);
    sameDay.forEach((item, i) => (items[from + i] = item));
  }
}

interface MonthlyRules extends PositionRules {
  /** Last day of the as-of date's month. */
  readonly monthEnd: CivilDay;
}

function position(ledger: Ledger, rows: Int32Array, rules: MonthlyRules): Position {
  const first = rows[0] ?? 0;
  const currency = ledger.currency[first] ?? 0;
  const minimum = rules.minimum[currency] ?? 0;
  const openOf = (row: number): number => ledger.open[row] ?? 0;
  const dueOf = (row: number): CivilDay => ledger.dueDay[row] ?? NO_DAY;

  const items: number[] = [];
  let [open, undisputed, disputed, creditsApart, pool] = [0, 0, 0, 0, 0];
  let [notDue, disputedNotDue] = [0, 0];
  let [openCount, late, lateDays, byMonthEnd] = [0, 0, 0, 0];
  let [dueSoon, dueSoonCount, soonestDue, nextDue] = [0, 0, NO_DAY, NO_DAY];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0;
    const amount = openOf(row);
    const due = dueOf(row);
    const inDispute = ((ledger.flags[row] ?? 0) & RowFlag.Disputed) !== 0;
    open += amount;
    if (amount > 0) openCount++;
    if (amount < 0 && rules.credits !== 'own_date') {
      if (rules.credits === 'oldest_first') {
        pool -= amount;
        items.push(row);
      } else creditsApart += amount;
    } else if (due < rules.asOf) {
      if (inDispute) disputed += amount;
      else {
        undisputed += amount;
        items.push(row);
        if (amount > 0) {
          late += amount;
          lateDays += amount * (rules.asOf - due);
        }
      }
    } else {
      notDue += amount;
      if (inDispute) disputedNotDue += amount;
      else if (amount > 0) {
        nextDue = earlier(nextDue, due);
        if (due <= rules.monthEnd) byMonthEnd += amount;
        if (due <= rules.soonUntil) {
          dueSoon += amount;
          dueSoonCount++;
          soonestDue = earlier(soonestDue, due);
        }
      }
    }
  }
  sortWithinDays(ledger, items);

  // Credits set against the oldest: first what is overdue, then what is not due; what is left stays apart.
  // What is disputed takes none of them: it is settled on its own.
  const onOverdue = Math.min(pool, undisputed);
  const onNotDue = Math.min(pool - onOverdue, Math.max(notDue - disputedNotDue, 0));
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
    disputedNotDue,
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
    openCount,
    averageLate: late > 0 ? lateDays / late : null,
    byMonthEnd: demand + byMonthEnd,
    rows,
  };
}

function earlier(known: CivilDay, day: CivilDay): CivilDay {
  return known === NO_DAY || day < known ? day : known;
}

/** Order by code unit, the same on every machine and in every language. */
export function byText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
