import { Evaluator } from '../formula/evaluate';
import { precedentsOf } from '../formula/dependencies';
import { SheetReaders } from '../formula/graph';
import { Pending } from '../formula/operands';
import { intersect, type Rect } from './address';
import { CalculationOrder } from './calculationOrder';
import { ModelHost } from './calculationHost';
import { CustomCalls } from './customCalls';
import type { FormulaCell } from './formulaCell';
import { place } from './spilling';
import type { SheetCells } from './sheetCells';
import type { SheetLike, WorkbookCore } from './core';
import { errorValue, type CellMatrix, type CellValue } from './values';

/** Keeps every formula's value true: who reads whom, what must be computed again, and in which order. */
export class Calculator {
  readonly host: ModelHost;
  readonly calls: CustomCalls;
  readonly busy = new Set<FormulaCell>();
  private readonly readers = new Map<string, SheetReaders<FormulaCell>>();
  private readonly dirty = new Set<FormulaCell>();
  private readonly volatile = new Set<FormulaCell>();
  private readonly blocked = new Set<FormulaCell>();
  private readonly changed: { sheet: SheetCells; rect: Rect }[] = [];
  private waiters: (() => void)[] = [];
  private running = false;

  constructor(readonly book: WorkbookCore) {
    this.host = new ModelHost(this);
    this.calls = new CustomCalls(this);
  }

  readersOf(sheet: SheetLike): SheetReaders<FormulaCell> {
    let readers = this.readers.get(sheet.id);
    if (!readers) this.readers.set(sheet.id, (readers = new SheetReaders()));
    return readers;
  }

  /** Registers a formula; it is computed with the next recalculation unless its value is known already. */
  attach(cell: FormulaCell, computed = false): void {
    this.bind(cell);
    if (!computed) this.dirty.add(cell);
  }

  detach(cell: FormulaCell): void {
    this.unbind(cell);
    cell.abortCalls();
    this.dirty.delete(cell);
    this.blocked.delete(cell);
    if (this.busy.delete(cell)) this.settleIfQuiet();
  }

  private bind(cell: FormulaCell): void {
    cell.precedents = precedentsOf(cell.tree, cell.sheet, {
      findSheet: (name) => this.host.findSheet(name),
      sheetsBetween: (first, last) => this.host.sheetsBetween(first, last),
      nameFormula: (name, sheet) => this.host.nameFormula(name, sheet),
      tableArea: (node) => this.host.tableArea(node, cell),
      tableData: (name) => this.host.tableData(name),
      isVolatile: (name) => this.book.customFunctions?.isVolatile?.(name) ?? false,
    });
    for (const { sheet, rect } of cell.precedents.areas) this.readersOf(sheet).add(rect, cell);
    if (cell.precedents.volatile) this.volatile.add(cell);
  }

  private unbind(cell: FormulaCell): void {
    for (const { sheet, rect } of cell.precedents.areas) this.readersOf(sheet).remove(rect, cell);
    this.volatile.delete(cell);
  }

  /** Names, tables or sheets changed: formulas that mention any look again what they mean. */
  rebind(which: (cell: FormulaCell) => boolean = (cell) => cell.precedents.bound): void {
    for (const sheet of this.book.sheetList) {
      for (const cell of sheet.formulas.values()) {
        if (!which(cell)) continue;
        this.unbind(cell);
        this.bind(cell);
        this.dirty.add(cell);
      }
    }
  }

  noteChange(sheet: SheetCells, rect: Rect): void {
    this.changed.push({ sheet, rect });
  }

  forgetSheet(sheet: SheetCells): void {
    for (const cell of sheet.formulas.values()) this.detach(cell);
    this.readers.delete(sheet.id);
  }

  markDirty(cell: FormulaCell): void {
    this.dirty.add(cell);
  }

  /** Keeps the value that a cell has until something it reads changes. */
  markClean(cell: FormulaCell): void {
    this.dirty.delete(cell);
  }

  /** @param forced also when the workbook calculates by hand */
  recalculate(options: { full?: boolean; forced?: boolean } = {}): void {
    if (this.running) return;
    if (this.book.calculationMode === 'Manual' && !options.forced) {
      this.computeNew();
      return;
    }
    if (options.full)
      for (const sheet of this.book.sheetList) sheet.formulas.forEach((cell) => this.dirty.add(cell));
    const nothing = this.dirty.size === 0 && this.changed.length === 0;
    if (nothing && !options.forced) return;
    for (const cell of this.volatile) this.dirty.add(cell);
    this.run(true);
  }

