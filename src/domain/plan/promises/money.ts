import { NO_DAY, type CivilDay } from '../../calendar/types';
import type { Ledger, LedgerReading } from '../../ledger/types';
import { inPieces, type Steps } from '../../steps';

/** Money that came in. Minor units, above zero. */
export interface Receipt {
  readonly customerKey: string;
  /** '' = not known which. */
  readonly currency: string;
  readonly day: CivilDay;
  readonly amount: number;
}

/** Minor units still open of what was due by `day`; null when that cannot be said. */
export type RestOf = (customerKey: string, currency: string, day: CivilDay) => number | null;

/**
 * What a reading of the ledger says is left of what a customer owed on a day: invoices due by then that
 * are still open, less the customer's receipts not applied yet and its credits. Only customers in `keys` are
 * looked at, in one pass.
 */
export function* restInSteps(
  ledger: Ledger,
  keys: ReadonlySet<string>,
  receipts: readonly Receipt[] = [],
): Steps<RestOf> {
  const numberOf = new Map<string, number>();
  ledger.customers.forEach(({ key }, customer) => keys.has(key) && numberOf.set(key, customer));
  const wanted = Uint8Array.from(ledger.customers, ({ key }) => (keys.has(key) ? 1 : 0));
  const chains = { last: new Int32Array(wanted.length).fill(-1), before: new Int32Array(ledger.count) };
  yield* inPieces(ledger.count, (from, to) => chainInvoices(ledger, from, to, wanted, chains));
  const receiptsOf = byCustomer(receipts);
  return (customerKey, currency, day) => {
    if (!keys.has(customerKey)) return null;
    let open = 0;
    const customer = numberOf.get(customerKey);
    let row = customer === undefined ? -1 : (chains.last[customer] as number);
    for (; row >= 0; row = chains.before[row] as number) {
      if ((ledger.dueDay[row] as number) > day) continue;
      // Amounts of several currencies are never added: nothing left in any is the one thing that can be said.
      if (currency === '') return null;
      if (ledger.currencies[ledger.currency[row] as number] === currency) open += ledger.open[row] as number;
    }
    for (const money of receiptsOf.get(customerKey) ?? [])
      if (currency !== '' && money.currency === currency) open -= money.amount;
    return Math.max(0, open);
  };
}

/** From each open invoice of a customer to the one before it in the ledger, -1 at the first. */
interface Chains {
  readonly last: Int32Array;
  readonly before: Int32Array;
}

function chainInvoices(
  { customer, open }: Ledger,
  from: number,
  to: number,
  wanted: Uint8Array,
  { last, before }: Chains,
): void {
  for (let row = from; row < to; row++) {
    const whose = customer[row] as number;
    if (wanted[whose] !== 1 || (open[row] as number) <= 0) continue;
    before[row] = last[whose] as number;
    last[whose] = row;
  }
}

/** Money and credits of the customers in `keys` that the ledger holds without having set them against invoices. */
export function* receiptsInSteps(
  { ledger, unapplied }: Pick<LedgerReading, 'ledger' | 'unapplied'>,
  keys: ReadonlySet<string>,
): Steps<Receipt[]> {
  const found: Receipt[] = [];
  const add = (customer: number, currency: string, day: CivilDay, amount: number): void => {
    const customerKey = ledger.customers[customer]?.key ?? '';
    if (amount > 0 && keys.has(customerKey)) found.push({ customerKey, currency, day, amount });
  };
  for (const { customer, currency, docDay, amount } of unapplied) add(customer, currency, docDay, -amount);
  yield* inPieces(ledger.count, (from, to) => {
    for (const row of creditsAmong(ledger, from, to)) {
      const currency = ledger.currencies[ledger.currency[row] ?? 0] ?? '';
      add(ledger.customer[row] ?? -1, currency, ledger.docDay[row] ?? NO_DAY, -(ledger.open[row] ?? 0));
    }
  });
  return found;
}

function creditsAmong({ open }: Ledger, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let row = from; row < to; row++) if ((open[row] as number) < 0) found.push(row);
  return found;
}

/** What belongs to each customer, by its key. */
export function byCustomer<T extends { readonly customerKey: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) collect(found, one.customerKey, one);
  return found;
}

function collect<T>(into: Map<string, T[]>, key: string, one: T): void {
  const known = into.get(key);
  if (known) known.push(one);
  else into.set(key, [one]);
}

export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
