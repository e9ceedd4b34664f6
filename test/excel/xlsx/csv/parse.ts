export interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
}

/** `sep=;` in the first line names the delimiter, as Excel understands it. */
const NAMED_DELIMITER = /^sep=(.)\r?\n/i;
const CANDIDATES = [',', '\t', ';'] as const;
const LINES_LOOKED_AT = 20;

/**
 * Fields of a .csv: RFC 4180, and what Excel also takes: any line end, quotes that open in the middle of a field stand
 * for themselves, a quote that never closes runs to the end.
 */
export function parseCsv(text: string): CsvTable {
  const named = NAMED_DELIMITER.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? findDelimiter(body);
  return { rows: readRows(body, delimiter, Infinity), delimiter };
}

/** The comma, unless the first lines agree better on another. */
function findDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of CANDIDATES) {
    const widths = readRows(text, delimiter, LINES_LOOKED_AT)
      .filter((row) => row.length > 1 || row[0] !== '')
      .map((row) => row.length);
    const widest = Math.max(1, ...widths);
    const alike = widths.filter((width) => width === widest).length / Math.max(1, widths.length);
    const score = widest === 1 ? 0 : alike + widest / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function readRows(text: string, delimiter: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    const { value, end } =
      text[at] === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter);
    row.push(value);
    if (text[end] === delimiter) {
      at = end + 1;
      if (at === text.length) row.push('');
    } else {
      rows.push(row);
      row = [];
      at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function plainField(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quotedField(text: string, from: number, delimiter: string): Field {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const rest = plainField(text, close + 1, delimiter);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = close + 2;
  }
}
