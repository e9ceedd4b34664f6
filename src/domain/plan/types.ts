import type { CivilDay } from '../calendar/types';
import type { ContactEntry, ExcuseCode } from '../contacts/types';
import type { Grade } from '../customers/types';
import type { Message } from '../message';
import type { Tone } from '../notices/kind';
import type { NoticeKind } from '../notices/types';
import type { RiskClass } from '../risk/types';
import type { Approach, Goal, SupplyAdvice } from './approach/types';
import type { Clocks } from './clocks/types';
import type { Channel, Owner, Quadrant, StageKey } from './stages';

export { CHANNELS, STAGES } from './stages';
export type { Channel, Owner, Quadrant, StageKey } from './stages';

/** When in the day: first thing on an agreed day (T8), not on a Friday afternoon (T3). */
export type Slot = 'first' | 'morning' | 'any';

/**
 * One line of the collection plan: one customer in one currency. What ranks and places it is known; `reasons`,
 * `opening`, `items`, `approach`, `tone`, `goal`, `supply`, `clocks` and `notes` are worked out when first asked for
 * and kept: microseconds for a row that is shown, nothing for one nobody looks at. Declared as a class, so that the
 * compiler knows that `{ ...row }` leaves its accessors behind.
 */
export declare abstract class PlanRow {
  /** 1 = first to chase. */
  readonly rank: number;
  /** Index into the ledger's customers. */
  abstract get customer(): number;
  abstract get customerKey(): string;
  abstract get customerCode(): string;
  abstract get customerName(): string;
  abstract get currency(): string;
  /** Minor units, all kept rows: open = overdue + notDue + creditsApart. */
  abstract get open(): number;
  abstract get overdue(): number;
  abstract get notDue(): number;
  /** Part of `overdue` the customer disputes: shown, not demanded, not in `items`. */
  abstract get disputed(): number;
  /** Credit notes, ≤ 0, that the policy keeps apart from the invoices; 0 when it nets them. */
  abstract get creditsApart(): number;
  /** Unapplied receipts and prepayments of this customer, ≤ 0; shown, never netted. */
  abstract get unapplied(): number;
  abstract get overdueCount(): number;
  /** 0 when nothing is overdue. */
  abstract get maxDaysOverdue(): number;
  abstract get oldestDue(): CivilDay;
  abstract get riskClass(): RiskClass;
  abstract get stage(): StageKey;
  abstract get channel(): Channel;
  /** A working day on or after the as-of date. */
  abstract get nextDate(): CivilDay;
  abstract get slot(): Slot;
  abstract get score(): number;
  abstract get quadrant(): Quadrant;
  /** Its overdue reaches the policy's share of all that is overdue in its currency. */
  abstract get large(): boolean;
  /** 0..1: its part of what is overdue in its currency; 0 when nothing is. Currencies are compared by it alone. */
  abstract get share(): number;
  /** Why this rank: one message per factor, with its points. */
  abstract get reasons(): readonly Message[];
  /** What to say, in one sentence. */
  abstract get opening(): Message;
  /**
   * Indexes into the ledger of the overdue items that can be demanded, oldest first, credit notes
   * included where the policy nets them. Their open amounts add up to overdue − disputed; empty when
   * that is not above zero.
   */
  abstract get items(): readonly number[];
  /** Payer grade (A1.10): the user's, else computed; null while too little is known. */
  abstract get grade(): Grade | null;
  /** Days late to expect of what is not due yet, from this customer's past (A1.17); null = no past. */
  abstract get predictedLate(): number | null;
  abstract get approach(): Approach;
  abstract get tone(): Tone;
  abstract get owner(): Owner;
  /** Our collector for this customer by name; '' = nobody in particular. */
  abstract get collector(): string;
  /** The notice the step goes out with or is followed by; null = none. */
  abstract get document(): NoticeKind | null;
  abstract get goal(): Goal;
  abstract get supply(): SupplyAdvice;
  abstract get promises(): PromiseStanding;
  /** The last excuse given and how often running; null = none since the debt fell due. */
  abstract get excuse(): ExcuseStanding | null;
  abstract get clocks(): Clocks;
  /** What else to look after: new signs, a held order, documents due soon. */
  abstract get notes(): readonly Message[];
  /** Document day of the oldest open invoice; NO_DAY when there is none or one has no such day. */
  abstract get documentedFrom(): CivilDay;
  /** 0..1: how likely the demand comes in soon (class, grade, disputes) [P]. */
  abstract get probability(): number;
  /** Minutes of work the step takes [P]. */
  abstract get minutes(): number;
}

/** A step really taken: a notice sent, a call made, a visit paid. A draft is not a step. */
export interface PastStep {
  readonly customerKey: string;
  /** '' = everything the customer owes. */
  readonly currency: string;
  readonly day: CivilDay;
  readonly stage: StageKey;
  /** Number of the notice, '' for a call or a visit. */
  readonly number: string;
  /** Day the notice asked to be paid by, NO_DAY when it named none. */
  readonly payBy: CivilDay;
}

/** 'unjudged': paid by now, but nothing on record says whether in time. It speaks neither for nor against. */
export type PromiseOutcome = 'open' | 'kept' | 'part_kept' | 'broken' | 'replaced' | 'unjudged';

/** What the customer promised, and what became of it. */
export interface PastPromise {
  readonly customerKey: string;
  /** '' = everything the customer owes. */
  readonly currency: string;
  readonly givenOn: CivilDay;
  readonly promisedFor: CivilDay;
  /** Minor units; null = all that was due. */
  readonly amount: number | null;
  /** The vague words it was given in; '' = it named a day. */
  readonly words: string;
  /** Minor units received towards it. */
  readonly received: number;
  readonly outcome: PromiseOutcome;
  /** 1 for a first promise, one more for each that takes the place of one not kept (SAP promise level). */
  readonly level: number;
  /** Days of the looks at the balance that tell of money nobody logged, where they decide. */
  readonly balances?: { readonly from: CivilDay; readonly to: CivilDay };
}

export interface PromiseStanding {
  /** The one that runs; null = none. */
  readonly open: PastPromise | null;
  readonly kept: number;
  /** Broken or kept in part only, since the oldest debt fell due. */
  readonly broken: number;
  /** Level the next promise would have. */
  readonly level: number;
}

export interface ExcuseStanding {
  readonly code: ExcuseCode;
  /** Times the same answer was given running, the last included. */
  readonly repeats: number;
  readonly day: CivilDay;
}

export interface History {
  readonly steps: readonly PastStep[];
  readonly promises: readonly PastPromise[];
  /** The contact log itself, for excuses, disputes, receipts and acknowledgments. */
  readonly log: readonly ContactEntry[];
}

export const NO_HISTORY: History = { steps: [], promises: [], log: [] };

export interface Plan {
  readonly asOf: CivilDay;
  readonly rows: readonly PlanRow[];
  /** Customers with nothing to do, and why. */
  readonly leftOut: readonly {
    readonly customer: number;
    readonly currency: string;
    readonly why: Message;
  }[];
  /** Calendar years without holiday data that the dates rest on. */
  readonly unknownYears: readonly number[];
}
