/** A charge or receipt of one customer in one currency; `amount` in minor units, always positive. */
export interface Entry {
  /** Whatever the caller knows it by. */
  readonly id: number;
  readonly amount: number;
}

export interface Match {
  readonly charge: number;
  readonly receipt: number;
  readonly amount: number;
}

export interface Matching {
  readonly matches: readonly Match[];
  /** What is left of each charge and each receipt, by their place in the lists given. */
  readonly openCharges: readonly number[];
  readonly openReceipts: readonly number[];
}

/**
 * Settles charges by receipts, the oldest first (先进先出), both lists in the order of their days. A receipt that came
 * before any charge waits for the next one. What is left is either of charges or of receipts, never of both.
 */
export function matchOldestFirst(charges: readonly Entry[], receipts: readonly Entry[]): Matching {
  const openCharges = charges.map(({ amount }) => amount);
  const openReceipts = receipts.map(({ amount }) => amount);
  const matches: Match[] = [];
  let c = 0;
  let r = 0;
  while (c < charges.length && r < receipts.length) {
    const amount = Math.min(openCharges[c] ?? 0, openReceipts[r] ?? 0);
    if (amount > 0) matches.push({ charge: charges[c]?.id ?? 0, receipt: receipts[r]?.id ?? 0, amount });
    openCharges[c] = (openCharges[c] ?? 0) - amount;
    openReceipts[r] = (openReceipts[r] ?? 0) - amount;
    if (openCharges[c] === 0) c++;
    if (openReceipts[r] === 0) r++;
  }
  return { matches, openCharges, openReceipts };
}
