import { MAX_COLUMNS, MAX_ROWS, intersect, type Rect } from './address';
import type { CellValue } from './values';

const CHUNK = 1024;

/** Values and styles of 1,024 rows of one column. */
interface Chunk {
  values: CellValue[];
  filled: number;
  styles: Uint32Array | null;
}

class Column {
  readonly chunks: (Chunk | undefined)[] = [];
  /** Grows with every change of a value. */
  version = 0;

  chunk(row: number): Chunk {
    const index = row >> 10;
    let chunk = this.chunks[index];
    if (!chunk) {
      chunk = { values: new Array<CellValue>(CHUNK).fill(null), filled: 0, styles: null };
      this.chunks[index] = chunk;
    }
    return chunk;
  }
}

/** The cells of a sheet, by column and blocks of rows: empty blocks cost nothing. */
export class CellStore {
  private columns: (Column | undefined)[] = [];
  /** Beyond these nothing was ever written. */
  private lastRow = -1;
  private lastColumn = -1;

  get(row: number, column: number): CellValue {
    return this.columns[column]?.chunks[row >> 10]?.values[row & 1023] ?? null;
  }

  set(row: number, column: number, value: CellValue): void {
    let target = this.columns[column];
    if (!target) {
      if (value === null) return;
      target = new Column();
      this.columns[column] = target;
    }
    const chunk = value === null ? target.chunks[row >> 10] : target.chunk(row);
    if (!chunk) return;
    const before = chunk.values[row & 1023] ?? null;
    chunk.values[row & 1023] = value;
    chunk.filled += (value === null ? 0 : 1) - (before === null ? 0 : 1);
    target.version += 1;
    if (value !== null) this.reach(row, column);
  }

