import type { CivilDay } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import { inPieces, runSteps, type Steps } from '../steps';
import { bucketKeys, bucketOf, bucketTable, CREDITS, hasCreditBucket, type BucketTable } from './buckets';
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
  const tally = newTally(ledger, buckets.length);
  const table = bucketTable(edges);
  yield* inPieces(ledger.count, (from, to) => addItems(ledger, from, to, asOf, table, credits, tally));
  if (credits === 'oldest_first') settleOldestFirst(tally);
  const currencies = ledger.currencies.flatMap((currency, which) => close(tally, currency, which, buckets));
  return { asOf, edges, credits, currencies };
}

/** What is added up, for one currency after the other. */
interface Tally {
  readonly width: number;
  readonly customers: number;
  /** Row-major, a row for each customer of the ledger: finding out which have items costs more than room for all. */
  readonly byCustomer: Float64Array;
  /** 1 for customers with items. */
  readonly hasItems: Uint8Array;
  readonly counts: Int32Array;
  readonly creditsSetAside: readonly { count: number; amount: number }[];
}

function newTally({ customers: { length: customers }, currencies }: AgeingColumns, width: number): Tally {
  const { length } = currencies;
  return {
    width,
    customers,
    byCustomer: new Float64Array(length * customers * width),
    hasItems: new Uint8Array(length * customers),
    counts: new Int32Array(length * width),
    creditsSetAside: currencies.map(() => ({ count: 0, amount: 0 })),
  };
}

function addItems(
  { dueDay, open, currency, customer }: AgeingColumns,
  from: number,
  to: number,
  asOf: CivilDay,
  table: BucketTable,
  credits: CreditPolicy,
  { width, customers, byCustomer, hasItems, counts, creditsSetAside }: Tally,
): void {
  const creditsAged = credits === 'own_date';
  for (let i = from; i < to; i++) {
    const which = currency[i] as number;
    const amount = open[i] as number;
    let bucket = bucketOf(asOf - (dueDay[i] as number), table);
    if (amount < 0 && !creditsAged) {
      if (credits === 'set_aside') {
        setAside(creditsSetAside, which, amount);
        continue;
      }
      bucket = width - 1;
    }
    const owner = which * customers + (customer[i] as number);
    const cell = owner * width + bucket;
    const counted = which * width + bucket;
    hasItems[owner] = 1;
    byCustomer[cell] = (byCustomer[cell] as number) + amount;
    counts[counted] = (counts[counted] as number) + 1;
  }
}

function setAside(creditsSetAside: Tally['creditsSetAside'], which: number, amount: number): void {
  const sum = creditsSetAside[which];
  if (!sum) return;
  sum.count++;
  sum.amount += amount;
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

/** The sums of a currency; nothing for one without items. */
function close(
  tally: Tally,
  currency: string,
  which: number,
  buckets: readonly BucketKey[],
): CurrencyAgeing[] {
  const { width } = tally;
  const counts = tally.counts.slice(which * width, (which + 1) * width);
  const creditsSetAside = tally.creditsSetAside[which] ?? { count: 0, amount: 0 };
  if (creditsSetAside.count === 0 && counts.every((count) => count === 0)) return [];
  const customers = customersOf(tally, which);
  const byCustomer = rowsOf(tally, which, customers);
  const totals = totalsOf(byCustomer, width);
  const total = totals.reduce((sum, amount) => sum + amount, 0);
  const apart = buckets.at(-1) === CREDITS ? (totals[width - 1] as number) : 0;
  const overdue = total - (totals[0] as number) - apart;
  return [{ currency, buckets, counts, totals, total, overdue, creditsSetAside, customers, byCustomer }];
}

/** Those with items in a currency, in the order of the ledger. */
function customersOf({ hasItems, customers }: Tally, which: number): Int32Array {
  const first = which * customers;
  const found = new Int32Array(customers);
  let count = 0;
  for (let customer = 0; customer < customers; customer++)
    if (hasItems[first + customer] === 1) found[count++] = customer;
  return found.slice(0, count);
}

/** Their rows moved together, within the sums of the currency. */
function rowsOf({ byCustomer, width, customers }: Tally, which: number, found: Int32Array): Float64Array {
  const sums = byCustomer.subarray(which * customers * width, (which + 1) * customers * width);
  for (let row = 0; row < found.length; row++) {
    const from = (found[row] as number) * width;
    for (let at = 0; at < width; at++) sums[row * width + at] = sums[from + at] as number;
  }
  return sums.subarray(0, found.length * width);
}

function totalsOf(byCustomer: Float64Array, width: number): Float64Array {
  const totals = new Float64Array(width);
  for (let from = 0; from < byCustomer.length; from += width)
    for (let at = 0; at < width; at++)
      totals[at] = (totals[at] as number) + (byCustomer[from + at] as number);
  return totals;
}
