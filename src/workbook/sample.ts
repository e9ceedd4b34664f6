import { isoDate, serialOf } from '../domain/calendar/civilDay';
import type { CivilDay } from '../domain/calendar/types';
import type { Language } from '../locales/language';
import { cellText } from './cellText';
import { isDate1904 } from './date1904';
import { loadSheets } from './marks';
import { oneForAll } from './oneForAll';
import { run } from './run';
import { freeName } from './swap';

interface SampleTexts {
  readonly sheet: string;
  readonly title: string;
  readonly asOf: string;
  readonly header: readonly string[];
  readonly invoice: string;
  readonly credit: string;
  readonly receipt: string;
  readonly total: string;
  readonly currency: string;
  readonly customers: readonly (readonly [code: string, name: string, contact: string, email: string])[];
}

const TEXTS: Readonly<Record<Language, SampleTexts>> = {
  'zh-CN': {
    sheet: '应收账款明细（示例）',
    title: '示例：应收账款明细表',
    asOf: '截止日期',
    header: [
      '客户编码',
      '客户名称',
      '单据类型',
      '单据编号',
      '开票日期',
      '到期日',
      '币种',
      '应收金额',
      '已收金额',
      '未收余额',
      '联系人',
      '电子邮箱',
    ],
    invoice: '销售发票',
    credit: '红字发票',
    receipt: '预收款',
    total: '合计',
    currency: 'CNY',
    customers: [
      ['C001', '华东精密机械有限公司', '陈会计', 'ap@hd-jm.example'],
      ['C002', '明远电子科技有限公司', '林小姐', 'finance@mingyuan.example'],
      ['C003', '宏达建材贸易有限公司', '赵经理', 'zhao@hongda.example'],
      ['C004', '新城商业集团股份有限公司', '应付账款组', 'ap@xincheng.example'],
      ['C005', '康泰医疗器械有限公司', '周会计', 'zhou@kangtai.example'],
    ],
  },
  'zh-TW': {
    sheet: '應收帳款明細（範例）',
    title: '範例：應收帳款明細表',
    asOf: '截止日期',
    header: [
      '客戶代號',
      '客戶名稱',
      '單據類型',
      '單據編號',
      '發票日期',
      '到期日',
      '幣別',
      '應收金額',
      '已收金額',
      '未收金額',
      '聯絡人',
      '電子郵件',
    ],
    invoice: '銷貨發票',
    credit: '銷貨折讓',
    receipt: '預收款',
    total: '合計',
    currency: 'TWD',
    customers: [
      ['C001', '台中精機工業股份有限公司', '陳小姐', 'ap@tc-jg.example'],
      ['C002', '明遠電子股份有限公司', '林先生', 'finance@mingyuan.example'],
      ['C003', '宏達建材有限公司', '趙經理', 'zhao@hongda.example'],
      ['C004', '新城百貨股份有限公司', '應付帳款組', 'ap@xincheng.example'],
      ['C005', '康泰醫療器材有限公司', '周會計', 'zhou@kangtai.example'],
    ],
  },
  en: {
    sheet: 'Open receivables (sample)',
    title: 'Sample: open receivables',
    asOf: 'As of',
    header: [
      'Customer No.',
      'Customer',
      'Type',
      'Document No',
      'Invoice Date',
      'Due Date',
      'Currency',
      'Invoice Amount',
      'Paid',
      'Open Balance',
      'Contact',
      'Email',
    ],
    invoice: 'Invoice',
    credit: 'Credit note',
    receipt: 'Prepayment',
    total: 'Total',
    currency: 'USD',
    customers: [
      ['C001', 'Northgate Engineering Ltd', 'Accounts payable', 'ap@northgate.example'],
      ['C002', 'Brightwater Electronics Inc', 'Ms Lin', 'finance@brightwater.example'],
      ['C003', 'Harlow Building Supplies', 'Mr Hughes', 'hughes@harlow.example'],
      ['C004', 'Newtown Retail Group plc', 'AP team', 'ap@newtown.example'],
      ['C005', 'Caretech Medical GmbH', 'Frau Weber', 'weber@caretech.example'],
    ],
  },
};

