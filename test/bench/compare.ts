import { bareLoop, BUCKETS, type Sums } from './bareLoop';
import { ageClean, readAndAge, sumsOf } from './duesheet';
import { byLibreOffice } from './libreOffice';
import { best, difference } from './measure';
import { byTableLibrary, sumsOfTable } from './tableLibrary';
import { cleanColumns, CURRENCIES, sheetAnswers, sheetBlocks, type CleanColumns } from './workload';

/** What each candidate took for one size of sheet, in milliseconds. */
export interface Comparison {
  readonly rows: number;
  readonly customers: number;
  readonly bare: number;
  /** Our ageing over clean columns. */
  readonly age: number;
  /** Our whole way, and its parts. */
  readonly whole: number;
  readonly transpose: number;
  readonly read: number;
  readonly table: number;
  readonly calc: { readonly sumifs: number; readonly sumifsCustomers: number; readonly pivot: number } | null;
}

/** Its rounds differ little, and at a million rows each takes long. */
const TABLE_ROUNDS = 3;

/** Lets every candidate age the same sheet, and refuses to report figures of candidates that disagree. */
export async function compare(count: number, rounds: number, withCalc: boolean): Promise<Comparison> {
  const clean = cleanColumns(count);
  const answers = sheetAnswers(clean);
  const expected = bareLoop(clean);
  const bare = best(rounds * 3, () => bareLoop(clean));
  const age = best(rounds * 3, () => ageClean(clean));
  let ours = Infinity;
  let table = Infinity;
  let parts = { transpose: NaN, read: NaN, age: NaN };
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const aged = readAndAge(sheetBlocks(answers), count);
    if (round === 0) agree('Duesheet', sumsOf(aged, clean.customers), expected);
    const whole = aged.took.transpose + aged.took.read + aged.took.age;
    if (whole < ours) [ours, parts] = [whole, aged.took];
  }
  for (let round = 0; round < Math.min(rounds, TABLE_ROUNDS); round++) {
    globalThis.gc?.();
    const result = byTableLibrary(sheetBlocks(answers));
    if (round === 0) agree('Arquero', sumsOfTable(result.table, clean.customers), expected);
    table = Math.min(table, result.took);
  }
  return {
    rows: count,
    customers: clean.customers,
    bare,
    age,
    whole: ours,
    transpose: parts.transpose,
    read: parts.read,
    table,
    calc: withCalc ? await compareCalc(clean, expected) : null,
  };
}

async function compareCalc(clean: CleanColumns, expected: Sums): Promise<Comparison['calc']> {
  const calc = await byLibreOffice(clean).catch((error: unknown) => {
    console.log(`LibreOffice is left out at ${clean.count} rows: ${String(error)}`);
    return null;
  });
  if (calc === null) return null;
  for (let currency = 0; currency < CURRENCIES.length; currency++) {
    const from = currency * clean.customers * BUCKETS;
    const to = from + calc.customers * BUCKETS;
    agree('SUMIFS', calc.sums.subarray(from, to), expected.subarray(from, to));
  }
  agree('The pivot table', calc.pivotTotals, totalsOf(expected, clean.customers));
  return { sumifs: calc.sumifs, sumifsCustomers: calc.customers, pivot: calc.pivot };
}

function totalsOf(sums: Sums, customers: number): Sums {
  const totals = new Float64Array(CURRENCIES.length * BUCKETS);
  sums.forEach((amount, cell) => {
    const at = Math.floor(cell / (customers * BUCKETS)) * BUCKETS + (cell % BUCKETS);
    totals[at] = (totals[at] as number) + amount;
  });
  return totals;
}

function agree(who: string, sums: Sums, expected: Sums): void {
  const off = difference(sums, expected);
  if (off !== 0) throw new Error(`${who} differs from the bare loop by ${off} cents.`);
}
