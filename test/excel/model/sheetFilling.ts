import { compareValues } from '../formula/coerce';
import { sortedRows } from '../formula/functions/arrays';
import { columnCount, encloses, rowCount, type Rect } from './address';
import { SheetEditing } from './sheetEditing';
import type { SortField } from './objects';
import { continueSeries, modulo, type FillType } from './series';
import type { ChangeSource, SortOptions } from './types';
import { ModelError, type CellValue } from './values';

/** Filling and sorting: both put the contents of cells anew. */
export abstract class SheetFilling extends SheetEditing {
  autofill(
    origin: Rect,
    destination: Rect,
    source: ChangeSource = 'Api',
    type: FillType = 'FillDefault',
  ): void {
    const down = destination.c1 === origin.c1 && destination.c2 === origin.c2;
    const across = destination.r1 === origin.r1 && destination.r2 === origin.r2;
    if (!encloses(destination, origin) || (!down && !across))
      throw new ModelError(
        'InvalidArgument',
        'A fill goes on in one direction from the cells it begins with.',
      );
    const lines = down ? columnCount(origin) : rowCount(origin);
    this.change(destination, source, () => {
      for (let line = 0; line < lines; line += 1) this.fillLine(origin, destination, { line, down, type });
    });
  }

  private fillLine(
    origin: Rect,
    destination: Rect,
    { line, down, type }: { line: number; down: boolean; type: FillType },
  ): void {
    const at = (i: number): [number, number] =>
      down ? [origin.r1 + i, origin.c1 + line] : [origin.r1 + line, origin.c1 + i];
    const length = down ? rowCount(origin) : columnCount(origin);
    const first = down ? destination.r1 - origin.r1 : destination.c1 - origin.c1;
    const last = down ? destination.r2 - origin.r1 : destination.c2 - origin.c1;
    const contents = Array.from({ length }, (_, i) => this.contentAt(...at(i)));
    const dates = contents.every((_, i) => this.isDateCell(...at(i)));
    const next = continueSeries(
      contents.map((content) => (content.formula ? null : content.value)),
      { type, dates, date1904: this.book.date1904 },
    );
    for (let i = first; i <= last; i += 1) {
      const content = contents[modulo(i, length)];
      if (!content || (i >= 0 && i < length)) continue;
      if (type === 'FillFormats') {
        this.cells.setStyle(...at(i), content.style);
        continue;
      }
      const step = i - modulo(i, length);
      const moved = this.movedContent(content, down ? step : 0, down ? 0 : step);
      const value = content.formula ? content.value : next(i);
      this.putContent(...at(i), { ...moved, value, style: content.style }, type !== 'FillValues');
    }
  }

  private isDateCell(row: number, column: number): boolean {
    const plain = this.styleAt(row, column).numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, '');
    return /[ymd]/i.test(plain);
  }

  sort(area: Rect, fields: readonly SortField[], options: SortOptions = {}): void {
    this.assertAllowed('allowSort');
    const across = options.orientation === 'Columns';
    const body = !options.hasHeaders
      ? area
      : across
        ? { ...area, c1: area.c1 + 1 }
        : { ...area, r1: area.r1 + 1 };
    const length = across ? columnCount(body) : rowCount(body);
    if (length < 2) return;
    const at = (line: number, key: number): [number, number] =>
      across ? [body.r1 + key, body.c1 + line] : [body.r1 + line, body.c1 + key];
    const keys = fields.map((field) => ({
      ascending: field.ascending,
      values: Array.from({ length }, (_, i) => this.sortValue(...at(i, field.key), field)),
    }));
    const order = sortedRows(length, keys, options.matchCase ? smallFirst : undefined);
    const width = across ? rowCount(body) : columnCount(body);
    const lines = Array.from({ length }, (_, i) =>
      Array.from({ length: width }, (__, key) => this.contentAt(...at(i, key))),
    );
    this.change(body, options.source ?? 'Api', () =>
      order.forEach((from, to) => {
        if (from === to) return;
        const [rows, columns] = across ? [0, to - from] : [to - from, 0];
        lines[from]?.forEach((content, key) =>
          this.putContent(...at(to, key), this.movedContent(content, rows, columns)),
        );
      }),
    );
    const event = across ? 'columnsSorted' : 'rowsSorted';
    this.book.queue.emit(event, { sheet: this.self, rect: body, source: options.source ?? 'Api' });
  }

  /** What a field looks at: the value, or whether the cell has the colour that goes first. */
  private sortValue(row: number, column: number, { on = 'Value', color }: SortField): CellValue {
    if (on === 'Value') return this.cells.get(row, column);
    const style = this.styleAt(row, column);
    const own = on === 'CellColor' ? style.fill.color : style.font.color;
    return (own ?? '').toUpperCase() === (color ?? '').toUpperCase() ? 0 : 1;
  }
}

/** With "case sensitive", equal texts go small letters first. */
function smallFirst(a: CellValue, b: CellValue): number {
  if (typeof a !== 'string' || typeof b !== 'string') return compareValues(a, b);
  return a.localeCompare(b, 'en', { caseFirst: 'lower' });
}
