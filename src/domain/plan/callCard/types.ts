import type { CivilDay } from '../../calendar/types';
import type { ContactEntry, ExcuseCode } from '../../contacts/types';
import type { Message } from '../../message';
import type { ItemClock } from '../clocks/limitation';
import type { PastPromise } from '../types';

/** The six talk-tracks of E5. */
export const TRACKS = [
  'pre_due',
  'first_overdue',
  'broken_promise',
  'dispute',
  'large_company',
  'final',
] as const;
export type Track = (typeof TRACKS)[number];

/** opening · fact · ask · lock · close (E5). */
export const BLOCKS = ['opening', 'fact', 'ask', 'lock', 'close'] as const;

export interface CardInvoice {
  /** Index into the ledger. */
  readonly item: number;
  readonly docNo: string;
  readonly dueDay: CivilDay;
  /** Negative before the due day. */
  readonly daysOverdue: number;
  /** Minor units. */
  readonly open: number;
  readonly disputed: boolean;
}

/** An excuse to be ready for, with everything the table says of it. */
export interface CardExcuse {
  readonly code: ExcuseCode;
  /** How the customer puts it, what to check, what to answer, and when to come back. */
  readonly says: Message;
  readonly check: Message;
  readonly reply: Message;
  readonly lock: Message;
}

/** A line of A12: done, missing, or for the caller to see to. */
export interface CheckItem {
  readonly text: Message;
  readonly state: 'done' | 'missing' | 'open';
}

/** One page to call by (A12, A18), without its language. */
export interface CallCard {
  /** Their contact and its role, who signs and when; '' where not known. */
  readonly contact: string;
  readonly contactRole: string;
  readonly phone: string;
  readonly signer: string;
  readonly clause: string;
  readonly invoices: readonly CardInvoice[];
  readonly clocks: readonly ItemClock[];
  /** What would restart limitation under the policy's law. */
  readonly restart: Message;
  readonly promises: readonly PastPromise[];
  /** The last contacts, newest first. */
  readonly contacts: readonly ContactEntry[];
  readonly track: Track;
  readonly opening: Message;
  /** The blocks of the track. */
  readonly script: readonly Message[];
  readonly goal: Message;
  /** What to settle for, in order: full → undisputed → instalments (A14), then the next step (A18 BATNA). */
  readonly fallback: readonly Message[];
  readonly excuses: readonly CardExcuse[];
  /** Questions to tell who cannot from who will not (A1.9, S1:340). */
  readonly questions: readonly Message[];
  readonly checklist: readonly CheckItem[];
  /** Of the twelve moves those that fit the step (A16). */
  readonly tips: readonly Message[];
  /** What must not be done (A16, B9). */
  readonly never: readonly Message[];
  readonly notes: readonly Message[];
}
