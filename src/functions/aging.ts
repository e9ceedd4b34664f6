import {
  ageLedger,
  bucketIndex,
  CREDIT_POLICIES,
  DEFAULT_EDGES,
  EDGE_PRESETS,
  hasCreditBucket,
  normaliseEdges,
  presetScheme,
  schemeOfEdges,
} from '../domain/ageing';
import type { BucketScheme, CreditPolicy, CurrencyAgeing } from '../domain/ageing';
import type { CivilDay } from '../domain/calendar/types';
import type { Speaker } from '../locales/speaker';
import { isSettled, openItems, readSettled } from './agingItems';
import type { OpenItems } from './agingItems';
import { AGING_BASES, onDocumentDates } from './agingBasis';
import type { AgingBasis } from './agingBasis';
import { unscale } from './amounts';
import { readAsOf, readChoice, readSpeaker } from './arguments';
import { isBlank, isDay, readDays, readNumber, UNREADABLE_DAY } from './cells';
import { wrongArgument } from './errors';
import { cellsOf, commonShape, gridOf, isSingle, repeat, requiredGrid, shaped } from './grid';
import type { Grid } from './grid';

/**
 * DUES.AGING. With dates alone: the bucket of each, in their shape. With amounts: one line a bucket
 * and a total. With customers: one line a customer and a total line; without amounts it counts items.
 * With settlement dates: only what was open on the as-of day.
 */
export function aging(
  dueDates: unknown,
  asOfDate: unknown,
  amounts: unknown,
  customers: unknown,
  edges: unknown,
  credits: unknown,
  language: unknown,
  basis?: unknown,
  settlementDates?: unknown,
): (string | number)[][] {
  const speaker = readSpeaker(language);
  const dates = requiredGrid(dueDates, 'due_dates');
  const asOf = readAsOf(asOfDate);
  const byDue = readScheme(edges, asOf);
  const counted = readChoice<AgingBasis>(basis, 'basis', AGING_BASES, 'due');
  const scheme = counted === 'document' ? onDocumentDates(byDue) : byDue;
  const policy = readChoice<CreditPolicy>(credits, 'credits', CREDIT_POLICIES, 'separate');
  const amountGrid = gridOf(amounts);
  const customerGrid = gridOf(customers);
  const settled = gridOf(settlementDates);
  if (amountGrid === null && customerGrid === null) return bucketsOf(dates, settled, asOf, scheme, speaker);
  if (policy === 'oldest_first' && customerGrid === null) throw wrongArgument('oldest_first_needs_customers');

  const items = openItems({ dates, amounts: amountGrid, customers: customerGrid, settled }, asOf, policy);
  const ageing = ageLedger(items.columns, asOf, { edges: scheme.edges, credits: policy, keys: scheme.keys });
  const labels = scheme.labels.map((label) => speaker.say(label));
  if (hasCreditBucket(policy)) labels.push(speaker.text('ageing.bucket.credits'));
  const table: Table = {
    items,
    labels,
    rule: speaker.say(scheme.rule),
    speaker,
    ageing: ageing.currencies[0],
  };
  return customerGrid === null ? byBucket(table) : byCustomer(table);
}

interface Table {
  readonly items: OpenItems;
  readonly labels: readonly string[];
  readonly rule: string;
  readonly speaker: Speaker;
  /** Undefined when nothing is open. */
  readonly ageing: CurrencyAgeing | undefined;
}

function readScheme(argument: unknown, asOf: CivilDay): BucketScheme {
  const grid = gridOf(argument);
  const cells = grid === null ? [] : cellsOf(grid);
  if (grid === null || cells.every(isBlank)) return schemeOfEdges(DEFAULT_EDGES);
  const [first] = cells;
  if (isSingle(grid) && typeof first === 'string' && Number.isNaN(Number(first))) {
    return presetScheme(readChoice(first, 'edges', EDGE_PRESETS, 'default'), asOf);
  }
  const numbers = cells.filter((cell) => !isBlank(cell)).map(readNumber);
  // A blank and a leading 0 look alike; the edge of "not due" is put back here.
  const edges = normaliseEdges(numbers);
  if (edges === null) throw wrongArgument('edges', { presets: EDGE_PRESETS.join(', ') });
  return schemeOfEdges(edges);
}

