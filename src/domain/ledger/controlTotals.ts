import { inPieces, type Steps } from '../steps';
import type { Gathered } from './gathered';
import { Mark } from './pending';
import { rowList } from './rowList';
import type { CurrencyTieOut, LedgerWarning, SetAsideRow, SheetTotal, UnappliedRow } from './types';

/** What may keep a row out of a sum that somebody wrote: bits of a row's `Left`. */
const enum Left {
  Text = 1,
  Hidden = 2,
  Below = 4,
  Aside = 8,
  Unapplied = 16,
}
const COMBINATIONS = 32;

/** Explanations in the order of how often they are the reason; each names the rows that it leaves out. */
const LEFT_OUT: readonly (readonly [why: string, bits: number])[] = [
  ['text', Left.Text],
  ['hidden', Left.Hidden],
  ['below', Left.Below],
  ['aside', Left.Aside],
  ['unapplied', Left.Unapplied],
  ['several', Left.Text | Left.Hidden],
  ['several', Left.Text | Left.Below],
  ['several', Left.Hidden | Left.Below],
  ['several', Left.Aside | Left.Unapplied],
  ['several', Left.Text | Left.Aside],
];

interface Parts {
  readonly setAside: readonly SetAsideRow[];
  readonly unapplied: readonly UnappliedRow[];
}

/**
 * The sheet's last grand total in each currency against the sum of its items as the cells have them, and the rows that
 * explain the difference. A total over several currencies adds apples to pears: there is nothing to compare.
 */
export function* controlTotals(
  gathered: Gathered,
  totals: readonly SheetTotal[],
  lines: readonly CurrencyTieOut[],
  parts: Parts,
): Steps<LedgerWarning[]> {
  const warnings: LedgerWarning[] = [];
  for (const line of lines) {
    const own = totals.filter(
      ({ kind, currency, amount }) => kind === 'total' && currency === line.currency && amount !== null,
    );
    const total = own.at(-1);
    if (!total || total.amount === null || total.amount === line.sheet.amount) continue;
    // Tables one below the other, each with the total of its own.
    if (own.reduce((sum, { amount }) => sum + (amount ?? 0), 0) === line.sheet.amount) continue;
    const sums = yield* sumRows(gathered, line.currency, total.sheetRow, parts);
    if (total.amount === sums.all) continue;
    const { currency } = line;
    const theirs = { minor: total.amount, currency };
    const values = { row: total.sheetRow, theirs, ours: { minor: sums.all, currency } };
    warnings.push({ sheetRow: total.sheetRow, message: { key: 'ledger.warning.totalDiffers', values } });
    const reason = yield* explain(gathered, totals, total.amount, total.sheetRow, sums, currency);
    if (reason) warnings.push(reason);
  }
  return warnings;
}

interface Sums {
  readonly currency: number;
  readonly all: number;
  /** By what may have kept the rows out of a sum. */
  readonly byLeft: Float64Array;
  readonly leftOf: (row: number) => number;
}

function* sumRows(
  { rows, readers }: Gathered,
  iso: string,
  totalRow: number,
  { setAside, unapplied }: Parts,
): Steps<Sums> {
  const currency = readers.currencies.indexOf(iso);
  const aside = new Set(setAside.map(({ sheetRow }) => sheetRow));
  const receipts = new Set(unapplied.map(({ sheetRow }) => sheetRow));
  const leftOf = (row: number): number => {
    const marks = rows.marks[row] ?? 0;
    const sheetRow = rows.sheetRow[row] ?? 0;
    return (
      (marks & Mark.TextAmount ? Left.Text : 0) |
      (marks & Mark.Hidden ? Left.Hidden : 0) |
      (sheetRow > totalRow ? Left.Below : 0) |
      (aside.has(sheetRow) ? Left.Aside : 0) |
      (receipts.has(sheetRow) ? Left.Unapplied : 0)
    );
  };
  const byLeft = new Float64Array(COMBINATIONS);
  let all = 0;
  yield* inPieces(rows.count, (from, to) => {
    for (let row = from; row < to; row++) {
      const amount = rows.amount[row] as number;
      if (rows.currency[row] !== currency || Number.isNaN(amount)) continue;
      const left = leftOf(row);
      byLeft[left] = (byLeft[left] as number) + amount;
      all += amount;
    }
  });
  return { currency, all, byLeft, leftOf };
}

