import { cellName, rowCount } from '../../../model/address';
import { toApiValue } from '../../../model/values';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type ObjectType } from '../members';
import { Area } from './area';
import { index } from './arguments';
import { rangeObject } from './rangeRelated';

/** The cells of a range that no filter, outline or hiding conceals. */
function visible({ sheet, rect }: Area): { rows: number[]; columns: number[] } {
  const rows: number[] = [];
  const columns: number[] = [];
  for (let row = rect.r1; row <= rect.r2; row += 1) if (!sheet.isRowHidden(row)) rows.push(row);
  for (let column = rect.c1; column <= rect.c2; column += 1)
    if (!sheet.isColumnHidden(column)) columns.push(column);
  return { rows, columns };
}

type Read = (area: Area) => readonly (readonly unknown[])[];

const view = (read: Read) =>
  scalar((area: Area) => {
    const { rows, columns } = visible(area);
    const all = read(area);
    return rows.map((row) => columns.map((column) => all[row - area.rect.r1]?.[column - area.rect.c1]));
  });

const formulas: Read = ({ sheet, rect }) => sheet.readFormulas(rect).map((row) => row.map(toApiValue));

export const rangeViewType: ObjectType<Area> = {
  name: 'RangeView',
  members: {
    Values: view(({ sheet, rect }) => sheet.readValues(rect).map((row) => row.map(toApiValue))),
    Text: view(({ sheet, rect }) => sheet.readText(rect)),
    Formulas: view(formulas),
    FormulasLocal: view(formulas),
    NumberFormat: view(({ sheet, rect }) => sheet.readNumberFormats(rect)),
    ValueTypes: view(({ sheet, rect }) => sheet.readValueTypes(rect)),
    CellAddresses: scalar((area) => {
      const { rows, columns } = visible(area);
      return rows.map((row) => columns.map((column) => cellName(row, column)));
    }),
    RowCount: scalar((area) => visible(area).rows.length),
    ColumnCount: scalar((area) => visible(area).columns.length),
    Index: scalar((area) => area.rect.r1),
    Rows: navigation((area) => bind(rangeViewRowsType, area)),
    GetRange: factory((area) => rangeObject(new Area(area.sheet, area.rect))),
  },
};

const rowViews = (area: Area): Area[] =>
  visible(area).rows.map((row) => new Area(area.sheet, { ...area.rect, r1: row, r2: row }));

export const rangeViewRowsType: ObjectType<Area> = {
  name: 'RangeViewCollection',
  items: (area) => rowViews(area).map((row) => bind(rangeViewType, row)),
  members: {
    GetCount: method((area) => (rowCount(area.rect) === 0 ? 0 : visible(area).rows.length)),
    GetItemAt: factory((area, [at]) => {
      const row = rowViews(area)[index(at)];
      if (!row) throw excelError('InvalidArgument');
      return bind(rangeViewType, row);
    }),
  },
};
