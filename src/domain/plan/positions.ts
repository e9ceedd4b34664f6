import { endOfMonth } from '../calendar/civilDay';
import { NO_DAY, type CivilDay } from '../calendar/types';
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
      const currency = ledger.currency[row] as number;
      setCreditsOff(sums, index, currency, ledger, monthly, rowsOf);
      found.push(new SummedPosition(index, ledger.customer[row] as number, currency, sums));
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
function setCreditsOff(
  sums: Float64Array,
  index: number,
  currency: number,
  ledger: Ledger,
  rules: TallyRules,
  rowsOf: RowsOf,
): void {
  const at = index * Sum.Width;
  const pool = sums[at + Sum.Pool] as number;
  const undisputed = sums[at + Sum.Undisputed] as number;
  if (pool === 0 && undisputed >= 0) return;
  const coming = (sums[at + Sum.NotDue] as number) - (sums[at + Sum.DisputedNotDue] as number);
  // What is disputed takes no credits: it is settled on its own.
  const onOverdue = Math.min(pool, undisputed);
  const onNotDue = Math.min(pool - onOverdue, Math.max(coming, 0));
  if (pool > 0)
    settleOldest(sums, { index, currency }, ledger, rowsOf(index), { ...rules, onOverdue, onNotDue });
  sums[at + Sum.Undisputed] = undisputed - onOverdue;
  sums[at + Sum.NotDue]! -= onNotDue;
  sums[at + Sum.CreditsApart]! -= pool - onOverdue - onNotDue;
}

/** A position over its sums, credits set off: nothing is copied out of them, most are never asked for most of it. */
class SummedPosition implements Position {
  constructor(
    readonly index: number,
    readonly customer: number,
    readonly currency: number,
    private readonly sums: Float64Array,
  ) {}

  get open(): number {
    return this.sum(Sum.Open);
  }

  get overdue(): number {
    return this.sum(Sum.Undisputed) + this.sum(Sum.Disputed);
  }

  get notDue(): number {
    return this.sum(Sum.NotDue);
  }

  get disputed(): number {
    return this.sum(Sum.Disputed);
  }

  get disputedNotDue(): number {
    return this.sum(Sum.DisputedNotDue);
  }

  get creditsApart(): number {
    return this.sum(Sum.CreditsApart);
  }

  get demand(): number {
    return this.sum(Sum.Undisputed);
  }

  get overdueCount(): number {
    return this.sum(Sum.OverdueCount);
  }

  get smallCount(): number {
    return this.sum(Sum.SmallCount);
  }

  get oldestDue(): CivilDay {
    return this.sum(Sum.OldestDue);
  }

  get dueSoon(): number {
    return this.sum(Sum.DueSoon);
  }

  get dueSoonCount(): number {
    return this.sum(Sum.DueSoonCount);
  }

  get soonestDue(): CivilDay {
    return this.sum(Sum.SoonestDue);
  }

  get nextDue(): CivilDay {
    return this.sum(Sum.NextDue);
  }

  get openCount(): number {
    return this.sum(Sum.OpenCount);
  }

  get averageLate(): number | null {
    const late = this.sum(Sum.Late);
    return late > 0 ? this.sum(Sum.LateDays) / late : null;
  }

  get byMonthEnd(): number {
    return this.sum(Sum.Undisputed) + this.sum(Sum.ByMonthEnd);
  }

  get documentedFrom(): CivilDay {
    const day = this.sum(Sum.DocumentedFrom);
    return day === LATEST ? NO_DAY : day;
  }

  private sum(which: Sum): number {
    return this.sums[this.index * Sum.Width + which] as number;
  }
}
