import { endOfMonth } from '../calendar/civilDay';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { RowFlag, type Ledger } from '../ledger/types';
import { inPieces, type Steps } from '../steps';
import { earlier, LATEST, newTally, type Position, type PositionRules, type Tally } from './position';
import { itemsOf, rowIndex, type RowsOf } from './positionRows';
import { settleOldest } from './settleOldest';

export interface Positions {
  readonly found: readonly Position[];
  /** All rows of a position, by due day: a view, not a copy. */
  readonly rowsOf: RowsOf;
}

interface MonthlyRules extends PositionRules {
  /** Last day of the as-of date's month. */
  readonly monthEnd: CivilDay;
}

/** One position for each customer and currency that has a kept row, in one pass over the rows as they stand. */
export function* positionsInSteps(ledger: Ledger, rules: PositionRules): Steps<Positions> {
  const monthly = { ...rules, monthEnd: endOfMonth(rules.asOf) };
  const indexOf = new Int32Array(ledger.customers.length * ledger.currencies.length).fill(-1);
  const ofRow = new Int32Array(ledger.count);
  const found: Tally[] = [];
  yield* inPieces(ledger.count, (from, to) => addRows(ledger, from, to, monthly, { indexOf, ofRow, found }));
  const rowsOf = rowIndex(ledger, ofRow, found.length);
  yield* inPieces(found.length, (from, to) => {
    for (let i = from; i < to; i++) close(found[i] as Tally, ledger, monthly, rowsOf);
  });
  return { found, rowsOf };
}

/** What can be demanded of a position, oldest first: indexes into the ledger, credit notes included where they are netted. */
export function demandedItems(
  position: Position,
  ledger: Ledger,
  rules: Pick<PositionRules, 'asOf' | 'credits'>,
  rowsOf: RowsOf,
): readonly number[] {
  return position.demand > 0 ? itemsOf(ledger, rowsOf(position.index), rules) : [];
}

interface Gathered {
  /** Customer × currency → its position, -1 while it has none. */
  readonly indexOf: Int32Array;
  readonly ofRow: Int32Array;
  readonly found: Tally[];
}

function addRows(ledger: Ledger, from: number, to: number, rules: MonthlyRules, into: Gathered): void {
  const { dueDay, docDay, open, customer, currency, flags } = ledger;
  const { indexOf, ofRow, found } = into;
  const width = ledger.currencies.length;
  for (let row = from; row < to; row++) {
    const slot = (customer[row] as number) * width + (currency[row] as number);
    let index = indexOf[slot] as number;
    if (index < 0) {
      index = found.push(newTally(found.length, customer[row] as number, currency[row] as number)) - 1;
      indexOf[slot] = index;
    }
    ofRow[row] = index;
    const tally = found[index] as Tally;
    const amount = open[row] as number;
    tally.open += amount;
    if (amount > 0) {
      tally.openCount++;
      const doc = docDay[row] as number;
      if (doc < tally.documentedFrom) tally.documentedFrom = doc;
    } else if (rules.credits !== 'own_date') {
      if (rules.credits === 'oldest_first') tally.pool -= amount;
      else tally.creditsApart += amount;
      continue;
    }
    const due = dueDay[row] as number;
    const disputed = ((flags[row] as number) & RowFlag.Disputed) !== 0;
    if (due < rules.asOf) addOverdue(tally, amount, due, disputed, rules);
    else addNotDue(tally, amount, due, disputed, rules);
  }
}

function addOverdue(
  tally: Tally,
  amount: number,
  due: CivilDay,
  disputed: boolean,
  { asOf, minimum }: MonthlyRules,
): void {
  if (disputed) {
    tally.disputed += amount;
    return;
  }
  tally.undisputed += amount;
  if (amount <= 0) return;
  tally.late += amount;
  tally.lateDays += amount * (asOf - due);
  if (amount < (minimum[tally.currency] as number)) tally.smallCount++;
  else {
    tally.overdueCount++;
    tally.oldestDue = earlier(tally.oldestDue, due);
  }
}

function addNotDue(
  tally: Tally,
  amount: number,
  due: CivilDay,
  disputed: boolean,
  { monthEnd, soonUntil }: MonthlyRules,
): void {
  tally.notDue += amount;
  if (disputed) tally.disputedNotDue += amount;
  else if (amount > 0) {
    tally.nextDue = earlier(tally.nextDue, due);
    if (due <= monthEnd) tally.byMonthEnd += amount;
    if (due <= soonUntil) {
      tally.dueSoon += amount;
      tally.dueSoonCount++;
      tally.soonestDue = earlier(tally.soonestDue, due);
    }
  }
}

/** Credits set against the oldest: first what is overdue, then what is not due; what is left stays apart. */
function close(tally: Tally, ledger: Ledger, rules: MonthlyRules, rowsOf: RowsOf): void {
  // What is disputed takes no credits: it is settled on its own.
  const onOverdue = Math.min(tally.pool, tally.undisputed);
  const onNotDue = Math.min(tally.pool - onOverdue, Math.max(tally.notDue - tally.disputedNotDue, 0));
  tally.creditsApart -= tally.pool - onOverdue - onNotDue;
  tally.demand = tally.undisputed - onOverdue;
  if (tally.pool > 0) settleOldest(tally, ledger, rowsOf(tally.index), { ...rules, onOverdue, onNotDue });
  tally.overdue = tally.demand + tally.disputed;
  tally.notDue -= onNotDue;
  tally.averageLate = tally.late > 0 ? tally.lateDays / tally.late : null;
  tally.byMonthEnd += tally.demand;
  if (tally.documentedFrom === LATEST) tally.documentedFrom = NO_DAY;
}
