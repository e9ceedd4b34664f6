import { Evaluator } from '../formula/evaluate';
import type { Node } from '../formula/ast';
import { Reference, Pending, Raised, type Operand } from '../formula/operands';
import { parseFormula } from '../formula/parser';
import type { Rect } from './address';
import type { WorkbookCore } from './core';
import { readFormula } from './sheetCells';
import { shiftFormulaText, type Shift } from './structure';
import { assertName } from './naming';
import type { DefinedName, Names, Worksheet } from './types';
import { ModelError, errorValue, type CellMatrix, type CellValue } from './values';
import type { SheetModel } from './worksheet';

interface Entry extends DefinedName {
  readonly tree: Node;
}

/** The workbook's defined names; a sheet's own name hides the workbook's. */
export class NameList implements Names {
  private entries: Entry[] = [];

  constructor(private readonly book: WorkbookCore) {}

  get items(): readonly DefinedName[] {
    return this.entries;
  }

  private find(name: string, scope: Worksheet | null): Entry | undefined {
    const wanted = name.toLowerCase();
    return this.entries.find((entry) => entry.scope === scope && entry.name.toLowerCase() === wanted);
  }

  get(name: string, scope: Worksheet | null = null): DefinedName | null {
    return this.find(name, scope) ?? null;
  }

  tree(name: string, sheet: Worksheet): Node | null {
    return (this.find(name, sheet) ?? this.find(name, null))?.tree ?? null;
  }

  add(
    name: string,
    formula: string,
    options: { scope?: Worksheet | null; visible?: boolean; comment?: string } = {},
  ): DefinedName {
    assertName(name);
    const scope = options.scope ?? null;
    if (this.find(name, scope)) throw new ModelError('ItemAlreadyExists', `The name ${name} exists.`);
    const { text, tree } = readFormula(formula.startsWith('=') ? formula : `=${formula}`, name);
    const entry = {
      name,
      formula: text,
      tree,
      scope,
      visible: options.visible ?? true,
      comment: options.comment ?? '',
    };
    this.change(() => this.entries.push(entry));
    return entry;
  }

  update(
    name: string,
    change: { formula?: string; visible?: boolean; comment?: string },
    scope: Worksheet | null = null,
  ): void {
    const entry = this.existing(name, scope);
    const next =
      change.formula === undefined
        ? null
        : readFormula(change.formula.startsWith('=') ? change.formula : `=${change.formula}`, name);
    this.change(() => {
      this.entries = this.entries.map((known) =>
        known === entry
          ? {
              ...entry,
              formula: next?.text ?? entry.formula,
              tree: next?.tree ?? entry.tree,
              visible: change.visible ?? entry.visible,
              comment: change.comment ?? entry.comment,
            }
          : known,
      );
    });
  }

  private existing(name: string, scope: Worksheet | null): Entry {
    const entry = this.find(name, scope);
    if (!entry) throw new ModelError('ItemNotFound', `There is no name ${name}.`);
    return entry;
  }

  delete(name: string, scope: Worksheet | null = null): void {
    const entry = this.existing(name, scope);
    this.change(() => {
      this.entries = this.entries.filter((known) => known !== entry);
    });
  }

  private change(work: () => void): void {
    this.book.edit('Api', { kind: 'final' }, () => {
      work();
      this.book.calculator.rebind();
      this.book.queue.emit('namesChanged', {});
    });
  }

  private home(scope: Worksheet | null): SheetModel {
    return (scope ?? this.book.activeSheet) as SheetModel;
  }

  resolve(name: string, scope: Worksheet | null = null): { sheet: Worksheet; rect: Rect } | null {
    const entry = this.find(name, scope);
    if (!entry) return null;
    const operand = this.operandOf(entry, scope);
    const [area] = operand instanceof Reference ? operand.areas : [];
    return area ? { sheet: area.sheet as SheetModel, rect: area.rect } : null;
  }

  areasOf(name: string, scope: Worksheet): Rect[] {
    const entry = this.find(name, scope);
    if (!entry) return [];
    const operand = this.operandOf(entry, scope);
    return operand instanceof Reference
      ? operand.areas.filter((area) => area.sheet.id === scope.id).map((area) => area.rect)
      : [];
  }

  /** What a name's formula gives, references unread; null when it fails. */
  private operandOf(entry: Entry, scope: Worksheet | null): Operand | null {
    const at = { sheet: this.home(scope), row: 0, column: 0 };
    try {
      return new Evaluator(this.book.calculator.host, at).evaluate(entry.tree);
    } catch (problem) {
      if (problem instanceof Raised || problem instanceof Pending) return null;
      throw problem;
    }
  }

  valueOf(name: string, scope: Worksheet | null = null): CellValue | CellMatrix {
    const entry = this.existing(name, scope);
    try {
      return new Evaluator(this.book.calculator.host, { sheet: this.home(scope), row: 0, column: 0 }).result(
        entry.tree,
      );
    } catch (problem) {
      if (problem instanceof Pending) return errorValue('#BUSY!');
      throw problem;
    }
  }

  /** Rows or columns of a sheet moved. */
  shift(sheet: SheetModel, shift: Shift): void {
    const wanted = sheet.name.toLowerCase();
    this.rewrite((entry) =>
      shiftFormulaText(entry.formula, entry.tree, shift, (name) =>
        name === null ? entry.scope === sheet : name.toLowerCase() === wanted,
      ),
    );
  }

  rewrite(next: (entry: { formula: string; tree: Node; scope: Worksheet | null }) => string): void {
    this.entries = this.entries.map((entry) => {
      const formula = next(entry);
      return formula === entry.formula ? entry : { ...entry, formula, tree: parseFormula(formula) };
    });
  }

  dropScope(sheet: Worksheet): void {
    this.entries = this.entries.filter((entry) => entry.scope !== sheet);
  }

  save(): unknown {
    return this.entries;
  }

  load(state: unknown): void {
    this.entries = state as Entry[];
  }
}
