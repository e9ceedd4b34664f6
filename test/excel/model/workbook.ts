import { rewriteFormula, printReference, sheetPrefix } from '../formula/rewrite';
import type { Node } from '../formula/ast';
import { parseFormula } from '../formula/parser';
import { intersect, type Rect } from './address';
import type { WorkbookCore } from './core';
import { EvaluationSheet } from './evaluation';
import type { FormulaCell } from './formulaCell';
import type { NameList } from './names';
import type { SheetCells } from './sheetCells';
import type { Shift } from './structure';
import { assertName, uniqueName } from './naming';
import type { TableState } from './tableBase';
import { TableModel } from './tableModel';
import { dependentsOfArea, precedentsOfArea, type TracedArea } from './tracing';
import { WorkbookBase } from './workbookBase';
import type { ChangeSource, CustomXmlPart, Locale, Selection, Table, Worksheet } from './types';
import { SheetModel } from './worksheet';
import { ModelError, toApiValue, type CellMatrix, type CellValue } from './values';

const SHEET_NAME = /^[^\\/?*[\]:]{1,31}$/;

export function createWorkbook(
  options: { locale?: Locale; name?: string; sheetName?: string } = {},
): WorkbookModel {
  const book = new WorkbookModel(options.locale ?? 'en-US');
  if (options.name !== undefined) book.name = options.name;
  book.addSheet(options.sheetName ?? 'Sheet1', { source: 'File' });
  return book;
}

export class WorkbookModel extends WorkbookBase implements WorkbookCore {
  private list: SheetModel[] = [];
  private tableModels: TableModel[] = [];
  private chosen: Selection | null = null;

  protected core(): WorkbookCore {
    return this;
  }

  get names(): NameList {
    return this.nameList;
  }
  get sheets(): readonly SheetModel[] {
    return this.list;
  }
  get sheetList(): readonly SheetModel[] {
    return this.list;
  }
  get tables(): readonly TableModel[] {
    return this.tableModels;
  }
  get tableList(): readonly TableModel[] {
    return this.tableModels;
  }
  newId(): string {
    const hex = (length: number): string =>
      Array.from({ length }, () =>
        Math.floor(Math.random() * 16)
          .toString(16)
          .toUpperCase(),
      ).join('');
    return `{${hex(8)}-${hex(4)}-4${hex(3)}-A${hex(3)}-${hex(12)}}`;
  }

