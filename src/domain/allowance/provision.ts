/**
 * Loss allowance by a provision matrix (CAS 22 / IFRS 9 B5.5.35): each balance × its loss rate ×
 * a forward-looking factor, the rate never above 1. Exact, nothing rounded on the way: rounded
 * parts of the worked example add to 145.05 where 145.04 is right.
 */
export function lossAllowance(
  balances: readonly number[],
  rates: readonly number[],
  forward: number,
): number {
  return balances.reduce((sum, balance, i) => sum + balance * Math.min(1, (rates[i] ?? 0) * forward), 0);
}

/**
 * What is booked this time in the PRC's ledger: required − what stands in 坏账准备 before it, credit
 * positive, debit negative. Above zero 补提, below zero 冲回.
 */
export function topUp(required: number, openingCredit: number): number {
  return required - openingCredit;
}
