import type { FilterCriteria } from '../../../model/objects';
import type { Table, Worksheet } from '../../../model/types';
import { excelError, NotImplementedError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type Member, type ObjectType } from '../members';
import { Area, areaArgument } from './area';
import { choice, index, isMissing, list, number, optionalText, record, text } from './arguments';
import { color } from './colors';
import { rangeObject } from './rangeRelated';

/** `Excel.FilterCriteria` → the model's. Icons are refused: only conditional formats show them. */
function filterCriteria(value: unknown): FilterCriteria {
  const given = record(value);
  const on = choice(given['filterOn'], [
    'BottomItems',
    'BottomPercent',
    'CellColor',
    'Custom',
    'Dynamic',
    'FontColor',
    'Icon',
    'TopItems',
    'TopPercent',
    'Values',
  ] as const);
  if (on === 'Values') return { on, values: list(given['values']).map(String) };
  if (on === 'Icon') throw new NotImplementedError('FilterCriteria.icon', 'ExcelApi 1.2');
  if (on === 'Dynamic') return { on, criterion: text(given['dynamicCriteria']) };
  if (on === 'CellColor' || on === 'FontColor') return { on, color: color(given['color']) ?? '' };
  if (on !== 'Custom') return { on, count: number(Number(given['criterion1'])) };
  return {
    on,
    criterion1: String(given['criterion1'] ?? ''),
    criterion2: optionalText(given['criterion2']),
    and: choice(given['operator'], ['And', 'Or'] as const, 'And') === 'And',
  };
}

/** The model's criteria as `Excel.FilterCriteria` answers them. */
function toApi(criteria: FilterCriteria | undefined): unknown {
  if (!criteria) return null;
  if (criteria.on === 'Values') return { filterOn: 'Values', values: [...criteria.values] };
  if (criteria.on === 'Dynamic') return { filterOn: 'Dynamic', dynamicCriteria: criteria.criterion };
  if ('color' in criteria) return { filterOn: criteria.on, color: criteria.color };
  if (criteria.on !== 'Custom') return { filterOn: criteria.on, criterion1: String(criteria.count) };
  const { criterion1, criterion2, and } = criteria;
  return { filterOn: 'Custom', criterion1, criterion2, operator: and === false ? 'Or' : 'And' };
}

interface ColumnFilter {
  readonly table: Table;
  readonly column: number;
}

const counted = (on: 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent'): Member<ColumnFilter> =>
  method(({ table, column }, [count]) => table.applyFilter(column, { on, count: number(count) }));

const colored = (on: 'CellColor' | 'FontColor'): Member<ColumnFilter> =>
  method(({ table, column }, [wanted]) => table.applyFilter(column, { on, color: color(wanted) ?? '' }));

export const filterType: ObjectType<ColumnFilter> = {
  name: 'Filter',
  members: {
    Criteria: scalar(({ table, column }) => toApi(table.filters.get(column))),
    Apply: method(({ table, column }, [criteria]) => table.applyFilter(column, filterCriteria(criteria))),
    ApplyValuesFilter: method(({ table, column }, [values]) =>
      table.applyFilter(column, { on: 'Values', values: list(values).map(String) }),
    ),
    ApplyCustomFilter: method(({ table, column }, [criterion1, criterion2, operator]) =>
      table.applyFilter(column, filterCriteria({ filterOn: 'Custom', criterion1, criterion2, operator })),
    ),
    ApplyTopItemsFilter: counted('TopItems'),
    ApplyTopPercentFilter: counted('TopPercent'),
    ApplyBottomItemsFilter: counted('BottomItems'),
    ApplyBottomPercentFilter: counted('BottomPercent'),
    ApplyCellColorFilter: colored('CellColor'),
    ApplyFontColorFilter: colored('FontColor'),
    ApplyDynamicFilter: method(({ table, column }, [criterion]) =>
      table.applyFilter(column, { on: 'Dynamic', criterion: text(criterion) }),
    ),
    Clear: method(({ table, column }) => table.clearFilters(column)),
  },
};

export const filterOfColumn = (table: Table, column: number): HostObject =>
  bind(filterType, { table, column });

function criteriaList(criteria: ReadonlyMap<number, FilterCriteria>, columns: number): unknown[] {
  return Array.from({ length: columns }, (_, column) => toApi(criteria.get(column)));
}

const tableFilterType: ObjectType<Table> = {
  name: 'AutoFilter',
  members: {
    Enabled: scalar((table) => table.showFilterButton),
    IsDataFiltered: scalar((table) => table.filters.size > 0),
    Criteria: scalar((table) => criteriaList(table.filters, table.columns.length)),
    Apply: method((table, [, column, criteria]) =>
      table.applyFilter(index(column), filterCriteria(criteria)),
    ),
    ClearColumnCriteria: method((table, [column]) => table.clearFilters(index(column))),
    ClearCriteria: method((table) => table.clearFilters()),
    Reapply: method((table) => table.reapplyFilters()),
    GetRange: factory((table) => rangeObject(new Area(table.sheet, table.rect))),
    GetRangeOrNullObject: factory((table) => rangeObject(new Area(table.sheet, table.rect))),
  },
};

export const autoFilterOfTable = (table: Table): HostObject => bind(tableFilterType, table);

export const autoFilterType: ObjectType<Worksheet> = {
  name: 'AutoFilter',
  members: {
    Enabled: scalar((sheet) => sheet.autoFilter !== null),
    IsDataFiltered: scalar((sheet) => (sheet.autoFilter?.criteria.size ?? 0) > 0),
    Criteria: scalar((sheet) => {
      const filter = sheet.autoFilter;
      return filter ? criteriaList(filter.criteria, filter.rect.c2 - filter.rect.c1 + 1) : null;
    }),
    Apply: method((sheet, [range, column, criteria]) => {
      const area = areaArgument(range, sheet);
      if (isMissing(column) || isMissing(criteria)) sheet.applyAutoFilter(area.rect);
      else sheet.applyAutoFilter(area.rect, index(column), filterCriteria(criteria));
    }),
    ClearColumnCriteria: method((sheet, [column]) => sheet.clearAutoFilterCriteria(index(column))),
    ClearCriteria: method((sheet) => sheet.clearAutoFilterCriteria()),
    Reapply: method((sheet) => sheet.reapplyAutoFilter()),
    Remove: method((sheet) => sheet.removeAutoFilter()),
    GetRange: factory((sheet) => {
      if (!sheet.autoFilter) throw excelError('ItemNotFound');
      return rangeObject(new Area(sheet, sheet.autoFilter.rect));
    }),
    GetRangeOrNullObject: factory((sheet) =>
      sheet.autoFilter ? rangeObject(new Area(sheet, sheet.autoFilter.rect)) : null,
    ),
  },
};
