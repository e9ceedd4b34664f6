import fc from 'fast-check';
import chineseDays from 'chinese-days';
import { civilDay, isoDate, parseIsoDate, weekday } from '../../../src/domain/calendar/civilDay';
import {
  addWorkdays,
  createWorkCalendar,
  nextWorkday,
  previousWorkday,
  unknownYears,
} from '../../../src/domain/calendar/workCalendar';

const at = (iso: string) => parseIsoDate(iso) ?? -1;
const calendar = createWorkCalendar();

test('every day of 2004 to 2026 is a workday exactly where chinese-days says so', () => {
  const first = civilDay(2004, 1, 1) ?? 0;
  const last = civilDay(2026, 12, 31) ?? 0;
  const different: string[] = [];
  for (let day = first; day <= last; day++) {
    const iso = isoDate(day);
    if (calendar.isWorkday(day) !== chineseDays.isWorkday(iso)) different.push(iso);
  }
  expect(different).toEqual([]);
});

test('2027 is not known, and only its weekends are off', () => {
  expect(calendar.isKnownYear(2026)).toBe(true);
  expect(calendar.isKnownYear(2027)).toBe(false);
  expect(calendar.isKnownYear(2003)).toBe(false);
  expect(calendar.isWorkday(at('2027-01-01'))).toBe(true);
  expect(calendar.isWorkday(at('2027-01-02'))).toBe(false);
  expect(unknownYears(calendar, at('2026-12-01'), at('2028-01-05'))).toEqual([2027, 2028]);
});

test('the National Day week of 2025 is off and the Sunday before it is worked', () => {
  expect(calendar.isWorkday(at('2025-09-28'))).toBe(true);
  expect(isoDate(nextWorkday(calendar, at('2025-10-01')))).toBe('2025-10-09');
  expect(isoDate(previousWorkday(calendar, at('2025-10-08')))).toBe('2025-09-30');
});

test("the user's own days win over the official ones", () => {
  const own = createWorkCalendar({ holidays: [at('2025-03-31')], makeUpWorkdays: [at('2025-10-01')] });
  expect(own.isWorkday(at('2025-03-31'))).toBe(false);
  expect(own.isWorkday(at('2025-10-01'))).toBe(true);
});

test('workdays are counted after the day itself, forth and back', () => {
  expect(isoDate(addWorkdays(calendar, at('2025-09-30'), 1))).toBe('2025-10-09');
  expect(isoDate(addWorkdays(calendar, at('2025-03-28'), 3))).toBe('2025-04-02');
  expect(isoDate(addWorkdays(calendar, at('2025-03-31'), -1))).toBe('2025-03-28');
  expect(isoDate(addWorkdays(calendar, at('2025-03-29'), 0))).toBe('2025-03-31');
});

test('going forth and back again ends on the same workday', () => {
  fc.assert(
    fc.property(fc.integer({ min: 43000, max: 48000 }), fc.integer({ min: 1, max: 60 }), (day, count) => {
      const start = nextWorkday(calendar, day);
      const there = addWorkdays(calendar, start, count);
      expect(calendar.isWorkday(there)).toBe(true);
      expect(addWorkdays(calendar, there, -count)).toBe(start);
    }),
  );
});

test('a calendar in which nobody works does not search for ever', () => {
  const never = { isWorkday: () => false, isKnownYear: () => true };
  expect(nextWorkday(never, 45000)).toBe(45000);
});

test('days of unknown years keep their weekends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 46388, max: 60000 }), (day) => {
      expect(calendar.isWorkday(day)).toBe(weekday(day) !== 0 && weekday(day) !== 6);
    }),
  );
});

test('weekends only is a choice: no year is missing then', () => {
  const weekends = createWorkCalendar({ holidays: [], makeUpWorkdays: [] }, 'weekends_only');
  expect([weekends.isKnownYear(2031), weekends.isWorkday(at('2026-10-01'))]).toEqual([true, true]);
});
