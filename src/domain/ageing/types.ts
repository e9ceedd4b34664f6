import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';

/**
 * Upper edges of the overdue buckets in days overdue, inclusive, ascending.
 * [0, 30, 60, 90, 120] means: not due (≤ 0) · 1–30 · 31–60 · 61–90 · 91–120 · over 120.
 */
export type BucketEdges = readonly number[];

/** What happens to credit notes and unapplied receipts in an ageing. */
export type CreditPolicy = 'own_date' | 'separate' | 'oldest_first' | 'set_aside';

/** Key of a bucket, the same in all languages: 'not_due', '1-30', …, '120+', 'credits'. */
export type BucketKey = string;

/** Where the limits of the buckets lie at one as-of date, and how they are told to people. */
export interface BucketScheme {
  /**
   * Days overdue, inclusive, one for every bucket but the last. Ascending; two may be equal where a
   * scheme of months or years leaves a bucket empty at this as-of date.
   */
  readonly edges: BucketEdges;
  /** One longer than `edges`; the first is always 'not_due'. */
  readonly keys: readonly BucketKey[];
  readonly labels: readonly Message[];
  /** The rule at the edges in words, to be printed beside the numbers. */
  readonly rule: Message;
}

/** One currency's ageing by customer. Amounts in minor units. */
export interface CurrencyAgeing {
  readonly currency: string;
  readonly buckets: readonly BucketKey[];
  /** counts[b], totals[b]: whole currency. Counts are items as the sheet has them, before credits are set off. */
  readonly counts: Int32Array;
  readonly totals: Float64Array;
  /** Sum over all buckets (and credits), minor units. */
  readonly total: number;
  /** All buckets after the first, credits apart left out. */
  readonly overdue: number;
  /** Credits that policy 'set_aside' kept out of every figure above; zero under the other policies. */
  readonly creditsSetAside: { readonly count: number; readonly amount: number };
  /** Customers with an open item in this currency, indexes into the ledger's customers. */
  readonly customers: Int32Array;
  /** Row-major customers.length × buckets.length. */
  readonly byCustomer: Float64Array;
}

export interface Ageing {
  readonly asOf: CivilDay;
  readonly edges: BucketEdges;
  readonly credits: CreditPolicy;
  /** One per currency, never added together. */
  readonly currencies: readonly CurrencyAgeing[];
}
