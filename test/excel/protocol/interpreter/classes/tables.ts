import { encloses, intersect } from '../../../model/address';
import type { Table, Workbook, Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type HostObject, type ObjectType } from '../members';
import { Area, areaArgument, type Areas } from './area';
import { flag, index, isMissing, number, optionalFlag, text } from './arguments';
import { autoFilterOfTable } from './filters';
import { EventType, eventMembers, WORKBOOK_TARGET } from './eventMembers';
import { rangeObject } from './rangeRelated';
import { sortFields } from './rangeActions';
import { tableColumnsType } from './tableColumns';
import { tableRowsType } from './tableRows';
import { worksheetObject } from './worksheet';

export const tableObject = (table: Table): HostObject => bind(tableType, table);

function alive(table: Table): Table {
  if (!table.sheet.workbook.tables.includes(table)) throw excelError('ItemNotFound');
  return table;
}

export const tableSortType: ObjectType<Table> = {
  name: 'TableSort',
  members: {
    Apply: method((table, [fields, matchCase]) =>
      table.sort(sortFields(fields), 'Api', optionalFlag(matchCase)),
    ),
    Fields: scalar((table) =>
      table.sortState.fields.map(({ key, ascending, on = 'Value', color }) => ({
        key,
        ascending,
        sortOn: on,
        ...(color === undefined ? {} : { color }),
      })),
    ),
    MatchCase: scalar((table) => table.sortState.matchCase),
    Method: scalar(() => 'PinYin'),
    /** "Clears the sorting that is currently on the table. While this doesn't modify the table's ordering …" */
    Clear: method((table) => table.clearSort()),
    Reapply: method((table) => {
      const { fields, matchCase } = table.sortState;
      if (fields.length > 0) table.sort(fields, 'Api', matchCase);
    }),
  },
};

function needed(table: Table, rect: Table['headerRect']): HostObject {
  if (!rect) throw excelError('ItemNotFound');
  return rangeObject(new Area(table.sheet, rect));
}

export const tableType: ObjectType<Table> = {
  name: 'Table',
  id: (table) => table.id,
  members: {
    Id: scalar((table) => table.id),
    LegacyId: scalar((table) => table.id),
    Name: scalar(
      (table) => alive(table).name,
      (table, value) => table.rename(text(value)),
    ),
    Style: scalar(
      (table) => table.style,
      (table, value) => {
        table.style = text(value);
      },
    ),
    ShowHeaders: scalar(
      (table) => table.headerRect !== null,
      (table, value) => table.setShowHeaders(flag(value)),
    ),
    ShowTotals: scalar(
      (table) => table.totalsRect !== null,
      (table, value) => table.setShowTotals(flag(value)),
    ),
    ShowBandedRows: scalar(
      (table) => table.showBandedRows,
      (table, value) => {
        table.showBandedRows = flag(value);
      },
    ),
    ShowBandedColumns: scalar(
      (table) => table.showBandedColumns,
      (table, value) => {
        table.showBandedColumns = flag(value);
      },
    ),
    ShowFilterButton: scalar(
      (table) => table.showFilterButton,
      (table, value) => {
        table.showFilterButton = flag(value);
      },
    ),
    HighlightFirstColumn: scalar(
      (table) => table.highlightFirstColumn,
      (table, value) => {
        table.highlightFirstColumn = flag(value);
      },
    ),
    HighlightLastColumn: scalar(
      (table) => table.highlightLastColumn,
      (table, value) => {
        table.highlightLastColumn = flag(value);
      },
    ),
    Columns: navigation((table) => bind(tableColumnsType, table)),
    Rows: navigation((table) => bind(tableRowsType, table)),
    Sort: navigation((table) => bind(tableSortType, table)),
    AutoFilter: navigation((table) => autoFilterOfTable(table)),
    Worksheet: navigation((table) => worksheetObject(table.sheet)),
    GetRange: factory((table) => needed(alive(table), table.rect)),
    GetDataBodyRange: factory((table) => needed(alive(table), table.dataRect)),
    GetHeaderRowRange: factory((table) => needed(alive(table), table.headerRect)),
    GetTotalRowRange: factory((table) => needed(alive(table), table.totalsRect)),
    ReapplyFilters: method((table) => table.reapplyFilters()),
    ClearFilters: method((table) => table.clearFilters()),
    Delete: method((table) => alive(table).delete()),
    Resize: method((table, [to]) => {
      const area = areaArgument(to, table.sheet);
      if (area.sheet !== table.sheet) throw excelError('InvalidArgument');
      table.resize(area.rect);
    }),
    ConvertToRange: factory((table) => {
      const area = new Area(alive(table).sheet, table.rect);
      table.convertToRange();
      return rangeObject(area);
    }),
    ...eventMembers<Table>('Table', (table) => table.id, [
      { event: 'onChanged', stem: 'DataChangedEvent', type: EventType.tableChanged },
      { event: 'onSelectionChanged', stem: 'SelectionChangedEvent', type: EventType.tableSelectionChanged },
    ]),
  },
};

