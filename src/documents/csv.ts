import { cleanText } from './text';

/** Spreadsheets take a cell that begins so for a formula (OWASP, CSV injection). */
const FORMULA = /^[\s\u3000]*[=+\-@＝＋－＠|%]/;
const AMOUNT = /^-?\d[\d,]*(?:\.\d+)?$/;
/** Read as a number, these would lose their leading zero or everything after the fifteenth digit. */
const DAMAGED_AS_NUMBER = /^(?:0\d+|\d{12,})$/;

/**
 * A table as a file every spreadsheet reads (RFC 4180): UTF-8 with its mark, lines ending in CR LF, every cell in
 * quotes. What a spreadsheet would run as a formula, or round as a number, begins with an apostrophe.
 */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map(csvCell).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function csvCell(text: string): string {
  const clean = cleanText(text);
  const harmless =
    (FORMULA.test(clean) && !AMOUNT.test(clean)) || DAMAGED_AS_NUMBER.test(clean) ? `'${clean}` : clean;
  return `"${harmless.replace(/"/g, '""')}"`;
}
