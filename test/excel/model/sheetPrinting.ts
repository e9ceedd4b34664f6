import { absoluteName, isWholeColumns, isWholeRows, quoteSheetName, type Rect } from './address';
import { shifted } from './sheetLayout';
import type { PageLayout } from './printing';
import { SheetComments } from './sheetComments';
import { ModelError } from './values';

/** Excel keeps both as names of the sheet, so that they follow their cells and travel with the file. */
const AREA = 'Print_Area';
const TITLES = 'Print_Titles';

/** Page layout, print area, print titles and page breaks. */
export abstract class SheetPrinting extends SheetComments {
  get pageLayout(): PageLayout {
    return this.objects.pageLayout;
  }

  setPageLayout(change: Partial<PageLayout>): void {
    this.objects.pageLayout = { ...this.objects.pageLayout, ...change };
    this.book.queue.emit('layoutChanged', { sheet: this.self });
  }

  /** Empty when the whole sheet is printed. */
  get printArea(): readonly Rect[] {
    return this.book.names.areasOf(AREA, this.self);
  }

  setPrintArea(areas: readonly Rect[]): void {
    this.nameAreas(AREA, areas);
  }

  get printTitleRows(): Rect | null {
    return this.book.names.areasOf(TITLES, this.self).find(isWholeRows) ?? null;
  }

  get printTitleColumns(): Rect | null {
    return this.book.names.areasOf(TITLES, this.self).find(isWholeColumns) ?? null;
  }

  /** @throws ModelError InvalidArgument unless these are whole rows and whole columns */
  setPrintTitles(rows: Rect | null, columns: Rect | null): void {
    if ((rows && !isWholeRows(rows)) || (columns && !isWholeColumns(columns)))
      throw new ModelError('InvalidArgument', 'Print titles are whole rows and whole columns.');
    this.nameAreas(
      TITLES,
      [columns, rows].filter((area) => area !== null),
    );
  }

  private nameAreas(name: string, areas: readonly Rect[]): void {
    const { names } = this.book;
    if (areas.length === 0) {
      if (names.get(name, this.self)) names.delete(name, this.self);
      return;
    }
    const formula = `=${areas.map((area) => `${quoteSheetName(this.name)}!${absoluteName(area)}`).join(',')}`;
    if (names.get(name, this.self)) names.update(name, { formula }, this.self);
    else names.add(name, formula, { scope: this.self });
  }

  protected shiftPageBreaks(axis: 'Rows' | 'Columns', start: number, by: number): void {
    const key = axis === 'Rows' ? 'rowBreaks' : 'columnBreaks';
    const { pageLayout } = this.objects;
    const moved = pageLayout[key].map((at) => shifted(at, start, by)).filter((at) => at !== null);
    this.objects.pageLayout = { ...pageLayout, [key]: [...new Set(moved)] };
  }
}
