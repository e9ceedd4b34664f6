import type { Cell } from '../../../src/domain/ledger/types';
import type { LaidOut } from '../../domain/ledger/written/layout';
import type { Role } from '../../domain/ledger/written/types';
import { rect } from '../../excel/model/address';
import type { Input, Worksheet } from '../../excel/model/types';

/** Where and how a sheet that was laid out stands in the workbook. */
export interface Place {
  /** Rows and columns that are blank before it. */
  readonly rows: number;
  readonly columns: number;
  /** So many blank rows stand before its last ones: what is far down is asked for by itself. */
  readonly gap: number;
  readonly isTable: boolean;
  readonly hiding: 'by hand' | 'by filter';
  /** Number format of days: which of them Excel gives depends on where the file comes from. */
  readonly dayFormat: string;
}

/** Rows at the end that stand below the gap. */
const BELOW_GAP = 3;

/** Formulas that come to that error. */
const ERRORS: Readonly<Record<string, string>> = {
  '#N/A': '=NA()',
  '#REF!': '=#REF!',
  '#VALUE!': '="x"*1',
  '#DIV/0!': '=1/0',
};

/** Cells as people and exports leave them: texts stay texts, errors come from formulas. */
function inputOf(cell: Cell): Input {
  if (typeof cell === 'string') return cell === '' ? '' : `'${cell}`;
  return typeof cell === 'object' && cell !== null ? (ERRORS[cell.error] ?? '=NA()') : cell;
}

/** Zero-based sheet row of a row of the layout. */
function rowAt({ rows }: LaidOut, { rows: above, gap }: Place, row: number): number {
  return above + row + (row >= rows.length - BELOW_GAP ? gap : 0);
}

/** Writes a sheet that was laid out. @returns the number of its last row. */
export function put(sheet: Worksheet, laid: LaidOut, place: Place): number {
  const { rows, roles, table } = laid;
  const width = Math.max(...rows.map((row) => row.length));
  const right = place.columns + width - 1;
  rows.forEach((row, i) => {
    const at = rowAt(laid, place, i);
    const inputs = Array.from({ length: width }, (_, column) => inputOf(row[column] ?? null));
    sheet.writeInput(rect(at, place.columns, at, right), [inputs], { source: 'File' });
  });
  const [first, last] = [rowAt(laid, place, table[0]), rowAt(laid, place, table[1])];
  roles.forEach((role, i) => {
    const format = role && formatOf(role, place.dayFormat);
    const column = place.columns + i;
    if (format && last > first) sheet.setNumberFormats(rect(first + 1, column, last, column), format, 'File');
  });
  if (place.isTable)
    sheet.workbook.addTable(sheet, rect(first, place.columns, last, right), true, { source: 'File' });
  hide(sheet, laid, place, first, last);
  const used = sheet.usedRange(true);
  return used === null ? 0 : used.r2 + 1;
}

function formatOf(role: Role, dayFormat: string): string | null {
  if (role === 'date') return dayFormat;
  if (role === 'amount') return '#,##0.00;[Red](#,##0.00)';
  return role === 'code' || role === 'number' ? '@' : null;
}

function hide(sheet: Worksheet, laid: LaidOut, place: Place, first: number, last: number): void {
  if (place.hiding === 'by hand') {
    for (const row of laid.hidden) {
      const at = rowAt(laid, place, row - 1);
      sheet.setRowsHidden(at, at, true, 'File');
    }
    return;
  }
  const column = laid.roles.indexOf('name');
  const own = laid.rows.slice(laid.table[0] + 1).map((row) => row[column]);
  const shown = [...new Set(own)].filter(
    (cell, i): cell is string => typeof cell === 'string' && i % 2 === 0,
  );
  const criteria = { on: 'Values', values: shown, blanks: true } as const;
  const filtered = sheet.tables[0];
  if (column < 0) return;
  if (filtered) filtered.applyFilter(column, criteria);
  else
    sheet.applyAutoFilter(
      rect(first, place.columns, last, place.columns + laid.roles.length - 1),
      column,
      criteria,
    );
}
