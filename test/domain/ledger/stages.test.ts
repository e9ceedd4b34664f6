import fc from 'fast-check';
import { columnsToRead } from '../../../src/domain/ledger';
import { warrantyEnd } from '../../../src/domain/ledger/stageRows';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const D = day;
const opens = (rows: readonly Row[]) =>
  keptOf(readSheet(rows).reading).map(([row, , due, open]) => [row, due, open]);
const said = (rows: readonly Row[]) => {
  const { recognition, reading } = readSheet(rows);
  return [
    ...recognition.messages.map(({ key }) => key),
    ...reading.warnings.map(({ message }) => message.key),
  ];
};

describe('stages that fall due so many days after an event', () => {
  const HEAD: Row = [
    '订单号',
    '客户名称',
    '合同金额',
    '签订日期',
    '预付款',
    '预付款天数',
    '发货款',
    '发货款天数',
    '验收款',
    '验收款天数',
    '质保金',
    '质保期',
    '实际出货日期',
    '终验收时间',
    '已收金额',
  ];
  const order = (shipped: Row[number], accepted: Row[number], paid: Row[number]): Row => [
    'SO-1',
    '甲公司',
    1000,
    D('2025-01-10'),
    300,
    7,
    300,
    '30天',
    300,
    30,
    100,
    '一年',
    shipped,
    accepted,
    paid,
  ];

  test('are due by the day of the order, the delivery and the acceptance, the retention after its warranty', () => {
    expect(opens([HEAD, order(D('2025-02-01'), D('2025-03-01'), 0)])).toEqual([
      [2, D('2025-01-17'), 30_000],
      [2, D('2025-03-03'), 30_000],
      [2, D('2025-03-31'), 30_000],
      [2, D('2026-03-01'), 10_000],
    ]);
  });

  test('are set aside until the event has happened, pointing at the cell where its day belongs', () => {
    const { recognition, reading } = readSheet([HEAD, order(D('2025-02-01'), null, 0)]);
    expect(recognition).toMatchObject({ kind: 'milestones', missing: [] });
    expect(asideOf(reading)).toEqual([
      [2, 'missing_due_date', ''],
      [2, 'missing_due_date', ''],
    ]);
    expect(reading.setAside.map(({ column }) => column)).toEqual([13, 13]);
    expect(columnsToRead(recognition)).toEqual(expect.arrayContaining([5, 7, 9, 11, 12, 13]));
  });

  test('are paid one after the other by what was received for the order, and it is said', () => {
    const rows = [HEAD, order(D('2025-02-01'), D('2025-03-01'), 450.5)];
    expect(opens(rows).map(([, , open]) => open)).toEqual([14_950, 30_000, 10_000]);
    expect(said(rows)).toEqual(
      expect.arrayContaining(['ledger.found.stagesByEvent', 'ledger.warning.paidInOrder']),
    );
    const over = readSheet([HEAD, order(D('2025-02-01'), D('2025-03-01'), 1100)]).reading;
    expect(over.tieOut).toMatchObject([{ ties: true, sheet: { amount: -10_000 } }]);
  });
});

