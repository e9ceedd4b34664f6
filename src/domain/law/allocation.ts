import type { CivilDay } from '../calendar/types';

/** A debt and what hangs on it, in whole minor units, none negative. */
export interface Debt {
  readonly due: CivilDay;
  readonly principal: number;
  readonly interest: number;
  readonly costs: number;
  /** The debtor's own choice: 1 is paid first; null where he named none. */
  readonly designated: number | null;
}

export interface Applied {
  readonly costs: number;
  readonly interest: number;
  readonly principal: number;
}

export interface Allocation {
  /** What each debt gets, in the order given. */
  readonly applied: readonly Applied[];
  /** What no debt was left for. */
  readonly unapplied: number;
}

/**
 * A receipt over several debts. Which debt first (民法典 art. 560): those the debtor designates, then
 * the one due first, debts due on one day in proportion. Security and burden, which stand between in
 * art. 560, are not known here: name such debts as designated. Within a debt (art. 561): costs, then
 * interest, then principal. Whole units only, and none is lost.
 */
export function allocate(receipt: number, debts: readonly Debt[]): Allocation {
  const applied: Applied[] = debts.map(() => ({ costs: 0, interest: 0, principal: 0 }));
  let left = receipt;
  for (const rank of ranks(debts)) {
    const claims = rank.map((at) => claimOf(debts[at] as Debt));
    const shares = inProportion(left, claims);
    rank.forEach((at, i) => {
      applied[at] = within(debts[at] as Debt, shares[i] as number);
      left -= shares[i] as number;
    });
  }
  return { applied, unapplied: left };
}

/** Debts of one rank are paid together. */
function ranks(debts: readonly Debt[]): number[][] {
  const order = debts.map((_, at) => at).sort((a, b) => compare(debts[a] as Debt, debts[b] as Debt) || a - b);
  const found: number[][] = [];
  for (const at of order) {
    const last = found.at(-1);
    if (last && compare(debts[last[0] as number] as Debt, debts[at] as Debt) === 0) last.push(at);
    else found.push([at]);
  }
  return found;
}

function compare(a: Debt, b: Debt): number {
  const [first, second] = [a.designated ?? Infinity, b.designated ?? Infinity];
  return first === second ? a.due - b.due : first < second ? -1 : 1;
}

function claimOf({ principal, interest, costs }: Debt): number {
  return principal + interest + costs;
}

function within(debt: Debt, share: number): Applied {
  const costs = Math.min(share, debt.costs);
  const interest = Math.min(share - costs, debt.interest);
  return { costs, interest, principal: share - costs - interest };
}

/** Whole parts of `amount` in proportion to `claims`, no part above its claim: largest remainder first. */
function inProportion(amount: number, claims: readonly number[]): number[] {
  const total = claims.reduce((sum, claim) => sum + claim, 0);
  const paid = Math.min(amount, total);
  if (paid === total) return [...claims];
  const parts = claims.map((claim) => {
    const exact = BigInt(paid) * BigInt(claim);
    return { whole: Number(exact / BigInt(total)), rest: exact % BigInt(total) };
  });
  const shares = parts.map(({ whole }) => whole);
  const missing = paid - shares.reduce((sum, share) => sum + share, 0);
  parts
    .map(({ rest }, at) => ({ rest, at }))
    .sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1))
    .slice(0, missing)
    .forEach(({ at }) => (shares[at] = (shares[at] as number) + 1));
  return shares;
}
