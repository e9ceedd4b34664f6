import type { Rect } from '../../../model/address';
import type { Input, Table } from '../../../model/types';
import { toApiValue } from '../../../model/values';
import { excelError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type ObjectType } from '../members';
import { Area } from './area';
import { index, isMissing, list, number, optionalNumber } from './arguments';
import { rangeObject } from './rangeRelated';

interface RowOf {
  readonly table: Table;
  readonly index: number;
}

function rowRect({ table, index: at }: RowOf): Rect {
  const row = table.dataRect.r1 + at;
  if (row > table.dataRect.r2) throw excelError('ItemNotFound');
  return { ...table.dataRect, r1: row, r2: row };
}

export const tableRowType: ObjectType<RowOf> = {
  name: 'TableRow',
  members: {
    Index: scalar((row) => row.index),
    Values: scalar(
      (row, call) => {
        call.meters.cellsRead += row.table.columns.length;
        return row.table.sheet.readValues(rowRect(row)).map((cells) => cells.map(toApiValue));
      },
      (row, value, call) => {
        row.table.sheet.writeInput(rowRect(row), list(value) as Input[][], { source: 'Api' });
        call.meters.cellsWritten += row.table.columns.length;
      },
    ),
    GetRange: factory((row) => rangeObject(new Area(row.table.sheet, rowRect(row)))),
    Delete: method((row) => {
      rowRect(row);
      row.table.deleteRows(row.index, 1, 'Api');
    }),
  },
};

const count = (table: Table): number => table.dataRect.r2 - table.dataRect.r1 + 1;
const rowObject = (table: Table, at: number): HostObject => bind(tableRowType, { table, index: at });

function existing(table: Table, at: unknown): HostObject {
  const position = index(at);
  if (position >= count(table)) throw excelError('InvalidArgument');
  return rowObject(table, position);
}

/** One row's values may come as a plain array; several as a matrix of the table's width. */
function rowsOf(table: Table, values: unknown): Input[][] {
  if (isMissing(values)) return [table.columns.map(() => null)];
  const given = Array.isArray(values) ? (values as unknown[]) : [values];
  const rows = (Array.isArray(given[0]) ? given : [given]) as Input[][];
  if (rows.some((row) => row.length !== table.columns.length)) {
    throw excelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return rows;
}

export const tableRowsType: ObjectType<Table> = {
  name: 'TableRowCollection',
  items: (table) => Array.from({ length: count(table) }, (_, at) => rowObject(table, at)),
  members: {
    Count: scalar((table) => count(table)),
    GetCount: method((table) => count(table)),
    Add: factory((table, [position, values], call) => {
      const rows = rowsOf(table, values);
      const where = isMissing(position) || position === -1 ? null : index(position);
      if (where !== null && where > count(table)) throw excelError('InvalidArgument');
      table.addRows(where, rows, 'Api');
      call.meters.cellsWritten += rows.length * table.columns.length;
      return rowObject(table, where ?? count(table) - rows.length);
    }),
    GetItemAt: factory((table, [at]) => existing(table, at)),
    DeleteRowsAt: method((table, [at, size]) =>
      table.deleteRows(index(at), optionalNumber(size) ?? 1, 'Api'),
    ),
    DeleteRows: method((table, [rows]) => {
      const positions = list(rows).map((row) => (typeof row === 'number' ? number(row) : positionOf(row)));
      for (const at of [...positions].sort((a, b) => b - a)) table.deleteRows(at, 1, 'Api');
    }),
  },
};

function positionOf(row: unknown): number {
  if (typeof row === 'object' && row !== null && 'target' in row) return index((row.target as RowOf).index);
  throw excelError('InvalidArgument');
}
