import { RangeNode, type SheetReaders } from '../formula/graph';
import type { Rect } from './address';
import type { FormulaCell } from './formulaCell';
import type { SheetCells } from './sheetCells';

type Vertex = FormulaCell | RangeNode<FormulaCell>;

let passes = 0;

/** The formulas of one recalculation, each after those that it reads (Kahn's order, ranges as nodes between). */
export class CalculationOrder {
  readonly cells = new Set<FormulaCell>();
  private readonly ranges = new Set<RangeNode<FormulaCell>>();
  private readonly fresh: FormulaCell[] = [];
  private readonly pass = (passes += 1);

  constructor(private readonly readersOf: (sheet: SheetCells) => SheetReaders<FormulaCell>) {}

  add(cell: FormulaCell): void {
    if (this.cells.has(cell)) return;
    this.cells.add(cell);
    cell.incoming = 0;
    cell.edges = [];
    this.fresh.push(cell);
  }

  addReadersOf(sheet: SheetCells, rect: Rect): void {
    this.readersOf(sheet).each(
      rect,
      (reader) => this.add(reader),
      (node) => this.touch(node, null),
    );
  }

  /** Adds all that depends on what was added, however far. */
  spread(): void {
    for (let cell = this.fresh.pop(); cell; cell = this.fresh.pop()) {
      const source = cell;
      this.readersOf(cell.sheet).each(
        cell.output,
        (reader) => {
          this.add(reader);
          source.edges.push(reader);
          reader.incoming += 1;
        },
        (node) => this.touch(node, source),
      );
    }
  }

  /** Orders only what was added, for calculation by hand. */
  arrange(): void {
    const chosen = [...this.cells];
    this.fresh.length = 0;
    for (const source of chosen) {
      const link = (reader: FormulaCell): void => {
        if (!this.cells.has(reader)) return;
        source.edges.push(reader);
        reader.incoming += 1;
      };
      this.readersOf(source.sheet).each(source.output, link, (node) => node.dependents.forEach(link));
    }
  }

  private touch(node: RangeNode<FormulaCell>, source: FormulaCell | null): void {
    if (node.mark !== this.pass) {
      node.mark = this.pass;
      node.incoming = 0;
      this.ranges.add(node);
      for (const reader of node.dependents) {
        this.add(reader);
        reader.incoming += 1;
      }
    }
    if (!source) return;
    source.edges.push(node);
    node.incoming += 1;
  }

  /** @param cycle called for each cell that waits for itself */
  run(compute: (cell: FormulaCell) => void, cycle: (cell: FormulaCell) => void): void {
    const ready: Vertex[] = [];
    for (const node of this.ranges) if (node.incoming === 0) ready.push(node);
    for (const cell of this.cells) if (cell.incoming === 0) ready.push(cell);
    const done = new Set<Vertex>();
    this.drain(ready, done, compute);
    if (done.size === this.cells.size + this.ranges.size) return;
    const ring = this.cycles(done);
    for (const vertex of ring) {
      if (vertex instanceof RangeNode) continue;
      cycle(vertex);
    }
    const after: Vertex[] = [];
    for (const vertex of ring) {
      done.add(vertex);
      this.release(vertex, after, done);
    }
    this.drain(after, done, compute);
  }

  private drain(ready: Vertex[], done: Set<Vertex>, compute: (cell: FormulaCell) => void): void {
    // A queue with a moving head: formulas of a long column come in the order they were found.
    for (let i = 0; i < ready.length; i += 1) {
      const vertex = ready[i];
      if (!vertex || done.has(vertex)) continue;
      done.add(vertex);
      if (!(vertex instanceof RangeNode)) compute(vertex);
      this.release(vertex, ready, done);
    }
  }

  private release(vertex: Vertex, ready: Vertex[], done: ReadonlySet<Vertex>): void {
    for (const next of successors(vertex)) {
      next.incoming -= 1;
      if (next.incoming === 0 && !done.has(next)) ready.push(next);
    }
  }

  /** What is left and leads back to something left: cells on circles, not those behind them. */
  private cycles(done: ReadonlySet<Vertex>): Set<Vertex> {
    const left = new Set<Vertex>([...this.cells, ...this.ranges].filter((vertex) => !done.has(vertex)));
    for (let removed = true; removed;) {
      removed = false;
      for (const vertex of left) {
        let leads = false;
        for (const next of successors(vertex)) if (left.has(next)) leads = true;
        if (!leads) {
          left.delete(vertex);
          removed = true;
        }
      }
    }
    return left;
  }
}

function successors(vertex: Vertex): Iterable<Vertex> {
  return vertex instanceof RangeNode ? vertex.dependents : vertex.edges;
}
