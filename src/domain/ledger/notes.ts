import { cellText, isBlank } from './cells';
import type { HeaderBlock } from './headerRows';
import { headsSum, isPageOrTitle, isSignatureOrNote } from './structure';
import type { Cell, SheetColumns } from './types';

/** Whether a row holds a note, a signature, a page's number or a title and nothing else, under whatever column comes first. */
export function isLoneNote(row: readonly (Cell | undefined)[]): boolean {
  const [only, ...others] = row.filter((cell) => !isBlank(cell));
  const text = others.length === 0 ? cellText(only) : '';
  return isSignatureOrNote(text) || isPageOrTitle(text);
}

/** Whether a row says again what stands in the header, as the next page of a printout does. Levels are joined with '-'. */
export function isHeaderAgain(
  byColumn: SheetColumns['byColumn'],
  i: number,
  headers: readonly string[],
): boolean {
  let again = 0;
  for (const [column, cells] of byColumn ?? []) {
    const text = cellText(cells[i]).replace(/\s+/g, '');
    const header = (headers[column] ?? '').replace(/\s+/g, '');
    if (text !== '' && (text === header || header.split('-').includes(text)) && ++again === 2) return true;
  }
  return false;
}

/** The rows of a table without notes, and without cells that only say their header again. */
export function tableRows(
  { levels }: HeaderBlock,
  body: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  const titles = levels.map((texts) => new Set(texts.map((text) => text.replace(/\s+/g, ''))));
  const isTitle = (cell: Cell, column: number) =>
    typeof cell === 'string' && titles[column]?.has(cell.replace(/\s+/g, '')) === true;
  return body
    .filter((row) => !isLoneNote(row))
    .map((row) =>
      row.some(isTitle) ? row.map((cell, column) => (isTitle(cell, column) ? null : cell)) : row,
    );
}

/** The same without sums. */
export function itemRows(
  header: HeaderBlock,
  body: readonly (readonly Cell[])[],
): readonly (readonly Cell[])[] {
  return tableRows(header, body).filter((row) => !headsSum(row));
}
