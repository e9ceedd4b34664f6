import { filterTest } from './filters';
import type { FilterCriteria, SortField } from './objects';
import { TableBase } from './tableBase';
import type { ChangeSource, Table } from './types';

/** Filters and sorting of a table. */
export abstract class TableOrder extends TableBase {
  sortState: Table['sortState'] = { fields: [], matchCase: false };

  applyFilter(column: number, criteria: FilterCriteria): void {
    this.refilter(new Map([...this.filters, [column, criteria]]));
  }

  clearFilters(column?: number): void {
    const kept = new Map(this.filters);
    if (column === undefined) kept.clear();
    else kept.delete(column);
    this.refilter(kept);
  }

  private refilter(filters: ReadonlyMap<number, FilterCriteria>): void {
    const { r1, r2, c1 } = this.dataRect;
    this.sheet.book.edit('Api', { kind: 'final' }, () => {
      this.state = { ...this.state, filters };
      const tests = [...filters].map(([column, rule]) => filterTest(this.sheet, c1 + column, r1, r2, rule));
      this.sheet.setFiltered(r1, r2, (row) => tests.every((test) => test(row)));
      this.sheet.book.queue.emit('tableFiltered', { table: this.self });
    });
  }

  reapplyFilters(): void {
    this.refilter(this.filters);
  }

  clearSort(): void {
    this.sortState = { fields: [], matchCase: false };
  }

  sort(fields: readonly SortField[], source: ChangeSource = 'Api', matchCase = false): void {
    this.sheet.sort(this.dataRect, fields, { source, matchCase });
    this.sortState = { fields, matchCase };
  }
}
