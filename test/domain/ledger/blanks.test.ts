import { day, keptOf, readSheet, type Row } from './sheet';

const D = day('2025-02-10');

test('blank currency cells are read in the base currency, and how many and where is said', () => {
  const { reading } = readSheet([
    ['客户', '发票号', '到期日', '未收余额', '币种'],
    ['甲公司', 'F1', D, 100, 'USD'],
    [null, 'F2', D, 200, null],
    ['乙公司', 'F3', D, '€5', null],
    ['乙公司', 'F4', D, 300, ''],
  ]);
  expect(keptOf(reading).map(([, , , open, currency]) => [open, currency])).toEqual([
    [10000, 'USD'],
    [20000, 'CNY'],
    [500, 'EUR'],
    [30000, 'CNY'],
  ]);
  expect(reading.warnings.filter(({ message }) => message.key.endsWith('blankCurrency'))).toEqual([
    {
      sheetRow: 3,
      message: { key: 'ledger.warning.blankCurrency', values: { count: 2, firstRow: 3, currency: 'CNY' } },
    },
  ]);
});

test('a sheet without a currency column has no blank currencies', () => {
  const { reading } = readSheet([
    ['客户', '发票号', '到期日', '未收余额'],
    ['甲公司', 'F1', D, 100],
  ]);
  expect(reading.warnings).toEqual([]);
});

test.each(['原币金额', '原币余额'])(
  'where %s is blank, the balance in local currency is no foreign money',
  (header) => {
    const rows = Array.from({ length: 6 }, (_, i): Row => ['甲公司', `F${i}`, D, 'USD', 100, 720]);
    const { recognition, reading } = readSheet([
      ['客户', '发票号', '到期日', '币种', header, '本位币余额'],
      ...rows,
      ['乙公司', 'F9', D, 'USD', null, 700],
    ]);
    expect(recognition.mapping.balanceLocal).toBe(5);
    expect(keptOf(reading).at(0)?.slice(3)).toEqual([10000, 'USD']);
    expect(keptOf(reading).at(-1)?.slice(3)).toEqual([70000, 'CNY']);
  },
);

test('a blank balance beside an original amount counts in full, and it is said', () => {
  const { reading } = readSheet([
    ['Customer', 'Invoice No', 'Due Date', 'Invoice Amount', 'Open Balance'],
    ['Acme', 'A1', D, 100, 60],
    ['Acme', 'A2', D, 50, null],
    ['Acme', 'A3', D, 70, 0],
  ]);
  expect(keptOf(reading).map(([at, , , open]) => [at, open])).toEqual([
    [2, 6000],
    [3, 5000],
  ]);
  expect(reading.warnings.map(({ message }) => message)).toEqual([
    { key: 'ledger.warning.blankBalance', values: { count: 1, firstRow: 3 } },
  ]);
});
