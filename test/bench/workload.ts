import type { Cell, Field, ReadingOptions, Recognition } from '../../src/domain/ledger/types';
import { recognitionOf } from '../support/ledgers';

/** 2026-06-30: the day that every candidate ages at. */
export const AS_OF = 46203;

/** Upper edges of the overdue buckets that every candidate uses. */
export const EDGES = [0, 30, 60, 90, 120] as const;

export const CURRENCIES = ['CNY', 'USD', 'EUR'] as const;

/** The columns of the sheet, in its order. */
export const COLUMNS = [
  ['customerCode', 'Customer code'],
  ['customerName', 'Customer name'],
  ['invoiceNo', 'Invoice no.'],
  ['invoiceDate', 'Invoice date'],
  ['dueDate', 'Due date'],
  ['currency', 'Currency'],
  ['balance', 'Open amount'],
] as const satisfies readonly (readonly [Field, string])[];

export type WorkloadColumn = (typeof COLUMNS)[number];

const BARE: ReadonlySet<Field> = new Set(['customerCode', 'dueDate', 'currency', 'balance']);

/** A sheet of nothing but what the bare loop has as well. */
export const BARE_COLUMNS: readonly WorkloadColumn[] = COLUMNS.filter(([field]) => BARE.has(field));

/** Open items already clean: what a loop without any reading starts from. */
export interface CleanColumns {
  readonly count: number;
  readonly customers: number;
  readonly customer: Int32Array;
  readonly currency: Uint16Array;
  readonly invoiceDay: Int32Array;
  readonly dueDay: Int32Array;
  /** Minor units. */
  readonly open: Float64Array;
}

/** A generator of numbers in 0..1, the same ones for the same seed (Mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` open items of one customer for every fifty rows, in the order in which invoices are written. */
export function cleanColumns(count: number): CleanColumns {
  const random = randomNumbers(count);
  const customers = Math.max(20, Math.min(20_000, Math.round(count / 50)));
  const clean: CleanColumns = {
    count,
    customers,
    customer: new Int32Array(count),
    currency: new Uint16Array(count),
    invoiceDay: new Int32Array(count),
    dueDay: new Int32Array(count),
    open: new Float64Array(count),
  };
  for (let i = 0; i < count; i++) {
    // The square makes a few customers large, as they are.
    clean.customer[i] = Math.floor(random() ** 2 * customers);
    clean.currency[i] = random() < 0.8 ? 0 : random() < 0.7 ? 1 : 2;
    clean.invoiceDay[i] = AS_OF - 300 + Math.floor((i / count) * 300);
    clean.dueDay[i] = (clean.invoiceDay[i] as number) + [30, 45, 60, 90][Math.floor(random() * 4)]!;
    clean.open[i] = Math.floor(random() ** 3 * 5_000_000) + 100;
  }
  return clean;
}

export const codeOf = (customer: number): string => `C${String(customer + 1).padStart(6, '0')}`;
const nameOf = (customer: number): string =>
  `${PLACES[customer % PLACES.length]}${customer + 1}号贸易有限公司`;
const PLACES = ['深圳', '上海', '广州', '杭州', '成都'] as const;

/** One row as its cells stand in the sheet. */
export function sheetRow(
  clean: CleanColumns,
  i: number,
  columns: readonly WorkloadColumn[] = COLUMNS,
): (string | number)[] {
  const customer = clean.customer[i] as number;
  const cells = {
    customerCode: codeOf(customer),
    customerName: nameOf(customer),
    invoiceNo: `INV-${String(2_600_000_000 + i)}`,
    invoiceDate: clean.invoiceDay[i] as number,
    dueDate: clean.dueDay[i] as number,
    currency: CURRENCIES[clean.currency[i] as number] as string,
    balance: (clean.open[i] as number) / 100,
  };
  return columns.map(([field]) => cells[field]);
}

/** Rows of one answer of Excel at seven columns, about 550 kB: as many as the pane asks for at a time. */
const BLOCK = 6_200;

/** The sheet's values as they travel: blocks of rows as JSON. */
export function sheetAnswers(
  clean: CleanColumns,
  columns: readonly WorkloadColumn[] = COLUMNS,
): readonly string[] {
  const rows = Math.floor((BLOCK * COLUMNS.length) / columns.length);
  const answers: string[] = [];
  for (let from = 0; from < clean.count; from += rows) {
    const size = Math.min(rows, clean.count - from);
    answers.push(JSON.stringify(Array.from({ length: size }, (_, i) => sheetRow(clean, from + i, columns))));
  }
  return answers;
}

/**
 * The blocks one after the other, each parsed when it is asked for: no text is shared between two cells but those that
 * the parser itself shares, and only one block is in memory, as in the pane.
 */
export function* sheetBlocks(answers: readonly string[]): Generator<Cell[][]> {
  for (const answer of answers) yield JSON.parse(answer) as Cell[][];
}

/** The sheet as it is recognised. */
export function workloadRecognition(columns: readonly WorkloadColumn[]): Recognition {
  return recognitionOf({
    confidence: 1,
    headers: columns.map(([, header]) => header),
    mapping: Object.fromEntries(columns.map(([field], at) => [field, at])),
  });
}

export const OPTIONS: ReadingOptions = {
  asOf: AS_OF,
  baseCurrency: 'CNY',
  unitFactor: 1,
  dateOrder: 'auto',
  hiddenRows: 'count',
};
