import type { Cell } from '../domain/ledger/types';
import { toCell } from './cells';
import { isPayloadRefusal } from './errors';
import { transpose } from './transpose';
import { nextTurn } from '../domain/nextTurn';

/**
 * Bytes of JSON to aim at in one answer. Excel on the web refuses 5 MB; of a tenth of that even Office's own taking it
 * in, which nobody can cut up, leaves the pane alive on a computer half as fast as today's.
 */
const TARGET_BYTES = 500_000;
const FIRST_BLOCK = 2_000;
const MAX_BLOCK = 100_000;
/** Rows handed on at a time: an answer is taken apart in turns of a few milliseconds. */
const PART = 4_000;
const FIRST_PART = 500;

export interface ColumnBlock {
  /** Zero-based sheet row of the first cell. */
  readonly row: number;
  readonly rowCount: number;
  /** Sheet column → its cells in this block. */
  readonly columns: ReadonlyMap<number, readonly Cell[]>;
}

/**
 * Reads the given columns from row `from` (inclusive) to row `to` (exclusive) and nothing else, in blocks sized
 * by what the first ones weighed; a block that Excel refuses is halved and asked for again.
 */
export async function* readColumnBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: readonly number[],
  from: number,
  to: number,
): AsyncGenerator<ColumnBlock> {
  const runs = contiguousRuns(columns);
  let size = FIRST_BLOCK;
  let ceiling = MAX_BLOCK;
  for (let row = from; row < to;) {
    const rowCount = Math.min(size, to - row);
    const answer = await askBlock(context, sheet, runs, row, rowCount);
    if (answer === 'refused') {
      // What was refused once is not tried again: this Excel's limit is lower than the documented one.
      ceiling = size = Math.max(1, Math.floor(rowCount / 2));
      continue;
    }
    let bytes = 0;
    for (let taken = 0; taken < rowCount;) {
      // Taking Excel's answer in was work enough for one turn.
      await nextTurn();
      // The first rows are slow, because the code that reads them is not compiled yet.
      const part = Math.min(PART, FIRST_PART + row - from + taken);
      const end = Math.min(rowCount, taken + part);
      for (const values of answer) bytes += weigh(values, taken, end);
      yield await partOf(context, sheet, runs, answer, row, taken, end);
      taken = end;
    }
    answer.forEach(letGo);
    row += rowCount;
    size = Math.max(1, Math.min(ceiling, Math.floor((TARGET_BYTES * rowCount) / Math.max(1, bytes))));
  }
}

interface ColumnRun {
  readonly column: number;
  readonly count: number;
}

/** Neighbouring columns travel in one range; a gap starts another, so that nothing unmapped is read. */
function contiguousRuns(columns: readonly number[]): ColumnRun[] {
  const runs: { column: number; count: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1 });
  }
  return runs;
}

type Values = readonly (readonly unknown[])[];

/**
 * Forgets what has been taken out of an answer. Office.js holds on to every range of an `Excel.run` until its end, those
 * it no longer tracks too, and would by then have all of the sheet: memory, and clearing up that stops the pane.
 */
function letGo(values: unknown[][]): void {
  values.length = 0;
}

/** The values of each run of columns, or that Excel found them too many. */
async function askBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly ColumnRun[],
  row: number,
  rowCount: number,
): Promise<unknown[][][] | 'refused'> {
  const ranges = runs.map(({ column, count }) => {
    const range = sheet.getRangeByIndexes(row, column, rowCount, count);
    range.load('values');
    return range;
  });
  try {
    await context.sync();
    return ranges.map((range) => range.values);
  } catch (error) {
    if (rowCount > 1 && isPayloadRefusal(error)) return 'refused';
    throw error;
  } finally {
    for (const range of ranges) range.untrack();
  }
}

/** The rows [from, to) of an answer that begins in sheet row `row`. */
async function partOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly ColumnRun[],
  answer: readonly Values[],
  row: number,
  from: number,
  to: number,
): Promise<ColumnBlock> {
  const columns = new Map<number, readonly Cell[]>();
  const suspects: number[] = [];
  runs.forEach(({ column, count }, i) => {
    const part = transpose(answer[i] ?? [], count, from, to);
    part.columns.forEach((cells, offset) => {
      columns.set(column + offset, cells);
      if (part.suspect[offset]) suspects.push(column + offset);
    });
  });
  const block = { row: row + from, rowCount: to - from, columns };
  if (suspects.length > 0) await markErrors(context, sheet, block, suspects);
  return block;
}

/** Where a text reads like an error, asks Excel whether it is one; a "#N/A" typed by hand is just text. */
async function markErrors(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, rowCount, columns }: ColumnBlock & { readonly columns: Map<number, readonly Cell[]> },
  suspects: readonly number[],
): Promise<void> {
  const types = suspects.map((column) => {
    const range = sheet.getRangeByIndexes(row, column, rowCount, 1);
    range.load('valueTypes');
    return range;
  });
  await context.sync();
  types.forEach((range, i) => {
    const column = suspects[i] as number;
    const cells = columns.get(column) ?? [];
    columns.set(
      column,
      cells.map((cell, r) => toCell(cell, range.valueTypes[r]?.[0])),
    );
    letGo(range.valueTypes);
    range.untrack();
  });
}

/** About how many bytes these values took on the way; Chinese text takes three a character. */
function weigh(values: Values, from: number, to: number): number {
  let bytes = 0;
  for (let row = from; row < to; row += 1) {
    bytes += 2;
    for (const value of values[row] ?? []) bytes += typeof value === 'string' ? value.length * 3 + 3 : 12;
  }
  return bytes;
}