function bucketsOf(
  dates: Grid,
  settledDates: Grid | null,
  asOf: CivilDay,
  scheme: BucketScheme,
  speaker: Speaker,
): string[][] {
  const shape = commonShape([
    ['due_dates', dates],
    ['settlement_dates', settledDates],
  ]);
  const days = repeat(readDays(dates), shape.count);
  const settled = readSettled(settledDates, shape.count);
  if (isSingle(dates) && days[0] === UNREADABLE_DAY) throw wrongArgument('due_date');
  const labels = scheme.labels.map((label) => speaker.say(label));
  const unreadable = speaker.text('functions.result.unreadable_date');
  return shaped(shape, (i) => {
    const day = days[i] as number;
    if (day === UNREADABLE_DAY || settled?.[i] === UNREADABLE_DAY) return unreadable;
    if (isSettled(settled?.[i], asOf)) return speaker.text('functions.aging.settled');
    return isDay(day) ? (labels[bucketIndex(asOf - day, scheme.edges)] as string) : '';
  });
}

function byBucket({ items, labels, rule, speaker, ageing }: Table): (string | number)[][] {
  const amount = (units: number) => unscale(units, items.digits);
  return [
    [speaker.text('functions.aging.bucket', { rule }), speaker.text('functions.aging.amount')],
    ...labels.map((label, bucket) => [label, amount(ageing?.totals[bucket] ?? 0)]),
    [speaker.text('functions.aging.total'), amount(ageing?.total ?? 0)],
    ...notes(items, ageing, speaker),
  ];
}

function byCustomer({ items, labels, rule, speaker, ageing }: Table): (string | number)[][] {
  const amount = (units: number) => unscale(units, items.digits);
  const width = labels.length;
  const rows: (string | number)[][] = [
    [speaker.text('functions.aging.customer', { rule }), ...labels, speaker.text('functions.aging.total')],
  ];
  ageing?.customers.forEach((customer, row) => {
    const name = items.names[customer] || speaker.text('functions.aging.no_customer');
    rows.push(customerLine(name, ageing.byCustomer, row * width, width, items.digits));
  });
  const totals = ageing?.totals ?? new Float64Array(width);
  rows.push([
    speaker.text('functions.aging.total'),
    ...Array.from(totals, amount),
    amount(ageing?.total ?? 0),
  ]);
  for (const [text, value] of notes(items, ageing, speaker)) {
    rows.push([text, ...new Array<string>(width).fill(''), value]);
  }
  return rows;
}

/** One customer's buckets and their sum; a plain loop, for there may be thousands of customers. */
function customerLine(
  name: string,
  units: Float64Array,
  start: number,
  width: number,
  digits: number,
): (string | number)[] {
  const line: (string | number)[] = new Array<string | number>(width + 2);
  let sum = 0;
  line[0] = name;
  for (let bucket = 0; bucket < width; bucket++) {
    const unit = units[start + bucket] as number;
    sum += unit;
    line[bucket + 1] = unscale(unit, digits);
  }
  line[width + 1] = unscale(sum, digits);
  return line;
}

/** Lines below the total for what is not in it, only when there is something: how many rows and how much. */
function notes(items: OpenItems, ageing: CurrencyAgeing | undefined, speaker: Speaker): [string, number][] {
  const lines: [string, number][] = [];
  const note = (key: string, count: number, units: number) => {
    if (count > 0) lines.push([speaker.text(key, { count }), unscale(units, items.digits)]);
  };
  note('functions.aging.set_aside', items.setAside.count, items.setAside.units);
  note(
    'functions.aging.credits_set_aside',
    ageing?.creditsSetAside.count ?? 0,
    ageing?.creditsSetAside.amount ?? 0,
  );
  return lines;
}
