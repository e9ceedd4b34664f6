import { rect, type Rect, type Worksheet } from '../model';
import { fromTsv, toTsv } from '../grid/clipboard';
import { fromHtml } from '../grid/htmlTable';
import { change, select } from './commands';
import type { PageStore } from './page';

interface Copied {
  readonly sheet: Worksheet;
  readonly area: Rect;
  readonly text: string;
  readonly cut: boolean;
}

/** What this page last put on the clipboard: pasting it again keeps formulas and formats. */
let copied: Copied | null = null;

/** The selected cells as text, remembered for pasting within the page. */
export function copyText(page: PageStore, cut: boolean): string {
  const { sheet, areas, activeCell } = page.get().book.selection;
  const chosen = areas[0] ?? rect(activeCell.row, activeCell.column);
  const used = sheet.usedRange() ?? rect(0, 0);
  const area = {
    ...chosen,
    r2: Math.max(chosen.r1, Math.min(chosen.r2, used.r2)),
    c2: Math.max(chosen.c1, Math.min(chosen.c2, used.c2)),
  };
  const text = toTsv(sheet.readText(area));
  copied = { sheet, area, text, cut };
  return text;
}

/**
 * Writes what is on the clipboard at the active cell; one value fills the whole selection. Markup of another spreadsheet goes
 * before its text: it has the numbers as they are and not as they are shown.
 */
export function pasteText(page: PageStore, text: string, html = ''): void {
  const { book } = page.get();
  const { sheet, activeCell, areas } = book.selection;
  const own = copied && normalized(copied.text) === normalized(text) ? copied : null;
  const cells = own ? null : (fromHtml(html) ?? fromTsv(text));
  const height = own ? own.area.r2 - own.area.r1 : (cells?.length ?? 1) - 1;
  const width = own ? own.area.c2 - own.area.c1 : (cells?.[0]?.length ?? 1) - 1;
  const target = rect(activeCell.row, activeCell.column, activeCell.row + height, activeCell.column + width);
  const chosen = areas[0];
  change(page, () =>
    book.batch('User', () => {
      if (own) {
        sheet.copyFrom(target, { sheet: own.sheet, rect: own.area }, 'All', { source: 'User' });
        if (own.cut) own.sheet.clear(own.area, 'All', 'User');
      } else if (cells && height === 0 && width === 0 && chosen) {
        const value = cells[0]?.[0] ?? '';
        const rows = Array.from({ length: chosen.r2 - chosen.r1 + 1 }, () =>
          Array.from({ length: chosen.c2 - chosen.c1 + 1 }, () => value),
        );
        sheet.writeInput(chosen, rows, { source: 'User' });
      } else if (cells) sheet.writeInput(target, cells, { source: 'User' });
    }),
  );
  if (own?.cut) copied = null;
  if (height > 0 || width > 0) select(page, target);
}

/** Browsers change line ends on the way to the clipboard and back. */
function normalized(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}
