import { escapeColumn } from '../formula/structured';
import { rewriteFormula } from '../formula/rewrite';
import { columnCount, contains, intersect, rectName, rowCount, type Rect } from './address';
import { shiftRect, type Shift } from './structure';
import { resolveStructured } from './structuredAreas';
import { readFormula } from './sheetCells';
import { fullAddress } from './address';
import type { ChangeSource, Input, Table, TableColumn, TotalsFunction } from './types';
import { ModelError, toApiValue } from './values';

import { assertName, uniqueName } from './naming';
import { TableOrder } from './tableOrder';

export { assertName, uniqueName };

const SUBTOTAL_CODES: Partial<Record<TotalsFunction, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

/** An Excel table on a sheet. */
export class TableModel extends TableOrder implements Table {
  protected get self(): Table {
    return this;
  }

  private edit<T>(source: ChangeSource, work: () => T): T {
    return this.sheet.book.edit(source, { kind: 'book' }, () => {
      const result = work();
      this.sheet.book.calculator.rebind();
      return result;
    });
  }

  rename(name: string): void {
    const { book } = this.sheet;
    assertName(name);
    const taken = book.tableList.some(
      (table) => table !== this && table.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken || book.names.get(name))
      throw new ModelError('ItemAlreadyExists', `The name ${name} is taken.`);
    const before = this.name.toLowerCase();
    this.edit('Api', () => {
      this.update({ name });
      book.rewriteFormulas((node) => {
        if (node.kind !== 'structured' || node.table?.toLowerCase() !== before) return null;
        return `${name}${node.text}`;
      });
    });
  }

  renameColumn(column: number, name: string): void {
    const header = this.headerRect;
    const known = this.columns[column];
    if (!known) throw new ModelError('ItemNotFound', `The table has no column ${column}.`);
    if (header) {
      const cell = { r1: header.r1, r2: header.r1, c1: header.c1 + column, c2: header.c1 + column };
      this.sheet.writeInput(cell, [[name]], { literal: true });
    } else this.setColumnName(column, name);
  }

  private setColumnName(column: number, name: string): void {
    const before = this.columns[column]?.name.toLowerCase();
    const columns = this.columns.map((known, i) => (i === column ? { ...known, name } : known));
    this.update({ columns });
    this.sheet.book.rewriteFormulas((node, sheet) => {
      if (node.kind !== 'structured' || !this.isMeant(node.table, sheet)) return null;
      if (node.from?.toLowerCase() !== before && node.to?.toLowerCase() !== before) return null;
      return (
        (node.table ?? '') +
        node.text.replace(escapeColumn(this.columnText(node, before)), escapeColumn(name))
      );
    });
  }

  private columnText(node: { from: string | null; to: string | null }, before: string | undefined): string {
    return (node.from?.toLowerCase() === before ? node.from : node.to) ?? '';
  }

  private isMeant(name: string | null, sheet: unknown): boolean {
    return name === null ? sheet === this.sheet : name.toLowerCase() === this.name.toLowerCase();
  }

  /** Header cells were typed over: columns take their names, never empty and never twice. */
  headersEdited(area: Rect): void {
    const header = this.headerRect;
    if (!header || !intersect(header, area)) return;
    this.columns.forEach((column, i) => {
      if (!contains(area, header.r1, header.c1 + i)) return;
      const text = String(toApiValue(this.sheet.cells.get(header.r1, header.c1 + i)));
      if (text === column.name) return;
      const name = uniqueName(
        text === '' ? `Column${i + 1}` : text,
        this.columns.filter((_, k) => k !== i),
      );
      if (name !== text) this.sheet.cells.set(header.r1, header.c1 + i, name);
      this.setColumnName(i, name);
    });
  }

  setShowHeaders(show: boolean): void {
    if (show === this.state.showHeaders) return;
    this.edit('Api', () => {
      const { rect } = this;
      if (!show) {
        this.sheet.clear({ ...rect, r2: rect.r1 });
        this.update({ showHeaders: false, rect: { ...rect, r1: rect.r1 + 1 } });
        return;
      }
      if (rect.r1 === 0) throw new ModelError('InvalidOperation', 'There is no row above the table.');
      this.update({ showHeaders: true, rect: { ...rect, r1: rect.r1 - 1 } });
      this.writeHeaders();
    });
  }

  writeHeaders(): void {
    const header = this.headerRect;
    if (!header) return;
    this.columns.forEach((column, i) => {
      this.sheet.erase(header.r1, header.c1 + i);
      this.sheet.cells.set(header.r1, header.c1 + i, column.name);
    });
    this.sheet.book.calculator.noteChange(this.sheet, header);
  }

  setShowTotals(show: boolean): void {
    if (show === this.state.showTotals) return;
    this.edit('Api', () => {
      const { rect } = this;
      if (!show) {
        this.sheet.clear({ ...rect, r1: rect.r2 });
        this.update({ showTotals: false, rect: { ...rect, r2: rect.r2 - 1 } });
        return;
      }
      this.makeRoom(rect.r2 + 1, 1);
      this.update({ showTotals: true, rect: { ...rect, r2: rect.r2 + 1 } });
      this.columns.forEach((_, i) => this.writeTotal(i));
      if (!this.columns.some((column) => column.totalsLabel !== undefined || column.totalsFunction)) {
        this.setTotals(0, 'none', 'Total');
      }
    });
  }

