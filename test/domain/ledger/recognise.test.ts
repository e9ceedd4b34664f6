import { recognise } from '../../../src/domain/ledger';
import type { Cell, Mapping } from '../../../src/domain/ledger/types';
import { look, named } from './look';
import { day, type Row } from './sheet';

const D = day('2025-02-10');

test('a header of two rows under titles is found, with what the titles announce', () => {
  const top: Row[] = [
    ['华东制造股份有限公司应收账款明细表', null, null, null, null],
    ['截止日期：2025年3月31日　　本位币：人民币　　单位：万元', null, null, null, null],
    ['客户', null, '单据', null, '金额'],
    ['客户编码', '客户名称', '发票号码', '到期日', '未收余额'],
    ['3958', '甲公司', 'F1', day('2025-04-01'), 12.5],
    ['3959', '乙公司', 'F2', day('2025-04-02'), 13.5],
  ];
  const found = recognise({
    top,
    rowCount: 6,
    merges: [0, 2].map((column) => ({ row: 2, column, rowCount: 1, columnCount: 2 })),
  });
  expect(found).toMatchObject({
    kind: 'open_items',
    headerRows: [3, 4],
    headerRow: 4,
    asOf: day('2025-03-31'),
    unitFactor: 10_000,
    baseCurrency: 'CNY',
    mapping: { customerCode: 0, customerName: 1, invoiceNo: 2, dueDate: 3, balance: 4 },
  });
  expect(found.headers).toEqual([
    '客户-客户编码',
    '客户-客户名称',
    '单据-发票号码',
    '单据-到期日',
    '金额-未收余额',
  ]);
});

test('levels that only together say something are read together', () => {
  const top: Row[] = [
    ['客户名称', '到期日', '应收', null, '已收', null, '未收', null],
    [null, null, '金额', '本币', '金额', '本币', '金额', '本币'],
    ['甲公司', day('2025-04-01'), 100, 700, 40, 280, 60, 420],
  ];
  const merges = [0, 1].map((column) => ({ row: 0, column, rowCount: 2, columnCount: 1 }));
  const { mapping } = recognise({ top, rowCount: 3, merges });
  expect(mapping).toMatchObject({
    customerName: 0,
    dueDate: 1,
    amountOriginal: 2,
    amountPaid: 4,
    balance: 6,
  });
});

test.each([
  ['未收余额(万元)', 10_000, null],
  ['Open Advance (ILS)', 1, 'ILS'],
  ['Open Amount (in thousands)', 1_000, null],
  ['未收余额（元）', 1, null],
  ['未收金额（美元）', 1, 'USD'],
])('the header %s says unit and currency in its brackets', (header, unitFactor, baseCurrency) => {
  const found = look(['客户名称', '发票号', '开票日期', '到期日', header], (i) => [
    '甲',
    `F${i}`,
    D + i,
    D + 30 + i,
    12.5,
  ]);
  expect(found).toMatchObject({ kind: 'open_items', unitFactor, baseCurrency });
});

describe('ambiguous headers are settled by the cells beneath', () => {
  const sheet = (header: string, cell: (i: number) => Cell) =>
    named(
      look(['客户名称', '发票号', '到期日', '未收余额', header], (i) => [
        '甲',
        `F${i}`,
        D + i,
        12.5,
        cell(i),
      ]),
    );

  test('账龄 is days or a bucket', () => {
    expect(sheet('账龄', (i) => i * 7)).toMatchObject({ daysOverdue: '账龄' });
    expect(sheet('账龄', () => '31-60天')).toMatchObject({ ageBucket: '账龄' });
  });

  test('状态 is a clearing state or a stage', () => {
    expect(sheet('状态', (i) => (i % 2 ? '已核销' : '未核销'))).toMatchObject({ clearing: '状态' });
    expect(sheet('状态', () => '已发律师函')).toMatchObject({ stage: '状态' });
  });

  test('Type or Status of documents is the document type', () => {
    expect(sheet('Status', () => 'Invoice')).toMatchObject({ docType: 'Status' });
  });
});