describe('orders whose terms say the shares of the stages (3331)', () => {
  const HEAD: Row = [
    '订单序号',
    '公司名称',
    '币别',
    '含税金额',
    '结款方式',
    '预付款付款天数',
    '出货款付款天数',
    '验收款付款天数',
    '质保款付款天数',
    '回款原币金额',
    '订单签订日期',
    '实际出货日期',
    '终验收时间',
    '质保期',
    '当前欠款总计',
  ];
  const rows: readonly Row[] = [
    HEAD,
    [
      'S1',
      '甲',
      'CNY',
      1000.01,
      3331,
      0,
      30,
      30,
      30,
      500,
      D('2025-01-10'),
      D('2025-02-01'),
      D('2025-03-01'),
      '1年',
      500.01,
    ],
    ['S2', '乙', 'CNY', 500, '3-4-3', 7, 30, 30, 0, 0, D('2025-01-10'), D('2025-02-01'), null, '12个月', 500],
    [
      'S3',
      '丙',
      'USD',
      100,
      '(2.5)(3.5)(3)(1)',
      7,
      30,
      30,
      0,
      0,
      D('2025-01-10'),
      D('2025-02-01'),
      D('2025-03-01'),
      '半年',
      100,
    ],
  ];

  test('give one item for each stage, of any number of stages and in any of the ways that people write them', () => {
    const { recognition, reading } = readSheet(rows);
    expect(recognition).toMatchObject({ kind: 'milestones', missing: [] });
    expect(recognition.parts?.map(({ label }) => label)).toEqual(['预付款', '出货款', '验收款', '质保款']);
    expect(keptOf(reading).map(([row, , due, open, currency]) => [row, due, open, currency])).toEqual([
      [2, D('2025-03-03'), 10_000, 'CNY'],
      [2, D('2025-03-31'), 30_000, 'CNY'],
      [2, D('2026-03-31'), 10_001, 'CNY'],
      [3, D('2025-01-17'), 15_000, 'CNY'],
      [3, D('2025-03-03'), 20_000, 'CNY'],
      [4, D('2025-01-17'), 2_500, 'USD'],
      [4, D('2025-03-03'), 3_500, 'USD'],
      [4, D('2025-03-31'), 3_000, 'USD'],
      [4, D('2025-09-01'), 1_000, 'USD'],
    ]);
    expect(asideOf(reading)).toEqual([
      [2, 'zero_balance', ''],
      [3, 'missing_due_date', ''],
    ]);
    expect(said(rows)).toContain('ledger.found.stagesByTerms');
  });

  test('need no columns for the stages; an order with other terms is due by those as a whole', () => {
    const plain: readonly Row[] = [
      ['订单号', '客户', '含税金额', '结款方式(3331)', '已收', '下单日期', '出货日期', '验收日期', '质保期'],
      ['S1', '甲', 100, '3331', 30, D('2025-01-10'), D('2025-01-15'), D('2025-01-19'), '一年'],
      ['S2', '乙', 100, '30天', 0, D('2025-01-10'), D('2025-01-15'), D('2025-01-19'), '一年'],
    ];
    expect(opens(plain)).toEqual([
      [2, D('2025-01-15'), 3_000],
      [2, D('2025-01-19'), 3_000],
      [2, D('2026-01-19'), 1_000],
      [3, D('2025-02-18'), 10_000],
    ]);
  });

  test('are split to the cent: the stages add up to the order, less what was received', () => {
    const orders = fc.array(
      fc.record({
        cents: fc.integer({ min: 1, max: 9_999_999 }),
        paid: fc.nat({ max: 9_999_999 }),
        terms: fc.constantFrom('3331', '3-4-3', '30/30/30/10', '(2.5)(3.5)(3)(1)', '5-5'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(orders, (all) => {
        const { reading } = readSheet([
          HEAD,
          ...all.map(({ cents, paid, terms }, i): Row => [
            `S${i}`,
            '甲',
            'CNY',
            cents / 100,
            terms,
            7,
            30,
            30,
            0,
            paid / 100,
            D('2025-01-10'),
            D('2025-02-01'),
            null,
            '一年',
            null,
          ]),
        ]);
        const total = all.reduce((sum, { cents, paid }) => sum + cents - paid, 0);
        expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { amount: total } }]);
      }),
    );
  });

  test('are shared out in the order in which the stages happen, not that of their columns', () => {
    const header: Row = [
      '订单序号',
      '公司名称',
      '含税金额',
      '结款方式',
      '质保款付款天数',
      '预付款付款天数',
      '订单签订日期',
      '终验收时间',
    ];
    const order: Row = ['SO-1', '甲公司', 1000, '9-1', 0, 7, D('2025-01-10'), D('2025-03-01')];
    expect(opens([header, order])).toEqual([
      [2, D('2025-01-17'), 90_000],
      [2, D('2025-03-01'), 10_000],
    ]);
  });
});