  setTotals(column: number, totals: TotalsFunction, label?: string): void {
    const columns = this.columns.map((known, i) =>
      i === column ? { id: known.id, name: known.name, totalsFunction: totals, totalsLabel: label } : known,
    );
    this.update({ columns });
    if (this.state.showTotals) this.writeTotal(column);
  }

  private writeTotal(index: number): void {
    const column = this.columns[index];
    const row = this.totalsRect;
    if (!column || !row) return;
    const cell = { r1: row.r1, r2: row.r1, c1: row.c1 + index, c2: row.c1 + index };
    const code = column.totalsFunction && SUBTOTAL_CODES[column.totalsFunction];
    const formula =
      code === undefined ? null : `=SUBTOTAL(${code},${this.name}[${escapeColumn(column.name)}])`;
    this.sheet.writeInput(cell, [[formula ?? column.totalsLabel ?? null]], { literal: formula === null });
  }

  /** Free rows under the table: cells below move down. */
  private makeRoom(row: number, count: number): void {
    const { rect } = this;
    const below = { r1: row, r2: row + count - 1, c1: rect.c1, c2: rect.c2 };
    let filled = false;
    this.sheet.cells.each({ ...below, r2: 1048575 }, (_r, _c, value) => (filled ||= value !== null));
    if (filled) this.sheet.insertCells(below, 'Down');
  }

  resize(area: Rect): void {
    if (this.state.showHeaders && area.r1 !== this.rect.r1) {
      throw new ModelError('InvalidArgument', 'The header row of a resized table must stay where it is.');
    }
    const others = this.sheet.book.tableList.some(
      (table) => table !== this && table.sheet === this.sheet && intersect(table.rect, area),
    );
    if (others) throw new ModelError('InvalidOperation', 'Tables cannot overlap.');
    this.edit('Api', () => {
      const columns = Array.from({ length: columnCount(area) }, (_, i) => {
        const known = this.columns[area.c1 - this.rect.c1 + i];
        return known ?? this.newColumn(i, area);
      });
      this.update({ rect: area, columns });
      this.writeHeaders();
    });
  }

  private newColumn(index: number, area: Rect): TableColumn {
    const text = this.state.showHeaders
      ? String(toApiValue(this.sheet.cells.get(area.r1, area.c1 + index)))
      : '';
    const id = Math.max(0, ...this.columns.map((column) => column.id)) + index + 1;
    return { id, name: uniqueName(text === '' ? `Column${index + 1}` : text, this.columns) };
  }

  addRows(index: number | null, rows: readonly (readonly Input[])[], source: ChangeSource = 'Api'): void {
    if (rows.some((row) => row.length !== this.columns.length)) {
      throw new ModelError('InvalidArgument', `A row of ${this.name} has ${this.columns.length} values.`);
    }
    if (rows.length === 0) return;
    this.edit(source, () => {
      const data = this.dataRect;
      const blank = rowCount(data) === 1 && this.isBlank(data);
      const at = index === null ? data.r2 + 1 : data.r1 + index;
      if (at < data.r1 || at > data.r2 + 1)
        throw new ModelError('InvalidArgument', `There is no row ${index}.`);
      const extra = rows.length - (blank ? 1 : 0);
      const first = blank ? data.r1 : at;
      const area = { r1: first, r2: first + rows.length - 1, c1: data.c1, c2: data.c2 };
      this.sheet.assertEditable(area);
      if (extra > 0) this.insertRows(blank ? data.r1 + 1 : at, extra);
      this.sheet.writeInput(area, rows, { source });
    });
  }

  private isBlank(area: Rect): boolean {
    let filled = false;
    this.sheet.cells.each(area, (_r, _c, value) => (filled ||= value !== null));
    return !filled;
  }

  private insertRows(at: number, count: number): void {
    const { rect } = this;
    const area = { r1: at, r2: at + count - 1, c1: rect.c1, c2: rect.c2 };
    const atEnd = at > rect.r2;
    if (atEnd) this.makeRoom(at, count);
    else this.sheet.shiftEverything({ axis: 'Rows', start: at, by: count, cross: [rect.c1, rect.c2] });
    const end = rect.r2 + count;
    this.update({ rect: { ...rect, r2: end } });
    const model = atEnd || at > this.dataRect.r1 ? at - 1 : at + count;
    for (let c = rect.c1; c <= rect.c2; c += 1) {
      const style = this.sheet.styleId(model, c);
      if (model < rect.r1 + (this.state.showHeaders ? 1 : 0)) continue;
      for (let r = area.r1; r <= area.r2; r += 1) this.sheet.cells.setStyle(r, c, style);
    }
  }

