import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import type { RiskClass } from '../risk/types';

/** The ladder, lowest rung first (seeds S1:330, S4:26-32; domain/notices E2). */
export const STAGES = [
  'pre_due',
  'reminder',
  'phone',
  'warning',
  'visit',
  'executive',
  'final',
  'pre_litigation',
  'legal',
] as const;
export type StageKey = (typeof STAGES)[number];

export type Channel = 'email' | 'phone' | 'letter' | 'visit' | 'executive' | 'legal';

/** 轻重缓急: amount × urgency. */
export type Quadrant = 'urgent_large' | 'urgent_small' | 'calm_large' | 'calm_small';

/** One line of the collection plan: one customer in one currency. */
export interface PlanRow {
  /** 1 = first to chase. */
  readonly rank: number;
  /** Index into the ledger's customers. */
  readonly customer: number;
  readonly customerKey: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly currency: string;
  /** Minor units, all kept rows: open = overdue + notDue + creditsApart. */
  readonly open: number;
  readonly overdue: number;
  readonly notDue: number;
  /** Part of `overdue` the customer disputes: shown, not demanded, not in `items`. */
  readonly disputed: number;
  /** Credit notes, ≤ 0, that the policy keeps apart from the invoices; 0 when it nets them. */
  readonly creditsApart: number;
  /** Unapplied receipts and prepayments of this customer, ≤ 0; shown, never netted. */
  readonly unapplied: number;
  readonly overdueCount: number;
  /** 0 when nothing is overdue. */
  readonly maxDaysOverdue: number;
  readonly oldestDue: CivilDay;
  readonly riskClass: RiskClass;
  readonly stage: StageKey;
  readonly channel: Channel;
  /** A working day on or after the as-of date. */
  readonly nextDate: CivilDay;
  readonly score: number;
  readonly quadrant: Quadrant;
  /** Why this rank: one message per factor, with its points. */
  readonly reasons: readonly Message[];
  /** What to say, in one sentence. */
  readonly opening: Message;
  /**
   * Indexes into the ledger of the overdue items that can be demanded, oldest first, credit notes
   * included where the policy nets them. Their open amounts add up to overdue − disputed; empty when
   * that is not above zero.
   */
  readonly items: readonly number[];
}

/** A step really taken: a notice sent, a call made, a visit paid. A draft is not a step. */
export interface PastStep {
  readonly customerKey: string;
  readonly currency: string;
  readonly day: CivilDay;
  readonly stage: StageKey;
  /** Number of the notice, '' for a call or a visit. */
  readonly number: string;
  /** Day the notice asked to be paid by, NO_DAY when it named none. */
  readonly payBy: CivilDay;
}

/** What the customer promised, and what became of it. */
export interface PastPromise {
  readonly customerKey: string;
  readonly currency: string;
  readonly promisedFor: CivilDay;
  readonly outcome: 'open' | 'kept' | 'broken';
}

export interface History {
  readonly steps: readonly PastStep[];
  readonly promises: readonly PastPromise[];
}

export const NO_HISTORY: History = { steps: [], promises: [] };

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
