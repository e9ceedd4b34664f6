import fc from 'fast-check';
import { allowance, lossRates } from '../../src/functions/allowance';
import { said } from './said';

/** 万元: ≤ 1 year, 1–2, 2–3, over 3 at the ends of 2023, 2024 and 2025, and what was written off. */
const YEAR_ENDS = [
  [1000, 200, 90, 60],
  [1100, 210, 80, 75],
  [1200, 220, 95, 80],
];
const WRITTEN_OFF = [[0], [10], [5]];

describe('DUES.LOSSRATES', () => {
  test('the migration example: 1.76, 8.58, 20.14 and 100 %', () => {
    const [rates = []] = lossRates(YEAR_ENDS, WRITTEN_OFF, null);
    [0.0175952, 0.08583, 0.2013889, 1].forEach((rate, i) => expect(rates[i]).toBeCloseTo(rate, 6));
  });

  test('ECL-01, ifrscommunity.com: 2, 4, 8.7, 25 and 100 % of one cohort', () => {
    const [rates = []] = lossRates([[100_000, 50_000, 23_000, 8000, 2000]], 2000, 'cohort');
    [0.02, 0.04, 0.087, 0.25, 1].forEach((rate, i) => expect(rates[i]).toBeCloseTo(rate, 3));
  });

  test('do not depend on the unit, grow with age, and end at the whole', () => {
    const part = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(part, part, part, fc.integer({ min: 2, max: 10_000 }), (a, b, c, factor) => {
        const year = [10_000, 100 * a, a * b];
        const next = [20_000, 100 * a, a * b + c];
        fc.pre(c <= 100 * a);
        const [rates = []] = lossRates([year, next], null, null);
        const [scaled = []] = lossRates(
          [year, next].map((row) => row.map((one) => one * factor)),
          null,
          null,
        );
        rates.forEach((rate, i) => expect(scaled[i]).toBeCloseTo(rate, 12));
        expect(rates).toEqual([...rates].sort((x, y) => x - y));
        expect(rates.at(-1)).toBe(1);
      }),
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ['one year-end alone', () => lossRates([[1, 2]], null, null), /at least two year-ends/],
    [
      'write-offs of another number of years',
      () => lossRates(YEAR_ENDS, [[1]], null),
      /one figure for each of the 3 rows/,
    ],
    ['a cohort without its loss', () => lossRates([[5, 4]], null, 'cohort'), /write_offs is missing/],
    [
      'a loss above what was open',
      () => lossRates([[5, 4]], 4.5, 'cohort'),
      /^notAvailable: Row 1, column 2 of history holds more/,
    ],
    [
      'more than all moving on',
      () =>
        lossRates(
          [
            [10, 5],
            [10, 20],
          ],
          null,
          null,
        ),
      /^notAvailable: Row 2, column 2 .* holds more/,
    ],
    [
      'a last bucket that shrank',
      () =>
        lossRates(
          [
            [10, 5],
            [10, 3],
          ],
          null,
          null,
        ),
      /rate below zero/,
    ],
    [
      'an empty bucket',
      () =>
        lossRates(
          [
            [0, 5],
            [10, 5],
          ],
          null,
          null,
        ),
      /Row 1, column 1 of history has no balance/,
    ],
    [
      'a negative balance',
      () =>
        lossRates(
          [
            [10, -5],
            [10, 5],
          ],
          null,
          null,
        ),
      /history: value 2 is below zero/,
    ],
  ])('refuses %s with a sentence', (_, call, sentence) => {
    expect(said(call)).toMatch(sentence);
  });
});

describe('DUES.ALLOWANCE', () => {
  test('the migration example with a factor of 1.10: 145.04, though rounded parts add to 145.05', () => {
    const rates = lossRates(YEAR_ENDS, WRITTEN_OFF, null);
    expect(allowance([[1200, 220, 95, 80]], rates, 1.1, null)).toBeCloseTo(145.0416, 4);
  });

  test('ECL-01, ifrscommunity.com: 27,567 with rates that are not rounded', () => {
    const rates = lossRates([[100_000, 50_000, 23_000, 8000, 2000]], 2000, 'cohort');
    const balances = [[300_000, 140_000, 60_000, 23_000, 5000]];
    expect(Math.abs(allowance(balances, rates, null, null) - 27_567)).toBeLessThan(0.6);
    const each = balances[0]?.map((balance, i) => Math.round(allowance(balance, rates[0]?.[i], null, null)));
    expect(each).toEqual([6000, 5600, 5217, 5750, 5000]);
  });

  test('faqifrs.com, a provision matrix: 75 + 165 + 108 + 112.50', () => {
    expect(
      allowance([[15_000, 7500, 4000, 2500]], [['0.5%', '2.2%', '2.7%', '4.5%']], null, null),
    ).toBeCloseTo(460.5, 9);
  });

  test('books what is missing in the account, more when it stands in debit, less than nothing to release', () => {
    const call = (opening: number) => allowance(100_000, 0.05, null, opening);
    expect([call(2000), call(-1000), call(8000)]).toEqual([3000, 6000, -3000]);
  });

  test('takes one line of rates over the columns of a table, as it takes a rate for every cell', () => {
    const table = [
      [100, 50],
      [200, 10],
    ];
    expect(allowance(table, [[0.1, 0.5]], null, null)).toBeCloseTo(60, 9);
    expect(
      allowance(
        table,
        [
          [0.1, 0.5],
          [0.1, 0.5],
        ],
        null,
        null,
      ),
    ).toBeCloseTo(60, 9);
    expect(allowance(table, 0.1, null, null)).toBeCloseTo(36, 9);
  });

  test('never provides more than the whole', () => {
    expect(allowance(100, 0.95, 2, null)).toBe(100);
  });

  test('of split balances is that of the whole', () => {
    const amount = fc.nat(1_000_000);
    fc.assert(
      fc.property(amount, amount, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, rate) => {
        expect(allowance([[a, b]], rate, null, null)).toBeCloseTo(allowance(a + b, rate, null, null), 6);
      }),
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ['a credit balance', () => allowance([[5, -1]], 0.1, null, null), /balances: value 2 is below zero/],
    [
      'a rate of 5 for 5 %',
      () => allowance([[5, 1]], [[5, 10]], null, null),
      /rates must be a rate from 0 to 1/,
    ],
    ['rates of another size', () => allowance([[5, 1, 2]], [[0.1, 0.2]], null, null), /balances has 1 × 3/],
    ['a factor of nothing', () => allowance(5, 0.1, -1, null), /forward must be a factor/],
  ])('refuses %s with a sentence', (_, call, sentence) => {
    expect(said(call)).toMatch(sentence);
  });
});
