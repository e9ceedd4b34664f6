import type { SheetModel } from '../model/worksheet';

/** Points of a column's width: characters of 7 pixels and 5 pixels of margin, at 96 pixels an inch. */
export const widthInPoints = (characters: number): number => Math.floor(characters * 7 + 5) * 0.75;

export function columnLeft(sheet: SheetModel, column: number): number {
  let left = 0;
  for (let c = 0; c < column; c += 1)
    if (!sheet.isColumnHidden(c)) left += widthInPoints(sheet.columnWidth(c));
  return left;
}

export function rowTop(sheet: SheetModel, row: number): number {
  let top = 0;
  for (let r = 0; r < row; r += 1) if (!sheet.isRowHidden(r)) top += sheet.rowHeight(r);
  return top;
}

/** Cell in which a point lies, and how far into it. */
export function cellAt(
  sheet: SheetModel,
  left: number,
  top: number,
): { column: number; x: number; row: number; y: number } {
  let column = 0;
  let x = Math.max(0, left);
  for (; column < 16383; column += 1) {
    const width = sheet.isColumnHidden(column) ? 0 : widthInPoints(sheet.columnWidth(column));
    if (x < width) break;
    x -= width;
  }
  let row = 0;
  let y = Math.max(0, top);
  for (; row < 1048575; row += 1) {
    const height = sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row);
    if (y < height) break;
    y -= height;
  }
  return { column, x, row, y };
}
