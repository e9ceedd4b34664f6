import type { Locale } from './types';

/** General as Chinese Excel writes it ("Range.numberFormatLocal", learn.microsoft.com). */
const GENERAL: Record<Locale, string> = { 'en-US': 'General', 'zh-CN': 'G/通用格式', 'zh-TW': 'G/通用格式' };

/** The built-in short dates (numbers 14 and 22) follow the reader's locale, not the file's. */
const SHORT_DATES: readonly (readonly [string, string])[] = [
  ['m/d/yyyy', 'yyyy/m/d'],
  ['m/d/yyyy h:mm', 'yyyy/m/d h:mm'],
];

/** A number format as the user of this locale reads it. */
export function toLocalFormat(format: string, locale: Locale): string {
  if (locale === 'en-US') return format;
  const date = SHORT_DATES.find(([plain]) => plain === format);
  return date ? date[1] : format.replace(/General/g, GENERAL[locale]);
}

/** And as `numberFormat` has it. */
export function fromLocalFormat(format: string, locale: Locale): string {
  return locale === 'en-US' ? format : format.split(GENERAL[locale]).join('General');
}
