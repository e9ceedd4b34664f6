import {
  cellCount,
  columnCount,
  fullAddress,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Rect,
} from '../../../model/address';
import { FormulaSyntaxError } from '../../../formula/ast';
import { parseFormula } from '../../../formula/parser';
import { fromR1C1, toR1C1 } from '../../../formula/r1c1';
import { fromLocalFormat, toLocalFormat } from '../../../model/localFormats';
import type { Input, Locale, Worksheet } from '../../../model/types';
import { toApiValue } from '../../../model/values';
import { excelError } from '../errors';
import { scalar, type Call, type Member } from '../members';
import { isUnbounded, type Area } from './area';
import { isMissing, optionalText, record, text } from './arguments';
import { heightOf, leftOf, topOf, widthOf } from './metrics';

/** "You can have up to five million cells in a range": beyond it `values` is null without an error (office-js issue 6781). */
const CELL_LIMIT = 5_000_000;
const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

type Reader = (sheet: Worksheet, rect: Rect) => readonly (readonly unknown[])[];

/** Values, formulas, texts of an unbounded range are null ("Get and set unbounded ranges", learn.microsoft.com). */
function matrix(read: Reader): (area: Area, call: Call) => unknown {
  return (area, call) => {
    area.check();
    const cells = cellCount(area.rect);
    if (isUnbounded(area.rect) || cells > CELL_LIMIT) return null;
    call.meters.cellsRead += cells;
    return read(area.sheet, area.rect);
  };
}

function isInput(value: unknown): value is Input {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  );
}

/** One value for every cell, or a matrix of the range's own shape. */
function inputMatrix(rect: Rect, value: unknown): (readonly Input[])[] {
  const rows = rowCount(rect);
  const columns = columnCount(rect);
  if (!Array.isArray(value)) {
    if (!isInput(value)) throw excelError('InvalidArgument');
    return Array.from({ length: rows }, () => Array<Input>(columns).fill(value));
  }
  const given = value as readonly unknown[];
  if (given.length !== rows) throw excelError('InvalidArgument', WRONG_SHAPE);
  return given.map((row) => {
    if (!Array.isArray(row) || row.length !== columns) throw excelError('InvalidArgument', WRONG_SHAPE);
    const cells = row as readonly unknown[];
    if (!cells.every(isInput)) throw excelError('InvalidArgument');
    return cells;
  });
}

function write(area: Area, value: unknown, call: Call): void {
  area.check();
  if (isUnbounded(area.rect)) throw excelError('InvalidArgument');
  if (cellCount(area.rect) > CELL_LIMIT) throw excelError('RangeExceedsLimit');
  const cells = inputMatrix(area.rect, value);
  area.sheet.writeInput(area.rect, cells, { source: 'Api' });
  call.meters.cellsWritten += cellCount(area.rect);
}

function writeFormats(area: Area, value: unknown): void {
  area.check();
  if (typeof value === 'string') {
    area.sheet.setNumberFormats(area.rect, value, 'Api');
    return;
  }
  const formats = inputMatrix(area.rect, value);
  const texts = formats.map((row) => row.map((format) => (format === null ? null : String(format))));
  area.sheet.setNumberFormats(area.rect, texts, 'Api');
}

function fromLocal(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((entry) => fromLocal(entry, locale));
  return typeof value === 'string' ? fromLocalFormat(value, locale) : value;
}

/** Formulas in R1C1 style, seen from each cell; constants as they are. */
function readR1C1(sheet: Worksheet, rect: Rect): unknown[][] {
  return sheet.readFormulas(rect).map((row, r) =>
    row.map((value, c) => {
      const plain = toApiValue(value);
      if (typeof plain !== 'string' || sheet.cell(rect.r1 + r, rect.c1 + c).formula === null) return plain;
      return toR1C1(plain, parseFormula(plain), rect.r1 + r, rect.c1 + c);
    }),
  );
}

function inA1({ rect }: Area, value: unknown): unknown {
  const cells = inputMatrix(rect, value);
  return cells.map((row, r) =>
    row.map((cell, c) => {
      if (typeof cell !== 'string' || !cell.startsWith('=')) return cell;
      try {
        return fromR1C1(cell, rect.r1 + r, rect.c1 + c);
      } catch (problem) {
        if (problem instanceof FormulaSyntaxError) throw excelError('InvalidArgument', problem.message);
        throw problem;
      }
    }),
  );
}

/** One answer for a stretch of rows or columns, null when they differ. */
function common(from: number, to: number, read: (at: number) => boolean): boolean | null {
  const first = read(from);
  for (let at = from + 1; at <= to; at += 1) if (read(at) !== first) return null;
  return first;
}

const rowsHidden = ({ sheet, rect }: Area): boolean | null =>
  common(rect.r1, rect.r2, (row) => sheet.isRowHidden(row));
