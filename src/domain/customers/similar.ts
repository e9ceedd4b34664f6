import type { Customer, Ledger } from '../ledger/types';
import { inPieces, type Steps } from '../steps';
import { nameParts, type NameParts } from './nameParts';
import { isLongEnough, isOneSlip, slipKeys } from './oneSlip';

/** In what two names differ; `code`: not in the name, but under two codes. */
export type Difference = 'code' | 'spelling' | 'script' | 'form' | 'china' | 'place' | 'slip';

/** What one of the two owes, minor units by currency. */
export interface Standing {
  /** Index into the ledger's customers. */
  readonly customer: number;
  readonly count: number;
  readonly amounts: readonly { readonly currency: string; readonly amount: number }[];
}

/** Two customers that may be one: nobody merges them unasked. */
export interface MergeProposal {
  /** Both keys, the same whichever comes first. */
  readonly id: string;
  /** The one to be counted with the other, and the other. */
  readonly from: Standing;
  readonly into: Standing;
  readonly differences: readonly Difference[];
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly differences: readonly Difference[];
}

/** A name that this many others are one slip from is a pattern (甲1号店, 甲2号店), not a name. */
const BUCKET_AT_MOST = 6;
/** Of more names than this the keys for slips would take more memory than the pane may have. */
export const SLIPS_AMONG_AT_MOST = 30_000;
const PIECE = 100;
/** A name here is looked at by each of its characters. */
const SLIP_PIECE = 50;

/** What a declined or accepted pair is remembered under. */
export function pairId(a: string, b: string): string {
  return [a, b].sort().join('\u0001');
}

/**
 * Customers whose names differ in nothing that tells two firms apart: width, spaces, punctuation, script, legal form,
 * 中国, the 市 of a place, one slip of the hand; or not at all, under two codes. Names that differ in a region, a number,
 * a branch or another word are left alone. Each name is looked up by a few keys, never compared with all the others.
 * @param apart pairs (`pairId`) that the user says are two.
 */
export function* similarCustomers(
  ledger: Ledger,
  apart: ReadonlySet<string>,
): Steps<readonly MergeProposal[]> {
  const { customers } = ledger;
  const parts: NameParts[] = [];
  yield* inPieces(
    customers.length,
    (from, to) => {
      for (let i = from; i < to; i++) parts.push(nameParts(customers[i]?.name ?? ''));
    },
    PIECE,
  );
  const pairs = [...(yield* sameCore(parts, customers)), ...(yield* oneSlipApart(parts))];
  const fresh = pairs.filter(
    ({ a, b }) => !apart.has(pairId(customers[a]?.key ?? '', customers[b]?.key ?? '')),
  );
  const standing = yield* standings(ledger, new Set(fresh.flatMap(({ a, b }) => [a, b])));
  return fresh.map(({ a, b, differences }) => {
    const [from, into] = isBetter(standing(a), standing(b), customers) ? [b, a] : [a, b];
    const id = pairId(customers[a]?.key ?? '', customers[b]?.key ?? '');
    return { id, from: standing(from), into: standing(into), differences };
  });
}

/** A name shorter than this without its form says too little. */
const CORE_AT_LEAST = 2;

/** Names alike but for what does not tell firms apart: each with the first of its kind. */
function* sameCore(parts: readonly NameParts[], customers: readonly Customer[]): Steps<Pair[]> {
  const first = new Map<string, number>();
  const pairs: Pair[] = [];
  yield* inPieces(
    parts.length,
    (from, to) => {
      for (let i = from; i < to; i++) {
        const name = parts[i];
        if (!name || name.core.length < CORE_AT_LEAST) continue;
        const known = first.get(name.core);
        const other = known === undefined ? undefined : parts[known];
        if (known === undefined || !other) first.set(name.core, i);
        else
          pairs.push({
            a: known,
            b: i,
            differences: differencesOf(other, name, customers[known], customers[i]),
          });
      }
    },
    PIECE,
  );
  return pairs;
}

function differencesOf(a: NameParts, b: NameParts, first?: Customer, second?: Customer): Difference[] {
  const isOther = (of: (name: NameParts) => unknown) => of(a) !== of(b);
  const found: Difference[] = [];
  if (isOther(({ isOfChina }) => isOfChina)) found.push('china');
  if (isOther(({ form }) => form)) found.push('form');
  if (isOther(({ plain }) => plain) && !isOther(({ folded }) => folded)) found.push('script');
  if (isOther(({ hasPlace }) => hasPlace)) found.push('place');
  if (found.length === 0) found.push('spelling');
  const hasCodes = Boolean(first?.code && second?.code);
  if (hasCodes && found[0] === 'spelling' && first?.name === second?.name) return ['code'];
  return hasCodes ? [...found, 'code'] : found;
}

function* oneSlipApart(parts: readonly NameParts[]): Steps<Pair[]> {
  /** Most keys have one name. */
  const byKey = new Map<number, number | number[]>();
  const seen = new Set<string>();
  const pairs: Pair[] = [];
  yield* inPieces(
    parts.length > SLIPS_AMONG_AT_MOST ? 0 : parts.length,
    (from, to) => {
      for (let i = from; i < to; i++) {
        const name = parts[i];
        if (!name || !isLongEnough(name)) continue;
        for (const key of slipKeys(name)) {
          const known = byKey.get(key);
          if (known === undefined) {
            byKey.set(key, i);
            continue;
          }
          const bucket = typeof known === 'number' ? [known] : known;
          if (bucket.length >= BUCKET_AT_MOST) continue;
          for (const other of bucket) addSlip(parts, other, i, seen, pairs);
          bucket.push(i);
          byKey.set(key, bucket);
        }
      }
    },
    SLIP_PIECE,
  );
  return pairs;
}

function addSlip(parts: readonly NameParts[], a: number, b: number, seen: Set<string>, pairs: Pair[]): void {
  const [first, second] = [parts[a], parts[b]];
  if (a === b || !first || !second || !isOneSlip(first, second)) return;
  const id = `${a} ${b}`;
  if (seen.has(id)) return;
  seen.add(id);
  pairs.push({ a, b, differences: ['slip'] });
}

/** How much each of the customers in question owes. */
function* standings(ledger: Ledger, wanted: ReadonlySet<number>): Steps<(customer: number) => Standing> {
  const sums = new Map<number, { count: number; readonly amounts: Map<number, number> }>();
  const { customer, currency, open, currencies } = ledger;
  yield* inPieces(wanted.size === 0 ? 0 : ledger.count, (from, to) => {
    for (let i = from; i < to; i++) {
      const who = customer[i] ?? -1;
      if (!wanted.has(who)) continue;
      const sum = sums.get(who) ?? { count: 0, amounts: new Map<number, number>() };
      sum.count++;
      const money = currency[i] ?? 0;
      sum.amounts.set(money, (sum.amounts.get(money) ?? 0) + (open[i] ?? 0));
      sums.set(who, sum);
    }
  });
  return (who) => {
    const { count, amounts } = sums.get(who) ?? { count: 0, amounts: new Map<number, number>() };
    const named = [...amounts].map(([money, amount]) => ({ currency: currencies[money] ?? '', amount }));
    return { customer: who, count, amounts: named };
  };
}

/** The customer that the other is counted with: the one with a code, else with more items, else the first. */
function isBetter(a: Standing, b: Standing, customers: readonly Customer[]): boolean {
  const hasCode = ({ customer }: Standing) => Number((customers[customer]?.code ?? '') !== '');
  return (hasCode(a) - hasCode(b) || a.count - b.count || b.customer - a.customer) >= 0;
}
