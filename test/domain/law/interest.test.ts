import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../../src/domain/calendar/civilDay';
import { timeBetween } from '../../../src/domain/law/dayCount';
import { lateInterest, ukFixedSum } from '../../../src/domain/law/interest';
import { rateOn, referenceDate } from '../../../src/domain/law/rates';

const at = (text: string) => parseIsoDate(text) ?? NaN;
const flat = (rate: number) => [{ from: 0, rate }];

test('INT-08, SI 2002/1675 art. 4: the half-year in which interest starts fixes the UK rate', () => {
  expect(
    ['2024-01-01', '2024-06-30', '2024-07-01', '2024-12-31'].map((day) => isoDate(referenceDate(at(day)))),
  ).toEqual(['2023-12-31', '2023-12-31', '2024-06-30', '2024-06-30']);
});

test('INT-07, the edges of the UK fixed sums', () => {
  const debts = [100, 999.98, 999.99, 1000, 1000.01, 9999.98, 9999.99, 10_000, 1_000_000];
  expect(debts.map(ukFixedSum)).toEqual([40, 40, 40, 70, 70, 70, 70, 100, 100]);
});

test('a table of rates gives the last one not after the day, and none before its first', () => {
  const rates = [
    { from: 100, rate: 0.1 },
    { from: 200, rate: 0.2 },
  ];
  expect([99, 100, 199, 200, 500].map((day) => rateOn(rates, day))).toEqual([null, 0.1, 0.1, 0.2, 0.2]);
});

test('half a year is half a year in months of thirty days, whatever February does', () => {
  expect(timeBetween(at('2023-08-31'), at('2024-02-29'), '30/360')).toBe(0.5);
  expect(timeBetween(at('2024-08-31'), at('2025-02-28'), '30/360')).toBe(0.5);
  expect(timeBetween(at('2025-01-15'), at('2025-02-15'), '30/360')).toBe(1 / 12);
});

test('actual years have their own lengths', () => {
  expect(timeBetween(at('2023-12-31'), at('2024-12-31'), 'actual')).toBe(1);
  expect(timeBetween(at('2024-12-31'), at('2025-12-31'), 'actual')).toBe(1);
  expect(timeBetween(at('2023-12-21'), at('2024-01-10'), 'actual')).toBeCloseTo(10 / 365 + 10 / 366, 12);
});

test('interest of consecutive times adds up, under every day count and rate table', () => {
  const day = fc.integer({ min: 40_000, max: 50_000 });
  const count = fc.constantFrom(365, 360, 30, 'actual' as const);
  const table = fc.array(fc.record({ from: day, rate: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(day, fc.nat(1500), fc.nat(1500), count, table, (due, first, second, days, dated) => {
      const rates = [{ from: 0, rate: 0.05 }, ...dated.sort((a, b) => a.from - b.from)];
      const of = (from: number, to: number) =>
        lateInterest({ principal: 1000, due: from, to }, 'contract', rates, days) as number;
      expect(of(due, due + first) + of(due + first, due + first + second)).toBeCloseTo(
        of(due, due + first + second),
        6,
      );
    }),
  );
});

test('interest of parts of a claim adds up to that of the whole', () => {
  const cents = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(cents, cents, (a, b) => {
      const of = (minor: number) =>
        lateInterest({ principal: minor / 100, due: 45_000, to: 45_500 }, 'uk', flat(0.0525), 365) as number;
      expect(of(a) + of(b)).toBeCloseTo(of(a + b), 4);
    }),
  );
});

test('a credit bears no interest and is no claim', () => {
  expect(() => lateInterest({ principal: -1, due: 1, to: 2 }, 'contract', flat(0.1), 365)).toThrow(
    RangeError,
  );
});
