import { MAX_COLUMNS, cellName, columnName, contains, rectName } from '../../model/address';
import type { FormulaCell } from '../../model/formulaCell';
import type { SheetModel } from '../../model/worksheet';
import { isError, type CellValue } from '../../model/values';
import { escapeText } from '../xml/text';
import { attributesText } from '../xml/write';
import { toFile, type FormulaHome } from './fileFormulas';
import { isPlain, type NamesKnown } from './plainFormulas';
import { FILE_ERRORS } from './values';
import type { WriteContext } from './writeContext';

const BLOCK = 1024;

interface RowCells {
  readonly parts: string[];
  readonly columns: number[];
}

/** Writes `<sheetData>`, by blocks of rows: neither wide nor long sheets with few cells cost more than their cells. */
export class CellsWriter {
  private readonly letters: string[] = [];
  private readonly names: NamesKnown;
  private readonly tables: SheetModel['tables'];

  constructor(
    private readonly sheet: SheetModel,
    private readonly context: WriteContext,
  ) {
    const { names } = context.book;
    this.tables = sheet.tables;
    this.names = {
      isSingle: (name) => {
        const place = names.resolve(name, sheet) ?? names.resolve(name);
        if (place) return place.rect.r1 === place.rect.r2 && place.rect.c1 === place.rect.c2;
        return (names.get(name, sheet) ?? names.get(name))?.formula.match(/^=[-\d.]+$|^="[^"]*"$/) != null;
      },
    };
  }

  write(): string {
    const blocks = this.blocks();
    const parts = ['<sheetData>'];
    for (const block of [...blocks.keys()].sort((a, b) => a - b))
      this.writeBlock(block, blocks.get(block) ?? [], parts);
    parts.push('</sheetData>');
    return parts.join('');
  }

  /** Blocks with cells, formulas or rows that look different; with each the formulas whose cells hold no value. */
  private blocks(): Map<number, FormulaCell[]> {
    const { sheet } = this;
    const blocks = new Map<number, FormulaCell[]>();
    const touch = (row: number): FormulaCell[] => {
      const key = Math.floor(row / BLOCK);
      const list = blocks.get(key) ?? [];
      blocks.set(key, list);
      return list;
    };
    const used = sheet.cells.used(false);
    if (used) for (let row = used.r1; row <= used.r2 + BLOCK; row += BLOCK) touch(Math.min(row, used.r2));
    const { sizes, hidden, levels } = sheet.layout.rows;
    for (const row of [
      ...sizes.keys(),
      ...hidden,
      ...levels.keys(),
      ...sheet.layout.filtered,
      ...sheet.rowStyles.keys(),
    ])
      touch(row);
    for (const cell of sheet.formulas.values()) {
      const { row, column } = cell;
      if (sheet.cells.get(row, column) === null && sheet.cells.style(row, column) === 0)
        touch(row).push(cell);
    }
    return blocks;
  }

  private writeBlock(block: number, blankFormulas: readonly FormulaCell[], parts: string[]): void {
    const { sheet } = this;
    const first = block * BLOCK;
    const rows: (RowCells | undefined)[] = [];
    const put = (row: number, column: number, value: CellValue, style: number): void => {
      const cells = (rows[row - first] ??= { parts: [], columns: [] });
      cells.parts.push(this.cell(row, column, value, style));
      cells.columns.push(column);
    };
    sheet.cells.each({ r1: first, r2: first + BLOCK - 1, c1: 0, c2: MAX_COLUMNS - 1 }, put);
    for (const { row, column } of blankFormulas) put(row, column, null, 0);
    for (let i = 0; i < BLOCK; i += 1) {
      const cells = rows[i];
      const attributes = this.rowAttributes(first + i);
      if (!cells && attributes === '') continue;
      parts.push(`<row r="${first + i + 1}"${attributes}>`);
      if (cells) parts.push(blankFormulas.length > 0 ? inOrder(cells) : cells.parts.join(''));
      parts.push('</row>');
    }
  }

  private rowAttributes(row: number): string {
    const { sheet, context } = this;
    const { rows } = sheet.layout;
    const height = rows.sizes.get(row);
    const style = sheet.rowStyles.get(row) ?? 0;
    const level = rows.levels.get(row) ?? 0;
    const hidden = sheet.isRowHidden(row);
    if (height === undefined && style === 0 && level === 0 && !hidden) return '';
    return attributesText({
      s: style === 0 ? undefined : context.styles.xfOf(style),
      customFormat: style === 0 ? undefined : 1,
      ht: height,
      hidden: hidden || undefined,
      customHeight: height === undefined ? undefined : 1,
      outlineLevel: level || undefined,
    });
  }

  private cell(row: number, column: number, value: CellValue, style: number): string {
    const { sheet } = this;
    const key = sheet.key(row, column);
    const quoted = sheet.quoted.size > 0 && sheet.quoted.has(key);
    const formula = sheet.formulas.get(key);
    const xf = this.context.styles.xfOf(style, quoted);
    const at = `<c r="${(this.letters[column] ??= columnName(column))}${row + 1}"${xf === 0 ? '' : ` s="${xf}"`}`;
    if (formula) return this.formulaCell(at, formula, value);
    if (value === null) return `${at}/>`;
    if (typeof value === 'number') return `${at}><v>${value}</v></c>`;
    if (typeof value === 'string') {
      // What a formula spills is a text of a formula too.
      if (sheet.spilled.size > 0 && sheet.spilled.has(key))
        return `${at} t="str"><v>${escapeText(value)}</v></c>`;
      return `${at} t="s"><v>${this.context.strings.numberOf(value)}</v></c>`;
    }
    return `${at}${valueXml(value)}</c>`;
  }

  private formulaCell(at: string, cell: FormulaCell, value: CellValue): string {
    const text = escapeText(toFile(cell.text, this.homeOf(cell), cell.tree));
    // A cell that still waits is computed when the file is opened.
    const cached = cell.busy || value === null ? '>' : valueXml(value);
    const close = cached.indexOf('>') + 1;
    const write = (mark: string, formula: string): string =>
      `${at}${mark}${cached.slice(0, close)}${formula}${cached.slice(close)}</c>`;
    if (cell.arrayRect) return write('', `<f t="array" ref="${rectName(cell.arrayRect)}">${text}</f>`);
    if (cell.implicit || (!cell.spill && !cell.blocked && isPlain(cell.tree, this.names)))
      return write('', `<f>${text}</f>`);
    this.context.marks.dynamic = true;
    const ref = cell.spill ? rectName(cell.spill) : cellName(cell.row, cell.column);
    return write(' cm="1"', `<f t="array" ref="${ref}">${text}</f>`);
  }

  private homeOf({ row, column }: FormulaCell): FormulaHome {
    const { home } = this.context;
    const table = this.tables.find((each) => contains(each.rect, row, column));
    return table ? { ...home, table: table.name } : home;
  }
}

function inOrder({ parts, columns }: RowCells): string {
  return columns
    .map((_, i) => i)
    .sort((a, b) => (columns[a] ?? 0) - (columns[b] ?? 0))
    .map((i) => parts[i])
    .join('');
}

/** Rest of the opening tag and the value. */
function valueXml(value: CellValue): string {
  if (value === null) return '>';
  if (typeof value === 'number') return `><v>${value}</v>`;
  if (typeof value === 'boolean') return ` t="b"><v>${Number(value)}</v>`;
  if (isError(value)) return ` t="e"><v>${FILE_ERRORS.has(value.error) ? value.error : '#VALUE!'}</v>`;
  return ` t="str"><v>${escapeText(value)}</v>`;
}
