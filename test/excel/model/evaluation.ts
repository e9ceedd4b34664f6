import { isMatrix } from '../formula/operands';
import { cellName } from './address';
import type { WorkbookCore } from './core';
import { FormulaCell } from './formulaCell';
import { readFormula } from './sheetCells';
import type { SheetModel } from './worksheet';
import { Evaluator } from '../formula/evaluate';
import { Pending } from '../formula/operands';
import { errorValue, type CellMatrix, type CellValue } from './values';

/** Computes a formula that stands in no cell, waiting for the custom functions that it calls or reads. */
export class EvaluationSheet {
  constructor(
    private readonly book: WorkbookCore,
    private readonly sheet: SheetModel,
  ) {}

  async evaluate(formula: string, row: number, column: number): Promise<CellValue | CellMatrix> {
    const { text, tree } = readFormula(
      formula.startsWith('=') ? formula : `=${formula}`,
      cellName(row, column),
    );
    const { calculator } = this.book;
    const cell = new FormulaCell(this.sheet, row, column, text, tree);
    cell.precedents = { ...cell.precedents, dynamic: true };
    for (;;) {
      calculator.calls.restart(cell);
      calculator.host.enter(cell);
      try {
        const result = new Evaluator(calculator.host, { sheet: this.sheet, row, column }).result(tree);
        cell.abortCalls();
        return isMatrix(result) ? result.map((line) => line.map((value) => value ?? 0)) : (result ?? 0);
      } catch (problem) {
        if (!(problem instanceof Pending)) throw problem;
      } finally {
        calculator.host.leave();
      }
      await calculator.whenQuiet();
    }
  }

  /** The same at once; what waits for a custom function is #BUSY!. */
  evaluateNow(formula: string, row: number, column: number): CellValue | CellMatrix {
    const { tree } = readFormula(formula, cellName(row, column));
    try {
      return new Evaluator(this.book.calculator.host, { sheet: this.sheet, row, column }).result(tree);
    } catch (problem) {
      if (problem instanceof Pending) return errorValue('#BUSY!');
      throw problem;
    }
  }
}
