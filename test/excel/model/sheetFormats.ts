import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellCount,
  columnCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  rowCount,
  sameRect,
  type Rect,
} from './address';
import { isValidFormat } from './formatting';
import { SheetCells } from './sheetCells';
import { patchStyle, type BorderSide, type CellStyle, type StylePatch } from './style';
import type { ChangeSource, ClearKind, MixedStyle } from './types';
import { ModelError } from './values';

/** Formatting, merging and clearing. */
export abstract class SheetFormats extends SheetCells {
  setNumberFormats(
    area: Rect,
    formats: string | readonly (readonly (string | null)[])[],
    source: ChangeSource = 'Api',
  ): void {
    const all = typeof formats === 'string' ? [formats] : formats.flat();
    const wrong = all.find((format) => format !== null && !isValidFormat(format));
    if (wrong !== undefined) throw new ModelError('InvalidArgument', `"${wrong}" is not a number format.`);
    if (typeof formats === 'string') {
      this.setStyle(area, { numberFormat: formats === '' ? 'General' : formats }, source);
      return;
    }
    if (formats.length !== rowCount(area) || formats.some((line) => line.length !== columnCount(area))) {
      throw new ModelError('InvalidArgument', 'The number formats have another shape than the range.');
    }
    this.restyle(area, source, () =>
      formats.forEach((line, r) =>
        line.forEach((format, c) => {
          if (format !== null)
            this.putNumberFormat(area.r1 + r, area.c1 + c, format === '' ? 'General' : format);
        }),
      ),
    );
  }

  setStyle(area: Rect, patch: StylePatch, source: ChangeSource = 'Api'): void {
    this.restyle(area, source, () => {
      const cache = new Map<number, number>();
      const next = (id: number): number => {
        let changed = cache.get(id);
        if (changed === undefined) {
          changed = this.book.styles.idOf(patchStyle(this.book.styles.get(id), patch));
          cache.set(id, changed);
        }
        return changed;
      };
      if (isWholeColumns(area) || isWholeRows(area)) this.styleWhole(area, next);
      else this.styleCells(area, next);
    });
  }

  private restyle(area: Rect, source: ChangeSource, work: () => void): void {
    this.assertAllowed('allowFormatCells');
    const whole = isWholeColumns(area) || isWholeRows(area) || cellCount(area) > 1000000;
    const scope = whole
      ? ({ kind: 'sheet', sheet: this } as const)
      : ({ kind: 'cells', sheet: this, rect: area } as const);
    this.book.edit(source, scope, () => {
      work();
      this.book.queue.emit('formatChanged', { sheet: this.self, rect: area, source });
    });
  }

  private styleCells(area: Rect, next: (id: number) => number): void {
    for (let r = area.r1; r <= area.r2; r += 1) {
      for (let c = area.c1; c <= area.c2; c += 1) this.cells.setStyle(r, c, next(this.styleId(r, c)));
    }
  }

  /** Whole rows and columns keep one style for all their untouched cells. */
  private styleWhole(area: Rect, next: (id: number) => number): void {
    const columns = isWholeColumns(area);
    const own = columns ? this.columnStyles : this.rowStyles;
    this.cells.each(area, (r, c, _value, style) => {
      if (style !== 0) this.cells.setStyle(r, c, next(style));
    });
    if (columns) {
      for (let c = area.c1; c <= area.c2; c += 1) own.set(c, next(own.get(c) ?? 0));
      for (const [r, style] of this.rowStyles) {
        for (let c = area.c1; c <= area.c2; c += 1) {
          if (this.cells.style(r, c) === 0) this.cells.setStyle(r, c, next(style));
        }
      }
      return;
    }
    for (const [c, style] of this.columnStyles) {
      for (let r = area.r1; r <= area.r2; r += 1) {
        if (this.cells.style(r, c) === 0) this.cells.setStyle(r, c, next(style));
      }
    }
    for (let r = area.r1; r <= area.r2; r += 1) own.set(r, next(own.get(r) ?? 0));
  }

