import { parseFormula } from '../formula/parser';
import { shiftFormula } from '../formula/rewrite';
import { FormulaSyntaxError, type Node } from '../formula/ast';
import { MAX_COLUMNS, contains, rectName, tryParseRect, type Rect } from '../model/address';
import { serialOf } from '../model/serials';
import { readFormula } from '../model/sheetCells';
import { errorValue, type CellValue, type ErrorCode } from '../model/values';
import type { SheetModel } from '../model/worksheet';
import { importFormula } from './formulaText';
import { decodeEntities, decodeEscapes, isTrue, readAttributes, scanXml } from './xml';

export interface CellContext {
  readonly strings: readonly string[];
  /** Style number in the file → style number in the workbook, and whether it carries an apostrophe. */
  readonly styles: readonly { readonly id: number; readonly quoted: boolean }[];
  readonly customNames: readonly string[];
  readonly lost: (what: string) => void;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  dynamic: boolean;
  value: string;
  formula: string | null;
  formulaAttributes: Record<string, string>;
}

interface LaterFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly cached: CellValue;
  readonly area: Rect | null;
  readonly dynamic: boolean;
}

const ROW = /\sr="(\d+)"/;
const CELL = /\sr="([A-Z]+)(\d+)"/;
const TYPE = /\st="(\w+)"/;
const STYLE = /\ss="(\d+)"/;

/** Reads `<sheetData>`: values at once, formulas after all values are there. */
export class CellReader {
  private readonly formulas: LaterFormula[] = [];
  private readonly shared = new Map<string, { text: string; tree: Node; row: number; column: number }>();
  private row = -1;
  private column = -1;
  private cell: OpenCell | null = null;
  private reading: 'value' | 'formula' | 'text' | null = null;
  private phonetic = false;

  constructor(
    private readonly sheet: SheetModel,
    private readonly context: CellContext,
  ) {}

  read(xml: string): void {
    scanXml(xml, {
      open: (name, attributes, empty) => this.open(name, attributes, empty),
      close: (name) => this.close(name),
      text: (text) => this.text(text),
    });
    this.putFormulas();
  }

