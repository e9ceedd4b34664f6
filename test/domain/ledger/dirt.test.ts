import { sheetCurrency } from '../../../src/domain/ledger';
import { RowFlag } from '../../../src/domain/ledger/types';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const D = day('2025-02-10');
const ZH = ['客户名称', '发票号码', '开票日期', '到期日', '未收余额'];

test.each([[{ error: '#REF!' }], ['#N/A'], [' #NAME? ']])(
  'an error in place of a customer (%p) is not the customer of the row above',
  (error) => {
    const { reading } = readSheet([
      ZH,
      ['甲', 'A1', D, D, 1],
      [error, 'A2', D, D, 2],
      [null, 'A3', D, D, 3],
      ['乙', 'A4', D, D, 4],
    ]);
    expect(keptOf(reading).map(([row, key]) => [row, key])).toEqual([
      [2, '甲'],
      [5, '乙'],
    ]);
    const text = typeof error === 'string' ? error.trim() : error.error;
    expect(asideOf(reading)).toEqual([
      [3, 'error_value', text],
      [4, 'missing_customer', ''],
    ]);
  },
);

test('characters that nobody sees neither split a customer nor spoil an amount or a day', () => {
  const { reading } = readSheet([
    ZH,
    ['甲公司', 'A1', '2025-01-10', '2025-02-10', 1],
    ['甲公司\u200b', 'A2', '2025-01-10', '\u200e2025-02-10', '1,234.50\u200b'],
    ['\ufeff甲\u00ad公司', 'A3', '2025-01-10', '2025-02-10\u200b', '\u202a5\u202c'],
  ] satisfies Row[]);
  expect(keptOf(reading)).toEqual([
    [2, '甲公司', D, 100, 'CNY'],
    [3, '甲公司', D, 123450, 'CNY'],
    [4, '甲公司', D, 500, 'CNY'],
  ]);
  expect(reading.ledger.customers.map(({ name, otherNames }) => [name, otherNames])).toEqual([
    ['甲公司', []],
  ]);
});

test.each([
  [['客户名称', '凭证号', '日期', '到期日', '方向', '金额'], '借', '贷'],
  [['客戶名稱', '傳票單號', '日期', '到期日', '借貸', '餘額'], '借', '貸'],
  [['Customer', 'Document Number', 'Date', 'Due Date', 'Dr/Cr', 'Balance'], 'Dr', 'Cr'],
  [['Customer', 'Document Number', 'Document Date', 'Net due date', 'Debit/Credit ind.', 'Amount'], 'S', 'H'],
])('amounts on the credit side are taken off where a column says so: %p', (header, debit, credit) => {
  const { reading } = readSheet([
    header,
    ['A', 'N-1', D, D, debit, 100],
    ['A', 'N-2', D, D, credit, '30.00'],
    ['合计', null, null, null, debit, 70],
  ]);
  expect(keptOf(reading)).toEqual([[2, 'a', D, 10000, 'CNY']]);
  expect(reading.unapplied.map(({ sheetRow, amount }) => [sheetRow, amount])).toEqual([[3, -3000]]);
  expect(reading.warnings).toEqual([]);
});

test('a side beside amounts that have their sign is not taken off twice', () => {
  const { reading } = readSheet([
    ['Customer', 'Document Number', 'Date', 'Due Date', 'D/C', 'Balance'],
    ['A', 'N-1', D, D, 'D', 100],
    ['A', 'N-2', D, D, 'C', -30],
  ]);
  expect(keptOf(reading).map(([, , , amount]) => amount)).toEqual([10000, -3000]);
});

test('balances on the credit side of a list are money received', () => {
  const { reading } = readSheet([
    ['客户名称', '方向', '期末余额'],
    ['甲', '借', 100],
    ['乙', '贷', 30],
    ['丙', '平', 0],
    ['合计', '借', 70],
  ]);
  expect(reading.unapplied.map(({ sheetRow, amount }) => [sheetRow, amount])).toEqual([[3, -3000]]);
  expect(reading.warnings).toEqual([]);
});

test('an amount with a unit of its own is not multiplied by the unit of the sheet', () => {
  const { reading } = readSheet([
    ['应收账款明细表', null, null, null, '单位：万元'],
    ZH,
    ['甲', 'F1', D, D, 1.5],
    ['乙', 'F2', D, D, '2.5万'],
    ['丙', 'F3', D, D, '30000元'],
    ['丁', 'F4', D, D, '3'],
    ['合计', null, null, null, 10],
  ]);
  expect(keptOf(reading).map(([, , , amount]) => amount)).toEqual([1500000, 2500000, 3000000, 3000000]);
  expect(reading.warnings).toEqual([]);
});

