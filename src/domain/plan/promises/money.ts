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
  const items = new Map<string, { currency: string; due: CivilDay; open: number }[]>();
  const wanted = ledger.customers.map(({ key }) => keys.has(key));
  yield* inPieces(ledger.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const index = ledger.customer[row] ?? -1;
      const open = ledger.open[row] ?? 0;
      if (!wanted[index] || open <= 0) continue;
      const currency = ledger.currencies[ledger.currency[row] ?? 0] ?? '';
      const item = { currency, due: ledger.dueDay[row] ?? NO_DAY, open };
      collect(items, ledger.customers[index]?.key ?? '', item);
    }
  });
  const receiptsOf = byCustomer(receipts);
  return (customerKey, currency, day) => {
    if (!keys.has(customerKey)) return null;
    const due = (items.get(customerKey) ?? []).filter((item) => item.due <= day);
    if (currency !== '') {
      const open = sum(due.filter((item) => item.currency === currency).map((item) => item.open));
      const received = (receiptsOf.get(customerKey) ?? []).filter((money) => money.currency === currency);
      return Math.max(0, open - sum(received.map(({ amount }) => amount)));
    }
    // Amounts of several currencies are never added: nothing left in any is the one thing that can be said.
    return due.length === 0 ? 0 : null;
  };
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
    for (let row = from; row < to; row++) {
      const open = ledger.open[row] ?? 0;
      if (open >= 0) continue;
      const currency = ledger.currencies[ledger.currency[row] ?? 0] ?? '';
      add(ledger.customer[row] ?? -1, currency, ledger.docDay[row] ?? NO_DAY, -open);
    }
  });
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
