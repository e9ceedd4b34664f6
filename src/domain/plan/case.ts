import type { CivilDay, WorkCalendar } from '../calendar/types';
import type { Customer, Ledger } from '../ledger/types';
import type { Policy } from '../policy/types';
import type { DayKinds } from './rhythm/seasons';
import type { Classification } from '../risk';
import type { Step } from './decision';
import type { Position } from './position';
import type { RowsOf } from './positionRows';
import type { Standing } from './standing';
import type { Plan } from './types';

/** What holds for every row of one plan. */
export interface Setting {
  readonly ledger: Ledger;
  readonly asOf: CivilDay;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly soonUntil: CivilDay;
  readonly kindOf: DayKinds;
  /** Last day of limitation of a due day that nothing has restarted. */
  readonly barOf: (due: CivilDay) => CivilDay;
  /** The class of a debt due on a day, where no event moves it. */
  readonly riskOf: (due: CivilDay) => Classification;
  /** The step of customers nothing is known of, by what it depends on then. */
  readonly steps: Map<number, Step>;
  /** All rows of a position, by due day. */
  readonly rowsOf: RowsOf;
  /** Currency, as an index, in which a customer has most invoices open; of equals the first of the ledger. */
  readonly mainCurrencyOf: (customer: number) => number | undefined;
  /** Minor units asked for in each currency. */
  readonly currencyDemand: readonly number[];
}

/** One customer in one currency, with all that is known of it. */
export interface Case {
  readonly position: Position;
  readonly customer: Customer;
  readonly currency: string;
  /** Receipts not matched, ≤ 0. */
  readonly unapplied: number;
  readonly standing: Standing;
  readonly setting: Setting;
}

export type LeftOut = Plan['leftOut'][number];
