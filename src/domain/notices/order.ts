import type { CivilDay, WorkCalendar } from '../calendar/types';
import type { Ledger, UnappliedRow } from '../ledger/types';
import type { PlanRow } from '../plan/types';
import type { Policy } from '../policy/types';
import type { NoticeDetails } from './details';
import type { InterestTerms } from './interest';
import type { Language, NoticeKind, PastNotice } from './types';

/** What a notice is made from. */
export interface NoticeOrder {
  readonly row: PlanRow;
  readonly ledger: Ledger;
  /** Receipts that the reading could not match, of all customers. */
  readonly unapplied: readonly UnappliedRow[];
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly kind: NoticeKind;
  readonly language: Language;
  readonly number: string;
  readonly letterDay: CivilDay;
  readonly asOf: CivilDay;
  /** The day to pay or, in a statement, to answer by, where the writer chose one. */
  readonly deadline?: CivilDay | null;
  /** What the writer entered, because no ledger knows it. */
  readonly details?: NoticeDetails;
  /** Late-payment interest to be shown; null or missing = none. */
  readonly interest?: InterestTerms | null;
  /** Whether to show how receipts nobody could match would be applied. */
  readonly showsApplication?: boolean;
  /** Notices that have gone out, to whomever. */
  readonly sent?: readonly PastNotice[];
}
