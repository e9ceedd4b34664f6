import {
  columnCount,
  MAX_COLUMNS,
  MAX_ROWS,
  rowCount,
  splitSheetName,
  tryParseRect,
  WHOLE_SHEET,
  type Rect,
} from '../../../model/address';
import type { Table, Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import { text } from './arguments';

/** A rectangle on a sheet, as a `Range` of the API holds it. A kept range follows its cells, so its rectangle may move. */
export class Area {
  constructor(
    readonly sheet: Worksheet,
    public rect: Rect,
  ) {}

  /** @throws ItemNotFound when the sheet was deleted. */
  check(): void {
    if (!this.sheet.workbook.sheets.includes(this.sheet)) throw excelError('ItemNotFound');
  }
}

/** Several rectangles of one sheet, as `RangeAreas` holds them. */
export class Areas {
  constructor(
    readonly sheet: Worksheet,
    readonly rects: readonly Rect[],
  ) {}
}

/** @throws InvalidArgument when the rectangle leaves the sheet. */
export function checkedRect(r1: number, c1: number, r2: number, c2: number): Rect {
  const inside = r1 >= 0 && c1 >= 0 && r2 < MAX_ROWS && c2 < MAX_COLUMNS && r1 <= r2 && c1 <= c2;
  if (!inside || ![r1, c1, r2, c2].every(Number.isInteger)) throw excelError('InvalidArgument');
  return { r1, c1, r2, c2 };
}

export const moved = (rect: Rect, rows: number, columns: number): Rect =>
  checkedRect(rect.r1 + rows, rect.c1 + columns, rect.r2 + rows, rect.c2 + columns);

/** Grown by its lower right corner; a shrink below one cell is refused. */
export const resized = (rect: Rect, rows: number, columns: number): Rect =>
  checkedRect(rect.r1, rect.c1, rect.r2 + rows, rect.c2 + columns);

/** `A1:B2`, `$A:$C`, a defined name, a table's name or `Table1[Column]`; the sheet's own name may stand before. */
export function rectOf(sheet: Worksheet, address: string): Rect {
  const { sheet: named, local } = splitSheetName(address);
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw excelError('InvalidArgument');
  const plain = tryParseRect(local);
  if (plain) return plain;
  const { names } = sheet.workbook;
  const byName = names.resolve(local, sheet) ?? names.resolve(local);
  if (byName?.sheet === sheet) return byName.rect;
  const inTable = structured(sheet, local);
  if (inTable) return inTable;
  throw excelError('InvalidArgument');
}

function structured(sheet: Worksheet, reference: string): Rect | null {
  const found = /^([^[\]]+)(?:\[([^[\]]+)\])?$/.exec(reference);
  const table = found
    ? sheet.tables.find((entry) => entry.name.toLowerCase() === found[1]?.toLowerCase())
    : undefined;
  if (!table) return null;
  return found?.[2] === undefined ? table.dataRect : structuredPart(table, found[2]);
}

function structuredPart(table: Table, part: string): Rect | null {
  if (part === '#All') return table.rect;
  if (part === '#Headers') return table.headerRect;
  if (part === '#Totals') return table.totalsRect;
  const at = table.columns.findIndex((column) => column.name.toLowerCase() === part.toLowerCase());
  const { dataRect } = table;
  return at < 0 ? null : { ...dataRect, c1: dataRect.c1 + at, c2: dataRect.c1 + at };
}

/** Areas of `A1:B2,D4`. */
export function rectsOf(sheet: Worksheet, address: string): Rect[] {
  return address.split(',').map((part) => rectOf(sheet, part.trim()));
}

/** `Sheet!A1` or `A1` (then of the sheet given), as `tables.add` and `copyFrom` take. */
function areaOf(sheet: Worksheet, address: string): Area {
  const { sheet: named, local } = splitSheetName(address);
  const target = named === null ? sheet : sheet.workbook.sheet(named);
  if (!target) throw excelError('ItemNotFound');
  return new Area(target, rectOf(target, local));
}

interface Holder {
  readonly target: unknown;
}

const holds = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'target' in value;

/** A range given as object or as address. */
export function areaArgument(value: unknown, sheet: Worksheet): Area {
  if (holds(value) && value.target instanceof Area) {
    value.target.check();
    return value.target;
  }
  return areaOf(sheet, text(value));
}

/** A range given as an object on the same sheet. */
export function sameSheetRect(value: unknown, sheet: Worksheet): Rect {
  const area = areaArgument(value, sheet);
  if (area.sheet !== sheet) throw excelError('InvalidArgument');
  return area.rect;
}

/** Objects of a class given as arguments (sheets, tables). */
export function targetArgument(value: unknown): unknown {
  return holds(value) ? value.target : undefined;
}

export const isUnbounded = (rect: Rect): boolean =>
  rowCount(rect) === MAX_ROWS || columnCount(rect) === MAX_COLUMNS;
export const wholeSheet = (sheet: Worksheet): Area => new Area(sheet, WHOLE_SHEET);
