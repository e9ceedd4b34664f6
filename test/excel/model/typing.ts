import type { ErrorCode } from './values';
import { errorValue, type CellValue } from './values';
import { readDateText } from './typedDates';
import type { Locale } from './types';

export interface Typed {
  readonly value: CellValue;
  /** Number format that Excel gives a General cell along with the value; null leaves the format. */
  readonly format: string | null;
}

export interface TypingRules {
  readonly locale: Locale;
  readonly date1904: boolean;
  /** For dates typed without a year. */
  readonly year: number;
}

const ERRORS = new Set<string>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);
const CURRENCY = '[$€£¥￥]|NT\\$|RMB|US\\$';
const NUMBER = new RegExp(
  `^(\\()?\\s*([-+])?\\s*(${CURRENCY})?\\s*([-+])?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)?(\\.\\d*)?([eE][-+]?\\d+)?\\s*(%)?\\s*(\\))?$`,
  'u',
);
const FRACTION = /^([-+])?(\d+) (\d{1,3})\/(\d{1,3})$/;
const LOCAL_CURRENCY: Record<Locale, readonly string[]> = {
  'en-US': ['$'],
  'zh-CN': ['¥', '￥'],
  'zh-TW': ['NT$', '$'],
};

/** A number as the keyboard knows it: 15 significant digits. */
const fifteen = (value: number): number => Number(value.toPrecision(15));

function currencyFormat(symbol: string, decimals: boolean): string {
  const digits = decimals ? '#,##0.00' : '#,##0';
  if (symbol === '$') return `$${digits}_);[Red]($${digits})`;
  const quoted = symbol === '￥' ? '"¥"' : `"${symbol}"`;
  return `${quoted}${digits};[Red]${quoted}-${digits}`;
}

function readNumber(text: string, locale: Locale): Typed | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, open, sign1, currency, sign2, whole = '', fraction = '', exponent = '', percent, close] = match;
  const digits = whole.replace(/,/g, '');
  if (digits === '' && fraction.length < 2) return null;
  if ((open === undefined) !== (close === undefined) || (sign1 && sign2) || (open && (sign1 || sign2)))
    return null;
  if (currency !== undefined && (!LOCAL_CURRENCY[locale].includes(currency) || exponent || percent))
    return null;
  const negative = open !== undefined || sign1 === '-' || sign2 === '-';
  const size = fifteen(Number(`${digits || '0'}${fraction}${exponent}`));
  if (!Number.isFinite(size)) return null;
  const value = (negative ? -size : size) / (percent ? 100 : 1);
  return {
    value: value === 0 ? 0 : value,
    format: numberFormat(currency, whole, fraction, exponent, percent),
  };
}

function numberFormat(
  currency: string | undefined,
  whole: string,
  fraction: string,
  exponent: string,
  percent: string | undefined,
): string | null {
  const decimals = fraction.length > 1;
  if (currency !== undefined) return currencyFormat(currency, decimals);
  if (percent) return decimals ? '0.00%' : '0%';
  if (exponent) return '0.00E+00';
  if (whole.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return null;
}

function readFraction(text: string): Typed | null {
  const match = FRACTION.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const wide = (match[4] ?? '').length > 1;
  return { value: match[1] === '-' ? -size : size, format: wide ? '# ??/??' : '# ?/?' };
}

/** Letters that can begin neither number nor date nor TRUE/FALSE: by far most texts, left at once. */
const MAY_MEAN_MORE = /\d/;

/**
 * A typed text as Excel reads it, or null when it stays text.
 * Formulas and the leading apostrophe are the caller's.
 */
export function readTyped(text: string, rules: TypingRules): Typed | null {
  if (text.length > 40) return null;
  const trimmed = text.trim();
  if (!MAY_MEAN_MORE.test(trimmed)) {
    const upper = trimmed.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE', format: null };
    return ERRORS.has(upper) ? { value: errorValue(upper as ErrorCode), format: null } : null;
  }
  if (trimmed.toUpperCase() === '#DIV/0!') return { value: errorValue('#DIV/0!'), format: null };
  return readNumber(trimmed, rules.locale) ?? readFraction(trimmed) ?? readDateText(trimmed, rules);
}
