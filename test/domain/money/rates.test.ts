import fc from 'fast-check';
import { civilDay } from '../../../src/domain/calendar/civilDay';
import { convertMinor, convertTotals, parseRates, rateOn, ratesText } from '../../../src/domain/money/rates';

const day = (month: number, dayOfMonth: number): number => civilDay(2026, month, dayOfMonth)!;
const TABLE = {
  reporting: 'CNY',
  rates: [
    { currency: 'USD', day: day(6, 30), rate: 7.1586 },
    { currency: 'USD', day: day(5, 29), rate: 7.1848 },
    { currency: 'JPY', day: day(6, 30), rate: 0.049594 },
  ],
};

test('the rate that holds is the latest on or before the day, whatever the order of the table', () => {
  expect(rateOn(TABLE, 'USD', day(6, 29))?.rate).toBe(7.1848);
  expect(rateOn(TABLE, 'USD', day(6, 30))?.rate).toBe(7.1586);
  expect(rateOn(TABLE, 'USD', day(12, 31))?.rate).toBe(7.1586);
  expect(rateOn(TABLE, 'USD', day(5, 28))).toBeNull();
  expect(rateOn(TABLE, 'CNY', day(1, 1))?.rate).toBe(1);
});

test('each total is converted and rounded once, half a cent away from zero, and the total adds what is printed', () => {
  expect(convertMinor(50, 'USD', 'CNY', 0.01)).toBe(1);
  expect(convertMinor(-50, 'USD', 'CNY', 0.01)).toBe(-1);
  expect(convertMinor(1000, 'JPY', 'CNY', 0.049594)).toBe(4959);
  const converted = convertTotals(
    [
      { currency: 'CNY', amount: 100_00 },
      { currency: 'USD', amount: 33_33 },
      { currency: 'EUR', amount: 1_00 },
    ],
    TABLE,
    day(7, 31),
  );
  expect(converted.lines.map((line) => line.converted)).toEqual([100_00, 238_60, null]);
  expect(converted.total).toBe(338_60);
  expect(converted.without).toEqual(['EUR']);
});

test('converting at the rate and adding is adding and converting, but for half a cent a part', () => {
  const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 20 });
  const rates = fc.double({ min: 0.0001, max: 1000, noNaN: true });
  fc.assert(
    fc.property(amounts, rates, (parts, rate) => {
      const sum = parts.reduce((a, b) => a + b, 0);
      const apart = parts.reduce((total, part) => total + convertMinor(part, 'USD', 'CNY', rate), 0);
      const together = convertMinor(sum, 'USD', 'CNY', rate);
      expect(Math.abs(apart - together)).toBeLessThanOrEqual((parts.length + 1) / 2);
      expect(convertMinor(-sum, 'USD', 'CNY', rate)).toBe(0 - together);
    }),
  );
});

test('rates are read as people type or paste them, and lines that are none are named', () => {
  const { rates, wrongLines } = parseRates(
    'USD 2026-06-30 7.1586\n美元\t2026/5/29\t7.1848\n\nEUR, 2026-06-30, 0\nnothing\nHKD 2026-06-30 0.9123\nUSD 2026-06-30 7.16',
  );
  expect(wrongLines).toEqual([4, 5]);
  expect(rates.find((rate) => rate.currency === 'USD' && rate.day === day(6, 30))?.rate).toBe(7.16);
  expect(rates).toHaveLength(3);
});

test('rates written out are read back as they were', () => {
  const rate = fc.record({
    currency: fc.constantFrom('USD', 'EUR', 'JPY'),
    day: fc.integer({ min: day(1, 1), max: day(12, 31) }),
    rate: fc.integer({ min: 1, max: 1e9 }).map((n) => n / 1e6),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(rate, { selector: (one) => `${one.currency}${one.day}`, maxLength: 12 }),
      (rates) => {
        const back = parseRates(ratesText(rates));
        expect(back.wrongLines).toEqual([]);
        expect(new Set(back.rates.map((one) => JSON.stringify(one)))).toEqual(
          new Set(rates.map((one) => JSON.stringify(one))),
        );
      },
    ),
  );
});
