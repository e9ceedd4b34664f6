import { isoDate } from '../../../src/domain/calendar/civilDay';
import { RowFlag } from '../../../src/domain/ledger/types';
import { day, readSheet, type Row } from './sheet';

const HEAD = ['客户名称', '发票号码', '开票日期', '到期日', '未收金额'];
const row = (n: number, invoiced: Row[number], due: Row[number]): Row => [
  '甲公司',
  `F${n}`,
  invoiced,
  due,
  100,
];

const daysOf = (reading: ReturnType<typeof readSheet>['reading']) =>
  [...reading.ledger.dueDay].map((due, i) => [isoDate(reading.ledger.docDay[i] ?? 0), isoDate(due)]);
const keysOf = ({ warnings }: ReturnType<typeof readSheet>['reading']) =>
  warnings.map(({ message }) => message.key).filter((key) => key.includes('year'));

test('a due date without a year is the first such day on or after the document’s', () => {
  const { reading } = readSheet([
    HEAD,
    row(1, day('2024-12-20'), '1月19日'),
    row(2, day('2025-01-05'), '2/4'),
  ]);
  expect(daysOf(reading)).toEqual([
    ['2024-12-20', '2025-01-19'],
    ['2025-01-05', '2025-02-04'],
  ]);
  expect(reading.setAside).toEqual([]);
  expect(reading.years).toMatchObject({ byRow: 2, bySheet: 0, firstRow: 2 });
  expect([...reading.ledger.flags].every((flag) => flag & RowFlag.DueAssumed)).toBe(true);
  expect(keysOf(reading)).toEqual(['ledger.warning.yearByRow']);
});

test('a document without a year is of the last such day before it was due', () => {
  const { reading } = readSheet([HEAD, row(1, '12月20日', day('2025-01-19'))]);
  expect(daysOf(reading)).toEqual([['2024-12-20', '2025-01-19']]);
});

test('where a title names the period, the newest document is of its end or before', () => {
  const title: Row = ['2024年度应收明细', null, null, null, null];
  const rows = [row(1, '3月5日', '4月4日'), row(2, '12月20日', '1月19日')];
  const { recognition, reading } = readSheet([title, HEAD, ...rows], { asOf: day('2025-10-31') });
  expect(recognition.until).toBe(day('2024-12-31'));
  expect(daysOf(reading)).toEqual([
    ['2024-03-05', '2024-04-04'],
    ['2024-12-20', '2025-01-19'],
  ]);
  expect(keysOf(reading)).toEqual(['ledger.warning.year_title']);
});

test('documents in order make a new year where December is followed by January', () => {
  const rows = ['11月3日', '12月28日', '1月4日', '4月30日', '8月1日', '11月8日', '1月15日', '3月2日'].map(
    (text, i) => row(i, text, null),
  );
  const { reading } = readSheet([
    [...HEAD.slice(0, 3), '账期', '未收金额'],
    ...rows.map((cells) => cells.map((cell, i) => (i === 3 ? 30 : cell))),
  ]);
  expect(daysOf(reading).map(([doc]) => doc)).toEqual([
    '2023-11-03',
    '2023-12-28',
    '2024-01-04',
    '2024-04-30',
    '2024-08-01',
    '2024-11-08',
    '2025-01-15',
    '2025-03-02',
  ]);
});

test('where nothing says the year it is asked, and the answer holds', () => {
  const sheet = [HEAD, row(1, '11/20', '12/20'), row(2, '3/5', '4/4'), row(3, '8/25', '9/24')];
  const asked = readSheet(sheet).reading;
  expect(daysOf(asked)).toEqual([
    ['2024-11-20', '2024-12-20'],
    ['2025-03-05', '2025-04-04'],
    ['2024-08-25', '2024-09-24'],
  ]);
  expect(asked.years).toMatchObject({ bySheet: 3, basis: 'as_of', firstRow: 2, firstDay: day('2024-11-20') });
  expect(keysOf(asked)).toEqual(['ledger.warning.year_as_of']);
  // In Chinese the month comes first: that is no second question.
  expect(asked.warnings.some(({ message }) => message.key.includes('dateOrder'))).toBe(false);
  const answered = readSheet(sheet, { year: 2023 }).reading;
  expect(daysOf(answered).map(([doc]) => doc)).toEqual(['2023-11-20', '2023-03-05', '2023-08-25']);
  expect(keysOf(answered)).toEqual(['ledger.warning.year_answer']);
});

test('a slip in a column of whole dates is of the year around it', () => {
  const { reading } = readSheet(
    [
      HEAD,
      row(1, day('2022-12-28'), day('2023-01-27')),
      row(2, '1月3日', null),
      row(3, day('2023-01-05'), day('2023-02-04')),
    ].map((cells, i) => (i === 0 ? [...cells, '账期'] : [...cells, 30])),
  );
  expect(daysOf(reading)[1]).toEqual(['2023-01-03', '2023-02-02']);
});

test('a sheet in English tells the day from the month by the column', () => {
  const head = ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Open Amount'];
  const { reading } = readSheet([
    ['Open items, March 2025', null, null, null, null],
    head,
    ['Acme', 'A1', '05-Jan', '4 Feb', 100],
    ['Acme', 'A2', '25/02', '27/03', 100],
    ['Acme', 'A3', '03/03', '02/04', 100],
  ]);
  expect(daysOf(reading)).toEqual([
    ['2025-01-05', '2025-02-04'],
    ['2025-02-25', '2025-03-27'],
    ['2025-03-03', '2025-04-02'],
  ]);
});

test('the lines of an account with 月 and 日 alone take the year of the order they stand in', () => {
  const { recognition, reading } = readSheet([
    ['客户：甲公司', null, null, null, null, null],
    ['月', '日', '摘要', '借方', '贷方', '余额'],
    [11, 3, '销售', 100, null, 100],
    [12, 8, '销售', 200, null, 300],
    [1, 15, '收款', null, 100, 200],
    [2, 2, '销售', 50, null, 250],
  ]);
  expect(recognition.kind).toBe('running_account');
  expect(recognition.missing).toEqual([]);
  expect(reading.ledger.docDay.map((one) => one)).toEqual(
    Int32Array.from([day('2024-12-08'), day('2025-02-02')]),
  );
  expect(reading.years).toMatchObject({ bySheet: 4, basis: 'as_of' });
});
