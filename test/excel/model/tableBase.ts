import type { Rect } from './address';
import type { FilterCriteria } from './objects';
import type { Table, TableColumn } from './types';
import type { SheetModel } from './worksheet';

export interface TableState {
  readonly rect: Rect;
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly filters: ReadonlyMap<number, FilterCriteria>;
  readonly banding: { rows: boolean; columns: boolean; first: boolean; last: boolean; button: boolean };
}

/** Shape and looks of a table. */
export abstract class TableBase {
  protected state: TableState;

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    name: string,
    rect: Rect,
    columns: readonly TableColumn[],
    options: { showHeaders?: boolean; showTotals?: boolean } = {},
  ) {
    this.state = {
      rect,
      name,
      columns,
      showHeaders: options.showHeaders ?? true,
      showTotals: options.showTotals ?? false,
      style: 'TableStyleMedium2',
      filters: new Map(),
      banding: { rows: true, columns: false, first: false, last: false, button: true },
    };
  }

  protected abstract get self(): Table;

  save(): TableState {
    return this.state;
  }

  load(state: TableState): void {
    this.state = state;
  }

  protected update(change: Partial<TableState>): void {
    this.state = { ...this.state, ...change };
    this.sheet.book.queue.emit('tableChanged', { table: this.self });
  }

  get name(): string {
    return this.state.name;
  }
  get rect(): Rect {
    return this.state.rect;
  }
  get columns(): readonly TableColumn[] {
    return this.state.columns;
  }
  get filters(): ReadonlyMap<number, FilterCriteria> {
    return this.state.filters;
  }
  get style(): string {
    return this.state.style;
  }
  set style(style: string) {
    this.update({ style });
  }
  get showBandedRows(): boolean {
    return this.state.banding.rows;
  }
  set showBandedRows(rows: boolean) {
    this.update({ banding: { ...this.state.banding, rows } });
  }
  get showBandedColumns(): boolean {
    return this.state.banding.columns;
  }
  set showBandedColumns(columns: boolean) {
    this.update({ banding: { ...this.state.banding, columns } });
  }
  get highlightFirstColumn(): boolean {
    return this.state.banding.first;
  }
  set highlightFirstColumn(first: boolean) {
    this.update({ banding: { ...this.state.banding, first } });
  }
  get highlightLastColumn(): boolean {
    return this.state.banding.last;
  }
  set highlightLastColumn(last: boolean) {
    this.update({ banding: { ...this.state.banding, last } });
  }
  get showFilterButton(): boolean {
    return this.state.banding.button;
  }
  set showFilterButton(button: boolean) {
    this.update({ banding: { ...this.state.banding, button } });
  }

  get headerRect(): Rect | null {
    const { rect, showHeaders } = this.state;
    return showHeaders ? { ...rect, r2: rect.r1 } : null;
  }

  get totalsRect(): Rect | null {
    const { rect, showTotals } = this.state;
    return showTotals ? { ...rect, r1: rect.r2 } : null;
  }

  get dataRect(): Rect {
    const { rect, showHeaders, showTotals } = this.state;
    return { ...rect, r1: rect.r1 + (showHeaders ? 1 : 0), r2: rect.r2 - (showTotals ? 1 : 0) };
  }
}
