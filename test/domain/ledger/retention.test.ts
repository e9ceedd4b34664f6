import fc from 'fast-check';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const D = day;
const due = D('2025-02-10');
const end = D('2026-02-10');
const opens = (rows: readonly Row[]) =>
  keptOf(readSheet(rows).reading).map(([row, , day, open]) => [row, day, open]);
const said = (rows: readonly Row[]) => readSheet(rows).recognition.messages.map(({ key }) => key);

describe('a retention that is part of the balance', () => {
  test.each([
    ['客户名称', '发票号', '到期日', '未收余额', '其中:质保金', '质保到期日', '合计'],
    ['客戶名稱', '發票號碼', '到期日', '未收餘額', '其中：保固款', '保固期滿日', '合計'],
    ['Customer', 'Invoice No', 'Due Date', 'Open amount', 'of which retention', 'Retention due', 'Total'],
  ])('is an item of its own, due by its own day: %s', (...header) => {
    const rows: readonly Row[] = [
      header.slice(0, 6),
      ['甲', 'F1', due, 1000, 100, end],
      ['乙', 'F2', due, 500, null, null],
      ['丙', 'F3', due, 50.5, 50.5, end],
      ['丁', 'F4', due, 30, 3, null],
      [header[6] ?? '', null, null, 1580.5, 153.5, null],
    ];
    expect(opens(rows)).toEqual([
      [2, due, 90_000],
      [2, end, 10_000],
      [3, due, 50_000],
      [4, end, 5_050],
      [5, due, 2_700],
    ]);
    const { reading } = readSheet(rows);
    expect(asideOf(reading)).toEqual([[5, 'missing_due_date', '']]);
    expect(reading.ledger.docNo.at(1)).toBe(`F1 ${header[4]}`);
    expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { amount: 158_050 } }]);
    expect(reading.totals.map(({ amount }) => amount)).toEqual([158_050]);
    expect(reading.warnings).toEqual([]);
    expect(said(rows)).toContain('ledger.found.retention');
  });

  test('is known by what was invoiced and paid, and due a warranty after the acceptance', () => {
    const rows: readonly Row[] = [
      ['客户名称', '发票号', '到期日', '发票金额', '已收金额', '未收余额', '质保金', '验收日期', '质保期'],
      ['甲', 'F1', due, 1000, 600, 400, 100, D('2025-01-31'), '一年'],
    ];
    expect(opens(rows)).toEqual([
      [2, due, 30_000],
      [2, D('2026-01-31'), 10_000],
    ]);
  });

  test('is set aside where nothing says until when it is kept back, whatever the terms of the rest', () => {
    const rows: readonly Row[] = [
      ['客户名称', '发票号', '开票日期', '账期', '未收余额', '其中质保金'],
      ['甲', 'F1', D('2025-01-11'), '30天', 1000, 100],
    ];
    expect(opens(rows)).toEqual([[2, due, 90_000]]);
    expect(asideOf(readSheet(rows).reading)).toEqual([[2, 'missing_due_date', '']]);
    expect(said(rows)).toContain('ledger.found.retentionUndated');
  });

  test('leaves its own day to itself: the rest is due by its terms', () => {
    const rows: readonly Row[] = [
      ['客户名称', '发票号', '开票日期', '账期', '未收余额', '其中质保金', '质保金到期日'],
      ['甲', 'F1', D('2025-01-11'), '30天', 1000, 100, end],
    ];
    expect(opens(rows)).toEqual([
      [2, due, 90_000],
      [2, end, 10_000],
    ]);
  });

  test('changes no sum, whatever the amounts', () => {
    const amounts = fc.array(fc.tuple(fc.nat({ max: 999_999 }), fc.nat({ max: 999_999 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(amounts, (all) => {
        const rows = all.map(([open, kept], i): Row => ['甲', `F${i}`, due, open / 100, kept / 100, end]);
        const { reading } = readSheet([
          ['客户名称', '发票号', '到期日', '未收余额', '其中质保金', '质保到期日'],
          ['甲', 'F', due, 10, 1, end],
          ...rows,
        ]);
        const total = all.reduce((sum, [open]) => sum + open, 1000);
        expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { amount: total } }]);
      }),
    );
  });
});

test.each([
  [
    'on top of the balance',
    ['客户名称', '发票号', '到期日', '发票金额', '已收金额', '未收余额', '质保金'],
    [500, 100],
  ],
  ['who knows', ['客户名称', '发票号', '到期日', '备注', '部门', '未收余额', '质保金'], ['', '']],
])('a retention that is %s is said beside the total and not counted', (_, header, [first, second]) => {
  const rows: readonly Row[] = [header, ['甲', 'F1', due, first ?? '', second ?? '', 300, 100]];
  expect(opens(rows)).toEqual([[2, due, 30_000]]);
  expect(said(rows)).toContain('ledger.found.retentionBeside');
  expect(readSheet(rows).reading.warnings.map(({ message }) => message)).toEqual([
    {
      key: 'ledger.warning.notCounted',
      values: { header: '质保金', count: 1, amount: { minor: 10_000, currency: 'CNY' } },
    },
  ]);
});
