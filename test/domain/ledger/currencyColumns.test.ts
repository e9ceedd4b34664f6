import { readLedger, recognise, sheetCurrency } from '../../../src/domain/ledger';
import { asideOf, columnsOf, day, keptOf, OPTIONS, readSheet, type Row } from './sheet';

const D = day('2025-02-10');
const opens = (rows: readonly Row[]) => {
  const { reading } = readSheet(rows);
  expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
  return keptOf(reading).map(([row, , due, open, currency]) => [row, due, open, currency]);
};

test.each([
  [['客户名称', '发票号', '到期日', '人民币余额', '美元余额'], '合计'],
  [['客戶名稱', '發票號碼', '到期日', '未收金額（CNY）', '未收金額（USD）'], '合計'],
  [['Customer', 'Invoice No', 'Due Date', 'CNY balance', 'USD balance'], 'Total'],
  [['Customer', 'Invoice No', 'Due Date', 'Amount CNY', 'Amount USD'], 'Total'],
])(
  'a column for each currency: every amount is an item in its own, and so is every total: %p',
  (header, total) => {
    const rows: Row[] = [
      header,
      ['甲', 'F1', D, 100, null],
      ['乙', 'F2', D, null, 50],
      ['丙', 'F3', D, 10, -20],
      [total, null, null, 110, 30],
    ];
    expect(opens(rows)).toEqual([
      [2, D, 10000, 'CNY'],
      [3, D, 5000, 'USD'],
      [4, D, 1000, 'CNY'],
      [4, D, -2000, 'USD'],
    ]);
    const { reading } = readSheet(rows);
    expect(reading.totals.map(({ amount, currency }) => [amount, currency])).toEqual([
      [11000, 'CNY'],
      [3000, 'USD'],
    ]);
    expect(reading.warnings).toEqual([]);
  },
);

test('balances without any date have a column for each currency too', () => {
  const { reading } = readSheet([
    ['客户名称', '人民币余额', '美元余额'],
    ['甲', 100, null],
    ['乙', null, 70],
  ]);
  expect(reading.setAside.map(({ amount, currency }) => [amount, currency])).toEqual([
    [10000, 'CNY'],
    [7000, 'USD'],
  ]);
});

test('the same money once more in another currency is counted once', () => {
  const { recognition, reading } = readSheet([
    ['客户名称', '发票号', '到期日', '美元余额', '折人民币余额'],
    ['甲', 'F1', D, 10, 72],
    ['乙', 'F2', D, 20, 144],
  ]);
  expect(recognition.parts).toBeUndefined();
  expect(asideOf(reading)).toEqual([]);
  expect(reading.ledger.count).toBe(2);
});

describe('currencies in a row below the header', () => {
  const body: readonly Row[] = [
    ['甲', 'F1', D, 100, null],
    ['乙', 'F2', D, null, 50],
    ['丙', 'F3', D, 10, 20],
    ['合计', null, null, 110, 70],
  ];
  const heads: readonly (readonly Row[])[] = [
    [
      ['客户名称', '发票号', '到期日', '未收余额', null],
      [null, null, null, '人民币', 'USD'],
    ],
    [
      ['客戶名稱', '發票號碼', '到期日', '未收餘額', null],
      [null, null, null, '新台幣', '美金'],
    ],
    [
      ['Customer', 'Invoice No', 'Due Date', 'Open amount', null],
      [null, null, null, 'EUR', 'US$'],
    ],
    [
      [null, null, null, '未收余额', null],
      ['客户名称', '发票号', '到期日', 'HK$', '欧元'],
    ],
  ];
  const codes = [
    ['CNY', 'USD'],
    ['TWD', 'USD'],
    ['EUR', 'USD'],
    ['HKD', 'EUR'],
  ];

  test.each(heads.map((head, at) => [codes[at] ?? [], head] as const))(
    'are read as columns of their own, merged or not: %j',
    ([first, second], head) => {
      const merges = [
        [],
        [{ row: 0, column: 0, rowCount: 1, columnCount: 5 }],
        [0, 1, 2].map((column) => ({ row: 1, column, rowCount: 2, columnCount: 1 })),
        [{ row: 1, column: 3, rowCount: 1, columnCount: 2 }],
      ];
      for (const areas of merges) {
        const rows = [['应收账款明细表'], ...head, ...body];
        const recognition = recognise({ top: rows, merges: areas, rowCount: rows.length });
        const reading = readLedger(columnsOf(rows, recognition), recognition, OPTIONS);
        expect(recognition.headerRow).toBe(3);
        expect(keptOf(reading).map(([row, , , open, currency]) => [row, open, currency])).toEqual([
          [4, 10_000, first],
          [5, 5_000, second],
          [6, 1_000, first],
          [6, 2_000, second],
        ]);
        expect(reading.setAside).toEqual([]);
        expect(reading.totals.map(({ amount, currency }) => [amount, currency])).toEqual([
          [11_000, first],
          [7_000, second],
        ]);
        expect(reading.warnings).toEqual([]);
      }
    },
  );

  test('tell the amount in the document’s own currency from the same money in the company’s', () => {
    const rows: readonly Row[] = [
      ['客户名称', '发票号', '到期日', '币别', '未收余额', null],
      [null, null, null, null, '本币', '原币'],
      ['甲', 'F1', D, 'USD', 720, 100],
      ['乙', 'F2', D, 'CNY', 50, 50],
    ];
    expect(opens(rows)).toEqual([
      [3, D, 10_000, 'USD'],
      [4, D, 5_000, 'CNY'],
    ]);
  });
});

