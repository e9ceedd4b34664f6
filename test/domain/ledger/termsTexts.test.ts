import { isoDate } from '../../../src/domain/calendar/civilDay';
import { NO_DAY } from '../../../src/domain/calendar/types';
import { RowFlag } from '../../../src/domain/ledger/types';
import { DEFAULT_TERMS, termKey, type TermsRules } from '../../../src/domain/terms';
import { day, readSheet, type Row } from './sheet';

const HEAD = ['客户名称', '发票号码', '开票日期', '付款条件', '币种', '未收金额'];
const row = (
  n: number,
  terms: string,
  amount: number,
  more: { customer?: string; currency?: string } = {},
): Row => [more.customer ?? '甲公司', `F${n}`, day('2025-01-15'), terms, more.currency ?? 'CNY', amount];
const SHEET = [
  HEAD,
  row(1, '月结30天', 100),
  row(2, '月结 30 天', 50, { currency: 'USD', customer: '乙公司' }),
  row(3, '按合同约定', 70),
  row(4, '背靠背', 30),
  row(5, '货到30天', 20),
  row(6, '30天', 10),
  row(7, '3-3-3-1', 5),
  row(8, '按合同约定', 0),
];
const read = (rules: Partial<TermsRules> = {}) =>
  readSheet(SHEET, { terms: { ...DEFAULT_TERMS, ...rules } }).reading;
const asked = (rules: Partial<TermsRules> = {}) =>
  (read(rules).termsTexts ?? []).map(({ text, why, count, amounts, due, answer }) => [
    text,
    why,
    count,
    amounts.map(({ currency, amount }) => `${currency} ${amount}`).join(' '),
    due === NO_DAY ? null : isoDate(due),
    answer,
  ]);

test('texts of terms that can be read in several ways or not at all are listed with what hangs on each', () => {
  expect(asked()).toEqual([
    ['月结30天', 'monthly', 2, 'CNY 10000 USD 5000', '2025-03-02', null],
    ['按合同约定', 'unknown', 1, 'CNY 7000', null, null],
    ['背靠背', 'open', 1, 'CNY 3000', null, null],
    ['货到30天', 'event', 1, 'CNY 2000', '2025-02-14', null],
    ['3-3-3-1', 'several', 1, 'CNY 500', null, null],
  ]);
});

test('an answer holds for every row with that text, however it is spaced', () => {
  const rules = { byText: { [termKey('月结30天')]: 'invoice_days', [termKey('按合同约定')]: '45' } };
  const reading = read(rules);
  expect(asked(rules)).toEqual([
    ['月结30天', 'monthly', 2, 'CNY 10000 USD 5000', '2025-02-14', 'invoice_days'],
    ['按合同约定', 'unknown', 1, 'CNY 7000', '2025-03-01', '45'],
    ['背靠背', 'open', 1, 'CNY 3000', null, null],
    ['货到30天', 'event', 1, 'CNY 2000', '2025-02-14', null],
    ['3-3-3-1', 'several', 1, 'CNY 500', null, null],
  ]);
  const flags = new Map([...reading.ledger.sheetRow].map((at, i) => [at, reading.ledger.flags[i]]));
  expect(flags.get(2)).toBe(RowFlag.DueFromTerms);
  expect(flags.get(4)).toBe(RowFlag.DueFromTerms);
  expect(flags.get(6)).toBe(RowFlag.DueFromTerms | RowFlag.DueAssumed);
  expect(reading.warnings.map(({ message }) => message.key)).not.toContain('ledger.warning.monthlyAssumed');
});

test('what is said of a customer goes before what is said of the text', () => {
  const reading = read({
    byText: { [termKey('月结30天')]: 'invoice_days' },
    byCustomer: { 乙公司: 'next_month_days' },
  });
  expect([...reading.ledger.dueDay].slice(0, 2).map(isoDate)).toEqual(['2025-02-14', '2025-03-03']);
});

