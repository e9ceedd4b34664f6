import { addWorkdays } from '../../calendar/workCalendar';
import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import type { ContactEntry } from '../../contacts/types';
import type { Policy } from '../../policy/types';
import { inPieces, type Steps } from '../../steps';
import type { PastPromise, PromiseOutcome, PromiseStanding } from '../types';
import type { Fall } from './balances';
import { byCustomer, sum, type Receipt, type RestOf } from './money';

export interface Judgement {
  /** In the order the entries were made. */
  readonly log: readonly ContactEntry[];
  readonly asOf: CivilDay;
  readonly policy: Pick<Policy, 'promiseTolerance'>;
  readonly calendar: WorkCalendar;
  /** Money seen to come in beside what the log says, e.g. by comparing two readings of the ledger. */
  readonly receipts?: readonly Receipt[];
  /** By how much balances fell, for what nobody logged. See `fallsInSteps`. */
  readonly falls?: readonly Fall[];
  /** What is left of what was due on a day; without it only receipts judge a promise. See `restInSteps`. */
  readonly restOf?: RestOf;
}

/**
 * What became of every promise in the log. Kept: the promised sum came in by the promised day plus the
 * tolerance in working days, by the receipts on record, by what the balance fell from one snapshot to the next, or
 * because nothing was left of what was due while the promise ran. Found paid only later, it is not judged. Part-kept: something came in. Broken: nothing did. A new promise given while one
 * runs replaces it. Levels count promises not kept in a row (SAP's promise level): the one after a
 * promise that was kept starts at 1 again.
 */
export function* judgeInSteps(judgement: Judgement): Steps<PastPromise[]> {
  const byCurrency = new Map<string, ContactEntry[]>();
  for (const entry of judgement.log) {
    const key = `${entry.currency} ${entry.customerKey}`;
    const known = byCurrency.get(key);
    if (known) known.push(entry);
    else byCurrency.set(key, [entry]);
  }
  yield 0;
  const receiptsOf = byCustomer(judgement.receipts ?? []);
  const fallsOf = byCustomer(judgement.falls ?? []);
  const found: PastPromise[] = [];
  const logs = [...byCurrency.values()];
  yield* inPieces(
    logs.length,
    (from, to) => {
      for (const entries of logs.slice(from, to)) {
        const key = entries[0]?.customerKey ?? '';
        const seen = { receipts: receiptsOf.get(key) ?? [], falls: fallsOf.get(key) ?? [] };
        judgeCustomer(entries, seen, judgement, found);
      }
    },
    PIECE,
  );
  return found;
}

/** Customers judged in a piece: each is as much work as many rows. */
const PIECE = 64;

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

/** Money of one customer that nobody logged. */
interface Seen {
  readonly receipts: readonly Receipt[];
  readonly falls: readonly Fall[];
}

function judgeCustomer(
  entries: readonly ContactEntry[],
  seen: Seen,
  judgement: Judgement,
  found: PastPromise[],
): void {
  let last: PastPromise | null = null;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at] as ContactEntry;
    if (entry.promiseDay === NO_DAY || entry.day > judgement.asOf) continue;
    const replacedOn = entries.find((later, i) => i > at && later.promiseDay !== NO_DAY)?.day ?? null;
    last = judge(entry, last ? nextLevel(last) : 1, replacedOn, entries, seen, judgement);
    found.push(last);
  }
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
  money: Seen,
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
    money.receipts
      .filter((receipt) => receipt.day > givenOn && receipt.day <= end)
      .filter((receipt) => receipt.currency === '' || currency === '' || receipt.currency === currency)
      .map((receipt) => receipt.amount),
  );
  // A promise made before the due day is about what falls due until the promised one.
  const rest = restOf?.(customerKey, currency, entry.stage === 'pre_due' ? promisedFor : givenOn) ?? null;
  // That it has paid is the customer's word: where the ledger still shows the debt, neither it nor its sum counts.
  const word = inTime.filter(({ result }) => result === 'paid');
  const believed = rest === null || rest === 0 ? inTime : inTime.filter(({ result }) => result !== 'paid');
  const logged = sum(believed.map(({ receivedAmount }) => receivedAmount ?? 0));
  const fallen = fallsFor(entry, end, money.falls);
  // The same money may stand in all of them: whichever saw more of it.
  const received = Math.max(logged, seen, fallen.inTime);
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
    // It came in, but between two looks of which only the second was after the day.
    if (fallen.inDoubt > 0 && amount !== null && received + fallen.inDoubt >= amount) return 'unjudged';
    return received > 0 ? 'part_kept' : 'broken';
  })();
  const decides = fallen.inTime + fallen.inDoubt > Math.max(logged, seen) && outcome !== 'replaced';
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
    balances: decides ? fallen.looks : undefined,
  };
}

/** What balances fell after a promise was given: by the end of its days, and across it. */
function fallsFor(
  { currency, day: givenOn }: ContactEntry,
  end: CivilDay,
  falls: readonly Fall[],
): {
  readonly inTime: number;
  readonly inDoubt: number;
  readonly looks: PastPromise['balances'];
} {
  // Amounts of several currencies are never added.
  const own = falls.filter((fall) => fall.currency === currency && fall.to > givenOn && fall.from < end);
  const inTime = own.filter(({ to }) => to <= end);
  const first = own[0];
  return {
    inTime: sum(inTime.map(({ amount }) => amount)),
    inDoubt: sum(own.filter(({ to }) => to > end).map(({ amount }) => amount)),
    looks: first && { from: first.from, to: own.at(-1)?.to ?? first.to },
  };
}