test.each([
  [
    ['客户名称', '发票号', '到期日', '人民币', '港币'],
    ['CNY', 'HKD'],
  ],
  [
    ['客戶名稱', '發票號碼', '到期日', 'NT$', 'US$'],
    ['TWD', 'USD'],
  ],
  [
    ['Customer', 'Invoice No', 'Due Date', 'CNY', 'USD'],
    ['CNY', 'USD'],
  ],
  [
    ['Customer', 'Invoice No', 'Due Date', 'Balance', 'USD'],
    ['CNY', 'USD'],
  ],
  [
    ['Customer', 'Invoice No', 'Due Date', 'Balance', 'Balance (USD)'],
    ['CNY', 'USD'],
  ],
  [
    ['客户名称', '发票号', '到期日', '未收余额', '美元'],
    ['CNY', 'USD'],
  ],
])('a header that is nothing but a currency heads open amounts in it: %j', (header, [first, second]) => {
  const rows: readonly Row[] = [
    header,
    ['甲', 'F1', D, 100, null],
    ['乙', 'F2', D, null, 50],
    ['丙', 'F3', D, 10, 20],
  ];
  expect(opens(rows)).toEqual([
    [2, D, 10_000, first],
    [3, D, 5_000, second],
    [4, D, 1_000, first],
    [4, D, 2_000, second],
  ]);
  expect(readSheet(rows).reading.warnings).toEqual([]);
});

test.each([
  ['美元余额', 'USD'],
  ['USD balance', 'USD'],
  ['balance_usd', 'USD'],
  ['未收金額 (NT$)', 'TWD'],
  ['All open amounts', 'CNY'],
  ['Balance to try', 'CNY'],
])('one column of amounts is in the currency that its header names: %s', (header, currency) => {
  const rows: readonly Row[] = [
    ['Customer', 'Invoice No', 'Due Date', header],
    ['甲', 'F1', D, 100],
  ];
  const { recognition } = readSheet(rows);
  expect(sheetCurrency(recognition, 'CNY')).toBe(currency);
});

