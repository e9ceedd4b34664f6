import { parseIsoDate } from '../../src/domain/calendar/civilDay';
import { aging } from '../../src/functions/aging';
import { dso } from '../../src/functions/dso';

/** Published worked examples, as a worksheet would call them. A case's id is its place in the oracles. */

const serial = (text: string) => parseIsoDate(text) ?? NaN;
const column = <T>(values: readonly T[]) => values.map((value) => [value]);
const amountsOf = (table: readonly (readonly (string | number)[])[]) =>
  table.slice(1).map((row) => row.at(-1));

const totals = (
  asOf: string,
  items: readonly (readonly [string, number])[],
  edges?: number[],
  credits?: string,
) =>
  amountsOf(
    aging(
      column(items.map(([due]) => serial(due))),
      asOf,
      column(items.map(([, amount]) => amount)),
      null,
      edges ? [edges] : null,
      credits ?? null,
      'en',
    ),
  );

describe('DUES.AGING agrees with published examples', () => {
  test('AGE-01, OCA account-financial-reporting #383: six invoices, one a bucket', () => {
    const items = [
      ['2018-01-15', 500],
      ['2017-12-15', 1000],
      ['2017-11-15', 2000],
      ['2017-10-15', 4000],
      ['2017-09-15', 8000],
      ['2017-08-15', 160000],
    ] as const;
    expect(totals('2017-12-31', items, undefined, 'own_date')).toEqual([
      500, 1000, 2000, 4000, 8000, 160000, 175500,
    ]);
  });

  test('AGE-03, GnuCash owner report: a credit note nets inside its bucket, a paid row counts nothing', () => {
    const items = [
      ['1980-07-18', 6.75],
      ['1980-06-18', 4],
      ['1980-05-18', 8.5],
      ['1980-04-18', 7.5],
      ['1980-03-18', 11.5 - 1.5 - 2],
      ['1980-04-18', 200 - 200],
      ['1980-06-22', -3],
    ] as const;
    expect(totals('1980-07-01', items, [30, 60, 90], 'own_date')).toEqual([6.75, 1, 8.5, 7.5, 8, 31.75]);
  });

  test('AGE-04, OCA #546: a receipt is aged by its own date; what came after the as-of date is not in the sheet', () => {
    const items = [
      ['2019-02-15', -1000],
      ...Array.from({ length: 5 }, () => ['2019-03-15', 10000] as const),
      ['2019-04-15', 100000],
    ] as const;
    expect(totals('2019-04-30', items, [30, 60, 90], 'own_date')).toEqual([
      0, 100000, 50000, -1000, 0, 149000,
    ]);
  });

  test('AGE-07, ERPNext test_cr_note_flag_to_update_self: an unapplied credit note leaves the invoice as it is', () => {
    const table = aging(
      column([serial('2026-01-01'), serial('2026-01-01')]),
      '2026-01-11',
      column([60, -100]),
      column(['A', 'A']),
      null,
      'separate',
      'en',
    );
    expect(table[1]).toEqual(['A', 0, 60, 0, 0, 0, 0, -100, -40]);
  });

  test('AGE-10, ERPNext test_accounts_receivable_output_for_minor_outstanding: one cent is shown', () => {
    expect(totals('2026-01-11', [['2026-01-01', 100 - 99.99]])).toEqual([0, 0.01, 0, 0, 0, 0, 0, 0.01]);
  });

  test('AGE-18, Goodshuffle help: a receipt of 13 April is 28 days old on 11 May and negative', () => {
    expect(totals('2022-05-11', [['2022-04-13', -3357.37]], undefined, 'own_date')).toEqual([
      0, -3357.37, 0, 0, 0, 0, -3357.37,
    ]);
  });

  const ASOF = serial('2026-03-31');
  const labels = (ages: readonly number[], edges: unknown) =>
    aging(column(ages.map((days) => ASOF - days)), ASOF, null, null, edges, null, 'en').map(
      ([label]) => label,
    );

  test('AGE-12, ERPNext set_ageing: preset erpnext, which gives an item not yet due a bucket too (ERPNext #51596)', () => {
    expect(labels([-1, 0, 30, 31, 60, 61, 120, 121], 'erpnext')).toEqual([
      'Not due',
      '0-30 days',
      '0-30 days',
      '31-60 days',
      '31-60 days',
      '61-90 days',
      '91-120 days',
      'Over 120 days',
    ]);
  });

  test('AGE-13, OCA account_financial_report: the default', () => {
    expect(labels([-1, 0, 1, 30, 31, 60, 61, 90, 91, 120, 121], null)).toEqual([
      'Not due',
      'Not due',
      '1-30 days',
      '1-30 days',
      '31-60 days',
      '31-60 days',
      '61-90 days',
      '61-90 days',
      '91-120 days',
      '91-120 days',
      'Over 120 days',
    ]);
  });

  test('AGE-14, OCA partner_statement: the limits it counts by, not those it prints', () => {
    expect(labels([0, 1, 29, 30, 59, 60, 119, 120], 'statement')).toEqual([
      'Not due',
      '1-29 days',
      '1-29 days',
      '30-59 days',
      '30-59 days',
      '60-89 days',
      '90-119 days',
      '120 days or more',
    ]);
  });

  test('AGE-16, two Chinese recipes: LOOKUP moves day 30 up, the SUMPRODUCT book does not', () => {
    const ages = [-1, 0, 29, 30, 59, 60, 90];
    expect(labels(ages, 'lookup')).toEqual([
      'Not due',
      '0-29 days',
      '0-29 days',
      '30-59 days',
      '30-59 days',
      '60-89 days',
      '90 days or more',
    ]);
    expect(labels(ages, 'default')).toEqual([
      'Not due',
      'Not due',
      '1-30 days',
      '1-30 days',
      '31-60 days',
      '31-60 days',
      '61-90 days',
    ]);
  });
});

