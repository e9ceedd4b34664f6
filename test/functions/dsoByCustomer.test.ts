import { dso } from '../../src/functions/dso';
import { dsoByCustomer } from '../../src/functions/dsoByCustomer';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

describe('DUES.DSOBYCUSTOMER', () => {
  test('the seeds’ table (S1:102-121) in one call: 60 and 40.9 days, and the two together', () => {
    const table = dsoByCustomer(
      column('某一客户', '某分公司'),
      [
        [15, 21],
        [23, 35],
      ],
      column(109.5, 259),
      null,
      null,
      null,
      'zh-CN',
    );
    expect(table.map(([name]) => name)).toEqual(['客户', '某一客户', '某分公司', '合计']);
    expect(table[1]?.[1]).toBeCloseTo(60, 12);
    expect(table[2]?.[1]).toBeCloseTo(40.86872586872587, 12);
    expect(table[3]?.[1]).toBe(dso([[38, 56]], 368.5, null, null, null));
  });

  test.each([
    ['after an invoice of 3,000', column(3000), column(3000), 150],
    ['after its payment', column(0), column(3000), 0],
    ['after a second invoice of 1,500', column(0, 1500), column(3000, 1500), 50],
  ])('DSO-05, Odoo test_days_sales_outstanding: %s, 150 days after the first', (_, open, invoiced, days) => {
    const names = open.map(() => ['A']);
    expect(dsoByCustomer(names, open, invoiced, 150, 'closing', null, 'en')[1]).toEqual(['A', days]);
  });

  test('adds up the rows of a customer however the name is written', () => {
    const table = dsoByCustomer(
      column('Acme', 'ACME ', 'Ｂ'),
      column(10, 20, 5),
      column(365, 0, 365),
      null,
      null,
      null,
      'en',
    );
    expect(table.slice(1)).toEqual([
      ['Acme', 30],
      ['B', 5],
      ['Total', (35 * 365) / 730],
    ]);
  });

  test('counts back and takes the part not yet due, customer by customer', () => {
    const sales = [
      [100, 100],
      [50, 50],
    ];
    expect(
      dsoByCustomer(column('A', 'B'), column(150, 25), sales, 30, 'countback', null, 'en').slice(1),
    ).toEqual([
      ['A', 45],
      ['B', 15],
      ['Total', 30 + (25 * 30) / 150],
    ]);
    expect(
      dsoByCustomer(
        column('A', 'B'),
        column(150, 25),
        column(365, 365),
        null,
        'best',
        column(73, 0),
        'en',
      ).slice(1),
    ).toEqual([
      ['A', 73],
      ['B', 0],
      ['Total', 36.5],
    ]);
  });

  test('says in its line why a customer has none', () => {
    const table = dsoByCustomer(column('A', 'B'), column(5, 5), column(0, 365), null, null, null, 'en');
    expect(table.slice(1)).toEqual([
      ['A', 'sales must add up to more than zero.'],
      ['B', 5],
      ['Total', 10],
    ]);
  });

  test.each<[string, () => unknown, RegExp]>([
    [
      'fewer balances than customers',
      () => dsoByCustomer(column('A', 'B'), 5, column(1, 1), null, null, null, 'en'),
      /customers has 2 × 1 .* receivables has 1 × 1/,
    ],
    [
      'an error for a name',
      () => dsoByCustomer(column({}), column(1), column(1), null, null, null, 'en'),
      /customers is an error/,
    ],
    [
      'days of nothing',
      () => dsoByCustomer(column('A'), column(1), column(1), -1, null, null, 'en'),
      /days must be more than zero/,
    ],
  ])('refuses %s with a sentence', (_, call, sentence) => {
    expect(said(call)).toMatch(sentence);
  });
});
