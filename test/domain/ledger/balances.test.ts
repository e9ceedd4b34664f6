import { RowFlag } from '../../../src/domain/ledger/types';
import { pickSheet, recognise } from '../../../src/domain/ledger';
import { asideOf, day, readSheet, type Row } from './sheet';

const rows = (head: Row, ...body: Row[]): Row[] => [
  ['应收账款余额表', ...head.slice(1).map(() => null)],
  ['截至2025年3月31日', ...head.slice(1).map(() => null)],
  head,
  ...body,
];
const SHEET = rows(
  ['序号', '单位名称', '本月结存金额'],
  [1, '甲公司', 1200.5],
  [2, '乙公司', 300],
  [3, '丙公司', -40],
  [4, '丁公司', 0],
  [null, '合计', 1460.5],
);

describe('customers with what they owe and no date at all', () => {
  test('are recognised, and nothing is missing before they can be read', () => {
    const recognition = recognise({ top: SHEET, rowCount: SHEET.length });
    expect(recognition).toMatchObject({ kind: 'balances', missing: [], asOf: day('2025-03-31') });
    expect(recognition.mapping).toEqual({ customerName: 1, balance: 2 });
    expect(recognition.messages.map(({ key }) => key)).toEqual(['ledger.found.balances']);
  });

  test('are set apart for their unknown age, never counted as due or not due, and tie out', () => {
    const { reading } = readSheet(SHEET);
    expect(reading.ledger.count).toBe(0);
    expect(asideOf(reading)).toEqual([
      [4, 'age_unknown', ''],
      [5, 'age_unknown', ''],
      [6, 'age_unknown', ''],
      [7, 'zero_balance', ''],
    ]);
    expect(reading.setAside.every(({ rowKey }) => rowKey === null)).toBe(true);
    expect(reading.tieOut).toMatchObject([{ ties: true, setAside: { count: 4, amount: 146050 } }]);
    expect(reading.totals).toMatchObject([{ kind: 'total', amount: 146050 }]);
  });

  test('are due by the day that the user names, and marked as assumed', () => {
    const { reading } = readSheet(SHEET, { owedSince: day('2025-01-31'), asOf: day('2025-03-31') });
    expect([...reading.ledger.dueDay]).toEqual(Array(3).fill(day('2025-01-31')));
    expect([...reading.ledger.open]).toEqual([120050, 30000, -4000]);
    expect([...reading.ledger.flags].every((flag) => (flag & RowFlag.DueAssumed) !== 0)).toBe(true);
    expect(reading.ledger.flags[0]).toBe(RowFlag.DueAssumed);
    expect(reading.warnings.map(({ message }) => message)).toContainEqual({
      key: 'ledger.warning.owedSince',
      values: { count: 4, day: { day: day('2025-01-31') } },
    });
  });
});

test.each<[string, Row, Row]>([
  [
    'a summary of accounts',
    ['客户', '期初余额', '本期借方', '本期贷方', '期末余额'],
    ['甲公司', 10, 20, 5, 25],
  ],
  ['a list in English', ['Customer', 'Phone', 'Amount owed'], ['Acme Ltd', '123', 25]],
  ['a list in traditional Chinese', ['客戶名稱', '電話', '欠款金額'], ['甲公司', '02-1234', 25]],
  ['a list by currency', ['Customer', 'Currency', 'Outstanding'], ['Acme Ltd', 'USD', 25]],
])('%s is one too', (_, head, first) => {
  const others = ['乙', '丙', '丁'].map((name, i): Row => [
    name,
    ...first.slice(1).map((cell) => (typeof cell === 'number' ? cell + i : cell)),
  ]);
  const { recognition, reading } = readSheet([head, first, ...others]);
  expect(recognition.kind).toBe('balances');
  expect(reading.setAside.map(({ reason, amount }) => [reason, amount])[0]).toEqual(['age_unknown', 2500]);
});

test.each<[string, Row, Row]>([
  ['a list of prices', ['Customer', 'Product', 'Amount'], ['Acme', 'Bolt', 5]],
  ['a list of addresses', ['客户名称', '电话', '地址'], ['甲公司', '123', '北京']],
  ['a list of limits', ['客户名称', '信用额度'], ['甲公司', 5000]],
  ['a list of invoices without dates', ['客户名称', '发票号码', '未收金额'], ['甲公司', 'F1', 5000]],
])('%s is none', (_, head, first) => {
  expect(recognise({ top: [head, first], rowCount: 2 }).kind).not.toBe('balances');
});

test('a ledger is taken before it, whichever is in view', () => {
  const ledger = recognise({
    top: [
      ['客户名称', '发票号码', '到期日', '未收金额'],
      ['甲公司', 'F1', day('2025-03-01'), 10],
    ],
    rowCount: 2,
  });
  const balances = recognise({ top: SHEET, rowCount: SHEET.length });
  const candidate = { eligible: true, rowCount: 20 };
  const choice = pickSheet([
    { ...candidate, id: 'a', name: '余额', active: true, recognition: balances },
    { ...candidate, id: 'b', name: '明细', active: false, recognition: ledger },
  ]);
  expect(choice.id).toBe('b');
});
