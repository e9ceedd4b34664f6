import type { KeyboardEvent } from 'react';
import { boundingRect, MAX_COLUMNS, MAX_ROWS, rect, WHOLE_SHEET, type Rect, type Workbook } from '../model';
import { change, redo, saveFile, select, undo } from '../state/commands';
import { cancelEditing, commitEditing, startEditing } from '../state/editing';
import type { PageStore } from '../state/page';
import { leap, step, type Cell, type Direction } from './movement';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Keys while no cell is being edited. Returns whether the key was used. */
export function navigate(page: PageStore, event: KeyboardEvent, pageRows: number): boolean {
  const { book } = page.get();
  const { sheet, activeCell } = book.selection;
  const control = event.ctrlKey || event.metaKey;
  const direction = ARROWS[event.key];
  const from = event.shiftKey ? farCorner(book) : activeCell;
  const move = (to: Cell): boolean => {
    if (event.shiftKey) extend(page, to);
    else select(page, rect(to.row, to.column));
    return true;
  };
  if (direction) return move(control ? leap(sheet, from, direction) : step(sheet, from, direction));
  switch (event.key) {
    case 'PageDown':
    case 'PageUp':
      if (control) return switchSheet(book, event.key === 'PageDown' ? 1 : -1);
      return move(step(sheet, from, event.key === 'PageDown' ? 'down' : 'up', pageRows));
    case 'Home':
      return move({ row: control ? sheet.frozen.rows : from.row, column: sheet.frozen.columns });
    case 'End': {
      const used = sheet.usedRange();
      return control && used ? move({ row: used.r2, column: used.c2 }) : false;
    }
    case 'Tab':
      select(page, at(step(sheet, activeCell, event.shiftKey ? 'left' : 'right')));
      return true;
    case 'Enter':
      select(page, at(step(sheet, activeCell, event.shiftKey ? 'up' : 'down')));
      return true;
    case 'F2':
      startEditing(page, null);
      return true;
    case 'Delete':
      change(page, () =>
        book.batch('User', () =>
          book.selection.areas.forEach((area) => sheet.clear(area, 'Contents', 'User')),
        ),
      );
      return true;
    case 'Backspace':
      startEditing(page, '');
      return true;
    case ' ':
      return (control || event.shiftKey) && wholeLines(page, control);
    default:
      return control && shortcut(page, event.key.toLowerCase(), event.shiftKey);
  }
}

/** Ctrl+Space takes the columns of the selection, Shift+Space its rows. */
function wholeLines(page: PageStore, columns: boolean): boolean {
  const { areas, activeCell } = page.get().book.selection;
  const area = areas.at(-1) ?? at(activeCell);
  const whole = columns ? { ...area, r1: 0, r2: MAX_ROWS - 1 } : { ...area, c1: 0, c2: MAX_COLUMNS - 1 };
  select(page, whole, activeCell);
  return true;
}

function shortcut(page: PageStore, key: string, shift: boolean): boolean {
  const { book } = page.get();
  const { sheet, activeCell, areas } = book.selection;
  if (key === 'y' || (key === 'z' && shift)) redo(page);
  else if (key === 'z') undo(page);
  else if (key === 's') void saveFile(page);
  else if (key === 'b') {
    const bold = !sheet.styleAt(activeCell.row, activeCell.column).font.bold;
    change(page, () =>
      book.batch('User', () => areas.forEach((area) => sheet.setStyle(area, { font: { bold } }, 'User'))),
    );
  } else if (key === 'a') {
    const region = sheet.currentRegion(activeCell.row, activeCell.column);
    const whole =
      areas[0] && areas[0].r1 === region.r1 && areas[0].r2 === region.r2 && areas[0].c2 === region.c2;
    select(page, whole ? WHOLE_SHEET : region, activeCell);
  } else return false;
  return true;
}

/** Keys while a cell is being edited. Returns whether the key was used. */
export function typeKey(page: PageStore, event: KeyboardEvent): boolean {
  const { editing } = page.get();
  if (event.key === 'Enter' && event.altKey) return false;
  if (event.key === 'Enter') commitEditing(page, event.shiftKey ? 'up' : 'down');
  else if (event.key === 'Tab') commitEditing(page, event.shiftKey ? 'left' : 'right');
  else if (event.key === 'Escape') cancelEditing(page);
  else {
    const direction = ARROWS[event.key];
    if (!direction || !editing?.byTyping || editing.where === 'bar') return false;
    commitEditing(page, direction);
  }
  return true;
}

/** The corner of the selected area that lies opposite the active cell. */
export function farCorner(book: Workbook): Cell {
  const { areas, activeCell } = book.selection;
  const area = areas.at(-1);
  if (!area) return activeCell;
  return {
    row: area.r1 === activeCell.row ? area.r2 : area.r1,
    column: area.c1 === activeCell.column ? area.c2 : area.c1,
  };
}

/** Selects from the active cell to another one, whole merged cells included. */
export function extend(page: PageStore, to: Cell): void {
  const { book } = page.get();
  const { activeCell, sheet } = book.selection;
  select(page, withMerges(sheet.merges, boundingRect(at(activeCell), at(to))), activeCell);
}

function withMerges(merges: readonly Rect[], area: Rect): Rect {
  let whole = area;
  for (const merge of merges) {
    const apart = merge.r1 > whole.r2 || merge.r2 < whole.r1 || merge.c1 > whole.c2 || merge.c2 < whole.c1;
    if (!apart) whole = boundingRect(whole, merge);
  }
  return whole;
}

function at(cell: Cell): Rect {
  return rect(Math.min(cell.row, MAX_ROWS - 1), Math.min(cell.column, MAX_COLUMNS - 1));
}

function switchSheet(book: Workbook, by: 1 | -1): boolean {
  const shown = book.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const next = shown[shown.findIndex((sheet) => sheet.id === book.activeSheet.id) + by];
  if (next) book.activate(next);
  return true;
}