describe('a list of retentions', () => {
  test('is due when the warranty ends, or on the day that it gives', () => {
    const rows: readonly Row[] = [
      ['客户名称', '合同号', '验收日期', '质保期', '质保金'],
      ['甲', 'H1', D('2025-01-31'), '一年', 100],
      ['乙', 'H2', D('2025-01-31'), '待定', 200],
    ];
    expect(opens(rows)).toEqual([[2, D('2026-01-31'), 10_000]]);
    expect(asideOf(readSheet(rows).reading)).toEqual([[3, 'missing_due_date', '']]);
    expect(
      opens([
        ['客户名称', '合同号', '质保金', '到期日'],
        ['甲', 'H1', 100, D('2026-02-01')],
      ]),
    ).toEqual([[2, D('2026-02-01'), 10_000]]);
  });

  // The forms that jeffy17668/hym reads.
  test.each([
    ['一年', '2026-01-31'],
    ['1年', '2026-01-31'],
    ['一年半', '2026-07-31'],
    ['1.5年', '2026-07-31'],
    ['两年', '2027-01-31'],
    ['半年', '2025-07-31'],
    ['12个月', '2026-01-31'],
    ['十八個月', '2026-07-31'],
    [12, '2026-01-31'],
    [365, '2026-01-31'],
    ['90天', '2025-05-01'],
    ['1 year', '2026-01-31'],
    ['6 months', '2025-07-31'],
  ])('reads a warranty of %s from 2025-01-31 to %s', (text, end) => {
    expect(warrantyEnd(D('2025-01-31'), text)).toBe(D(end));
  });

  test.each(['', null, '长期', '见合同'])('knows no end of a warranty of %j', (text) => {
    expect(warrantyEnd(D('2025-01-31'), text)).toBeNull();
  });
});

describe('stages that the header names with their share of the order', () => {
  test.each([
    ['客户名称', '预付30%', '发货60%', '质保10%', '签订日期', '发货日期', '质保到期'],
    ['客戶名稱', '訂金30%', '交貨款60%', '保固款10%', '簽約日期', '交貨日期', '保固期滿日'],
    [
      'Customer',
      '30% Deposit',
      '60% on delivery',
      '10% Retention',
      'Order date',
      'Delivery date',
      'Retention due',
    ],
  ])('are due by the columns of their days: %s %s', (...header) => {
    const row: Row = ['甲', 300, 600, 100, D('2025-01-10'), D('2025-02-10'), D('2026-02-10')];
    expect(opens([header, row])).toEqual([
      [2, D('2025-01-10'), 30_000],
      [2, D('2025-02-10'), 60_000],
      [2, D('2026-02-10'), 10_000],
    ]);
  });

  test('keep a retention aside where nothing says how long it is kept back', () => {
    const { reading } = readSheet([
      ['客户名称', '发货款90%', '质保金10%', '发货日期', '验收日期'],
      ['甲', 900, 100, D('2025-01-10'), D('2025-02-10')],
    ]);
    expect(asideOf(reading)).toEqual([[2, 'missing_due_date', '']]);
  });

  test('blame the day that is missing, not the terms that only count the stages', () => {
    const { reading } = readSheet([
      ['客户名称', '付款方式', '预付款', '发货款', '验收款', '预付款日期', '发货日期', '验收日期'],
      ['甲', '3-3-4', 300, 300, 400, D('2025-01-10'), D('2025-02-10'), null],
    ]);
    expect(reading.setAside.map(({ field, column }) => [field, column])).toEqual([['dueDate', 7]]);
    expect(reading.termsTexts).toBeUndefined();
  });
});

test('a stage that few orders have is not lost to notes and headers in its column', () => {
  const header: Row = ['验收款', '验收款到期日', '预付款', '预付款到期日', '客户名称', '订单号'];
  const order = (n: number, accepted: number | null): Row => [
    accepted,
    D('2025-03-01'),
    10,
    D('2025-02-01'),
    '甲公司',
    `SO-${n}`,
  ];
  const notes: Row[] = [['注：仅供内部使用'], ['审核：张伟'], ['第 1 页 共 1 页']];
  const rows = [header, order(1, 50), order(2, null), header, order(3, null), ...notes];
  expect(opens(rows).map(([, , open]) => open)).toEqual([5000, 1000, 1000, 1000]);
});
