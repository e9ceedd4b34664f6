import { bestPossibleDso, closingDso } from './dso';

/**
 * Collection effectiveness index in percent: what was collected of what could have been,
 * `(opening + sales − closing) ÷ (opening + sales − closing not yet due) × 100` (Credit Research
 * Foundation's form). `sales` are those of the whole time in the one-year form (gaviti.com), the
 * mean of a month in the monthly form (creditguru.com): 79.6 and 55.9 for the same quarter, so
 * whoever shows it must say which. Null when nothing could have been collected.
 */
export function collectionEffectiveness(
  opening: number,
  sales: number,
  closing: number,
  closingNotDue: number,
): number | null {
  const collectable = opening + sales - closingNotDue;
  return collectable > 0 ? ((opening + sales - closing) / collectable) * 100 : null;
}

/** Average days delinquent: the days of DSO that lateness alone explains, DSO − best possible DSO. */
export function averageDaysDelinquent(
  balance: number,
  notDue: number,
  sales: number,
  days: number,
): number | null {
  const [dso, best] = [closingDso(balance, sales, days), bestPossibleDso(notDue, sales, days)];
  return dso === null || best === null ? null : dso - best;
}

/** How often the mean balance was turned over by the sales; null when the balance is not above zero. */
export function turnover(balances: readonly number[], sales: number): number | null {
  const mean = balances.reduce((sum, balance) => sum + balance, 0) / balances.length;
  return mean > 0 ? sales / mean : null;
}
