import { inPieces, type Steps } from '../steps';
import type { Gathered } from './gathered';
import type { CurrencyTieOut, Ledger, SetAsideRow, UnappliedRow } from './types';

interface Sum {
  count: number;
  amount: number;
  unreadable: number;
}

const zero = (): Sum => ({ count: 0, amount: 0, unreadable: 0 });

/**
 * Proves, per currency, that every item row went somewhere: what was kept, set aside and left unapplied is summed
 * from the results, what the sheet holds from the rows as they were read.
 */
export function* tieOut(
  { rows, readers }: Gathered,
  amounts: Float64Array,
  ledger: Ledger,
  setAside: readonly SetAsideRow[],
  unapplied: readonly UnappliedRow[],
): Steps<CurrencyTieOut[]> {
  const sheet = readers.currencies.map(zero);
  yield* inPieces(rows.count, (from, to) => {
    for (let row = from; row < to; row++) add(sheet[rows.currency[row] ?? 0], amounts[row] ?? NaN);
  });
  const kept = new Map<string, Sum>();
  const keptSums = ledger.currencies.map(zero);
  yield* inPieces(ledger.count, (from, to) => {
    for (let i = from; i < to; i++) add(keptSums[ledger.currency[i] ?? 0], ledger.open[i] ?? NaN);
  });
  ledger.currencies.forEach((currency, i) => kept.set(currency, keptSums[i] ?? zero()));
  const aside = sumBy(setAside);
  const open = sumBy(unapplied);
  return readers.currencies.flatMap((currency, i) => {
    const all = sheet[i] ?? zero();
    if (all.count === 0) return [];
    return [
      line(
        currency,
        all,
        kept.get(currency) ?? zero(),
        aside.get(currency) ?? zero(),
        open.get(currency) ?? zero(),
      ),
    ];
  });
}

function line(currency: string, sheet: Sum, kept: Sum, setAside: Sum, unapplied: Sum): CurrencyTieOut {
  return {
    currency,
    kept: { count: kept.count, amount: kept.amount },
    setAside,
    unapplied: { count: unapplied.count, amount: unapplied.amount },
    sheet: { count: sheet.count, amount: sheet.amount },
    ties:
      kept.count + setAside.count + unapplied.count === sheet.count &&
      kept.amount + setAside.amount + unapplied.amount === sheet.amount,
  };
}

function sumBy(
  rows: readonly { readonly currency: string; readonly amount: number | null }[],
): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const { currency, amount } of rows) {
    const sum = sums.get(currency) ?? zero();
    add(sum, amount ?? NaN);
    sums.set(currency, sum);
  }
  return sums;
}

function add(sum: Sum | undefined, amount: number): void {
  if (!sum) return;
  sum.count++;
  if (Number.isNaN(amount)) sum.unreadable++;
  else sum.amount += amount;
}
