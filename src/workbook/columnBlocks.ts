import type { Cell } from '../domain/ledger/types';
import { looksLikeError, toCell } from './cells';
import { isPayloadRefusal } from './errors';

/** Bytes of JSON to aim at in one answer: half of what Excel on the web refuses (5 MB). */
const TARGET_BYTES = 2_500_000;
const FIRST_BLOCK = 2_000;
const MAX_BLOCK = 100_000;

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
    const block = await readBlock(context, sheet, runs, row, rowCount);
    if (block === 'refused') {
      // What was refused once is not tried again: this Excel's limit is lower than the documented one.
      ceiling = size = Math.max(1, Math.floor(rowCount / 2));
      continue;
    }
    yield block.block;
    row += rowCount;
    size = Math.max(1, Math.min(ceiling, Math.floor((TARGET_BYTES * rowCount) / Math.max(1, block.bytes))));
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

async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  runs: readonly ColumnRun[],
  row: number,
  rowCount: number,
): Promise<{ block: ColumnBlock; bytes: number } | 'refused'> {
  const ranges = runs.map(({ column, count }) => {
    const range = sheet.getRangeByIndexes(row, column, rowCount, count);
    range.load('values');
    return range;
  });
  try {
    await context.sync();
    const columns = new Map<number, readonly Cell[]>();
    let bytes = 0;
    ranges.forEach((range, i) => {
      const run = runs[i];
      if (!run) return;
      bytes += weigh(range.values);
      for (let offset = 0; offset < run.count; offset += 1) {
        columns.set(
          run.column + offset,
          range.values.map((cells) => toCell(cells[offset])),
        );
      }
    });
    await markErrors(context, sheet, columns, row, rowCount);
    return { block: { row, rowCount, columns }, bytes };
  } catch (error) {
    if (rowCount > 1 && isPayloadRefusal(error)) return 'refused';
    throw error;
  } finally {
    for (const range of ranges) range.untrack();
  }
}

/** Where a text reads like an error, asks Excel whether it is one; a "#N/A" typed by hand is just text. */
async function markErrors(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: Map<number, readonly Cell[]>,
  row: number,
  rowCount: number,
): Promise<void> {
  const suspects = [...columns].filter(([, cells]) => cells.some(looksLikeError));
  if (suspects.length === 0) return;
  const types = suspects.map(([column]) => {
    const range = sheet.getRangeByIndexes(row, column, rowCount, 1);
    range.load('valueTypes');
    return range;
  });
  await context.sync();
  suspects.forEach(([column, cells], i) => {
    columns.set(
      column,
      cells.map((cell, r) => toCell(cell, types[i]?.valueTypes[r]?.[0])),
    );
    types[i]?.untrack();
  });
}

/** About how many bytes these values took on the way; Chinese text takes three a character. */
function weigh(values: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of values) {
    bytes += 2;
    for (const value of row) bytes += typeof value === 'string' ? value.length * 3 + 3 : 12;
  }
  return bytes;
}
