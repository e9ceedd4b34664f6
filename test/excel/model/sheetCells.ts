import { FormulaSyntaxError, type Node } from '../formula/ast';
import { parseFormula } from '../formula/parser';
import { normalizeFormula } from '../formula/rewrite';
import { cellCount, cellName, columnCount, encloses, intersect, rowCount, type Rect } from './address';
import { FormulaCell, type FormulaFlags } from './formulaCell';
import { formatValue } from './formatting';
import { SheetBase } from './sheetBase';
import { retract } from './spilling';
import type { CellView, ChangeSource, Input, WriteOptions } from './types';
import { patchStyle } from './style';
import { readTyped, type TypingRules } from './typing';
import {
  ModelError,
  notImplemented,
  toApiValue,
  valueTypeOf,
  type CellMatrix,
  type CellValue,
  type ValueType,
} from './values';

export interface ParsedFormula {
  readonly text: string;
  readonly tree: Node;
}

/** A cell as it was entered: what copying and undo carry. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: ParsedFormula | null;
  readonly flags: FormulaFlags;
  readonly quoted: boolean;
  readonly style: number;
}

const LONGEST_TEXT = 32767;

/** @throws ModelError InvalidArgument with the reason */
export function readFormula(text: string, where: string): ParsedFormula {
  try {
    const tree = parseFormula(text);
    const normal = normalizeFormula(text, tree);
    return normal === text ? { text, tree } : { text: normal, tree: parseFormula(normal) };
  } catch (problem) {
    if (!(problem instanceof FormulaSyntaxError)) throw problem;
    throw new ModelError('InvalidArgument', `The formula in ${where} cannot be read: ${problem.message}`);
  }
}

/** Reading and writing of cells. */
export abstract class SheetCells extends SheetBase {
  readValue(row: number, column: number): CellValue {
    return this.cells.get(row, column);
  }

  cell(row: number, column: number): CellView {
    const key = this.key(row, column);
    const formula = this.formulas.get(key);
    const owner = this.spilled.get(key);
    const value = this.cells.get(row, column);
    const style = this.styleAt(row, column);
    return {
      value,
      formula: formula?.text ?? (owner?.arrayRect ? owner.text : null),
      text: this.textOf(value, style.numberFormat),
      style,
      spillParent: owner && !owner.arrayRect ? { row: owner.row, column: owner.column } : null,
      spillRect: formula?.spill ?? null,
      quotePrefix: this.quoted.has(key),
      circular: formula?.circular ?? false,
    };
  }

  private textOf(value: CellValue, format: string): string {
    return formatValue(value, format, this.book.locale, this.book.date1904);
  }

