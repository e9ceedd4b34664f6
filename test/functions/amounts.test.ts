import fc from 'fast-check';
import { scaleAmounts, unscale } from '../../src/functions/amounts';

const scaled = (...amounts: number[]) => scaleAmounts(Float64Array.from(amounts));
const sumOf = (...amounts: number[]) => {
  const { units, digits } = scaled(...amounts);
  return unscale(
    units.reduce((sum, one) => sum + one, 0),
    digits,
  );
};

describe('scaleAmounts', () => {
  test('counts in cents where nothing is finer, a double’s noise included', () => {
    expect(scaled(0.1 + 0.2, 1.15, -3, 1e12)).toEqual({
      units: Float64Array.from([30, 115, -300, 1e14]),
      digits: 2,
    });
  });

  test('takes as many digits as the sheet has, and as stay exact', () => {
    expect(scaled(0.125, 1)).toMatchObject({ digits: 9 });
    expect(sumOf(0.125, 0.375, 1e5)).toBe(100000.5);
    expect(scaled(1e12, 0.125).digits).toBe(3);
  });

  test('has no noise of subtraction left in what it gives back', () => {
    expect(sumOf(100 - 99.99)).toBe(0.01);
    expect(sumOf(1e6 + 0.1 - 1e6)).toBe(0.1);
  });

  test('keeps what is no number apart from what is', () => {
    const { units, digits } = scaled(NaN, 1.5);
    expect([...units, digits]).toEqual([NaN, 150, 2]);
    expect([...scaled(NaN, 0.125).units]).toEqual([NaN, 125_000_000]);
  });

  test('adds cents in any order to the same cent', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 })), (cents) => {
        const sum = cents.reduce((total, one) => total + one, 0);
        expect(sumOf(...cents.map((one) => one / 100))).toBe(sum === 0 ? 0 : sum / 100);
        expect(sumOf(...cents.map((one) => one / 100).reverse())).toBe(sum === 0 ? 0 : sum / 100);
      }),
    );
  });
});
