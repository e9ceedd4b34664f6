import fc from 'fast-check';
import { parseAmount } from '../../../src/domain/money/amountText';
import { currencyCode } from '../../../src/domain/money/currency';

test.each([
  ['1,234.50', 1234.5],
  ['３８，９８３．７１', 38983.71],
  ['￥19,521.57', 19521.57],
  ['-￥10,666.29', -10666.29],
  ['￥-10,666.29', -10666.29],
  [' 38234.00 ', 38234],
  ['－４，５１０．３４', -4510.34],
  ['(1,234.50)', -1234.5],
  ['¥(5.00)', -5],
  ['1,234.50-', -1234.5],
  ['1,234.50 CR', -1234.5],
  ['1,234.50 Dr', 1234.5],
  ['1234.5元', 1234.5],
  ['1.2万', 12000],
  ['3.5億元', 350000000],
  ['1.234,50', 1234.5],
  ['1.234.567,89', 1234567.89],
  ['1 234,50', 1234.5],
  ["1'234.50", 1234.5],
  ['12,34,567.00', 1234567],
  ['1234,5', 1234.5],
  ['-', 0],
  ['—', 0],
  ['1.5E+05', 150000],
  ['1000贷', -1000],
  ['貸 1,100', -1100],
  ['借1200', 1200],
  ['Cr 2,400.00', -2400],
  ['Dr. 2,300.00', 2300],
  ['2,500.00 (CR)', -2500],
  ['负1,500', -1500],
  ['<1,900.00>', -1900],
  ["'1,234.50", 1234.5],
  ['1,234.50\u200b', 1234.5],
])('the amount %s is read', (text, amount) => {
  expect(parseAmount(text)?.amount).toBe(amount);
});

test.each([
  '待核对',
  '',
  '#REF!',
  '2025-03-31',
  '复核：',
  '50%',
  '1,23,4',
  '12.34.5',
  '1,2345',
  '--5',
  'INV-1',
  '-5-',
])('%s is no amount', (text) => {
  expect(parseAmount(text)).toBeNull();
});

test('one comma before three digits groups, before one or two it is a decimal point', () => {
  expect(parseAmount('1,234')?.amount).toBe(1234);
  expect(parseAmount('1,23')?.amount).toBe(1.23);
});

test('a sign that only one currency uses names it; signs that several share do not', () => {
  expect(parseAmount('-US$9,076.55')).toEqual({ amount: -9076.55, currency: 'USD' });
  expect(parseAmount('NT$1,200')).toEqual({ amount: 1200, currency: 'TWD' });
  expect(parseAmount('1,000.00 CAD')).toEqual({ amount: 1000, currency: 'CAD' });
  expect(parseAmount('€5')).toEqual({ amount: 5, currency: 'EUR' });
  expect(parseAmount('$5')).toEqual({ amount: 5, currency: null });
  expect(parseAmount('¥5')).toEqual({ amount: 5, currency: null });
});

test('any amount is read back from each way of writing it', () => {
  const ways: readonly ((plain: string, grouped: string) => string)[] = [
    (plain) => plain,
    (_, grouped) => grouped,
    (_, grouped) => `￥${grouped}`,
    (_, grouped) => `  ${grouped}元 `,
    (plain) => plain.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    (_, grouped) => grouped.replace(/[.,]/g, (c) => (c === '.' ? ',' : '.')),
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.boolean(),
      fc.constantFrom(...ways),
      (cents, negative, way) => {
        const plain = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
        const written = way(plain, plain.replace(/\B(?=(\d{3})+\.)/g, ','));
        const text = negative ? `(${written.trim()})` : written;
        expect(parseAmount(text)?.amount).toBe(negative && cents > 0 ? -Number(plain) : Number(plain));
      },
    ),
  );
});

test('currencies are known by code, name and sign', () => {
  for (const name of ['人民币', 'RMB', 'CNY', 'cny', '人民币(CNY)', 'CNY-人民币', '￥', '元']) {
    expect([name, currencyCode(name)]).toEqual([name, 'CNY']);
  }
  expect(
    ['美元', 'US$', '欧元', '港幣', '新台幣', 'NTD', '日元', '英镑'].map((name) => currencyCode(name)),
  ).toEqual(['USD', 'USD', 'EUR', 'HKD', 'TWD', 'TWD', 'JPY', 'GBP']);
  expect(currencyCode('ABC')).toBeNull();
  expect(currencyCode('')).toBeNull();
});

test('a name that several currencies share means the base currency of the sheet', () => {
  expect(currencyCode('元', 'TWD')).toBe('TWD');
  expect(currencyCode('元', 'EUR')).toBe('CNY');
  expect(currencyCode('$', 'HKD')).toBe('HKD');
  expect(currencyCode('¥', 'JPY')).toBe('JPY');
});
