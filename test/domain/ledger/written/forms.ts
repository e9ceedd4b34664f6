import { isoDate, ymd } from '../../../../src/domain/calendar/civilDay';
import type { Cell } from '../../../../src/domain/ledger/types';
import type { Role } from './types';

const wide = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const short = (day: number) => `${ymd(day).year}/${ymd(day).month}/${ymd(day).day}`;
const roc = (day: number, sign: string) =>
  [ymd(day).year - 1911, ymd(day).month, ymd(day).day].map((n) => String(n).padStart(2, '0')).join(sign);
const han = (digit: string) => '〇一二三四五六七八九'[Number(digit)] ?? '';
const hanNumber = (n: number) =>
  (n < 20 ? '' : han(String(Math.trunc(n / 10)))) +
  (n < 10 ? '' : '十') +
  (n % 10 === 0 ? '' : han(String(n % 10)));
const monthName = (day: number) => MONTHS[ymd(day).month - 1] ?? '';

/** Other ways to write the same day, none of which anybody could take for another. */
const dateForms: readonly ((day: number) => Cell)[] = [
  (day) => day + 0.5,
  (day) => isoDate(day),
  (day) => isoDate(day).replaceAll('-', '.'),
  (day) => short(day),
  (day) => ` ${short(day)} `,
  (day) => `${short(day)} 14:30`,
  (day) => Number(isoDate(day).replaceAll('-', '')),
  (day) => isoDate(day).replaceAll('-', ''),
  (day) => `${isoDate(day)} 00:00:00`,
  (day) => `${isoDate(day)}T00:00:00Z`,
  (day) => `${ymd(day).year}年${ymd(day).month}月${ymd(day).day}日`,
  (day) => `民國${ymd(day).year - 1911}年${ymd(day).month}月${ymd(day).day}日`,
  (day) => roc(day, '/'),
  (day) => roc(day, '.'),
  (day) => Number(roc(day, '')),
  (day) => wide(isoDate(day)),
  (day) => String(day),
  (day) => `${ymd(day).day}-${monthName(day)}-${ymd(day).year}`,
  (day) => `${monthName(day)} ${ymd(day).day}, ${ymd(day).year}`,
  (day) => `${ymd(day).day}-${monthName(day)}-${String(ymd(day).year).slice(2)}`,
  (day) => `${String(ymd(day).year).slice(2)}年${ymd(day).month}月${ymd(day).day}日`,
  (day) => roc(day, ''),
  (day) => wide(roc(day, '/')),
  (day) => wide(isoDate(day).replaceAll('-', '')),
  (day) => `R.O.C. ${roc(day, '/')}`,
  (day) =>
    `${[...String(ymd(day).year)].map(han).join('')}年${hanNumber(ymd(day).month)}月${hanNumber(ymd(day).day)}日`,
  (day) => `${short(day)} 星期${'日一二三四五六'[(day - 1) % 7] ?? ''}`,
  (day) => `${isoDate(day)}前`,
];

/** With thousands separated, as many digits as it has and no three of them behind the point alone. */
function grouped(amount: number): string {
  const digits = amount.toFixed(9).replace(/0+$/, '').split('.')[1]?.length ?? 0;
  const [whole = '', fraction = ''] = Math.abs(amount)
    .toFixed(digits === 3 ? 4 : Math.max(2, digits))
    .split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction}`;
}
const minus = (amount: number) => (amount < 0 ? '-' : '');

/** Other ways to write the same figure. */
const figureForms: readonly ((amount: number) => Cell)[] = [
  (amount) => minus(amount) + grouped(amount),
  (amount) => ` ${minus(amount)}${grouped(amount)} `,
  (amount) => (amount < 0 ? `(${grouped(amount)})` : `+${grouped(amount)}`),
  (amount) => grouped(amount) + minus(amount),
  (amount) => wide(minus(amount) + grouped(amount)),
  (amount) => `${amount < 0 ? '−' : ''}${grouped(amount)}`,
  (amount) => (minus(amount) + grouped(amount)).replace(/,/g, '\u00a0'),
  (amount) => (minus(amount) + grouped(amount)).replace(/,/g, "'"),
  (amount) => `${grouped(amount)} ${amount < 0 ? 'CR' : 'DR'}`,
  (amount) => (amount < 0 ? `负${grouped(amount)}` : grouped(amount)),
];

/** The same with a unit or a sign that several currencies share. */
const amountForms: readonly ((amount: number) => Cell)[] = [
  ...figureForms,
  (amount) => `${minus(amount)}¥${grouped(amount)}`,
  (amount) => (amount < 0 ? `¥(${grouped(amount)})` : `¥ ${grouped(amount)}`),
  (amount) => `${minus(amount)}${grouped(amount)}元`,
  (amount) => `${minus(amount)}${grouped(Number((Math.abs(amount) / 1e4).toPrecision(15)))}万`,
];

const codeForms: readonly ((text: string) => Cell)[] = [
  (text) => `${text} `,
  (text) => ` ${text}`,
  (text) => wide(text),
  (text) => text.toLowerCase(),
  (text) => (/^[1-9]\d*$/.test(text) ? Number(text) : text),
];

const nameForms: readonly ((text: string) => Cell)[] = [
  (text) => `${text} `,
  (text) => `\u3000${text}`,
  (text) => wide(text),
  (text) => text.toUpperCase(),
  (text) => text.replace('（', '(').replace('）', ')'),
  (text) => text.replace(/(?<=\p{Script=Han})(?=公司)/u, ' '),
];

const textForms: readonly ((text: string) => Cell)[] = [(text) => `${text} `, (text) => ` ${text}`];
const numberForms: readonly ((text: string) => Cell)[] = [
  ...textForms,
  // More than 15 digits are no number to Excel.
  (text) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : text),
];

const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  CNY: ['人民币', 'RMB', 'cny', ' CNY ', '人民币(CNY)', 'ＣＮＹ'],
  USD: ['美元', 'US$', 'usd', 'USD '],
  EUR: ['欧元', '€', '歐元'],
  JPY: ['日元', '日圓', 'jpy'],
  KWD: ['kwd', ' KWD'],
};

/** Not 0 or 9999-12-31, which stand for no day at all. */
function isDay(cell: number): boolean {
  return cell > 40_000 && cell < 60_000;
}

/** The cell written in another way that says the same; `form` 0 leaves it as it is. */
export function written(cell: Cell, role: Role, form: number): Cell {
  if (form === 0 || role === 'plain') return cell;
  const pick = <T>(forms: readonly T[]): T => forms[(form - 1) % forms.length] as T;
  if (typeof cell === 'number') {
    if (role === 'date') return isDay(cell) ? pick(dateForms)(cell) : cell;
    if (Math.abs(cell) > 1e12) return cell;
    if (role === 'amount') return pick(amountForms)(cell);
    return role === 'figure' ? pick(figureForms)(cell) : cell;
  }
  if (typeof cell !== 'string') return cell;
  if (role === 'code') return pick(codeForms)(cell);
  if (role === 'name') return pick(nameForms)(cell);
  if (role === 'number') return pick(numberForms)(cell);
  if (role === 'currency') return pick(CURRENCIES[cell] ?? [cell]);
  return role === 'text' ? pick(textForms)(cell) : cell;
}
