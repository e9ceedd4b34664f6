import type { DateReading } from '../calendar/dateText';

/** What a line of a running account does. */
export const enum Movement {
  Opening = 1,
  Charge = 2,
  Receipt = 4,
  /** Neither amount could be read. */
  Unreadable = 8,
  /** Its day was taken from a line above. */
  DayCarried = 16,
  /** Its row is hidden or filtered out. */
  Hidden = 32,
}

/** The lines of a running account that move its balance, column by column, in sheet order. */
export interface Movements {
  count: number;
  readonly kind: number[];
  readonly sheetRow: number[];
  /** Index into the customer book, -1 for none. */
  readonly customer: number[];
  readonly currency: number[];
  /** Date readings, possibly of open order. */
  readonly day: DateReading[];
  readonly due: DateReading[];
  readonly term: number[];
  /** Minor units, positive for charges and negative for receipts; NaN where it could not be read. */
  readonly amount: number[];
  readonly docNo: string[];
  readonly docType: string[];
  /** Amounts that can be read in two ways, by movement, as a decimal point and as a decimal comma reads them. */
  readonly twoWays: Map<number, BothWays>;
}

/** Minor units. */
export interface BothWays {
  readonly point: number;
  readonly comma: number;
}

export function newMovements(): Movements {
  return {
    count: 0,
    kind: [],
    sheetRow: [],
    customer: [],
    currency: [],
    day: [],
    due: [],
    term: [],
    amount: [],
    docNo: [],
    docType: [],
    twoWays: new Map(),
  };
}

/** The balance that the sheet itself shows at a customer's last line, in minor units, owed to us positive. */
export interface ClosingBalance {
  readonly customer: number;
  readonly currency: number;
  readonly sheetRow: number;
  readonly theirs: BothWays;
  /** How many movements of the sheet stand up to there. */
  readonly upTo: number;
}
