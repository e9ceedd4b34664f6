import type { ReadingOptions } from '../../../src/domain/ledger/types';
import { day, keptOf, readSheet, type Row } from './sheet';

const D = day('2025-01-31');
const HEAD: Row = ['客户名称', '发票号', '到期日', '币种', '未收余额', '单据类型'];
const item = (no: number, amount: Row[number], rest: { currency?: string; type?: string } = {}): Row => [
  `客户${no % 3}`,
  `F${no}`,
  D + no,
  rest.currency ?? 'CNY',
  amount,
  rest.type ?? '发票',
];
const sum = (amount: Row[number], label = '合计', currency: string | null = null): Row => [
  label,
  null,
  null,
  currency,
  amount,
  null,
];

function said(rows: readonly Row[], options: Partial<ReadingOptions> = {}, hidden: readonly number[] = []) {
  const { warnings } = readSheet([HEAD, ...rows], options, hidden).reading;
  return warnings
    .filter(({ message }) => /total(?:Differs|Broken)|subtotalDiffers/.test(message.key))
    .map(({ sheetRow, message: { key, values } }) => [
      key.replace('ledger.warning.', ''),
      sheetRow,
      ...(values?.why === undefined ? [] : [values.why, values.rows]),
    ]);
}

describe('the sheet’s own total', () => {
  test('that is the sum of the rows is not worth a word', () => {
    expect(said([item(1, 10), item(2, 20.5), sum(30.5)])).toEqual([]);
  });

  test('is read with the sign before the cents that its column uses', () => {
    const rows = [item(1, '1.234,50'), item(2, '15,50'), sum('1.250')];
    const { reading } = readSheet([HEAD, ...rows]);
    expect(reading.totals).toMatchObject([{ amount: 125_000, currency: 'CNY' }]);
    expect(said(rows)).toEqual([]);
    expect(said([item(1, '1.250'), item(2, '2.000'), sum('3.250')], { decimals: 'comma' })).toEqual([]);
  });

  test('has the digits of the one currency that the rows are in', () => {
    const rows = [item(1, 1000, { currency: 'JPY' }), item(2, 2000, { currency: 'JPY' }), sum(3000)];
    expect(readSheet([HEAD, ...rows]).reading.totals).toMatchObject([{ amount: 3000, currency: 'JPY' }]);
    expect(said(rows)).toEqual([]);
  });

  test('in each currency is compared with the rows of that currency', () => {
    const rows = [
      item(1, 10),
      item(2, 20, { currency: 'USD' }),
      item(3, 5, { currency: 'USD' }),
      sum(10, '合计', '人民币'),
      sum(24, '合计（美元）'),
    ];
    expect(readSheet([HEAD, ...rows]).reading.totals).toMatchObject([
      { currency: 'CNY', amount: 1000 },
      { currency: 'USD', amount: 2400 },
    ]);
    expect(said(rows)).toEqual([['totalDiffers', 6]]);
  });

  test('over several currencies is compared with nothing', () => {
    expect(said([item(1, 10), item(2, 20, { currency: 'USD' }), sum(31)])).toEqual([]);
  });

  test.each<[string, readonly Row[], readonly number[], unknown]>([
    [
      'leaves out amounts that are text',
      [item(1, 10), item(2, '20.00'), item(3, '3'), sum(10)],
      [],
      ['totalBroken', 3, 'text', '3, 4'],
    ],
    [
      'leaves out hidden rows',
      [item(1, 10), item(2, 20), item(3, 3), sum(13)],
      [3],
      ['totalBroken', 3, 'hidden', '3'],
    ],
    [
      'stands above rows that were added later',
      [item(1, 10), item(2, 20), sum(30), item(3, 3)],
      [],
      ['totalBroken', 5, 'below', '5'],
    ],
    [
      'counts what is set aside no more than we do',
      [item(1, 10), item(1, 10), item(2, 20), sum(30)],
      [],
      ['totalBroken', 3, 'aside', '3'],
    ],
    [
      'leaves out receipts without an invoice',
      [item(1, 10), item(2, 20), item(3, -7, { type: '预收款' }), sum(30)],
      [],
      ['totalBroken', 4, 'unapplied', '4'],
    ],
    [
      'leaves out text and what stands below it',
      [item(1, 10), item(2, '20'), sum(10), item(3, 3)],
      [],
      ['totalBroken', 3, 'several', '3, 5'],
    ],
    [
      'adds subtotals again',
      [item(1, 10), sum(10, '小计'), item(2, 20), sum(20, '小计'), sum(60)],
      [],
      ['totalBroken', 3, 'subtotal', '3, 5'],
    ],
    [
      'adds what was carried forward again',
      [item(1, 10), sum(10, '承前页'), item(2, 20), sum(40)],
      [],
      ['totalBroken', 3, 'carried_forward', '3'],
    ],
    [
      'leaves out one row',
      [item(1, 10), item(2, 20), item(3, 3), sum(13)],
      [],
      ['totalBroken', 3, 'row', '3'],
    ],
    [
      'counts one row twice',
      [item(1, 10), item(2, 20), item(3, 3), sum(53)],
      [],
      ['totalBroken', 3, 'twice', '3'],
    ],
    [
      'adds a credit note instead of taking it off',
      [item(1, 10), item(2, -4, { type: '红字发票' }), sum(14)],
      [],
      ['totalBroken', 3, 'sign', '3'],
    ],
  ])('that %s is broken by those rows', (_, rows, hidden, broken) => {
    const total = rows.findIndex(([label]) => label === '合计') + 2;
    expect(said(rows, {}, hidden)).toEqual([['totalDiffers', total], broken]);
  });

  test('that nothing explains is said to differ, and no more', () => {
    expect(said([item(1, 10), item(2, 20), sum(31.17)])).toEqual([['totalDiffers', 4]]);
  });

  test('agrees where the sheet adds up receipts as they stand, whatever we make of their sign', () => {
    expect(said([item(1, 10), item(2, 3, { type: '收款单' }), sum(13)])).toEqual([]);
  });
});

