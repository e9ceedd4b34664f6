import { addWorkdays } from '../../calendar/workCalendar';
import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import type { ContactEntry } from '../../contacts/types';
import type { Ledger, LedgerReading } from '../../ledger/types';
import type { Policy } from '../../policy/types';
import type { PastPromise, PromiseOutcome, PromiseStanding } from '../types';

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

export interface Judgement {
  /** In the order the entries were made. */
  readonly log: readonly ContactEntry[];
  readonly asOf: CivilDay;
  readonly policy: Pick<Policy, 'promiseTolerance'>;
  readonly calendar: WorkCalendar;
  /** Money seen to come in beside what the log says, e.g. by comparing two readings of the ledger. */
  readonly receipts?: readonly Receipt[];
  /** What is left of what was due on a day; without it only receipts judge a promise. See `restInLedger`. */
  readonly restOf?: RestOf;
}

/**
 * What became of every promise in the log. Kept: the promised sum came in by the promised day plus the
 * tolerance in working days, by the receipts on record, or because nothing was left of what was due while
 * the promise ran. Found paid only later, it is not judged. Part-kept: something came in. Broken: nothing did. A new promise given while one
 * runs replaces it. Levels count promises not kept in a row (SAP's promise level): the one after a
 * promise that was kept starts at 1 again.
 */
export function judgePromises(judgement: Judgement): PastPromise[] {
  const byCustomer = new Map<string, ContactEntry[]>();
  for (const entry of judgement.log) {
    const key = JSON.stringify([entry.customerKey, entry.currency]);
    const known = byCustomer.get(key);
    if (known) known.push(entry);
    else byCustomer.set(key, [entry]);
  }
  return [...byCustomer.values()].flatMap((entries) => judgeCustomer(entries, judgement));
}

/** How a customer stands with its promises; those given before `since` no longer count as broken. */
export function promiseStanding(promises: readonly PastPromise[], since: CivilDay): PromiseStanding {
  const open = promises.filter((promise) => promise.outcome === 'open').at(-1) ?? null;
  const count = (...outcomes: readonly PromiseOutcome[]): number =>
    promises.filter((promise) => promise.promisedFor > since && outcomes.includes(promise.outcome)).length;
  const last = promises.at(-1);
  return {
    open,
    kept: promises.filter((promise) => promise.outcome === 'kept').length,
    broken: count('broken', 'part_kept'),
    level: last ? nextLevel(last) : 1,
  };
}

function judgeCustomer(entries: readonly ContactEntry[], judgement: Judgement): PastPromise[] {
  const found: PastPromise[] = [];
  entries.forEach((entry, at) => {
    if (entry.promiseDay === NO_DAY || entry.day > judgement.asOf) return;
    const last = found.at(-1);
    const replacedOn = entries.slice(at + 1).find((later) => later.promiseDay !== NO_DAY)?.day ?? null;
    const level = last ? nextLevel(last) : 1;
    found.push(judge(entry, level, replacedOn, entries, judgement));
  });
  return found;
}

function nextLevel(last: PastPromise): number {
  if (last.outcome === 'unjudged') return last.level;
  return last.outcome === 'kept' ? 1 : last.level + 1;
}

function judge(
  entry: ContactEntry,
  level: number,
  replacedOn: CivilDay | null,
  entries: readonly ContactEntry[],
  judgement: Judgement,
): PastPromise {
  const { asOf, calendar, policy, restOf } = judgement;
  const { customerKey, currency, day: givenOn, promiseDay: promisedFor, promiseAmount: amount } = entry;
  const until =
    policy.promiseTolerance > 0 ? addWorkdays(calendar, promisedFor, policy.promiseTolerance) : promisedFor;
  const end = Math.min(until, asOf);
  const since = entries.filter(
    ({ day, sheetRow }) => day >= givenOn && day <= asOf && !(day === givenOn && sheetRow < entry.sheetRow),
  );
  const inTime = since.filter(({ day }) => day <= end);
  const seen = sum(
    (judgement.receipts ?? [])
      .filter((receipt) => receipt.customerKey === customerKey && receipt.day > givenOn && receipt.day <= end)
      .filter((receipt) => receipt.currency === '' || currency === '' || receipt.currency === currency)
      .map((receipt) => receipt.amount),
  );
  // A promise made before the due day is about what falls due until the promised one.
  const rest = restOf?.(customerKey, currency, entry.stage === 'pre_due' ? promisedFor : givenOn) ?? null;
  // That it has paid is the customer's word: where the ledger still shows the debt, neither it nor its sum counts.
  const word = inTime.filter(({ result }) => result === 'paid');
  const believed = rest === null || rest === 0 ? inTime : inTime.filter(({ result }) => result !== 'paid');
  const logged = sum(believed.map(({ receivedAmount }) => receivedAmount ?? 0));
  // The same money may stand in both: whichever saw more of it.
  const received = Math.max(logged, seen);
  const paidInFull = word.length > 0 && (rest === null || rest === 0);
  const cleared = rest === 0 && asOf <= until;
  const covered = paidInFull || cleared || (amount !== null && amount > 0 && received >= amount);
  // Paid by now says nothing of when, unless somebody had still to ask or to receive after the day.
  const late = since.some(({ day, result }) => day > until && result !== 'note');
  const outcome = ((): PromiseOutcome => {
    if (covered) return 'kept';
    if (replacedOn !== null && replacedOn <= Math.min(until, asOf)) return 'replaced';
    if (asOf <= until) return 'open';
    if (rest === 0 && !late) return 'unjudged';
    return received > 0 ? 'part_kept' : 'broken';
  })();
  return {
    customerKey,
    currency,
    givenOn,
    promisedFor,
    amount,
    words: entry.promiseWords,
    received,
    outcome,
    level,
  };
}

