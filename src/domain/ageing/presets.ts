import { addMonths, civilDay, endOfMonth, ymd } from '../calendar/civilDay';
import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { DEFAULT_EDGES, NOT_DUE, schemeOfEdges } from './buckets';
import type { OpenEnd } from './buckets';
import type { BucketEdges, BucketScheme } from './types';

interface DayPreset {
  readonly edges: BucketEdges;
  readonly openEnd: OpenEnd;
}

/**
 * Days by name. Days overdue are whole, so a rule that includes the lower edge ("0–29") is the
 * same as one that includes an upper edge one day earlier.
 */
const DAY_PRESETS = {
  default: { edges: DEFAULT_EDGES, openEnd: 'over' },
  /** ERPNext accounts_receivable, set_ageing: the due day counts as overdue, upper edges inclusive. */
  erpnext: { edges: [-1, 30, 60, 90, 120], openEnd: 'over' },
  /** The LOOKUP({-999,0,30,60,90}) recipe of Chinese spreadsheets: day 30 moves up. */
  lookup: { edges: [-1, 29, 59, 89], openEnd: 'from' },
  /** Business Central, Aged Accounts Receivable with 30D: the due day is the first of the thirty. */
  dynamics: { edges: [-1, 29, 59, 89], openEnd: 'from' },
  /** OCA partner_statement: prints "1 - 30 Days", yet day 30 stands in the next column. */
  statement: { edges: [0, 29, 59, 89, 119], openEnd: 'from' },
  /** Half-year and year limits, for provisions. */
  long: { edges: [0, 30, 60, 90, 180, 365], openEnd: 'over' },
} as const satisfies Record<string, DayPreset>;

const CALENDAR_PRESETS = { months: byMonths, years: byYears, accounting_years: byAccountingYears };

export type EdgePreset = keyof typeof DAY_PRESETS | keyof typeof CALENDAR_PRESETS;

export const EDGE_PRESETS = [
  ...Object.keys(DAY_PRESETS),
  ...Object.keys(CALENDAR_PRESETS),
] as readonly EdgePreset[];

/** The named scheme as it stands on `asOf`. */
export function presetScheme(name: EdgePreset, asOf: CivilDay): BucketScheme {
  if (name in CALENDAR_PRESETS) return CALENDAR_PRESETS[name as keyof typeof CALENDAR_PRESETS](asOf);
  const preset: DayPreset = DAY_PRESETS[name as keyof typeof DAY_PRESETS];
  return schemeOfEdges(preset.edges, preset.openEnd);
}

/** Calendar months: due earlier in the as-of month, in the month before, … four months before or earlier. */
function byMonths(asOf: CivilDay): BucketScheme {
  const back = [0, 1, 2, 3];
  return {
    edges: [0, ...back.map((months) => asOf - (endOfMonth(addMonths(asOf, -months - 1)) + 1))],
    keys: [NOT_DUE, ...back.map((months) => `month-${months}`), 'month-4+'],
    labels: [
      { key: 'ageing.bucket.not_due' },
      { key: 'ageing.bucket.this_month' },
      { key: 'ageing.bucket.last_month' },
      ...[2, 3].map((months): Message => ({ key: 'ageing.bucket.months_ago', values: { months } })),
      { key: 'ageing.bucket.months_ago_or_more', values: { months: 4 } },
    ],
    rule: { key: 'ageing.rule.months' },
  };
}

/** Years counted from day to day; an item is within its first year up to and including the anniversary. */
function byYears(asOf: CivilDay): BucketScheme {
  return yearScheme(
    YEARS.map((years) => asOf - addMonths(asOf, -12 * years)),
    'ageing.rule.years',
  );
}

/** Accounting years: an item of October 2011 is in its third year in January 2013. */
function byAccountingYears(asOf: CivilDay): BucketScheme {
  const { year } = ymd(asOf);
  return yearScheme(
    YEARS.map((years) => asOf - (civilDay(year - years + 1, 1, 1) ?? 0)),
    'ageing.rule.accounting_years',
  );
}

const YEARS = [1, 2, 3, 4, 5];

function yearScheme(edges: BucketEdges, rule: string): BucketScheme {
  return {
    edges: [0, ...edges],
    keys: [NOT_DUE, ...YEARS.map((year) => `year-${year}`), 'year-5+'],
    labels: [
      { key: 'ageing.bucket.not_due' },
      { key: 'ageing.bucket.first_year' },
      ...YEARS.slice(1).map((year): Message => ({
        key: 'ageing.bucket.years',
        values: { from: year - 1, to: year },
      })),
      { key: 'ageing.bucket.over_years', values: { years: 5 } },
    ],
    rule: { key: rule },
  };
}