  /** Different style numbers of an area; untouched cells beyond the used part count once. */
  private styleIds(area: Rect): Set<number> {
    const ids = new Set<number>();
    if (cellCount(area) <= 200000) {
      for (let r = area.r1; r <= area.r2; r += 1)
        for (let c = area.c1; c <= area.c2; c += 1) ids.add(this.styleId(r, c));
      return ids;
    }
    for (let c = area.c1; c <= Math.min(area.c2, MAX_COLUMNS - 1); c += 1)
      ids.add(this.columnStyles.get(c) ?? 0);
    for (const [row, style] of this.rowStyles) if (row >= area.r1 && row <= area.r2) ids.add(style);
    this.cells.each(area, (_r, _c, _value, style) => {
      if (style !== 0) ids.add(style);
    });
    return ids;
  }

  readStyle(area: Rect): MixedStyle {
    const styles = [...this.styleIds(area)].map((id) => this.book.styles.get(id));
    const common = <T>(read: (style: CellStyle) => T): T | undefined => {
      const first = styles[0] && read(styles[0]);
      return styles.every((style) => read(style) === first) ? first : undefined;
    };
    const fields = <T extends object>(
      part: (style: CellStyle) => T,
    ): { [K in keyof T]: T[K] | undefined } => {
      const result: Partial<{ [K in keyof T]: T[K] | undefined }> = {};
      const sample = styles[0] ? part(styles[0]) : ({} as T);
      for (const key of Object.keys(sample) as (keyof T)[]) result[key] = common((style) => part(style)[key]);
      return result as { [K in keyof T]: T[K] | undefined };
    };
    const border = (side: BorderSide): MixedStyle['borders'][BorderSide] =>
      fields((style) => style.borders[side]);
    return {
      numberFormat: common((style) => style.numberFormat),
      font: fields((style) => style.font),
      fill: fields((style) => style.fill),
      borders: {
        left: border('left'),
        right: border('right'),
        top: border('top'),
        bottom: border('bottom'),
        diagonalUp: border('diagonalUp'),
        diagonalDown: border('diagonalDown'),
      },
      alignment: fields((style) => style.alignment),
      locked: common((style) => style.locked),
      formulaHidden: common((style) => style.formulaHidden),
      styleName: common((style) => style.styleName),
    };
  }

  clear(area: Rect, kind: ClearKind = 'All', source: ChangeSource = 'Api'): void {
    const contents = kind === 'All' || kind === 'Contents';
    const formats = kind === 'All' || kind === 'Formats';
    if (contents) {
      this.assertEditable(area);
      this.assertWholeArrays(area);
    }
    const large = cellCount(area) > 1000000;
    const scope = large
      ? ({ kind: 'sheet', sheet: this } as const)
      : ({ kind: 'cells', sheet: this, rect: area } as const);
    this.book.edit(source, scope, () => {
      const before = this.cells.get(area.r1, area.c1);
      if (contents) this.eraseArea(area);
      if (formats) this.eraseFormats(area);
      if (kind !== 'Contents' && kind !== 'Formats') this.eraseLinks(area);
      if (contents) {
        this.book.calculator.noteChange(this, area);
        const single = cellCount(area) === 1 && before !== null;
        this.book.queue.emit('dataChanged', {
          sheet: this.self,
          rect: area,
          changeType: 'RangeEdited',
          source,
          details: single ? { valueBefore: before, valueAfter: null } : null,
          tables: this.book.tableList.filter(
            (table) => table.sheet === this.self && intersect(table.rect, area),
          ),
        });
      }
      if (formats) this.book.queue.emit('formatChanged', { sheet: this.self, rect: area, source });
    });
  }

  private eraseArea(area: Rect): void {
    const filled: [number, number][] = [];
    this.cells.each(area, (r, c, value) => {
      if (value !== null) filled.push([r, c]);
    });
    for (const [r, c] of filled) this.erase(r, c);
  }

  private eraseFormats(area: Rect): void {
    const styled: [number, number][] = [];
    this.cells.each(area, (r, c, _value, style) => {
      if (style !== 0) styled.push([r, c]);
    });
    for (const [r, c] of styled) this.cells.setStyle(r, c, 0);
    if (isWholeColumns(area)) for (let c = area.c1; c <= area.c2; c += 1) this.columnStyles.delete(c);
    if (isWholeRows(area))
      for (const r of [...this.rowStyles.keys()]) if (r >= area.r1 && r <= area.r2) this.rowStyles.delete(r);
    this.mergeList = this.mergeList.filter((merged) => !intersect(merged, area));
  }

