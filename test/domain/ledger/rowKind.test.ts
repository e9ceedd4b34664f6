import type { LedgerReading } from '../../../src/domain/ledger/types';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const D = day('2025-02-10');
const SMALL = ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Open Amount'];
const PLAIN = ['客户', '开票日期', '到期日', '付款条件', '未收余额', '备注'];
const rowsKept = (reading: LedgerReading) => keptOf(reading).map(([at]) => at);

test('a name or term that holds a word for a sum is no sum: with dates as text and no numbers the rows are items', () => {
  const { reading } = readSheet([
    PLAIN,
    ['甲公司', '2025-01-05', '2025-02-04', '月结30天', 100, null],
    ['Total Fitness Ltd', '2025-01-06', '2025-02-05', '月结30天', 200, null],
    ['丙汇总科技公司', '2025-01-07', '2025-02-06', '月结30天', 300, null],
    ['丁公司', '2025-01-08', '2025-02-07', '月结30天汇总开票', 400, null],
    ['上海汇总', '2025-01-08', '2025-02-30', '月结30天', 500, null],
  ]);
  expect(rowsKept(reading)).toEqual([2, 3, 4, 5]);
  expect(asideOf(reading)).toEqual([[6, 'invalid_date', '2025-02-30']]);
  expect(reading.totals).toEqual([]);
});

test('a type of 汇总 beside a date is a way of invoicing, not a sum', () => {
  const { reading } = readSheet([
    ['单据类型', '客户', '到期日', '未收余额'],
    ['销售发票', '甲公司', D, 1],
    ['汇总', '乙公司', D, 2],
  ]);
  expect(rowsKept(reading)).toEqual([2, 3]);
});

test('without date and number, "Total Fitness" is set aside where it can be seen unless it sums what stands above', () => {
  const { reading } = readSheet([
    SMALL,
    ['Acme', 'A1', D, D, 100],
    ['Total Fitness', null, null, null, 70],
    ['Brown', 'B1', D, D, 30],
    ['Total Brown', null, null, null, 31],
    ['Total Everything', null, null, null, 200],
  ]);
  expect(asideOf(reading)).toEqual([[3, 'missing_due_date', '']]);
  expect(reading.totals.map(({ sheetRow }) => sheetRow)).toEqual([5, 6]);
});

test.each([
  ['小　计', 'subtotal'],
  ['甲公司 小计', 'subtotal'],
  ['甲公司　合计：', 'subtotal'],
  ['张三 汇总', 'subtotal'],
  ['本页合计', 'subtotal'],
  ['合计（人民币）', 'total'],
  ['合 計', 'total'],
  ['合计12笔', 'subtotal'],
  ['共计 3 笔', 'subtotal'],
  ['Total USD', 'subtotal'],
  ['Acme Ltd Total', 'subtotal'],
  ['Total for Acme Ltd', 'subtotal'],
  ['Total: Acme', 'total'],
  ['Subtotal', 'subtotal'],
  ['Grand Total', 'total'],
  ['** 0000100001', 'total'],
])(
  '%s in the customer column heads a sum (real sheets: any column, sometimes with the name)',
  (text, kind) => {
    const { reading } = readSheet([SMALL, ['Acme', 'A1', D, D, 1], [text, null, null, null, 7]]);
    expect(reading.totals.map((total) => [total.sheetRow, total.kind])).toEqual([[3, kind]]);
  },
);

test('an item whose amount cannot be read stays an item when its remark begins with 备注： or Note:', () => {
  const { reading } = readSheet([
    PLAIN,
    ['甲公司', D, D, '月结30天', '待核对', '备注：客户要求重开'],
    ['甲公司', D, D, '月结30天', { error: '#REF!' }, 'Note: see mail'],
    ['乙公司', null, null, null, '待核对', '备注：电话'],
    ['备注：以上金额含税', null, null, null, '待核对', null],
    ...Array.from({ length: 9 }, (_, i): Row => ['丙公司', D, D, '月结30天', 10 + i, null]),
  ]);
  expect(asideOf(reading)).toEqual([
    [2, 'invalid_amount', '待核对'],
    [3, 'error_value', '#REF!'],
    [4, 'invalid_amount', '待核对'],
  ]);
});

