import fc from 'fast-check';
import { recognise } from '../../../src/domain/ledger';
import { matchOldestFirst } from '../../../src/domain/ledger/fifo';
import { RowFlag } from '../../../src/domain/ledger/types';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const D = (iso: string) => day(iso);
const keys = (warnings: readonly { readonly message: { readonly key: string } }[]) =>
  warnings.map(({ message }) => message.key);

describe('a running account (明细账)', () => {
  const ACCOUNT: readonly Row[] = [
    ['应收账款明细账', null, null, null, null, null, null, null],
    ['客户名称', '日期', '凭证号', '摘要', '借方', '贷方', '方向', '余额'],
    ['甲公司', null, null, '期初余额', null, null, '借', 500],
    ['甲公司', D('2025-01-10'), '记-1', '销售', 1000, null, '借', 1500],
    ['甲公司', D('2025-02-01'), '记-2', '收款', null, 700, '借', 800],
    ['甲公司', null, null, '本月合计', 1000, 700, '借', 800],
    ['甲公司', D('2025-02-20'), '记-3', '销售', 300, null, '借', 1100],
    ['乙公司', D('2025-01-05'), '记-4', '收款', null, 250.5, '贷', 250.5],
    ['乙公司', D('2025-03-05'), '记-5', '销售', 100, null, '贷', 150.5],
    [null, null, null, '合计', 1400, 950.5, null, null],
  ];

  test('counts hidden lines and says which they are, or leaves them out of the matching as the user wishes', () => {
    const hidden = [5, 7];
    const counted = readSheet(ACCOUNT, {}, hidden).reading;
    expect(keptOf(counted)).toEqual(keptOf(readSheet(ACCOUNT).reading));
    const isHidden = Array.from(counted.ledger.flags, (flag) => (flag & RowFlag.HiddenRow) !== 0);
    expect(isHidden).toEqual(Array.from(counted.ledger.sheetRow, (row) => hidden.includes(row)));
    expect(isHidden).toContain(true);
    const { reading } = readSheet(ACCOUNT, { hiddenRows: 'set_aside' }, hidden);
    expect(asideOf(reading).filter(([, reason]) => reason === 'hidden_row')).toEqual([
      [5, 'hidden_row', ''],
      [7, 'hidden_row', ''],
    ]);
    expect(keptOf(reading).map(([row, , , open]) => [row, open])).toEqual([
      [3, 50_000],
      [4, 100_000],
    ]);
    expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
  });

  test('is settled oldest first: what is left of each charge is open, what is left of receipts is unapplied', () => {
    const { recognition, reading } = readSheet(ACCOUNT);
    expect(recognition.kind).toBe('running_account');
    expect(keptOf(reading)).toEqual([
      [4, '甲公司', D('2025-01-10'), 80_000, 'CNY'],
      [7, '甲公司', D('2025-02-20'), 30_000, 'CNY'],
    ]);
    expect(reading.unapplied.map(({ sheetRow, amount }) => [sheetRow, amount])).toEqual([[8, -15_050]]);
    expect(asideOf(reading)).toEqual([
      [3, 'matched', '5'],
      [5, 'matched', '3, 4'],
      [9, 'matched', '8'],
    ]);
    expect(reading.tieOut).toEqual([
      {
        currency: 'CNY',
        kept: { count: 2, amount: 110_000 },
        setAside: { count: 3, amount: 0, unreadable: 0 },
        unapplied: { count: 1, amount: -15_050 },
        sheet: { count: 6, amount: 94_950 },
        ties: true,
      },
    ]);
  });

  test('says which receipt settled which charge, and how much of it', () => {
    const { reading } = readSheet(ACCOUNT);
    expect(
      reading.matches.map(({ receiptRow, chargeRow, amount }) => [receiptRow, chargeRow, amount]),
    ).toEqual([
      [5, 3, 50_000],
      [5, 4, 20_000],
      [8, 9, 10_000],
    ]);
  });

  test('says that due dates are assumed, that openings have no invoices, and that its own balances agree', () => {
    const { reading } = readSheet(ACCOUNT);
    expect(keys(reading.warnings)).toEqual([
      'ledger.warning.matchedOldestFirst',
      'ledger.warning.dueOnPosting',
      'ledger.warning.openingBalance',
      'ledger.warning.closingAgrees',
    ]);
    expect([...reading.ledger.flags].every((flags) => (flags & RowFlag.DueAssumed) !== 0)).toBe(true);
  });

  test('names the customer whose balance column ends with another sum, and the row', () => {
    const wrong = ACCOUNT.map((row, i) => (i === 6 ? [...row.slice(0, 7), 1200] : row));
    const { reading } = readSheet(wrong);
    expect(
      reading.warnings.find(({ message }) => message.key === 'ledger.warning.closingDiffers'),
    ).toMatchObject({
      sheetRow: 7,
      message: { values: { customer: '甲公司', theirs: { minor: 120_000 }, ours: { minor: 110_000 } } },
    });
  });

  test('knows what was open on an earlier day', () => {
    const { reading } = readSheet(ACCOUNT, { asOf: D('2025-01-31') });
    expect(keptOf(reading).map(([row, , , open]) => [row, open])).toEqual([
      [3, 50_000],
      [4, 100_000],
    ]);
    expect(asideOf(reading).map(([row, reason]) => [row, reason])).toEqual([
      [5, 'after_as_of'],
      [7, 'after_as_of'],
      [9, 'after_as_of'],
    ]);
    expect(reading.tieOut[0]?.ties).toBe(true);
    expect(reading.tieOut[0]?.sheet.amount).toBe(94_950);
  });

  test('is due by the days of credit that the user gives', () => {
    const terms = { ...DEFAULT_TERMS, fallback: '30' };
    const { reading } = readSheet(ACCOUNT, { terms });
    expect([...reading.ledger.dueDay]).toEqual([D('2025-02-09'), D('2025-03-22')]);
    expect(keys(reading.warnings)).toContain('ledger.warning.dueByYourTerms');
  });

  test('is known by how its balance runs where the columns have other names', () => {
    const statement: readonly Row[] = [
      ['Customer', 'Date', 'Reference', 'Invoiced', 'Paid', 'Balance'],
      ['Acme', D('2025-01-01'), 'INV-1', 100, null, 100],
      ['Acme', D('2025-01-09'), 'INV-2', 50, null, 150],
      ['Acme', D('2025-01-20'), 'PMT-1', null, 100, 50],
      ['Acme', D('2025-02-01'), 'INV-3', 25, null, 75],
      ['Acme', D('2025-02-09'), 'PMT-2', null, 60, 15],
    ];
    const { recognition, reading } = readSheet(statement);
    expect(recognition.kind).toBe('running_account');
    expect(keptOf(reading).map(([row, , , open]) => [row, open])).toEqual([[5, 1500]]);
  });

  test('is none where each row’s balance is its own debit less its own credit', () => {
    const list: readonly Row[] = [
      ['客户', '发票号', '到期日', '借方金额', '贷方金额', '余额'],
      ['甲', 'F1', D('2025-01-31'), 100, 40, 60],
      ['甲', 'F2', D('2025-02-28'), 200, 50, 150],
      ['乙', 'F3', D('2025-03-31'), 300, 100, 200],
      ['乙', 'F4', D('2025-03-31'), 70, 20, 50],
    ];
    const { recognition, reading } = readSheet(list);
    expect(recognition.kind).toBe('open_items');
    expect(reading.tieOut[0]?.kept.amount).toBe(46_000);
  });

  test('may head each account with a line for its customer, and split the date in columns', () => {
    const book: readonly Row[] = [
      ['客户：甲公司', null, null, null, null, null, null],
      ['2025年', null, '凭证号', '摘要', '借方', '贷方', '余额'],
      ['月', '日', null, null, null, null, null],
      [1, 5, '记1', '上年结转', null, null, 80],
      [null, 20, '记2', '销售', 20, null, 100],
      [2, 3, '记3', '收款', null, 80, 20],
      ['客户：乙公司', null, null, null, null, null, null],
      ['月', '日', '凭证号', '摘要', '借方', '贷方', '余额'],
      [3, 9, '记4', '销售', 40, null, 40],
    ];
    const { recognition, reading } = readSheet(book);
    expect(recognition).toMatchObject({ kind: 'running_account', titleCustomer: '甲公司', missing: [] });
    expect(keptOf(reading)).toEqual([
      [5, '甲公司', D('2025-01-20'), 2_000, 'CNY'],
      [9, '乙公司', D('2025-03-09'), 4_000, 'CNY'],
    ]);
    expect(reading.tieOut[0]?.ties).toBe(true);
  });

  test('may give a line a customer with opening, charges, receipts and closing', () => {
    const summary: readonly Row[] = [
      ['客户编码', '客户名称', '日期', '期初余额', '借方', '贷方', '期末余额'],
      ['01', '甲', D('2025-01-31'), 100, 50, 30, 120],
      ['01', '甲', D('2025-02-28'), 120, 10, 100, 30],
      ['02', '乙', D('2025-01-31'), 0, 70, 0, 70],
    ];
    const { recognition, reading } = readSheet(summary);
    expect(recognition.kind).toBe('running_account');
    expect(keptOf(reading).map(([row, key, , open]) => [row, key, open])).toEqual([
      [2, '01', 2_000],
      [3, '01', 1_000],
      [4, '02', 7_000],
    ]);
    expect(keys(reading.warnings)).toContain('ledger.warning.closingAgrees');
  });

  test('a line without an amount that can be read is set aside, and the rest ties', () => {
    const rows = [
      ...ACCOUNT.slice(0, 7),
      ['甲公司', D('2025-03-01'), '记-9', '销售', { error: '#REF!' }, null, '借', null],
    ];
    const { reading } = readSheet(rows);
    expect(asideOf(reading)).toContainEqual([8, 'invalid_amount', '']);
    expect(reading.tieOut[0]).toMatchObject({ ties: true, setAside: { unreadable: 1 } });
  });
});

