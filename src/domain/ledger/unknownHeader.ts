import { cellText, isBlank } from './cells';
import type { Cell, Recognition } from './types';

/**
 * What the columns of a table are called in which no column name is known, so that they can be pointed at: the first
 * row of several cells that are all words. Where the first such row holds figures the table has no header, and its
 * first cells stand for their columns; that row is then read like the rest.
 */
export function unknownHeader(
  top: readonly (readonly Cell[])[],
): Pick<Recognition, 'headerRow' | 'headerRows' | 'headers'> {
  const at = top.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  const row = top[at] ?? [];
  const isHeader = row.every((cell) => isBlank(cell) || isWords(cell));
  const headerRow = at < 0 ? 0 : isHeader ? at + 1 : at;
  return { headerRow, headerRows: isHeader && at >= 0 ? [headerRow] : [], headers: row.map(cellText) };
}

const isWords = (cell: Cell): boolean => typeof cell === 'string' && !/^[\s\d.,:/()¥$€£%+-]+$/.test(cell);
