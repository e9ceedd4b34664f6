import type { Rect } from './address';
import type { ChangeSource, Input } from './basicTypes';
import type { FilterCriteria, SortField } from './objects';
import type { Worksheet } from './sheetTypes';

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  readonly totalsFunction?: TotalsFunction;
  readonly totalsLabel?: string;
}
export type TotalsFunction =
  'none' | 'average' | 'count' | 'countNums' | 'max' | 'min' | 'stdDev' | 'sum' | 'var' | 'custom';

export interface Table {
  readonly sheet: Worksheet;
  /** A number written as text; unique in the workbook. */
  readonly id: string;
  readonly name: string;
  /** With header and totals rows. */
  readonly rect: Rect;
  readonly headerRect: Rect | null;
  /** Never empty: a table without rows keeps one blank one. */
  readonly dataRect: Rect;
  readonly totalsRect: Rect | null;
  readonly columns: readonly TableColumn[];
  readonly filters: ReadonlyMap<number, FilterCriteria>;
  /** `TableStyleMedium2`. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  rename(name: string): void;
  renameColumn(column: number, name: string): void;
  setShowHeaders(show: boolean): void;
  setShowTotals(show: boolean): void;
  /** Writes SUBTOTAL into the totals cell. */
  setTotals(column: number, totals: TotalsFunction, label?: string): void;
  resize(area: Rect): void;
  /** `index` null appends. Cells below move down. */
  addRows(index: number | null, rows: readonly (readonly Input[])[], source?: ChangeSource): void;
  deleteRows(index: number, count: number, source?: ChangeSource): void;
  addColumn(
    index: number | null,
    values: readonly Input[] | null,
    name?: string,
    source?: ChangeSource,
  ): void;
  deleteColumn(index: number, source?: ChangeSource): void;
  applyFilter(column: number, criteria: FilterCriteria): void;
  clearFilters(column?: number): void;
  /** Looks at the rows again, which may have changed since. */
  reapplyFilters(): void;
  /** What the table was last sorted by; empty when it was not. */
  readonly sortState: { readonly fields: readonly SortField[]; readonly matchCase: boolean };
  clearSort(): void;
  sort(fields: readonly SortField[], source?: ChangeSource, matchCase?: boolean): void;
  /** Removes table and cells. */
  delete(): void;
  /** Keeps the cells, removes the table; structured references become addresses. */
  convertToRange(): void;
}
