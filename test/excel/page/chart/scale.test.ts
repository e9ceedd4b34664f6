import fc from 'fast-check';
import { niceTicks } from './scale';

describe('ticks of a chart axis', () => {
  test('they are round numbers', () => {
    expect(niceTicks(0, 937)).toEqual([0, 200, 400, 600, 800, 1000]);
    expect(niceTicks(-30, 100)).toEqual([-50, 0, 50, 100]);
  });

  test('they enclose every value', () => {
    const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const low = Math.min(a, b, 0);
        const high = Math.max(a, b, 0);
        const ticks = niceTicks(low, high);
        const slack = 1e-9 + (high - low) * 1e-9;
        expect(ticks[0]).toBeLessThanOrEqual(low + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(high - slack);
        expect(ticks.length).toBeLessThan(13);
      }),
    );
  });
});
