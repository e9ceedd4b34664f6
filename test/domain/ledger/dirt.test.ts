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
