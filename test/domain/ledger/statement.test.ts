import { RowFlag, type Cell } from '../../../src/domain/ledger/types';
import { asideOf, day, keptOf, readSheet, type Row } from './sheet';

const HEAD = [
  '序号',
  '客户编码',
  '客户名称',
  '单据类型',
  '发票号码',
  '开票日期',
  '账期(天)',
  '到期日',
  '币种',
  '价税合计',
  '已收金额',
  '未收余额',
  '备注',
];
const row = (cells: Partial<Record<(typeof HEAD)[number], Cell>>): Row =>
  HEAD.map((head) => cells[head] ?? null);
const invoice = (发票号码: string, 未收余额: Cell, more: Partial<Record<string, Cell>> = {}): Row =>
  row({
    单据类型: '销售发票',
    发票号码,
    开票日期: day('2025-01-10'),
    到期日: day('2025-03-01'),
    未收余额,
    ...more,
  });

/** A statement as people keep them: rows 1–3 titles and header, then two pages. */
const STATEMENT: readonly Row[] = [
  row({ 序号: '华东制造股份有限公司应收账款明细表' }),
  row({ 序号: '截止日期：2025年3月31日　　本位币：人民币　　单位：元' }),
  HEAD,
  invoice('F1', 100.5, { 客户编码: '3958', 客户名称: '厦门 凯盛电子有限公司', 币种: 'CNY' }),
  invoice('F2', '（1,234.50）', { 单据类型: '红字发票', 到期日: '２０２５－０３－１９' }),
  invoice('F3', ' ￥200.00 ', { 到期日: null, '账期(天)': '３０', 开票日期: '2025年2月1日' }),
  row({ 单据类型: '收款单', 发票号码: 'SK1', 开票日期: day('2025-03-17'), 未收余额: -50 }),
  row({ 客户名称: '小　计', 未收余额: 99999 }),
  invoice('F1', 300, { 客户编码: 9273, 客户名称: '西安盛世贸易有限公司', 币种: 'US$' }),
  invoice('F4', '待核对', {}),
  invoice('F5', { error: '#REF!' }, {}),
  invoice('F6', 10, { 开票日期: '2025-02-30', 到期日: null, '账期(天)': 30 }),
  invoice('F7', 10, { 到期日: null }),
  invoice('F8', 10, { 到期日: '1990/01/01' }),
  invoice('F9', 0),
  row({ 客户名称: '过次页', 未收余额: 451580.84 }),
  row({}),
  row({ 序号: '应收账款明细表（续1）' }),
  HEAD,
  row({ 客户名称: '承前页', 未收余额: 367948.09 }),
  invoice('F10', 400, { 客户编码: '9273', 客户名称: '西安盛世贸易有限公司', 备注: { error: '#N/A' } }),
  invoice('F10', '400.00', { 客户编码: '9273', 币种: '人民币' }),
  invoice('F10', 401, { 客户编码: '9273' }),
  row({ 客户名称: '合　　计', 未收余额: 4040761.3 }),
  row({}),
  row({ 序号: '注：1. 红字为贷方余额；2. 外币未折算。' }),
  row({ 客户编码: '制表：李会计', 发票号码: '复核：', 未收余额: '2025-03-31' }),
];

