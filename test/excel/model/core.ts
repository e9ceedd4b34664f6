import type { Node } from '../formula/ast';
import type { SheetHandle } from '../formula/operands';
import type { Rect } from './address';
import type { Calculator } from './calculator';
import type { CustomFunctions } from './customFunctions';
import type { EventQueue } from './events';
import type { FormulaCell } from './formulaCell';
import type { SheetCells } from './sheetCells';
import type { SheetModel } from './worksheet';
import type { Shift } from './structure';
import type { StyleTable } from './style';
import type { TableModel } from './tableModel';
import type { CalculationMode, ChangeSource, Locale, Workbook } from './types';

export type SheetLike = SheetHandle;

/** What undo must be able to put back. */
export type EditScope =
  | { readonly kind: 'cells'; readonly sheet: SheetCells; readonly rect: Rect }
  | { readonly kind: 'sheet'; readonly sheet: SheetCells }
  | { readonly kind: 'book' }
  /** Excel cannot undo it: the list is emptied. */
  | { readonly kind: 'final' };

/** The workbook as its own parts see it. */
export interface WorkbookCore extends Workbook {
  readonly sheetList: readonly SheetModel[];
  readonly tableList: readonly TableModel[];
  readonly calculator: Calculator;
  readonly styles: StyleTable;
  readonly queue: EventQueue;
  readonly customFunctions: CustomFunctions | null;
  calculationMode: CalculationMode;
  locale: Locale;
  date1904: boolean;
  /** Tree of a defined name's formula, seen from a sheet. */
  nameTree(name: string, sheet: SheetLike): Node | null;
  /** Runs a change: refused on a read-only book, undone as one, recalculated once, events after it. */
  edit<T>(source: ChangeSource, scope: EditScope, work: () => T): T;
  noteCalculated(sheet: SheetCells, rect: Rect): void;
  flushCalculated(): void;
  insertTable(table: TableModel): void;
  removeTable(table: TableModel, source: ChangeSource): void;
  newId(): string;
  shiftNames(sheet: SheetCells, shift: Shift): void;
  eachFormula(visit: (cell: FormulaCell) => void): void;
  /** Changes nodes of every formula and name; `sheet` is null for a name of the whole workbook. */
  rewriteFormulas(replace: (node: Node, sheet: SheetCells | null) => string | null): void;
}
