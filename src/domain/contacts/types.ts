import type { CivilDay } from '../calendar/types';
import type { Channel, StageKey } from '../plan/stages';

/** What the customer says instead of paying (A9, notices E6); `domain/plan/excuses` holds what follows from each. */
export const EXCUSES = [
  'scheduled_no_date',
  'vague_date',
  'invoice_late',
  'recon_diff',
  'not_scheduled',
  'no_cash',
  'will_call',
  'boss_away',
  'fixed_day',
  'paid_others',
  'quality',
  'late_delivery',
  'price_diff',
  'missing_documents',
  'new_staff',
  'payment_stuck',
  'back_to_back',
  'process',
  'bills_only',
  'bargain',
  'no_supply_no_pay',
  'hardship',
  'set_off',
  'refuse',
  'unreachable',
  'limitation',
] as const;
export type ExcuseCode = (typeof EXCUSES)[number];

export const CONTACT_RESULTS = [
  /** A notice went out, or a call or visit was made, without an answer of substance. */
  'sent',
  'not_reached',
  'promise',
  'excuse',
  'dispute',
  'dispute_settled',
  /** The customer says in writing that it owes (signed slip, promise letter): restarts limitation. */
  'acknowledged',
  'paid',
  'part_paid',
  'note',
] as const;
export type ContactResult = (typeof CONTACT_RESULTS)[number];

export const DISPATCH_WAYS = [
  'ems',
  'courier',
  'registered',
  'email',
  'wechat',
  'fax',
  'by_hand',
  'post',
] as const;
/** How a notice was sent; what the law wants of each differs by place. */
export type DispatchWay = (typeof DISPATCH_WAYS)[number];

/** One line of the Contact log: append-only, what was really done or said (A17, S4:12). */
export interface ContactEntry {
  readonly day: CivilDay;
  readonly customerKey: string;
  readonly customerName: string;
  /** ISO code; '' = the contact was about everything. */
  readonly currency: string;
  readonly channel: Channel;
  /** Whom of theirs, and in which role. */
  readonly person: string;
  /** Who of ours. */
  readonly by: string;
  /** The rung of the ladder this step was; null when it was none (a note, a payment). */
  readonly stage: StageKey | null;
  readonly result: ContactResult;
  readonly excuse: ExcuseCode | null;
  /** The latest day of a promise, NO_DAY when none was given. */
  readonly promiseDay: CivilDay;
  /** The customer's own words ("月底", "下周"); '' when it named a day. A promise in vague words is marked so. */
  readonly promiseWords: string;
  /** Minor units of `currency`; null = no amount named, taken as all that is due. */
  readonly promiseAmount: number | null;
  /** Minor units in dispute; null = not about a dispute. */
  readonly disputedAmount: number | null;
  /** Minor units received; null = not about a receipt. */
  readonly receivedAmount: number | null;
  /** Number of the notice this step was; '' for a call or a visit. */
  readonly noticeNumber: string;
  /** Day the notice asked to be paid by, NO_DAY when it named none. */
  readonly payBy: CivilDay;
  readonly dispatch: DispatchWay | '';
  readonly tracking: string;
  readonly receivedOn: CivilDay;
  /** What was agreed to do next, and when; NO_DAY = nothing agreed. */
  readonly nextDay: CivilDay;
  readonly nextStep: string;
  readonly summary: string;
  /** Link or place of the evidence. */
  readonly evidence: string;
  /** 1-based row of the Contact log; 0 for an entry not written yet. */
  readonly sheetRow: number;
}
