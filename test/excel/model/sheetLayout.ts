import { SheetFormats } from './sheetFormats';
import type { ChangeSource, Visibility } from './types';
import { ModelError } from './values';

/** Sizes and visibility of rows or columns. */
export interface AxisLayout {
  readonly sizes: Map<number, number>;
  readonly hidden: Set<number>;
  readonly levels: Map<number, number>;
}

const emptyAxis = (): AxisLayout => ({ sizes: new Map(), hidden: new Set(), levels: new Map() });

export interface LayoutState {
  readonly rows: AxisLayout;
  readonly columns: AxisLayout;
  readonly filtered: Set<number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
}

const copyAxis = ({ sizes, hidden, levels }: AxisLayout): AxisLayout => ({
  sizes: new Map(sizes),
  hidden: new Set(hidden),
  levels: new Map(levels),
});

/** Rows, columns, panes, and how the sheet itself shows. */
export abstract class SheetLayout extends SheetFormats {
  /** A file may say otherwise. */
  defaultColumnWidth = 8.43;
  defaultRowHeight = 15;
  showGridlines = true;
  showHeadings = true;
  rightToLeft = false;
  layout: LayoutState = {
    rows: emptyAxis(),
    columns: emptyAxis(),
    filtered: new Set(),
    frozen: { rows: 0, columns: 0 },
  };
  private shown: Visibility = 'Visible';
  private tab: string | null = null;

  get tabColor(): string | null {
    return this.tab;
  }

  set tabColor(color: string | null) {
    this.tab = color;
    this.book.queue.emit('layoutChanged', { sheet: this.self });
  }

  get visibility(): Visibility {
    return this.shown;
  }

  set visibility(after: Visibility) {
    const before = this.shown;
    if (before === after) return;
    const others = this.book.sheetList.some((sheet) => sheet !== this.self && sheet.visibility === 'Visible');
    if (after !== 'Visible' && !others) {
      throw new ModelError('InvalidOperation', 'A workbook must contain at least one visible sheet.');
    }
    this.shown = after;
    if (after !== 'Visible' && this.book.activeSheet === this.self) {
      const next = this.book.sheetList.find((sheet) => sheet.visibility === 'Visible');
      if (next) this.book.activate(next);
    }
    this.book.queue.emit('sheetVisibilityChanged', { sheet: this.self, before, after, source: 'Api' });
  }

  /** For files: sets it without the rules of the grid. */
  initVisibility(visibility: Visibility): void {
    this.shown = visibility;
  }

  columnWidth(column: number): number {
    return this.layout.columns.sizes.get(column) ?? this.defaultColumnWidth;
  }

  rowHeight(row: number): number {
    return this.layout.rows.sizes.get(row) ?? this.defaultRowHeight;
  }

  private relayout(source: ChangeSource, work: () => void): void {
    this.book.edit(source, { kind: 'sheet', sheet: this }, () => {
      work();
      this.book.queue.emit('layoutChanged', { sheet: this.self });
    });
  }

  setColumnWidth(from: number, to: number, width: number | null, source: ChangeSource = 'Api'): void {
    this.assertAllowed('allowFormatColumns');
    this.relayout(source, () => resize(this.layout.columns.sizes, from, to, width, 255));
  }

  setRowHeight(from: number, to: number, height: number | null, source: ChangeSource = 'Api'): void {
    this.assertAllowed('allowFormatRows');
    this.relayout(source, () => resize(this.layout.rows.sizes, from, to, height, 409.5));
  }

  isColumnHidden(column: number): boolean {
    return this.layout.columns.hidden.has(column);
  }

  isRowHidden(row: number): boolean {
    return this.layout.rows.hidden.has(row) || this.layout.filtered.has(row);
  }

  rowState(row: number): 'no' | 'hand' | 'filter' {
    if (this.layout.filtered.has(row)) return 'filter';
    return this.layout.rows.hidden.has(row) ? 'hand' : 'no';
  }

  setColumnsHidden(from: number, to: number, hidden: boolean, source: ChangeSource = 'Api'): void {
    this.assertAllowed('allowFormatColumns');
    this.relayout(source, () => mark(this.layout.columns.hidden, from, to, hidden));
  }

  setRowsHidden(from: number, to: number, hidden: boolean, source: ChangeSource = 'Api'): void {
    this.assertAllowed('allowFormatRows');
    this.relayout(source, () => {
      mark(this.layout.rows.hidden, from, to, hidden);
      if (!hidden) mark(this.layout.filtered, from, to, false);
      this.rowsChanged(from, to);
    });
  }

  protected rowsChanged(from: number, to: number): void {
    // SUBTOTAL looks at hidden rows, which no cell's change tells it.
    this.book.calculator.rebind((cell) => /SUBTOTAL|AGGREGATE/i.test(cell.text));
    this.book.queue.emit('rowsHiddenChanged', { sheet: this.self, from, to });
  }

  /** Hides what a filter leaves out between two rows and shows the rest. */
  setFiltered(from: number, to: number, keeps: (row: number) => boolean): void {
    for (let row = from; row <= to; row += 1) {
      if (keeps(row)) this.layout.filtered.delete(row);
      else this.layout.filtered.add(row);
    }
    this.rowsChanged(from, to);
    this.book.queue.emit('layoutChanged', { sheet: this.self });
  }

