import fc from 'fast-check';
import { civilDay, isoDate } from '../../../src/domain/calendar/civilDay';
import { decideByTally, newTally, resolveDay, tally } from '../../../src/domain/calendar/dateOrder';
import { INVALID_DAY, readDateText } from '../../../src/domain/calendar/dateText';
import {
  firstFrom,
  isYearless,
  lastUntil,
  monthDayOf,
  nearestTo,
  readYearless,
} from '../../../src/domain/calendar/yearless';

const day = (year: number, month: number, date: number) => civilDay(year, month, date) ?? NaN;

test.each([
  ['3月5日', 3, 5],
  ['３月５日', 3, 5],
  ['12月31號', 12, 31],
  ['05-Mar', 3, 5],
  ['5 March', 3, 5],
  ['Mar 5', 3, 5],
  ['September 1st', 9, 1],
  ['2月29日', 2, 29],
])('%s is a day of a year that it does not name', (text, month, date) => {
  const reading = readYearless(text);
  expect(isYearless(reading)).toBe(true);
  expect(monthDayOf(reading)).toEqual({ month, day: date });
  expect(readDateText(text)).toBe(INVALID_DAY);
});

test.each(['2月30日', '13月1日', '13/32', '32/1', 'Mar-25', '3.5', '3-5', '3月', '甲公司', '', '1/2/3'])(
  '%s is none',
  (text) => expect(readYearless(text)).toBe(INVALID_DAY),
);

test('3/5 waits for the column to say which of the two is the month', () => {
  const [open, closed] = [readYearless('3/5'), readYearless('25/3')];
  expect(monthDayOf(resolveDay(open, 'mdy'))).toEqual({ month: 3, day: 5 });
  expect(monthDayOf(resolveDay(open, 'dmy'))).toEqual({ month: 5, day: 3 });
  expect(monthDayOf(resolveDay(closed, 'mdy'))).toEqual({ month: 3, day: 25 });
  const column = newTally();
  tally(column, open);
  expect(decideByTally(column, 'mdy')).toEqual({ order: 'mdy', basis: 'guess', open: 1 });
  tally(column, closed);
  expect(decideByTally(column, 'mdy')).toEqual({ order: 'dmy', basis: 'evidence', open: 2 });
  expect(column).toMatchObject({ yearless: 2, openYearless: 2 });
});

test('the nearest days on either side of a day are found in leap years and across the end of a century', () => {
  const leap = { month: 2, day: 29 };
  expect(isoDate(lastUntil(leap, day(2026, 3, 1)))).toBe('2024-02-29');
  expect(isoDate(firstFrom(leap, day(2096, 3, 1)))).toBe('2104-02-29');
  expect(isoDate(nearestTo({ month: 12, day: 20 }, day(2026, 1, 5)))).toBe('2025-12-20');
  expect(isoDate(nearestTo({ month: 1, day: 5 }, day(2025, 12, 20)))).toBe('2026-01-05');
});

test('for any day, the same day of the year is found on it, never later before it and never earlier after it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 36_526, max: 60_000 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (limit, month, date) => {
        const wanted = { month, day: date };
        const [before, after] = [lastUntil(wanted, limit), firstFrom(wanted, limit)];
        expect(before <= limit && limit - before < 366 && after >= limit && after - limit < 366).toBe(true);
        expect(lastUntil(wanted, after)).toBe(after);
      },
    ),
  );
});