/**
 * What a reading of the ledger says is left of what a customer owed on a day: invoices due by then that
 * are still open, less the customer's receipts not applied yet and its credits. Only customers in `keys` are
 * looked at, in one pass.
 */
export function restInLedger(
  ledger: Ledger,
  keys: ReadonlySet<string>,
  receipts: readonly Receipt[] = [],
): RestOf {
  const items = new Map<string, { currency: string; due: CivilDay; open: number }[]>();
  const wanted = ledger.customers.map(({ key }) => keys.has(key));
  for (let row = 0; row < ledger.count; row++) {
    const index = ledger.customer[row] ?? -1;
    const open = ledger.open[row] ?? 0;
    if (!wanted[index] || open <= 0) continue;
    const key = ledger.customers[index]?.key ?? '';
    const item = {
      currency: ledger.currencies[ledger.currency[row] ?? 0] ?? '',
      due: ledger.dueDay[row] ?? NO_DAY,
      open,
    };
    const known = items.get(key);
    if (known) known.push(item);
    else items.set(key, [item]);
  }
  return (customerKey, currency, day) => {
    if (!keys.has(customerKey)) return null;
    const due = (items.get(customerKey) ?? []).filter((item) => item.due <= day);
    if (currency !== '') {
      const open = sum(due.filter((item) => item.currency === currency).map((item) => item.open));
      const received = receipts.filter(
        (money) => money.customerKey === customerKey && money.currency === currency,
      );
      return Math.max(0, open - sum(received.map(({ amount }) => amount)));
    }
    // Amounts of several currencies are never added: nothing left in any is the one thing that can be said.
    return due.length === 0 ? 0 : null;
  };
}

/** Money and credits of the customers in `keys` that the ledger holds without having set them against invoices. */
export function receiptsInLedger(
  { ledger, unapplied }: Pick<LedgerReading, 'ledger' | 'unapplied'>,
  keys: ReadonlySet<string>,
): Receipt[] {
  const found: Receipt[] = [];
  const add = (customer: number, currency: string, day: CivilDay, amount: number): void => {
    const customerKey = ledger.customers[customer]?.key ?? '';
    if (amount > 0 && keys.has(customerKey)) found.push({ customerKey, currency, day, amount });
  };
  for (const { customer, currency, docDay, amount } of unapplied) add(customer, currency, docDay, -amount);
  for (let row = 0; row < ledger.count; row++) {
    const open = ledger.open[row] ?? 0;
    if (open >= 0) continue;
    const currency = ledger.currencies[ledger.currency[row] ?? 0] ?? '';
    add(ledger.customer[row] ?? -1, currency, ledger.docDay[row] ?? NO_DAY, -open);
  }
  return found;
}

/** Receipts that two readings of the same ledger show: by how much what a customer owed in a currency fell. */
export function receiptsBetween(
  before: readonly { readonly customerKey: string; readonly currency: string; readonly open: number }[],
  after: readonly { readonly customerKey: string; readonly currency: string; readonly open: number }[],
  day: CivilDay,
): Receipt[] {
  const now = new Map(
    after.map(({ customerKey, currency, open }) => [JSON.stringify([customerKey, currency]), open]),
  );
  return before.flatMap(({ customerKey, currency, open }) => {
    const amount = open - (now.get(JSON.stringify([customerKey, currency])) ?? 0);
    return amount > 0 ? [{ customerKey, currency, day, amount }] : [];
  });
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
