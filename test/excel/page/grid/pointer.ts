import type { PointerEvent as ReactPointerEvent } from 'react';
import {
  boundingRect,
  cellName,
  columnCount,
  MAX_COLUMNS,
  MAX_ROWS,
  rect,
  rowCount,
  WHOLE_SHEET,
  type Rect,
  type Worksheet,
} from '../model';
import { change, select } from '../state/commands';
import { canPoint, changeText, commitEditing, pointedText } from '../state/editing';
import type { PageStore } from '../state/page';
import { columnCharacters, POINT } from './geometry';
import { extend } from './keyboard';
import { mergedAround } from './SelectionLayer';
import type { GridView, Hit } from './view';

/** Follows the pointer until it is released. */
function drag(move: (event: PointerEvent) => void, end: (event: PointerEvent) => void): void {
  const stop = (event: PointerEvent): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', stop);
    end(event);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop);
}

type Locate = (event: { clientX: number; clientY: number }) => Hit;

/** Pressing on a cell or a heading selects; dragging selects more. While a formula is typed, it points instead. */
export function press(page: PageStore, event: ReactPointerEvent, hit: Hit, locate: Locate): void {
  const { editing, book } = page.get();
  if (hit.zone === 'cell' && canPoint(editing)) return point(page, hit, locate);
  if (!commitEditing(page)) return;
  if (hit.zone === 'corner') return select(page, WHOLE_SHEET);
  if (event.shiftKey) extend(page, { row: lineEnd(hit).r2, column: lineEnd(hit).c2 });
  else if (event.ctrlKey || event.metaKey) {
    book.select(book.activeSheet, [...book.selection.areas, startOf(book.activeSheet, hit)], {
      row: hit.row,
      column: hit.column,
    });
  } else select(page, startOf(book.activeSheet, hit), lineStart(hit));
  const { clientX, clientY } = event;
  drag(
    (moved) => {
      const to = locate(moved);
      if (hit.zone === 'cell') extend(page, to);
      else select(page, boundingRect(lineEnd(hit), lineEnd({ ...to, zone: hit.zone })), lineStart(hit));
    },
    (released) => {
      if (hit.zone === 'cell' && released.clientX === clientX && released.clientY === clientY)
        tellClick(page, hit, released);
    },
  );
}

/** The add-in is told of a click: where in the cell, in points. */
function tellClick(page: PageStore, hit: Hit, released: PointerEvent): void {
  const { connection, book } = page.get();
  const cell = document
    .querySelector(`[data-cell="${cellName(hit.row, hit.column)}"]`)
    ?.getBoundingClientRect();
  connection?.host.click({
    sheet: book.activeSheet,
    row: hit.row,
    column: hit.column,
    offsetX: Math.max(0, released.clientX - (cell?.left ?? released.clientX)) / POINT,
    offsetY: Math.max(0, released.clientY - (cell?.top ?? released.clientY)) / POINT,
  });
}

/** What a press on this point selects: the cell with the cells merged to it, or the whole line. */
export function startOf(sheet: Worksheet, hit: Hit): Rect {
  return hit.zone === 'cell' ? mergedAround(sheet, hit.row, hit.column) : lineEnd(hit);
}

function lineEnd(hit: Hit): Rect {
  if (hit.zone === 'columnHead') return rect(0, hit.column, MAX_ROWS - 1, hit.column);
  if (hit.zone === 'rowHead') return rect(hit.row, 0, hit.row, MAX_COLUMNS - 1);
  return rect(hit.row, hit.column);
}

function lineStart(hit: Hit): { row: number; column: number } {
  return { row: hit.zone === 'columnHead' ? 0 : hit.row, column: hit.zone === 'rowHead' ? 0 : hit.column };
}

function point(page: PageStore, hit: Hit, locate: Locate): void {
  const start = page.get().editing;
  if (!start) return;
  let until = start.caret;
  const show = (to: Hit): void => {
    const { editing, book } = page.get();
    if (!editing) return;
    const area = boundingRect(rect(hit.row, hit.column), rect(to.row, to.column));
    const pointed = pointedText(editing, start.caret, until, area, book.activeSheet);
    until = pointed.caret;
    changeText(page, pointed.text, pointed.caret);
  };
  show(hit);
  drag(
    (moved) => show(locate(moved)),
    () => undefined,
  );
}

/** Drags the edge of a column or row; `preview` shows the line meanwhile. */
export function resize(
  page: PageStore,
  event: ReactPointerEvent,
  view: GridView,
  hit: Hit,
  preview: (at: number | null) => void,
): void {
  const index = hit.edge;
  if (index === undefined) return;
  const columns = hit.zone === 'columnHead';
  const { sheet, geometry } = view;
  const begin = columns ? event.clientX : event.clientY;
  const size = columns ? geometry.columns.size(index) : geometry.rows.size(index);
  const moved = (at: PointerEvent): number => (columns ? at.clientX : at.clientY) - begin;
  drag(
    (at) => preview(columns ? at.clientX : at.clientY),
    (at) => {
      preview(null);
      const pixels = Math.max(0, size + moved(at));
      if (moved(at) === 0) return;
      change(page, () => {
        if (columns) sheet.setColumnWidth(index, index, columnCharacters(pixels), 'User');
        else sheet.setRowHeight(index, index, pixels / POINT, 'User');
      });
    },
  );
}

/** Drags the fill handle: continues the selected cells downwards or to the right. */
export function fill(page: PageStore, locate: Locate): void {
  const { book } = page.get();
  const origin = book.selection.areas[0];
  if (!origin) return;
  let destination = origin;
  drag(
    (moved) => {
      destination = fillArea(origin, locate(moved));
      select(page, destination, { row: origin.r1, column: origin.c1 });
    },
    () => {
      if (destination === origin) return;
      change(page, () => book.activeSheet.autofill(origin, destination, 'User'));
    },
  );
}

/** A fill runs along one axis only: the one the pointer went farther on. */
function fillArea(origin: Rect, to: Hit): Rect {
  const down = to.row - origin.r2;
  const right = to.column - origin.c2;
  if (down <= 0 && right <= 0) return origin;
  return down >= right
    ? { ...origin, r2: origin.r1 + rowCount(origin) - 1 + down }
    : { ...origin, c2: origin.c1 + columnCount(origin) - 1 + right };
}
