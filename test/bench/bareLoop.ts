import { AS_OF, CURRENCIES, EDGES, type CleanColumns } from './workload';

/** Minor units by currency, customer and bucket, row-major: what every candidate must come to. */
export type Sums = Float64Array;

export const BUCKETS = EDGES.length + 1;

/** What ageing costs at the least: one loop over columns that are already clean, without any reading. */
export function bareLoop({ count, customers, customer, currency, dueDay, open }: CleanColumns): Sums {
  const sums = new Float64Array(CURRENCIES.length * customers * BUCKETS);
  const edges = EDGES;
  const last = edges.length;
  for (let i = 0; i < count; i++) {
    const days = AS_OF - (dueDay[i] as number);
    let bucket = 0;
    while (bucket < last && days > (edges[bucket] as number)) bucket++;
    const cell = ((currency[i] as number) * customers + (customer[i] as number)) * BUCKETS + bucket;
    sums[cell] = (sums[cell] as number) + (open[i] as number);
  }
  return sums;
}