test('a sign that several currencies share is none of those that do not have it', () => {
  const { reading } = readSheet([
    ZH,
    ['甲', 'F1', D, D, '$100.00'],
    ['乙', 'F2', D, D, '¥200.00'],
    ['丙', 'F3', D, D, 300],
  ]);
  expect(keptOf(reading).map(([, , , amount, currency]) => [amount, currency])).toEqual([
    [10000, 'USD'],
    [20000, 'CNY'],
    [30000, 'CNY'],
  ]);
  const dollars = readSheet([ZH, ['甲', 'F1', D, D, '$100.00']], { baseCurrency: 'HKD' });
  expect(keptOf(dollars.reading)[0]?.[4]).toBe('HKD');
});

test.each([
  ['Amount Due ($)', 1.5, 2],
  ['Amount Due', '$1.50', 2],
  ['Amount Due', 'US$ 1.50', '$2'],
])('what most amounts or their header say of the currency holds for all: %s %p', (amount, first, second) => {
  const rows: Row[] = [
    ['Customer', 'Invoice No', 'Due Date', amount],
    ['A', 'F1', D, first],
    ['B', 'F2', D, second],
  ];
  const { reading } = readSheet(rows);
  expect(keptOf(reading).map(([, , , , currency]) => currency)).toEqual(['USD', 'USD']);
});

test('a dollar is the usual one where that is a dollar', () => {
  const header = ['Customer', 'Invoice No', 'Due Date', 'Amount Due ($)'];
  const { recognition } = readSheet([header, ['A', 'F1', D, 1.5]]);
  expect(['CNY', 'SGD', 'TWD'].map((usual) => sheetCurrency(recognition, usual))).toEqual([
    'USD',
    'SGD',
    'TWD',
  ]);
});

test.each([
  [
    ['客户名称', '凭证号', '到期日', '未收余额'],
    ['1', '2', '3', '4'],
  ],
  [
    ['Customer', 'Invoice No', 'Due Date', 'Open Amount'],
    [1, 2, 3, 4],
  ],
])('documents that are numbered from one on keep their numbers: %p', (header, numbers) => {
  const { reading } = readSheet([header, ...numbers.map((number) => ['甲', number, D, 1])]);
  expect([...reading.ledger.docNo]).toEqual(['1', '2', '3', '4']);
});

test('a further table in the same columns is read on, whatever its language, each with a total of its own', () => {
  const { reading } = readSheet([
    ZH,
    ['甲', 'A1', D, D, 1],
    ['合计', null, null, null, 1],
    [null],
    ['外销客户'],
    ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Open Amount'],
    ['A', 'E1', D, D, 7],
    ['Total', null, null, null, 7],
  ]);
  expect(keptOf(reading).map(([row]) => row)).toEqual([2, 7]);
  expect(asideOf(reading)).toEqual([]);
  expect(reading.warnings).toEqual([]);
});

test.each([
  [
    ['发票号码', '客户名称', '到期日', '未收余额'],
    ['E1', '丙', D, 7],
  ],
  [
    ['发票号码', '客户名称', '开票日期', '到期日', '未收余额'],
    ['E1', '丙', D, D, 7],
  ],
  [
    ['客户名称', '收款单号', '收款日期', null, '预收金额'],
    ['丙', 'S1', D, null, 7],
  ],
])(
  'the rows of a further table with other columns are set aside until the first columns come again: %p',
  (...table) => {
    const { reading } = readSheet([
      ZH,
      ['甲', 'A1', D, D, 1],
      ['合计', null, null, null, 1],
      [null],
      ...table,
      ['合计', null, null, null, 7],
      ZH,
      ['丁', 'B1', D, D, 2],
    ] satisfies Row[]);
    expect(keptOf(reading).map(([row]) => row)).toEqual([2, 9]);
    expect(asideOf(reading)).toEqual([[6, 'other_table', '']]);
  },
);

test('an invoice without an amount is set aside even where its number has no digit', () => {
  const { reading } = readSheet([
    ZH,
    ['甲', 'A1', D, D, 1],
    ['乙', '无', D, D, null],
    ['丙', null, D, D, null],
  ]);
  expect(asideOf(reading)).toEqual([
    [3, 'invalid_amount', ''],
    [4, 'invalid_amount', ''],
  ]);
});

test('what a receipt leaves of an invoice stays open, whatever day of settlement stands beside it', () => {
  const rows: Row[] = [
    ['客户名称', '发票号码', '开票日期', '到期日', '发票金额', '核销金额', '核销日期'],
    ['甲', 'F1', D, D, 100, 100, D + 20],
    ['甲', 'F2', D, D, 100, 60, D + 20],
    ['甲', 'F3', D, D, 100, 100, D + 90],
  ];
  const openAt = (asOf: number) =>
    keptOf(readSheet(rows, { asOf }).reading).map(([row, , , open]) => [row, open]);
  expect(openAt(D + 30)).toEqual([
    [3, 4000],
    [4, 10000],
  ]);
  expect(openAt(D + 10)).toEqual([
    [2, 10000],
    [3, 10000],
    [4, 10000],
  ]);
});

