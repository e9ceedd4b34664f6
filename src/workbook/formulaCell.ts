import type { Cell } from '../domain/ledger/types';
import { toCell } from './cells';
import { throwIfCancelled } from './errors';
import { loadSheets } from './marks';
import { oneForAll } from './oneForAll';
import type { CellPlace, FormulaOrder, FormulaOutcome, RowSpan, SheetTable } from './port';
import { run, supports } from './run';
import { freeName } from './swap';
import { userCell, userInput } from './userCell';

/** How long a formula may take before what it shows is told as "being worked out": the pane shares its thread. */
const PATIENCE_MS = 8_000;
const LOOK_AGAIN_MS = 100;
/** What a cell shows while a custom function is still at work. */
const UNDER_WAY = new Set(['#BUSY!', '#GETTING_DATA']);
const DATE_FORMAT = 'yyyy-mm-dd';

/** The cells of a range of a sheet (id or name), as a formula over it is handed them. */
export function readCells(
  sheet: string,
  address: string,
  signal: AbortSignal,
): Promise<readonly (readonly Cell[])[]> {
  return run(sheet, async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values,valueTypes');
    await context.sync();
    throwIfCancelled(signal);
    const types = range.valueTypes;
    return range.values.map((line, row) => line.map((value, column) => toCell(value, types[row]?.[column])));
  });
}

/** The cell that is selected; of several the first. */
export function selectedCell(): Promise<CellPlace> {
  return run('', async (context) => {
    const cell = context.workbook.getSelectedRange().getCell(0, 0);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    cell.load('address');
    sheet.load('name');
    await context.sync();
    return { sheet: sheet.name, address: withoutSheet(cell.address) };
  });
}

/** The rows that are selected (1-based, as far as the sheet is filled); of several areas Excel answers for none. */
export function selectedRows(): Promise<RowSpan> {
  return run('', async (context) => {
    const selected = context.workbook.getSelectedRange();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    selected.load('rowIndex,rowCount');
    sheet.load('name');
    used.load('rowIndex,rowCount');
    await context.sync();
    const first = selected.rowIndex + 1;
    const end = selected.rowIndex + selected.rowCount;
    const filled = used.isNullObject ? first : used.rowIndex + used.rowCount;
    return { sheet: sheet.name, first, last: Math.max(first, Math.min(end, filled)) };
  });
}

/** The table whose header stands in `headerRow` (1-based), so that formulas can name its columns and grow with it. */
export function tableAt(sheet: string, headerRow: number): Promise<SheetTable | null> {
  return run(sheet, async (context) => {
    const tables = context.workbook.worksheets.getItem(sheet).tables;
    tables.load('items/name,items/showHeaders');
    await context.sync();
    const headers = tables.items
      .filter(({ showHeaders }) => showHeaders)
      .map((table) => {
        const range = table.getHeaderRowRange();
        range.load('rowIndex,columnIndex,values');
        return { name: table.name, range };
      });
    await context.sync();
    const found = headers.find(({ range }) => range.rowIndex + 1 === headerRow);
    if (!found) return null;
    const columns = (found.range.values[0] ?? []).map(String);
    return { name: found.name, firstColumn: found.range.columnIndex, columns };
  });
}

/**
 * Writes a formula into one cell, if it and what it will fill are empty or the user said to replace
 * them, and never over the ledger it reads. A formula that finds no room is taken out again and
 * what was replaced put back.
 */
export function writeFormula(order: FormulaOrder): Promise<FormulaOutcome> {
  const { target } = order;
  return run(target.kind === 'cell' ? target.sheet : target.name, async (context) => {
    if (target.kind === 'new_sheet') return onNewSheet(context, order, target.name);
    const sheet = context.workbook.worksheets.getItem(target.sheet);
    const cell = sheet.getRange(target.address).getCell(0, 0);
    const area = areaOf(cell, order);
    const used = area.getUsedRangeOrNullObject(false);
    sheet.load('id,name');
    cell.load('address,rowIndex,columnIndex');
    area.load('address,numberFormat');
    used.load('rowIndex,values,formulas,numberFormat');
    await context.sync();
    if (meetsLedger(order, sheet.id, cell)) return { state: 'in_ledger', place: cell.address };
    const filled = used.isNullObject ? 0 : countFilled(used);
    if (filled > 0 && !order.replace) return { state: 'occupied', place: area.address, filled };
    const putBack = async () => {
      cell.clear(Excel.ClearApplyTo.contents);
      area.numberFormat = area.numberFormat.map((line) => [...line]);
      if (filled > 0) restore(used);
      await context.sync();
    };
    if (filled > 0) used.clear(Excel.ClearApplyTo.contents);
    const shown = await write(context, cell, order).catch(async (refusal: unknown) => {
      // Where not even this is let through, as on a protected sheet, nothing had been cleared either.
      await putBack().catch(() => undefined);
      throw refusal;
    });
    if (shown !== '#SPILL!') return written(context, sheet, cell, shown);
    await putBack();
    return { state: 'no_room', place: cell.address };
  });
}

