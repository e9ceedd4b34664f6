import type { CivilDay } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import { inPieces, runSteps, type Steps } from '../steps';
import { bucketIndex, bucketKeys, CREDITS, hasCreditBucket } from './buckets';
import type { Ageing, BucketEdges, BucketKey, CreditPolicy, CurrencyAgeing } from './types';

/** What ageing needs of a Ledger; another day column can stand in for `dueDay` to age on another basis. */
export type AgeingColumns = Pick<
  Ledger,
  'count' | 'dueDay' | 'open' | 'currency' | 'customer' | 'currencies'
> & {
  readonly customers: { readonly length: number };
};

export interface AgeingOptions {
  readonly edges: BucketEdges;
  readonly credits: CreditPolicy;
  /** Names of the buckets where `edges` come from a scheme of their own; `bucketKeys(edges)` otherwise. */
  readonly keys?: readonly BucketKey[];
}

/**
 * Ages every item by its due day, per currency and customer. Amounts stay in minor units, so sums
 * are exact up to 2^53. A negative amount is a credit: on its own date, in a column apart, set
 * against the same customer's debts of the same currency from the oldest on, or set aside.
 */
export function ageLedger(ledger: AgeingColumns, asOf: CivilDay, options: AgeingOptions): Ageing {
  return runSteps(ageInSteps(ledger, asOf, options));
}

/** `ageLedger` in pieces. */
export function* ageInSteps(ledger: AgeingColumns, asOf: CivilDay, options: AgeingOptions): Steps<Ageing> {
  const { edges, credits } = options;
  const keys = options.keys ?? bucketKeys(edges);
  const buckets = hasCreditBucket(credits) ? [...keys, CREDITS] : [...keys];
  const tallies: (Tally | undefined)[] = ledger.currencies.map(() => undefined);
  yield* inPieces(ledger.count, (from, to) =>
    addItems(ledger, from, to, asOf, edges, credits, buckets.length, tallies),
  );
  const currencies: CurrencyAgeing[] = [];
  for (const tally of tallies) {
    if (tally === undefined) continue;
    if (credits === 'oldest_first') settleOldestFirst(tally);
    currencies.push(close(tally, buckets));
  }
  return { asOf, edges, credits, currencies };
}

/** One currency while it is being added up. */
interface Tally {
  readonly currency: string;
  readonly width: number;
  /** Row-major, a row for each customer of the ledger: finding out which have items costs more than room for all. */
  readonly byCustomer: Float64Array;
  /** 1 for customers with items. */
  readonly hasItems: Uint8Array;
  readonly counts: Int32Array;
  readonly creditsSetAside: { count: number; amount: number };
}

function newTally(ledger: AgeingColumns, currency: number, width: number): Tally {
  const customers = ledger.customers.length;
  return {
    currency: ledger.currencies[currency] as string,
    width,
    byCustomer: new Float64Array(customers * width),
    hasItems: new Uint8Array(customers),
    counts: new Int32Array(width),
    creditsSetAside: { count: 0, amount: 0 },
  };
}

function addItems(
  ledger: AgeingColumns,
  from: number,
  to: number,
  asOf: CivilDay,
  edges: BucketEdges,
  credits: CreditPolicy,
  width: number,
  tallies: (Tally | undefined)[],
): void {
  const { dueDay, open, currency, customer } = ledger;
  const creditsAged = credits === 'own_date';
  const creditBucket = edges.length + 1;
  for (let i = from; i < to; i++) {
    const which = currency[i] as number;
    const tally = (tallies[which] ??= newTally(ledger, which, width));
    const amount = open[i] as number;
    const isCredit = amount < 0;
    if (isCredit && credits === 'set_aside') {
      tally.creditsSetAside.count++;
      tally.creditsSetAside.amount += amount;
      continue;
    }
    const bucket = isCredit && !creditsAged ? creditBucket : bucketIndex(asOf - (dueDay[i] as number), edges);
    const owner = customer[i] as number;
    const cell = owner * width + bucket;
    tally.hasItems[owner] = 1;
    tally.byCustomer[cell] = (tally.byCustomer[cell] as number) + amount;
    tally.counts[bucket] = (tally.counts[bucket] as number) + 1;
  }
}

/**
 * Buckets are ordered by age, so taking a customer's credits from the last bucket forward leaves
 * the same sums as taking them item by item. What no debt is left for stays in the credit bucket.
 */
function settleOldestFirst({ byCustomer, width }: Tally): void {
  for (let start = 0; start < byCustomer.length; start += width) {
    const creditCell = start + width - 1;
    for (let cell = creditCell - 1; cell >= start && (byCustomer[creditCell] as number) < 0; cell--) {
      const settled = Math.min(byCustomer[cell] as number, -(byCustomer[creditCell] as number));
      byCustomer[cell] = (byCustomer[cell] as number) - settled;
      byCustomer[creditCell] = (byCustomer[creditCell] as number) + settled;
    }
  }
}

function close(tally: Tally, buckets: readonly BucketKey[]): CurrencyAgeing {
  const { width } = tally;
  const customers = customersOf(tally);
  const byCustomer = rowsOf(tally, customers);
  const totals = new Float64Array(width);
  for (let cell = 0; cell < byCustomer.length; cell++) {
    const bucket = cell % width;
    totals[bucket] = (totals[bucket] as number) + (byCustomer[cell] as number);
  }
  const total = totals.reduce((sum, amount) => sum + amount, 0);
  const apart = buckets.at(-1) === CREDITS ? (totals[width - 1] as number) : 0;
  return {
    currency: tally.currency,
    buckets,
    counts: tally.counts,
    totals,
    total,
    overdue: total - (totals[0] as number) - apart,
    creditsSetAside: tally.creditsSetAside,
    customers,
    byCustomer,
  };
}

/** Those with items, in the order of the ledger. */
function customersOf({ hasItems }: Tally): Int32Array {
  const found: number[] = [];
  hasItems.forEach((has, customer) => {
    if (has) found.push(customer);
  });
  return Int32Array.from(found);
}

function rowsOf({ byCustomer, width }: Tally, customers: Int32Array): Float64Array {
  if (customers.length * width === byCustomer.length) return byCustomer;
  const rows = new Float64Array(customers.length * width);
  customers.forEach((customer, row) => {
    const from = customer * width;
    for (let at = 0; at < width; at++) rows[row * width + at] = byCustomer[from + at] as number;
  });
  return rows;
}
