import type { BucketScheme } from '../domain/ageing';
import type { Message } from '../domain/message';

/** What the dates of an ageing are: due dates (逾期天数) or dates of documents (账龄). */
export type AgingBasis = 'due' | 'document';
export const AGING_BASES: readonly AgingBasis[] = ['due', 'document'];

/** What is said of due dates, and in its place of documents. */
const OF_DOCUMENTS: Readonly<Record<string, string>> = {
  'ageing.bucket.not_due': 'functions.aging.document.later',
  'ageing.bucket.this_month': 'functions.aging.document.this_month',
  'ageing.bucket.last_month': 'functions.aging.document.last_month',
  'ageing.bucket.months_ago': 'functions.aging.document.months_ago',
  'ageing.bucket.months_ago_or_more': 'functions.aging.document.months_ago_or_more',
  'ageing.rule.due_day_not_overdue': 'functions.aging.document.rule_days',
  'ageing.rule.due_day_overdue': 'functions.aging.document.rule_days',
  'ageing.rule.months': 'functions.aging.document.rule_months',
  'ageing.rule.years': 'functions.aging.document.rule_years',
  'ageing.rule.accounting_years': 'functions.aging.document.rule_accounting_years',
};

/**
 * The same buckets counted from documents: a document of the as-of day has an age, 0 days, where
 * money due that day is not overdue, and only what is dated later stands before the first bucket.
 */
export function onDocumentDates(scheme: BucketScheme): BucketScheme {
  const [first = 0, ...rest] = scheme.edges;
  return {
    ...scheme,
    edges: [Math.min(first, -1), ...rest],
    labels: scheme.labels.map((label, bucket) => ofDocuments(bucket === 1 ? fromZero(label) : label)),
    rule: ofDocuments(scheme.rule),
  };
}

function ofDocuments(message: Message): Message {
  return { ...message, key: OF_DOCUMENTS[message.key] ?? message.key };
}

function fromZero(label: Message): Message {
  return label.values?.from === 1 ? { ...label, values: { ...label.values, from: 0 } } : label;
}
