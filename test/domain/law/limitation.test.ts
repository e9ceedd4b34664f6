import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../../src/domain/calendar/civilDay';
import { LIMITATION_LAWS, limitationDay } from '../../../src/domain/law';
import type { LimitationLaw } from '../../../src/domain/law';

const at = (text: string) => parseIsoDate(text) ?? NaN;
const bar = (due: string, law: LimitationLaw, ...events: string[]) =>
  isoDate(limitationDay(at(due), law, events.map(at)));

test.each<[LimitationLaw, string]>([
  ['cn', '2027-03-31'],
  ['tw_goods', '2026-03-31'],
  ['tw_periodic', '2029-03-31'],
  ['tw', '2039-03-31'],
  ['hk', '2030-03-31'],
])('a debt due on 2024-03-31 is barred under %s after %s', (law, day) => {
  expect(bar('2024-03-31', law)).toBe(day);
});

test('a demand within the period restarts it in full (民法典 art. 195), whatever the order of the log', () => {
  expect(bar('2024-03-31', 'cn', '2026-12-01')).toBe('2029-12-01');
  expect(bar('2024-03-31', 'cn', '2029-01-01', '2026-12-01')).toBe('2032-01-01');
});

test('an event on the last day counts, one after it does not, one before the due date neither', () => {
  expect(bar('2024-03-31', 'cn', '2027-03-31')).toBe('2030-03-31');
  expect(bar('2024-03-31', 'cn', '2027-04-01')).toBe('2027-03-31');
  expect(bar('2024-03-31', 'cn', '2024-03-30')).toBe('2027-03-31');
});

test('29 February ends on the 28th where there is no 29th', () => {
  expect(bar('2024-02-29', 'cn')).toBe('2027-02-28');
});

test('more events never bar a debt earlier, and one day later moves the bar by no less than nothing', () => {
  const day = fc.integer({ min: 40_000, max: 50_000 });
  const events = fc.array(day, { maxLength: 6 });
  fc.assert(
    fc.property(day, fc.constantFrom(...LIMITATION_LAWS), events, events, (due, law, some, others) => {
      const few = limitationDay(due, law, some);
      expect(limitationDay(due, law, [...some, ...others])).toBeGreaterThanOrEqual(few);
      expect(limitationDay(due + 1, law, [])).toBeGreaterThanOrEqual(limitationDay(due, law, []));
    }),
  );
});

test('in the PRC nothing carries a claim beyond twenty years (民法典 art. 188), elsewhere every restart does', () => {
  const often = [
    '2002-12-01',
    '2005-06-01',
    '2008-01-01',
    '2010-12-31',
    '2013-06-30',
    '2016-06-29',
    '2019-06-28',
  ];
  expect(bar('2000-03-31', 'cn', '2002-12-01', '2005-06-01', '2008-01-01')).toBe('2011-01-01');
  expect(bar('2000-03-31', 'cn', ...often)).toBe('2020-03-31');
  expect(bar('2000-03-31', 'hk', ...often)).toBe('2025-06-28');
});