  private table<T>(area: Rect, read: (row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    for (let r = area.r1; r <= area.r2; r += 1) {
      const line: T[] = [];
      for (let c = area.c1; c <= area.c2; c += 1) line.push(read(r, c));
      rows.push(line);
    }
    return rows;
  }

  readValues(area: Rect): CellMatrix {
    return this.table(area, (r, c) => this.cells.get(r, c));
  }

  readFormulas(area: Rect): CellMatrix {
    return this.table(area, (r, c) => {
      const key = this.key(r, c);
      const text = this.formulas.get(key)?.text;
      if (text !== undefined) return text;
      const owner = this.spilled.get(key);
      return owner?.arrayRect ? owner.text : this.cells.get(r, c);
    });
  }

  readText(area: Rect): string[][] {
    return this.table(area, (r, c) => {
      const value = this.cells.get(r, c);
      return value === null ? '' : this.textOf(value, this.styleAt(r, c).numberFormat);
    });
  }

  readValueTypes(area: Rect): ValueType[][] {
    return this.table(area, (r, c) => valueTypeOf(this.cells.get(r, c)));
  }

  readNumberFormats(area: Rect): string[][] {
    return this.table(area, (r, c) => this.styleAt(r, c).numberFormat);
  }

  writeInput(area: Rect, matrix: readonly (readonly Input[])[], options: WriteOptions = {}): void {
    const rows = rowCount(area);
    const columns = columnCount(area);
    if (matrix.length !== rows || matrix.some((line) => line.length !== columns)) {
      throw new ModelError('InvalidArgument', `The values are not ${rows} rows of ${columns} columns.`);
    }
    const source = options.source ?? 'Api';
    const formulas = this.formulasAmong(area, matrix, options.literal ?? false);
    this.assertEditable(area);
    this.assertWholeArrays(area);
    this.book.edit(source, { kind: 'cells', sheet: this, rect: area }, () => {
      const single = rows === 1 && columns === 1;
      const before = this.cells.get(area.r1, area.c1);
      const rules = this.typingRules();
      let formatted = false;
      this.announceFormulas(area, formulas, source);
      for (let r = 0; r < rows; r += 1) {
        const line = matrix[r] ?? [];
        for (let c = 0; c < columns; c += 1) {
          const input = line[c] ?? null;
          if (input === null) continue;
          const formula = formulas.get(r * columns + c);
          const changed = formula
            ? this.putFormula(area.r1 + r, area.c1 + c, formula)
            : this.putInput(area.r1 + r, area.c1 + c, input, rules, options.literal ?? false);
          formatted ||= changed;
        }
      }
      this.book.calculator.noteChange(this, area);
      this.announce(area, source, single ? before : undefined, formatted);
    });
  }

  private announceFormulas(
    area: Rect,
    written: ReadonlyMap<number, ParsedFormula>,
    source: ChangeSource,
  ): void {
    if (written.size === 0 || !this.book.queue.hasListeners('formulaChanged')) return;
    const columns = columnCount(area);
    const cells = [...written].flatMap(([at, { text }]) => {
      const row = area.r1 + Math.floor(at / columns);
      const column = area.c1 + (at % columns);
      const before = this.formulas.get(this.key(row, column))?.text ?? '';
      return text === before ? [] : [{ row, column, before }];
    });
    if (cells.length > 0) this.book.queue.emit('formulaChanged', { sheet: this.self, cells, source });
  }

  private announce(
    area: Rect,
    source: ChangeSource,
    before: CellValue | undefined,
    formatted: boolean,
  ): void {
    const { queue } = this.book;
    const tables = this.book.tableList.filter(
      (table) => table.sheet === this.self && intersect(table.rect, area),
    );
    // The new value is known only after the recalculation that follows.
    const sheet = this.self;
    const read = (): CellValue => this.cells.get(area.r1, area.c1);
    queue.emit('dataChanged', {
      sheet,
      rect: area,
      changeType: 'RangeEdited',
      source,
      tables,
      details:
        before === undefined
          ? null
          : {
              valueBefore: before,
              get valueAfter() {
                return read();
              },
            },
    });
    if (formatted) queue.emit('formatChanged', { sheet, rect: area, source });
    tables.forEach((table) => table.headersEdited(area));
  }

  typingRules(): TypingRules {
    const { locale, date1904 } = this.book;
    return { locale, date1904, year: new Date(this.book.now()).getUTCFullYear() };
  }

  /** All formulas are read before anything is written, so that a bad one leaves the sheet as it was. */
  private formulasAmong(
    area: Rect,
    matrix: readonly (readonly Input[])[],
    literal: boolean,
  ): Map<number, ParsedFormula> {
    const found = new Map<number, ParsedFormula>();
    const columns = columnCount(area);
    matrix.forEach((line, r) =>
      line.forEach((input, c) => {
        if (typeof input === 'number' && !Number.isFinite(input)) {
          throw new ModelError('InvalidArgument', 'A value is not a finite number.');
        }
        if (typeof input !== 'string') return;
        if (input.length > LONGEST_TEXT)
          throw new ModelError('InvalidArgument', 'A text is longer than 32,767 characters.');
        if (literal) return;
        const text = this.formulaText(area.r1 + r, area.c1 + c, input);
        if (text !== null) found.set(r * columns + c, readFormula(text, cellName(area.r1 + r, area.c1 + c)));
      }),
    );
    return found;
  }

  /** The formula that a text is, or null: `=…`, and `+…` or `-…` unless it is a number. */
  private formulaText(row: number, column: number, input: string): string | null {
    const first = input.charCodeAt(0);
    if (first !== 61 && first !== 43 && first !== 45) return null;
    if (input.length < 2 || this.styleAt(row, column).numberFormat === '@') return null;
    if (first === 61) return input;
    if (readTyped(input, this.typingRules())) return null;
    return `=${first === 43 ? input.slice(1) : input}`;
  }

  /** Whether the number format changed too. */
  private putInput(
    row: number,
    column: number,
    input: string | number | boolean,
    rules: TypingRules,
    literal: boolean,
  ): boolean {
    this.vacate(row, column);
    if (input === '') {
      this.cells.set(row, column, null);
      return false;
    }
    if (typeof input !== 'string') {
      this.cells.set(row, column, input);
      return false;
    }
    if (literal) {
      this.cells.set(row, column, input);
      return false;
    }
    const { numberFormat } = this.styleAt(row, column);
    if (input.startsWith("'")) {
      this.cells.set(row, column, input.slice(1));
      this.quoted.add(this.key(row, column));
      return false;
    }
    const typed = numberFormat === '@' ? null : readTyped(input, rules);
    this.cells.set(row, column, typed ? typed.value : input);
    if (!typed?.format || numberFormat !== 'General') return false;
    this.putNumberFormat(row, column, typed.format);
    return true;
  }

  putNumberFormat(row: number, column: number, format: string): void {
    const style = patchStyle(this.styleAt(row, column), { numberFormat: format });
    this.cells.setStyle(row, column, this.book.styles.idOf(style));
  }

  private putFormula(row: number, column: number, formula: ParsedFormula): boolean {
    this.vacate(row, column);
    this.addFormula(row, column, formula);
    const format =
      this.styleAt(row, column).numberFormat === 'General' ? formatOfFormula(formula.tree) : null;
    if (format) this.putNumberFormat(row, column, format);
    return format !== null;
  }

  /** Puts a formula into a vacated cell. */
  addFormula(
    row: number,
    column: number,
    formula: ParsedFormula,
    flags: FormulaFlags = {},
    computed = false,
  ): FormulaCell {
    const cell = new FormulaCell(this, row, column, formula.text, formula.tree, flags);
    this.formulas.set(this.key(row, column), cell);
    this.book.calculator.attach(cell, computed);
    return cell;
  }

  /** Removes the formula or spill that holds a cell; its value stays for the caller to overwrite. */
  vacate(row: number, column: number): void {
    if (this.quoted.size > 0) this.quoted.delete(this.key(row, column));
    if (this.formulas.size === 0) return;
    const key = this.key(row, column);
    const cell = this.formulas.get(key);
    if (cell) this.removeFormula(cell);
    const owner = this.spilled.get(key);
    if (!owner) return;
    this.spilled.delete(key);
    if (owner.arrayRect) this.removeFormula(owner);
    else this.book.calculator.markDirty(owner);
  }

  removeFormula(cell: FormulaCell): void {
    const { output } = cell;
    this.formulas.delete(this.key(cell.row, cell.column));
    this.book.calculator.detach(cell);
    if (cellCount(output) === 1) return;
    retract(cell, output, null, (sheet, rect) => this.book.noteCalculated(sheet, rect));
    this.book.calculator.noteChange(this, output);
  }

  /** "You can't change part of an array." */
  assertWholeArrays(area: Rect): void {
    this.eachFormulaIn(area, (cell) => {
      if (cell.arrayRect && !encloses(area, cell.arrayRect)) {
        throw new ModelError('InvalidOperation', 'Part of an array cannot be changed.');
      }
    });
  }

  writeArrayFormula(area: Rect, formula: string, options: WriteOptions = {}): void {
    if (cellCount(area) > 100000) throw notImplemented('array formula over more than 100,000 cells');
    const parsed = readFormula(formula, cellName(area.r1, area.c1));
    const source = options.source ?? 'Api';
    this.assertEditable(area);
    this.assertWholeArrays(area);
    this.book.edit(source, { kind: 'cells', sheet: this, rect: area }, () => {
      for (let r = area.r1; r <= area.r2; r += 1)
        for (let c = area.c1; c <= area.c2; c += 1) this.erase(r, c);
      this.addFormula(area.r1, area.c1, parsed, { arrayRect: area });
      this.book.calculator.noteChange(this, area);
      this.announce(area, source, undefined, false);
    });
  }

  /** Empties one cell's content. */
  erase(row: number, column: number): void {
    this.vacate(row, column);
    this.cells.set(row, column, null);
  }

  /** Content of a cell as it was entered, spilled values left out. */
  contentAt(row: number, column: number): CellContent {
    const key = this.key(row, column);
    const cell = this.formulas.get(key);
    const spilled = this.spilled.has(key);
    return {
      value: spilled ? null : this.cells.get(row, column),
      formula: cell ? { text: cell.text, tree: cell.tree } : null,
      flags: cell ? { arrayRect: cell.arrayRect, implicit: cell.implicit } : {},
      quoted: this.quoted.has(key),
      style: this.cells.style(row, column),
    };
  }

  putContent(row: number, column: number, content: CellContent, withStyle = true): void {
    this.erase(row, column);
    if (content.formula) this.addFormula(row, column, content.formula, content.flags);
    else this.cells.set(row, column, content.value);
    if (content.quoted) this.quoted.add(this.key(row, column));
    if (withStyle) this.cells.setStyle(row, column, content.style);
  }

  /** Value as a filter or a find sees it. */
  shownText(row: number, column: number): string {
    const value = this.cells.get(row, column);
    return value === null ? '' : this.textOf(value, this.styleAt(row, column).numberFormat);
  }

  /** Office.js form of a value. */
  apiValue(row: number, column: number): number | string | boolean {
    return toApiValue(this.cells.get(row, column));
  }
}

/** A General cell takes a date format from a formula that plainly makes a date. */
function formatOfFormula(tree: Node): string | null {
  if (tree.kind !== 'call') return null;
  if (tree.name === 'TODAY' || tree.name === 'DATE') return 'm/d/yyyy';
  return tree.name === 'NOW' ? 'm/d/yyyy h:mm' : null;
}
