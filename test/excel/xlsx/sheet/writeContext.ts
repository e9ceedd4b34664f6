import type { WorkbookModel } from '../../model/workbook';
import type { PackageWriter } from '../package/writer';
import type { StyleWriter } from '../styles/writeStyles';
import { escapeText } from '../xml/text';
import type { FormulaHome } from './fileFormulas';

/** Texts of all cells, each once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  numberOf(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  get isEmpty(): boolean {
    return this.numbers.size === 0;
  }

  xml(namespace: string): string {
    const parts = [`<sst xmlns="${namespace}" count="${this.uses}" uniqueCount="${this.numbers.size}">`];
    for (const text of this.numbers.keys()) parts.push('<si>', textXml(text), '</si>');
    parts.push('</sst>');
    return parts.join('');
  }
}

/** A `<t>`; outer blanks and line feeds stay only when asked for. */
export function textXml(text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeText(text)}</t>`;
}

/** What writing any part of a file needs. */
export interface WriteContext {
  readonly book: WorkbookModel;
  readonly files: PackageWriter;
  readonly styles: StyleWriter;
  readonly strings: SharedStrings;
  /** Set when a sheet wrote a dynamic array: the file needs its metadata then. */
  readonly marks: { dynamic: boolean };
  /** Numbers of the parts of each kind, counted over all sheets. */
  readonly numbers: Map<string, number>;
  /** Ids of the authors of comments, by name. */
  readonly people: Map<string, string>;
  /** How formulas outside of any table are written. */
  readonly home: FormulaHome;
}

/** Next number for the name of a part: `table1.xml`, `table2.xml`, … */
export function nextNumber({ numbers }: WriteContext, kind: string): number {
  const number = (numbers.get(kind) ?? 0) + 1;
  numbers.set(kind, number);
  return number;
}
