import fc from 'fast-check';
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
