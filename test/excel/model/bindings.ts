import type { Rect } from './address';
import type { WorkbookCore } from './core';
import { shiftRect, type Shift } from './structure';
import type { SheetLike } from './core';
import type { Table, Worksheet } from './types';
import { ModelError } from './values';

/** A place of the workbook that an add-in holds on to by a name of its own: `Excel.Binding`. */
export interface Binding {
  readonly id: string;
  readonly type: 'Range' | 'Table' | 'Text';
  readonly sheet: Worksheet;
  /** Follows its cells; null when they were deleted. */
  readonly rect: Rect | null;
  /** Of a binding to a table. */
  readonly table: Table | null;
}

export class BindingList {
  private list: Binding[] = [];

  constructor(private readonly book: WorkbookCore) {}

  get items(): readonly Binding[] {
    return this.list;
  }

  get(id: string): Binding | null {
    return this.list.find((entry) => entry.id === id) ?? null;
  }

  /** A binding with the same id takes the other's place, as in Excel. */
  add(id: string, type: Binding['type'], sheet: Worksheet, rect: Rect): Binding {
    const single = rect.r1 === rect.r2 && rect.c1 === rect.c2;
    if (type === 'Text' && !single)
      throw new ModelError('InvalidArgument', 'A text binding is a single cell.');
    const table = type === 'Table' ? this.tableAround(sheet, rect) : null;
    const added: Binding = { id, type, sheet, rect: table?.rect ?? rect, table };
    this.list = [...this.list.filter((entry) => entry.id !== id), added];
    return added;
  }

  private tableAround(sheet: Worksheet, rect: Rect): Table {
    const found = sheet.tables.find(
      ({ rect: area }) =>
        area.r1 <= rect.r1 && area.c1 <= rect.c1 && area.r2 >= rect.r2 && area.c2 >= rect.c2,
    );
    if (!found) throw new ModelError('InvalidArgument', 'A table binding needs a table.');
    return found;
  }

  delete(id: string): void {
    if (!this.get(id)) throw new ModelError('ItemNotFound', `There is no binding ${id}.`);
    this.list = this.list.filter((entry) => entry.id !== id);
  }

  /** Cells of a sheet moved. */
  shift(sheet: SheetLike, shift: Shift): void {
    this.list = this.list.map((entry) =>
      entry.sheet.id === sheet.id && entry.rect ? { ...entry, rect: shiftRect(entry.rect, shift) } : entry,
    );
  }

  /** Only places that are still there can be read. */
  isAlive(entry: Binding): boolean {
    if (!this.book.sheets.includes(entry.sheet)) return false;
    return entry.table ? this.book.tables.includes(entry.table) : entry.rect !== null;
  }
}
