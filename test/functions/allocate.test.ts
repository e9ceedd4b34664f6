import fc from 'fast-check';
import { allocate } from '../../src/functions/allocate';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

interface Given {
  readonly receipt: unknown;
  readonly debts: unknown;
  readonly due?: unknown;
  readonly designation?: unknown;
  readonly interest?: unknown;
  readonly costs?: unknown;
}

const call = ({ receipt, debts, due, designation, interest, costs }: Given) =>
  allocate(
    receipt,
    debts,
    due ?? '2026-01-31',
    designation ?? null,
    interest ?? null,
    costs ?? null,
    'en',
  ).slice(1);

describe('DUES.ALLOCATE', () => {
  test('INT-15, 民法典 art. 561 (nj48.com): 3,000 costs, 5,000 interest, 22,000 principal, 78,000 left', () => {
    expect(call({ receipt: 30_000, debts: 100_000, interest: 5000, costs: 3000 })).toEqual([
      [3000, 5000, 22_000, 78_000],
    ]);
  });

  test('AGE-06, ERPNext: a receipt of 40 settles the instalment of 30 and crosses into the next', () => {
    const due = column('2026-01-31', '2026-02-28', '2026-03-31');
    expect(call({ receipt: 40, debts: column(30, 50, 20), due })).toEqual([
      [0, 0, 30, 0],
      [0, 0, 10, 40],
      [0, 0, 0, 20],
    ]);
  });

  test('AGE-05, ERPNext: a receipt of 40, then a credit note of 100, over instalments of 60, 100 and 40', () => {
    const due = column('2026-01-31', '2026-02-28', '2026-03-31');
    const left = call({ receipt: 40, debts: column(60, 100, 40), due }).map((line) => line[3]);
    expect(left).toEqual([20, 100, 40]);
    expect(call({ receipt: 100, debts: column(...left), due }).map((line) => line[3])).toEqual([0, 20, 40]);
  });

  test('says what no debt was left for', () => {
    expect(call({ receipt: 150.01, debts: column(50, 50) })).toEqual([
      [0, 0, 50, 0],
      [0, 0, 50, 0],
      ['Not applied', '', '', 50.01],
    ]);
  });

  test('pays the designated debt first', () => {
    const due = column('2026-01-31', '2026-02-28');
    expect(call({ receipt: 60, debts: column(50, 50), due, designation: column(null, 1) })).toEqual([
      [0, 0, 10, 40],
      [0, 0, 50, 0],
    ]);
  });

  test('splits three equal debts of one day to the cent', () => {
    expect(call({ receipt: 100, debts: column(50, 50, 50) }).map((line) => line[2])).toEqual([
      33.34, 33.33, 33.33,
    ]);
  });

  test('loses no cent', () => {
    const cents = fc.nat(100_000_000);
    const row = fc.tuple(cents, fc.integer({ min: 46_000, max: 46_005 }), fc.nat(10_000), fc.nat(1000));
    fc.assert(
      fc.property(cents, fc.array(row, { minLength: 1, maxLength: 15 }), (receipt, rows) => {
        const money = (at: 0 | 2 | 3) => rows.map((given) => [given[at] / 100]);
        const lines = call({
          receipt: receipt / 100,
          debts: money(0),
          due: rows.map(([, due]) => [due]),
          interest: money(2),
          costs: money(3),
        });
        const inCents = (value: unknown) => Math.round(Number(value) * 100);
        const paid = lines.slice(0, rows.length).flatMap((line) => line.slice(0, 3));
        const rest = lines.length > rows.length ? inCents(lines.at(-1)?.[3]) : 0;
        expect(paid.reduce<number>((sum, part) => sum + inCents(part), rest)).toBe(receipt);
        lines.slice(0, rows.length).forEach((line, i) => {
          const [debt = 0, , interest = 0, costs = 0] = rows[i] ?? [];
          expect(line.reduce<number>((sum, part) => sum + inCents(part), 0)).toBe(debt + interest + costs);
        });
      }),
    );
  });

  test.each<[string, Given, RegExp]>([
    ['a negative receipt', { receipt: -1, debts: 5 }, /receipt: value 1 is below zero/],
    ['a credit note among the debts', { receipt: 1, debts: column(5, -5) }, /debts: value 2 is below zero/],
    [
      'a debt without a date',
      { receipt: 1, debts: column(5, 5), due: column('2026-01-31', null) },
      /due_dates: cell 2 is no date/,
    ],
    [
      'dates that are fewer than debts',
      { receipt: 1, debts: column(5, 5, 5), due: column(1, 2) },
      /debts has 3 × 1/,
    ],
    ['an amount that is text', { receipt: 1, debts: column(5, 'x') }, /debts: cell 2 is not a number/],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });
});
