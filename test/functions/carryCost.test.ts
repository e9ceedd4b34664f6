import fc from 'fast-check';
import { carryCost } from '../../src/functions/carryCost';
import { said } from './said';

const call = (excess: unknown, rate: unknown, days?: unknown, basis?: unknown) =>
  carryCost(excess, rate, days ?? null, basis ?? null, 'en');

describe('DUES.CARRYCOST', () => {
  test('the seeds’ example (S1:93): 1.19亿元 at 4.31 % cost 512.89万元 a year', () => {
    expect(call(119_000_000, 0.0431)).toEqual([[5_128_900]]);
    expect(call(119_000_000, '4.31%')).toEqual([[5_128_900]]);
  });

  test('the seeds’ first row with a target of 40 days: 5 days × 2 百万 at 4.31 % are 0.431 百万 a year', () => {
    expect(call((45 - 40) * 2, 0.0431)[0]?.[0]).toBeCloseTo(0.431, 12);
  });

  test('takes the days and the days of a year', () => {
    expect(call(100_000, 0.036, 90, 360)[0]?.[0]).toBeCloseTo(900, 9);
    expect(call(100_000, 0.0365, 90)[0]?.[0]).toBeCloseTo(900, 9);
  });

  test('takes a year when days are left out, and nothing for a cell of no days', () => {
    expect(call([[1000], [1000], [1000]], 0.1, [[365], [0], [null]])).toEqual([[100], [0], [0]]);
    expect(call(1000, 0.1, [[0]])).toEqual([[0]]);
    expect(call([[1000], [1000]], 0.1, [[1], ['x']])[1]).toEqual(['Unreadable number']);
  });

  test('gives one answer a row, and says in its place which row cannot be read', () => {
    expect(call([[1000], ['?'], [2000]], 0.1)).toEqual([[100], ['Unreadable number'], [200]]);
    expect(call([[1000], [1000]], [[0.1], [10]])).toEqual([[100], ['Unreadable number']]);
  });

  test('of two parts of an amount or of a time add up to that of the whole', () => {
    const cost = (excess: number, days: number) => call(excess, 0.0431, days)[0]?.[0] as number;
    const amount = fc.integer({ min: 1, max: 1_000_000_000 });
    const days = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(amount, amount, days, days, (a, b, first, second) => {
        expect(cost(a, first) + cost(b, first)).toBeCloseTo(cost(a + b, first), 4);
        expect(cost(a, first) + cost(a, second)).toBeCloseTo(cost(a, first + second), 4);
      }),
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ['4.31 for 4.31 %', () => call(1, 4.31), /rate must be a rate from 0 to 1 .* 431%/],
    ['a year of negative length', () => call(1, 0.1, 1, -1), /basis must be the days of a year/],
    ['no rate', () => call(1, null), /rate is missing/],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(given)).toMatch(sentence);
  });
});
