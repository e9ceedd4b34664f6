import { ModelError } from './values';

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/** A rectangle of cells, zero-based, both ends inside. */
export interface Rect {
  readonly r1: number;
  readonly c1: number;
  readonly r2: number;
  readonly c2: number;
}

export const rect = (r1: number, c1: number, r2 = r1, c2 = c1): Rect => ({ r1, c1, r2, c2 });
export const rowCount = (area: Rect): number => area.r2 - area.r1 + 1;
export const columnCount = (area: Rect): number => area.c2 - area.c1 + 1;
export const cellCount = (area: Rect): number => rowCount(area) * columnCount(area);
export const isWholeColumns = (area: Rect): boolean => area.r1 === 0 && area.r2 === MAX_ROWS - 1;
export const isWholeRows = (area: Rect): boolean => area.c1 === 0 && area.c2 === MAX_COLUMNS - 1;
export const WHOLE_SHEET: Rect = { r1: 0, c1: 0, r2: MAX_ROWS - 1, c2: MAX_COLUMNS - 1 };

export function intersect(a: Rect, b: Rect): Rect | null {
  const r1 = Math.max(a.r1, b.r1);
  const c1 = Math.max(a.c1, b.c1);
  const r2 = Math.min(a.r2, b.r2);
  const c2 = Math.min(a.c2, b.c2);
  return r1 <= r2 && c1 <= c2 ? { r1, c1, r2, c2 } : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  return {
    r1: Math.min(a.r1, b.r1),
    c1: Math.min(a.c1, b.c1),
    r2: Math.max(a.r2, b.r2),
    c2: Math.max(a.c2, b.c2),
  };
}

export const contains = (area: Rect, row: number, column: number): boolean =>
  row >= area.r1 && row <= area.r2 && column >= area.c1 && column <= area.c2;

export const encloses = (outer: Rect, inner: Rect): boolean =>
  contains(outer, inner.r1, inner.c1) && contains(outer, inner.r2, inner.c2);

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column of its letters; -1 if they name none. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    n = n * 26 + digit;
  }
  return n >= 1 && n <= MAX_COLUMNS ? n - 1 : -1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1`, `A1:C3`, `A:C` or `2:5`. */
export function rectName(area: Rect): string {
  if (isWholeColumns(area)) return `${columnName(area.c1)}:${columnName(area.c2)}`;
  if (isWholeRows(area)) return `${area.r1 + 1}:${area.r2 + 1}`;
  const start = cellName(area.r1, area.c1);
  return area.r1 === area.r2 && area.c1 === area.c2 ? start : `${start}:${cellName(area.r2, area.c2)}`;
}

/** A sheet's name as a formula writes it: quoted unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Za-z]{1,3}\d+$/.test(name) &&
    !/^[rc]\d*(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** `$A$1:$C$3`, `$A:$C` or `$2:$5`. */
export const absoluteName = (area: Rect): string =>
  rectName(area).replace(/([A-Z]+)?(\d+)?/g, (_, column?: string, row?: string) =>
    [column, row].map((part) => (part === undefined ? '' : `$${part}`)).join(''),
  );

export const fullAddress = (sheetName: string, area: Rect): string =>
  `${quoteSheetName(sheetName)}!${rectName(area)}`;

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

function parseEnd(text: string): { row: number | null; column: number | null } | null {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? '') };
  const column = COLUMN.exec(text);
  if (column) return { row: null, column: columnIndex(column[1] ?? '') };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1, column: null } : null;
}

const inSheet = (row: number, column: number): boolean =>
  row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;

/** Rectangle of `A1`, `$A$1:C3`, `A:C` or `2:5` (no sheet name); null if it is no address. */
export function tryParseRect(address: string): Rect | null {
  const [from, to, more] = address.trim().split(':');
  if (more !== undefined || from === undefined) return null;
  const start = parseEnd(from);
  const end = to === undefined ? start : parseEnd(to);
  if (!start || !end) return null;
  if ((start.row === null) !== (end.row === null) || (start.column === null) !== (end.column === null))
    return null;
  if (to === undefined && (start.row === null || start.column === null)) return null;
  const area = {
    r1: Math.min(start.row ?? 0, end.row ?? 0),
    r2: Math.max(start.row ?? MAX_ROWS - 1, end.row ?? MAX_ROWS - 1),
    c1: Math.min(start.column ?? 0, end.column ?? 0),
    c2: Math.max(start.column ?? MAX_COLUMNS - 1, end.column ?? MAX_COLUMNS - 1),
  };
  return inSheet(area.r1, area.c1) && inSheet(area.r2, area.c2) ? area : null;
}

export function parseRect(address: string): Rect {
  const area = tryParseRect(address);
  if (!area) throw new ModelError('InvalidArgument', `"${address}" is not an address.`);
  return area;
}

/** `'My sheet'!A1:B2` → its sheet (null when none is written) and the rest. */
export function splitSheetName(address: string): { sheet: string | null; local: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { sheet: null, local: address };
  const raw = address.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(raw);
  return { sheet: quoted ? (quoted[1] ?? '').replace(/''/g, "'") : raw, local: address.slice(at + 1) };
}
