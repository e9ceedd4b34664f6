import { ymd } from '../calendar/civilDay';
import { NO_DAY, type CivilDay } from '../calendar/types';
import { NO_CURRENCY } from '../money/currency';
import { formatMinor } from '../money/minor';
import type { Language } from './types';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
/** The first year of the Republic of China's calendar is 1912. */
const ROC_EPOCH = 1911;
/** Currencies with a name that letters in Chinese write out; others keep their ISO code. */
const CHINESE_NAMES: Readonly<Record<'zh-CN' | 'zh-TW', Readonly<Record<string, string>>>> = {
  'zh-CN': { CNY: '人民币', TWD: '新台币', HKD: '港币', MOP: '澳门币' },
  'zh-TW': { CNY: '人民幣', TWD: '新臺幣', HKD: '港幣', MOP: '澳門幣' },
};

/** A date in running text: 21 November 2026 · 2026年11月21日 · 中華民國115年11月21日. */
export function longDate(day: CivilDay, language: Language): string {
  const era = language === 'zh-TW' && ymd(day).year > ROC_EPOCH ? '中華民國' : '';
  return era + plainDate(day, language);
}

/** The same where the era has been named before: 115年11月21日. */
export function plainDate(day: CivilDay, language: Language): string {
  const at = ymd(day);
  if (language === 'en') return `${at.day} ${MONTHS[at.month - 1]} ${at.year}`;
  if (language === 'zh-TW' && at.year > ROC_EPOCH) return `${at.year - ROC_EPOCH}年${at.month}月${at.day}日`;
  return `${at.year}年${at.month}月${at.day}日`;
}

/** A date in a table: 21 Nov 2026 · 2026-11-21 · 115/11/21; '' for an unknown day. */
export function shortDate(day: CivilDay, language: Language): string {
  if (day === NO_DAY) return '';
  const at = ymd(day);
  const [month, date] = [pad(at.month), pad(at.day)];
  if (language === 'en') return `${at.day} ${MONTHS[at.month - 1]?.slice(0, 3)} ${at.year}`;
  if (language === 'zh-TW' && at.year > ROC_EPOCH) return `${at.year - ROC_EPOCH}/${month}/${date}`;
  return `${at.year}-${month}-${date}`;
}

/** November 2026 · 2026年11月 · 115年11月. */
export function monthName(year: number, month: number, language: Language): string {
  if (language === 'en') return `${MONTHS[month - 1]} ${year}`;
  if (language === 'zh-TW' && year > ROC_EPOCH) return `${year - ROC_EPOCH}年${month}月`;
  return `${year}年${month}月`;
}

/** An amount in running text: 人民币1,234.50元 · 新臺幣1,234元 · USD 1,234.50; no currency when none is known. */
export function longMoney(minor: number, currency: string, language: Language): string {
  const figures = tableMoney(minor, currency);
  const name = currencyName(currency, language);
  if (!name) return figures;
  return name === currency ? `${name} ${figures}` : `${name}${figures}元`;
}

/** An amount in a table. Taiwan dollars without cents are written without decimals, as they are there. */
export function tableMoney(minor: number, currency: string): string {
  const figures = formatMinor(minor, currency);
  return currency === 'TWD' ? figures.replace(/\.00$/, '') : figures;
}

/** The unit of an amount column: 人民币元 · 新臺幣元 · USD · ''. */
export function moneyUnit(currency: string, language: Language): string {
  const name = currencyName(currency, language);
  return name && name !== currency ? `${name}元` : name;
}

function currencyName(currency: string, language: Language): string {
  if (currency === NO_CURRENCY) return '';
  return language === 'en' ? currency : (CHINESE_NAMES[language][currency] ?? currency);
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
