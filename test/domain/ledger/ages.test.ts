import { RowFlag } from '../../../src/domain/ledger/types';
import { asideOf, day, keptOf, OPTIONS, readSheet, type Row } from './sheet';

const dues = (rows: readonly Row[]) => keptOf(readSheet(rows).reading).map(([row, , due]) => [row, due]);

test.each([
  ['客户名称', '发票号', '未收余额', '逾期天数'],
  ['客戶名稱', '發票號碼', '未收餘額', '逾期天數'],
  ['Customer', 'Invoice No', 'Open Amount', 'Days Overdue'],
])('days overdue stand for due dates, counted back from the day of the report: %s %s %s %s', (...header) => {
  const rows: Row[] = [
    header,
    ['甲', 'F1', 100, 15],
    ['乙', 'F2', 50, '-5'],
    ['丙', 'F3', 50, '16 days overdue'],
    ['丁', 'F4', 50, null],
  ];
  const asOf = day('2025-01-31');
  expect(dues([['截止日期：2025年1月31日'], ...rows])).toEqual([
    [3, asOf - 15],
    [4, asOf + 5],
    [5, asOf - 16],
  ]);
  const { recognition, reading } = readSheet(rows);
  expect(recognition.missing).toEqual([]);
  expect(keptOf(reading)[0]?.[2]).toBe(OPTIONS.asOf - 15);
  expect(reading.ledger.flags[0]).toBe(RowFlag.DueAssumed);
  expect(asideOf(reading)).toEqual([[5, 'missing_due_date', '']]);
  expect(reading.warnings[0]?.message).toEqual({
    key: 'ledger.warning.dueByDaysOverdue',
    values: { count: 3, day: { day: OPTIONS.asOf } },
  });
});

test('an age bucket a row stands for a due date with the least days of it', () => {
  const rows: Row[] = [
    ['客户名称', '期末余额', '账龄'],
    ['甲', 100, '31-60天'],
    ['乙', 50, '1年以上'],
    ['丙', 5, '未到期'],
  ];
  expect(dues(rows)).toEqual([
    [2, OPTIONS.asOf - 31],
    [3, OPTIONS.asOf - 366],
    [4, OPTIONS.asOf],
  ]);
  expect(readSheet(rows).reading.warnings[0]?.message.key).toBe('ledger.warning.dueByBucket');
});

test('an age counted from the invoice is not how late it is: the days of credit are asked for', () => {
  for (const age of [40, '31-60天']) {
    const { recognition } = readSheet([
      ['客户名称', '发票号', '开票日期', '未收余额', '账龄'],
      ['甲', 'F1', day('2025-02-19'), 100, age],
      ['乙', 'F2', day('2025-02-19'), 100, age],
    ]);
    expect(recognition.missing).toEqual(['dueDate']);
  }
});