  private reach(row: number, column: number): void {
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  version(column: number): number {
    return this.columns[column]?.version ?? 0;
  }

  reader(column: number): (row: number) => CellValue {
    const chunks = this.columns[column]?.chunks;
    if (!chunks) return () => null;
    return (row) => chunks[row >> 10]?.values[row & 1023] ?? null;
  }

  /** Part of the area where anything may be; never too small, and cheap. */
  reachOf(area: Rect): Rect | null {
    return intersect(area, { r1: 0, c1: 0, r2: this.lastRow, c2: this.lastColumn });
  }

  style(row: number, column: number): number {
    return this.columns[column]?.chunks[row >> 10]?.styles?.[row & 1023] ?? 0;
  }

  setStyle(row: number, column: number, style: number): void {
    let target = this.columns[column];
    if (!target) {
      if (style === 0) return;
      this.columns[column] = target = new Column();
    }
    if (style === 0 && !target.chunks[row >> 10]?.styles) return;
    const chunk = target.chunk(row);
    chunk.styles ??= new Uint32Array(CHUNK);
    chunk.styles[row & 1023] = style;
  }

  /** Visits every filled or styled cell of the area, column by column. */
  each(area: Rect, visit: (row: number, column: number, value: CellValue, style: number) => void): void {
    const last = Math.min(area.c2, this.columns.length - 1);
    for (let c = area.c1; c <= last; c += 1) {
      const chunks = this.columns[c]?.chunks;
      if (!chunks) continue;
      const to = Math.min(area.r2 >> 10, chunks.length - 1);
      for (let k = area.r1 >> 10; k <= to; k += 1) {
        const chunk = chunks[k];
        if (!chunk || (chunk.filled === 0 && !chunk.styles)) continue;
        const low = Math.max(area.r1, k << 10);
        const high = Math.min(area.r2, (k << 10) + 1023);
        for (let r = low; r <= high; r += 1) {
          const value = chunk.values[r & 1023] ?? null;
          const style = chunk.styles?.[r & 1023] ?? 0;
          if (value !== null || style !== 0) visit(r, c, value, style);
        }
      }
    }
  }

  used(valuesOnly: boolean): Rect | null {
    let r1 = MAX_ROWS;
    let c1 = MAX_COLUMNS;
    let r2 = -1;
    let c2 = -1;
    this.columns.forEach((column, c) => {
      const rows = column && usedRows(column, valuesOnly);
      if (!rows) return;
      r1 = Math.min(r1, rows[0]);
      r2 = Math.max(r2, rows[1]);
      c1 = Math.min(c1, c);
      c2 = Math.max(c2, c);
    });
    return r2 < 0 ? null : { r1, c1, r2, c2 };
  }

  clone(): CellStore {
    const copy = new CellStore();
    copy.lastRow = this.lastRow;
    copy.lastColumn = this.lastColumn;
    this.columns.forEach((column, c) => {
      if (!column) return;
      const target = new Column();
      target.version = column.version;
      column.chunks.forEach((chunk, k) => {
        if (!chunk) return;
        target.chunks[k] = {
          values: [...chunk.values],
          filled: chunk.filled,
          styles: chunk.styles?.slice() ?? null,
        };
      });
      copy.columns[c] = target;
    });
    return copy;
  }

  /** Takes over another store's content; versions still only grow. */
  replaceWith(other: CellStore): void {
    const copy = other.clone();
    const newest = this.columns.reduce((most, column) => Math.max(most, column?.version ?? 0), 0);
    copy.columns.forEach((column) => {
      if (column) column.version += newest + 1;
    });
    this.columns = copy.columns;
    this.lastRow = copy.lastRow;
    this.lastColumn = copy.lastColumn;
  }

  /** Moves rows of some columns by `by`, from `start` on; what falls out or under is lost. */
  shiftRows(c1: number, c2: number, start: number, by: number): void {
    for (let c = c1; c <= Math.min(c2, this.columns.length - 1); c += 1) {
      const source = this.columns[c];
      if (!source) continue;
      const target = new Column();
      target.version = source.version + 1;
      const from = by < 0 ? start - by : start;
      this.eachOfColumn(source, (row, value, style) => {
        const kept = row < start;
        if (!kept && row < from) return;
        const to = kept ? row : row + by;
        if (to >= MAX_ROWS) return;
        const chunk = target.chunk(to);
        chunk.values[to & 1023] = value;
        if (value !== null) chunk.filled += 1;
        if (style !== 0) (chunk.styles ??= new Uint32Array(CHUNK))[to & 1023] = style;
      });
      this.columns[c] = target;
    }
    if (by > 0) this.lastRow = Math.min(MAX_ROWS - 1, this.lastRow + by);
  }

  /** Moves columns of some rows by `by`, from `start` on. */
  shiftColumns(r1: number, r2: number, start: number, by: number): void {
    const area = { r1, r2, c1: start, c2: MAX_COLUMNS - 1 };
    const moved: [number, number, CellValue, number][] = [];
    this.each(area, (r, c, value, style) => moved.push([r, c, value, style]));
    for (const [r, c] of moved) {
      this.set(r, c, null);
      this.setStyle(r, c, 0);
    }
    const from = by < 0 ? start - by : start;
    for (const [r, c, value, style] of moved) {
      const to = c + by;
      if (c < from || to >= MAX_COLUMNS) continue;
      this.set(r, to, value);
      this.setStyle(r, to, style);
    }
  }

  private eachOfColumn(column: Column, visit: (row: number, value: CellValue, style: number) => void): void {
    column.chunks.forEach((chunk, k) => {
      if (!chunk) return;
      for (let i = 0; i < CHUNK; i += 1) {
        const value = chunk.values[i] ?? null;
        const style = chunk.styles?.[i] ?? 0;
        if (value !== null || style !== 0) visit((k << 10) + i, value, style);
      }
    });
  }
}

function usedRows(column: Column, valuesOnly: boolean): [number, number] | null {
  const isUsed = (row: number): boolean => {
    const chunk = column.chunks[row >> 10];
    return (
      (chunk?.values[row & 1023] ?? null) !== null ||
      (!valuesOnly && (chunk?.styles?.[row & 1023] ?? 0) !== 0)
    );
  };
  const candidates = column.chunks.flatMap((chunk, k) =>
    chunk && (chunk.filled > 0 || (!valuesOnly && chunk.styles)) ? [k] : [],
  );
  const bounds = { first: -1, last: -1 };
  for (const k of candidates) {
    for (let i = 0; i < CHUNK && bounds.first < 0; i += 1)
      if (isUsed((k << 10) + i)) bounds.first = (k << 10) + i;
    if (bounds.first >= 0) break;
  }
  for (const k of [...candidates].reverse()) {
    for (let i = CHUNK - 1; i >= 0 && bounds.last < 0; i -= 1)
      if (isUsed((k << 10) + i)) bounds.last = (k << 10) + i;
    if (bounds.last >= 0) break;
  }
  return bounds.first < 0 ? null : [bounds.first, bounds.last];
}
