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
  const { days, accounts } = yield* accountsInSteps(balances, asOf, only);
  const found: Fall[] = [];
  if (days.length === 0) return found;
  const now = yield* openInSteps(ledger, credits);
  yield* inPieces(
    accounts.length,
    (from, to) => {
      for (const account of accounts.slice(from, to)) addFalls(account, days, asOf, now, found);
    },
    PIECE,
  );
  return found;
}

/** Customers looked at in a piece: each has lines of many days. */
const PIECE = 64;

/** What is kept of a customer in one currency, all days one after the other. */
interface Account {
  readonly customerKey: string;
  readonly currency: string;
  readonly lines: PastBalance[];
}

/** The lines of days before the as-of date by account, and all the days there are, also where an account has no line. */
function* accountsInSteps(
  balances: readonly PastBalance[],
  asOf: CivilDay,
  only: string | undefined,
): Steps<{ readonly days: readonly CivilDay[]; readonly accounts: readonly Account[] }> {
  const days = new Set<CivilDay>();
  const byCurrency = new Map<string, Map<string, Account>>();
  const accounts: Account[] = [];
  let account: Account | undefined;
  let sorted = true;
  yield* inPieces(balances.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const line = balances[at] as PastBalance;
      const { day, customerKey, currency } = line;
      if (day >= asOf) continue;
      days.add(day);
      if (only !== undefined && customerKey !== only) continue;
      // The buckets of a balance stand one below the other: mostly it is the account of the line before.
      if (account?.customerKey !== customerKey || account.currency !== currency) {
        account = accountOf(customerKey, currency, byCurrency, accounts);
      }
      const before = account.lines.at(-1);
      if (before && before.day > day) sorted = false;
      account.lines.push(line);
    }
  });
  if (!sorted) for (const { lines } of accounts) lines.sort((a, b) => a.day - b.day);
  return { days: [...days].sort((a, b) => a - b), accounts };
}

function accountOf(
  customerKey: string,
  currency: string,
  byCurrency: Map<string, Map<string, Account>>,
  accounts: Account[],
): Account {
  let ofCurrency = byCurrency.get(currency);
  if (!ofCurrency) byCurrency.set(currency, (ofCurrency = new Map()));
  let account = ofCurrency.get(customerKey);
  if (!account) {
    account = { customerKey, currency, lines: [] };
    ofCurrency.set(customerKey, account);
    accounts.push(account);
  }
  return account;
}

/** From each day to the next, and from the last to the ledger of today. */
function addFalls(
  { customerKey, currency, lines }: Account,
  days: readonly CivilDay[],
  asOf: CivilDay,
  now: OpenNow,
  found: Fall[],
): void {
  let [first, next, balance] = [0, 0, 0];
  for (let i = 0; i <= days.length; i++) {
    const [from, before] = [first, balance];
    const day = days[i] ?? asOf;
    first = next;
    balance = 0;
    while (lines[next]?.day === day) balance += lines[next++]?.amount ?? 0;
    if (i === days.length) balance = openOf(customerKey, currency, now);
    const amount = before - balance;
    if (amount <= 0) continue;
    const late = lateOf(lines, from, first, amount);
    found.push({ customerKey, currency, from: days[i - 1] ?? asOf, to: day, amount, late });
  }
}

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

/** Of the lines [from, to) the oldest is paid first [P]; a bucket is as late as its middle, an open one as its beginning. */
function lateOf(lines: readonly PastBalance[], from: number, to: number, paid: number): number | null {
  const owed: PastBalance[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at] as PastBalance;
    if (line.amount > 0 && line.bucket !== CREDITS) owed.push(line);
  }
  if (owed.length > 1) owed.sort((a, b) => middleOf(b.bucket) - middleOf(a.bucket));
  let [left, weighted] = [paid, 0];
  for (const { bucket, amount } of owed) {
    const taken = Math.min(left, amount);
    weighted += taken * middleOf(bucket);
    left -= taken;
  }
  return paid > left ? weighted / (paid - left) : null;
}

/** Buckets are few, and are asked for again and again. */
const middles = new Map<BucketKey, number>([[NOT_DUE, 0]]);

function middleOf(bucket: BucketKey): number {
  let middle = middles.get(bucket);
  if (middle === undefined) {
    const [from = 0, to = from] = (bucket.match(/\d+/g) ?? []).map(Number);
    middle = (from + to) / 2;
    middles.set(bucket, middle);
  }
  return middle;
}

/** What is open today, minor units, in a row of currencies for each customer. */
interface OpenNow {
  readonly numberOf: ReadonlyMap<string, number>;
  readonly currencies: readonly string[];
  readonly open: Float64Array;
}

/** What each customer owes in each currency today, with the credits that snapshots by the same policy hold. */
function* openInSteps(ledger: Ledger, credits: CreditPolicy): Steps<OpenNow> {
  const { customers, currencies } = ledger;
  const open = new Float64Array(customers.length * currencies.length);
  const creditsCount = credits !== 'set_aside';
  yield* inPieces(ledger.count, (from, to) => addOpen(ledger, from, to, creditsCount, open));
  return { numberOf: new Map(customers.map(({ key }, customer) => [key, customer])), currencies, open };
}

function openOf(customerKey: string, currency: string, { numberOf, currencies, open }: OpenNow): number {
  const customer = numberOf.get(customerKey);
  const at = currencies.indexOf(currency);
  return customer === undefined || at < 0 ? 0 : (open[customer * currencies.length + at] as number);
}

function addOpen(
  { customer, currency, currencies, open }: Ledger,
  from: number,
  to: number,
  creditsCount: boolean,
  sums: Float64Array,
): void {
  const width = currencies.length;
  for (let row = from; row < to; row++) {
    const amount = open[row] as number;
    if (amount >= 0 || creditsCount)
      sums[(customer[row] as number) * width + (currency[row] as number)]! += amount;
  }
}
