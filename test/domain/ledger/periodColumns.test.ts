import { RowFlag } from '../../../src/domain/ledger/types';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { isBucketHeader } from '../../../src/domain/ledger/headerMatch';
import { periodOf } from '../../../src/domain/ledger/periodNames';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const D = day;
const opens = (rows: readonly Row[]) =>
  keptOf(readSheet(rows).reading).map(([row, , due, open]) => [row, due, open]);

test.each([
  ['2024-01', '2024-01-31'],
  ['2024/2', '2024-02-29'],
  ['2024.12', '2024-12-31'],
  ['202401', '2024-01-31'],
  ['01/2024', '2024-01-31'],
  ['2024年1月', '2024-01-31'],
  ['2024年01月份', '2024-01-31'],
  ['24年1月', '2024-01-31'],
  ['113年1月', '2024-01-31'],
  ['民國113年1月', '2024-01-31'],
  ['Jan-24', '2024-01-31'],
  ['Jan 2024', '2024-01-31'],
  ["Sept'24", '2024-09-30'],
  ['2024 February', '2024-02-29'],
  [String(day('2024-03-01')), '2024-03-31'],
  [String(day('2024-03-31')), '2024-03-31'],
  ['2024', '2024-12-31'],
  ['2024年度', '2024-12-31'],
  ['FY2024', '2024-12-31'],
  ['Before 2024', '2023-12-31'],
  ['2023年以前', '2023-12-31'],
])('%s is a period that ends on %s', (header, end) => {
  expect(periodOf(header)?.day).toBe(day(end));
  expect(isBucketHeader(header)).toBe(false);
});

test.each([
  '1-30',
  '31-60',
  '90+',
  '12',
  '2024-13',
  'Decision 24',
  'Marking 24',
  '45321.5',
  '45321',
  '2024-01-15',
])('%s is no period', (header) => {
  expect(periodOf(header)).toBeNull();
});

test('years that follow each other are no days of an age bucket', () => {
  expect(isBucketHeader('2019-2020')).toBe(false);
});

