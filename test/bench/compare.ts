import { bareLoop, BUCKETS, type Sums } from './bareLoop';
import { ageClean, readAndAge, sumsOf, type Aged } from './duesheet';
import { byLibreOffice } from './libreOffice';
import { difference, median, once } from './measure';
import { byTableLibrary, sumsOfTable } from './tableLibrary';
import {
  BARE_COLUMNS,
  cleanColumns,
  COLUMNS,
  CURRENCIES,
  sheetAnswers,
  sheetBlocks,
  type CleanColumns,
  type WorkloadColumn,
} from './workload';

/** The whole way over one sheet: milliseconds, and times the bare loop of the same round. */
export interface WholeWay {
  readonly whole: number;
  readonly ratio: number;
  readonly transpose: number;
  readonly read: number;
}

/** What each candidate took for one size of sheet, in milliseconds: the median of the rounds. */
export interface Comparison {
  readonly rows: number;
  readonly customers: number;
  readonly bare: number;
  /** Our ageing over clean columns. */
  readonly age: number;
  readonly ageRatio: number;
  /** A sheet of the columns that the bare loop has. */
  readonly same: WholeWay;
  /** A sheet with what else a ledger says of an invoice. */
  readonly full: WholeWay;
  readonly table: number;
  readonly calc: { readonly sumifs: number; readonly sumifsCustomers: number; readonly pivot: number } | null;
}

/**
 * Lets every candidate age the same sheet, and refuses to report figures of candidates that disagree. In a round each of
 * them has one try, one after the other: what else the machine does, and what the others left in its caches, is then the
 * same for all. @param rounds An odd number.
 */
export async function compare(count: number, rounds: number, withCalc: boolean): Promise<Comparison> {
  const clean = cleanColumns(count);
  const expected = bareLoop(clean);
  const [bare, age, table]: [number[], number[], number[]] = [[], [], []];
  const [same, full] = [wholeWay(clean, BARE_COLUMNS, expected), wholeWay(clean, COLUMNS, expected)];
  for (let round = 0; round < rounds; round++) {
    bare.push(once(() => bareLoop(clean)));
    age.push(once(() => ageClean(clean)));
    same.run();
    full.run();
    const result = byTableLibrary(sheetBlocks(full.answers));
    if (round === 0) agree('Arquero', sumsOfTable(result.table, clean.customers), expected);
    table.push(result.took);
  }
  return {
    rows: count,
    customers: clean.customers,
    bare: median(bare),
    age: median(age),
    ageRatio: median(age.map((took, round) => took / (bare[round] as number))),
    same: same.result(bare),
    full: full.result(bare),
    table: median(table),
    calc: withCalc ? await compareCalc(clean, expected) : null,
  };
}

/** The whole way over a sheet of these columns, round by round. */
function wholeWay(clean: CleanColumns, columns: readonly WorkloadColumn[], expected: Sums) {
  const answers = sheetAnswers(clean, columns);
  const taken: Aged['took'][] = [];
  const wholeOf = ({ transpose, read, age }: Aged['took']) => transpose + read + age;
  return {
    answers,
    run: () => {
      globalThis.gc?.();
      const aged = readAndAge(sheetBlocks(answers), clean.count, columns);
      if (taken.length === 0) agree('Duesheet', sumsOf(aged, clean.customers), expected);
      taken.push(aged.took);
    },
    result: (bare: readonly number[]): WholeWay => ({
      whole: median(taken.map(wholeOf)),
      ratio: median(taken.map((took, round) => wholeOf(took) / (bare[round] as number))),
      transpose: median(taken.map(({ transpose }) => transpose)),
      read: median(taken.map(({ read }) => read)),
    }),
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
