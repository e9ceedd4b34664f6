import { isoDate } from '../../domain/calendar/civilDay';
import { readDateText } from '../../domain/calendar/dateText';
import type { CivilDay } from '../../domain/calendar/types';
import { parseAmount } from '../../domain/money/amountText';
import { currencyCode } from '../../domain/money/currency';
import { minorToDecimal, toMinor } from '../../domain/money/minor';
import { parseRates, ratesText } from '../../domain/money/rates';
import { INTEREST_RATES, type InterestRateKind, type Policy } from '../../domain/policy/types';

/** The lists of the policy as the form has them, one entry a line. */
export const LIST_FIELDS = [
  'holidays',
  'makeUpWorkdays',
  'minimumAmounts',
  'interestRates.contract',
  'interestRates.lpr',
  'interestRates.reference',
  'exchangeRates',
] as const;
export type ListField = (typeof LIST_FIELDS)[number];
export type ListTexts = Readonly<Record<ListField, string>>;
type Lists = Pick<
  Policy,
  'holidays' | 'makeUpWorkdays' | 'minimumAmounts' | 'interestRates' | 'exchangeRates'
>;

/** Lists read from their texts; lines that were not understood are left out and numbered, from 1. */
export interface ReadLists {
  readonly lists: Lists;
  readonly wrong: Readonly<Partial<Record<ListField, readonly number[]>>>;
}

const DASH = ' – ';
/** A span longer than a year is a slip of the pen. */
const LONGEST_SPAN = 366;
const PERCENT = 100;
/** Digits after the point that a percentage keeps: what is beyond them is the machine's. */
const DIGITS = 8;

export function listTexts(policy: Lists): ListTexts {
  const interest = (kind: InterestRateKind) =>
    policy.interestRates
      .filter((rate) => rate.kind === kind)
      .map(({ from, rate }) => `${isoDate(from)} ${Number((rate * PERCENT).toFixed(DIGITS))}%`)
      .join('\n');
  return {
    holidays: daysText(policy.holidays),
    makeUpWorkdays: daysText(policy.makeUpWorkdays),
    minimumAmounts: Object.entries(policy.minimumAmounts)
      .map(([currency, amount]) => `${currency} ${minorToDecimal(amount, currency)}`)
      .join('\n'),
    'interestRates.contract': interest('contract'),
    'interestRates.lpr': interest('lpr'),
    'interestRates.reference': interest('reference'),
    exchangeRates: ratesText(policy.exchangeRates),
  };
}

export function readLists(texts: ListTexts): ReadLists {
  const wrong: Partial<Record<ListField, readonly number[]>> = {};
  const read = <T>(field: ListField, entry: (line: string) => T | null): T[] => {
    const found: T[] = [];
    const bad: number[] = [];
    texts[field].split(/\r?\n/).forEach((line, i) => {
      if (line.trim() === '') return;
      const one = entry(line.normalize('NFKC').trim());
      if (one === null) bad.push(i + 1);
      else found.push(one);
    });
    if (bad.length > 0) wrong[field] = bad;
    return found;
  };
  const exchange = parseRates(texts.exchangeRates);
  if (exchange.wrongLines.length > 0) wrong.exchangeRates = exchange.wrongLines;
  return {
    lists: {
      holidays: inOrder(read('holidays', readSpan).flat()),
      makeUpWorkdays: inOrder(read('makeUpWorkdays', readSpan).flat()),
      minimumAmounts: Object.fromEntries(read('minimumAmounts', readMinimum)),
      interestRates: INTEREST_RATES.flatMap((kind) =>
        read(`interestRates.${kind}`, readInterest).map(({ from, rate }) => ({ kind, from, rate })),
      ).sort((a, b) => a.from - b.from),
      exchangeRates: [...exchange.rates].sort((a, b) => a.day - b.day),
    },
    wrong,
  };
}

/** Days that follow each other stand as one span: `2026-10-01 – 2026-10-07`. */
function daysText(days: readonly CivilDay[]): string {
  const spans: [CivilDay, CivilDay][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last && day === last[1] + 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans
    .map(([from, to]) => (from === to ? isoDate(from) : isoDate(from) + DASH + isoDate(to)))
    .join('\n');
}

function readSpan(line: string): CivilDay[] | null {
  const [first = '', last = first, ...more] = line.split(/\s*(?:[–—~至到]|\bto\b|\s-\s)\s*/);
  const [from, to] = [readDateText(first), readDateText(last)];
  if (more.length > 0 || from < 1 || to < from || to - from >= LONGEST_SPAN) return null;
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function readMinimum(line: string): [string, number] | null {
  const match = /^(\S+?)\s*([\d.,']+)$/.exec(line);
  const currency = match?.[1] === undefined ? null : currencyCode(match[1]);
  const amount = parseAmount(match?.[2] ?? '')?.amount ?? NaN;
  return currency === null || Number.isNaN(amount) ? null : [currency, toMinor(amount, currency)];
}

/** A yearly rate is written in percent, with its sign or without. */
function readInterest(line: string): { from: CivilDay; rate: number } | null {
  const match = /^([^\s,;]+)[\s,;]+([\d.]+)\s*%?$/.exec(line);
  const from = readDateText(match?.[1] ?? '');
  const percent = Number(match?.[2] ?? NaN);
  if (from < 1 || !(percent >= 0 && percent <= PERCENT)) return null;
  return { from, rate: Number((percent / PERCENT).toFixed(DIGITS + 2)) };
}

const inOrder = (days: readonly CivilDay[]): CivilDay[] => [...new Set(days)].sort((a, b) => a - b);
