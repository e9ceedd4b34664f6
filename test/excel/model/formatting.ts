import { addLocale, format, isDateFormat, isValidFormat } from 'numfmt';
import { fromLocalFormat, toLocalFormat } from './localFormats';
import type { Locale } from './types';
import { isError, type CellValue } from './values';

export { isValidFormat };

const NUMFMT_LOCALE: Record<Locale, string> = { 'en-US': 'en-US', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };
const WEEK = ['日', '一', '二', '三', '四', '五', '六'];
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map(
  (m) => `${m}月`,
);

/** Chinese names as Excel for China and Taiwan shows them, with the comma and point of both. */
for (const [tag, week] of [
  ['zh-CN', '周'],
  ['zh-TW', '週'],
] as const) {
  addLocale(
    {
      group: ',',
      decimal: '.',
      ampm: ['上午', '下午'],
      dddd: WEEK.map((day) => `星期${day}`) as never,
      ddd: WEEK.map((day) => `${week}${day}`) as never,
      mmmm: MONTHS as never,
      mmm: Array.from({ length: 12 }, (_, i) => `${i + 1}月`) as never,
    },
    tag,
  );
}

/** The built-in short dates follow the reader's locale; General stays as numfmt knows it. */
const localPattern = (pattern: string, locale: Locale): string =>
  fromLocalFormat(toLocalFormat(pattern, locale), locale);

/** The text that a cell shows. A format that numfmt cannot read shows the value as General does. */
export function formatValue(value: CellValue, pattern: string, locale: Locale, date1904 = false): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'string' && (pattern === 'General' || pattern === '@')) return value;
  const shifted = date1904 && typeof value === 'number' && isDateFormat(pattern) ? value + 1462 : value;
  const options = { locale: NUMFMT_LOCALE[locale], dateErrorThrows: false, overflow: '######', nbsp: false };
  return format(isValidFormat(pattern) ? localPattern(pattern, locale) : 'General', shifted, options);
}
