/**
 * Days sales outstanding. Amounts in any one unit, both sides with or without VAT; results in days,
 * exact and never rounded: 29 / (259 / 365) is 40.8687, though the seeds print 0.71 a day (S1:102-121).
 */

/** `balance ÷ sales × days`. Null when there are no sales to divide by. */
export function closingDso(balance: number, sales: number, days: number): number | null {
  return sales > 0 && days > 0 ? (balance * days) / sales : null;
}

/** The seeds' method: the plain mean of the balances given, two for opening and closing. */
export function averageDso(balances: readonly number[], sales: number, days: number): number | null {
  if (balances.length === 0) return null;
  return closingDso(balances.reduce((sum, balance) => sum + balance, 0) / balances.length, sales, days);
}

/** Best possible DSO: only what is not yet due, as if every customer paid on the day. */
export function bestPossibleDso(notDue: number, sales: number, days: number): number | null {
  return closingDso(notDue, sales, days);
}