describe('the text amounts of a running account', () => {
  const HEAD: Row = ['客户名称', '日期', '摘要', '借方', '贷方', '余额'];
  const EURO: readonly Row[] = [
    HEAD,
    ['甲公司', null, '期初余额', null, null, '1.500'],
    ['甲公司', D('2025-01-10'), '销售', '1.234,50', null, '2.734,50'],
    ['甲公司', D('2025-02-01'), '收款', null, '1.000', '1.734,50'],
    ['甲公司', D('2025-03-01'), '销售', '1.250', null, '2.984,50'],
  ];

  test('are read with the sign before the cents that the whole account uses, and its balances agree', () => {
    const { recognition, reading } = readSheet(EURO);
    expect(recognition.kind).toBe('running_account');
    expect(keptOf(reading).map(([row, , , open]) => [row, open])).toEqual([
      [2, 50_000],
      [3, 123_450],
      [5, 125_000],
    ]);
    expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { amount: 298_450 } }]);
    expect(keys(reading.warnings)).toContain('ledger.warning.closingAgrees');
    expect(reading.warnings).toContainEqual({
      sheetRow: null,
      message: { key: 'ledger.warning.decimals', values: { count: 3, example: '1.500', separator: 'comma' } },
    });
  });

  test('are read as the user wishes', () => {
    const { reading } = readSheet(EURO, { decimals: 'point' });
    expect(keptOf(reading).map(([row, , , open]) => [row, open])).toEqual([
      [2, 50],
      [3, 123_450],
      [5, 125],
    ]);
    expect(readSheet(EURO, { decimals: 'comma' }).reading.tieOut[0]?.sheet.amount).toBe(298_450);
  });
});

