import type { CivilDay, WorkCalendar } from '../calendar/types';
import type { CustomerProfile } from '../customers/types';
import type { Ledger, UnappliedRow } from '../ledger/types';
import type { PlanRow } from '../plan/types';
import type { Policy } from '../policy/types';
import type { NoticeDetails } from './details';
import type { InterestTerms } from './interest';
import type { Language, NoticeKind, PastNotice } from './types';

/** What of the plan's row a notice rests on; a customer that is not in the plan can have one too. */
export type NoticeRow = Pick<
  PlanRow,
  | 'customer'
  | 'customerKey'
  | 'customerCode'
  | 'customerName'
  | 'currency'
  | 'open'
  | 'notDue'
  | 'disputed'
  | 'creditsApart'
  | 'unapplied'
  | 'maxDaysOverdue'
  | 'oldestDue'
  | 'riskClass'
  | 'stage'
  | 'items'
> & { readonly document?: NoticeKind | null };

/** What a notice is made from. */
export interface NoticeOrder {
  readonly row: NoticeRow;
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
  /** Whom to write to, where the user keeps it apart from the ledger. */
  readonly profile?: Pick<CustomerProfile, 'contact' | 'email' | 'address'> | null;
  /** Late-payment interest to be shown; null or missing = none. */
  readonly interest?: InterestTerms | null;
  /** Whether to show how receipts nobody could match would be applied. */
  readonly showsApplication?: boolean;
  /** Notices that have gone out, to whomever. */
  readonly sent?: readonly PastNotice[];
}