/** The rows that a total leaves out, adds twice or takes with the wrong sign; null where nothing explains it all. */
function* explain(
  { rows }: Gathered,
  totals: readonly SheetTotal[],
  theirs: number,
  totalRow: number,
  { currency, all, byLeft, leftOf }: Sums,
  iso: string,
): Steps<LedgerWarning | null> {
  const missing = all - theirs;
  const left = LEFT_OUT.find(([, bits]) => sumOf(byLeft, bits) === missing);
  const listed = function* (test: (row: number, amount: number) => boolean): Steps<number[]> {
    const found: number[] = [];
    yield* inPieces(rows.count, (from, to) => {
      for (let row = from; row < to; row++)
        if (rows.currency[row] === currency && test(row, rows.amount[row] as number))
          found.push(rows.sheetRow[row] as number);
    });
    return found;
  };
  if (left) {
    const [why, bits] = left;
    const which = yield* listed(
      (row, amount) => (leftOf(row) & bits) !== 0 && !(Number.isNaN(amount) || amount === 0),
    );
    return broken(why, which, missing, iso);
  }
  for (const kind of ['subtotal', 'carried_forward'] as const) {
    const added = totals.filter(
      (total) => total.kind === kind && total.sheetRow < totalRow && total.amount !== null,
    );
    const sum = added.reduce((all, { amount }) => all + (amount ?? 0), 0);
    if (added.length > 0 && sum === 0 - missing)
      return broken(
        kind,
        added.map(({ sheetRow }) => sheetRow),
        missing,
        iso,
      );
  }
  const single: readonly (readonly [why: string, amount: number])[] = [
    ['row', missing],
    ['twice', 0 - missing],
    ['sign', missing / 2],
  ];
  for (const [why, wanted] of single) {
    const which = yield* listed((_, amount) => amount === wanted);
    if (which.length > 0) return broken(why, which, missing, iso);
  }
  return null;
}

function sumOf(byLeft: Float64Array, bits: number): number {
  return byLeft.reduce((sum, amount, left) => (left & bits ? sum + amount : sum), 0);
}

function broken(why: string, rows: readonly number[], missing: number, currency: string): LedgerWarning {
  const values = {
    why,
    count: rows.length,
    rows: rowList(rows),
    amount: { minor: Math.abs(missing), currency },
  };
  return { sheetRow: rows[0] ?? null, message: { key: 'ledger.warning.totalBroken', values } };
}

/** Nobody reads more than this one by one. */
const LISTED_AT_MOST = 20;
/** Groups may stand in groups; a subtotal spans at most so many of those before it. */
const BLOCKS_AT_MOST = 40;

/**
 * Subtotals that are not the sum of the rows above them, in a sheet of one currency most of whose subtotals are: where
 * they are not, they sum up something else.
 */
export function* subtotalWarnings(
  { rows }: Gathered,
  totals: readonly SheetTotal[],
  lines: readonly CurrencyTieOut[],
): Steps<LedgerWarning[]> {
  const [line, second] = lines;
  const subtotals = totals.filter(({ kind, amount }) => kind === 'subtotal' && amount !== null);
  if (!line || second || subtotals.length === 0) return [];
  const upTo = yield* prefixSums(rows, subtotals);
  const wrong = subtotals.flatMap((total, at) => {
    const [all = 0, numbers = 0] = upTo[at] ?? [];
    const before = [[0, 0] as const, ...upTo.slice(Math.max(0, at - BLOCKS_AT_MOST), at)];
    if (before.some(([a, n]) => all - a === total.amount || numbers - n === total.amount)) return [];
    return [{ total, ours: all - (upTo[at - 1]?.[0] ?? 0) }];
  });
  if (wrong.length > subtotals.length / 2) return [];
  const { currency } = line;
  return wrong.slice(0, LISTED_AT_MOST).map(({ total, ours }) => ({
    sheetRow: total.sheetRow,
    message: {
      key: 'ledger.warning.subtotalDiffers',
      values: {
        row: total.sheetRow,
        theirs: { minor: total.amount ?? 0, currency },
        ours: { minor: ours, currency },
      },
    },
  }));
}

/** Sums of all rows above each subtotal, and of those alone whose amounts are numbers: SUM leaves text out. */
function* prefixSums(
  rows: Gathered['rows'],
  subtotals: readonly SheetTotal[],
): Steps<(readonly [all: number, numbers: number])[]> {
  const sums: (readonly [number, number])[] = [];
  let [all, numbers] = [0, 0];
  yield* inPieces(rows.count, (from, to) => {
    for (let row = from; row < to; row++) {
      while (
        sums.length < subtotals.length &&
        (rows.sheetRow[row] as number) > (subtotals[sums.length]?.sheetRow ?? 0)
      )
        sums.push([all, numbers]);
      const amount = rows.amount[row] as number;
      if (Number.isNaN(amount)) continue;
      all += amount;
      if (!((rows.marks[row] as number) & Mark.TextAmount)) numbers += amount;
    }
  });
  while (sums.length < subtotals.length) sums.push([all, numbers]);
  return sums;
}
