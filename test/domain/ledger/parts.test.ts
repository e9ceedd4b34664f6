import { recognise } from '../../../src/domain/ledger';
import { RowFlag } from '../../../src/domain/ledger/types';
import { asideOf, day, keptOf, OPTIONS, readSheet, type Row } from './sheet';

const D = (iso: string) => day(iso);

describe('orders paid in milestones (3331)', () => {
  const FLAT: readonly Row[] = [
    [
      '订单号',
      '客户名称',
      '合同金额',
      '预付款',
      '预付款到期日',
      '发货款',
      '发货款到期日',
      '验收款',
      '验收款到期日',
      '质保金',
      '质保金到期日',
    ],
    [
      'SO-1',
      '甲公司',
      1000,
      300,
      D('2025-01-10'),
      300,
      D('2025-02-10'),
      300,
      D('2025-03-10'),
      100,
      D('2026-03-10'),
    ],
    ['SO-2', '乙公司', 500, null, null, 250, D('2025-03-20'), 200.5, '待验收', 49.5, '1990/01/01'],
    [null, '合计', 1500, 300, null, 550, null, 500.5, null, 149.5, null],
  ];

  test('give one item for each stage with an amount, due on its own day', () => {
    const { recognition, reading } = readSheet(FLAT);
    expect(recognition).toMatchObject({ kind: 'milestones', missing: [] });
    expect(recognition.parts?.map(({ label }) => label)).toEqual(['预付款', '发货款', '验收款', '质保金']);
    expect(keptOf(reading).map(([row, key, due, open]) => [row, key, due, open])).toEqual([
      [2, '甲公司', D('2025-01-10'), 30_000],
      [2, '甲公司', D('2025-02-10'), 30_000],
      [2, '甲公司', D('2025-03-10'), 30_000],
      [2, '甲公司', D('2026-03-10'), 10_000],
      [3, '乙公司', D('2025-03-20'), 25_000],
    ]);
    expect([...reading.ledger.docNo].slice(0, 2)).toEqual(['SO-1 预付款', 'SO-1 发货款']);
  });

  test('tie out over all the amount columns, and a cell that is set aside is pointed at in its own column', () => {
    const { reading } = readSheet(FLAT);
    expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { count: 7, amount: 150_000 } }]);
    expect(asideOf(reading)).toEqual([
      [3, 'invalid_date', '待验收'],
      [3, 'missing_due_date', ''],
    ]);
    expect(reading.setAside.map(({ column }) => column)).toEqual([8, 10]);
    expect(reading.structuralRows).toEqual([1, 4]);
    expect(reading.totals).toMatchObject([{ sheetRow: 4, amount: 150_000 }]);
    expect(reading.warnings.map(({ message }) => message.key)).not.toContain('ledger.warning.totalDiffers');
  });

  test('are recognised under a common name over amount and day, with what was received taken off', () => {
    const { recognition, reading } = readSheet([
      ['合同号', '客户', '预付款', null, null, '验收款', null, null, '尾款', null, null],
      [null, null, '应收金额', '到期日', '已收', '应收金额', '到期日', '已收', '应收金额', '到期日', '已收'],
      ['HT-1', '甲', 100, D('2025-01-01'), 100, 200, D('2025-02-01'), 50, 30, D('2025-06-01'), null],
    ]);
    expect(recognition).toMatchObject({ kind: 'milestones', headerRow: 2 });
    expect(keptOf(reading).map(([, , due, open]) => [due, open])).toEqual([
      [D('2025-02-01'), 15_000],
      [D('2025-06-01'), 3_000],
    ]);
    expect(asideOf(reading)).toEqual([[3, 'zero_balance', '']]);
  });

  test('are recognised by number, and by the day that follows each stage', () => {
    const numbered = recognise({
      top: [
        ['Customer', 'Order', 'Amount 1', 'Due Date 1', 'Amount 2', 'Due Date 2', 'Amount 3', 'Due Date 3'],
        ['Acme', 'O-1', 10, D('2025-01-01'), 20, D('2025-02-01'), 30, D('2025-03-01')],
      ],
      rowCount: 2,
    });
    expect(numbered.kind).toBe('milestones');
    expect(numbered.parts?.map(({ amount, due }) => [amount, due])).toEqual([
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    const followed = recognise({
      top: [
        [
          '客戶名稱',
          '訂單編號',
          '訂金',
          '應收日期',
          '交貨款',
          '應收日期',
          '驗收款',
          '應收日期',
          '保固款',
          '應收日期',
        ],
        ['甲', 'S1', 10, D('2025-01-01'), 20, D('2025-02-01'), 30, D('2025-03-01'), 5, D('2026-03-01')],
      ],
      rowCount: 2,
    });
    expect(followed).toMatchObject({ kind: 'milestones' });
    expect(followed.parts?.map(({ due }) => due)).toEqual([3, 5, 7, 9]);
  });

  test('a stage without a due day of its own is set aside and can be counted anyway', () => {
    const rows: readonly Row[] = [
      ['订单号', '客户名称', '预付款', '预付款到期日', '发货款', '发货款到期日', '质保金', '安装'],
      ['SO-1', '甲公司', 30_000, D('2025-01-10'), 60_000, D('2025-02-10'), 10_000, D('2025-01-20')],
    ];
    const { recognition, reading } = readSheet(rows);
    expect(recognition.parts?.map(({ label, due }) => [label, due])).toEqual([
      ['预付款', 3],
      ['发货款', 5],
      ['质保金', null],
    ]);
    expect(keptOf(reading).map(([, , , open]) => open)).toEqual([3_000_000, 6_000_000]);
    expect(reading.setAside).toMatchObject([
      { reason: 'missing_due_date', docNo: 'SO-1 质保金', column: 6, amount: 1_000_000 },
    ]);
    expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { count: 3, amount: 10_000_000 } }]);
    const wish = reading.setAside[0]?.rowKey ?? '';
    expect(readSheet(rows, { countAnyway: [wish] }).reading.ledger.count).toBe(3);
  });

  test('a stage without a due day may come first', () => {
    const { reading } = readSheet([
      ['Customer', 'Order', 'Advance', 'Delivery', 'Delivery Due Date', 'Retention', 'Retention Due Date'],
      ['Acme', 'O-1', 100, 200, D('2025-02-01'), 30, D('2025-03-01')],
    ]);
    expect(keptOf(reading).map(([, , , open]) => open)).toEqual([20_000, 3_000]);
    expect(reading.setAside).toMatchObject([{ reason: 'missing_due_date', column: 2, amount: 10_000 }]);
  });

  test('a list of invoices with a retention column is no such sheet', () => {
    const { recognition } = readSheet([
      ['客户名称', '发票号', '到期日', '未收余额', '质保金', '质保金到期日'],
      ['甲', 'F1', D('2025-01-01'), 100, 5, D('2026-01-01')],
    ]);
    expect(recognition.kind).toBe('open_items');
  });

  test('a row whose total is not the sum of its stages is named', () => {
    const { reading } = readSheet([
      FLAT[0]!,
      ['SO-9', '丙', 999, 1, D('2025-01-01'), 2, D('2025-01-02'), 3, D('2025-01-03'), 4, D('2025-01-04')],
    ]);
    expect(reading.warnings[0]).toEqual({
      sheetRow: 2,
      message: { key: 'ledger.warning.partsDiffer', values: { row: 2 } },
    });
  });
});

