import { cellCount, contains, intersect, type Rect } from '../model/address';
import { cellKey } from './dependencies';

/** A range that some formulas read; formulas with the same range share one. */
export class RangeNode<T> {
  readonly dependents = new Set<T>();
  /** Used while a recalculation orders its work. */
  incoming = 0;
  mark = 0;

  constructor(readonly rect: Rect) {}
}

const LEVELS = 21;
const WIDE = 32;

/**
 * Who reads which cells of one sheet. Rows of a range are kept as nodes of a binary tree over all rows, so a cell
 * finds the ranges around it in 21 steps however many there are.
 */
export class SheetReaders<T> {
  private readonly cells = new Map<number, Set<T>>();
  private readonly ranges = new Map<string, RangeNode<T>>();
  private readonly wide = new Set<RangeNode<T>>();
  private readonly columns = new Map<number, Map<number, Set<RangeNode<T>>>>();

  add(rect: Rect, reader: T): void {
    if (rect.r1 === rect.r2 && rect.c1 === rect.c2) {
      const key = cellKey(rect.r1, rect.c1);
      const set = this.cells.get(key);
      if (set) set.add(reader);
      else this.cells.set(key, new Set([reader]));
      return;
    }
    const key = rangeKey(rect);
    let node = this.ranges.get(key);
    if (!node) {
      node = new RangeNode<T>(rect);
      this.ranges.set(key, node);
      this.index(node, true);
    }
    node.dependents.add(reader);
  }

  remove(rect: Rect, reader: T): void {
    if (rect.r1 === rect.r2 && rect.c1 === rect.c2) {
      const key = cellKey(rect.r1, rect.c1);
      const set = this.cells.get(key);
      set?.delete(reader);
      if (set?.size === 0) this.cells.delete(key);
      return;
    }
    const key = rangeKey(rect);
    const node = this.ranges.get(key);
    node?.dependents.delete(reader);
    if (node?.dependents.size === 0) {
      this.ranges.delete(key);
      this.index(node, false);
    }
  }

  private index(node: RangeNode<T>, present: boolean): void {
    const { rect } = node;
    if (rect.c2 - rect.c1 >= WIDE) {
      if (present) this.wide.add(node);
      else this.wide.delete(node);
      return;
    }
    for (let c = rect.c1; c <= rect.c2; c += 1) {
      let tree = this.columns.get(c);
      if (!tree) this.columns.set(c, (tree = new Map()));
      for (const segment of segments(rect.r1, rect.r2)) {
        const set = tree.get(segment);
        if (present && set) set.add(node);
        else if (present) tree.set(segment, new Set([node]));
        else if (set?.delete(node) && set.size === 0) tree.delete(segment);
      }
    }
  }

  /** Visits formulas that read some cell of the area directly, and ranges that touch it. */
  each(area: Rect, cell: (reader: T) => void, range: (node: RangeNode<T>) => void): void {
    if (cellCount(area) <= 8) {
      for (let r = area.r1; r <= area.r2; r += 1) {
        for (let c = area.c1; c <= area.c2; c += 1) this.eachAt(r, c, cell, range);
      }
      return;
    }
    this.eachSingle(area, cell);
    for (const node of this.ranges.values()) if (intersect(node.rect, area)) range(node);
  }

  private eachSingle(area: Rect, cell: (reader: T) => void): void {
    if (cellCount(area) < this.cells.size) {
      for (let r = area.r1; r <= area.r2; r += 1) {
        for (let c = area.c1; c <= area.c2; c += 1) this.cells.get(cellKey(r, c))?.forEach(cell);
      }
      return;
    }
    for (const [key, readers] of this.cells) {
      const row = Math.floor(key / 16384);
      if (contains(area, row, key % 16384)) readers.forEach(cell);
    }
  }

  private eachAt(
    row: number,
    column: number,
    cell: (reader: T) => void,
    range: (node: RangeNode<T>) => void,
  ): void {
    this.cells.get(cellKey(row, column))?.forEach(cell);
    for (const node of this.wide) if (contains(node.rect, row, column)) range(node);
    const tree = this.columns.get(column);
    if (!tree) return;
    for (let level = 0, at = row; level < LEVELS; level += 1, at >>= 1) {
      tree.get(segmentId(level, at))?.forEach(range);
    }
  }
}

const rangeKey = (rect: Rect): string => `${rect.r1},${rect.c1},${rect.r2},${rect.c2}`;
const segmentId = (level: number, at: number): number => level * 2097152 + at;

/** The fewest tree nodes that cover rows `from` to `to`. */
function* segments(from: number, to: number): Generator<number> {
  let low = from;
  let high = to + 1;
  for (let level = 0; low < high; level += 1) {
    if (low & 1) {
      yield segmentId(level, low);
      low += 1;
    }
    if (high & 1) {
      high -= 1;
      yield segmentId(level, high);
    }
    low >>= 1;
    high >>= 1;
  }
}