describe('an opening balance', () => {
  const HEAD: Row = ['客户名称', '日期', '摘要', '借方', '贷方', '余额'];

  test.each([[{ error: '#REF!' }], ['五千左右']])('that cannot be read (%j) is set aside', (cell) => {
    const { reading } = readSheet([
      HEAD,
      ['甲公司', null, '期初余额', null, null, cell],
      ['甲公司', D('2025-01-10'), '销售', 100, null, 600],
      ['甲公司', D('2025-02-01'), '收款', null, 40, 560],
    ]);
    expect(reading.setAside).toContainEqual(
      expect.objectContaining({ sheetRow: 2, reason: 'invalid_amount', field: 'runningBalance', column: 5 }),
    );
    expect(reading.structuralRows).not.toContain(2);
    expect(reading.tieOut).toMatchObject([{ ties: true, setAside: { unreadable: 1 } }]);
    expect(keys(reading.warnings)).toContain('ledger.warning.closingDiffers');
    expect(keys(reading.warnings)).not.toContain('ledger.warning.openingBalance');
  });

  test('in a column of its own is set aside too, and the line’s own movements are read', () => {
    const { reading } = readSheet([
      ['客户编码', '客户名称', '日期', '期初余额', '借方', '贷方', '期末余额'],
      ['01', '甲', D('2025-01-31'), '五千左右', 50, 30, 120],
      ['01', '甲', D('2025-02-28'), 120, 10, 0, 130],
      ['02', '乙', D('2025-01-31'), 0, 70, 0, 70],
    ]);
    expect(reading.setAside).toContainEqual(
      expect.objectContaining({ sheetRow: 2, reason: 'invalid_amount', field: 'openingBalance', column: 3 }),
    );
    expect(keptOf(reading).map(([row, , , open]) => [row, open])).toEqual([
      [2, 2_000],
      [3, 1_000],
      [4, 7_000],
    ]);
    expect(reading.tieOut[0]?.ties).toBe(true);
  });

  test('alone is no proof that the balances agree', () => {
    const { recognition, reading } = readSheet([HEAD, ['甲公司', null, '期初余额', null, null, 500]]);
    expect(recognition.kind).toBe('running_account');
    expect(keptOf(reading).map(([, , , open]) => open)).toEqual([50_000]);
    expect(keys(reading.warnings)).not.toContain('ledger.warning.closingAgrees');
  });
});

