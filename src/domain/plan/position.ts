import type { CreditPolicy } from '../ageing/types';
import { NO_DAY, type CivilDay } from '../calendar/types';

/** Where one customer stands in one currency on the as-of date. Amounts in minor units. */
export interface Position {
  /** Its number among the positions: what `RowsOf` asks for. */
  readonly index: number;
  readonly customer: number;
  /** Index into the ledger's currencies. */
  readonly currency: number;
  /** open = overdue + notDue + creditsApart */
  readonly open: number;
  readonly overdue: number;
  readonly notDue: number;
  /** Part of `overdue`. */
  readonly disputed: number;
  /** Part of `notDue`. */
  readonly disputedNotDue: number;
  readonly creditsApart: number;
  /** overdue − disputed: what can be asked for today. */
  readonly demand: number;
  /** Invoices overdue, undisputed and not below the minimum. */
  readonly overdueCount: number;
  /** Invoices overdue but below the minimum. */
  readonly smallCount: number;
  /** Oldest due day of the invoices counted in `overdueCount`; NO_DAY when there is none. */
  readonly oldestDue: CivilDay;
  /**
   * Undisputed, due on or after the as-of date, until the end of the reminder window; less what credits set
   * against the oldest cover.
   */
  readonly dueSoon: number;
  readonly dueSoonCount: number;
  /** NO_DAY when nothing is due soon. */
  readonly soonestDue: CivilDay;
  /** Earliest due day of anything undisputed that is not due; NO_DAY when there is nothing. */
  readonly nextDue: CivilDay;
  /** Invoices open, overdue or not, disputed or not. */
  readonly openCount: number;
  /** Days overdue of the invoices overdue and undisputed, weighted by amount; null when there is none. */
  readonly averageLate: number | null;
  /** What is undisputed and due by the end of the as-of date's month: this month's and what was left of the last (T5). */
  readonly byMonthEnd: number;
  /** Document day of the oldest open invoice; NO_DAY when there is none or one has no such day. */
  readonly documentedFrom: CivilDay;
}

export interface PositionRules {
  readonly asOf: CivilDay;
  /** Last due day that a reminder before the due date already concerns. */
  readonly soonUntil: CivilDay;
  readonly credits: CreditPolicy;
  /** Minor units below which an invoice is not chased, by index of the currency. */
  readonly minimum: readonly number[];
}

/** The earlier of two days; one that is not known yet gives way. */
export function earlier(known: CivilDay, day: CivilDay): CivilDay {
  return known === NO_DAY || day < known ? day : known;
}

/** Order by code unit, the same on every machine and in every language. */
export function byText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
