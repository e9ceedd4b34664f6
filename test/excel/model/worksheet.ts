import type { FormulaCell } from './formulaCell';
import type { ProtectionOptions } from './objects';
import { SheetFilling } from './sheetFilling';
import type { CellStore } from './cells';
import type { LayoutState } from './sheetLayout';
import type { ObjectState } from './sheetObjects';
import { MAX_COLUMNS, type Rect } from './address';
import type { Table, Visibility, Workbook, Worksheet } from './types';

/** Everything of a sheet that undo of a large change must bring back. */
export interface SheetState {
  readonly name: string;
  readonly cells: CellStore;
  readonly formulas: readonly Pick<
    FormulaCell,
    'row' | 'column' | 'text' | 'tree' | 'arrayRect' | 'implicit'
  >[];
  readonly quoted: readonly number[];
  readonly rowStyles: ReadonlyMap<number, number>;
  readonly columnStyles: ReadonlyMap<number, number>;
  readonly merges: readonly Rect[];
  readonly layout: LayoutState;
  readonly objects: ObjectState;
  readonly visibility: Visibility;
  readonly tabColor: string | null;
  readonly protection: { protected: boolean; options: ProtectionOptions; password: string | null };
}

export class SheetModel extends SheetFilling implements Worksheet {
  get self(): SheetModel {
    return this;
  }

  get workbook(): Workbook {
    return this.book;
  }

  get position(): number {
    return this.book.sheetList.indexOf(this);
  }

  get tables(): readonly Table[] {
    return this.book.tableList.filter((table) => table.sheet === this);
  }

  save(): SheetState {
    return {
      name: this.name,
      cells: this.ownCells(),
      formulas: [...this.formulas.values()].map(({ row, column, text, tree, arrayRect, implicit }) => ({
        row,
        column,
        text,
        tree,
        arrayRect,
        implicit,
      })),
      quoted: [...this.quoted],
      rowStyles: new Map(this.rowStyles),
      columnStyles: new Map(this.columnStyles),
      merges: [...this.mergeList],
      layout: this.copyLayout(),
      objects: this.copyObjects(),
      visibility: this.visibility,
      tabColor: this.tabColor,
      protection: { ...this.protectionState },
    };
  }

  load(state: SheetState): void {
    for (const cell of [...this.formulas.values()]) this.removeFormula(cell);
    this.spilled.clear();
    this.cells.replaceWith(state.cells);
    this.quoted.clear();
    state.quoted.forEach((key) => this.quoted.add(key));
    replaceMap(this.rowStyles, state.rowStyles);
    replaceMap(this.columnStyles, state.columnStyles);
    this.mergeList = [...state.merges];
    this.layout = state.layout;
    this.layout = this.copyLayout();
    this.objects = state.objects;
    this.objects = this.copyObjects();
    this.protectionState = { ...state.protection };
    this.initVisibility(state.visibility);
    for (const { row, column, text, tree, arrayRect, implicit } of state.formulas) {
      this.addFormula(row, column, { text, tree }, { arrayRect, implicit });
    }
    this.book.calculator.noteChange(this, { r1: 0, c1: 0, r2: 1048575, c2: 16383 });
  }

  /** The cells without what formulas spilled into them: that comes back with the formulas. */
  private ownCells(): CellStore {
    const cells = this.cells.clone();
    for (const key of this.spilled.keys()) cells.set(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, null);
    return cells;
  }
}

function replaceMap(target: Map<number, number>, source: ReadonlyMap<number, number>): void {
  target.clear();
  source.forEach((value, key) => target.set(key, value));
}