describe('matching the oldest first', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 30 });
  const entries = (list: readonly number[]) => list.map((amount, id) => ({ id, amount }));

  test('uses up all of the smaller side, never more than an entry has, and leaves no younger charge settled before an older', () => {
    fc.assert(
      fc.property(amounts, amounts, (charges, receipts) => {
        const { matches, openCharges, openReceipts } = matchOldestFirst(entries(charges), entries(receipts));
        const total = (list: readonly number[]) => list.reduce((sum, amount) => sum + amount, 0);
        const matched = total(matches.map(({ amount }) => amount));
        expect(matched).toBe(Math.min(total(charges), total(receipts)));
        expect(total(openCharges)).toBe(total(charges) - matched);
        expect(total(openReceipts)).toBe(total(receipts) - matched);
        const firstOpen = openCharges.findIndex((open) => open > 0);
        if (firstOpen >= 0)
          openCharges
            .slice(firstOpen + 1)
            .forEach((open, i) => expect(open).toBe(charges[firstOpen + 1 + i]));
      }),
    );
  });
});

test('a running account of one customer without a name lacks only that', () => {
  const found = recognise({
    top: [
      ['Date', 'Debit', 'Credit', 'Balance'],
      [D('2025-01-01'), 5, null, 5],
    ],
    rowCount: 2,
  });
  expect(found).toMatchObject({ kind: 'running_account', missing: ['customerName'] });
});
