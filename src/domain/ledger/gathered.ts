import type { DateTally } from '../calendar/dateOrder';
import type { CustomerBook } from './customerBook';
import type { DecimalsTally, TwoWays } from './decimalsTally';
import type { DocumentNumbers } from './documentNumbers';
import type { PendingRows } from './pending';
import type { CellReaders } from './rowReader';
import type { Cell, Field, ReadingOptions, Recognition, SheetTotal } from './types';

export const DATE_FIELDS = [
  'dueDate',
  'invoiceDate',
  'docDate',
  'baselineDate',
  'settledDate',
] as const satisfies readonly Field[];
export type DateField = (typeof DATE_FIELDS)[number];

/** How many rows, and the first of them in the sheet. */
export interface RowCount {
  count: number;
  firstRow: number;
}

export function countRow(rows: RowCount, sheetRow: number): void {
  if (rows.count++ === 0) rows.firstRow = sheetRow;
}

/** A sum that the sheet prints, as it stands: how it is to be read is known when the whole column is. */
export interface SumRow {
  readonly sheetRow: number;
  readonly kind: SheetTotal['kind'];
  readonly text: string;
  /** What the row's currency cell says. */
  readonly currencyText: string;
  readonly cells: Partial<Record<Field, readonly Cell[]>>;
}

/** What reading the cells has gathered and `settle` decides about. */
export interface Gathered {
  readonly recognition: Recognition;
  readonly options: ReadingOptions;
  readonly rows: PendingRows;
  readonly readers: CellReaders;
  readonly customers: CustomerBook;
  readonly numbers: DocumentNumbers;
  readonly tallies: Readonly<Record<DateField, DateTally>>;
  /** By index of the currency: a list from abroad beside one from here may write the cents in another way. */
  readonly decimals: (DecimalsTally | undefined)[];
  /** Rows to be read again once the sign before the cents is known. */
  readonly twoWays: TwoWays[];
  readonly structural: number[];
  /** Rows that the sheet itself sums up. */
  readonly sums: SumRow[];
  /** Original amounts are before tax, and the tax column belongs to what is owed. */
  readonly addsTax: boolean;
  /** The currency column names the books' currency, not the document's. */
  readonly currencyIsLocal: boolean;
  /** Rows whose currency cell is blank, read in the base currency. */
  readonly blankCurrency: RowCount;
  /** Rows whose balance is blank, read as open in full. */
  readonly blankBalance: RowCount;
  /** The column of types tells the stages of a contract. */
  readonly tellsStages: boolean;
}