  autofitColumns(from: number, to: number, source: ChangeSource = 'Api'): void {
    const used = this.cells.used(true);
    const widths = new Map<number, number>();
    for (let c = from; used && c <= Math.min(to, used.c2); c += 1) {
      let widest = 0;
      for (let r = used.r1; r <= used.r2; r += 1) widest = Math.max(widest, textWidth(this.shownText(r, c)));
      if (widest > 0) widths.set(c, Math.min(255, Math.round((widest + 1) * 100) / 100));
    }
    this.relayout(source, () => widths.forEach((width, c) => this.layout.columns.sizes.set(c, width)));
  }

  rowOutlineLevel(row: number): number {
    return this.layout.rows.levels.get(row) ?? 0;
  }

  columnOutlineLevel(column: number): number {
    return this.layout.columns.levels.get(column) ?? 0;
  }

  group(axis: 'Rows' | 'Columns', from: number, to: number, source: ChangeSource = 'Api'): void {
    this.shiftLevels(axis, from, to, 1, source);
  }

  ungroup(axis: 'Rows' | 'Columns', from: number, to: number, source: ChangeSource = 'Api'): void {
    this.shiftLevels(axis, from, to, -1, source);
  }

  showDetails(axis: 'Rows' | 'Columns', from: number, to: number, shown: boolean): void {
    const { levels } = axis === 'Rows' ? this.layout.rows : this.layout.columns;
    for (const [at, level] of levels)
      if (level > 0 && at >= from && at <= to) this.setHidden(axis, at, !shown);
  }

  showLevels(axis: 'Rows' | 'Columns', shown: number): void {
    const { levels } = axis === 'Rows' ? this.layout.rows : this.layout.columns;
    for (const [at, level] of levels) if (level > 0) this.setHidden(axis, at, level >= shown);
  }

  private setHidden(axis: 'Rows' | 'Columns', at: number, hidden: boolean): void {
    if (axis === 'Rows') this.setRowsHidden(at, at, hidden);
    else this.setColumnsHidden(at, at, hidden);
  }

  private shiftLevels(
    axis: 'Rows' | 'Columns',
    from: number,
    to: number,
    by: number,
    source: ChangeSource,
  ): void {
    const { levels } = axis === 'Rows' ? this.layout.rows : this.layout.columns;
    this.relayout(source, () => {
      for (let i = from; i <= to; i += 1) levels.set(i, Math.min(7, Math.max(0, (levels.get(i) ?? 0) + by)));
    });
  }

  get frozen(): { readonly rows: number; readonly columns: number } {
    return this.layout.frozen;
  }

  freeze(rows: number, columns: number): void {
    this.layout = { ...this.layout, frozen: { rows, columns } };
    this.book.queue.emit('layoutChanged', { sheet: this.self });
  }

  copyLayout(): LayoutState {
    const { rows, columns, filtered, frozen } = this.layout;
    return { rows: copyAxis(rows), columns: copyAxis(columns), filtered: new Set(filtered), frozen };
  }

  /** Rows or columns come in (by > 0) or go (by < 0) at `start`. */
  protected shiftLayout(axis: 'Rows' | 'Columns', start: number, by: number): void {
    const { rows, columns, filtered, frozen } = this.layout;
    const target = axis === 'Rows' ? rows : columns;
    const shifted: AxisLayout = {
      sizes: shiftMap(target.sizes, start, by),
      hidden: shiftSet(target.hidden, start, by),
      levels: shiftMap(target.levels, start, by),
    };
    this.layout =
      axis === 'Rows'
        ? { rows: shifted, columns, filtered: shiftSet(filtered, start, by), frozen }
        : { rows, columns: shifted, filtered, frozen };
    const styles = axis === 'Rows' ? this.rowStyles : this.columnStyles;
    const moved = shiftMap(styles, start, by);
    styles.clear();
    moved.forEach((style, index) => styles.set(index, style));
  }
}

function resize(
  sizes: Map<number, number>,
  from: number,
  to: number,
  size: number | null,
  most: number,
): void {
  if (size !== null && !(size >= 0 && size <= most))
    throw new ModelError('InvalidArgument', `A size of ${size} is out of range.`);
  for (let i = from; i <= to; i += 1) {
    if (size === null) sizes.delete(i);
    else sizes.set(i, size);
  }
}

function mark(set: Set<number>, from: number, to: number, present: boolean): void {
  for (let i = from; i <= to; i += 1) {
    if (present) set.add(i);
    else set.delete(i);
  }
}

/** Where an index goes when others come or go before it; null when it goes itself. */
export function shifted(index: number, start: number, by: number): number | null {
  if (index < start) return index;
  if (by < 0 && index < start - by) return null;
  return index + by;
}

function shiftMap(map: ReadonlyMap<number, number>, start: number, by: number): Map<number, number> {
  const result = new Map<number, number>();
  for (const [index, value] of map) {
    const to = shifted(index, start, by);
    if (to !== null) result.set(to, value);
  }
  return result;
}

function shiftSet(set: ReadonlySet<number>, start: number, by: number): Set<number> {
  const result = new Set<number>();
  for (const index of set) {
    const to = shifted(index, start, by);
    if (to !== null) result.add(to);
  }
  return result;
}

/** Width in characters; a Chinese one takes two. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
