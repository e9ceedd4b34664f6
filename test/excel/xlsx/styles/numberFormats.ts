import type { Locale } from '../../model/types';

/** Built-in number formats that every language of Excel has alike (ECMA-376 part 1 §18.8.30; 14 and 22 as en-US shows them). */
const COMMON: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const accounting = (symbol: string, digits: string, dash: string): string =>
  `_(${symbol}* ${digits}_);_(${symbol}* \\(${digits}\\);_(${symbol}* "-"${dash}_);_(@_)`;

/** Formats with a currency or with signs that each language has in its own way; files of ours write them out. */
const LOCAL: Readonly<Record<number, string>> = {
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: accounting('', '#,##0', ''),
  42: accounting('$', '#,##0', ''),
  43: accounting('', '#,##0.00', '??'),
  44: accounting('$', '#,##0.00', '??'),
};

const CHINA_TIME = '[$-804]AM/PM h"时"mm"分"';
const TAIWAN_TIME = '[$-404]AM/PM hh"時"mm"分"';
const TAIWAN_DAY = '[$-404]e/m/d';
const TAIWAN_LONG = '[$-404]e"年"m"月"d"日"';

/** Numbers 27–36 and 50–58: dates of Excel for China and for Taiwan (ECMA-376 part 1 §18.8.30). */
const CHINA: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: CHINA_TIME,
  35: `${CHINA_TIME}ss"秒"`,
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: CHINA_TIME,
  56: `${CHINA_TIME}ss"秒"`,
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const TAIWAN: Readonly<Record<number, string>> = {
  27: TAIWAN_DAY,
  28: TAIWAN_LONG,
  29: TAIWAN_LONG,
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'hh"時"mm"分"',
  33: 'hh"時"mm"分"ss"秒"',
  34: TAIWAN_TIME,
  35: `${TAIWAN_TIME}ss"秒"`,
  36: TAIWAN_DAY,
  50: TAIWAN_DAY,
  51: TAIWAN_LONG,
  52: TAIWAN_TIME,
  53: `${TAIWAN_TIME}ss"秒"`,
  54: TAIWAN_LONG,
  55: TAIWAN_TIME,
  56: `${TAIWAN_TIME}ss"秒"`,
  57: TAIWAN_DAY,
  58: TAIWAN_LONG,
};

/** Format of a built-in number; Excel in English shows the East Asian ones as China's. */
export function builtInFormat(id: number, locale: Locale): string {
  const eastern = locale === 'zh-TW' ? TAIWAN : CHINA;
  return COMMON[id] ?? LOCAL[id] ?? eastern[id] ?? 'General';
}

/** Files of other spreadsheet programs write the Chinese name of General. */
export function readFormatCode(code: string): string {
  const plain = code.replace(/G\/通用格式/g, 'General');
  return /^general$/i.test(plain) || plain === '' ? 'General' : plain;
}

const NUMBERS = new Map(Object.entries(COMMON).map(([id, format]) => [format, Number(id)]));
/** Numbers from here on are a file's own. */
const FIRST_OWN = 164;

/** Numbers of a file's formats while it is written. */
export class FormatNumbers {
  private readonly own = new Map<string, number>();

  numberOf(format: string): number {
    const known = NUMBERS.get(format) ?? this.own.get(format);
    if (known !== undefined) return known;
    const number = FIRST_OWN + this.own.size;
    this.own.set(format, number);
    return number;
  }

  get ownFormats(): readonly (readonly [string, number])[] {
    return [...this.own];
  }
}
