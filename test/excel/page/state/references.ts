import { splitSheetName, tryParseRect, type Rect, type Worksheet } from '../model';

/** Cells that a formula like `='My sheet'!$A$1:$A$9` or `=Name` points to, seen from a sheet. */
export function resolveReference(
  home: Worksheet,
  reference: string,
): { sheet: Worksheet; area: Rect } | undefined {
  const book = home.workbook;
  const { sheet, local } = splitSheetName(reference.replace(/^=/, ''));
  const area = tryParseRect(local);
  const owner = sheet === null ? home : book.sheet(sheet);
  if (area && owner) return { sheet: owner, area };
  const named = book.names.resolve(local, home) ?? book.names.resolve(local);
  return named ? { sheet: named.sheet, area: named.rect } : undefined;
}