async function onNewSheet(
  context: Excel.RequestContext,
  order: FormulaOrder,
  name: string,
): Promise<FormulaOutcome> {
  const names = (await loadSheets(context)).map(({ sheet }) => sheet.name.toLowerCase());
  const sheet = context.workbook.worksheets.add(freeName(name, names));
  const cell = sheet.getRange('A1');
  await context.sync();
  try {
    const shown = await write(context, cell, order);
    // Nobody has set widths here yet.
    areaOf(cell, order).format.autofitColumns();
    return await written(context, sheet, cell, shown);
  } catch (error) {
    sheet.delete();
    await context.sync();
    throw error;
  }
}

function areaOf(cell: Excel.Range, { rows, columns }: FormulaOrder): Excel.Range {
  return cell.getResizedRange(rows - 1, columns - 1);
}

/** The rows under a ledger's header, as wide as it is, down to where the next item would be written. */
function meetsLedger(
  { ledger, rows, columns }: FormulaOrder,
  sheetId: string,
  { rowIndex, columnIndex }: Excel.Range,
): boolean {
  if (ledger === null || ledger.sheetId !== sheetId) return false;
  const lastRow = rowIndex + rows;
  const lastColumn = columnIndex + columns - 1;
  return lastRow >= ledger.headerRow && columnIndex <= ledger.lastColumn && lastColumn >= ledger.firstColumn;
}

function countFilled({ values, formulas }: Excel.Range): number {
  let filled = 0;
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== '' || formulas[row]?.[column] !== '') filled += 1;
    }),
  );
  return filled;
}

/** Dates are serials until they are formatted; then the formula, and what it comes to. */
async function write(context: Excel.RequestContext, cell: Excel.Range, order: FormulaOrder): Promise<string> {
  const area = areaOf(cell, order);
  if (order.dates === 'all') area.numberFormat = oneForAll(DATE_FORMAT);
  else for (const column of order.dates) area.getColumn(column).numberFormat = oneForAll(DATE_FORMAT);
  cell.formulas = [[order.formula]];
  return whenReady(context, cell, Date.now() + PATIENCE_MS);
}

/** What the cell reads once its custom function has answered; '' when that takes too long. */
async function whenReady(
  context: Excel.RequestContext,
  cell: Excel.Range,
  deadline: number,
): Promise<string> {
  cell.load('values,text');
  await context.sync();
  if (!UNDER_WAY.has(String(cell.values[0]?.[0] ?? ''))) return String(cell.text[0]?.[0] ?? '');
  if (Date.now() > deadline) return '';
  await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  return whenReady(context, cell, deadline);
}

async function written(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell: Excel.Range,
  shown: string,
): Promise<FormulaOutcome> {
  sheet.load('name');
  cell.load('address');
  const spill = supports('1.12') ? cell.getSpillingToRangeOrNullObject() : null;
  spill?.load('address');
  sheet.activate();
  cell.select();
  await context.sync();
  const place = spill && !spill.isNullObject ? spill.address : cell.address;
  return { state: 'written', place, cell: withoutSheet(cell.address), sheet: sheet.name, shown };
}

function restore(used: Excel.Range): void {
  used.formulas = used.values.map((line, row) =>
    line.map((value: unknown, column) =>
      userInput(
        userCell(
          toCell(value),
          used.formulas[row]?.[column],
          used.numberFormat[row]?.[column],
          used.rowIndex + row + 1,
        ),
        used.rowIndex + row + 1,
      ),
    ),
  );
}

function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}
