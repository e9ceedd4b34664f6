import type { StructuredNode } from '../formula/ast';
import type { CellAddress } from '../formula/host';
import { Reference } from '../formula/operands';
import { contains, type Rect } from './address';
import type { TableModel } from './tableModel';
import type { ErrorCode } from './values';

/**
 * Cells that `Table[[#Headers],[Column]]` and its like mean.
 * Rules: "Using structured references with Excel tables" (support.microsoft.com).
 */
export function resolveStructured(
  tables: readonly TableModel[],
  node: StructuredNode,
  at: CellAddress,
): Reference | ErrorCode {
  const table = findTable(tables, node.table, at);
  if (!table) return node.table === null ? '#REF!' : '#NAME?';
  const columns = columnsOf(table, node);
  if (!columns) return '#REF!';
  const rows = rowsOf(table, node, at);
  if (typeof rows === 'string') return rows;
  const rect: Rect = {
    r1: rows[0],
    r2: rows[1],
    c1: table.rect.c1 + columns[0],
    c2: table.rect.c1 + columns[1],
  };
  return new Reference([{ sheet: table.sheet, rect }]);
}

function findTable(
  tables: readonly TableModel[],
  name: string | null,
  at: CellAddress,
): TableModel | undefined {
  if (name === null) {
    return tables.find((table) => table.sheet.id === at.sheet.id && contains(table.rect, at.row, at.column));
  }
  const wanted = name.toLowerCase();
  return tables.find((table) => table.name.toLowerCase() === wanted);
}

function columnsOf(table: TableModel, node: StructuredNode): [number, number] | null {
  if (node.from === null) return [0, table.columns.length - 1];
  const index = (name: string | null): number =>
    table.columns.findIndex((column) => column.name.toLowerCase() === (name ?? '').toLowerCase());
  const from = index(node.from);
  const to = index(node.to);
  return from < 0 || to < 0 ? null : [Math.min(from, to), Math.max(from, to)];
}

function rowsOf(table: TableModel, node: StructuredNode, at: CellAddress): [number, number] | ErrorCode {
  const { dataRect, headerRect, totalsRect } = table;
  if (node.items.includes('#This Row')) {
    const inside = at.row >= dataRect.r1 && at.row <= dataRect.r2;
    return inside ? [at.row, at.row] : '#VALUE!';
  }
  const parts: (Rect | null)[] = [];
  for (const item of node.items) {
    if (item === '#All') parts.push(table.rect);
    else if (item === '#Headers') parts.push(headerRect);
    else if (item === '#Totals') parts.push(totalsRect);
    else parts.push(dataRect);
  }
  if (node.items.length === 0) parts.push(dataRect);
  const found = parts.filter((part): part is Rect => part !== null);
  if (found.length === 0) return '#REF!';
  return [Math.min(...found.map((part) => part.r1)), Math.max(...found.map((part) => part.r2))];
}
