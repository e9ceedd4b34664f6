import fc from 'fast-check';
import { civilDay, DATE_1904_OFFSET, isoDate, ymd } from '../../../src/domain/calendar/civilDay';
import { decideDateOrder, resolveDay, type DateOrder } from '../../../src/domain/calendar/dateOrder';
import { INVALID_DAY, readDateCell } from '../../../src/domain/calendar/dateText';
import { NO_DAY } from '../../../src/domain/calendar/types';

function read(cell: unknown, order: DateOrder = 'ymd'): string | number {
  const day = resolveDay(readDateCell(cell), order);
  return day > 0 ? isoDate(day) : day;
}

test.each<[string | number, string]>([
  [45732, '2025-03-16'],
  [46000.75, '2025-12-09'],
  [20250109, '2025-01-09'],
  ['20241031', '2024-10-31'],
  ['45746', '2025-03-30'],
  ['2025-03-31', '2025-03-31'],
  ['2025/2/6', '2025-02-06'],
  ['2025.03.31', '2025-03-31'],
  ['2025-01-01 00:00:00', '2025-01-01'],
  ['2025-03-31T08:30:00.000Z', '2025-03-31'],
  ['2025/2/6 下午2:30', '2025-02-06'],
  ['2025年1月9日', '2025-01-09'],
  ['2025年3月5日 星期三', '2025-03-05'],
  ['２０２５－０４－２９', '2025-04-29'],
  ['115/03/05', '2026-03-05'],
  ['115.03.05', '2026-03-05'],
  ['民國115年3月5日', '2026-03-05'],
  [1150305, '2026-03-05'],
  ['31-Mar-2025', '2025-03-31'],
  ['March 5, 2025', '2025-03-05'],
  ['5 Sept 2024', '2024-09-05'],
  ['31.03.2025', '2025-03-31'],
  ['26/3/5', '2026-03-05'],
])('%s is a date', (cell, iso) => {
  expect(read(cell)).toBe(iso);
});

test.each([
  '2025-02-30',
  '2025/13/1',
  '待定',
  '3月5日',
  '13/13/2013',
  '2/30/2025',
  30,
  '1.5',
  'INV-1',
  { error: '#N/A' },
])('%s is no date', (cell) => {
  expect(read(cell)).toBe(INVALID_DAY);
});

test.each([null, '', '  ', '-', 0, '1900-01-00', '1990/01/01', 32874, '9999-12-31', 2958465, false])(
  '%s means that there is no date',
  (cell) => {
    expect(read(cell)).toBe(NO_DAY);
  },
);

test('serials of a 1904 workbook are moved to the 1900 system, text is not', () => {
  expect(readDateCell(45732 - DATE_1904_OFFSET, true)).toBe(45732);
  expect(readDateCell('2025-03-16', true)).toBe(45732);
});

test('one date that only one order can read decides a whole column', () => {
  expect(decideDateOrder(['1/2/2013', '3/14/2013'])).toEqual({ order: 'mdy', basis: 'evidence', open: 2 });
  expect(decideDateOrder(['13/2/2013', '3/4/2013'])).toEqual({ order: 'dmy', basis: 'evidence', open: 2 });
  expect(read('3/4/2013', 'dmy')).toBe('2013-04-03');
  expect(read('3/4/2013', 'mdy')).toBe('2013-03-04');
});

test('a column that shows no order is a guess, one that shows two is mixed and each date keeps its only reading', () => {
  expect(decideDateOrder(['1/2/2013', '3/4/2013'])).toEqual({ order: 'mdy', basis: 'guess', open: 2 });
  expect(decideDateOrder(['13/2/2013', '3/14/2013', '14/3/2014'])).toEqual({
    order: 'dmy',
    basis: 'mixed',
    open: 3,
  });
  expect(read('3/14/2013', 'dmy')).toBe('2013-03-14');
});

test('any day of a hundred years is read back from each way of writing it', () => {
  const pad = (n: number) => String(n).padStart(2, '0');
  const ways: readonly ((y: number, m: number, d: number) => string | number)[] = [
    (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}${pad(m)}${pad(d)}`,
    (y, m, d) => Number(`${y}${pad(m)}${pad(d)}`),
    (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
    (y, m, d) => `${pad(d)}.${pad(m)}.${y}`,
    (y, m, d) => civilDay(y, m, d) ?? '',
  ];
  fc.assert(
    fc.property(fc.integer({ min: 36526, max: 60000 }), fc.constantFrom(...ways), (day, way) => {
      const at = ymd(day);
      expect(resolveDay(readDateCell(way(at.year, at.month, at.day)), 'ymd')).toBe(day);
    }),
  );
});

test('a column of more than twelve different days of the month shows its own order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<DateOrder>('mdy', 'dmy'),
      fc.integer({ min: 40000, max: 50000 }),
      (order, first) => {
        const days = Array.from({ length: 40 }, (_, i) => first + i);
        const cells = days.map((day) => {
          const at = ymd(day);
          return order === 'mdy' ? `${at.month}/${at.day}/${at.year}` : `${at.day}/${at.month}/${at.year}`;
        });
        const decision = decideDateOrder(cells, order === 'mdy' ? 'dmy' : 'mdy');
        expect(decision).toEqual({ order, basis: 'evidence', open: 40 });
        expect(cells.map((cell) => resolveDay(readDateCell(cell), order))).toEqual(days);
      },
    ),
  );
});

test('two orders that read equally many dates of a column are mixed, not one of them', () => {
  expect(decideDateOrder(['13/2/2013', '3/14/2013'])).toEqual({ order: 'mdy', basis: 'mixed', open: 2 });
});

test.each([
  ['二〇二五年二月五日', '2025-02-05'],
  ['中華民國一一四年十二月三十一日', '2025-12-31'],
  ['民114/2/5', '2025-02-05'],
  ['R.O.C. 114/2/5', '2025-02-05'],
  ['2025年2月底', '2025-02-28'],
  ['114年2月末', '2025-02-28'],
  ['2025-02-05前', '2025-02-05'],
  ['2025年2月5日之前', '2025-02-05'],
  ["'2025-02-05", '2025-02-05'],
  ['\u200b2025-02-05\u200e', '2025-02-05'],
  ['45693.5', '2025-02-05'],
])('%s is a day as people write it', (text, day) => {
  expect(read(text)).toBe(day);
});
