import { MAX_COLUMNS, contains, intersect, rectName, type Rect } from './address';
import { CellStore } from './cells';
import type { WorkbookCore } from './core';
import type { FormulaCell } from './formulaCell';
import type { ProtectionOptions } from './objects';
import type { CellStyle } from './style';
import { ModelError } from './values';

export const OPEN_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** What every part of a sheet needs: its cells, its formulas, its protection. */
export abstract class SheetBase {
  cells = new CellStore();
  readonly formulas = new Map<number, FormulaCell>();
  /** Cells that another cell's formula fills. */
  readonly spilled = new Map<number, FormulaCell>();
  readonly quoted = new Set<number>();
  readonly rowStyles = new Map<number, number>();
  readonly columnStyles = new Map<number, number>();
  mergeList: Rect[] = [];
  protectionState: { protected: boolean; options: ProtectionOptions; password: string | null } = {
    protected: false,
    options: OPEN_PROTECTION,
    password: null,
  };

  constructor(
    readonly book: WorkbookCore,
    readonly id: string,
    public name: string,
  ) {}

  key(row: number, column: number): number {
    return row * MAX_COLUMNS + column;
  }

  styleId(row: number, column: number): number {
    return this.cells.style(row, column) || this.rowStyles.get(row) || this.columnStyles.get(column) || 0;
  }

  styleAt(row: number, column: number): CellStyle {
    return this.book.styles.get(this.styleId(row, column));
  }

  eachFormulaIn(area: Rect, visit: (cell: FormulaCell) => void): void {
    const size = (area.r2 - area.r1 + 1) * (area.c2 - area.c1 + 1);
    if (size > this.formulas.size) {
      for (const cell of [...this.formulas.values()]) if (contains(area, cell.row, cell.column)) visit(cell);
      return;
    }
    for (let r = area.r1; r <= area.r2; r += 1) {
      for (let c = area.c1; c <= area.c2; c += 1) {
        const cell = this.formulas.get(this.key(r, c)) ?? this.spilled.get(this.key(r, c));
        if (cell) visit(cell);
      }
    }
  }

  /** Spilled arrays may enter neither tables nor merged cells. */
  blocksSpill(area: Rect): boolean {
    if (this.mergeList.some((merged) => intersect(merged, area))) return true;
    return this.book.tableList.some(
      (table) => table.sheet === (this as unknown) && intersect(table.rect, area),
    );
  }

  get protection(): { readonly protected: boolean; readonly options: ProtectionOptions } {
    return { protected: this.protectionState.protected, options: this.protectionState.options };
  }

  protect(options: Partial<ProtectionOptions> = {}, password?: string): void {
    if (this.protectionState.protected)
      throw new ModelError('InvalidOperation', 'The sheet is protected already.');
    this.protectionState = {
      protected: true,
      options: { ...OPEN_PROTECTION, ...options },
      password: password === undefined || password === '' ? null : password,
    };
    this.book.queue.emit('protectionChanged', { sheet: this.self, isProtected: true });
  }

  unprotect(password?: string): void {
    const { password: wanted, protected: was } = this.protectionState;
    if (!was) return;
    if (wanted !== null && wanted !== password)
      throw new ModelError('AccessDenied', 'The password is wrong.');
    this.protectionState = { protected: false, options: OPEN_PROTECTION, password: null };
    this.book.queue.emit('protectionChanged', { sheet: this.self, isProtected: false });
  }

  abstract get self(): WorkbookCore['sheetList'][number];

  assertEditable(area: Rect): void {
    if (!this.protectionState.protected) return;
    const used = this.cells.reachOf(area) ?? { ...area, r2: area.r1, c2: area.c1 };
    const smaller = (area.r2 - area.r1 + 1) * (area.c2 - area.c1 + 1) <= 100000 ? area : used;
    for (let r = smaller.r1; r <= smaller.r2; r += 1) {
      for (let c = smaller.c1; c <= smaller.c2; c += 1) {
        if (this.styleAt(r, c).locked) {
          throw new ModelError(
            'AccessDenied',
            `${this.name} is protected: ${rectName(area)} cannot be changed.`,
          );
        }
      }
    }
  }

  /** @throws ModelError AccessDenied when a protected sheet does not allow this */
  assertAllowed(allowed: keyof Omit<ProtectionOptions, 'selectionMode'>): void {
    const { protected: isProtected, options } = this.protectionState;
    if (isProtected && !options[allowed]) throw new ModelError('AccessDenied', `${this.name} is protected.`);
  }
}
