import { sameRect, type Rect } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import type { FormulaCell } from './formulaCell';
import type { SheetCells } from './sheetCells';
import { errorValue, isError, type CellMatrix, type CellValue } from './values';

export interface Placed {
  /** Areas beside the formula's own cell whose values changed. */
  readonly moved: Rect[];
  readonly blocked: boolean;
}

type Note = (sheet: SheetCells, rect: Rect) => void;

const blankIsNought = (value: CellValue): CellValue => (value === null ? 0 : value);
const elementOf = (matrix: CellMatrix, r: number, c: number): CellValue => {
  const row = matrix.length === 1 ? matrix[0] : matrix[r];
  const value = row?.length === 1 ? row[0] : row?.[c];
  return value === undefined ? errorValue('#N/A') : value;
};

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isError(a) && isError(b)) return a.error === b.error && a.message === b.message;
  return a === b;
}

function put(cell: FormulaCell, row: number, column: number, value: CellValue, note: Note): boolean {
  const { cells } = cell.sheet;
  if (sameValue(cells.get(row, column), value)) return false;
  cells.set(row, column, value);
  note(cell.sheet, { r1: row, c1: column, r2: row, c2: column });
  return true;
}

/** Writes a formula's result: into its cell, over its array area, or spilling into free neighbours. */
export function place(cell: FormulaCell, result: CellValue | CellMatrix, note: Note): Placed {
  if (cell.arrayRect) return { moved: fillArray(cell, cell.arrayRect, result, note), blocked: false };
  const matrix = Array.isArray(result) ? result : null;
  const rows = matrix?.length ?? 1;
  const columns = matrix?.[0]?.length ?? 1;
  const single = rows === 1 && columns === 1;
  const wanted = { r1: cell.row, c1: cell.column, r2: cell.row + rows - 1, c2: cell.column + columns - 1 };
  const before = cell.spill;
  if (single || !matrix) {
    const moved = before ? retract(cell, before, null, note) : [];
    cell.spill = cell.blocked = null;
    put(
      cell,
      cell.row,
      cell.column,
      blankIsNought(matrix ? elementOf(matrix, 0, 0) : (result as CellValue)),
      note,
    );
    return { moved, blocked: false };
  }
  if (!isFree(cell, wanted)) {
    const moved = before ? retract(cell, before, null, note) : [];
    cell.spill = null;
    cell.blocked = wanted;
    put(cell, cell.row, cell.column, errorValue('#SPILL!'), note);
    return { moved, blocked: true };
  }
  const moved = before && !sameRect(before, wanted) ? retract(cell, before, wanted, note) : [];
  cell.spill = wanted;
  cell.blocked = null;
  let changed = false;
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      const own = r === 0 && c === 0;
      if (!own) cell.sheet.spilled.set(cell.sheet.key(cell.row + r, cell.column + c), cell);
      if (put(cell, cell.row + r, cell.column + c, blankIsNought(elementOf(matrix, r, c)), note) && !own)
        changed = true;
    }
  }
  const settled = before && sameRect(before, wanted);
  if (changed && !settled) moved.push(wanted);
  return { moved, blocked: false };
}

function isFree(cell: FormulaCell, wanted: Rect): boolean {
  const { sheet } = cell;
  if (wanted.r2 >= MAX_ROWS || wanted.c2 >= MAX_COLUMNS) return false;
  if (sheet.blocksSpill(wanted)) return false;
  for (let r = wanted.r1; r <= wanted.r2; r += 1) {
    for (let c = wanted.c1; c <= wanted.c2; c += 1) {
      if (r === cell.row && c === cell.column) continue;
      const key = sheet.key(r, c);
      const owner = sheet.spilled.get(key);
      if (owner === cell) continue;
      if (owner || sheet.formulas.has(key) || sheet.cells.get(r, c) !== null) return false;
    }
  }
  return true;
}

/** Empties what a former result filled outside the new area. */
export function retract(cell: FormulaCell, before: Rect, keep: Rect | null, note: Note): Rect[] {
  for (let r = before.r1; r <= before.r2; r += 1) {
    for (let c = before.c1; c <= before.c2; c += 1) {
      if (r === cell.row && c === cell.column) continue;
      if (keep && r <= keep.r2 && c <= keep.c2) continue;
      const key = cell.sheet.key(r, c);
      if (cell.sheet.spilled.get(key) !== cell) continue;
      cell.sheet.spilled.delete(key);
      put(cell, r, c, null, note);
    }
  }
  return [before];
}

function fillArray(cell: FormulaCell, area: Rect, result: CellValue | CellMatrix, note: Note): Rect[] {
  const matrix = Array.isArray(result) ? result : [[result]];
  for (let r = area.r1; r <= area.r2; r += 1) {
    for (let c = area.c1; c <= area.c2; c += 1) {
      const own = r === cell.row && c === cell.column;
      if (!own) cell.sheet.spilled.set(cell.sheet.key(r, c), cell);
      put(cell, r, c, blankIsNought(elementOf(matrix, r - area.r1, c - area.c1)), note);
    }
  }
  return [];
}
