import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellCount,
  columnIndex,
  rectName,
  tryParseRect,
  type Rect,
} from '../../model/address';
import type { CellValue } from '../../model/values';
import { flagOf, numberOf } from '../xml/tree';
import { decodeText } from '../xml/text';
import type { XmlScanner } from '../xml/scanner';
import type { SheetContext } from './context';
import { FormulaLoader } from './formulas';
import { readError, readIsoDate, readNumber } from './values';
import { readRichText } from './sharedStrings';

/** A formula as the file writes it. */
export interface FileFormula {
  readonly text: string;
  readonly kind: 'normal' | 'shared' | 'array' | 'dynamic' | 'dataTable';
  /** What an array fills, or what shares a formula. */
  readonly ref: Rect | null;
  readonly sharedIndex: string | null;
}

interface FileCell {
  row: number;
  column: number;
  xf: number;
  value: CellValue;
  formula: FileFormula | null;
}

/** Spilled or array areas beyond this are computed anew instead of kept. */
const LARGEST_KEPT_ARRAY = 1000000;

/** Reads `<sheetData>`, which just opened: values, formulas and styles go straight into the model. */
export class CellsReader {
  private row = -1;
  private column = -1;
  private readonly loader: FormulaLoader;

  constructor(
    private readonly context: SheetContext,
    private readonly scanner: XmlScanner,
  ) {
    this.loader = new FormulaLoader(context);
  }

  read(): void {
    const { scanner } = this;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'close' && scanner.name === 'sheetData') break;
      if (token !== 'open') continue;
      if (scanner.name === 'row') this.readRow();
      else if (scanner.name === 'c') this.readCell();
      else scanner.skipElement();
    }
    this.loader.finish();
  }

  private readRow(): void {
    const { scanner, context } = this;
    const { sheet } = context;
    const number = numberOf(scanner.attribute('r'));
    this.row = number === undefined ? this.row + 1 : number - 1;
    this.column = -1;
    const height = numberOf(scanner.attribute('ht'));
    const chosen = flagOf(scanner.attribute('customHeight')) || height !== sheet.defaultRowHeight;
    const rows = sheet.layout.rows;
    if (height !== undefined && chosen) rows.sizes.set(this.row, height);
    if (flagOf(scanner.attribute('hidden'))) rows.hidden.add(this.row);
    const level = numberOf(scanner.attribute('outlineLevel'));
    if (level) rows.levels.set(this.row, level);
    const xf = numberOf(scanner.attribute('s'));
    const style =
      xf !== undefined && flagOf(scanner.attribute('customFormat')) ? (context.styles.ids[xf] ?? 0) : 0;
    if (style !== 0) sheet.rowStyles.set(this.row, style);
  }

  private readCell(): void {
    const { scanner } = this;
    this.place(scanner.attribute('r'));
    const type = scanner.attribute('t') ?? 'n';
    const xf = Number(scanner.attribute('s') ?? 0);
    const mark = scanner.attribute('cm');
    const cell: FileCell = { row: this.row, column: this.column, xf, value: null, formula: null };
    for (let token = scanner.next(); token !== 'close'; token = scanner.next()) {
      if (token === 'end') break;
      if (token !== 'open') continue;
      if (scanner.name === 'v') cell.value = this.valueOf(type, scanner.innerText());
      else if (scanner.name === 'f') cell.formula = this.readFormula(mark);
      else if (scanner.name === 'is') cell.value = readRichText(scanner, this.context.dropped);
      else scanner.skipElement();
    }
    this.put(cell);
  }

  /** `B7`; without an address a cell follows the one before it. */
  private place(address: string | undefined): void {
    this.column += 1;
    if (address === undefined) return;
    let letters = 0;
    while (address.charCodeAt(letters) > 64) letters += 1;
    const column = columnIndex(address.slice(0, letters));
    const row = Number(address.slice(letters)) - 1;
    if (column >= 0) this.column = column;
    if (row >= 0) this.row = row;
  }

  private valueOf(type: string, text: string): CellValue {
    if (type === 'n') return text === '' ? null : readNumber(text);
    if (type === 's') return this.context.strings[Number(text)] ?? '';
    if (type === 'b') return flagOf(text.trim());
    if (type === 'e') return readError(text);
    if (type === 'd') return readIsoDate(text, this.context.book.date1904);
    return decodeText(text);
  }

  private readFormula(mark: string | undefined): FileFormula {
    const { scanner, context } = this;
    const type = scanner.attribute('t');
    const ref = tryParseRect(scanner.attribute('ref') ?? '');
    const sharedIndex = type === 'shared' ? (scanner.attribute('si') ?? null) : null;
    const dynamic = type === 'array' && mark !== undefined && context.dynamicMarks.has(mark);
    const kind = dynamic
      ? 'dynamic'
      : type === 'shared' || type === 'array' || type === 'dataTable'
        ? type
        : 'normal';
    return { text: decodeText(scanner.innerText()), kind, ref, sharedIndex };
  }

  private put({ row, column, xf, value, formula }: FileCell): void {
    const { sheet, styles, dropped } = this.context;
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) {
      dropped.note('Cells beyond the last row or column', sheet.name);
      return;
    }
    const style = styles.ids[xf] ?? 0;
    const filled = value !== null || formula !== null;
    if (style !== 0 && (xf !== 0 || filled)) sheet.cells.setStyle(row, column, style);
    else if (style === 0 && (sheet.rowStyles.has(row) || sheet.columnStyles.has(column))) {
      sheet.cells.setStyle(row, column, styles.explicitDefault);
    }
    if (value !== null) sheet.cells.set(row, column, value);
    if (typeof value === 'string' && styles.quotePrefix[xf]) sheet.quoted.add(sheet.key(row, column));
    if (formula) this.loader.add(row, column, formula, value);
  }
}

export const isKeptArray = (area: Rect): boolean => cellCount(area) <= LARGEST_KEPT_ARRAY;
export const placeName = (sheet: string, area: Rect): string => `${sheet}!${rectName(area)}`;
