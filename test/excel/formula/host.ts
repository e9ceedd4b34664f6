import type { Rect } from '../model/address';
import type { CellValue, ErrorCode } from '../model/values';
import type { CallNode, Node, StructuredNode } from './ast';
import type { Conventions } from './coerce';
import type { Operand, Reference, SheetHandle } from './operands';

/** What the engine asks of the workbook it calculates. */
export interface CalculationHost extends Conventions {
  /** Settled value of a cell. @throws Pending */
  value(sheet: SheetHandle, row: number, column: number): CellValue;
  /** Reader of one column that has been settled between these rows: for long ranges. @throws Pending */
  column(sheet: SheetHandle, column: number, from: number, to: number): (row: number) => CellValue;
  /** Grows whenever a cell of the column changes. */
  columnVersion(sheet: SheetHandle, column: number): number;
  /** Part of the rectangle that can hold anything; null if none. */
  usedPart(sheet: SheetHandle, rect: Rect): Rect | null;
  findSheet(name: string): SheetHandle | null;
  /** One-based position in the workbook. */
  sheetNumber(sheet: SheetHandle): number;
  sheetsBetween(first: string, last: string): readonly SheetHandle[];
  /** Formula of a defined name, seen from a sheet. */
  nameFormula(name: string, sheet: SheetHandle): Node | null;
  tableArea(node: StructuredNode, at: CellAddress): Reference | ErrorCode;
  /** The whole data area of a table that is written by its bare name. */
  tableData(name: string): Reference | null;
  spillArea(sheet: SheetHandle, row: number, column: number): Rect | null;
  /** 'filter' rows are skipped by every SUBTOTAL, rows hidden by hand only by 101…111. */
  rowHidden(sheet: SheetHandle, row: number): 'no' | 'hand' | 'filter';
  formulaText(sheet: SheetHandle, row: number, column: number): string | null;
  /** Whether the cell's formula is itself a SUBTOTAL or AGGREGATE, which others leave out. */
  isSubtotal(sheet: SheetHandle, row: number, column: number): boolean;
  isCustomFunction(name: string): boolean;
  /** @throws Pending until it has answered */
  callCustom(call: CallNode, args: readonly Operand[], at: CellAddress): Operand;
  random(): number;
}

export interface CellAddress {
  readonly sheet: SheetHandle;
  readonly row: number;
  readonly column: number;
}
