import { CREDITS, schemeOfEdges } from '../../domain/ageing';
import type { Ageing, CurrencyAgeing } from '../../domain/ageing/types';
import type { Message } from '../../domain/message';

export interface BucketLine {
  readonly key: string;
  readonly label: Message;
  readonly count: number;
  /** Minor units. */
  readonly amount: number;
  /** Share of the currency's positive amounts, 0..1; 0 for credits. */
  readonly share: number;
}

/** The buckets of one currency, ready to be shown as a table and as bars. */
export function bucketLines(ageing: Ageing, currency: CurrencyAgeing): readonly BucketLine[] {
  const scheme = schemeOfEdges(ageing.edges);
  const labels = new Map<string, Message>(
    scheme.keys.map((key, index) => [key, scheme.labels[index] ?? { key }]),
  );
  labels.set(CREDITS, { key: 'ageing.bucket.credits' });
  const positive = currency.totals.reduce((sum, amount) => sum + Math.max(0, amount), 0);
  return currency.buckets.map((key, index) => {
    const amount = currency.totals[index] ?? 0;
    return {
      key,
      label: labels.get(key) ?? { key: 'ageing.bucket.credits' },
      count: currency.counts[index] ?? 0,
      amount,
      share: positive > 0 ? Math.max(0, amount) / positive : 0,
    };
  });
}

export interface TopCustomer {
  readonly customer: number;
  /** Minor units. */
  readonly overdue: number;
  readonly open: number;
}

/** The customers with the most overdue in one currency, largest first. */
export function topOverdue(currency: CurrencyAgeing, limit: number): readonly TopCustomer[] {
  const width = currency.buckets.length;
  const lines = Array.from(currency.customers, (customer, row) => {
    const cells = currency.byCustomer.subarray(row * width, (row + 1) * width);
    let overdue = 0;
    let open = 0;
    cells.forEach((amount, bucket) => {
      open += amount;
      if (bucket > 0 && currency.buckets[bucket] !== CREDITS) overdue += amount;
    });
    return { customer, overdue, open };
  });
  return lines
    .filter((line) => line.overdue > 0)
    .sort((a, b) => b.overdue - a.overdue || a.customer - b.customer)
    .slice(0, limit);
}