  protected abstract eraseLinks(area: Rect): void;

  get merges(): readonly Rect[] {
    return this.mergeList;
  }

  merge(area: Rect, across = false, source: ChangeSource = 'Api'): void {
    if (this.book.tableList.some((table) => table.sheet === this.self && intersect(table.rect, area))) {
      throw new ModelError('InvalidOperation', 'Cells of a table cannot be merged.');
    }
    this.assertAllowed('allowFormatCells');
    const parts = across
      ? Array.from({ length: rowCount(area) }, (_, i) => ({ ...area, r1: area.r1 + i, r2: area.r1 + i }))
      : [area];
    this.book.edit(source, { kind: 'sheet', sheet: this }, () => {
      this.mergeList = this.mergeList.filter((merged) => !intersect(merged, area));
      for (const part of parts) {
        if (cellCount(part) === 1) continue;
        this.keepCorner(part);
        this.mergeList.push(part);
      }
      this.book.calculator.noteChange(this, area);
      this.book.queue.emit('layoutChanged', { sheet: this.self });
    });
  }

  /** A merged area shows only its first filled cell; the others lose their content. */
  private keepCorner(area: Rect): void {
    const corner = this.cells.get(area.r1, area.c1);
    const filled: [number, number][] = [];
    this.cells.each(area, (r, c, value) => {
      if (value !== null && (r !== area.r1 || c !== area.c1)) filled.push([r, c]);
    });
    const [first] = filled.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    if (corner === null && first) this.putContent(area.r1, area.c1, this.contentAt(first[0], first[1]));
    for (const [r, c] of filled) this.erase(r, c);
  }

  unmerge(area: Rect, source: ChangeSource = 'Api'): void {
    this.assertAllowed('allowFormatCells');
    this.book.edit(source, { kind: 'sheet', sheet: this }, () => {
      this.mergeList = this.mergeList.filter((merged) => !intersect(merged, area));
      this.book.queue.emit('layoutChanged', { sheet: this.self });
    });
  }

  /** The area with every merged area that it touches taken in whole. */
  withMerges(area: Rect): Rect {
    let grown = area;
    for (let again = true; again;) {
      again = false;
      for (const merged of this.mergeList) {
        if (!intersect(merged, grown)) continue;
        const next = {
          r1: Math.min(grown.r1, merged.r1),
          c1: Math.min(grown.c1, merged.c1),
          r2: Math.min(MAX_ROWS - 1, Math.max(grown.r2, merged.r2)),
          c2: Math.max(grown.c2, merged.c2),
        };
        if (!sameRect(next, grown)) again = true;
        grown = next;
      }
    }
    return grown;
  }

  usedRange(valuesOnly = false): Rect | null {
    const used = this.cells.used(valuesOnly);
    return used;
  }

  currentRegion(row: number, column: number): Rect {
    let area: Rect = { r1: row, c1: column, r2: row, c2: column };
    const used = this.cells.used(true);
    if (!used) return area;
    const filled = (r1: number, c1: number, r2: number, c2: number): boolean => {
      const part = intersect({ r1, c1, r2, c2 }, used);
      if (!part) return false;
      let any = false;
      this.cells.each(part, (_r, _c, value) => (any ||= value !== null));
      return any;
    };
    for (let grown = true; grown;) {
      grown = false;
      const { r1, c1, r2, c2 } = area;
      const left = Math.max(0, c1 - 1);
      const right = Math.min(MAX_COLUMNS - 1, c2 + 1);
      const top = Math.max(0, r1 - 1);
      const bottom = Math.min(MAX_ROWS - 1, r2 + 1);
      const next = {
        r1: top < r1 && filled(top, left, top, right) ? top : r1,
        r2: bottom > r2 && filled(bottom, left, bottom, right) ? bottom : r2,
        c1: left < c1 && filled(top, left, bottom, left) ? left : c1,
        c2: right > c2 && filled(top, right, bottom, right) ? right : c2,
      };
      if (!sameRect(next, area)) grown = true;
      area = next;
    }
    return area;
  }
}
