import { isoDate } from '../../../src/domain/calendar/civilDay';
import { RowFlag } from '../../../src/domain/ledger/types';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

/** What people's sheets look like, kind by kind: each of them read without a hand laid on it. */

const D = day('2025-01-10');
const HEAD: Row = ['客户名称', '发票号码', '开票日期', '到期日', '币种', '未收余额', '单据类型'];
const row = (no: number, cells: Partial<Record<number, Row[number]>> = {}): Row =>
  [`甲公司`, `F${no}`, D, D + 30, 'CNY', 100 + no, '销售发票'].map((cell, i) =>
    i in cells ? (cells[i] ?? null) : cell,
  );
const kept = (rows: readonly Row[], ...rest: [Parameters<typeof readSheet>[1]?, (readonly number[])?]) =>
  keptOf(readSheet(rows, ...rest).reading);
const opens = (rows: readonly Row[]) => kept(rows).map(([, , , open]) => open);
const warned = (rows: readonly Row[]) =>
  readSheet(rows).reading.warnings.map(({ message }) => message.key.replace('ledger.warning.', ''));
const unapplied = (rows: readonly Row[]) => readSheet(rows).reading.unapplied.map(({ amount }) => amount);

describe('dirt that sheets come with', () => {
  test('titles above the header say the as-of date and the unit', () => {
    const { recognition } = readSheet([
      ['甲集团有限公司'],
      ['应收账款明细表'],
      ['截止日期:2026年10月31日', null, '单位:千元', null, '制表人:张三'],
      HEAD,
      row(1),
    ]);
    expect(recognition).toMatchObject({ headerRow: 4, unitFactor: 1000, asOf: day('2026-10-31') });
  });

  test('headers of three levels are read together', () => {
    const { recognition } = readSheet([
      ['客户', '单据', '单据', '借方', '借方', '借方', '到期'],
      ['名称', '编号', '日期', '发生', '已结', '未结', '日期'],
      [null, null, null, '金额', '金额', '金额', null],
      ['甲', 'F1', D, 100, 20, 80, D + 30],
      ['乙', 'F2', D, 100, 20, 80, D + 30],
      ['丙', 'F3', D, 10, 2, 8, D + 30],
    ]);
    expect(recognition).toMatchObject({
      headerRows: [1, 2, 3],
      mapping: {
        customerName: 0,
        docNo: 1,
        docDate: 2,
        amountOriginal: 3,
        amountPaid: 4,
        balance: 5,
        dueDate: 6,
      },
    });
  });

  test.each([
    '小计',
    '合计',
    '总计',
    '本页合计',
    '甲公司 汇总',
    '张三 小计',
    'Total',
    'Subtotal',
    'Grand Total',
  ])('a row of %s is a sum, in whatever column its name stands', (label) => {
    for (const column of [0, 1, 3, 4]) {
      const sum = [null, null, null, null, null, 203, null].map((cell, i) => (i === column ? label : cell));
      expect(opens([HEAD, row(1), row(2), sum])).toEqual([10_100, 10_200]);
    }
  });

  test('a customer named once is the customer of the rows below, up to the next sum', () => {
    const rows = [
      HEAD,
      row(1),
      row(2, { 0: null }),
      [null, '小计', null, null, null, 203, null],
      row(3, { 0: null }),
    ];
    expect(kept(rows).map(([at, key]) => [at, key])).toEqual([
      [2, '甲公司'],
      [3, '甲公司'],
    ]);
    expect(asideOf(readSheet(rows).reading)).toEqual([[5, 'missing_customer', '']]);
  });

  test.each<[Row[number], string]>([
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    [20260305, '2026-03-05'],
    ['26/3/5', '2026-03-05'],
    ['2026-3-5 0:00:00', '2026-03-05'],
    ['2026-03-05T08:30:00', '2026-03-05'],
    ['２０２６／３／５', '2026-03-05'],
    ['115/03/05', '2026-03-05'],
    ['115.03.05', '2026-03-05'],
    [1150305, '2026-03-05'],
    ['民國115年3月5日', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['5-Mar-26', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['13/03/2026', '2026-03-13'],
    ['03/13/2026', '2026-03-13'],
    ['05.03.2026', '2026-03-05'],
  ])('a due date written %j is %s', (cell, expected) => {
    expect(kept([HEAD, row(1, { 3: cell })]).map(([, , due]) => isoDate(due))).toEqual([expected]);
  });

  test.each(['1990/01/01', '1900-01-00', '9999-12-31', '1900/1/1', '-', '—', '0'])(
    'the sentinel %s is no date',
    (cell) => {
      expect(asideOf(readSheet([HEAD, row(1, { 3: cell })]).reading)).toEqual([[2, 'missing_due_date', '']]);
    },
  );

  test('day and month are told apart by the whole column, and a guess is said to be one', () => {
    const dates = (...cells: string[]) => [HEAD, ...cells.map((cell, i) => row(i, { 3: cell }))];
    expect(kept(dates('13/03/2026', '04/05/2026')).map(([, , due]) => isoDate(due))).toEqual([
      '2026-03-13',
      '2026-05-04',
    ]);
    expect(warned(dates('05/03/2026', '04/05/2026'))).toEqual(['dateOrderGuessed']);
  });

  test.each<[Row[number], number]>([
    ['1,234.50', 123_450],
    ['１，２３４．５０', 123_450],
    ['¥1,234', 123_400],
    ['￥1,234.50', 123_450],
    ['RMB 1,234', 123_400],
    ['1 234', 123_400],
    ['1234.5元', 123_450],
    ['1.2万', 1_200_000],
    ['1.5百万', 150_000_000],
    ['(1,234.50)', -123_450],
    ['1,234.50-', -123_450],
    ['1.234,50', 123_450],
    ["1'234.50", 123_450],
    [' 1,234.50 ', 123_450],
  ])('an amount written %j is %d cents', (cell, cents) => {
    expect(opens([HEAD, row(1, { 5: cell })])).toEqual([cents]);
  });

  test.each<[Row[number], string, string]>([
    ['-', 'zero_balance', ''],
    ['—', 'zero_balance', ''],
    ['0.00', 'zero_balance', ''],
    [{ error: '#REF!' }, 'error_value', '#REF!'],
    ['待核对', 'invalid_amount', '待核对'],
  ])('an amount of %j sets its row aside as %s', (cell, reason, detail) => {
    expect(asideOf(readSheet([HEAD, row(1), row(2, { 5: cell })]).reading)).toEqual([[3, reason, detail]]);
  });

  test('credit notes stay credits of their own, and no invoice is made smaller by them', () => {
    const credit = (type: string) => row(2, { 5: -20, 6: type });
    for (const type of ['红字发票', '折让', '退货', 'Credit note'])
      expect(opens([HEAD, row(1), credit(type)])).toEqual([10_100, -2_000]);
  });

  test.each(['收款单', '预收款', '溢收', '待抵', 'Customer deposit', 'Unapplied receipt'])(
    'a %s among the invoices is a receipt without an invoice, whatever its date and its number',
    (type) => {
      const rows = [HEAD, row(1), row(2, { 1: null, 3: null, 5: -30, 6: type })];
      expect(opens(rows)).toEqual([10_100]);
      expect(unapplied(rows)).toEqual([-3_000]);
    },
  );

  test('currencies are never added, and a name that nobody knows is kept apart', () => {
    const rows = [HEAD, row(1), row(2, { 4: '美元' }), row(3, { 4: '火星币' })];
    const { reading } = readSheet(rows);
    expect(reading.tieOut.map(({ currency, kept: { amount } }) => [currency, amount])).toEqual([
      ['CNY', 10_100],
      ['USD', 10_200],
      ['XXX', 10_300],
    ]);
    expect(warned(rows)).toEqual(['unknownCurrency']);
  });

  test('the amount in the document’s own currency counts beside one in the books’ currency', () => {
    const rows: readonly Row[] = [
      ['客户', '发票号', '到期日', '币别', '原币', '本币', '结算汇率'],
      ['甲', 'F1', D, 'USD', 100, 720, 7.2],
    ];
    expect(kept(rows)).toEqual([[2, '甲', D, 10_000, 'USD']]);
  });

  test('hidden rows count, and can be set aside', () => {
    const rows = [HEAD, row(1), row(2)];
    expect(kept(rows, {}, [3])).toHaveLength(2);
    expect(asideOf(readSheet(rows, { hiddenRows: 'set_aside' }, [3]).reading)).toEqual([
      [3, 'hidden_row', ''],
    ]);
  });

  test('a row entered twice is set aside; the same number with another amount or day is kept and pointed out', () => {
    const rows = [HEAD, row(1), row(1), row(1, { 5: 7 }), row(1, { 3: D + 60 })];
    expect(asideOf(readSheet(rows).reading)).toEqual([[3, 'duplicate', '2']]);
    expect(warned(rows)).toEqual(['sameNumber', 'sameNumber']);
  });

  test('spellings of one name are one customer; other names are another, merged by nobody unasked', () => {
    const names = ['甲（集团）有限公司', '甲(集团)有限公司', '甲 (集团) 有限公司 ', '甲有限责任公司'];
    const rows = [HEAD, ...names.map((name, i) => row(i, { 0: name }))];
    const { customers } = readSheet(rows).reading.ledger;
    expect(customers.map(({ otherNames }) => otherNames.length)).toEqual([2, 0]);
  });

  test('invoice numbers of twenty digits survive as text, and as numbers are said to be damaged', () => {
    const rows = [HEAD, row(1, { 1: '25442000000123456789' }), row(2, { 1: '25442000000123456788' })];
    expect([...readSheet(rows).reading.ledger.docNo]).toEqual([
      '25442000000123456789',
      '25442000000123456788',
    ]);
    expect(warned([HEAD, row(1, { 1: 25442000000123456789 })])).toEqual(['damagedNumbers']);
  });

  test('what is shipped and not invoiced yet is owed all the same', () => {
    expect(opens([HEAD, row(1), row(2, { 1: '未开票', 6: '暂估应收' })])).toEqual([10_100, 10_200]);
  });

  test('dates after the as-of day, and due days before the invoice, are kept and pointed out', () => {
    const rows = [HEAD, row(1, { 2: day('2025-12-31'), 3: day('2026-01-31') }), row(2, { 3: D - 5 })];
    const { reading } = readSheet(rows);
    expect(reading.ledger.count).toBe(2);
    expect((reading.ledger.flags[0] ?? 0) & RowFlag.DatedAfterAsOf).toBeTruthy();
    expect(warned(rows)).toEqual(['datedAfterAsOf', 'dueBeforeDocument']);
  });

  test.each<[string, string]>([
    ['核销状态', '已核销'],
    ['结案码', 'Y'],
    ['结清状态', '两清'],
    ['状态', '作废'],
    ['是否作废', '是'],
    ['作廢碼', 'Y'],
    ['Status', 'Voided'],
    ['Payment Status', 'Paid'],
  ])('a row whose %s is %s is settled', (header, text) => {
    const other = {
      核销状态: '未核销',
      结清状态: '未结清',
      状态: '未核销',
      Status: 'Open',
      'Payment Status': 'Unpaid',
    };
    const open = other[header as keyof typeof other] ?? 'N';
    const rows = [
      [...HEAD, header],
      [...row(1), text],
      [...row(2), open],
      [...row(3), open],
    ];
    expect(asideOf(readSheet(rows).reading)).toEqual([[2, 'cleared', '']]);
  });

  test('settled and void rows are told by columns of their own', () => {
    const rows: readonly Row[] = [
      [...HEAD, '结案码', '作废'],
      [...row(1), 'Y', '否'],
      [...row(2), 'N', '是'],
      [...row(3), 'N', '否'],
    ];
    expect(asideOf(readSheet(rows).reading).map(([at, reason]) => [at, reason])).toEqual([
      [2, 'cleared'],
      [3, 'cleared'],
    ]);
  });
});
