import { NO_DAY, type CivilDay } from '../calendar/types';
import { RowFlag, type Ledger } from '../ledger/types';
import { inPieces, type Steps } from '../steps';
import { earlier, type PositionRules } from './position';

/** What is added up of a position, side by side in one array: plain numbers, no object to be looked for. */
export const enum Sum {
  Open,
  /** Overdue and not disputed, before credits are set against it. */
  Undisputed,
  Disputed,
  NotDue,
  DisputedNotDue,
  CreditsApart,
  /** Credits to be set against the oldest, > 0. */
  Pool,
  OverdueCount,
  SmallCount,
  OldestDue,
  DueSoon,
  DueSoonCount,
  SoonestDue,
  NextDue,
  OpenCount,
  /** Invoices overdue and undisputed, and their days overdue times their amounts. */
  Late,
  LateDays,
  ByMonthEnd,
  /** LATEST while there is no open invoice. */
  DocumentedFrom,
  /** How many there are. */
  Width,
}

/** No day is as late. */
export const LATEST = Infinity;

export interface TallyRules extends PositionRules {
  /** Last day of the as-of date's month. */
  readonly monthEnd: CivilDay;
}

export interface Tallies {
  readonly count: number;
  /** Position of each row. */
  readonly ofRow: Int32Array;
  /** A row of each position. */
  readonly anyRow: Int32Array;
  /** `Sum.Width` numbers for each position. */
  readonly sums: Float64Array;
}

/**
 * Adds up all rows by customer and currency, in two passes over the rows as they stand. The loops are functions of their
 * own: code compiled for a closure is thrown away with it, and would be compiled anew for every plan.
 */
export function* tally(ledger: Ledger, rules: TallyRules): Steps<Tallies> {
  const { count } = ledger;
  const slots = new Int32Array(ledger.customers.length * ledger.currencies.length).fill(-1);
  const ofRow = new Int32Array(count);
  const anyRow = new Int32Array(Math.min(count, slots.length));
  let positions = 0;
  yield* inPieces(count, (from, to) => {
    positions = numberPositions(ledger, from, to, slots, ofRow, anyRow, positions);
  });
  const sums = emptySums(positions);
  yield* inPieces(count, (from, to) => addRows(ledger, from, to, rules, ofRow, sums));
  return { count: positions, ofRow, anyRow, sums };
}

/** Numbers the positions of rows as they come up. @returns how many there are by now, `known` before these rows. */
function numberPositions(
  { customer, currency, currencies }: Ledger,
  from: number,
  to: number,
  slots: Int32Array,
  ofRow: Int32Array,
  anyRow: Int32Array,
  known: number,
): number {
  const width = currencies.length;
  let positions = known;
  for (let row = from; row < to; row++) {
    const slot = (customer[row] as number) * width + (currency[row] as number);
    if ((slots[slot] as number) < 0) {
      anyRow[positions] = row;
      slots[slot] = positions++;
    }
    ofRow[row] = slots[slot] as number;
  }
  return positions;
}

function emptySums(positions: number): Float64Array {
  const sums = new Float64Array(positions * Sum.Width);
  for (let at = 0; at < sums.length; at += Sum.Width) {
    sums[at + Sum.OldestDue] = NO_DAY;
    sums[at + Sum.SoonestDue] = NO_DAY;
    sums[at + Sum.NextDue] = NO_DAY;
    sums[at + Sum.DocumentedFrom] = LATEST;
  }
  return sums;
}

function addRows(
  ledger: Ledger,
  from: number,
  to: number,
  rules: TallyRules,
  ofRow: Int32Array,
  sums: Float64Array,
): void {
  const { dueDay, docDay, open, flags, currency } = ledger;
  const { asOf, credits, minimum } = rules;
  for (let row = from; row < to; row++) {
    const at = (ofRow[row] as number) * Sum.Width;
    const amount = open[row] as number;
    sums[at + Sum.Open]! += amount;
    if (amount > 0) {
      sums[at + Sum.OpenCount]! += 1;
      const doc = docDay[row] as number;
      if (doc < (sums[at + Sum.DocumentedFrom] as number)) sums[at + Sum.DocumentedFrom] = doc;
    } else if (credits !== 'own_date') {
      if (credits === 'oldest_first') sums[at + Sum.Pool]! -= amount;
      else sums[at + Sum.CreditsApart]! += amount;
      continue;
    }
    const due = dueDay[row] as number;
    const disputed = ((flags[row] as number) & RowFlag.Disputed) !== 0;
    if (due >= asOf) addNotDue(sums, at, amount, due, disputed, rules);
    else if (disputed) sums[at + Sum.Disputed]! += amount;
    else {
      const isSmall = amount < (minimum[currency[row] as number] as number);
      addOverdue(sums, at, amount, due, isSmall, asOf);
    }
  }
}

function addOverdue(
  sums: Float64Array,
  at: number,
  amount: number,
  due: CivilDay,
  isSmall: boolean,
  asOf: CivilDay,
): void {
  sums[at + Sum.Undisputed]! += amount;
  if (amount <= 0) return;
  sums[at + Sum.Late]! += amount;
  sums[at + Sum.LateDays]! += amount * (asOf - due);
  if (isSmall) sums[at + Sum.SmallCount]! += 1;
  else {
    sums[at + Sum.OverdueCount]! += 1;
    sums[at + Sum.OldestDue] = earlier(sums[at + Sum.OldestDue] as number, due);
  }
}

function addNotDue(
  sums: Float64Array,
  at: number,
  amount: number,
  due: CivilDay,
  disputed: boolean,
  { monthEnd, soonUntil }: TallyRules,
): void {
  sums[at + Sum.NotDue]! += amount;
  if (disputed) sums[at + Sum.DisputedNotDue]! += amount;
  else if (amount > 0) addComing(sums, at, amount, due, monthEnd, soonUntil);
}

/** An invoice, or what is left of it, that falls due. */
export function addComing(
  sums: Float64Array,
  at: number,
  amount: number,
  due: CivilDay,
  monthEnd: CivilDay,
  soonUntil: CivilDay,
): void {
  sums[at + Sum.NextDue] = earlier(sums[at + Sum.NextDue] as number, due);
  if (due <= monthEnd) sums[at + Sum.ByMonthEnd]! += amount;
  if (due > soonUntil) return;
  sums[at + Sum.DueSoon]! += amount;
  sums[at + Sum.DueSoonCount]! += 1;
  sums[at + Sum.SoonestDue] = earlier(sums[at + Sum.SoonestDue] as number, due);
}
