import type { ProfileName } from '../../protocol/profiles';
import { readManifest } from '../addin/manifest';
import type { RibbonButton } from '../addin/manifest';
import { contains, rect, rectName, type Rect, type Workbook, type Worksheet } from '../model';
import { speaker, type PageLanguage } from '../texts/texts';
import { cancelEditing, commitEditing, refusalOf } from './editing';
import { download, emptyWorkbook, readWorkbook, writeWorkbook } from './files';
import type { PageStore, Theme } from './page';
import { watchWorkbook } from './revision';

/** Shows another workbook; the add-in starts anew with it, as in a new window of Excel. */
function showWorkbook(page: PageStore, book: Workbook): void {
  page.get().connection?.close();
  const { revision } = watchWorkbook(book);
  page.set({ book, revision, editing: null, connection: null, paneLoad: page.get().paneLoad + 1 });
}

export async function openFile(page: PageStore, name: string, bytes: Uint8Array): Promise<void> {
  const say = speaker(page.get().language);
  try {
    const { book, dropped } = await readWorkbook(name, bytes, page.get().language);
    showWorkbook(page, book);
    page.set({
      message:
        dropped.length > 0 ? { kind: 'info', text: say('dropped', { list: dropped.join(', ') }) } : null,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    page.set({ message: { kind: 'error', text: say('openFailed', { reason }) } });
    throw error;
  }
}

export async function openSample(page: PageStore, index: number): Promise<void> {
  const sample = page.get().config.samples[index];
  if (!sample) return;
  const answer = await fetch(sample.url);
  await openFile(page, sample.name, new Uint8Array(await answer.arrayBuffer()));
}

export function newWorkbook(page: PageStore): void {
  const { language } = page.get();
  showWorkbook(page, emptyWorkbook(`${speaker(language)('untitled')}.xlsx`, language));
}

export async function saveFile(page: PageStore): Promise<void> {
  commitEditing(page);
  const { book } = page.get();
  const name = book.name.replace(/\.csv$/i, '.xlsx');
  download(name, await writeWorkbook(book));
}

/** Excel's display language; the add-in is loaded again in it. */
export function setLanguage(page: PageStore, language: PageLanguage): void {
  const { manifestXml, config, book } = page.get();
  document.documentElement.lang = language;
  book.locale = language;
  page.set({ language, addin: readManifest(manifestXml, language, config.addinOrigin) });
  reloadPane(page);
}

export function setProfile(page: PageStore, profile: ProfileName): void {
  page.set({ profile });
  reloadPane(page);
}

export function setTheme(page: PageStore, theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  page.set({ theme });
}

export function reloadPane(page: PageStore): void {
  page.get().connection?.close();
  page.set({ connection: null, paneLoad: page.get().paneLoad + 1 });
}

/** What Excel does to add-ins while a cell is being typed into, without anybody typing. */
export function setCellEditing(page: PageStore, editing: boolean): void {
  page.get().book.editing = editing;
}

export function setReadOnlyBook(page: PageStore, readOnly: boolean): void {
  page.get().book.readOnly = readOnly;
}

export function setLatency(page: PageStore, milliseconds: number): void {
  const { connection } = page.get();
  if (connection) connection.host.faults.latency = milliseconds;
}

export function setVisible(sheet: Worksheet, visible: boolean): void {
  sheet.visibility = visible ? 'Visible' : 'Hidden';
}

export function showPane(page: PageStore, open: boolean): void {
  const { connection } = page.get();
  if (open) connection?.showPane();
  else connection?.hidePane();
  page.set({ paneOpen: open });
}

/** A click on a button of the add-in's ribbon group. */
export async function invokeButton(page: PageStore, button: RibbonButton): Promise<void> {
  if (!commitEditing(page)) return;
  if (button.functionName === undefined) showPane(page, true);
  else await page.get().connection?.invoke(button);
}

/** A change by the person at the grid; a refusal is shown as a message instead of done. */
export function change(page: PageStore, work: () => void): void {
  const reason = refusalOf(work);
  const say = speaker(page.get().language);
  page.set({ message: reason === null ? null : { kind: 'error', text: say('refused', { reason }) } });
}

export function select(page: PageStore, area: Rect, active = { row: area.r1, column: area.c1 }): void {
  const { book } = page.get();
  book.select(book.activeSheet, [area], active);
}

/** Where sorting and filtering act when one cell is selected: the table or the block of cells around it. */
function dataArea(book: Workbook): Rect {
  const { sheet, areas, activeCell } = book.selection;
  const area = areas[0] ?? rect(activeCell.row, activeCell.column);
  if (area.r1 !== area.r2 || area.c1 !== area.c2) return area;
  return sheet.currentRegion(activeCell.row, activeCell.column);
}

export function sortData(page: PageStore, ascending: boolean): void {
  const { book } = page.get();
  const { sheet, activeCell } = book.selection;
  const table = sheet.tables.find((each) => contains(each.rect, activeCell.row, activeCell.column));
  change(page, () => {
    if (table) table.sort([{ key: activeCell.column - table.rect.c1, ascending }], 'User');
    else {
      const area = dataArea(book);
      sheet.sort(area, [{ key: activeCell.column - area.c1, ascending }], {
        hasHeaders: area.r2 > area.r1,
        source: 'User',
      });
    }
  });
}

export function toggleFilter(page: PageStore): void {
  const { book } = page.get();
  const { sheet, activeCell } = book.selection;
  const table = sheet.tables.find((each) => contains(each.rect, activeCell.row, activeCell.column));
  change(page, () => {
    if (table) table.showFilterButton = !table.showFilterButton;
    else if (sheet.autoFilter) sheet.removeAutoFilter();
    else sheet.applyAutoFilter(dataArea(book));
  });
}

export function toggleFreeze(page: PageStore): void {
  const { sheet, activeCell } = page.get().book.selection;
  const frozen = sheet.frozen.rows > 0 || sheet.frozen.columns > 0;
  const at = activeCell.row === 0 && activeCell.column === 0 ? { row: 1, column: 0 } : activeCell;
  change(page, () => (frozen ? sheet.freeze(0, 0) : sheet.freeze(at.row, at.column)));
}

export function undo(page: PageStore): void {
  cancelEditing(page);
  change(page, () => page.get().book.undo());
}

export function redo(page: PageStore): void {
  cancelEditing(page);
  change(page, () => page.get().book.redo());
}

/** `A1`, `A1:B2` or a defined name typed into the name box. */
export function goTo(page: PageStore, target: Rect | null, name: string): void {
  const { book } = page.get();
  if (target) return select(page, target);
  const named = book.names.resolve(name, book.activeSheet) ?? book.names.resolve(name);
  if (!named) return;
  book.activate(named.sheet);
  book.select(named.sheet, [named.rect]);
}

export function selectionName(book: Workbook): string {
  const { areas, activeCell } = book.selection;
  const area = areas[0] ?? rect(activeCell.row, activeCell.column);
  return rectName(area);
}
