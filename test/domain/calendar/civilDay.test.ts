import fc from 'fast-check';
import {
  addMonths,
  civilDay,
  endOfMonth,
  isoDate,
  parseIsoDate,
  weekday,
  ymd,
} from '../../../src/domain/calendar/civilDay';

const day = fc.integer({ min: 61, max: 2_958_465 });

test('a civil day is the serial number Excel shows for that date', () => {
  expect(civilDay(1900, 1, 1)).toBe(1);
  expect(civilDay(1900, 2, 28)).toBe(59);
  expect(civilDay(1900, 3, 1)).toBe(61);
  expect(civilDay(2025, 3, 31)).toBe(45747);
  expect(civilDay(9999, 12, 31)).toBe(2_958_465);
});

test('impossible dates are no days', () => {
  expect(civilDay(2025, 2, 30)).toBeNull();
  expect(civilDay(2025, 13, 1)).toBeNull();
  expect(civilDay(2025, 4, 31)).toBeNull();
  expect(civilDay(1899, 12, 31)).toBeNull();
  expect(parseIsoDate('2025-2-3')).toBeNull();
});

test('month arithmetic clamps to the last day of the month', () => {
  const jan31 = civilDay(2026, 1, 31)!;
  expect(isoDate(addMonths(jan31, 1))).toBe('2026-02-28');
  expect(isoDate(addMonths(jan31, -2))).toBe('2025-11-30');
  expect(isoDate(endOfMonth(civilDay(2024, 2, 5)!))).toBe('2024-02-29');
});

test('2026-11-21 is a Saturday', () => {
  expect(weekday(civilDay(2026, 11, 21)!)).toBe(6);
});

test('a day survives the way to year, month, day and back, also as ISO text', () => {
  fc.assert(
    fc.property(day, (d) => {
      const at = ymd(d);
      expect(civilDay(at.year, at.month, at.day)).toBe(d);
      expect(parseIsoDate(isoDate(d))).toBe(d);
      expect(weekday(d + 7 > 2_958_465 ? d : d + 7)).toBe(weekday(d));
    }),
  );
});
