/**
 * Simple interest on receivables that should not be there: `excess × rate × days ÷ basis`, exact.
 * A year of 119 million at 4.31 % is 5,128,900 (seeds S1:93: 「1.19亿元…4.31%，利息支出为512.9万元」).
 */
export function carryingCost(excess: number, rate: number, days: number, basis: number): number {
  return (excess * rate * days) / basis;
}