describe('a statement as people keep them', () => {
  const { recognition, reading } = readSheet(STATEMENT, {}, [5]);
  const flagsOf = (sheetRow: number) =>
    reading.ledger.flags[[...reading.ledger.sheetRow].indexOf(sheetRow)] ?? -1;

  test('its header and titles are found', () => {
    expect(recognition).toMatchObject({
      headerRows: [3],
      asOf: day('2025-03-31'),
      baseCurrency: 'CNY',
      unitFactor: 1,
    });
  });

  test('items are kept with customers filled down, due dates from terms and amounts in minor units', () => {
    expect(keptOf(reading)).toEqual([
      [4, '3958', day('2025-03-01'), 10050, 'CNY'],
      [5, '3958', day('2025-03-19'), -123450, 'CNY'],
      [6, '3958', day('2025-03-03'), 20000, 'CNY'],
      [9, '9273', day('2025-03-01'), 30000, 'USD'],
      [21, '9273', day('2025-03-01'), 40000, 'CNY'],
      [23, '9273', day('2025-03-01'), 40100, 'CNY'],
    ]);
  });

  test('flags say what is a credit note, hidden, due by terms or of a number used twice', () => {
    expect([4, 5, 6, 21, 23].map(flagsOf)).toEqual([
      RowFlag.None,
      RowFlag.CreditNote | RowFlag.HiddenRow,
      RowFlag.DueFromTerms,
      RowFlag.SameNumber,
      RowFlag.SameNumber,
    ]);
  });

  test('the same number of two customers is nothing to warn about, blank currencies are', () => {
    expect(reading.warnings).toEqual([
      {
        sheetRow: 23,
        message: { key: 'ledger.warning.sameNumber', values: { row: 23, otherRow: 21, docNo: 'F10' } },
      },
      {
        sheetRow: 5,
        message: { key: 'ledger.warning.blankCurrency', values: { count: 11, firstRow: 5, currency: 'CNY' } },
      },
    ]);
  });

  test('what cannot be counted is set aside with its reason and cell', () => {
    expect(asideOf(reading)).toEqual([
      [10, 'invalid_amount', '待核对'],
      [11, 'error_value', '#REF!'],
      [12, 'invalid_date', '2025-02-30'],
      [13, 'missing_due_date', ''],
      [14, 'missing_due_date', ''],
      [15, 'zero_balance', ''],
      [22, 'duplicate', '21'],
    ]);
    expect(reading.setAside[2]).toMatchObject({
      field: 'invoiceDate',
      column: 5,
      amount: 1000,
      docNo: 'F6',
      currency: 'CNY',
    });
    expect(reading.setAside[0]).toMatchObject({
      field: 'balance',
      column: 11,
      amount: null,
      customerName: '西安盛世贸易有限公司',
    });
  });

  test('receipts stay unapplied', () => {
    expect(reading.unapplied).toEqual([
      {
        sheetRow: 7,
        customer: 0,
        docNo: 'SK1',
        docType: '收款单',
        docDay: day('2025-03-17'),
        currency: 'CNY',
        amount: -5000,
      },
    ]);
  });

  test('titles, headers, sums, carries, blanks, notes and signatures are structural, and sums are noted', () => {
    expect(reading.structuralRows).toEqual([1, 2, 3, 8, 16, 17, 18, 19, 20, 24, 25, 26, 27]);
    expect(reading.totals.map(({ sheetRow, kind, amount }) => [sheetRow, kind, amount])).toEqual([
      [8, 'subtotal', 9999900],
      [16, 'carried_forward', 45158084],
      [20, 'carried_forward', 36794809],
      [24, 'total', 404076130],
    ]);
  });

  test('customers are told apart by code; a name shows without the space that slipped in', () => {
    expect(reading.ledger.customers.map(({ key, code, name }) => [key, code, name])).toEqual([
      ['3958', '3958', '厦门凯盛电子有限公司'],
      ['9273', '9273', '西安盛世贸易有限公司'],
    ]);
  });

  test('it ties out in each currency', () => {
    expect(reading.tieOut).toEqual([
      {
        currency: 'CNY',
        ties: true,
        kept: { count: 5, amount: -13300 + 0 },
        setAside: { count: 7, amount: 43000, unreadable: 2 },
        unapplied: { count: 1, amount: -5000 },
        sheet: { count: 13, amount: 24700 },
      },
      {
        currency: 'USD',
        ties: true,
        kept: { count: 1, amount: 30000 },
        setAside: { count: 0, amount: 0, unreadable: 0 },
        unapplied: { count: 0, amount: 0 },
        sheet: { count: 1, amount: 30000 },
      },
    ]);
  });
});

describe('a statement to one customer, who stands above the table only', () => {
  const D = day('2025-02-10');
  test.each([
    [['客户：甲公司'], ['发票号码', '开票日期', '到期日', '未收余额']],
    [
      ['致：甲公司', null, '币种：人民币'],
      ['发票号码', '开票日期', '到期日', '未收余额'],
    ],
    [
      ['客戶名稱', '甲公司'],
      ['發票號碼', '發票日期', '到期日', '未收餘額'],
    ],
    [['To: 甲公司   Currency: CNY'], ['Invoice No', 'Invoice Date', 'Due Date', 'Balance Due']],
    [
      ['Bill to', '甲公司'],
      ['Invoice No', 'Invoice Date', 'Due Date', 'Balance Due'],
    ],
  ])('is theirs: %p', (title, header) => {
    const { recognition, reading } = readSheet([
      ['对账单'],
      title,
      header,
      ['F1', D, D, 1],
      [null],
      ['F2', D, D, 2],
      ['合计', null, null, 3],
      ['F3', D, D, 4],
    ]);
    expect(recognition.missing).toEqual([]);
    expect(keptOf(reading).map(([row, key]) => [row, key])).toEqual([
      [4, '甲公司'],
      [6, '甲公司'],
      [8, '甲公司'],
    ]);
    expect(asideOf(reading)).toEqual([]);
  });

  test('is nobody’s where the title speaks of all of them or of a period', () => {
    for (const title of ['客户：全部', 'Period from: 2025-01-01 to: 2025-03-31', 'To: 2025-03-31']) {
      const { recognition } = readSheet([
        [title],
        ['发票号码', '开票日期', '到期日', '未收余额'],
        ['F1', D, D, 1],
      ]);
      expect(recognition.missing).toEqual(['customerName']);
    }
  });
});
