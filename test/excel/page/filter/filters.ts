import { rect, type FilterCriteria, type Rect, type Table, type Worksheet } from '../model';

/** A header cell with a filter button: of a table, or of the sheet's own AutoFilter. */
export interface FilterHeader {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** The cells below the header that the filter decides on. */
  readonly data: Rect;
  readonly criteria: FilterCriteria | undefined;
  apply(criteria: FilterCriteria): void;
  clear(): void;
  sort(ascending: boolean): void;
}

export function filterHeaders(sheet: Worksheet): FilterHeader[] {
  return [...sheet.tables.flatMap((table) => tableHeaders(table)), ...sheetHeaders(sheet)];
}

function tableHeaders(table: Table): FilterHeader[] {
  const header = table.headerRect;
  if (!header || !table.showFilterButton) return [];
  return table.columns.map((column, index) => ({
    row: header.r1,
    column: header.c1 + index,
    name: column.name,
    data: { ...table.dataRect, c1: header.c1 + index, c2: header.c1 + index },
    criteria: table.filters.get(index),
    apply: (criteria) => table.applyFilter(index, criteria),
    clear: () => table.clearFilters(index),
    sort: (ascending) => table.sort([{ key: index, ascending }], 'User'),
  }));
}

function sheetHeaders(sheet: Worksheet): FilterHeader[] {
  const filter = sheet.autoFilter;
  if (!filter) return [];
  const area = filter.rect;
  return Array.from({ length: area.c2 - area.c1 + 1 }, (_, index) => ({
    row: area.r1,
    column: area.c1 + index,
    name: sheet.readText(rect(area.r1, area.c1 + index))[0]?.[0] ?? '',
    data: { r1: area.r1 + 1, r2: area.r2, c1: area.c1 + index, c2: area.c1 + index },
    criteria: filter.criteria.get(index),
    apply: (criteria) => sheet.applyAutoFilter(area, index, criteria),
    clear: () => sheet.clearAutoFilterCriteria(index),
    sort: (ascending) => sheet.sort(area, [{ key: index, ascending }], { hasHeaders: true, source: 'User' }),
  }));
}

const MOST_VALUES = 1000;

/** The different texts of a column, sorted, as the filter's list offers them. */
export function distinctTexts(sheet: Worksheet, data: Rect): string[] {
  const used = sheet.usedRange(true);
  const last = Math.min(data.r2, used?.r2 ?? data.r1);
  if (last < data.r1) return [];
  const texts = new Set(sheet.readText({ ...data, r2: last }).map((row) => row[0] ?? ''));
  return [...texts].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })).slice(0, MOST_VALUES);
}