test('a text that counts from an event is confirmed by saying it again', () => {
  const rules = { byText: { [termKey('货到30天')]: '货到30天' } };
  expect(asked(rules).find(([text]) => text === '货到30天')).toEqual([
    '货到30天',
    'event',
    1,
    'CNY 2000',
    '2025-02-14',
    '货到30天',
  ]);
  const { ledger } = read(rules);
  expect(ledger.flags[[...ledger.sheetRow].indexOf(6)]).toBe(RowFlag.DueFromTerms);
});

test('an answer that gives no single due day, and one under a name that every object has, change nothing', () => {
  expect(asked({ byText: { [termKey('背靠背')]: '背靠背', constructor: '30' } }).slice(2, 3)).toEqual([
    ['背靠背', 'open', 1, 'CNY 3000', null, '背靠背'],
  ]);
});

test('a sheet whose due dates are all there asks about none of its terms', () => {
  const head = [...HEAD, '到期日'];
  const rows = SHEET.slice(1).map((cells) => [...cells, day('2025-03-01')]);
  expect(readSheet([head, ...rows]).reading.termsTexts).toBeUndefined();
});

test('terms that anybody understands are not asked about because the year of their date is not known', () => {
  const rows = [HEAD, row(1, '30天', 10).map((cell, i) => (i === 2 ? '1月15日' : cell))];
  const { reading } = readSheet(rows);
  expect(reading.termsTexts).toBeUndefined();
  expect(reading.ledger.flags[0]).toBe(RowFlag.DueFromTerms | RowFlag.DueAssumed);
});

describe('in a running account', () => {
  const ACCOUNT: readonly Row[] = [
    ['客户名称', '日期', '凭证号', '摘要', '借方', '贷方', '余额', '账期'],
    ['甲', day('2025-01-10'), '记1', '销售', 50, null, 50, '月结30天'],
    ['甲', day('2025-02-10'), '记2', '收款', null, 20, 30, null],
    ['甲', day('2025-02-20'), '记3', '销售', 100, null, 130, '看情况'],
    ['乙', day('2025-01-12'), '记4', '销售', 40, null, 40, '验收后30天'],
    ['乙', day('2025-01-22'), '记5', '收款', null, 10, 30, null],
    ['乙', day('2025-02-01'), '记6', '销售', 5, null, 35, '30天'],
  ];
  const account = (byText: TermsRules['byText'] = {}) =>
    readSheet(ACCOUNT, { terms: { ...DEFAULT_TERMS, byText } }).reading;

  test('the texts that open charges hang on are listed too, and each assumption is said for what it is', () => {
    const reading = account();
    expect(
      reading.termsTexts?.map(({ text, why, amounts, due }) => [text, why, amounts[0]?.amount, isoDate(due)]),
    ).toEqual([
      ['月结30天', 'monthly', 3000, '2025-03-02'],
      ['看情况', 'posting', 10000, '2025-02-20'],
      ['验收后30天', 'event', 3000, '2025-02-11'],
    ]);
    expect(reading.monthlyTerms.map(({ customerKey, days, count }) => [customerKey, days, count])).toEqual([
      ['甲', 30, 1],
    ]);
    const said = reading.warnings.map(({ message }) => [
      message.key.split('.').at(-1),
      message.values?.count,
    ]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['monthlyAssumed', 1],
        ['eventAssumed', 1],
        ['dueOnPosting', 1],
      ]),
    );
  });

  test('an answer moves the charges and leaves nothing assumed', () => {
    const reading = account({ [termKey('月结30天')]: 'invoice_days', [termKey('看情况')]: '45' });
    const { ledger } = reading;
    expect([...ledger.dueDay].slice(0, 2).map(isoDate)).toEqual(['2025-02-09', '2025-04-06']);
    expect([...ledger.flags].slice(0, 2)).toEqual([RowFlag.DueFromTerms, RowFlag.DueFromTerms]);
    expect(reading.termsTexts?.map(({ answer }) => answer)).toEqual(['invoice_days', '45', null]);
  });
});
