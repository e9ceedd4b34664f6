import { addWorkdays } from '../../calendar/workCalendar';
import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import type { ContactEntry } from '../../contacts/types';
import type { Ledger } from '../../ledger/types';
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
 * tolerance in working days, by the receipts of the log or, where no sum was named, because nothing is
 * left of what was due. Part-kept: something came in. Broken: nothing did. A new promise given while one
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
  const logged = sum(
    entries
      .filter(
        ({ day, sheetRow }) =>
          day >= givenOn && day <= end && !(day === givenOn && sheetRow < entry.sheetRow),
      )
      .map(({ receivedAmount }) => receivedAmount ?? 0),
  );
  const seen = sum(
    (judgement.receipts ?? [])
      .filter((receipt) => receipt.customerKey === customerKey && receipt.day > givenOn && receipt.day <= end)
      .filter((receipt) => receipt.currency === '' || currency === '' || receipt.currency === currency)
      .map((receipt) => receipt.amount),
  );
  // The same money may stand in both: whichever saw more of it.
  const received = Math.max(logged, seen);
  const paidInFull = entries.some(({ day, result }) => result === 'paid' && day >= givenOn && day <= end);
  // A promise made before the due day is about what falls due until the promised one.
  const rest = restOf?.(customerKey, currency, entry.stage === 'pre_due' ? promisedFor : givenOn) ?? null;
  const covered = paidInFull || rest === 0 || (amount !== null && amount > 0 && received >= amount);
  const outcome = ((): PromiseOutcome => {
    if (covered) return 'kept';
    if (replacedOn !== null && replacedOn <= Math.min(until, asOf)) return 'replaced';
    if (asOf <= until) return 'open';
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
 * are still open. Only customers in `keys` are looked at, in one pass.
 */
export function restInLedger(ledger: Ledger, keys: ReadonlySet<string>): RestOf {
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
    if (currency !== '') return sum(due.filter((item) => item.currency === currency).map(({ open }) => open));
    // Amounts of several currencies are never added: nothing left in any is the one thing that can be said.
    return due.length === 0 ? 0 : null;
  };
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
