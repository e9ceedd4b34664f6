import { RowFlag, type Cell } from '../../../src/domain/ledger/types';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const TOP: readonly Row[] = [
  ['对账对象名称', '业务日期', '业务单号', '摘要', '借方', '', '', '贷方', '', ''],
  ['', '', '', '', '发生', '已结', '未结', '发生', '已结', '未结'],
  ['', '', '', '', '金额', '金额', '金额', '金额', '金额', '金额'],
];
const line = (number: string, words: string, ...amounts: Cell[]): Row => [
  '甲公司',
  day('2025-01-10'),
  number,
  words,
  ...Array.from({ length: 6 }, (_, i) => amounts[i] ?? null),
];
const terms = { ...DEFAULT_TERMS, fallback: '30' };

describe('a statement with a debit and a credit side', () => {
  const { recognition, reading } = readSheet(
    [
      ...TOP,
      line('X1', '销售货款', 1000, 200, 800),
      line('S1', '收货款', null, null, null, 500, 100, 400),
      line('T1', '退货', 0, 0, 0, 60, 0, '60.00'),
      line('X2', '销售货款', 300, 0, 300, 0, 0, 0),
      line('X3', '销售货款', 90, 0, 90, 40, 0, 40),
      line('S2', '收货款', null, null, null, 70, 0, '待查'),
      ['合计', null, null, null, 1390, 200, 1190, 670, 100, 500],
    ],
    { terms },
  );

  test('has its open amounts on both', () => {
    expect(recognition.mapping).toMatchObject({ balance: 6, creditBalance: 9, amountOriginal: 4 });
  });

  test('owes what is open on the debit side less what is open on the credit side', () => {
    expect(keptOf(reading).map(([sheetRow, , , open]) => [sheetRow, open])).toEqual([
      [4, 80000],
      [6, -6000],
      [7, 30000],
      [8, 5000],
    ]);
    expect((reading.ledger.flags[1] ?? 0) & RowFlag.CreditNote).toBe(RowFlag.CreditNote);
  });

  test('leaves receipts of the credit side unapplied, and ties out', () => {
    expect(reading.unapplied).toMatchObject([{ sheetRow: 5, docNo: 'S1', amount: -40000 }]);
    expect(asideOf(reading)).toEqual([[9, 'invalid_amount', '待查']]);
    expect(reading.setAside[0]?.column).toBe(9);
    expect(reading.tieOut).toMatchObject([{ currency: 'CNY', ties: true, sheet: { amount: 69000 } }]);
    expect(reading.totals).toMatchObject([{ kind: 'total', amount: 69000 }]);
  });
});

test.each([
  ['借方余额', '贷方余额'],
  ['借方餘額', '貸方餘額'],
  ['Debit Balance', 'Credit Balance'],
])('%s and %s are the two sides of what is open', (debit, credit) => {
  const head = ['Customer', 'Document No', 'Due Date', debit, credit];
  const { recognition, reading } = readSheet([
    head,
    ['Acme', 'A1', day('2025-01-10'), 100, null],
    ['Acme', 'A2', day('2025-01-11'), null, 30],
    ['Acme', 'A3', day('2025-01-12'), 50, null],
  ]);
  expect(recognition.kind).toBe('open_items');
  expect(recognition.mapping).toMatchObject({ balance: 3, creditBalance: 4 });
  expect(reading.tieOut).toMatchObject([
    { kept: { amount: 15000 }, unapplied: { amount: -3000 }, ties: true },
  ]);
});
