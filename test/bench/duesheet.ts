import { ageLedger } from '../../src/domain/ageing';
import type { Ageing } from '../../src/domain/ageing/types';
import { createLedgerReader } from '../../src/domain/ledger';
import type { Cell, Field, LedgerReading } from '../../src/domain/ledger/types';
import { transpose } from '../../src/workbook/transpose';
import { BUCKETS, type Sums } from './bareLoop';
import {
  AS_OF,
  codeOf,
  COLUMNS,
  CURRENCIES,
  EDGES,
  OPTIONS,
  workloadRecognition,
  type CleanColumns,
  type WorkloadColumn,
} from './workload';

/** Rows that the pane interprets at a time. */
const PART = 4_000;

export interface Aged {
  readonly reading: LedgerReading;
  readonly ageing: Ageing;
  /** Milliseconds of turning rows into columns, interpreting and settling them, and ageing. */
  readonly took: { readonly transpose: number; readonly read: number; readonly age: number };
}

/**
 * The whole way: the sheet's values as Excel hands them over → the ledger aged by customer.
 * @param rows How far the sheet goes, which Excel says before.
 */
export function readAndAge(
  blocks: Iterable<readonly (readonly Cell[])[]>,
  rows: number,
  columns: readonly WorkloadColumn[] = COLUMNS,
): Aged {
  const reader = createLedgerReader(workloadRecognition(columns), OPTIONS, rows);
  const took = { transpose: 0, read: 0, age: 0 };
  let sheetRow = 2;
  for (const block of blocks) {
    for (let from = 0; from < block.length; from += PART) {
      const to = Math.min(block.length, from + PART);
      const began = performance.now();
      const { columns: cells } = transpose(block, columns.length, from, to);
      const byField: Partial<Record<Field, readonly Cell[]>> = {};
      columns.forEach(([field], at) => (byField[field] = cells[at]));
      const taken = performance.now();
      reader.push({
        firstRow: sheetRow,
        rowCount: to - from,
        columns: byField,
        hidden: null,
        date1904: false,
      });
      took.transpose += taken - began;
      took.read += performance.now() - taken;
      sheetRow += to - from;
    }
  }
  const began = performance.now();
  const reading = reader.finish();
  const read = performance.now();
  const ageing = ageLedger(reading.ledger, AS_OF, { edges: EDGES, credits: 'own_date' });
  took.read += read - began;
  took.age = performance.now() - read;
  return { reading, ageing, took };
}

/** Ageing alone, over columns that are already clean. */
export function ageClean(clean: CleanColumns): Ageing {
  const customers = { length: clean.customers };
  return ageLedger({ ...clean, currencies: CURRENCIES, customers }, AS_OF, {
    edges: EDGES,
    credits: 'own_date',
  });
}

/** Our result in the shape of the bare loop's. */
export function sumsOf({ ageing, reading }: Aged, customers: number): Sums {
  const sums = new Float64Array(CURRENCIES.length * customers * BUCKETS);
  const numberOf = new Map(Array.from({ length: customers }, (_, i) => [codeOf(i), i]));
  for (const { currency, customers: lines, byCustomer } of ageing.currencies) {
    const block = (CURRENCIES as readonly string[]).indexOf(currency) * customers;
    lines.forEach((line, row) => {
      const customer = numberOf.get(reading.ledger.customers[line]?.code ?? '');
      if (customer === undefined) throw new Error('A customer was read that the sheet does not have.');
      sums.set(byCustomer.subarray(row * BUCKETS, (row + 1) * BUCKETS), (block + customer) * BUCKETS);
    });
  }
  return sums;
}
