import { cellText, isBlank } from './cells';
import type { Cell } from './types';

type Row = readonly Cell[];

/** First and last column of a table, zero-based. */
export type Span = readonly [first: number, last: number];

const COLUMNS_OF_A_TABLE = 3;

/**
 * Where the columns from a header down may fall apart into tables side by side: at blank columns, and where the first
 * title of a table comes again. Always at least one; whether each is a table of its own is for others to say.
 */
export function tableSpans(rows: readonly Row[], headerRow: number): readonly Span[] {
  const below = rows.slice(headerRow);
  const width = Math.max(0, ...below.map((row) => row.length));
  const isEmpty = (column: number) => below.every((row) => isBlank(row[column]));
  const titles = (rows[headerRow] ?? []).map((cell) => cellText(cell).replace(/\s+/g, ''));
  const spans: [number, number][] = [];
  let first = '';
  for (let column = 0; column < width; column++) {
    if (isEmpty(column)) {
      first = '';
      continue;
    }
    const title = titles[column] ?? '';
    const open = spans.at(-1);
    if (first === '' || !open || (title !== '' && title === first)) {
      spans.push([column, column]);
      first = title === '' ? '\u0000' : title;
    } else open[1] = column;
  }
  return spans.filter(([from, to]) => to - from + 1 >= COLUMNS_OF_A_TABLE);
}

/** The rows with everything outside the span blanked, so that columns keep their places. */
export function within(rows: readonly Row[], [first, last]: Span): Row[] {
  return rows.map((row) => row.map((cell, column) => (column < first || column > last ? null : cell)));
}