  private open(name: string, attributes: string, empty: boolean): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') {
      this.openCell(attributes);
      if (empty) this.close('c');
    } else if (name === 'v') this.reading = empty ? null : 'value';
    else if (name === 't') this.reading = empty || this.phonetic ? null : 'text';
    else if (name === 'rPh') this.phonetic = !empty;
    else if (name === 'f' && this.cell) {
      this.cell.formula = '';
      this.cell.formulaAttributes = readAttributes(attributes);
      this.reading = empty ? null : 'formula';
    }
  }

  private openRow(attributes: string): void {
    const number = ROW.exec(attributes)?.[1];
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (!/(?:ht|hidden|outlineLevel|customFormat)=/.test(attributes)) return;
    const { ht, customHeight, hidden, outlineLevel, s, customFormat } = readAttributes(attributes);
    const { rows } = this.sheet.layout;
    if (ht !== undefined && (isTrue(customHeight) || Number(ht) !== 15)) rows.sizes.set(this.row, Number(ht));
    if (isTrue(hidden)) rows.hidden.add(this.row);
    if (outlineLevel !== undefined) rows.levels.set(this.row, Number(outlineLevel));
    const style = isTrue(customFormat) ? this.context.styles[Number(s ?? 0)] : undefined;
    if (style && style.id !== 0) this.sheet.rowStyles.set(this.row, style.id);
  }

  private openCell(attributes: string): void {
    const place = CELL.exec(attributes);
    if (place) {
      this.column = lettersToColumn(place[1] ?? '');
      this.row = Number(place[2]) - 1;
    } else this.column += 1;
    this.cell = {
      row: this.row,
      column: this.column,
      type: TYPE.exec(attributes)?.[1] ?? 'n',
      style: Number(STYLE.exec(attributes)?.[1] ?? 0),
      dynamic: /\scm="/.test(attributes),
      value: '',
      formula: null,
      formulaAttributes: {},
    };
  }

  private text(text: string): void {
    const { cell } = this;
    if (!cell || !this.reading) return;
    if (this.reading === 'formula') cell.formula += decodeEntities(text);
    else cell.value += decodeEntities(text);
  }

  private close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.reading = null;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c' && this.cell) {
      this.finish(this.cell);
      this.cell = null;
    }
  }

  private finish(cell: OpenCell): void {
    const { row, column } = cell;
    const style = this.context.styles[cell.style];
    if (style && style.id !== 0) this.sheet.cells.setStyle(row, column, style.id);
    const value = this.valueOf(cell);
    if (cell.formula !== null) this.keepFormula(cell, value);
    else if (value !== null) {
      this.sheet.cells.set(row, column, value);
      if (style?.quoted && typeof value === 'string') this.sheet.quoted.add(row * MAX_COLUMNS + column);
    }
  }

  private valueOf({ type, value, formula }: OpenCell): CellValue {
    if (type === 's') return value === '' ? null : (this.context.strings[Number(value)] ?? '');
    if (type === 'inlineStr' || type === 'str') {
      if (value === '' && formula === null) return null;
      return decodeEscapes(value);
    }
    if (value === '') return null;
    if (type === 'b') return value === '1' || value === 'true';
    if (type === 'e') return errorValue(value as ErrorCode);
    if (type === 'd') return isoSerial(value, this.sheet.book.date1904);
    const number = Number(value);
    return Number.isFinite(number) ? number : value;
  }

  private keepFormula(cell: OpenCell, cached: CellValue): void {
    const { row, column, formulaAttributes: attributes } = cell;
    const { t, si, ref } = attributes;
    if (t === 'dataTable') {
      this.context.lost(`data table at ${this.sheet.name}!${ref ?? ''}`);
      this.sheet.cells.set(row, column, cached);
      return;
    }
    let text = importFormula(cell.formula ?? '', this.context.customNames);
    if (t === 'shared' && si !== undefined) {
      const master = this.shared.get(si);
      if (text === '' && master)
        text = shiftFormula(master.text, master.tree, row - master.row, column - master.column);
      else if (text !== '') this.share(si, text, row, column);
    }
    const area = t === 'array' && ref !== undefined ? tryParseRect(ref) : null;
    if (text === '') this.sheet.cells.set(row, column, cached);
    else this.formulas.push({ row, column, text, cached, area, dynamic: cell.dynamic });
  }

  private share(si: string, text: string, row: number, column: number): void {
    try {
      this.shared.set(si, { text, tree: parseFormula(text), row, column });
    } catch (problem) {
      if (!(problem instanceof FormulaSyntaxError)) throw problem;
    }
  }

  private putFormulas(): void {
    const { sheet } = this;
    // Values under an array belong to its formula.
    const areas = this.formulas
      .flatMap(({ area }) => area ?? [])
      .filter((area) => area.r1 !== area.r2 || area.c1 !== area.c2);
    for (const area of areas) {
      for (let r = area.r1; r <= area.r2; r += 1)
        for (let c = area.c1; c <= area.c2; c += 1) sheet.cells.set(r, c, null);
    }
    for (const { row, column, text, cached, area, dynamic } of this.formulas) {
      if (
        areas.some(
          (known) =>
            contains(known, row, column) && known !== area && (known.r1 !== row || known.c1 !== column),
        )
      )
        continue;
      sheet.cells.set(row, column, cached);
      try {
        const formula = readFormula(`=${text}`, rectName({ r1: row, r2: row, c1: column, c2: column }));
        const flags = area ? (dynamic ? {} : { arrayRect: area }) : { implicit: true };
        const cell = sheet.addFormula(row, column, formula, flags, true);
        // What this engine does not know keeps the value that Excel gave it.
        if (!cell.precedents.foreign || cached === null) sheet.book.calculator.markDirty(cell);
      } catch (problem) {
        this.context.lost(
          `formula in ${sheet.name}!${rectName({ r1: row, r2: row, c1: column, c2: column })} (${String(problem)}); its value was kept`,
        );
      }
    }
  }
}

function lettersToColumn(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i += 1) n = n * 26 + letters.charCodeAt(i) - 64;
  return n - 1;
}

function isoSerial(text: string, date1904: boolean): CellValue {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(text);
  if (!match) return text;
  const [, y, m, d, h = '0', min = '0', s = '0'] = match;
  return (
    serialOf(Number(y), Number(m), Number(d), date1904) +
    (Number(h) * 3600 + Number(min) * 60 + Number(s)) / 86400
  );
}