type Kind = 'invoice' | 'credit' | 'receipt';
/** Customer, document kind, days the due date lies before today, amount, paid; terms are 30 days. */
const LINES: readonly (readonly [
  customer: number,
  kind: Kind,
  overdue: number,
  amount: number,
  paid: number,
])[] = [
  [0, 'invoice', 96, 48200, 0],
  [0, 'invoice', 62, 31560.5, 10000],
  [0, 'invoice', 34, 27980, 0],
  [0, 'invoice', 3, 56120.75, 0],
  [0, 'invoice', -21, 39800, 0],
  [1, 'invoice', 18, 8640, 0],
  [1, 'invoice', -5, 9215.6, 0],
  [1, 'credit', 12, -640, 0],
  [2, 'invoice', 187, 126000, 20000],
  [2, 'invoice', 141, 84350, 0],
  [2, 'invoice', 110, 62400.4, 0],
  [2, 'invoice', 79, 18900, 0],
  [3, 'invoice', 27, 215600, 0],
  [3, 'invoice', 0, 198450, 0],
  [3, 'invoice', -30, 203700, 0],
  [3, 'receipt', 0, -30000, 0],
  [4, 'invoice', 9, 15480.9, 0],
  [4, 'invoice', 41, 7300, 0],
  [4, 'invoice', -12, 11020, 0],
];
const TERMS = 30;

/** Adds a small ledger, dated around `today`, as people keep them: title, header, lines, total. Resolves to its id. */
export function insertSample(language: Language, today: CivilDay): Promise<string> {
  const texts = TEXTS[language];
  return run(texts.sheet, async (context) => {
    const names = (await loadSheets(context)).map(({ sheet }) => sheet.name.toLowerCase());
    const date1904 = await isDate1904(context);
    const sheet = context.workbook.worksheets.add(freeName(texts.sheet, names));
    sheet.load('id');
    fill(sheet, texts, today, date1904);
    sheet.activate();
    await context.sync();
    return sheet.id;
  });
}

function fill(sheet: Excel.Worksheet, texts: SampleTexts, today: CivilDay, date1904: boolean): void {
  const header = 3;
  const width = texts.header.length;
  sheet.getRangeByIndexes(0, 0, 2, 1).values = [[texts.title], [`${texts.asOf}: ${isoDate(today)}`]];
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true;
  const head = sheet.getRangeByIndexes(header, 0, 1, width);
  head.values = [[...texts.header]];
  head.format.font.bold = true;
  head.format.fill.color = '#DDEBF7';
  const first = header + 1;
  sheet.getRangeByIndexes(first, 4, LINES.length, 2).numberFormat = oneForAll('yyyy-mm-dd');
  sheet.getRangeByIndexes(first, 7, LINES.length + 1, 3).numberFormat = oneForAll('#,##0.00');
  sheet.getRangeByIndexes(first, 0, LINES.length, width).values = LINES.map((line, i) =>
    lineOf(line, i, texts, today, date1904, first + i + 1),
  );
  const last = first + LINES.length;
  sheet.getRangeByIndexes(last, 0, 1, 1).values = [[texts.total]];
  sheet.getRangeByIndexes(last, 7, 1, 3).formulas = [
    ['H', 'I', 'J'].map((column) => `=SUM(${column}${first + 1}:${column}${last})`),
  ];
  sheet.getRangeByIndexes(last, 0, 1, width).format.font.bold = true;
  [10, 28, 11, 14, 12, 12, 8, 14, 13, 14, 14, 26].forEach((characters, c) => {
    sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = characters * 7;
  });
  sheet.freezePanes.freezeRows(header + 1);
}

function lineOf(
  [customer, kind, overdue, amount, paid]: (typeof LINES)[number],
  i: number,
  texts: SampleTexts,
  today: CivilDay,
  date1904: boolean,
  row: number,
): (string | number)[] {
  const [code = '', name = '', contact = '', email = ''] = texts.customers[customer] ?? [];
  const due = serialOf(today - overdue, date1904);
  const isReceipt = kind === 'receipt';
  return [
    code,
    name,
    texts[kind],
    cellText(`${isReceipt ? 'SK' : 'YS'}${String(20260001 + i * 37)}`),
    isReceipt ? due : due - TERMS,
    isReceipt ? '' : due,
    texts.currency,
    amount,
    paid || '',
    `=H${row}-N(I${row})`,
    contact,
    email,
  ];
}
