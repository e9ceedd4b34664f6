import type { WorkbookModel } from '../../model/workbook';
import type { SheetModel } from '../../model/worksheet';
import type { Dropped } from '../dropped';
import type { PackageReader } from '../package/reader';
import type { ColorReader } from '../styles/colors';
import type { FileStyles } from '../styles/readStyles';

/** What reading any part of a file needs. */
export interface BookContext {
  readonly book: WorkbookModel;
  readonly files: PackageReader;
  readonly dropped: Dropped;
  readonly colors: ColorReader;
  readonly styles: FileStyles;
  readonly strings: readonly string[];
  /** Numbers of the cell metadata (`cm`) that mark a dynamic array. */
  readonly dynamicMarks: ReadonlySet<string>;
  /** Every formula shall be computed again (the file says so). */
  readonly recalculateAll: boolean;
}

export interface SheetContext extends BookContext {
  readonly sheet: SheetModel;
  /** Path of the sheet's part. */
  readonly path: string;
}
