import { day, keptOf, readSheet, type Row } from './sheet';

const row = (customer: string, number: string, amount: number): Row => [
  customer,
  number,
  day('2025-03-01'),
  amount,
];
const SHEET = [
  ['客户名称', '发票号码', '到期日', '未收金额'],
  row('凯盛电子有限公司', 'F1', 100),
  row('凯盛电子', 'F2', 20),
  row('乙公司', 'F3', 5),
  row('凱盛電子有限公司', 'F4', 3),
];
const same = { 凯盛电子: '凯盛电子有限公司', 凱盛電子有限公司: '凯盛电子' };

test('customers that the user says are one are counted as one, through any chain of answers', () => {
  const { reading } = readSheet(SHEET, { sameCustomers: same });
  expect(keptOf(reading).map(([, customer, , open]) => [customer, open])).toEqual([
    ['凯盛电子有限公司', 10000],
    ['凯盛电子有限公司', 2000],
    ['乙公司', 500],
    ['凯盛电子有限公司', 300],
  ]);
  expect(reading.ledger.customers.map(({ name, otherNames }) => [name, otherNames])).toEqual([
    ['凯盛电子有限公司', ['凯盛电子', '凱盛電子有限公司']],
    ['乙公司', []],
  ]);
  expect(reading.tieOut).toMatchObject([{ ties: true, kept: { amount: 12800 } }]);
});

test('nothing is merged unasked, by an answer about customers who are gone, or by one in a ring', () => {
  const plain = readSheet(SHEET).reading.ledger.customers.length;
  expect(plain).toBe(4);
  expect(readSheet(SHEET, { sameCustomers: { 丙公司: '乙公司' } }).reading.ledger.customers).toHaveLength(4);
  const ring = { 凯盛电子: '乙公司', 乙公司: '凯盛电子' };
  expect(readSheet(SHEET, { sameCustomers: ring }).reading.ledger.customers).toHaveLength(3);
});
