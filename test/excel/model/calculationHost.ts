import type { CallNode, Node, StructuredNode } from '../formula/ast';
import { Evaluator } from '../formula/evaluate';
import type { CalculationHost, CellAddress } from '../formula/host';
import { Pending, Reference, type Operand, type SheetHandle } from '../formula/operands';
import { findFunction } from '../formula/registry';
import '../formula/functions';
import { intersect, type Rect } from './address';
import type { Calculator } from './calculator';
import type { FormulaCell } from './formulaCell';
import type { SheetModel } from './worksheet';
import { resolveStructured } from './structuredAreas';
import type { CellValue, ErrorCode } from './values';

/** The workbook as the formula engine sees it. */
export class ModelHost implements CalculationHost {
  private readonly computing: FormulaCell[] = [];

  constructor(private readonly calculator: Calculator) {}

  get locale(): CalculationHost['locale'] {
    return this.calculator.book.locale;
  }

  get date1904(): boolean {
    return this.calculator.book.date1904;
  }

  now(): number {
    return this.calculator.book.now();
  }

  random(): number {
    return Math.random();
  }

  enter(cell: FormulaCell): void {
    this.computing.push(cell);
  }

  leave(): void {
    this.computing.pop();
  }

  private sheet(handle: SheetHandle): SheetModel {
    return handle as SheetModel;
  }

  value(handle: SheetHandle, row: number, column: number): CellValue {
    const sheet = this.sheet(handle);
    if (this.mustLook) this.settle(sheet, { r1: row, c1: column, r2: row, c2: column });
    return sheet.cells.get(row, column);
  }

  column(handle: SheetHandle, column: number, from: number, to: number): (row: number) => CellValue {
    const sheet = this.sheet(handle);
    if (this.mustLook) this.settle(sheet, { r1: from, c1: column, r2: to, c2: column });
    return sheet.cells.reader(column);
  }

  /** Only formulas whose precedents their text does not tell, or while something waits, need to look. */
  private get mustLook(): boolean {
    return (
      this.calculator.busy.size > 0 || (this.computing[this.computing.length - 1]?.precedents.dynamic ?? true)
    );
  }

  private settle(sheet: SheetModel, area: Rect): void {
    const dynamic = this.computing[this.computing.length - 1]?.precedents.dynamic ?? true;
    if (dynamic) sheet.eachFormulaIn(area, (cell) => this.calculator.demand(cell));
    for (const cell of this.calculator.busy) {
      if (cell.sheet === sheet && intersect(cell.output, area)) throw new Pending();
    }
  }

  columnVersion(handle: SheetHandle, column: number): number {
    return this.sheet(handle).cells.version(column);
  }

  usedPart(handle: SheetHandle, rect: Rect): Rect | null {
    return this.sheet(handle).cells.reachOf(rect);
  }

  findSheet(name: string): SheetHandle | null {
    return this.calculator.book.sheet(name) as SheetModel | null;
  }

  sheetNumber(sheet: SheetHandle): number {
    return this.calculator.book.sheetList.indexOf(this.sheet(sheet)) + 1;
  }

  sheetsBetween(first: string, last: string): readonly SheetHandle[] {
    const sheets = this.calculator.book.sheetList;
    const from = sheets.indexOf(this.findSheet(first) as SheetModel);
    const to = sheets.indexOf(this.findSheet(last) as SheetModel);
    return from < 0 || to < 0 ? [] : sheets.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  nameFormula(name: string, sheet: SheetHandle): Node | null {
    return this.calculator.book.nameTree(name, sheet);
  }

  tableArea(node: StructuredNode, at: CellAddress): Reference | ErrorCode {
    return resolveStructured(this.calculator.book.tableList, node, at);
  }

  tableData(name: string): Reference | null {
    const wanted = name.toLowerCase();
    const table = this.calculator.book.tableList.find((candidate) => candidate.name.toLowerCase() === wanted);
    return table ? new Reference([{ sheet: table.sheet, rect: table.dataRect }]) : null;
  }

  spillArea(handle: SheetHandle, row: number, column: number): Rect | null {
    const sheet = this.sheet(handle);
    return sheet.formulas.get(sheet.key(row, column))?.spill ?? null;
  }

  rowHidden(handle: SheetHandle, row: number): 'no' | 'hand' | 'filter' {
    return this.sheet(handle).rowState(row);
  }

  formulaText(handle: SheetHandle, row: number, column: number): string | null {
    const sheet = this.sheet(handle);
    return sheet.formulas.get(sheet.key(row, column))?.text ?? null;
  }

  isSubtotal(handle: SheetHandle, row: number, column: number): boolean {
    const sheet = this.sheet(handle);
    const tree = sheet.formulas.get(sheet.key(row, column))?.tree;
    return tree?.kind === 'call' && (tree.name === 'SUBTOTAL' || tree.name === 'AGGREGATE');
  }

  isCustomFunction(name: string): boolean {
    if (findFunction(name)) return false;
    return (
      this.calculator.book.customFunctions?.names().some((known) => known.toUpperCase() === name) ?? false
    );
  }

  callCustom(call: CallNode, args: readonly Operand[], at: CellAddress): Operand {
    const cell = this.computing[this.computing.length - 1];
    if (!cell) throw new Pending();
    return this.calculator.calls.evaluate(call, args, cell, new Evaluator(this, at));
  }
}