describe('DUES.DSO agrees with published examples', () => {
  test.each([
    ['the company', [75, 105], 730, 45],
    ['one customer', [15, 21], 109.5, 60],
    ['a branch', [23, 35], 259, 40.86872586872587],
  ])('S1:102-121, the seeds’ table: %s', (_, balances, sales, expected) => {
    expect(dso([balances], sales, null, null, null)).toBeCloseTo(expected, 12);
  });

  test('DSO-01, trymesha.com: 150,000 of 1,800,000 a year are 30.4 days', () => {
    expect(dso(150_000, 1_800_000, 365, null, null)).toBeCloseTo(30.4, 1);
  });

  test('DSO-03, Benji Pays: counting back in months of 30 days, 73.7', () => {
    expect(dso(212_000, [[100_000, 80_000, 70_000]], [[30, 30, 30]], 'countback', null)).toBeCloseTo(73.7, 1);
  });

  test.each([
    [12_000, 166.333],
    [13_000, 179.667],
  ])(
    'DSO-04, Oracle HFM, printed with an error: %d in months of real length are %d (179.7 belongs to 13,000)',
    (balance, expected) => {
      const sales = [[2500, 1750, 2250, 2500, 2000, 2250]];
      expect(dso(balance, sales, [[30, 31, 31, 30, 31, 30]], 'countback', null)).toBeCloseTo(expected, 3);
      // The same months, taken from the calendar: September back to April.
      expect(dso(balance, sales, '2025-09-30', 'countback', null)).toBeCloseTo(expected, 3);
    },
  );

  test('DSO-05, Odoo test_days_sales_outstanding: open ÷ invoiced × days since the first invoice', () => {
    expect(dso(3000, 3000, 150, 'closing', null)).toBe(150);
    expect(dso(0, 3000, 150, 'closing', null)).toBe(0);
    expect(dso(1500, 4500, 150, 'closing', null)).toBe(50);
  });

  test('DSO-07, gaodun.com: an average of 360,000 on 3,600,000 turns over ten times a year', () => {
    expect(365 / dso(360_000, 3_600_000, null, null, null)).toBeCloseTo(10, 12);
  });

  test('DSO-09, growfin.ai: 10 days, of which 8 at best and 2 of delay', () => {
    expect(dso(10_000, 30_000, 30, 'closing', null)).toBe(10);
    expect(dso(10_000, 30_000, 30, 'best', 10_000 - 2_000)).toBe(8);
  });
});
