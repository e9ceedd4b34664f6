import type { DateTally } from '../calendar/dateOrder';
import type { CustomerBook } from './customerBook';
import type { DecimalsTally } from './decimalsTally';
import type { ClosingBalance, Movements } from './movements';
import type { CellReaders } from './rowReader';
import type { ReadingOptions, Recognition, SheetTotal } from './types';

/** What reading a running account has gathered. */
export interface Accounts {
  readonly recognition: Recognition;
  readonly options: ReadingOptions;
  readonly movements: Movements;
  readonly readers: CellReaders;
  readonly customers: CustomerBook;
  readonly tallies: {
    readonly docDate: DateTally;
    readonly dueDate: DateTally;
  };
  /** By index of the currency. */
  readonly decimals: (DecimalsTally | undefined)[];
  readonly structural: number[];
  readonly totals: SheetTotal[];
  /** By customer and currency, the last balance that the sheet shows. */
  readonly closing: Map<string, ClosingBalance>;
}
