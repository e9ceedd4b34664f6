import { RowFlag } from '../../../src/domain/ledger/types';
import { CALENDAR_REGIONS } from '../../../src/domain/calendar/types';
import { createWorkCalendar, nextWorkday } from '../../../src/domain/calendar/workCalendar';
import { DEFAULT_TERMS, type MonthlyConvention } from '../../../src/domain/terms';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const D = (iso: string) => day(iso);
const keys = (warnings: readonly { readonly message: { readonly key: string } }[]) =>
  warnings.map(({ message }) => message.key);

describe('the sign before the cents of text amounts', () => {
  const HEAD: Row = ['Customer', 'Invoice', 'Due Date', 'Balance'];
  const sheet = (...amounts: string[]): Row[] => [
    HEAD,
    ...amounts.map((amount, i): Row => ['Acme', `F${i}`, D('2025-01-31'), amount]),
  ];
  const opens = (rows: readonly Row[], decimals?: 'point' | 'comma') => [
    ...readSheet(rows, decimals ? { decimals } : {}).reading.ledger.open,
  ];

  test('is decided by the whole column: 1.250 beside 1.234,50 is one thousand two hundred and fifty', () => {
    expect(opens(sheet('1.250', '1.234,50', '17,5'))).toEqual([125_000, 123_450, 1_750]);
    expect(opens(sheet('1,250', '1.234,50'))).toEqual([125, 123_450]);
    expect(opens(sheet('1.250', '1,234.50', '1,250'))).toEqual([125, 123_450, 125_000]);
  });

  test('can be chosen by the user, and the tie-out follows', () => {
    expect(opens(sheet('1.250', '2.000'))).toEqual([125, 200]);
    expect(opens(sheet('1.250', '2.000'), 'comma')).toEqual([125_000, 200_000]);
    expect(opens(sheet('1.250', '1.234,50'), 'point')).toEqual([125, 123_450]);
    const { reading } = readSheet(sheet('1.250', '2.000'), { decimals: 'comma' });
    expect(reading.tieOut).toMatchObject([{ ties: true, sheet: { amount: 325_000 } }]);
  });

  test('is said where an amount could have been read in two ways', () => {
    const { warnings } = readSheet(sheet('1.250', '1.234,50')).reading;
    expect(warnings).toContainEqual({
      sheetRow: null,
      message: { key: 'ledger.warning.decimals', values: { count: 1, example: '1.250', separator: 'comma' } },
    });
    expect(keys(readSheet(sheet('1,250', '1,234.50')).reading.warnings)).toEqual([]);
  });

  const said = (rows: readonly Row[]) =>
    readSheet(rows)
      .reading.warnings.filter(({ message }) => message.key === 'ledger.warning.decimals')
      .map(({ message }) => message.values);

  test('is decided for each currency by itself: a comma in euros says nothing about dollars', () => {
    const rows: readonly Row[] = [
      [...HEAD, 'Currency'],
      ['Acme', 'F1', D('2025-01-31'), '500,50', 'EUR'],
      ['Acme', 'F2', D('2025-01-31'), '1.250', 'EUR'],
      ['Birch', 'F3', D('2025-01-31'), '1,250', 'USD'],
    ];
    const { reading } = readSheet(rows);
    expect(keptOf(reading).map(([, , , open, currency]) => [open, currency])).toEqual([
      [50_050, 'EUR'],
      [125_000, 'EUR'],
      [125_000, 'USD'],
    ]);
    expect(said(rows)).toEqual([{ count: 1, example: '1.250', separator: 'comma' }]);
  });

  test('needs more than one comma that may be a slip, and is said either way', () => {
    const slip = sheet('500,50', '1,250', '2,375', '840.00');
    expect(opens(slip)).toEqual([50_050, 125_000, 237_500, 84_000]);
    expect(said(slip)).toEqual([{ count: 2, example: '1,250', separator: 'point' }]);
    const habit = sheet('500,50', '17,25', '1,250', '3,10');
    expect(opens(habit)).toEqual([50_050, 1_725, 125, 310]);
    expect(said(habit)).toEqual([{ count: 1, example: '1,250', separator: 'comma' }]);
    expect(opens(sheet('1.234,50', '1,250', '12.50', '13.50'))).toEqual([123_450, 125_000, 1_250, 1_350]);
  });
});