  deleteRows(index: number, count: number, source: ChangeSource = 'Api'): void {
    const data = this.dataRect;
    if (index < 0 || count < 1 || index + count > rowCount(data)) {
      throw new ModelError('InvalidArgument', `${this.name} has no rows ${index} to ${index + count - 1}.`);
    }
    this.edit(source, () => {
      const area = { r1: data.r1 + index, r2: data.r1 + index + count - 1, c1: data.c1, c2: data.c2 };
      // A table without rows keeps a blank one.
      if (count === rowCount(data)) {
        this.sheet.clear({ ...area, r2: area.r1 }, 'Contents', source);
        if (count > 1) this.sheet.deleteCells({ ...area, r1: area.r1 + 1 }, 'Up', source);
      } else this.sheet.deleteCells(area, 'Up', source);
    });
  }

  addColumn(
    index: number | null,
    values: readonly Input[] | null,
    name?: string,
    source: ChangeSource = 'Api',
  ): void {
    const at = index ?? this.columns.length;
    if (at < 0 || at > this.columns.length)
      throw new ModelError('InvalidArgument', `There is no column ${at}.`);
    const height = rowCount(this.dataRect);
    if (values && values.length !== height) {
      throw new ModelError('InvalidArgument', `A column of ${this.name} has ${height} values.`);
    }
    this.edit(source, () => {
      const { rect } = this;
      const area = { r1: rect.r1, r2: rect.r2, c1: rect.c1 + at, c2: rect.c1 + at };
      if (!this.isBlank({ ...area, c2: 16383 })) {
        this.sheet.shiftEverything({ axis: 'Columns', start: area.c1, by: 1, cross: [rect.r1, rect.r2] });
      }
      const id = Math.max(0, ...this.columns.map((column) => column.id)) + 1;
      const column = { id, name: uniqueName(name ?? `Column${this.columns.length + 1}`, this.columns) };
      this.update({
        rect: { ...rect, c2: rect.c2 + 1 },
        columns: [...this.columns.slice(0, at), column, ...this.columns.slice(at)],
      });
      this.writeHeaders();
      if (values) {
        const data = this.dataRect;
        const place = { r1: data.r1, r2: data.r2, c1: area.c1, c2: area.c1 };
        this.sheet.writeInput(
          place,
          values.map((value) => [value]),
          { source },
        );
      }
    });
  }

  deleteColumn(index: number, source: ChangeSource = 'Api'): void {
    if (!this.columns[index]) throw new ModelError('ItemNotFound', `The table has no column ${index}.`);
    if (this.columns.length === 1)
      throw new ModelError('InvalidOperation', 'A table has at least one column.');
    const { rect } = this;
    this.sheet.deleteCells(
      { r1: rect.r1, r2: rect.r2, c1: rect.c1 + index, c2: rect.c1 + index },
      'Left',
      source,
    );
  }

  /** The sheet's cells moved. */
  shift(shift: Shift): void {
    const before = this.rect;
    const rect = shiftRect(before, shift);
    if (!rect) {
      this.sheet.book.removeTable(this, 'Api');
      return;
    }
    const { axis, start, by } = shift;
    let { columns } = this;
    const inside = axis === 'Columns' && start > before.c1 && start <= before.c2;
    if (inside && by > 0) {
      const at = start - before.c1;
      const fresh: TableColumn[] = [];
      for (let i = 0; i < by; i += 1) {
        const id = Math.max(...columns.map((column) => column.id)) + i + 1;
        fresh.push({ id, name: uniqueName(`Column${columns.length + i + 1}`, [...columns, ...fresh]) });
      }
      columns = [...columns.slice(0, at), ...fresh, ...columns.slice(at)];
    } else if (axis === 'Columns' && by < 0) {
      columns = columns.filter((_, i) => before.c1 + i < start || before.c1 + i >= start - by);
    }
    const headerGone =
      this.state.showHeaders && axis === 'Rows' && by < 0 && start <= before.r1 && before.r1 < start - by;
    this.state = { ...this.state, rect, columns, showHeaders: this.state.showHeaders && !headerGone };
    if (columns.length > this.state.columns.length || inside) this.writeHeaders();
  }

  delete(): void {
    const { rect, sheet } = this;
    sheet.book.edit('Api', { kind: 'book' }, () => {
      sheet.book.removeTable(this, 'Api');
      sheet.deleteCells(rect, 'Up');
    });
  }

  convertToRange(): void {
    const { book } = this.sheet;
    book.edit('Api', { kind: 'book' }, () => {
      book.eachFormula((cell) => {
        const text = rewriteFormula(cell.text, cell.tree, (node) => {
          if (node.kind !== 'structured' || !this.isMeant(node.table, cell.sheet)) return null;
          const area = resolveStructured([this], { ...node, table: this.name }, cell);
          const first = typeof area === 'string' ? undefined : area.areas[0];
          if (!first) return '#REF!';
          const address = rectName(first.rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
          return cell.sheet === this.sheet
            ? address
            : fullAddress(this.sheet.name, first.rect).replace(/[^!]+$/, address);
        });
        if (text === cell.text) return;
        const { sheet, row, column, arrayRect, implicit } = cell;
        sheet.removeFormula(cell);
        sheet.addFormula(row, column, readFormula(text, ''), { arrayRect, implicit });
      });
      book.removeTable(this, 'Api');
    });
  }
}
