import { missingFields, pickSheet, recognise } from '../../../src/domain/ledger';
import { HEADER_NAMES } from '../../../src/domain/ledger/headers';
import { normaliseHeader } from '../../../src/domain/ledger/normalise';
import type { Field, SetAsideReason, SheetKind } from '../../../src/domain/ledger/types';
import type { Message } from '../../../src/domain/message';
import { DEFAULT_TERMS } from '../../../src/domain/terms';
import { loadCatalogue } from '../../../src/locales/catalogue';
import { LANGUAGES } from '../../../src/locales/language';
import { createSpeaker } from '../../../src/locales/speaker';
import { day, readSheet, type Row } from './sheet';

const REASONS: Record<SetAsideReason, true> = {
  duplicate: true,
  invalid_amount: true,
  invalid_date: true,
  missing_due_date: true,
  missing_customer: true,
  error_value: true,
  zero_balance: true,
  cleared: true,
  after_as_of: true,
  hidden_row: true,
  age_unknown: true,
  other_table: true,
  matched: true,
};
const KINDS: Record<SheetKind, true> = {
  open_items: true,
  all_items: true,
  running_account: true,
  milestones: true,
  bucket_report: true,
  balances: true,
  not_a_ledger: true,
  empty: true,
};

const D = day('2025-02-10');
const HEAD = [
  'Customer ID',
  'Customer Name',
  'Type',
  'Invoice No',
  'Invoice Date',
  'Due Date',
  'Open Amount',
  'Currency',
  'Invoice Amount',
];

/** One sheet that gives cause for every warning. */
const TROUBLED: readonly Row[] = [
  HEAD,
  ['01', 'Acme', 'Invoice', 'A1', '01/02/2025', '03/04/2025', 5, 'Dukat'],
  ['1', 'Acme us', 'Payment', 'A2', '05/04/2025', '02/04/2025', 5, ''],
  ['1', 'Acme', 'Invoice', 'A3', day('2025-04-20'), D, 5, ''],
  ['1', 'Acme us', 'Invoice', 'A3', D, D, 6, ''],
  ['1', 'Acme us', 'Deposit', 'A4', D, D, 7, ''],
  ['1', 'Acme us', 'Invoice', 'A5', D, D, null, '', 8],
  [null, null, null, null, null, null, null, null],
  [null, null, 'Invoice', 25312000000012345678, D, D, 6, ''],
];

/** Sheets of the other kinds, each with what it has to say. */
const OTHER_KINDS: readonly (readonly Row[])[] = [
  [
    ['客户', '日期', '摘要', '借方', '贷方', '余额'],
    ['甲', null, '期初余额', null, null, 9],
    ['甲', D, '销售', 5, null, 14],
    ['甲', D, '收款', null, 3, 12],
    ['乙', D, '销售', 5, null, 5],
  ],
  [
    ['客户', '日期', '借方', '贷方', '余额'],
    ['甲', D, 5, null, 5],
    ['甲', D, null, 3, 2],
  ],
  [
    ['Customer', 'Current', '1-30', '31-60', 'Total'],
    ['A', 1, 2, 3, 7],
  ],
  [
    ['客户', '订单号', '预付款', '预付款到期日', '尾款', '尾款到期日'],
    ['甲', 'S1', 5, D, 6, D],
  ],
  [
    ['客户', '订单号', '含税金额', '结款方式', '已收金额', '出货日期', '验收日期'],
    ['甲', 'S1', 100, '3331', 20, D, D],
  ],
  [
    ['客户', '发票号', '开票日期', '付款条件', '余额'],
    ['甲', 'F1', D, '月结30天', '1.250'],
    ['甲', 'F2', D, '', '1.234,50'],
  ],
  [
    ['客户', '发票号', '到期日', '余额', null, '客户', '发票号', '到期日', '余额'],
    ['甲', 'F1', D, 5, null, '乙', 'F2', D, 6],
  ],
];

const recognitions = [
  recognise({ top: [], rowCount: 0 }),
  recognise({ top: [['Hello'], ['World']], rowCount: 2 }),
  recognise({
    top: [
      ['Name', 'Email'],
      ['A', 'a@b.c'],
    ],
    rowCount: 2,
  }),
  recognise({
    top: [
      ['日期', '借方', '贷方', '余额', '摘要'],
      [D, 1, 2, 3, 'x'],
    ],
    rowCount: 2,
  }),
  recognise({
    top: [
      ['Customer', 'Current', '1-30', '31-60', 'Total'],
      ['A', 1, 2, 3, 6],
    ],
    rowCount: 2,
  }),
  recognise({
    top: [
      ['Customer', 'Due Date', 'Current', '1-30', '31-60', 'Total'],
      ['A', D, 1, 2, 3, 6],
    ],
    rowCount: 2,
  }),
  recognise({
    top: [
      ['客户', '发票号', '到期日', '应收金额(未税)', '税额', '备注(内部)'],
      ['甲', 'F1', D, 1, 0.1, 'x'],
    ],
    rowCount: 2,
  }),
  recognise({
    top: [
      ['客户', '发票号', '到期日', '应收金额', '已收金额', '结清日期'],
      ['甲', 'F1', D, 1, 1, D],
    ],
    rowCount: 2,
  }),
  recognise({
    top: [
      ['Account', 'Document Number', 'Net due date', 'Amount in local currency'],
      ['1', 'F1', D, 1],
    ],
    rowCount: 2,
  }),
];

