import { NOT_DUE, CREDITS } from '../../ageing/buckets';
import type { BucketKey, CreditPolicy } from '../../ageing/types';
import type { CivilDay } from '../../calendar/types';
import type { Ledger } from '../../ledger/types';
import { inPieces, type Steps } from '../../steps';
import { byCustomer } from './money';

/** What a customer owed on the day of a snapshot, in one bucket of the ageing. Minor units. */
export interface PastBalance {
  readonly day: CivilDay;
  readonly customerKey: string;
  readonly currency: string;
  readonly bucket: BucketKey;
  readonly amount: number;
}

/** By how much a balance fell from one look to the next: money taken to have come in between. Minor units, > 0. */
export interface Fall {
  readonly customerKey: string;
  readonly currency: string;
  readonly from: CivilDay;
  readonly to: CivilDay;
  readonly amount: number;
  /** Days late of what came in, taken from the oldest bucket on [P]; null where only credits stood. */
  readonly late: number | null;
}

/**
 * Receipts that nobody logged, as far as snapshots and the ledger of today show them. What was invoiced
 * meanwhile hides as much of what was paid: a fall is the least that came in. `only` = of one customer.
 */
export function* fallsInSteps(
  balances: readonly PastBalance[],
  { ledger, asOf }: { readonly ledger: Ledger; readonly asOf: CivilDay },
  credits: CreditPolicy,
  only?: string,
): Steps<readonly Fall[]> {
  const past = balances.filter(({ day }) => day < asOf);
  const days = [...new Set(past.map(({ day }) => day))].sort((a, b) => a - b);
  const found: Fall[] = [];
  if (days.length === 0) return found;
  const now = yield* openNow(ledger, credits);
  const wanted = only === undefined ? past : past.filter(({ customerKey }) => customerKey === only);
  const customers = [...byCustomer(wanted)];
  yield* inPieces(
    customers.length,
    (from, to) => {
      for (const [customerKey, own] of customers.slice(from, to)) {
        for (const currency of new Set(own.map((line) => line.currency))) {
          const lines = own.filter((line) => line.currency === currency);
          const looks = days.map((day): Look => lookOf(day, lines));
          looks.push({ day: asOf, open: now.get(balanceKey(customerKey, currency)) ?? 0, buckets: [] });
          for (const fall of fallsOf(looks)) found.push({ customerKey, currency, ...fall });
        }
      }
    },
    PIECE,
  );
  return found;
}

/** Customers looked at in a piece: each has lines of many days. */
const PIECE = 64;

/** Days late of what each customer paid, weighted by amount; of several currencies the worse, for they cannot be added. */
export function averageLateOf(falls: readonly Fall[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [customerKey, own] of byCustomer(falls.filter(({ late }) => late !== null))) {
    for (const currency of new Set(own.map((fall) => fall.currency))) {
      const [paid, weighted] = own
        .filter((fall) => fall.currency === currency)
        .reduce(([all, days], { amount, late }) => [all + amount, days + amount * (late ?? 0)], [0, 0]);
      found.set(customerKey, Math.max(found.get(customerKey) ?? 0, weighted / paid));
    }
  }
  return found;
}

interface Look {
  readonly day: CivilDay;
  readonly open: number;
  readonly buckets: readonly PastBalance[];
}

function lookOf(day: CivilDay, lines: readonly PastBalance[]): Look {
  const buckets = lines.filter((line) => line.day === day);
  return { day, open: buckets.reduce((total, { amount }) => total + amount, 0), buckets };
}

function fallsOf(looks: readonly Look[]): Omit<Fall, 'customerKey' | 'currency'>[] {
  return looks.slice(1).flatMap((look, i) => {
    const before = looks[i];
    const amount = (before?.open ?? 0) - look.open;
    if (!before || amount <= 0) return [];
    return [{ from: before.day, to: look.day, amount, late: lateOf(before.buckets, amount) }];
  });
}

/** The oldest is paid first [P]; a bucket is as late as its middle, an open one as its beginning. */
function lateOf(buckets: readonly PastBalance[], paid: number): number | null {
  const owed = buckets
    .filter(({ bucket, amount }) => amount > 0 && bucket !== CREDITS)
    .map(({ bucket, amount }) => ({ days: middleOf(bucket), amount }))
    .sort((a, b) => b.days - a.days);
  let [left, weighted] = [paid, 0];
  for (const { days, amount } of owed) {
    const taken = Math.min(left, amount);
    weighted += taken * days;
    left -= taken;
  }
  return paid > left ? weighted / (paid - left) : null;
}

function middleOf(bucket: BucketKey): number {
  if (bucket === NOT_DUE) return 0;
  const [from = 0, to = from] = (bucket.match(/\d+/g) ?? []).map(Number);
  return (from + to) / 2;
}

/** What each customer owes in each currency today, with the credits that snapshots by the same policy hold. */
function* openNow(ledger: Ledger, credits: CreditPolicy): Steps<ReadonlyMap<string, number>> {
  const width = ledger.currencies.length;
  const open = new Float64Array(ledger.customers.length * width);
  yield* inPieces(ledger.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const amount = ledger.open[row] ?? 0;
      if (amount < 0 && credits === 'set_aside') continue;
      open[(ledger.customer[row] ?? 0) * width + (ledger.currency[row] ?? 0)]! += amount;
    }
  });
  const found = new Map<string, number>();
  ledger.customers.forEach(({ key }, customer) =>
    ledger.currencies.forEach((currency, c) => {
      const amount = open[customer * width + c] ?? 0;
      if (amount !== 0) found.set(balanceKey(key, currency), amount);
    }),
  );
  return found;
}

function balanceKey(customerKey: string, currency: string): string {
  return `${currency} ${customerKey}`;
}
