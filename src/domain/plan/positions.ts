import { endOfMonth } from '../calendar/civilDay';
import { NO_DAY } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import { inPieces, type Steps } from '../steps';
import type { Position, PositionRules } from './position';
import { itemsOf, rowIndex, type RowsOf } from './positionRows';
import { settleOldest } from './settleOldest';
import { LATEST, Sum, tally, type TallyRules } from './tallies';

export interface Positions {
  readonly found: readonly Position[];
  /** All rows of a position, by due day: a view, not a copy. */
  readonly rowsOf: RowsOf;
}

/** One position for each customer and currency that has a kept row. */
export function* positionsInSteps(ledger: Ledger, rules: PositionRules): Steps<Positions> {
  const { asOf, soonUntil, credits, minimum } = rules;
  // Written out: an object spread has a shape of its own in every plan, and what is compiled for one fits no other.
  const monthly: TallyRules = { asOf, soonUntil, credits, minimum, monthEnd: endOfMonth(asOf) };
  const { count, ofRow, anyRow, sums } = yield* tally(ledger, monthly);
  const rowsOf = rowIndex(ledger, ofRow, count);
  const found: Position[] = [];
  yield* inPieces(count, (from, to) => {
    for (let index = from; index < to; index++) {
      const row = anyRow[index] as number;
      const [customer, currency] = [ledger.customer[row] as number, ledger.currency[row] as number];
      found.push(close(sums, { index, customer, currency }, ledger, monthly, rowsOf));
    }
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

/** Credits set against the oldest: first what is overdue, then what is not due; what is left stays apart. */
function close(
  sums: Float64Array,
  whose: Pick<Position, 'index' | 'customer' | 'currency'>,
  ledger: Ledger,
  rules: TallyRules,
  rowsOf: RowsOf,
): Position {
  const { index, customer, currency } = whose;
  const at = index * Sum.Width;
  const pool = sums[at + Sum.Pool] as number;
  const undisputed = sums[at + Sum.Undisputed] as number;
  const disputed = sums[at + Sum.Disputed] as number;
  const notDue = sums[at + Sum.NotDue] as number;
  const disputedNotDue = sums[at + Sum.DisputedNotDue] as number;
  // What is disputed takes no credits: it is settled on its own.
  const onOverdue = Math.min(pool, undisputed);
  const onNotDue = Math.min(pool - onOverdue, Math.max(notDue - disputedNotDue, 0));
  if (pool > 0) settleOldest(sums, whose, ledger, rowsOf(index), { ...rules, onOverdue, onNotDue });
  const demand = undisputed - onOverdue;
  const late = sums[at + Sum.Late] as number;
  const documentedFrom = sums[at + Sum.DocumentedFrom] as number;
  return {
    index,
    customer,
    currency,
    open: sums[at + Sum.Open] as number,
    overdue: demand + disputed,
    notDue: notDue - onNotDue,
    disputed,
    disputedNotDue,
    creditsApart: (sums[at + Sum.CreditsApart] as number) - (pool - onOverdue - onNotDue),
    demand,
    overdueCount: sums[at + Sum.OverdueCount] as number,
    smallCount: sums[at + Sum.SmallCount] as number,
    oldestDue: sums[at + Sum.OldestDue] as number,
    dueSoon: sums[at + Sum.DueSoon] as number,
    dueSoonCount: sums[at + Sum.DueSoonCount] as number,
    soonestDue: sums[at + Sum.SoonestDue] as number,
    nextDue: sums[at + Sum.NextDue] as number,
    openCount: sums[at + Sum.OpenCount] as number,
    averageLate: late > 0 ? (sums[at + Sum.LateDays] as number) / late : null,
    byMonthEnd: demand + (sums[at + Sum.ByMonthEnd] as number),
    documentedFrom: documentedFrom === LATEST ? NO_DAY : documentedFrom,
  };
}
