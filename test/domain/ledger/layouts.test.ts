import { recognise } from '../../../src/domain/ledger';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { day, keptOf, readSheet, type Row } from './sheet';

const D = day('2025-01-10');

describe('layouts that systems and people make', () => {
  test.each<[string, readonly Row[], string, unknown]>([
    [
      'a finance query of Kingdee with amounts in two currencies lacks the terms alone',
      [
        [
          '业务日期',
          '销售组织',
          '销售员',
          '往来单位编码',
          '往来单位',
          '结算币别',
          '单据编号',
          '结算汇率',
          '单据类型',
          '应收金额',
          '单据状态',
          '实收金额',
          '应收金额本位币',
          '实收金额本位币',
        ],
        [D, '甲司', '张', 'C1', '客户A', '人民币', 'AR1', 1, '标准应收单', 100, '已审核', 40, 100, 40],
        [D, '甲司', '张', 'C2', '客户B', '美元', 'AR2', 7, '标准应收单', 100, '已审核', 0, 700, 0],
      ],
      'open_items',
      [
        ['C1', 6_000, 'CNY'],
        ['C2', 10_000, 'USD'],
      ],
    ],
    [
      'buckets of Kingdee, some of them not due',
      [
        ['客户', '未到期31天以上', '未到期1-30', '今日到期', '已到期1-30', '31-60', '61以上', '合计'],
        ['A', 1, 2, 3, 4, 5, 6, 21],
      ],
      'bucket_report',
      [100, 200, 300, 400, 500, 600].map((open) => ['a', open, 'CNY']),
    ],
    [
      'an Oracle query, half English, half Chinese',
      [
        [
          'CUSTOMER_NUMBER',
          '客户',
          'PAYMENT_TERM',
          'TRX_NUMBER',
          'TRX_DATE',
          'DUE_DATE',
          'CURRENCY',
          '原币',
          '本币',
          'SALESREP',
          'DAYS_PAST_DUE',
          'INVOICE_NUM',
          '到期状况',
          'COMMENTS',
        ],
        ['1001', 'A', '30 NET', 'T1', D, D + 30, 'USD', 100, 700, 'z', 10, 'I1', '逾期1-30', null],
      ],
      'open_items',
      [['1001', 10_000, 'USD']],
    ],
    [
      'aged receivables of Business Central, with the day of the report in a column',
      [
        [
          'customerNumber',
          'name',
          'currencyCode',
          'balanceDue',
          'currentAmount',
          'period1Amount',
          'period2Amount',
          'period3Amount',
          'agedAsOfDate',
        ],
        ['C1', 'Acme', 'USD', 100, 10, 20, 30, 40, D],
      ],
      'bucket_report',
      [1_000, 2_000, 3_000, 4_000].map((open) => ['C1', open, 'USD']),
    ],
    [
      'a QuickBooks detail report with a heading and a total for each bucket',
      [
        ['Type', 'Date', 'Num', 'Name', 'Terms', 'Due Date', 'Aging', 'Open Balance'],
        ['Current', null, null, null, null, null, null, null],
        ['Invoice', '01/10/2025', '1001', 'Acme', '2% 10 Net 30', null, null, 100],
        ['Total Current', null, null, null, null, null, null, 100],
        ['1 - 30', null, null, null, null, null, null, null],
        ['Invoice', '01/20/2025', '1002', 'Birch', 'Net 30', '02/19/2025', 12, 50],
        ['Total 1 - 30', null, null, null, null, null, null, 50],
        ['TOTAL', null, null, null, null, null, null, 150],
      ],
      'open_items',
      [
        ['acme', 10_000, 'CNY'],
        ['birch', 5_000, 'CNY'],
      ],
    ],
    [
      'NetSuite’s, grouped by customer, with totals by customer and none for all',
      [
        [
          'Customer',
          'Transaction Type',
          'Date',
          'Document Number',
          'P.O. No.',
          'Due Date',
          'Age',
          'Open Balance',
        ],
        ['Acme', null, null, null, null, null, null, null],
        [null, 'Invoice', D, 'INV1', null, D + 30, 10, 100],
        ['Total - Acme', null, null, null, null, null, null, 100],
        ['Birch', null, null, null, null, null, null, null],
        [null, 'Invoice', D, 'INV2', null, D + 30, 10, 50],
        ['Total - Birch', null, null, null, null, null, null, 50],
      ],
      'open_items',
      [
        ['acme', 10_000, 'CNY'],
        ['birch', 5_000, 'CNY'],
      ],
    ],
    [
      'a home-made list with a slip in its header and what is paid marked as such',
      [
        [
          '客户',
          '委托方',
          '额度',
          '业务日期',
          '单据编号',
          '单据类型',
          '应收日期',
          '应收原币币别',
          '收应原币金额',
          '折人民币结算汇率',
          '折人民币应收金额',
          '是否已付款',
          '超账期天数',
          '核销申请金额',
        ],
        ['甲', '丙', 10_000, D, 'D1', '应收单', D + 30, 'USD', 100, 7.1, 710, '否', -10, 0],
        ['甲', '丙', 10_000, D, 'D2', '应收单', D + 30, 'CNY', 100, 1, 100, '是', -10, 0],
      ],
      'open_items',
      [['甲', 10_000, 'USD']],
    ],
    [
      'a wide ageing by customer without any invoice',
      [
        [
          '销售名字',
          '客户状态',
          '客户名称',
          '应收款合计',
          '未逾期金额',
          '1~30天',
          '31～60天',
          '>365天',
          '>90天合计',
          '>90天占比',
          'actionPlan',
        ],
        ['张', 'A', '甲', 100, 50, 20, 20, 10, 10, 0.1, '打电话'],
      ],
      'bucket_report',
      [5_000, 2_000, 2_000, 1_000].map((open) => ['甲', open, 'CNY']),
    ],
  ])('%s', (_, rows, kind, expected) => {
    const { recognition, reading } = readSheet(rows, { terms: { ...DEFAULT_TERMS, fallback: '30' } });
    expect(recognition.kind).toBe(kind);
    expect(keptOf(reading).map(([, key, , open, currency]) => [key, open, currency])).toEqual(expected);
    expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
    expect(reading.warnings.map(({ message }) => message.key)).not.toContain('ledger.warning.totalDiffers');
  });

  test('a report in buckets is as sure as its buckets are', () => {
    const { recognition } = readSheet([
      ['客户名称', '未逾期金额', '1~30天', '31~60天', '61~90天', '>90天'],
      ['甲', 1, 2, 3, 4, 5],
    ]);
    expect(recognition.confidence).toBeGreaterThanOrEqual(0.8);
  });
});

