import fc from 'fast-check';
import { isoDate, ymd } from '../../../src/domain/calendar/civilDay';
import type { Cell } from '../../../src/domain/ledger/types';
import type { Row } from './sheet';

/** One true open item, before anybody writes it into a sheet. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly number: string;
  readonly invoiced: number;
  readonly due: number;
  readonly currency: string;
  readonly cents: number;
}

export const HEADERS = {
  'zh-CN': ['客户编码', '客户名称', '发票号码', '开票日期', '到期日', '币种', '未收余额'],
  'zh-TW': ['客戶代號', '客戶名稱', '發票號碼', '發票日期', '到期日', '幣別', '未收餘額'],
  en: ['Customer No.', 'Customer Name', 'Invoice #', 'Invoice Date', 'Due Date', 'Currency', 'Open Amount'],
} as const;
export type HeaderLanguage = keyof typeof HEADERS;

const names = ['Acme Ltd', '天津嘉和（集团）有限公司', 'Ünal A.Ş.', '台灣電子股份有限公司'];

/** Ledgers of 5 to 40 items whose numbers all differ. */
export const items: fc.Arbitrary<readonly Item[]> = fc
  .array(
    fc.record({
      customer: fc.integer({ min: 0, max: 3 }),
      invoiced: fc.integer({ min: 45000, max: 45740 }),
      days: fc.integer({ min: 0, max: 90 }),
      currency: fc.constantFrom('CNY', 'USD', 'EUR'),
      cents: fc.integer({ min: -5_000_000, max: 90_000_000 }).filter((cents) => cents !== 0),
    }),
    { minLength: 5, maxLength: 40 },
  )
  .map((drawn) =>
    drawn.map(({ customer, invoiced, days, currency, cents }, i) => ({
      code: `K${customer}01`,
      name: names[customer] ?? '',
      number: `FP${String(10_000 + i)}`,
      invoiced,
      due: invoiced + days,
      currency,
      cents,
    })),
  );

export function plainRow({ code, name, number, invoiced, due, currency, cents }: Item): Row {
  return [code, name, number, invoiced, due, currency, cents / 100];
}

export function plainSheet(all: readonly Item[], language: HeaderLanguage = 'zh-CN'): Row[] {
  return [[...HEADERS[language]], ...all.map(plainRow)];
}

/** Other ways of writing the same date and the same amount. */
export const dateForms: readonly ((day: number) => Cell)[] = [
  (day) => day,
  (day) => day + 0.5,
  (day) => isoDate(day),
  (day) => isoDate(day).replaceAll('-', '.'),
  (day) => Number(isoDate(day).replaceAll('-', '')),
  (day) => isoDate(day).replaceAll('-', ''),
  (day) => `${isoDate(day)} 00:00:00`,
  (day) => `${ymd(day).year}年${ymd(day).month}月${ymd(day).day}日`,
  (day) => `民國${ymd(day).year - 1911}年${ymd(day).month}月${ymd(day).day}日`,
  (day) => isoDate(day).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (day) => String(day),
];

const grouped = (cents: number) => (Math.abs(cents) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');

export const amountForms: readonly ((cents: number) => Cell)[] = [
  (cents) => cents / 100,
  (cents) => String(cents / 100),
  (cents) => `${cents < 0 ? '-' : ''}${grouped(cents)}`,
  (cents) => (cents < 0 ? `(${grouped(cents)})` : ` ￥${grouped(cents)} `),
  (cents) => `${grouped(cents)}${cents < 0 ? '-' : ''}`,
  (cents) =>
    `${cents < 0 ? '－' : ''}${grouped(cents).replace(/[\d,.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}`,
];
