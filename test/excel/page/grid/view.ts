import type { Rect, Worksheet } from '../model';
import type { SheetGeometry } from './geometry';
import type { Cell } from './movement';

/** The part of a sheet that is in sight, and where the frozen parts end. */
export interface GridView {
  readonly sheet: Worksheet;
  readonly geometry: SheetGeometry;
  readonly scrollLeft: number;
  readonly scrollTop: number;
  /** Of the whole grid, headings included. */
  readonly width: number;
  readonly height: number;
  readonly headWidth: number;
  readonly headHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
}

/** One of up to four parts of the grid: frozen corner, top, left, and the rest that scrolls. */
export interface Quadrant {
  readonly key: string;
  readonly area: Rect;
  /** On the screen, from the grid's corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Sheet pixel at the quadrant's corner. */
  readonly originX: number;
  readonly originY: number;
}

export function gridView(
  sheet: Worksheet,
  geometry: SheetGeometry,
  port: { left: number; top: number; width: number; height: number },
): GridView {
  const { rows, columns } = sheet.frozen;
  return {
    sheet,
    geometry,
    scrollLeft: port.left,
    scrollTop: port.top,
    width: port.width,
    height: port.height,
    headWidth: sheet.showHeadings ? Math.max(34, String(geometry.rows.count).length * 8 + 14) : 0,
    headHeight: sheet.showHeadings ? 22 : 0,
    frozenWidth: geometry.columns.start(columns),
    frozenHeight: geometry.rows.start(rows),
  };
}

/** Columns are drawn in steps of this many, so that a small scroll sideways redraws nothing. */
const COLUMN_STEP = 4;

export function quadrants(view: GridView): Quadrant[] {
  const { geometry, sheet } = view;
  const frozen = sheet.frozen;
  const bodyWidth = Math.max(0, view.width - view.headWidth - view.frozenWidth);
  const bodyHeight = Math.max(0, view.height - view.headHeight - view.frozenHeight);
  const originX = view.frozenWidth + view.scrollLeft;
  const originY = view.frozenHeight + view.scrollTop;
  const firstColumn = geometry.columns.at(originX);
  const lastColumn = geometry.columns.at(originX + bodyWidth);
  const across = [
    {
      name: 'frozen',
      c1: 0,
      c2: frozen.columns - 1,
      left: view.headWidth,
      width: view.frozenWidth,
      origin: 0,
    },
    {
      name: 'body',
      c1: Math.max(frozen.columns, firstColumn - (firstColumn % COLUMN_STEP)),
      c2: Math.min(geometry.columns.count - 1, lastColumn - (lastColumn % COLUMN_STEP) + COLUMN_STEP - 1),
      left: view.headWidth + view.frozenWidth,
      width: bodyWidth,
      origin: originX,
    },
  ];
  const down = [
    {
      name: 'frozen',
      r1: 0,
      r2: frozen.rows - 1,
      top: view.headHeight,
      height: view.frozenHeight,
      origin: 0,
    },
    {
      name: 'body',
      r1: Math.max(frozen.rows, geometry.rows.at(originY)),
      r2: geometry.rows.at(originY + bodyHeight),
      top: view.headHeight + view.frozenHeight,
      height: bodyHeight,
      origin: originY,
    },
  ];
  return down.flatMap((row) =>
    across
      .filter((column) => column.c2 >= column.c1 && row.r2 >= row.r1 && column.width > 0 && row.height > 0)
      .map((column) => ({
        key: `${row.name}-${column.name}`,
        area: { r1: row.r1, r2: row.r2, c1: column.c1, c2: column.c2 },
        left: column.left,
        top: row.top,
        width: column.width,
        height: row.height,
        originX: column.origin,
        originY: row.origin,
      })),
  );
}

export type Zone = 'cell' | 'columnHead' | 'rowHead' | 'corner';
export interface Hit extends Cell {
  readonly zone: Zone;
  /** The column (row) whose far edge is under the pointer in the headings: it can be resized. */
  readonly edge: number | undefined;
}

const GRIP = 4;

/** What lies at a point of the grid (pixels from its corner). */
export function hitTest(view: GridView, x: number, y: number): Hit {
  const { rows, columns } = view.geometry;
  const sheetX = toSheet(x - view.headWidth, view.frozenWidth, view.scrollLeft);
  const sheetY = toSheet(y - view.headHeight, view.frozenHeight, view.scrollTop);
  const column = columns.at(sheetX);
  const row = rows.at(sheetY);
  if (x < view.headWidth && y < view.headHeight)
    return { zone: 'corner', row: 0, column: 0, edge: undefined };
  if (y < view.headHeight) return { zone: 'columnHead', row, column, edge: edgeAt(columns, column, sheetX) };
  if (x < view.headWidth) return { zone: 'rowHead', row, column, edge: edgeAt(rows, row, sheetY) };
  return { zone: 'cell', row, column, edge: undefined };
}

function toSheet(offset: number, frozen: number, scroll: number): number {
  return offset < frozen ? Math.max(0, offset) : offset + scroll;
}

function edgeAt(axis: SheetGeometry['rows'], index: number, pixel: number): number | undefined {
  if (axis.start(index + 1) - pixel <= GRIP) return index;
  return index > 0 && pixel - axis.start(index) <= GRIP ? index - 1 : undefined;
}

/** Where a rectangle of cells lies on the screen now, from the grid's corner. */
export function screenBox(
  view: GridView,
  area: Rect,
): { left: number; top: number; width: number; height: number } {
  const box = view.geometry.box(area);
  const { frozen } = view.sheet;
  return {
    left: view.headWidth + box.left - (area.c1 < frozen.columns ? 0 : view.scrollLeft),
    top: view.headHeight + box.top - (area.r1 < frozen.rows ? 0 : view.scrollTop),
    width: box.width,
    height: box.height,
  };
}

/** The scroll position that brings a cell into sight, as near to the present one as can be. */
export function scrollFor(view: GridView, cell: Cell): { left: number; top: number } {
  const { frozen } = view.sheet;
  const { rows, columns } = view.geometry;
  return {
    left:
      cell.column < frozen.columns
        ? view.scrollLeft
        : nearest(columns, cell.column, view.scrollLeft, view.frozenWidth, view.width - view.headWidth),
    top:
      cell.row < frozen.rows
        ? view.scrollTop
        : nearest(rows, cell.row, view.scrollTop, view.frozenHeight, view.height - view.headHeight),
  };
}

function nearest(
  axis: SheetGeometry['rows'],
  index: number,
  scroll: number,
  frozen: number,
  extent: number,
): number {
  const start = axis.start(index);
  if (start < frozen + scroll) return start - frozen;
  const end = axis.start(index + 1);
  return end > scroll + extent ? Math.min(end - extent, start - frozen) : scroll;
}
