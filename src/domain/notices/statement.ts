import { bucketIndex } from '../ageing/buckets';
import { oneLine } from './clean';
import type { NoticeOrder } from './order';
import type { NoticeLine, StatementFacts } from './types';

/**
 * What a statement of account says besides its items: how old the invoices are, by the policy's edges, and the
 * receipts nobody could match. Credit notes stand apart whatever the policy nets, because the customer has to
 * find each of his documents; buckets and credits add up to the open total. Receipts are in neither.
 */
export function statementFacts(order: NoticeOrder, lines: readonly NoticeLine[]): StatementFacts {
  const { row, policy, asOf } = order;
  const buckets = Array.from({ length: policy.edges.length + 1 }, () => 0);
  let credits = 0;
  for (const line of lines) {
    if (line.open < 0) credits += line.open;
    else {
      const bucket = bucketIndex(asOf - line.dueDay, policy.edges);
      buckets[bucket] = (buckets[bucket] ?? 0) + line.open;
    }
  }
  const receipts = order.unapplied
    .filter((receipt) => receipt.customer === row.customer && receipt.currency === row.currency)
    .map(({ docNo, docDay, amount }) => ({ docNo: oneLine(docNo), day: docDay, amount }))
    .sort((a, b) => a.day - b.day || a.docNo.localeCompare(b.docNo, 'en'));
  return { edges: policy.edges, buckets, credits, receipts };
}
