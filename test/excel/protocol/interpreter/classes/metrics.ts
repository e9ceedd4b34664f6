import type { Worksheet } from '../../../model/types';
import type { Area } from './area';

/** Pixels of one digit of the default font (Calibri 11 at 96 dpi), and the padding of a cell. */
const DIGIT = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Characters of the default font → points, as `format.columnWidth` counts: 8.43 characters are 64 pixels or 48 points. */
export const pointsOfColumn = (characters: number): number =>
  (characters <= 0 ? 0 : Math.round(characters * DIGIT + PADDING)) * POINTS_PER_PIXEL;

export const charactersOfColumn = (points: number): number =>
  points <= 0 ? 0 : Math.max(0, (points / POINTS_PER_PIXEL - PADDING) / DIGIT);

const columnPoints = (sheet: Worksheet, column: number): number =>
  sheet.isColumnHidden(column) ? 0 : pointsOfColumn(sheet.columnWidth(column));

const rowPoints = (sheet: Worksheet, row: number): number =>
  sheet.isRowHidden(row) ? 0 : sheet.rowHeight(row);

function sum(from: number, to: number, read: (at: number) => number): number {
  let total = 0;
  for (let at = from; at <= to; at += 1) total += read(at);
  return total;
}

/** Points from the sheet's corner, and sizes, of a range. */
export const leftOf = ({ sheet, rect }: Area): number =>
  sum(0, rect.c1 - 1, (column) => columnPoints(sheet, column));
export const topOf = ({ sheet, rect }: Area): number => sum(0, rect.r1 - 1, (row) => rowPoints(sheet, row));
export const widthOf = ({ sheet, rect }: Area): number =>
  sum(rect.c1, rect.c2, (column) => columnPoints(sheet, column));
export const heightOf = ({ sheet, rect }: Area): number =>
  sum(rect.r1, rect.r2, (row) => rowPoints(sheet, row));
