import { FormulaSyntaxError } from '../../formula/ast';
import { parseFormula } from '../../formula/parser';
import { shiftFormula } from '../../formula/rewrite';
import { cellCount, contains, rect, type Rect } from '../../model/address';
import type { FormulaCell } from '../../model/formulaCell';
import { readFormula, type ParsedFormula } from '../../model/sheetCells';
import { ModelError, isError, type CellValue } from '../../model/values';
import { isKeptArray, placeName, type FileFormula } from './cells';
import type { SheetContext } from './context';
import { fromFile } from './fileFormulas';

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly parsed: ParsedFormula;
}

/**
 * Puts a sheet's formulas into the model. Values that the file keeps are believed, so that opening computes only what
 * has none, what changes by itself (NOW), and arrays whose cells are not all there.
 */
export class FormulaLoader {
  private readonly shared = new Map<string, SharedFormula>();
  private readonly arrays: FormulaCell[] = [];
  private readonly tables: readonly { name: string; rect: Rect }[];

  constructor(private readonly context: SheetContext) {
    this.tables = context.sheet.tables;
  }

  add(row: number, column: number, formula: FileFormula, value: CellValue): void {
    const { sheet, dropped } = this.context;
    const where = placeName(sheet.name, rect(row, column));
    if (formula.kind === 'dataTable') {
      dropped.note('What-if data tables: their last values are kept', where);
      return;
    }
    try {
      const parsed = this.parsed(row, column, formula);
      if (parsed) this.attach(row, column, formula, parsed, value);
    } catch (problem) {
      if (!(problem instanceof FormulaSyntaxError) && !(problem instanceof ModelError)) throw problem;
      const outside = /\[\d+\]/.test(formula.text);
      dropped.note(
        outside
          ? 'Formulas that read another workbook: their last values are kept'
          : 'Formulas that cannot be read: their last values are kept',
        where,
      );
    }
  }

  private parsed(row: number, column: number, formula: FileFormula): ParsedFormula | null {
    const { sharedIndex } = formula;
    const origin = sharedIndex === null ? undefined : this.shared.get(sharedIndex);
    if (formula.text === '') {
      if (!origin) return null;
      const { text, tree } = origin.parsed;
      const moved = shiftFormula(text, tree, row - origin.row, column - origin.column);
      return { text: moved, tree: parseFormula(moved) };
    }
    const table = this.tables.find((each) => contains(each.rect, row, column));
    const parsed = readFormula(fromFile(formula.text, table?.name ?? null), '');
    if (sharedIndex !== null && !origin) this.shared.set(sharedIndex, { row, column, parsed });
    return parsed;
  }

  private attach(
    row: number,
    column: number,
    formula: FileFormula,
    parsed: ParsedFormula,
    value: CellValue,
  ): void {
    const { sheet, recalculateAll } = this.context;
    const area = formula.ref ?? rect(row, column);
    const isArray = formula.kind === 'array' || formula.kind === 'dynamic';
    const flags = formula.kind === 'array' ? { arrayRect: area } : { implicit: !isArray };
    // #VALUE! also stands for the errors that a file cannot name.
    const doubtful = value === null || (isError(value) && value.error === '#VALUE!');
    const keep = !recalculateAll && !doubtful && (!isArray || isKeptArray(area));
    const cell = sheet.addFormula(row, column, parsed, flags, keep);
    if (isArray && isKeptArray(area)) this.arrays.push(cell);
    if (formula.kind === 'dynamic' && cellCount(area) > 1 && isKeptArray(area)) cell.spill = area;
    if (keep && cell.precedents.volatile) sheet.book.calculator.markDirty(cell);
  }

  /** Once all cells are there, those that an array fills belong to its formula. */
  finish(): void {
    const { sheet } = this.context;
    for (const cell of this.arrays) {
      const { r1, c1, r2, c2 } = cell.output;
      for (let r = r1; r <= r2; r += 1) {
        for (let c = c1; c <= c2; c += 1) {
          if (r === cell.row && c === cell.column) continue;
          const key = sheet.key(r, c);
          if (sheet.formulas.has(key)) continue;
          sheet.spilled.set(key, cell);
          if (sheet.cells.get(r, c) === null) sheet.book.calculator.markDirty(cell);
        }
      }
    }
  }
}
