import { MAX_COLUMNS, MAX_ROWS } from '../../model/address';
import { DEFAULT_STYLE } from '../../model/style';
import { readTyped } from '../../model/typing';
import type { Locale } from '../../model/types';
import { createWorkbook } from '../../model/workbook';
import type { SheetModel } from '../../model/worksheet';
import { FormulaSyntaxError } from '../../formula/ast';
import { readFormula } from '../../model/sheetCells';
import { ModelError } from '../../model/values';
import { Dropped } from '../dropped';
import type { OpenedWorkbook } from '../book/readBook';
import { decodeCsv } from './decode';
import { parseCsv } from './parse';

export interface CsvOptions {
  /** Language of Excel, whose rules of typing the fields follow. */
  readonly locale?: Locale;
  /** The file's name; without its ending it names the sheet. */
  readonly name?: string;
}

const LONGEST_TEXT = 32767;

/** Opens a .csv as Excel does by a double click: every field is read as if it were typed. */
export function readCsv(content: Uint8Array | string, options: CsvOptions): OpenedWorkbook {
  const { rows } = parseCsv(
    typeof content === 'string' ? content.replace(/^\ufeff/, '') : decodeCsv(content),
  );
  const book = createWorkbook({ locale: options.locale ?? 'en-US', sheetName: sheetNameOf(options.name) });
  const dropped = new Dropped();
  const sheet = book.activeSheet;
  if (rows.length > MAX_ROWS) dropped.note(`Rows after the ${MAX_ROWS}th, which a sheet cannot hold`);
  book.edit('File', { kind: 'final' }, () => new FieldWriter(sheet, dropped).write(rows.slice(0, MAX_ROWS)));
  if (options.name !== undefined) book.name = options.name;
  return { workbook: book, dropped: dropped.sentences };
}

function sheetNameOf(fileName: string | undefined): string {
  const stem = (fileName ?? '').replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const name = stem
    .replace(/[\\/?*[\]:]/g, '_')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31)
    .trim();
  return name === '' || name.toLowerCase() === 'history' ? 'Sheet1' : name;
}

class FieldWriter {
  private readonly styles = new Map<string, number>();
  private readonly rules: ReturnType<SheetModel['typingRules']>;

  constructor(
    private readonly sheet: SheetModel,
    private readonly dropped: Dropped,
  ) {
    this.rules = sheet.typingRules();
  }

  write(rows: readonly (readonly string[])[]): void {
    rows.forEach((fields, row) => {
      if (fields.length > MAX_COLUMNS) this.dropped.note(`Fields after the ${MAX_COLUMNS}th of a row`);
      fields.slice(0, MAX_COLUMNS).forEach((field, column) => {
        if (field !== '') this.put(row, column, field);
      });
    });
  }

  private put(row: number, column: number, field: string): void {
    const { sheet } = this;
    if (field.length > LONGEST_TEXT) this.dropped.note('The end of texts longer than 32,767 characters');
    const text = field.slice(0, LONGEST_TEXT);
    if (/^[=+-]./s.test(text) && this.putFormula(row, column, text)) return;
    const typed = readTyped(text, this.rules);
    sheet.cells.set(row, column, typed ? typed.value : text);
    if (typed?.format) sheet.cells.setStyle(row, column, this.styleOf(typed.format));
  }

  private styleOf(numberFormat: string): number {
    const known = this.styles.get(numberFormat);
    if (known !== undefined) return known;
    const style = this.sheet.book.styles.idOf({ ...DEFAULT_STYLE, numberFormat });
    this.styles.set(numberFormat, style);
    return style;
  }

  /** `=1+2` in a .csv is a formula, `-x` too; what cannot be read as one stays text. */
  private putFormula(row: number, column: number, text: string): boolean {
    if (!text.startsWith('=') && readTyped(text, this.rules)) return false;
    try {
      const body = text.startsWith('-') ? text : text.slice(1);
      this.sheet.addFormula(row, column, readFormula(`=${body}`, ''));
      return true;
    } catch (problem) {
      if (problem instanceof FormulaSyntaxError || problem instanceof ModelError) return false;
      throw problem;
    }
  }
}
