import type { CivilDay } from '../calendar/types';
import type { Language } from './line';

/** A notice as its line of the Notices sheet has it: what was put on record, and what became of it. */
export interface NoticeRecord {
  readonly number: string;
  /** NO_DAY where the cell holds no day, here and below. */
  readonly day: CivilDay;
  /** In the words of the sheet, as are `status` and `dispatch`. */
  readonly kind: string;
  readonly language: Language;
  readonly currency: string;
  /** As a plain decimal number. */
  readonly total: string;
  readonly subject: string;
  readonly body: string;
  readonly status: string;
  readonly sentOn: CivilDay;
  readonly dispatch: string;
  readonly tracking: string;
  readonly receivedOn: CivilDay;
  readonly approvedBy: string;
  /** `frozenItems` of the day it was put on record. */
  readonly items: string;
}