describe('two amounts in many rows', () => {
  const head = ['客户名称', '发票号', '到期日', '人民币余额', '美元余额'];
  const both = (rates: readonly number[]): readonly Row[] => [
    head,
    ...rates.map((rate, i): Row => ['甲', `F${i}`, D, 100 * rate, 100]),
  ];

  test('are different money where no rate of exchange joins them', () => {
    expect(opens(both([7, 3, 0.5, 12]))).toHaveLength(8);
  });

  test('are the same money where a rate of exchange does', () => {
    expect(opens(both([7.1, 7.2, 7.25, 7.15]))).toHaveLength(4);
  });

  test('are asked about where too few rows tell, and what is not counted is said', () => {
    const { recognition, reading } = readSheet(both([7.1, 3]));
    expect(reading.ledger.count).toBe(2);
    expect(recognition.messages.map(({ key }) => key)).toContain('ledger.found.maybeOwedBesides');
    expect(reading.warnings.map(({ message }) => message)).toEqual([
      {
        key: 'ledger.warning.notCounted',
        values: { header: '美元余额', count: 2, amount: { minor: 20_000, currency: 'USD' } },
      },
    ]);
    expect(recognition.others?.map(({ parts = [] }) => parts.map(({ currency }) => currency))).toEqual([
      ['CNY', 'USD'],
    ]);
    const [other] = recognition.others ?? [];
    if (!other) throw new Error('no other way is offered');
    const chosen = readLedger(columnsOf(both([7.1, 3]), other), other, OPTIONS);
    expect(chosen.tieOut.map(({ currency, kept }) => [currency, kept.amount])).toEqual([
      ['CNY', 101_000],
      ['USD', 20_000],
    ]);
    expect(chosen.warnings).toEqual([]);
  });
});

describe('what was received', () => {
  test('is taken off in its currency where it has columns by currency too', () => {
    expect(
      opens([
        ['Customer', 'Invoice No', 'Due Date', 'Amount CNY', 'Amount USD', 'Received CNY', 'Received USD'],
        ['甲', 'F1', D, 100, null, 30, null],
        ['乙', 'F2', D, null, 50, null, 20],
        ['丙', 'F3', D, 10, 20, null, 5],
      ]),
    ).toEqual([
      [2, D, 7_000, 'CNY'],
      [3, D, 3_000, 'USD'],
      [4, D, 1_000, 'CNY'],
      [4, D, 1_500, 'USD'],
    ]);
  });

  test('is not taken off balances', () => {
    expect(
      opens([
        ['客户名称', '发票号', '到期日', '应收金额', '已收金额', '人民币余额', '美元余额'],
        ['甲', 'F1', D, 100, 30, 70, null],
        ['乙', 'F2', D, 50, 20, null, 30],
      ]),
    ).toEqual([
      [2, D, 7_000, 'CNY'],
      [3, D, 3_000, 'USD'],
    ]);
  });

  test('leaves what one column of balances says, in the currency that was invoiced', () => {
    expect(
      opens([
        ['客户名称', '发票号', '到期日', '人民币金额', '美元金额', '未收余额'],
        ['甲', 'F1', D, 100, null, 70],
        ['乙', 'F2', D, null, 50, 30],
      ]),
    ).toEqual([
      [2, D, 7_000, 'CNY'],
      [3, D, 3_000, 'USD'],
    ]);
  });

  test('counts with its discounts and write-offs', () => {
    expect(
      opens([
        ['客户名称', '发票号', '到期日', '金额(CNY)', '金额(USD)', '折让'],
        ['甲', 'F1', D, 100, null, 30],
        ['乙', 'F2', D, null, 50, 20],
        ['合计', null, null, 100, 50, 50],
      ]),
    ).toEqual([
      [2, D, 7_000, 'CNY'],
      [3, D, 3_000, 'USD'],
    ]);
  });
});

test('amounts in currencies that nothing names are not taken for the sheet’s own', () => {
  const rows: readonly Row[] = [
    ['客户名称', '发票号', '到期日', '原币余额', '本币余额'],
    ['甲', 'F1', D, 100, 720],
    ['乙', 'F2', D, 50, 50],
  ];
  expect(opens(rows)).toEqual([
    [2, D, 72_000, 'CNY'],
    [3, D, 5_000, 'CNY'],
  ]);
  expect(readSheet(rows).recognition.messages).toContainEqual({
    key: 'ledger.found.localForUnnamed',
    values: { original: '原币余额', local: '本币余额' },
  });
});

test('days overdue stand for due dates beside columns by currency too', () => {
  expect(
    opens([
      ['客户名称', '发票号', '逾期天数', '人民币余额', '美元余额'],
      ['甲', 'F1', 10, 100, null],
      ['乙', 'F2', 20, null, 50],
    ]),
  ).toEqual([
    [2, OPTIONS.asOf - 10, 10_000, 'CNY'],
    [3, OPTIONS.asOf - 20, 5_000, 'USD'],
  ]);
});

