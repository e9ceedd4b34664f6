import fc from 'fast-check';
import { dso } from '../../src/functions/dso';
import { add, cei, turnover } from '../../src/functions/effectiveness';
import { said } from './said';

describe('DUES.CEI', () => {
  test('DSO-11, gaviti.com: 98.0 in the one-year form', () => {
    expect(cei(100_000, 1_000_000, 120_000, 100_000, null, null)).toBeCloseTo(98, 10);
  });

  test('DSO-10, creditguru.com: 55.9 with the mean sales of three months, 79.6 with all of them', () => {
    expect(cei(6200, 10_890, 6340, 3590, 'monthly_average', 3)).toBeCloseTo(55.9, 1);
    expect(cei(6200, 10_890, 6340, 3590, 'one_year', null)).toBeCloseTo(79.6, 1);
  });

  test('DSO-12, calculatorshub.net prints 96 against its own formula: 87.5', () => {
    expect(cei(50_000, 200_000, 40_000, 10_000, null, null)).toBe(87.5);
  });

  test('counts one month for each figure of sales', () => {
    expect(cei(6200, [[3000, 3890, 4000]], 6340, 3590, 'monthly_average', null)).toBeCloseTo(
      cei(6200, 10_890, 6340, 3590, 'monthly_average', 3),
      10,
    );
  });

  test('is 100 when everything due came in, and does not depend on the unit of the amounts', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.nat(100), fc.nat(1000), (opening, sales, percent, scale) => {
        const closing = ((opening + sales) * percent) / 100;
        if (percent < 100) expect(cei(opening, sales, closing, closing, null, null)).toBe(100);
        const index = cei(opening, sales, closing, closing / 2, null, null);
        const factor = scale + 1;
        expect(
          cei(opening * factor, sales * factor, closing * factor, (closing / 2) * factor, null, null),
        ).toBeCloseTo(index, 8);
      }),
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ['more not yet due than there is', () => cei(1, 5, 2, 3, null, null), /closing_current is more than/],
    [
      'one figure of sales for months untold',
      () => cei(1, 5, 2, 1, 'monthly_average', null),
      /^invalidValue: months must/,
    ],
    [
      'nothing collectable',
      () => cei(0, 0, 5, 5, null, null),
      /^notAvailable: Nothing could have been collected/,
    ],
  ])('refuses %s with a sentence', (_, call, sentence) => {
    expect(said(call)).toMatch(sentence);
  });
});

describe('DUES.ADD', () => {
  test('DSO-09, growfin.ai: DSO 10 days, best possible 8, so 2 days come from lateness', () => {
    expect(add(10_000, 8000, 30_000, 30)).toBe(2);
  });

  test('is DSO less best possible DSO, whatever the figures', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, (one, other, sales) => {
        const [notDue, balance] = [Math.min(one, other), Math.max(one, other)];
        expect(add(balance, notDue, sales, null)).toBeCloseTo(
          dso(balance, sales, null, 'closing', null) - dso(balance, sales, null, 'best', notDue),
          6,
        );
      }),
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ['more not yet due than there is', () => add(5, 6, 10, null), /current_receivables is more than/],
    ['no sales', () => add(5, 4, 0, null), /sales must add up to more than zero/],
  ])('refuses %s with a sentence', (_, call, sentence) => {
    expect(said(call)).toMatch(sentence);
  });
});

describe('DUES.TURNOVER', () => {
  test('DSO-07, gaodun.com: 3,600,000 over a mean balance of 360,000 is 10 times', () => {
    expect(turnover(360_000, 3_600_000)).toBe(10);
    expect(turnover([[320_000], [400_000]], [[1_600_000, 2_000_000]])).toBe(10);
  });

  test('times the average DSO is the days of the period', () => {
    expect(turnover([[75, 105]], 730) * dso([[75, 105]], 730, 365, 'average', null)).toBeCloseTo(365, 10);
  });

  test('has no answer without a balance', () => {
    expect(said(() => turnover(0, 5))).toMatch(/^notAvailable: The mean of the receivables/);
  });
});