describe('a column for each month of invoice', () => {
  const body: readonly Row[] = [
    ['甲', '30天', 100, null, 50, 150],
    ['乙', '60天', null, 20, null, 20],
    ['合计', null, 100, 20, 50, 170],
  ];
  test.each([
    [['客户名称', '账期', '2024-11', '2024-12', '2025-01', '合计']],
    [['客戶名稱', '付款條件', '113年11月', '113年12月', '114年1月', '應收帳款合計']],
    [['Customer', 'Terms', 'Nov-24', 'Dec-24', 'Jan-25', 'Total']],
    [['Customer', 'Terms', D('2024-11-01'), D('2024-12-01'), D('2025-01-01'), 'Total']],
  ])('holds items dated the last day of it, due by the terms of the row and marked: %j', (header) => {
    const { recognition, reading } = readSheet([header, ...body]);
    expect(recognition).toMatchObject({ kind: 'open_items', missing: [] });
    expect(keptOf(reading).map(([row, , due, open]) => [row, due, open])).toEqual([
      [2, D('2024-12-30'), 10_000],
      [2, D('2025-03-02'), 5_000],
      [3, D('2025-03-01'), 2_000],
    ]);
    expect([...reading.ledger.docDay]).toEqual([D('2024-11-30'), D('2025-01-31'), D('2024-12-31')]);
    expect([...reading.ledger.flags].every((flags) => (flags & RowFlag.DueAssumed) !== 0)).toBe(true);
    expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { amount: 17_000 } }]);
    expect(reading.totals.map(({ amount }) => amount)).toEqual([17_000]);
    expect(reading.warnings.map(({ message }) => message)).toEqual([
      { key: 'ledger.warning.datedByPeriod', values: { count: 3 } },
    ]);
  });

  test('may have its year above', () => {
    const merges = [
      ['客户名称', '账期', '2024年', null, '2025年', '合计'],
      [null, null, '11月', '12月', '1月', null],
    ];
    expect(opens([...merges, ...body]).map(([, due]) => due)).toEqual([
      D('2024-12-30'),
      D('2025-03-02'),
      D('2025-03-01'),
    ]);
  });

  test('asks by when they are due where the sheet has no terms', () => {
    const rows: readonly Row[] = [
      ['Customer', 'Nov-24', 'Dec-24', 'Total'],
      ['甲', 7, 50, 57],
    ];
    expect(readSheet(rows).recognition.missing).toEqual(['dueDate']);
    const terms = { ...DEFAULT_TERMS, fallback: 'net 30' };
    expect(keptOf(readSheet(rows, { terms }).reading).map(([, , due]) => due)).toEqual([
      D('2024-12-30'),
      D('2025-01-30'),
    ]);
  });

  test('may stand beside all that was before, of the day before the first month at the latest', () => {
    const rows: readonly Row[] = [
      ['客户名称', '账期', '以前', '2024年11月', '2024年12月'],
      ['甲', '30天', 7, null, 50],
    ];
    expect([...readSheet(rows).reading.ledger.docDay]).toEqual([D('2024-10-31'), D('2024-12-31')]);
  });

  test.each([
    [['客户名称', '账期', '2024-11回款', '2024-12回款', '应收余额']],
    [['客户名称', '账期', '回款 2024-11', '回款 2024-12', '应收余额']],
  ])('is none where the months are those of receipts: %j', (header) => {
    expect(readSheet([header, ['甲', '30天', 1, 2, 3]]).recognition.parts).toBeUndefined();
  });

  test.each(['回款', '本年收款', '销售额', 'Receipts', 'Sales'])('is none below %s', (above) => {
    const rows: readonly Row[] = [
      ['客户名称', '账期', above, above, '应收余额'],
      [null, null, '2024-11', '2024-12', null],
      ['甲', '30天', 1, 2, 3],
      ['乙', '30天', 4, 5, 9],
    ];
    expect(readSheet(rows).recognition.parts).toBeUndefined();
  });

  test('is none where the sheet’s own balance is another sum', () => {
    const rows: readonly Row[] = [
      ['客户名称', '账期', '2024-11', '2024-12', '应收余额'],
      ['甲', '30天', 1, 2, 7],
      ['乙', '30天', 4, 5, 3],
    ];
    expect(readSheet(rows).recognition.parts).toBeUndefined();
  });

  test('is none where invoices have dates of their own', () => {
    const rows: readonly Row[] = [
      ['客户名称', '发票号', '到期日', '未收余额', '2025-01', '2025-02'],
      ['甲', 'F1', D('2025-02-10'), 100, null, 50],
      ['乙', 'F2', D('2025-02-10'), 10, 20, null],
    ];
    expect(opens(rows)).toEqual([
      [2, D('2025-02-10'), 10_000],
      [3, D('2025-02-10'), 1_000],
    ]);
  });
});

test('invoices with dates of their own keep these beside columns by month', () => {
  const rows: readonly Row[] = [
    ['Customer', 'Invoice No', 'Invoice Date', 'Terms', 'Jan-25', 'Feb-25', 'Total'],
    ['A', '1', D('2025-01-02'), 'net 30', 100, null, 100],
    ['B', '2', D('2025-01-05'), 'net 30', null, 50, 50],
  ];
  expect(opens(rows)).toEqual([
    [2, D('2025-02-01'), 10_000],
    [3, D('2025-02-04'), 5_000],
  ]);
});

describe('a column for each year', () => {
  const rows = (total: boolean): readonly Row[] =>
    [
      ['客户名称', '账期', 2022, 2023, 2024, '合计'],
      ['甲', '30天', 100, null, 50, 150],
      ['乙', '60天', null, 20, null, 20],
    ].map((row) => (total ? row : row.slice(0, -1)));

  test('holds items of that year where a total says that they add up', () => {
    expect(opens(rows(true)).map(([, due]) => due)).toEqual([
      D('2023-01-30'),
      D('2025-01-30'),
      D('2024-02-29'),
    ]);
  });

  test('may be the balance at the end of each where nothing does, and is not counted', () => {
    const { recognition } = readSheet(rows(false));
    expect(recognition.kind).toBe('not_a_ledger');
  });
});

test('items by month that nothing dates are set aside, not lost', () => {
  const { reading } = readSheet([
    ['Customer', 'Nov-24', 'Dec-24'],
    ['甲', 7, 50],
  ]);
  expect(asideOf(reading).map(([row, reason]) => [row, reason])).toEqual([
    [2, 'missing_due_date'],
    [2, 'missing_due_date'],
  ]);
});