/** All tables of the workbook, or of one sheet. */
export interface Tables {
  readonly workbook: Workbook;
  readonly sheet: Worksheet | null;
}

const listed = ({ workbook, sheet }: Tables): readonly Table[] => (sheet ? sheet.tables : workbook.tables);

function find(tables: readonly Table[], key: unknown): Table | undefined {
  const wanted = typeof key === 'number' ? String(key) : text(key);
  return tables.find((table) => table.id === wanted || table.name.toLowerCase() === wanted.toLowerCase());
}

export const tablesType: ObjectType<Tables> = {
  name: 'TableCollection',
  items: (tables) => listed(tables).map(tableObject),
  item(tables, key) {
    const found = find(listed(tables), key);
    return found ? tableObject(found) : null;
  },
  members: {
    Count: scalar((tables) => listed(tables).length),
    GetCount: method((tables) => listed(tables).length),
    Add: factory((tables, [address, hasHeaders]) => {
      const area = areaArgument(address, tables.sheet ?? tables.workbook.activeSheet);
      if (tables.sheet && area.sheet !== tables.sheet) throw excelError('InvalidArgument');
      return tableObject(
        tables.workbook.addTable(area.sheet, area.rect, optionalFlag(hasHeaders), { source: 'Api' }),
      );
    }),
    GetItemAt: factory((tables, [at]) => {
      const table = listed(tables)[index(at)];
      if (!table) throw excelError('InvalidArgument');
      return tableObject(table);
    }),
    GetItemOrNullObject: factory((tables, [key]) => {
      const found = find(listed(tables), key);
      return found ? tableObject(found) : null;
    }),
    ...eventMembers<Tables>('TableCollection', ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET, [
      { event: 'onAdded', stem: 'AddedEvent', type: EventType.tableAdded },
      { event: 'onChanged', stem: 'DataChangedEvent', type: EventType.tableChanged },
      { event: 'onDeleted', stem: 'DeletedEvent', type: EventType.tableDeleted },
    ]),
  },
};

/** `getTables()` of a range or of several: the tables that touch, or lie wholly in, one of them. */
export interface ScopedTables {
  readonly areas: Areas;
  readonly fullyContained: boolean;
}

function scoped({ areas, fullyContained }: ScopedTables): Table[] {
  return areas.sheet.tables.filter((table) =>
    areas.rects.some((rect) =>
      fullyContained ? encloses(rect, table.rect) : intersect(rect, table.rect) !== null,
    ),
  );
}

export const tableScopedType: ObjectType<ScopedTables> = {
  name: 'TableScopedCollection',
  items: (tables) => scoped(tables).map(tableObject),
  item(tables, key) {
    const found = find(scoped(tables), key);
    return found ? tableObject(found) : null;
  },
  members: {
    GetCount: method((tables) => scoped(tables).length),
    GetFirst: factory((tables) => {
      const first = scoped(tables)[0];
      if (!first) throw excelError('ItemNotFound');
      return tableObject(first);
    }),
    GetItemOrNullObject: factory((tables, [key]) => {
      const found = find(scoped(tables), key);
      return found ? tableObject(found) : null;
    }),
  },
};

/** Position of a column given by name, id or position, as `getItem` of table columns takes. */
export function columnPosition(table: Table, key: unknown): number {
  if (isMissing(key)) throw excelError('InvalidArgument');
  if (typeof key === 'string') {
    const byName = table.columns.findIndex((column) => column.name.toLowerCase() === key.toLowerCase());
    return byName >= 0 ? byName : table.columns.findIndex((column) => String(column.id) === key);
  }
  return table.columns.findIndex((column) => column.id === number(key));
}