test('page numbers, titles and every line of a header repeated on the next page name no customer', () => {
  const head: readonly Row[] = [
    ['客户信息', '单据信息', null, '金额信息'],
    ['客户', '发票号', '到期日', '未收余额'],
  ];
  const { reading } = readSheet([
    ...head,
    ['甲公司', 'F1', D, 1],
    [null, 'F2', D, 2],
    ['第1页共2页', null, null, null],
    ['应收账款明细表', null, null, null],
    ['单位：某某有限公司', null, null, null],
    ...head,
    [null, 'F3', D, 3],
    ['第 2 页', null, null, null],
    [null, 'F4', D, 4],
  ]);
  expect(keptOf(reading).map(([at, key]) => [at, key])).toEqual([
    [3, '甲公司'],
    [4, '甲公司'],
    [10, '甲公司'],
    [12, '甲公司'],
  ]);
});

test('a line with one text above rows that name their own customers heads nothing', () => {
  const { reading } = readSheet([
    SMALL,
    ['Northern region', null, null, null, null],
    ['Acme', 'A1', D, D, 1],
    [null, 'A2', D, D, 2],
  ]);
  expect(keptOf(reading).map(([, key]) => key)).toEqual(['acme', 'acme']);
});

test('a page carried forward is no item, even with a date or its label in the remark', () => {
  const { reading } = readSheet([
    PLAIN,
    ['甲公司', D, D, '月结30天', 100, null],
    ['过次页', D, D, null, 100, null],
    ['承前页', '2025-02-10', '2025-02-10', null, 100, null],
    [null, D, D, null, 100, '承前页'],
    ['乙公司', D, D, '月结30天', 50, '承前页未结款项外的新单'],
  ]);
  expect(rowsKept(reading)).toEqual([2, 6]);
  expect(reading.totals.map(({ kind }) => kind)).toEqual(Array(3).fill('carried_forward'));
});

test('a count of documents in the number column is no number: the row is a sum', () => {
  const { reading } = readSheet([
    SMALL,
    ['甲公司', 'F1', D, D, 100],
    ['甲公司', 'F2', D, D, 50],
    ['合计', '2张', D, D, 150],
    ['合计', '共 2 笔', null, null, 150],
  ]);
  expect(rowsKept(reading)).toEqual([2, 3]);
  expect(reading.totals.map(({ sheetRow, kind }) => [sheetRow, kind])).toEqual([
    [4, 'total'],
    [5, 'total'],
  ]);
});

test.each(['第 1 页 共 3 页', 'Page 2', '应收账款明细表', '注：仅供内部使用'])(
  '%s alone in a row is no item, even where the amounts come first',
  (text) => {
    const { reading } = readSheet([
      ['未收余额', '客户名称', '到期日'],
      [100, '甲公司', D],
      [text, null, null],
      [50, '乙公司', D],
    ]);
    expect(rowsKept(reading)).toEqual([2, 4]);
    expect(reading.setAside).toEqual([]);
    expect(reading.structuralRows).toEqual([1, 3]);
  },
);

test.each<[string, Row, Row]>([
  ['a report in buckets', ['90天以上', '客户名称', '未到期', '1-30天', '31-60天'], [5, '甲公司', 1, 2, 3]],
  ['a running account', ['借方', '贷方', '客户名称', '日期'], [100, null, '甲公司', D]],
  [
    'a sheet of milestones',
    ['预付款', '预付款到期日', '尾款', '尾款到期日', '客户名称', '订单号'],
    [5, D, 6, D, '甲公司', 'SO-1'],
  ],
])('notes below %s and its header again are no items, even where an amount comes first', (_, header, row) => {
  const paid: Row = header[0] === '借方' ? [null, 30, '甲公司', D + 1] : row;
  const notes: Row[] = [['注：仅供内部使用'], ['审核：张伟'], ['第 1 页 共 1 页']];
  const { reading } = readSheet([header, row, paid, header, ...notes]);
  expect(asideOf(reading).filter(([, reason]) => reason === 'invalid_amount')).toEqual([]);
  expect(reading.structuralRows).toEqual([1, 4, 5, 6, 7]);
});
