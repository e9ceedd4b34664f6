import fc from 'fast-check';
import { formatMinor, minorToDecimal, minorToNumber, toMinor } from '../../../src/domain/money/minor';

test('amounts round as the sheet shows them, half away from zero', () => {
  expect(toMinor(1.005, 'CNY')).toBe(101);
  expect(toMinor(-1.005, 'CNY')).toBe(-101);
  expect(toMinor(9665.469999999999, 'USD')).toBe(966547);
  expect(toMinor(0.1 + 0.2, 'CNY')).toBe(30);
  expect(toMinor(1234.5, 'JPY')).toBe(1235);
  expect(toMinor(1.2345, 'KWD')).toBe(1235);
});

test('what is no exact amount is not a number', () => {
  expect(toMinor(Infinity, 'CNY')).toBeNaN();
  expect(toMinor(NaN, 'CNY')).toBeNaN();
  expect(toMinor(1e17, 'CNY')).toBeNaN();
});

test('a zero is never negative', () => {
  expect(Object.is(toMinor(-0.001, 'CNY'), 0)).toBe(true);
});

test('decimal text keeps the digits of the currency', () => {
  expect(minorToDecimal(-123456, 'CNY')).toBe('-1234.56');
  expect(minorToDecimal(5, 'CNY')).toBe('0.05');
  expect(minorToDecimal(1234, 'JPY')).toBe('1234');
  expect(formatMinor(212923588, 'CNY')).toBe('2,129,235.88');
  expect(formatMinor(-100000000, 'KWD')).toBe('-100,000.000');
});

test('minor units survive the way through the number a cell holds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      fc.constantFrom('CNY', 'JPY', 'KWD'),
      (minor, currency) => {
        expect(toMinor(minorToNumber(minor, currency), currency)).toBe(minor === 0 ? 0 : minor);
      },
    ),
  );
});
