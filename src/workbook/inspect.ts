import { pickSheet, recogniseInSteps } from '../domain/ledger';
import type { Cell } from '../domain/ledger/types';
import { nextTurn } from '../domain/nextTurn';
import { looksLikeError, toCell } from './cells';
import { isDate1904 } from './date1904';
import { isPayloadRefusal, throwIfCancelled } from './errors';
import { loadSheets } from './marks';
import type { InspectedSheet, WorkbookInspection } from './port';
import { run, supports } from './run';
import { inTurns, unlessCancelled } from './turns';

/** Enough to find a header under its titles and to see what kind of data lies beneath. */
const TOP_ROWS = 60;
const TOP_COLUMNS = 120;
/** Cells asked for at once: taking an answer in is one piece of work, which may not keep the pane from answering. */
const CELLS_AT_ONCE = 30_000;

/**
 * Looks at every sheet: how far it goes and what its first rows say. Five round trips, and one more for every four
 * sheets as wide as is looked at.
 */
export function inspect(signal: AbortSignal): Promise<WorkbookInspection> {
  return unlessCancelled(inspectSheets(signal), signal);
}

function inspectSheets(signal: AbortSignal): Promise<WorkbookInspection> {
  return run('', async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('id');
    const sheets = await loadSheets(context);
    throwIfCancelled(signal);
    const extents = sheets.map(({ sheet }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return used;
    });
    await context.sync();
    throwIfCancelled(signal);
    const looks = sheets.map(({ sheet, mark }, i) => ({ sheet, used: mark ? undefined : extents[i] }));
    const tops: (Top | null)[] = [];
    for (const some of inHandfuls(looks)) {
      tops.push(...(await loadTops(context, some)));
      throwIfCancelled(signal);
    }
    const date1904 = await isDate1904(context);
    throwIfCancelled(signal);
    const inspected: InspectedSheet[] = [];
    for (const [i, { sheet, mark }] of sheets.entries()) {
      // What a sheet holds takes some thought; between two the pane may paint and hear of Cancel.
      await nextTurn();
      throwIfCancelled(signal);
      inspected.push(await inspectedSheet(sheet, mark !== null, tops[i] ?? null, date1904, signal));
    }
    // Drawing what was found is work for a turn of its own.
    await nextTurn();
    throwIfCancelled(signal);
    const choice = pickSheet(
      inspected.map((sheet) => ({
        id: sheet.id,
        name: sheet.name,
        active: sheet.id === active.id,
        eligible: sheet.visible && !sheet.isOurs,
        recognition: sheet.recognition,
        rowCount: sheet.rowCount,
      })),
    );
    return { sheets: inspected, activeSheetId: active.id, suggestedSheetId: choice.id, why: choice.why };
  });
}

async function inspectedSheet(
  sheet: Excel.Worksheet,
  isOurs: boolean,
  top: Top | null,
  date1904: boolean,
  signal: AbortSignal,
): Promise<InspectedSheet> {
  const rowCount = top?.lastRow ?? 0;
  const look = {
    top: top ? top.range.values.map((row) => row.map(asCell)) : [],
    merges: top?.merges() ?? [],
    rowCount,
    date1904,
  };
  return {
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === Excel.SheetVisibility.visible,
    isOurs,
    rowCount,
    recognition: await inTurns(recogniseInSteps(look), signal),
  };
}

interface Top {
  readonly range: Excel.Range;
  /** 1-based last row that holds a value. */
  readonly lastRow: number;
  merges(): readonly { row: number; column: number; rowCount: number; columnCount: number }[];
}

interface Extent {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range | undefined;
}

/** The sheets in their order, as many together as may be asked for at once, but at least one. */
function inHandfuls(extents: readonly Extent[]): Extent[][] {
  const handfuls: Extent[][] = [];
  let cells = Infinity;
  for (const extent of extents) {
    const { rows, columns } = sizeOfTop(extent, TOP_ROWS);
    cells += rows * columns;
    if (cells > CELLS_AT_ONCE) {
      handfuls.push([]);
      cells = rows * columns;
    }
    handfuls.at(-1)?.push(extent);
  }
  return handfuls;
}

/** The first rows of some sheets in one round trip; where that is too much at once, sheet by sheet. */
async function loadTops(context: Excel.RequestContext, extents: readonly Extent[]): Promise<(Top | null)[]> {
  const tops = extents.map((extent) => loadTop(extent, TOP_ROWS));
  try {
    await context.sync();
    return tops;
  } catch (error) {
    if (!isPayloadRefusal(error)) throw error;
  }
  const one: (Top | null)[] = [];
  for (const extent of extents) one.push(await loadTopAlone(context, extent, TOP_ROWS));
  return one;
}

/** Fewer rows until Excel hands them over; a sheet whose single row is too much is left out. */
async function loadTopAlone(
  context: Excel.RequestContext,
  extent: Extent,
  rows: number,
): Promise<Top | null> {
  const top = loadTop(extent, rows);
  try {
    await context.sync();
    return top;
  } catch (error) {
    if (!isPayloadRefusal(error)) throw error;
    return rows === 1 ? null : loadTopAlone(context, extent, Math.floor(rows / 2));
  }
}

/** How much of a sheet is looked at, from A1 so that columns keep their sheet index; nothing of an empty one. */
function sizeOfTop({ used }: Extent, most: number): { readonly rows: number; readonly columns: number } {
  if (!used || used.isNullObject) return { rows: 0, columns: 0 };
  return {
    rows: Math.min(used.rowIndex + used.rowCount, most),
    columns: Math.min(used.columnIndex + used.columnCount, TOP_COLUMNS),
  };
}

/** Queues the reading of a sheet's first rows. */
function loadTop(extent: Extent, most: number): Top | null {
  const { sheet, used } = extent;
  if (!used || used.isNullObject) return null;
  const lastRow = used.rowIndex + used.rowCount;
  const { rows, columns } = sizeOfTop(extent, most);
  const range = sheet.getRangeByIndexes(0, 0, rows, columns);
  range.load('values');
  if (!supports('1.13')) return { range, lastRow, merges: () => [] };
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return {
    range,
    lastRow,
    merges: () =>
      merged.isNullObject
        ? []
        : merged.areas.items.map((area) => ({
            row: area.rowIndex,
            column: area.columnIndex,
            rowCount: area.rowCount,
            columnCount: area.columnCount,
          })),
  };
}

/** At this stage text like #N/A counts as an error: it only serves to recognise the columns. */
function asCell(value: unknown): Cell {
  return toCell(value, looksLikeError(value) ? 'Error' : undefined);
}