test('a title over several tables side by side speaks of each of them', () => {
  const head = ['客户名称', '发票号码', '到期日', '未收余额'];
  const line = (name: string, i: number): Row => [name, `${name}${i}`, day('2025-03-01') + i, 1.5 + i];
  const rows: Row[] = [
    ['应收账款明细（单位：万元）截止日期：2025年3月31日'],
    [...head, null, ...head],
    ...[0, 1, 2].map((i) => [...line('甲', i), null, ...line('乙', i)]),
  ];
  const found = recognise({ top: rows, rowCount: rows.length });
  expect([found, ...(found.others ?? [])].map(({ unitFactor, asOf }) => [unitFactor, asOf])).toEqual([
    [10_000, day('2025-03-31')],
    [10_000, day('2025-03-31')],
  ]);
});

test('a blank column through a table leaves it one, even where both halves have customers, amounts and days', () => {
  const header: Row = ['开票日期', '客户编码', '未收余额', null, '价税合计', '到期日', '客户名称'];
  const rows = [1, 2, 3].map((n): Row => [46000 + n, `K${n}`, n, null, n * 2, 46030 + n, `客户${n}`]);
  const { mapping, others } = recognise({ top: [header, ...rows], rowCount: 4 });
  expect(mapping).toEqual({
    invoiceDate: 0,
    customerCode: 1,
    balance: 2,
    amountOriginal: 4,
    dueDate: 5,
    customerName: 6,
  });
  expect(others).toBeUndefined();
});