test.each([
  [
    [
      '客户编码 Customer Code',
      '客户名称 Customer Name',
      '发票号 Invoice No.',
      '到期日 Due Date',
      '币种 Currency',
      '余额 Balance',
    ],
  ],
  [
    [
      'Customer code\n客戶代號',
      'Customer\n客戶',
      'Invoice #\n發票號碼',
      'Due\n到期日',
      'Ccy\n幣別',
      'Outstanding\n未收金額(元)',
    ],
  ],
  [
    [
      '客户编码/Customer ID',
      '客户/Customer',
      '发票编号/Invoice No',
      '到期日/Due Date',
      '币别/Currency',
      '未收款/Open Amount',
    ],
  ],
])('a header in two languages says what each of them says: %s', (header) => {
  const top: Row[] = [
    header,
    ['K1', '甲公司', 'F1', D, 'CNY', 120.5],
    ['K2', '乙公司', 'F2', D, 'USD', 80],
    ['K2', '乙公司', 'F3', D, 'CNY', 99.01],
  ];
  const { mapping, missing, confidence } = recognise({ top, rowCount: 4 });
  expect(mapping).toEqual({
    customerCode: 0,
    customerName: 1,
    invoiceNo: 2,
    dueDate: 3,
    currency: 4,
    balance: 5,
  });
  expect(missing).toEqual([]);
  expect(confidence).toBeGreaterThan(0.8);
});

test('where its two names mean different columns, either is taken', () => {
  const top: Row[] = [
    ['客户 Customer', '单据编号 Invoice No', '到期日 Due Date', '余额 Balance'],
    ['甲公司', 'F1', D, 120.5],
    ['乙公司', 'F2', D, 80],
  ];
  const { mapping } = recognise({ top, rowCount: 3 });
  expect(mapping).toEqual({ customerName: 0, docNo: 1, dueDate: 2, balance: 3 });
});

test('a currency or a system beside a Chinese name makes no second language of it', () => {
  const top: Row[] = [
    ['客户', '发票号', '到期日', 'USD余额', 'SAP编号'],
    ['甲公司', 'F1', D, 120.5, '77'],
    ['乙公司', 'F2', D, 80, '78'],
  ];
  const found = recognise({ top, rowCount: 3 });
  expect([found.mapping.balance, found.baseCurrency]).toEqual([3, 'USD']);
});

test('near misses and longer names are accepted and said to be such', () => {
  const found = look(['客户名称', '发票号码', '到期日期', '期末未收金额', 'Curency'], (i) => [
    '甲',
    `F${i}`,
    D + i,
    12.5,
    'USD',
  ]);
  expect(found.mapping).toMatchObject({ balance: 3, currency: 4 });
  expect(found.why.balance).toEqual({ key: 'ledger.why.part', values: { header: '期末未收金额' } });
  expect(found.why.currency).toEqual({ key: 'ledger.why.near', values: { header: 'Curency' } });
});

test('a report in buckets is said to be one, with dates of its own or without', () => {
  const plain = look(['Customer', 'Current', '1-30', '31-60', '61-90', '90+', 'Total'], () => [
    'Acme',
    1,
    2,
    3,
    4,
    5,
    15,
  ]);
  expect(plain).toMatchObject({ kind: 'bucket_report', missing: [] });
  expect(plain.bucketColumns.map(({ label }) => label)).toEqual(['Current', '1-30', '31-60', '61-90', '90+']);
  expect(plain.messages[0]?.key).toBe('ledger.found.bucketReport');
  const dated = look(
    [
      'Contact',
      'Invoice Date',
      'Due Date',
      'Invoice Number',
      'Current',
      '< 1 Month',
      '1 Month',
      '2 Months',
      'Older',
      'Total',
      'Entity',
    ],
    (i) => ['Acme', D, D + 30, `INV-${i}`, 0, 0, 980, 0, 0, 980, 'Entity1'],
  );
  expect(dated.kind).toBe('bucket_report');
  expect(dated.messages[0]?.key).toBe('ledger.found.bucketReportWithDates');
  expect(named(dated)).toMatchObject({
    customerName: 'Contact',
    dueDate: 'Due Date',
    amountOriginal: 'Total',
  });
});

