import type { BucketEdges, BucketKey, BucketScheme, CreditPolicy } from './types';
import type { Message } from '../message';

export const NOT_DUE: BucketKey = 'not_due';
/** The column of credits that stand apart, or that 'oldest_first' found no debt for. */
export const CREDITS: BucketKey = 'credits';

export const DEFAULT_EDGES: BucketEdges = [0, 30, 60, 90, 120];

export const CREDIT_POLICIES = ['own_date', 'separate', 'oldest_first', 'set_aside'] as const;

/** Bucket of an item `days` overdue (≤ 0 when it is not due): 0 … edges.length. */
export function bucketIndex(days: number, edges: BucketEdges): number {
  let bucket = 0;
  while (bucket < edges.length && days > (edges[bucket] as number)) bucket++;
  return bucket;
}

/** The buckets of the days from the first edge to the last. */
export interface BucketTable {
  readonly edges: BucketEdges;
  readonly first: number;
  readonly last: number;
  /** By days since `first`. Shorter than up to `last` where the edges lie years apart. */
  readonly buckets: Uint16Array;
}

const TABLE_AT_MOST = 3660;

export function bucketTable(edges: BucketEdges): BucketTable {
  const [first = 0, last = first] = [edges[0], edges.at(-1)];
  const length = Math.min(last - first, TABLE_AT_MOST) + 1;
  return {
    edges,
    first,
    last,
    buckets: Uint16Array.from({ length }, (_, i) => bucketIndex(first + i, edges)),
  };
}

/** `bucketIndex` for many items: looked up, because a processor guesses the outcome of comparisons wrong too often. */
export function bucketOf(days: number, { edges, first, last, buckets }: BucketTable): number {
  if (days <= first) return 0;
  if (days > last) return edges.length;
  const at = days - first;
  return at < buckets.length ? (buckets[at] as number) : bucketIndex(days, edges);
}

/** `['not_due', '1-30', …, '120+']`: the last means over, not from, its number. */
export function bucketKeys(edges: BucketEdges): BucketKey[] {
  const between = edges.slice(1).map((upper, i) => `${(edges[i] as number) + 1}-${upper}`);
  return [NOT_DUE, ...between, `${edges.at(-1)}+`];
}

/** Whether a policy shows credits in a bucket of their own. */
export function hasCreditBucket(credits: CreditPolicy): boolean {
  return credits === 'separate' || credits === 'oldest_first';
}

/**
 * Edges a user gave, made complete: whole numbers, ascending, with the edge of "not due" (0) put in
 * front where the first is above it. -1 in front makes the due day itself overdue. `null` when they
 * are no edges.
 */
export function normaliseEdges(given: readonly number[]): BucketEdges | null {
  const edges = (given[0] ?? 0) > 0 ? [0, ...given] : [...given];
  const ascending = edges.every(
    (edge, i) => Number.isInteger(edge) && (i === 0 || edge > (edges[i - 1] as number)),
  );
  const first = edges[0];
  return ascending && edges.length > 1 && (first === 0 || first === -1) ? edges : null;
}

/** How the last, open bucket is told: "over 120 days" or, in rules by lower edge, "90 days or more". */
export type OpenEnd = 'over' | 'from';

/** A scheme of fixed numbers of days; `edges` as `normaliseEdges` returns them. */
export function schemeOfEdges(edges: BucketEdges, openEnd: OpenEnd = 'over'): BucketScheme {
  const last = edges.at(-1) as number;
  const end: Message =
    openEnd === 'over'
      ? { key: 'ageing.bucket.over', values: { days: last } }
      : { key: 'ageing.bucket.from', values: { days: last + 1 } };
  return {
    edges,
    keys: bucketKeys(edges),
    labels: [
      { key: 'ageing.bucket.not_due' },
      ...edges.slice(1).map((upper, i): Message => ({
        key: 'ageing.bucket.days',
        values: { from: (edges[i] as number) + 1, to: upper },
      })),
      end,
    ],
    rule: { key: edges[0] === 0 ? 'ageing.rule.due_day_not_overdue' : 'ageing.rule.due_day_overdue' },
  };
}