describe('a report already in buckets', () => {
  const REPORT: readonly Row[] = [
    ['Aged receivables', null, null, null, null, null, null],
    ['As of: 2025-03-31', null, null, null, null, null, null],
    ['Customer', 'Current', '1-30', '31-60', '61-90', '90+', 'Total'],
    ['Acme', 100, 0, 50.25, null, 7, 157.25],
    ['Birch', null, -20, null, 30, null, 10],
    ['Total', 100, -20, 50.25, 30, 7, 167.25],
  ];

  test('is read with each amount overdue by the least days of its bucket, and every date marked as assumed', () => {
    const { recognition, reading } = readSheet(REPORT, { asOf: D('2025-04-15') });
    expect(recognition.kind).toBe('bucket_report');
    const asOf = D('2025-03-31');
    expect(keptOf(reading).map(([row, , due, open]) => [row, asOf - due, open])).toEqual([
      [4, 0, 10_000],
      [4, 31, 5_025],
      [4, 91, 700],
      [5, 1, -2_000],
      [5, 61, 3_000],
    ]);
    expect([...reading.ledger.flags].every((flags) => (flags & RowFlag.DueAssumed) !== 0)).toBe(true);
    expect([...reading.ledger.docType]).toEqual(['Current', '31-60', '90+', '1-30', '61-90']);
    expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { amount: 16_725 } }]);
    expect(reading.warnings.map(({ message }) => message.key)).toEqual(['ledger.warning.dueByBucket']);
  });

  test.each([
    [
      ['未到期', '1~30天', '31～60天', '61-90天', '>90天'],
      [0, 1, 31, 61, 91],
    ],
    [
      ['Current', '< 1 Month', '1 Month', '2 Months', '3 Months', 'Older'],
      [0, 1, 31, 61, 91, 121],
    ],
    [
      ['未到期31天以上', '未到期1-30天', '1-30天', '31-60天', '61天以上'],
      [-31, -1, 1, 31, 61],
    ],
    [
      ['1年以内', '1-2年', '2-3年', '3年以上'],
      [0, 366, 731, 1096],
    ],
    [
      ['Not due', '0-30', '31-60', 'over 60'],
      [0, 1, 31, 61],
    ],
    [
      ['0-30', '30-60', '60-90', '>90'],
      [0, 31, 61, 91],
    ],
    [
      ['0-30', '31-60', '61-90', '91+'],
      [0, 31, 61, 91],
    ],
    [
      ['91天以上', '61-90天', '31-60天', '0-30天', '未逾期'],
      [91, 61, 31, 1, 0],
    ],
  ])('the lateness that %j is sure of is %j days', (labels, days) => {
    const { parts } = recognise({
      top: [
        ['客户名称', ...labels, '合计'],
        ['甲', ...labels.map(() => 1), labels.length],
      ],
      rowCount: 2,
    });
    expect(parts?.map(({ daysLate }) => daysLate)).toEqual(days);
  });

  test('with due dates of its own can be read by those instead', () => {
    const rows: readonly Row[] = [
      [
        'Contact',
        'Invoice Date',
        'Due Date',
        'Invoice Number',
        'Current',
        '< 1 Month',
        '1 Month',
        'Older',
        'Total',
      ],
      ['Acme', D('2025-01-01'), D('2025-01-31'), 'INV-1', 0, 0, 980, 0, 980],
      ['Birch', D('2025-02-01'), D('2025-03-03'), 'INV-2', 0, 20, 0, 0, 20],
    ];
    const { recognition, reading } = readSheet(rows);
    expect(keptOf(reading).map(([, , due]) => OPTIONS.asOf - due)).toEqual([31, 1]);
    expect([...reading.ledger.docNo]).toEqual(['INV-1', 'INV-2']);
    const [byDates] = recognition.others ?? [];
    expect(byDates).toMatchObject({ kind: 'open_items', missing: [] });
    expect(byDates?.parts).toEqual([]);
  });
});