test('a running account is known as one, because its balance is no open amount, and lacks a customer', () => {
  const found = look(['日期', '凭证号', '摘要', '借方', '贷方', '方向', '余额'], (i) => [
    D + i,
    `记-${i}`,
    '销售',
    100,
    '',
    '借',
    100 * i,
  ]);
  expect(found).toMatchObject({
    kind: 'running_account',
    missing: ['customerName'],
    mapping: { docDate: 0, debit: 3, credit: 4, balanceSide: 5, runningBalance: 6 },
  });
  expect(found.mapping.balance).toBeUndefined();
});

test('sheets that are something else are said to be so, with what is missing', () => {
  expect(look(['Account', 'Jan', 'Feb', 'Total'], () => ['Revenue', 1, 2, 3]).kind).toBe('not_a_ledger');
  expect(look(['Name', 'Email', 'Phone'], () => ['A', 'a@b.c', '123']).missing).toEqual([
    'balance',
    'dueDate',
  ]);
  expect(recognise({ top: [[null, ''], []], rowCount: 2 }).kind).toBe('empty');
  expect(recognise({ top: [], rowCount: 0 }).kind).toBe('empty');
  expect(recognise({ top: [['Hello'], [1], [2]], rowCount: 3 }).messages).toEqual([
    { key: 'ledger.found.noHeader' },
  ]);
});

test('a ledger that lacks one column is still a ledger and says which', () => {
  const found = look(['客户名称', '发票号', '开票日期', '币种', '未收余额'], (i) => [
    '甲',
    `F${i}`,
    D,
    'CNY',
    12.5,
  ]);
  expect(found).toMatchObject({ kind: 'open_items', missing: ['dueDate'] });
});

test('every mapped column is explained', () => {
  const found = look(['客户名称', '发票号', '到期日', '未收余额'], (i) => ['甲', `F${i}`, D, 12.5]);
  expect(Object.keys(found.why).sort()).toEqual(Object.keys(found.mapping satisfies Mapping).sort());
});

test('a column that only numbers the rows is no customer number', () => {
  const found = look(['No.', 'Customer No.', 'Customer Name', 'Invoice', 'Due Date', 'Balance'], (i) => [
    i + 1,
    `7${i % 4}86`,
    'Acme',
    `F${i}`,
    D + i,
    12.5,
  ]);
  expect(found.mapping).toMatchObject({ customerCode: 1, invoiceNo: 3 });
});

test.each([
  ['sums stand among them', ['1001', '小计', '1002', '小計', '1003', 'Subtotal']],
  ['they are full-width', ['１００１', '００２０５', '３００７']],
])('customers told by codes alone are found where %s', (_, codes) => {
  const rows = codes.map((code, i): Row =>
    /\p{N}/u.test(code) ? [code, `F${i}`, D, i] : [code, null, null, 5],
  );
  const { mapping } = recognise({
    top: [['客户编码', '单据编号', '到期日', '未收余额'], ...rows],
    rowCount: 7,
  });
  expect(mapping).toEqual({ customerCode: 0, docNo: 1, dueDate: 2, balance: 3 });
});

test('a column that few rows fill is still known by them, whatever is printed again or noted in it', () => {
  const header: Row = ['已收金额', '客户名称', '发票号码', '到期日', '价税合计'];
  const rows = [1, 2, 3, 4].map((n): Row => [null, `客户${n}`, `F${n}`, D, n * 100]);
  const notes: Row[] = [['注：仅供内部使用'], ['审核：张伟'], ['第 1 页 共 1 页']];
  const top = [header, ...rows, header, [50, '客户5', 'F5', D, 500], header, ...notes];
  const { mapping } = recognise({ top, rowCount: top.length });
  expect(mapping).toMatchObject({ amountPaid: 0, amountOriginal: 4 });
});
