import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

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
