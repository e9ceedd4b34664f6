import type { CivilDay } from '../../calendar/types';
import type { Message } from '../../message';

/** How near a bar is: at or below 30, 90, 180 days, or passed (B1). */
export type ClockColour = 'none' | 'green' | 'yellow' | 'orange' | 'red' | 'passed';

/** The periods that run for one customer in one currency. */
export interface Clocks {
  /** The earliest last day of limitation among what is overdue; NO_DAY when nothing is. */
  readonly limitation: CivilDay;
  readonly colour: ClockColour;
  /** Working day before which something that restarts it should have reached the customer; NO_DAY when none runs. */
  readonly lastSafeDay: CivilDay;
  /** Overdue items within 180 days of their bar, and those past it. */
  readonly nearCount: number;
  readonly passedCount: number;
  readonly credit: CreditStanding | null;
  readonly statutory: StatutoryStanding | null;
}

export interface CreditStanding {
  readonly limit: number | null;
  /** The limit names no currency: it is taken in this one, which the customer mostly buys in. */
  readonly assumedCurrency: boolean;
  /** Minor units of the limit's currency that are owed. */
  readonly used: number;
  readonly standing: 'within' | 'near' | 'over' | 'no_limit';
  /** Invoices given longer than the agreed days of credit. */
  readonly longerThanAgreed: number;
  /** Proposal to change limit or terms after late payments (A3.10); null = none. */
  readonly review: Message | null;
}

/** 保障中小企业款项支付条例 art. 9: 30 days (government, at most 60 agreed) or 60 (large enterprise) from delivery. */
export interface StatutoryStanding {
  readonly days: number;
  /** Invoices whose due date lies later than the regulation allows, counted from the document's date. */
  readonly count: number;
  readonly amount: number;
  /** Earliest day by which the regulation wants one of them paid; NO_DAY when none. */
  readonly firstDay: CivilDay;
}
