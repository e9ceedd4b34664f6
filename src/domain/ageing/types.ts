import type { CivilDay } from '../calendar/types';

/**
 * Upper edges of the overdue buckets in days overdue, inclusive, ascending.
 * [0, 30, 60, 90, 120] means: not due (≤ 0) · 1–30 · 31–60 · 61–90 · 91–120 · over 120.
 */
export type BucketEdges = readonly number[];

/** What happens to credit notes and unapplied receipts in an ageing. */
export type CreditPolicy = 'own_date' | 'separate' | 'oldest_first' | 'set_aside';

/** Key of a bucket, the same in all languages: 'not_due', '1-30', …, '120+', 'credits'. */
export type BucketKey = string;

/** One currency's ageing by customer. Amounts in minor units. */
export interface CurrencyAgeing {
  readonly currency: string;
  readonly buckets: readonly BucketKey[];
  /** counts[b], totals[b]: whole currency. */
  readonly counts: Int32Array;
  readonly totals: Float64Array;
  /** Sum over all buckets (and credits), minor units. */
  readonly total: number;
  readonly overdue: number;
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