describe('a further column of what is owed', () => {
  test('is said beside the total with what it holds, and not counted', () => {
    const { reading } = readSheet([
      ['客户名称', '发票号', '到期日', '货款余额', '运费余额'],
      ['甲', 'F1', D, 100, 5.5],
      ['乙', 'F2', D, 50, null],
      ['合计', null, null, 150, 5.5],
    ]);
    expect(reading.tieOut).toMatchObject([{ sheet: { amount: 15_000 } }]);
    expect(reading.warnings.map(({ message }) => message)).toEqual([
      {
        key: 'ledger.warning.notCounted',
        values: { header: '运费余额', count: 1, amount: { minor: 550, currency: 'CNY' } },
      },
    ]);
  });

  test.each([
    '逾期余额',
    '其中未收',
    '累计欠款',
    '客户总欠款',
    '信用余额',
    '是否未收',
    'Days outstanding',
    'Balance',
  ])('says nothing where it is %s', (header) => {
    const { reading } = readSheet([
      ['客户名称', '发票号', '到期日', '未收余额', header],
      ['甲', 'F1', D, 100, 100],
      ['乙', 'F2', D, 50, header === 'Balance' ? 50 : 150],
    ]);
    expect(reading.warnings).toEqual([]);
    expect(reading.tieOut).toMatchObject([{ sheet: { amount: 15_000 } }]);
  });
});

describe('what is easily lost', () => {
  test('a unit behind the currency leaves it the name of one', () => {
    const rows: readonly Row[] = [
      ['客户名称', '发票号', '到期日', '未收余额', null],
      [null, null, null, '人民币(元)', '美元(USD)'],
      ['甲', 'F1', D, 100, null],
      ['乙', 'F2', D, null, 50],
    ];
    expect(opens(rows)).toEqual([
      [3, D, 10_000, 'CNY'],
      [4, D, 5_000, 'USD'],
    ]);
  });

  test('currencies in different units are not read in one of them, and that is said', () => {
    const { reading } = readSheet([
      ['客户名称', '发票号', '到期日', '人民币余额(万元)', '美元余额(元)'],
      ['甲', 'F1', D, 1.5, null],
      ['乙', 'F2', D, null, 2],
    ]);
    expect(reading.tieOut).toMatchObject([{ currency: 'CNY', kept: { amount: 1_500_000 } }]);
    expect(reading.warnings.map(({ message }) => message.key)).toContain('ledger.warning.notCounted');
  });

  test('a balance whose header names no currency is in that of the invoice', () => {
    const { recognition } = readSheet([
      ['Customer', 'Invoice No', 'Due Date', 'Amount USD', 'Balance'],
      ['甲', 'F1', D, 100, 40],
    ]);
    expect(recognition.baseCurrency).toBe('USD');
  });

  test('what is left after receipts in several columns is no further money', () => {
    const { reading } = readSheet([
      ['客户名称', '发票号', '到期日', '金额', '第一次回款', '第二次回款', '仍欠款项余额'],
      ['甲', 'F1', D, 100, 20, 30, 50],
      ['乙', 'F2', D, 80, 80, null, 0],
    ]);
    expect(reading.warnings).toEqual([]);
    expect(reading.tieOut).toMatchObject([{ kept: { amount: 5_000 } }]);
  });

  test('a second currency of a running account is said with what it holds', () => {
    const { recognition, reading } = readSheet([
      ['客户：甲公司'],
      ['日期', '凭证号', '摘要', '借方(CNY)', '借方(USD)', '贷方(CNY)', '贷方(USD)', '余额(CNY)'],
      [D, '1', '销售', 100, null, null, null, 100],
      [D + 1, '2', '销售', null, 50, null, null, 100],
      [D + 2, '3', '收款', null, null, 100, null, 0],
    ]);
    expect(recognition.kind).toBe('running_account');
    expect(reading.warnings.map(({ message }) => message)).toContainEqual({
      key: 'ledger.warning.notCounted',
      values: { header: '借方(USD)', count: 1, amount: { minor: 5_000, currency: 'USD' } },
    });
  });
});
