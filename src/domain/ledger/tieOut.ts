import { inPieces, type Steps } from '../steps';
import type { Gathered } from './gathered';
import type { CurrencyTieOut, Ledger, SetAsideRow, UnappliedRow } from './types';

interface Total {
  count: number;
  amount: number;
}

interface Sum extends Total {
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
  const sheet = yield* sumsOf(rows.currency, amounts, rows.count, readers.currencies.length);
  // Where every row is kept these are the sheet's own columns: adding them up once more would prove nothing.
  const isSheet =
    ledger.count === rows.count &&
    ledger.open.buffer === amounts.buffer &&
    ledger.currency.buffer === rows.currency.buffer;
  const keptSums = isSheet
    ? sheet
    : yield* sumsOf(ledger.currency, ledger.open, ledger.count, ledger.currencies.length);
  const kept = new Map(ledger.currencies.map((currency, i) => [currency, keptSums[i]]));
  const aside = sumBy(setAside);
  const open = sumBy(unapplied);
  return readers.currencies.flatMap((currency, i) => {
    const all = sheet[i];
    if (!all || all.count === 0) return [];
    return [
      line(
        currency,
        all,
        kept.get(currency) ?? { count: 0, amount: 0 },
        aside.get(currency) ?? zero(),
        open.get(currency) ?? zero(),
      ),
    ];
  });
}

/** The amounts of a column that could be read, by index of their currency; `count` counts the others too. */
function* sumsOf(
  currency: Uint16Array,
  amounts: Float64Array,
  count: number,
  currencies: number,
): Steps<readonly Total[]> {
  const counts = new Int32Array(currencies);
  const sums = new Float64Array(currencies);
  yield* inPieces(count, (from, to) => addUp(currency, amounts, from, to, counts, sums));
  return Array.from(counts, (found, i) => ({ count: found, amount: sums[i] as number }));
}

function addUp(
  currency: Uint16Array,
  amounts: Float64Array,
  from: number,
  to: number,
  counts: Int32Array,
  sums: Float64Array,
): void {
  for (let row = from; row < to; row++) {
    const at = currency[row] as number;
    const amount = amounts[row] as number;
    counts[at] = (counts[at] as number) + 1;
    if (!Number.isNaN(amount)) sums[at] = (sums[at] as number) + amount;
  }
}

function line(currency: string, sheet: Total, kept: Total, setAside: Sum, unapplied: Sum): CurrencyTieOut {
  return {
    currency,
    kept,
    setAside,
    unapplied: { count: unapplied.count, amount: unapplied.amount },
    sheet,
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
