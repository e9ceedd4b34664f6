import { MAX_COLUMNS, MAX_ROWS, type Rect, type Worksheet } from '../model';

/** Pixels of one axis: where each row (column) begins; hidden ones have no extent. */
export interface Axis {
  readonly count: number;
  start(index: number): number;
  size(index: number): number;
  /** The index at a pixel, within the axis. */
  at(pixel: number): number;
  readonly total: number;
}

export interface SheetGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  box(area: Rect): {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export const POINT = 4 / 3;
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

/** Column width in characters of the default font → pixels, as Excel rounds it for Calibri 11. */
const columnPixels = (characters: number): number => Math.round(characters * 7 + 5);
export const columnCharacters = (pixels: number): number => Math.max(0, (pixels - 5) / 7);

interface Measured {
  readonly key: string;
  readonly geometry: SheetGeometry;
}
const measured = new WeakMap<Worksheet, Measured>();

/** The geometry of a sheet, measured anew only when its content revision or the reach has changed. */
export function geometryOf(sheet: Worksheet, reach: Reach, content: number): SheetGeometry {
  const key = `${content} ${reach.row} ${reach.column}`;
  const known = measured.get(sheet);
  if (known?.key === key) return known.geometry;
  const geometry = sheetGeometry(sheet, reach);
  measured.set(sheet, { key, geometry });
  return geometry;
}

/** How far the person has gone, rounded up so that moving about does not measure the sheet anew. */
export interface Reach {
  readonly row: number;
  readonly column: number;
}

export function reachOf(areas: readonly Rect[]): Reach {
  const row = Math.max(0, ...areas.map((area) => bounded(area.r2, MAX_ROWS)));
  const column = Math.max(0, ...areas.map((area) => bounded(area.c2, MAX_COLUMNS)));
  return { row: Math.ceil(row / 200) * 200, column: Math.ceil(column / 8) * 8 };
}

/** Rows and columns beyond what is used are shown as far as the person has gone, never all 17 billion cells. */
function sheetGeometry(sheet: Worksheet, reach: Reach): SheetGeometry {
  const used = sheet.usedRange() ?? { r1: 0, c1: 0, r2: 0, c2: 0 };
  const lastRow = Math.max(bounded(used.r2, MAX_ROWS), reach.row);
  const lastColumn = Math.max(bounded(used.c2, MAX_COLUMNS), reach.column);
  const rowCount = Math.min(MAX_ROWS, Math.max(LEAST_ROWS, lastRow + SPARE_ROWS));
  const columnCount = Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, lastColumn + SPARE_COLUMNS));
  const rows = axis(rowCount, (row) =>
    sheet.isRowHidden(row) ? 0 : Math.round(sheet.rowHeight(row) * POINT),
  );
  const columns = axis(columnCount, (column) =>
    sheet.isColumnHidden(column) ? 0 : columnPixels(sheet.columnWidth(column)),
  );
  return {
    rows,
    columns,
    box: (area) => {
      const left = columns.start(area.c1);
      const top = rows.start(area.r1);
      return { left, top, width: columns.start(area.c2 + 1) - left, height: rows.start(area.r2 + 1) - top };
    },
  };
}

/** A whole column or row does not make the sheet endless. */
function bounded(last: number, limit: number): number {
  return last >= limit - 1 ? 0 : last;
}

function axis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index += 1) starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  const start = (index: number): number => starts[Math.min(Math.max(index, 0), count)] ?? 0;
  return {
    count,
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixel) => lastAtMost(starts, count, pixel),
    total: start(count),
  };
}

function lastAtMost(starts: Float64Array, count: number, pixel: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}