describe('two tables side by side', () => {
  const left = (i: number): Row => [`甲${'一二三四五六'[i]}`, `L${i}`, D('2025-01-01') + i, 10 + i];
  const right = (i: number): Row => [`乙${'一二三四五六'[i]}`, `R${i}`, D('2025-02-01') + i, 100 + i];
  const head = ['客户', '发票号', '到期日', '未收金额'];

  test('are taken for two: the fuller is read, the other named and offered', () => {
    const rows: Row[] = [
      ['华东', null, null, null, null, '华南', null, null, null],
      [...head, null, ...head],
      ...Array.from({ length: 6 }, (_, i): Row => [
        ...(i < 3 ? left(i) : [null, null, null, null]),
        null,
        ...right(i),
      ]),
    ];
    const { recognition, reading } = readSheet(rows);
    expect(recognition).toMatchObject({
      kind: 'open_items',
      span: [5, 8],
      mapping: { customerName: 5, balance: 8 },
    });
    expect(recognition.messages.at(-1)?.key).toBe('ledger.found.tableBeside');
    expect(reading.ledger.count).toBe(6);
    expect(recognition.others).toMatchObject([{ span: [0, 3], mapping: { customerName: 0, balance: 3 } }]);
  });

  test('are two without a blank column between them, where the titles begin anew', () => {
    const rows: Row[] = [
      [...head, ...head],
      ...Array.from({ length: 4 }, (_, i): Row => [...left(i), ...right(i)]),
    ];
    const { recognition } = readSheet(rows);
    expect(recognition.span).toBeDefined();
    expect(recognition.others).toHaveLength(1);
  });

  test('one table with a blank column in it is one', () => {
    const rows: Row[] = [
      ['客户', '发票号', '到期日', null, '未收金额', '币种', '备注'],
      ...Array.from({ length: 4 }, (_, i): Row => ['甲', `F${i}`, D('2025-01-01') + i, null, 5, 'CNY', 'x']),
    ];
    expect(readSheet(rows).recognition.others).toBeUndefined();
  });
});
