import { Evaluator } from '../formula/evaluate';
import { Pending } from '../formula/operands';
import { parseFormula } from '../formula/parser';
import { shiftFormula } from '../formula/rewrite';
import { FormulaSyntaxError } from '../formula/ast';
import type { SheetModel } from './worksheet';
import { errorValue, type CellMatrix, type CellValue } from './values';

/**
 * Value of a rule's formula (conditional format, validation) for one cell. It is written for the rule's first cell
 * and moves with the cell that is looked at. A rule that would wait for a custom function is #CALC!: Excel
 * does not run them there.
 */
export function ruleValue(
  sheet: SheetModel,
  formula: string,
  origin: { row: number; column: number },
  row: number,
  column: number,
): CellValue | CellMatrix {
  try {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    const moved = shiftFormula(text, parseFormula(text), row - origin.row, column - origin.column);
    return new Evaluator(sheet.book.calculator.host, { sheet, row, column }).result(parseFormula(moved));
  } catch (problem) {
    if (problem instanceof Pending) return errorValue('#CALC!');
    if (problem instanceof FormulaSyntaxError) return errorValue('#NAME?');
    throw problem;
  }
}

export const firstOf = (value: CellValue | CellMatrix): CellValue =>
  Array.isArray(value) ? (value[0]?.[0] ?? null) : value;