const columnsHidden = ({ sheet, rect }: Area): boolean | null =>
  common(rect.c1, rect.c2, (column) => sheet.isColumnHidden(column));

function readHyperlink({ sheet, rect }: Area): unknown {
  const link = sheet.hyperlinkAt(rect.r1, rect.c1);
  if (!link) return null;
  const { address, documentReference, screenTip, textToDisplay } = link;
  return { address, documentReference, screenTip, textToDisplay };
}

function writeHyperlink({ sheet, rect }: Area, value: unknown): void {
  if (isMissing(value)) {
    sheet.setHyperlink(rect, null, 'Api');
    return;
  }
  const link = record(value);
  const address = optionalText(link['address']);
  const documentReference = optionalText(link['documentReference']);
  const screenTip = optionalText(link['screenTip']);
  const textToDisplay = optionalText(link['textToDisplay']);
  sheet.setHyperlink(rect, { address, documentReference, screenTip, textToDisplay }, 'Api');
}

function hasSpill({ sheet, rect }: Area): boolean | null {
  if (cellCount(rect) > 10_000) return null;
  let seen: boolean | null = null;
  for (let row = rect.r1; row <= rect.r2; row += 1) {
    for (let column = rect.c1; column <= rect.c2; column += 1) {
      const cell = sheet.cell(row, column);
      const spills = cell.spillParent !== null || cell.spillRect !== null;
      if (seen !== null && seen !== spills) return null;
      seen = spills;
    }
  }
  return seen;
}

const checked =
  (read: (area: Area) => unknown) =>
  (area: Area): unknown => {
    area.check();
    return read(area);
  };

const readFormulas = matrix((sheet, rect) => sheet.readFormulas(rect).map((row) => row.map(toApiValue)));

export const rangeScalars: Readonly<Record<string, Member<Area>>> = {
  Values: scalar(
    matrix((sheet, rect) => sheet.readValues(rect).map((row) => row.map(toApiValue))),
    write,
  ),
  Formulas: scalar(readFormulas, write),
  FormulasLocal: scalar(readFormulas, write),
  FormulasR1C1: scalar(matrix(readR1C1), (area, value, call) => write(area, inA1(area, value), call)),
  Text: scalar(matrix((sheet, rect) => sheet.readText(rect))),
  ValueTypes: scalar(matrix((sheet, rect) => sheet.readValueTypes(rect))),
  NumberFormat: scalar(
    matrix((sheet, rect) => sheet.readNumberFormats(rect)),
    writeFormats,
  ),
  NumberFormatLocal: scalar(
    matrix((sheet, rect) =>
      sheet
        .readNumberFormats(rect)
        .map((row) => row.map((format) => toLocalFormat(format, sheet.workbook.locale))),
    ),
    (area, value) => writeFormats(area, fromLocal(value, area.sheet.workbook.locale)),
  ),
  Address: scalar(checked((area) => fullAddress(area.sheet.name, area.rect))),
  AddressLocal: scalar(checked((area) => fullAddress(area.sheet.name, area.rect))),
  RowIndex: scalar((area) => area.rect.r1),
  ColumnIndex: scalar((area) => area.rect.c1),
  RowCount: scalar((area) => rowCount(area.rect)),
  ColumnCount: scalar((area) => columnCount(area.rect)),
  /** -1 when the count does not fit 31 bits. */
  CellCount: scalar((area) => (cellCount(area.rect) > 2 ** 31 - 1 ? -1 : cellCount(area.rect))),
  IsEntireColumn: scalar((area) => isWholeColumns(area.rect)),
  IsEntireRow: scalar((area) => isWholeRows(area.rect)),
  RowHidden: scalar(rowsHidden, ({ sheet, rect }, value) =>
    sheet.setRowsHidden(rect.r1, rect.r2, value === true, 'Api'),
  ),
  ColumnHidden: scalar(columnsHidden, ({ sheet, rect }, value) =>
    sheet.setColumnsHidden(rect.c1, rect.c2, value === true, 'Api'),
  ),
  Hidden: scalar((area) => {
    const rows = rowsHidden(area);
    const columns = columnsHidden(area);
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }),
  Hyperlink: scalar(
    checked((area) => readHyperlink(area)),
    writeHyperlink,
  ),
  Style: scalar(
    (area) => area.sheet.readStyle(area.rect).styleName ?? null,
    ({ sheet, rect }, value) => {
      const { namedStyles } = sheet.workbook;
      if (!namedStyles.get(text(value))) throw excelError('InvalidArgument');
      sheet.setStyle(rect, namedStyles.patchOf(text(value)), 'Api');
    },
  ),
  HasSpill: scalar(checked((area) => hasSpill(area))),
  Left: scalar((area) => leftOf(area)),
  Top: scalar((area) => topOf(area)),
  Width: scalar((area) => widthOf(area)),
  Height: scalar((area) => heightOf(area)),
};