describe('what 月结N天 means', () => {
  const ROWS: readonly Row[] = [
    ['客户编码', '客户名称', '发票号', '开票日期', '付款条件', '未收余额'],
    ['01', '甲', 'F1', D('2026-01-15'), '月结30天', 10],
    ['01', '甲', 'F2', D('2026-01-31'), '月结30天', 10],
    ['02', '乙', 'F3', D('2026-02-10'), '月结30天（25日截止）', 10],
    ['03', '丙', 'F4', D('2026-01-15'), '30天', 10],
  ];
  const dues = (terms = DEFAULT_TERMS) =>
    [...readSheet(ROWS, { terms, asOf: D('2026-06-30') }).reading.ledger.dueDay].slice(0, 2);

  // Published by the sources named at `MONTHLY_CONVENTIONS`.
  test.each<[MonthlyConvention, string, string]>([
    ['invoice_days', '2026-02-14', '2026-03-02'],
    ['month_end_days', '2026-03-02', '2026-03-02'],
    ['month_end_months', '2026-02-28', '2026-02-28'],
    ['invoice_months', '2026-02-15', '2026-02-28'],
    ['next_month_days', '2026-03-03', '2026-03-03'],
  ])('by %s: invoices of 15 and 31 January are due %s and %s', (convention, first, second) => {
    expect(dues({ ...DEFAULT_TERMS, convention })).toEqual([D(first), D(second)]);
    expect(dues({ ...DEFAULT_TERMS, byCustomer: { '01': convention } })).toEqual([D(first), D(second)]);
  });

  test('is asked once per customer, with an example of the customer’s own', () => {
    const { reading } = readSheet(ROWS, { asOf: D('2026-06-30') });
    expect(reading.monthlyTerms).toEqual([
      { customerKey: '01', customerName: '甲', days: 30, cutoffDay: null, count: 2, base: D('2026-01-15') },
      { customerKey: '02', customerName: '乙', days: 30, cutoffDay: 25, count: 1, base: D('2026-02-10') },
    ]);
  });

  test('is marked as assumed until it is answered, for the customer or for all', () => {
    const assumed = (terms = DEFAULT_TERMS) =>
      [...readSheet(ROWS, { terms }).reading.ledger.flags].map((flags) => (flags & RowFlag.DueAssumed) !== 0);
    expect(assumed()).toEqual([true, true, true, false]);
    expect(assumed({ ...DEFAULT_TERMS, byCustomer: { '01': 'invoice_days' } })).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(assumed({ ...DEFAULT_TERMS, isChosen: true })).toEqual([false, false, false, false]);
    expect(keys(readSheet(ROWS).reading.warnings)).toContain('ledger.warning.monthlyAssumed');
  });

  test('a due day that is no working day moves as the rule says, the user’s own holidays considered', () => {
    const due = (terms: Partial<typeof DEFAULT_TERMS>) =>
      readSheet([ROWS[0]!, ['04', '丁', 'F9', D('2026-06-01'), '5天', 10]], {
        terms: { ...DEFAULT_TERMS, ...terms },
      }).reading.ledger.dueDay[0];
    // 6 June 2026 is a Saturday.
    expect(due({})).toBe(D('2026-06-06'));
    expect(due({ workday: 'next' })).toBe(D('2026-06-08'));
    expect(due({ workday: 'previous' })).toBe(D('2026-06-05'));
    expect(due({ workday: 'next', holidays: [D('2026-06-08')] })).toBe(D('2026-06-09'));
    expect(due({ workday: 'next', makeUpWorkdays: [D('2026-06-06')] })).toBe(D('2026-06-06'));
  });

  test.each(CALENDAR_REGIONS)('days off are those of the region in the policy: %s', (region) => {
    const calendar = createWorkCalendar(undefined, region);
    const rows: Row[] = [ROWS[0]!];
    for (let i = 0; i < 120; i++) rows.push(['04', '丁', `F${i}`, D('2026-08-01') + i, '30天', 10]);
    const { ledger } = readSheet(rows, { terms: { ...DEFAULT_TERMS, workday: 'next', region } }).reading;
    const expected = Array.from({ length: 120 }, (_, i) => nextWorkday(calendar, D('2026-08-31') + i));
    expect([...ledger.dueDay]).toEqual(expected);
    const off = expected.includes(D('2026-10-01'));
    expect(off).toBe(region === 'weekends_only' || region === 'taiwan');
  });

  test('a year whose holidays nobody has told us is named', () => {
    const rows: readonly Row[] = [ROWS[0]!, ['04', '丁', 'F9', D('2031-06-01'), '5天', 10]];
    const said = (workday: 'none' | 'next') =>
      readSheet(rows, { terms: { ...DEFAULT_TERMS, workday } }).reading.warnings.filter(
        ({ message }) => message.key === 'ledger.warning.holidaysUnknown',
      );
    expect(said('none')).toEqual([]);
    expect(said('next').map(({ message }) => message.values)).toEqual([{ year: '2031' }]);
  });

  test('a term that counts from a delivery counts from its day where the sheet has it, else from the invoice and is marked', () => {
    const both: readonly Row[] = [
      ['客户名称', '发票号', '开票日期', '发货日期', '付款条件', '未收余额'],
      ['甲', 'F1', D('2026-01-15'), D('2026-01-10'), '货到30天', 10],
      ['甲', 'F2', D('2026-01-15'), D('2026-01-10'), '票到30天', 10],
      ['甲', 'F3', D('2026-01-15'), null, '货到30天', 10],
      ['甲', 'F4', D('2026-01-15'), D('2026-01-10'), '30天', 10],
    ];
    const { reading } = readSheet(both);
    expect([...reading.ledger.dueDay]).toEqual([
      D('2026-02-09'),
      D('2026-02-14'),
      D('2026-02-14'),
      D('2026-02-14'),
    ]);
    expect([...reading.ledger.flags].map((flags) => (flags & RowFlag.DueAssumed) !== 0)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(reading.warnings).toContainEqual({
      sheetRow: null,
      message: { key: 'ledger.warning.eventAssumed', values: { count: 2 } },
    });
  });

  test('a term that counts from an event counts from the baseline date where there is one', () => {
    const { reading } = readSheet([
      ['客户名称', '发票号', '开票日期', '账期起算日', '付款条件', '未收余额'],
      ['甲', 'F1', D('2026-01-15'), D('2026-01-20'), '票到30天', 10],
    ]);
    expect(reading.ledger.dueDay[0]).toBe(D('2026-02-19'));
    expect(keys(reading.warnings)).not.toContain('ledger.warning.eventAssumed');
  });

  test('rows without due date or terms are due by the term that the user gives, and are marked', () => {
    const rows: readonly Row[] = [
      ROWS[0]!,
      ['01', '甲', 'F1', D('2026-01-15'), null, 10],
      ['01', '甲', 'F2', D('2026-01-15'), '面议', 10],
    ];
    expect(asideOf(readSheet(rows).reading)).toHaveLength(2);
    const { reading } = readSheet(rows, { terms: { ...DEFAULT_TERMS, fallback: '45天' } });
    expect([...reading.ledger.dueDay]).toEqual([D('2026-03-01'), D('2026-03-01')]);
    expect([...reading.ledger.flags].every((flags) => (flags & RowFlag.DueAssumed) !== 0)).toBe(true);
    expect(reading.warnings).toContainEqual({
      sheetRow: null,
      message: { key: 'ledger.warning.fallbackTerms', values: { count: 2 } },
    });
  });
});

describe('a row that was set aside can be counted anyway', () => {
  const HEAD: Row = ['客户名称', '发票号', '开票日期', '到期日', '未收余额', '核销状态'];
  const A: Row = ['甲', 'F1', D('2025-01-01'), D('2025-01-31'), 100, '未核销'];
  const ROWS: readonly Row[] = [
    HEAD,
    A,
    A,
    A,
    ['甲', 'F2', D('2025-02-01'), null, 20, '未核销'],
    ['乙', 'F3', D('2025-02-01'), '2025-02-30', 30, '未核销'],
    ['乙', 'F4', D('2025-02-01'), D('2025-03-01'), 40, '已核销'],
    ['乙', 'F5', D('2025-02-01'), D('2025-03-01'), 0, '未核销'],
    ['乙', 'F6', D('2025-02-01'), D('2025-03-01'), '待定', '未核销'],
  ];

  test('where that makes sense: it has an amount and a customer', () => {
    const { reading } = readSheet(ROWS);
    expect(reading.setAside.map(({ sheetRow, rowKey }) => [sheetRow, rowKey !== null])).toEqual([
      [3, true],
      [4, true],
      [5, true],
      [6, true],
      [7, true],
      [8, false],
      [9, false],
    ]);
    expect(new Set(reading.setAside.flatMap(({ rowKey }) => rowKey ?? [])).size).toBe(5);
  });

  test('and then is counted, marked and listed, and the totals still tie', () => {
    const before = readSheet(ROWS).reading;
    for (const row of before.setAside.filter(({ rowKey }) => rowKey !== null)) {
      const { reading } = readSheet(ROWS, { countAnyway: [row.rowKey ?? ''] });
      expect(reading.countedAnyway).toEqual([row]);
      expect(reading.setAside).toHaveLength(before.setAside.length - 1);
      expect(reading.tieOut).toMatchObject([{ ties: true, sheet: before.tieOut[0]?.sheet }]);
      const at = reading.ledger.sheetRow.indexOf(row.sheetRow);
      expect((reading.ledger.flags[at] ?? 0) & RowFlag.CountedAnyway).not.toBe(0);
    }
  });

  test('due on the day of its document where it has no due date of its own', () => {
    const wishes = readSheet(ROWS).reading.setAside.flatMap(({ rowKey }) => rowKey ?? []);
    const { reading } = readSheet(ROWS, { countAnyway: wishes });
    expect(keptOf(reading).map(([row, , due]) => [row, due])).toEqual([
      [2, D('2025-01-31')],
      [3, D('2025-01-31')],
      [4, D('2025-01-31')],
      [5, D('2025-02-01')],
      [6, D('2025-02-01')],
      [7, D('2025-03-01')],
    ]);
  });

  test('wherever the row stands later on', () => {
    const [wish] = readSheet(ROWS).reading.setAside.filter(({ sheetRow }) => sheetRow === 6);
    const sorted = [HEAD, ...ROWS.slice(1).reverse()];
    const { reading } = readSheet(sorted, { countAnyway: [wish?.rowKey ?? ''] });
    expect(reading.countedAnyway.map(({ docNo, sheetRow }) => [docNo, sheetRow])).toEqual([['F3', 5]]);
  });

  test('a hidden row too, and one dated after the as-of day', () => {
    const hidden = readSheet(ROWS.slice(0, 2), { hiddenRows: 'set_aside' }, [2]).reading;
    const wish = hidden.setAside[0]?.rowKey ?? '';
    expect(
      readSheet(ROWS.slice(0, 2), { hiddenRows: 'set_aside', countAnyway: [wish] }, [2]).reading.ledger.count,
    ).toBe(1);
    const later: readonly Row[] = [
      ['客户', '发票号', '开票日期', '到期日', '应收金额', '结清日期'],
      ['甲', 'F1', D('2025-05-01'), D('2025-06-01'), 5, null],
    ];
    const [row] = readSheet(later).reading.setAside;
    expect(row?.reason).toBe('after_as_of');
    expect(readSheet(later, { countAnyway: [row?.rowKey ?? ''] }).reading.ledger.count).toBe(1);
  });
});
