import { WorkbookModel, createWorkbook } from '../model/workbook';
import type { Locale } from '../model/types';
import { FormulaSyntaxError } from '../formula/ast';
import { parseFormula } from '../formula/parser';
import { MAX_COLUMNS, MAX_ROWS } from '../model/address';

/**
 * Text of a .csv as Excel takes it: UTF-8 or UTF-16 with their marks; without a mark UTF-8 when all of it is
 * (as Excel 2016 and later do in most locales), else the ANSI code page of the Chinese versions, GBK.
 */
export function decodeCsv(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Fields by row: commas (or tabs, or what `sep=` says), quotes, line ends of any kind. */
export function parseCsv(text: string): string[][] {
  const named = /^sep=(.)\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const firstLine = /^[^\r\n]*/.exec(body)?.[0] ?? '';
  const separator = named?.[1] ?? (!firstLine.includes(',') && firstLine.includes('\t') ? '\t' : ',');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= body.length) {
    const { field, end } = readField(body, at, separator);
    row.push(field);
    const mark = body[end];
    at = end + 1;
    if (mark === separator) continue;
    if (mark === '\r' && body[end + 1] === '\n') at += 1;
    rows.push(row);
    row = [];
    if (mark === undefined || at >= body.length) break;
  }
  return rows;
}

function readField(text: string, start: number, separator: string): { field: string; end: number } {
  let field = '';
  let at = start;
  if (text[at] === '"') {
    at += 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return { field: field + text.slice(at), end: text.length };
      field += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') break;
      field += '"';
      at += 1;
    }
  }
  let end = at;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { field: field + text.slice(at, end), end };
}

/** A .csv as Excel opens it: every field is read as typing, so 00123 is 123 and 1/2/2024 a date. */
export function openCsv(
  source: Uint8Array | string,
  options: { locale?: Locale; name?: string } = {},
): WorkbookModel {
  const text = (typeof source === 'string' ? source : decodeCsv(source)).replace(/^\ufeff/, '');
  const rows = parseCsv(text);
  const name = (options.name ?? 'Sheet1')
    .replace(/\.[^.]*$/, '')
    .replace(/[\\/?*[\]:]/g, '_')
    .slice(0, 31);
  const book = createWorkbook({ ...options, sheetName: name === '' ? 'Sheet1' : name });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (rows.length > MAX_ROWS || width > MAX_COLUMNS)
    throw new Error('The file has more rows or columns than a sheet.');
  if (width === 0) return book;
  const matrix = rows.map((row) => Array.from({ length: width }, (_, c) => fieldInput(row[c])));
  const area = { r1: 0, c1: 0, r2: rows.length - 1, c2: width - 1 };
  book.activeSheet.writeInput(area, matrix, { source: 'File' });
  return book;
}

/** A formula that cannot be read must not keep the file from opening: it stays text. */
function fieldInput(field: string | undefined): string | null {
  if (field === undefined || field === '') return null;
  if (!/^[=+-]./.test(field) || Number.isFinite(Number(field))) return field;
  try {
    parseFormula(field.replace(/^\+/, ''));
    return field;
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return `'${field}`;
    throw problem;
  }
}
