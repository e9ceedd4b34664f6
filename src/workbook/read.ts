import { columnsToRead, createLedgerReader } from '../domain/ledger';
import type { Cell, Field, LedgerReading, ReadingOptions, Recognition } from '../domain/ledger/types';
import { readColumnBlocks } from './columnBlocks';
import { isDate1904 } from './date1904';
import { asFailure, failure, throwIfCancelled } from './errors';
import { findHiddenRows } from './hiddenRows';
import type { Progress } from './port';
import { run } from './run';
import { nextTurn } from '../domain/nextTurn';
import { inTurns, unlessCancelled } from './turns';

/**
 * Reads the mapped columns of a sheet in blocks and interprets them as they come. Writes nothing.
 * Fails with `sheet_changed` when somebody edits the sheet meanwhile: a total must be of one moment.
 */
export function read(
  sheetId: string,
  recognition: Recognition,
  options: ReadingOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<LedgerReading> {
  const reading = run('', async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load('name');
    await context.sync();
    try {
      return await readSheet(context, sheet, recognition, options, progress, signal);
    } catch (error) {
      throw asFailure(error, sheet.name);
    }
  });
  return unlessCancelled(reading, signal);
}

async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  recognition: Recognition,
  options: ReadingOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<LedgerReading> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address,rowIndex,rowCount');
  await context.sync();
  const change = await noticeChanges(context, sheet);
  try {
    const from = recognition.headerRow;
    const to = used.isNullObject ? from : Math.max(from, used.rowIndex + used.rowCount);
    const date1904 = await isDate1904(context);
    const hidden = to > from ? await findHiddenRows(context, sheet, from, to) : null;
    const reader = createLedgerReader(recognition, options, to - from);
    const fields = Object.entries(recognition.mapping) as [Field, number][];
    progress(0, to - from);
    for await (const block of readColumnBlocks(context, sheet, columnsToRead(recognition), from, to)) {
      throwIfCancelled(signal);
      const columns: Partial<Record<Field, readonly Cell[]>> = {};
      for (const [field, column] of fields) columns[field] = block.columns.get(column);
      const first = block.row - from;
      reader.push({
        firstRow: block.row + 1,
        rowCount: block.rowCount,
        columns,
        byColumn: block.columns,
        hidden: hidden?.subarray(first, first + block.rowCount) ?? null,
        date1904,
      });
      progress(first + block.rowCount, to - from);
      await nextTurn();
    }
    await assertUnchanged(context, sheet, used, change.seen());
    return await inTurns(reader.finishing(), signal);
  } finally {
    await change.stop();
  }
}

async function noticeChanges(context: Excel.RequestContext, sheet: Excel.Worksheet) {
  let changed = false;
  const handler = sheet.onChanged.add(async () => {
    changed = true;
  });
  await context.sync();
  return {
    seen: () => changed,
    stop: async () => {
      handler.remove();
      // A sheet that is gone takes its handlers with it.
      await context.sync().catch(() => undefined);
    },
  };
}

async function assertUnchanged(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  before: Excel.Range,
  changed: boolean,
): Promise<void> {
  const after = sheet.getUsedRangeOrNullObject(true);
  after.load('address');
  await context.sync();
  const extentChanged =
    before.isNullObject !== after.isNullObject || (!before.isNullObject && before.address !== after.address);
  if (changed || extentChanged) {
    throw failure('sheet_changed', { key: 'workbook.error.sheet_changed', values: { sheet: sheet.name } });
  }
}