  sheet(nameOrId: string): SheetModel | null {
    const wanted = nameOrId.toLowerCase();
    return this.list.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === nameOrId) ?? null;
  }

  private model(sheet: Worksheet): SheetModel {
    const found = this.list.find((candidate) => candidate === sheet);
    if (!found) throw new ModelError('ItemNotFound', 'The sheet does not exist (any more).');
    return found;
  }

  private assertSheetName(name: string, self: SheetModel | null): void {
    if (
      !SHEET_NAME.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      name.toLowerCase() === 'history'
    ) {
      throw new ModelError('InvalidArgument', `"${name}" cannot name a sheet.`);
    }
    const taken = this.list.some(
      (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new ModelError('ItemAlreadyExists', `A sheet ${name} exists.`);
  }

  private freeSheetName(): string {
    let number = this.list.length + 1;
    while (this.sheet(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }

  addSheet(name?: string, options: { position?: number; source?: ChangeSource } = {}): SheetModel {
    this.assertStructure();
    const wanted = name ?? this.freeSheetName();
    this.assertSheetName(wanted, null);
    const sheet = new SheetModel(this, this.newId(), wanted);
    const source = options.source ?? 'Api';
    return this.edit(source, { kind: 'final' }, () => {
      this.list.splice(options.position ?? this.list.length, 0, sheet);
      this.calculator.rebind();
      this.queue.emit('sheetAdded', { sheet, source });
      return sheet;
    });
  }

  private assertStructure(): void {
    if (this.protectStructure)
      throw new ModelError('AccessDenied', 'The structure of the workbook is protected.');
  }

  deleteSheet(target: Worksheet, source: ChangeSource = 'Api'): void {
    this.assertStructure();
    const sheet = this.model(target);
    const others = this.list.filter((candidate) => candidate !== sheet);
    if (sheet.visibility === 'VeryHidden')
      throw new ModelError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
    if (!others.some((candidate) => candidate.visibility === 'Visible')) {
      throw new ModelError('InvalidOperation', 'A workbook must contain at least one visible sheet.');
    }
    this.edit(source, { kind: 'final' }, () => {
      const at = this.list.indexOf(sheet);
      const active = this.activeSheet === sheet;
      this.list = others;
      this.tableModels = this.tableModels.filter((table) => table.sheet !== sheet);
      this.calculator.forgetSheet(sheet);
      this.nameList.dropScope(sheet);
      this.breakReferences(sheet.name);
      if (active) {
        const visible = [...others.slice(at), ...others.slice(0, at).reverse()].find(
          (s) => s.visibility === 'Visible',
        );
        this.chosen = null;
        if (visible) this.activate(visible);
      }
      this.calculator.rebind();
      this.queue.emit('sheetDeleted', { sheet, source });
    });
  }

  private breakReferences(name: string): void {
    const gone = name.toLowerCase();
    this.rewriteFormulas((node) =>
      node.kind === 'reference' && node.sheet?.toLowerCase() === gone ? '#REF!' : null,
    );
  }

  renameSheet(target: Worksheet, name: string, source: ChangeSource = 'Api'): void {
    this.assertStructure();
    const sheet = this.model(target);
    this.assertSheetName(name, sheet);
    const before = sheet.name;
    if (before === name) return;
    this.edit(source, { kind: 'final' }, () => {
      sheet.name = name;
      const old = before.toLowerCase();
      this.rewriteFormulas((node) => {
        if (node.kind === 'name' && node.sheet?.toLowerCase() === old)
          return `${sheetPrefix({ sheet: name, sheetEnd: null })}${node.name}`;
        if (node.kind !== 'reference' || node.sheet?.toLowerCase() !== old) return null;
        return printReference({ ...node, sheet: name });
      });
      this.calculator.rebind();
      this.queue.emit('sheetRenamed', { sheet, before, after: name, source });
    });
  }

  moveSheet(target: Worksheet, position: number, source: ChangeSource = 'Api'): void {
    this.assertStructure();
    const sheet = this.model(target);
    const before = this.list.indexOf(sheet);
    if (position < 0 || position >= this.list.length)
      throw new ModelError('InvalidArgument', `There is no position ${position}.`);
    if (before === position) return;
    this.edit(source, { kind: 'final' }, () => {
      const others = this.list.filter((candidate) => candidate !== sheet);
      this.list = [...others.slice(0, position), sheet, ...others.slice(position)];
      this.calculator.rebind();
      this.queue.emit('sheetMoved', { sheet, before, after: position, source });
    });
  }

  copySheet(target: Worksheet, position?: number, source: ChangeSource = 'Api'): SheetModel {
    const original = this.model(target);
    let number = 2;
    while (this.sheet(`${original.name} (${number})`)) number += 1;
    const name = `${original.name.slice(0, 27)} (${number})`;
    return this.batch(source, () => {
      const copy = this.addSheet(name, { position, source });
      copy.load(original.save());
      copy.renewComments();
      for (const table of this.tableModels.filter((known) => known.sheet === original)) {
        const twin = new TableModel(
          copy,
          this.nextTableId(),
          this.freeTableName(`${table.name}_copy`),
          table.rect,
          table.columns,
        );
        twin.load({ ...table.save(), name: twin.name });
        this.insertTable(twin);
      }
      return copy;
    });
  }

  get activeSheet(): SheetModel {
    return this.selection.sheet as SheetModel;
  }

  activate(target: Worksheet): void {
    const sheet = this.model(target);
    if (sheet.visibility !== 'Visible')
      throw new ModelError('InvalidOperation', 'A hidden sheet cannot be activated.');
    const previous = this.chosen?.sheet ?? null;
    if (previous === sheet) return;
    this.chosen = this.remembered.get(sheet) ?? cornerOf(sheet);
    this.queue.emit('sheetActivated', { sheet, previous });
    this.queue.emit('selectionChanged', this.chosen);
  }

  private readonly remembered = new WeakMap<Worksheet, Selection>();

  get selection(): Selection {
    if (this.chosen) return this.chosen;
    const first = this.list.find((sheet) => sheet.visibility === 'Visible') ?? this.list[0];
    if (!first) throw new ModelError('InvalidOperation', 'The workbook has no sheet.');
    this.chosen = cornerOf(first);
    return this.chosen;
  }

  select(target: Worksheet, areas: readonly Rect[], activeCell?: { row: number; column: number }): void {
    const sheet = this.model(target);
    const [first] = areas;
    if (!first) throw new ModelError('InvalidArgument', 'A selection has at least one area.');
    this.activate(sheet);
    this.chosen = { sheet, areas, activeCell: activeCell ?? { row: first.r1, column: first.c1 } };
    this.remembered.set(sheet, this.chosen);
    this.queue.emit('selectionChanged', this.chosen);
  }

  table(nameOrId: string): TableModel | null {
    const wanted = nameOrId.toLowerCase();
    return (
      this.tableModels.find((table) => table.name.toLowerCase() === wanted || table.id === nameOrId) ?? null
    );
  }

  private nextTableId(): string {
    return String(Math.max(0, ...this.tableModels.map((table) => Number(table.id))) + 1);
  }

  private freeTableName(wanted: string): string {
    return uniqueName(wanted, [...this.tableModels, ...this.nameList.items]);
  }

  addTable(
    target: Worksheet,
    area: Rect,
    hasHeaders: boolean,
    options: { name?: string; source?: ChangeSource } = {},
  ): TableModel {
    const sheet = this.model(target);
    if (this.tableModels.some((table) => table.sheet === sheet && intersect(table.rect, area))) {
      throw new ModelError('InvalidOperation', 'A table cannot overlap another table.');
    }
    if (sheet.merges.some((merged) => intersect(merged, area))) {
      throw new ModelError('InvalidOperation', 'A table cannot contain merged cells.');
    }
    const id = this.nextTableId();
    const name = options.name ?? this.freeTableName(`Table${id}`);
    assertName(name);
    if (this.table(name) || this.nameList.get(name))
      throw new ModelError('ItemAlreadyExists', `The name ${name} is taken.`);
    return this.edit(options.source ?? 'Api', { kind: 'book' }, () => {
      if (!hasHeaders) sheet.insertCells({ ...area, r2: area.r1 }, 'Down');
      const grown = hasHeaders && area.r1 < area.r2 ? area : { ...area, r2: area.r2 + 1 };
      const columns: { id: number; name: string }[] = [];
      for (let c = area.c1; c <= area.c2; c += 1) {
        const text = hasHeaders ? String(toApiValue(sheet.cells.get(area.r1, c))) : '';
        columns.push({
          id: columns.length + 1,
          name: uniqueName(text === '' ? `Column${columns.length + 1}` : text, columns),
        });
      }
      const table = new TableModel(sheet, id, name, grown, columns);
      table.writeHeaders();
      this.insertTable(table);
      this.queue.emit('tableAdded', { table, source: options.source ?? 'Api' });
      return table;
    });
  }

  insertTable(table: TableModel): void {
    this.tableModels = [...this.tableModels, table];
    this.calculator.rebind();
  }

  removeTable(table: TableModel, source: ChangeSource): void {
    this.tableModels = this.tableModels.filter((known) => known !== table);
    this.calculator.rebind();
    this.queue.emit('tableDeleted', { table: table as Table, source });
  }

  protected loadTables(tables: readonly (readonly [TableModel, TableState])[]): void {
    this.tableModels = tables.map(([table]) => table);
    for (const [table, state] of tables) table.load(state);
  }

  addCustomXmlPart(xml: string): CustomXmlPart {
    const namespaceUri = /\sxmlns\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? '';
    const part = { id: this.newId(), xml, namespaceUri };
    this.customXmlParts.set(part.id, part);
    return part;
  }

  evaluate(
    formula: string,
    at?: { sheet: Worksheet; row: number; column: number },
  ): Promise<CellValue | CellMatrix> {
    const place = at ?? { sheet: this.activeSheet, row: 0, column: 0 };
    return new EvaluationSheet(this, this.model(place.sheet)).evaluate(formula, place.row, place.column);
  }

  evaluateNow(formula: string): CellValue | CellMatrix {
    return new EvaluationSheet(this, this.model(this.activeSheet)).evaluateNow(formula, 0, 0);
  }

  precedents(area: TracedArea, direct: boolean): TracedArea[] {
    return precedentsOfArea(this, area, direct);
  }

  dependents(area: TracedArea, direct: boolean): TracedArea[] {
    return dependentsOfArea(this, area, direct);
  }

  nameTree(name: string, sheet: { readonly id: string }): Node | null {
    const home = this.list.find((candidate) => candidate.id === sheet.id) ?? this.list[0];
    return home ? this.nameList.tree(name, home) : null;
  }

  eachFormula(visit: (cell: FormulaCell) => void): void {
    for (const sheet of this.list) for (const cell of [...sheet.formulas.values()]) visit(cell);
  }

  shiftNames(sheet: SheetCells, shift: Shift): void {
    this.nameList.shift(sheet.self, shift);
    this.bindings.shift(sheet, shift);
  }

  rewriteFormulas(replace: (node: Node, sheet: SheetCells | null) => string | null): void {
    this.eachFormula((cell) => {
      const text = rewriteFormula(cell.text, cell.tree, (node) => replace(node, cell.sheet));
      if (text === cell.text) return;
      cell.text = text;
      cell.tree = parseFormula(text);
    });
    this.nameList.rewrite(({ formula, tree, scope }) =>
      rewriteFormula(formula, tree, (node) => replace(node, scope as SheetModel | null)),
    );
    this.calculator.rebind();
  }
}

function cornerOf(sheet: Worksheet): Selection {
  return { sheet, areas: [{ r1: 0, c1: 0, r2: 0, c2: 0 }], activeCell: { row: 0, column: 0 } };
}
