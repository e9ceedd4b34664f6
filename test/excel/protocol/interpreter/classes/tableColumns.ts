import type { Rect } from '../../../model/address';
import type { Input, Table, TableColumn } from '../../../model/types';
import { toApiValue } from '../../../model/values';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type HostObject, type ObjectType } from '../members';
import { Area } from './area';
import { index, isMissing, list, optionalText, text } from './arguments';
import { filterOfColumn } from './filters';
import { rangeObject } from './rangeRelated';
import { columnPosition } from './tables';

interface ColumnOf {
  readonly table: Table;
  readonly id: number;
}

function position({ table, id }: ColumnOf): number {
  const at = table.columns.findIndex((column) => column.id === id);
  if (at < 0) throw excelError('ItemNotFound');
  return at;
}

function part(column: ColumnOf, rect: Rect | null): HostObject {
  if (!rect) throw excelError('ItemNotFound');
  const c1 = rect.c1 + position(column);
  return rangeObject(new Area(column.table.sheet, { ...rect, c1, c2: c1 }));
}

/** The whole column with header and totals, as `values` of a table column is. */
function columnRect(column: ColumnOf): Rect {
  const { rect } = column.table;
  const c1 = rect.c1 + position(column);
  return { ...rect, c1, c2: c1 };
}

export const tableColumnType: ObjectType<ColumnOf> = {
  name: 'TableColumn',
  id: (column) => column.id,
  members: {
    Id: scalar((column) => column.id),
    Index: scalar((column) => position(column)),
    Name: scalar(
      (column) => column.table.columns[position(column)]?.name,
      (column, value) => column.table.renameColumn(position(column), text(value)),
    ),
    Values: scalar(
      (column, call) => {
        const rect = columnRect(column);
        call.meters.cellsRead += rect.r2 - rect.r1 + 1;
        return column.table.sheet.readValues(rect).map((row) => row.map(toApiValue));
      },
      (column, value, call) => {
        const rows = list(value) as Input[][];
        column.table.sheet.writeInput(columnRect(column), rows, { source: 'Api' });
        call.meters.cellsWritten += rows.length;
      },
    ),
    Filter: navigation((column) => filterOfColumn(column.table, position(column))),
    Delete: method((column) => column.table.deleteColumn(position(column), 'Api')),
    GetRange: factory((column) => part(column, column.table.rect)),
    GetDataBodyRange: factory((column) => part(column, column.table.dataRect)),
    GetHeaderRowRange: factory((column) => part(column, column.table.headerRect)),
    GetTotalRowRange: factory((column) => part(column, column.table.totalsRect)),
  },
};

const columnObject = (table: Table, column: TableColumn): HostObject =>
  bind(tableColumnType, { table, id: column.id });

function at(table: Table, position: number): HostObject | null {
  const column = table.columns[position];
  return column ? columnObject(table, column) : null;
}

/** Values of a new column: the header first, then one row each, as the documentation's samples pass them. */
function add(table: Table, position: unknown, values: unknown, name: unknown): HostObject {
  const where = isMissing(position) || position === -1 ? null : index(position);
  const cells = isMissing(values)
    ? null
    : list(values).map((row) => (Array.isArray(row) ? (row as unknown[])[0] : row) as Input);
  const header = optionalText(name) ?? (cells && table.headerRect ? String(cells[0] ?? '') : undefined);
  const body =
    cells && table.headerRect && cells.length > table.dataRect.r2 - table.dataRect.r1 + 1
      ? cells.slice(1)
      : cells;
  table.addColumn(where, body, header, 'Api');
  const added = at(table, where ?? table.columns.length - 1);
  if (!added) throw excelError('GeneralException');
  return added;
}

export const tableColumnsType: ObjectType<Table> = {
  name: 'TableColumnCollection',
  items: (table) => table.columns.map((column) => columnObject(table, column)),
  item: (table, key) => at(table, columnPosition(table, key)),
  members: {
    Count: scalar((table) => table.columns.length),
    GetCount: method((table) => table.columns.length),
    Add: factory((table, [position, values, name]) => add(table, position, values, name)),
    GetItemAt: factory((table, [position]) => {
      const found = at(table, index(position));
      if (!found) throw excelError('InvalidArgument');
      return found;
    }),
    GetItemOrNullObject: factory((table, [key]) => at(table, columnPosition(table, key))),
  },
};