function messages(): Message[] {
  const sheets = recognitions.map((recognition, i) => ({
    id: String(i),
    name: `S${i}`,
    active: i === 0,
    eligible: true,
    rowCount: 2,
    recognition,
  }));
  const choices = [
    sheets,
    sheets.slice(0, 1),
    sheets.slice(0, 3),
    sheets.slice(4, 5),
    sheets.slice(6, 7),
  ].map(pickSheet);
  const { recognition, reading } = readSheet(TROUBLED, { baseCurrency: 'USD' });
  const totals = readSheet([
    HEAD,
    ['1', 'A', '', 'A1', D, D, 5, ''],
    [null, 'Total', null, null, null, null, 6, null],
  ]);
  const broken = readSheet([
    HEAD,
    ['1', 'A', '', 'A1', D, D, 5, ''],
    [null, '小计', null, null, null, null, 5, null],
    ['1', 'A', '', 'A2', D, D, '7', ''],
    [null, '小计', null, null, null, null, 8, null],
    [null, 'Total', null, null, null, null, 5, null],
  ]);
  const terms = { ...DEFAULT_TERMS, fallback: '30' };
  const moved = readSheet(
    [
      ['客户名称', '发票号', '开票日期', '付款条件', '未收余额'],
      ['甲', 'F1', '2031-01-15', '货到30天', 10],
    ],
    { terms: { ...DEFAULT_TERMS, workday: 'next' } },
  );
  const others = OTHER_KINDS.flatMap((rows) => [readSheet(rows), readSheet(rows, { terms })]);
  return [
    ...others.flatMap(({ recognition: found, reading: read }) => [
      ...found.messages,
      ...(found.others ?? []).flatMap((other) => other.messages),
      ...read.warnings.map(({ message }) => message),
    ]),
    ...recognitions.flatMap((found) => [...found.messages, ...Object.values(found.why)]),
    ...Object.values(recognition.why),
    ...choices.map(({ why }) => why),
    ...[reading, totals.reading, broken.reading, moved.reading]
      .flatMap(({ warnings }) => warnings)
      .map(({ message }) => message),
  ];
}

test('a troubled sheet gives cause for every kind of warning', () => {
  const keys = new Set(messages().map(({ key }) => key));
  expect([...keys].filter((key) => key.startsWith('ledger.warning.')).sort()).toEqual([
    'ledger.warning.blankBalance',
    'ledger.warning.blankCurrency',
    'ledger.warning.closingAgrees',
    'ledger.warning.closingDiffers',
    'ledger.warning.codesDifferByZeros',
    'ledger.warning.damagedNumbers',
    'ledger.warning.dateOrderGuessed',
    'ledger.warning.datedAfterAsOf',
    'ledger.warning.decimals',
    'ledger.warning.dueBeforeDocument',
    'ledger.warning.dueByBucket',
    'ledger.warning.dueByYourTerms',
    'ledger.warning.dueOnPosting',
    'ledger.warning.eventAssumed',
    'ledger.warning.fallbackTerms',
    'ledger.warning.filledAcrossBlank',
    'ledger.warning.holidaysUnknown',
    'ledger.warning.matchedOldestFirst',
    'ledger.warning.monthlyAssumed',
    'ledger.warning.openingBalance',
    'ledger.warning.paidInOrder',
    'ledger.warning.partsDiffer',
    'ledger.warning.positiveUnapplied',
    'ledger.warning.sameNumber',
    'ledger.warning.signsFromType',
    'ledger.warning.spellings',
    'ledger.warning.subtotalDiffers',
    'ledger.warning.totalBroken',
    'ledger.warning.totalDiffers',
    'ledger.warning.unknownCurrency',
  ]);
});

test.each(LANGUAGES)('everything the ledger has to say can be said in %s', async (language) => {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  for (const message of messages()) expect(speaker.say(message)).not.toMatch(/[{}]|undefined|ledger\./);
  const fixed = [
    ...(Object.keys(HEADER_NAMES) as Field[]).map((field) => `ledger.field.${field}`),
    ...Object.keys(REASONS).map((reason) => `ledger.reason.${reason}`),
    ...Object.keys(KINDS).map((kind) => `ledger.kind.${kind}`),
    ...missingFields({}).map((field) => `ledger.missing.${field}`),
    ...['debit', 'credit', 'docDate'].map((field) => `ledger.missing.${field}`),
    ...['debit', 'credit', 'runningBalance', 'balanceSide', 'openingBalance'].map(
      (field) => `ledger.field.${field}`,
    ),
  ];
  for (const key of fixed) expect(speaker.text(key)).not.toBe('');
});

test('the three languages have the same keys, and the Chinese ones no Latin sentences', async () => {
  const [en, cn, tw] = await Promise.all(LANGUAGES.map(loadCatalogue));
  const ledger = (catalogue: Readonly<Record<string, string>> = {}) =>
    Object.keys(catalogue).filter((key) => key.startsWith('ledger.'));
  expect(ledger(cn)).toEqual(ledger(en));
  expect(ledger(tw)).toEqual(ledger(en));
  for (const key of ledger(tw)) expect(`${key} ${tw?.[key]}`).not.toMatch(/[账发应额户单据数与]/);
});

test('every name of the header table is found again under its own field', () => {
  const lost: string[] = [];
  for (const [field, list] of Object.entries(HEADER_NAMES)) {
    for (const name of list.split('|')) if (normaliseHeader(name).key === '') lost.push(`${field}: ${name}`);
  }
  expect(lost).toEqual([]);
});