test.each([
  [
    ['客户名称', '发票号码', '到期日', '发票金额', '已收金额', '折让金额', '坏账核销'],
    [100, 40, 5, 1],
  ],
  [
    ['客戶名稱', '發票號碼', '到期日', '發票金額', '第一次收款', '第二次收款', '折讓'],
    [100, 30, 11, 5],
  ],
  [
    ['Customer', 'Invoice No', 'Due Date', 'Invoice Amount', 'Paid', 'Discount taken', 'Written off'],
    [100, 40, 5, 1],
  ],
  [
    ['客户名称', '发票号码', '到期日', '发票金额', '1月回款', '2月回款', '3月回款'],
    [100, 40, null, 6],
  ],
])('without a balance all that the columns take off is taken off: %p', (header, amounts) => {
  const { recognition, reading } = readSheet([
    header,
    ['甲', 'F1', D, ...amounts],
    ['乙', 'F2', D, 100, null, null, null],
    ['丙', 'F3', D, 100, null, null, '?'],
    ['丁', 'F4', D, 100, 0, 0, 0],
  ] satisfies Row[]);
  expect(recognition.messages.map(({ key }) => key)).toContain('ledger.found.openIsOriginalLessColumns');
  expect(keptOf(reading).map(([, , , open]) => open)).toEqual([5400, 10000, 10000]);
  expect(asideOf(reading)).toEqual([[4, 'invalid_amount', '?']]);
});

test('columns that only say what the receipts are made of are not taken off twice', () => {
  const { reading } = readSheet([
    ['客户名称', '发票号码', '到期日', '发票金额', '累计回款', '1月回款', '2月回款'],
    ['甲', 'F1', D, 100, 40, 30, 10],
    ['乙', 'F2', D, 100, 0, null, null],
  ]);
  expect(keptOf(reading).map(([, , , open]) => open)).toEqual([6000, 10000]);
});

test.each([[null], ['Acme']])(
  'a group that its customer heads with its sum is counted once (%p)',
  (again) => {
    const { reading } = readSheet([
      ['Customer', 'Invoice No', 'Invoice Date', 'Due Date', 'Open Amount'],
      ['Acme', null, null, null, 3.3],
      [again, 'A1', D, D, 1.1],
      [again, 'A2', D, D, 2.2],
      ['Brown', null, null, null, 4],
      ['Brown', 'B1', D, D, 4],
      ['Cole', null, null, null, 9],
      ['Cole', 'C1', D, D, 4],
      ['Grand Total', null, null, null, 20.3],
    ]);
    expect(keptOf(reading).map(([row, key]) => [row, key])).toEqual([
      [3, 'acme'],
      [4, 'acme'],
      [6, 'brown'],
      [8, 'cole'],
    ]);
    expect(asideOf(reading)).toEqual([[7, 'missing_due_date', '']]);
    expect(reading.warnings).toEqual([]);
  },
);

test('a credit note without a due day is open from its own day, and marked; an invoice without one is set aside', () => {
  const { reading } = readSheet([
    ['客户名称', '单据类型', '单据编号', '单据日期', '到期日', '金额'],
    ['甲', '销售发票', 'F1', D, D + 10, 100],
    ['乙', '红字发票', 'F2', D + 1, null, -20],
    ['丙', '销售发票', 'F3', D, null, 5],
    ['丙', '红字发票', 'F4', null, null, -5],
  ]);
  expect(keptOf(reading).map(([row, , due]) => [row, due])).toEqual([
    [2, D + 10],
    [3, D + 1],
  ]);
  expect(reading.ledger.flags[1]).toBe(RowFlag.CreditNote | RowFlag.DueAssumed);
  expect(asideOf(reading).map(([row, reason]) => [row, reason])).toEqual([
    [4, 'missing_due_date'],
    [5, 'missing_due_date'],
  ]);
});

test('a header is found below forty rows of titles and notes', () => {
  const notes = Array.from({ length: 39 }, (_, i): Row => [i % 3 === 0 ? null : `说明第${i}条`]);
  const { recognition, reading } = readSheet([...notes, ZH, ['甲', 'A1', D, D, 1]]);
  expect(recognition.headerRow).toBe(40);
  expect(reading.ledger.count).toBe(1);
});

test('the same number, day and amount of other customers are no repeats, however many they are', () => {
  const due = day('2025-03-01');
  const rows = Array.from({ length: 300 }, (_, i): Row => [`客户${i}`, 'INV-1', due, 100]);
  const { reading } = readSheet([['客户名称', '发票号', '到期日', '未收余额'], ...rows]);
  expect(reading.setAside).toEqual([]);
  expect(reading.ledger.count).toBe(300);
});
