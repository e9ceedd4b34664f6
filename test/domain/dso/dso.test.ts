import fc from 'fast-check';
import { averageDso, bestPossibleDso, closingDso, countback, monthLengths } from '../../../src/domain/dso';
import { civilDay } from '../../../src/domain/calendar/civilDay';

const periods = (sales: readonly number[], days: readonly number[]) =>
  sales.map((amount, i) => ({ sales: amount, days: days[i] ?? NaN }));

describe('averageDso', () => {
  test.each([
    ['the company', 75, 105, 730, 45],
    ['one customer', 15, 21, 109.5, 60],
    ['a branch (29 / 0.71 would print 40.8)', 23, 35, 259, 40.86872586872587],
  ])('is the seeds’ table for %s (S1:102-121)', (_, opening, closing, sales, expected) => {
    expect(averageDso([opening, closing], sales, 365)).toBeCloseTo(expected, 12);
  });

  test('has no answer without balances', () => {
    expect(averageDso([], 730, 365)).toBeNull();
  });
});

describe('closingDso', () => {
  test('has no answer without sales or days', () => {
    expect(closingDso(100, 0, 365)).toBeNull();
    expect(closingDso(100, -5, 365)).toBeNull();
    expect(closingDso(100, 50, 0)).toBeNull();
  });

  test('less the best possible DSO is the average delay (growfin.ai, DSO-09: 10 - 8 = 2)', () => {
    expect([closingDso(10_000, 30_000, 30), bestPossibleDso(8_000, 30_000, 30)]).toEqual([10, 8]);
  });
});

describe('countback', () => {
  test('ends where the last period is needed only in part (Benji Pays, DSO-03: 73.7)', () => {
    const result = countback(212_000, periods([100_000, 80_000, 70_000], [30, 30, 30]));
    expect(result.days).toBeCloseTo(73.714, 3);
    expect(result).toMatchObject({ end: 'covered', uncovered: 0, periods: 3 });
  });

  test.each([
    [12_000, 166.333],
    [13_000, 179.667],
  ])(
    'corrects Oracle’s example, whose 179.7 is not the answer for 12,000 but for 13,000 (DSO-04): %d',
    (balance, days) => {
      const sales = [2500, 1750, 2250, 2500, 2000, 2250];
      expect(countback(balance, periods(sales, [30, 31, 31, 30, 31, 30])).days).toBeCloseTo(days, 3);
    },
  );

  test.each([0, -10])('stops at a period with sales of %d and says what is left', (sales) => {
    expect(countback(250, periods([100, sales, 500], [30, 31, 30]))).toEqual({
      days: 30,
      end: 'no_sales_in_period',
      uncovered: 150,
      periods: 1,
    });
  });

  test('does not look at a period that it does not need', () => {
    expect(countback(100, periods([100, 0], [30, 30]))).toMatchObject({
      days: 30,
      end: 'covered',
      periods: 1,
    });
  });

  test('says when the sales are used up', () => {
    expect(countback(300, periods([100, 100], [30, 31]))).toEqual({
      days: 61,
      end: 'sales_exhausted',
      uncovered: 100,
      periods: 2,
    });
  });

  test('is no days when nothing is owed', () => {
    expect(countback(0, [])).toMatchObject({ days: 0, end: 'covered' });
    expect(countback(-5, periods([100], [30]))).toMatchObject({ days: 0, end: 'covered' });
  });

  test('equals the closing DSO where sales are the same every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(fc.integer({ min: 28, max: 31 }), { minLength: 1, maxLength: 24 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (daily, lengths, share) => {
          const days = lengths.reduce((sum, length) => sum + length, 0);
          const balance = Math.floor(daily * days * share);
          const result = countback(
            balance,
            periods(
              lengths.map((length) => length * daily),
              lengths,
            ),
          );
          expect(result.end).toBe('covered');
          expect(result.days).toBeCloseTo(closingDso(balance, daily * days, days) ?? NaN, 9);
        },
      ),
    );
  });

  test('does not depend on the unit of money', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
        (balance, sales) => {
          const whole = countback(
            balance,
            periods(
              sales,
              sales.map(() => 30),
            ),
          );
          const tenfold = countback(
            balance * 10,
            periods(
              sales.map((amount) => amount * 10),
              sales.map(() => 30),
            ),
          );
          expect(tenfold.days).toBeCloseTo(whole.days, 9);
          expect(tenfold.end).toBe(whole.end);
        },
      ),
    );
  });
});

describe('monthLengths', () => {
  test('counts real months back from the closing date, over a leap February', () => {
    expect(monthLengths(civilDay(2024, 4, 30) ?? NaN, 4)).toEqual([30, 31, 29, 31]);
  });

  test('counts the month of the closing date only up to it', () => {
    expect(monthLengths(civilDay(2026, 3, 15) ?? NaN, 3)).toEqual([15, 28, 31]);
  });

  test('crosses the new year', () => {
    expect(monthLengths(civilDay(2026, 1, 31) ?? NaN, 2)).toEqual([31, 31]);
  });
});