describe('sums without a label', () => {
  const rows = [item(1, 10), item(2, 20), sum(30, ''), item(3, 5), item(4, 7), sum(12, ''), sum(42, '')];
  const { totals, warnings } = readSheet([HEAD, ...rows]).reading;

  test('are of groups but for the last, though the first group is all there is above it', () => {
    expect(totals.map(({ sheetRow, kind }) => [sheetRow, kind])).toEqual([
      [4, 'subtotal'],
      [7, 'subtotal'],
      [8, 'total'],
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('subtotals', () => {
  const rows = (second: number): Row[] => [
    item(1, 10),
    item(2, 20),
    sum(30, '小计'),
    item(3, 5),
    sum(second, '小计'),
    item(4, 7),
    item(5, '8.00'),
    sum(7, '部门小计'),
    sum(50, '各客户小计'),
  ];

  test('that are the sum of their rows, of groups of groups, or of the numbers among them are right', () => {
    expect(said(rows(5))).toEqual([]);
  });

  test('that are not are named with their row', () => {
    expect(said(rows(6))).toEqual([['subtotalDiffers', 6]]);
  });

  test('of something else altogether are left alone', () => {
    expect(said([item(1, 10), sum(3, '小计'), item(2, 20), sum(4, '小计')])).toEqual([]);
  });
});

test('in a sheet without document numbers every dated row is an item but those whose text says no more than that they are sums', () => {
  const header: Row = ['客户', '到期日', '币种', '余额'];
  const rows: readonly Row[] = [
    header,
    ['合计五金有限公司', D, 'CNY', 1.1],
    ['Total Energies', D, 'CNY', 2.2],
    ['甲公司', D, 'CNY', 3.3],
    ['小计', D, 'CNY', 6.6],
    ['ＴＯＴＡＬ', D, 'CNY', 6.6],
    ['本⾴合計', D, 'CNY', 6.6],
  ];
  const { reading } = readSheet(rows);
  expect(keptOf(reading).map(([at]) => at)).toEqual([2, 3, 4]);
  expect(reading.totals.map(({ sheetRow }) => sheetRow)).toEqual([5, 6, 7]);
});