  /** In manual mode a formula is still computed when it is entered. */
  private computeNew(): void {
    const keep = this.changed.splice(0);
    this.run(false);
    this.changed.push(...keep);
  }

  private run(spread: boolean): void {
    this.running = true;
    try {
      for (let pass = 0; pass < 100 && (this.dirty.size > 0 || this.changed.length > 0); pass += 1) {
        this.unblock();
        const order = new CalculationOrder((sheet) => this.readersOf(sheet));
        const seeds = [...this.dirty];
        this.dirty.clear();
        for (const cell of seeds)
          if (cell.sheet.formulas.get(cell.sheet.key(cell.row, cell.column)) === cell) order.add(cell);
        for (const { sheet, rect } of this.changed.splice(0)) if (spread) order.addReadersOf(sheet, rect);
        if (spread) order.spread();
        else order.arrange();
        for (const cell of order.cells) cell.pending = true;
        order.run(
          (cell) => this.compute(cell),
          (cell) => this.settle(cell, 0, true),
        );
      }
    } finally {
      this.running = false;
    }
    this.book.flushCalculated();
    this.settleIfQuiet();
  }

  /** A #SPILL! tries again when something in its way changed. */
  private unblock(): void {
    if (this.blocked.size === 0) return;
    for (const cell of this.blocked) {
      const touched = this.changed.some(
        ({ sheet, rect }) =>
          sheet === cell.sheet && cell.blocked !== null && intersect(rect, cell.blocked) !== null,
      );
      if (touched) this.dirty.add(cell);
    }
  }

  /** Computes a cell that an evaluation came upon before its turn. */
  demand(cell: FormulaCell): void {
    if (cell.pending) this.compute(cell);
  }

  private compute(cell: FormulaCell): void {
    if (!cell.pending) return;
    cell.pending = false;
    this.calls.begin(cell);
    this.host.enter(cell);
    try {
      const at = { sheet: cell.sheet, row: cell.row, column: cell.column };
      const result = new Evaluator(this.host, at, cell.implicit && cell.arrayRect === null).result(cell.tree);
      this.calls.end(cell);
      this.settle(cell, result, false);
    } catch (problem) {
      if (!(problem instanceof Pending)) throw problem;
      this.wait(cell);
    } finally {
      this.host.leave();
    }
  }

  private wait(cell: FormulaCell): void {
    cell.busy = true;
    this.busy.add(cell);
    this.write(cell, errorValue('#BUSY!'));
  }

  private settle(cell: FormulaCell, result: CellValue | CellMatrix, circular: boolean): void {
    cell.pending = false;
    cell.busy = false;
    cell.circular = circular;
    this.busy.delete(cell);
    this.write(cell, result);
  }

  private write(cell: FormulaCell, result: CellValue | CellMatrix): void {
    const { moved, blocked } = place(cell, result, (sheet, rect) => this.book.noteCalculated(sheet, rect));
    if (blocked) this.blocked.add(cell);
    else this.blocked.delete(cell);
    // Cells beside the formula have readers of their own, which the order of this pass did not know.
    for (const rect of moved) {
      const { sheet } = cell;
      const late = new Set<FormulaCell>();
      this.readersOf(sheet).each(
        rect,
        (reader) => late.add(reader),
        (node) => node.dependents.forEach((reader) => late.add(reader)),
      );
      for (const reader of late) if (reader !== cell && !reader.pending) this.dirty.add(reader);
    }
  }

  /** A custom function answered: the formulas that asked go on, all together. */
  resume(cells: Iterable<FormulaCell>): void {
    for (const cell of cells) {
      this.calls.keepFor(cell);
      this.dirty.add(cell);
    }
    this.run(true);
  }

  whenQuiet(): Promise<void> {
    if (this.busy.size === 0 && this.calls.open === 0) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  settleIfQuiet(): void {
    if (this.busy.size > 0 || this.calls.open > 0) return;
    const waiting = this.waiters;
    this.waiters = [];
    waiting.forEach((resolve) => resolve());
  }
}
