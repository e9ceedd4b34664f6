import { readTyped } from '../model/typing';
import type { Locale } from '../model/types';
import { isError, type CellValue } from '../model/values';
import { Raised, raise } from './operands';

/** The clock and conventions that conversions depend on. */
export interface Conventions {
  readonly locale: Locale;
  readonly date1904: boolean;
  /** Milliseconds since 1970 of the local wall clock. */
  now(): number;
}

export const rulesOf = (env: Conventions): { locale: Locale; date1904: boolean; year: number } => ({
  locale: env.locale,
  date1904: env.date1904,
  year: new Date(env.now()).getUTCFullYear(),
});

/** Number that a text means where a number is wanted ("5%", "1,234", "1/2/2024"), or null. */
export function numberOfText(text: string, env: Conventions): number | null {
  const value = readTyped(text, rulesOf(env))?.value;
  return typeof value === 'number' ? value : null;
}

export function toNumber(value: CellValue, env: Conventions): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isError(value)) throw new Raised(value);
  const number = numberOfText(value, env);
  if (number === null) throw raise('#VALUE!');
  return number;
}

/** A number as text without a format: 15 digits, exponents only beyond 10^20 and below 10^-10. */
export function numberToText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const plain = String(rounded);
  if (!plain.includes('e')) return plain;
  const size = Math.abs(rounded);
  if (size < 1e21 && size >= 1e-10)
    return rounded
      .toFixed(Math.min(25, Math.max(0, 15 - Math.floor(Math.log10(size)))))
      .replace(/\.?0+$/, '');
  const [digits = '', exponent = '0'] = plain.split('e');
  const power = Number(exponent);
  return `${digits}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

export function toText(value: CellValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'number') return numberToText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  throw new Raised(value);
}

export function toBoolean(value: CellValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isError(value)) throw new Raised(value);
  const upper = value.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  throw raise('#VALUE!');
}

const collator = new Intl.Collator('en', { sensitivity: 'accent' });

export const compareTexts = (a: string, b: string): number => (a === b ? 0 : collator.compare(a, b));

/** Numbers are compared by their 15 significant digits. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const gap = Math.abs(a - b);
  return gap <= 1e-14 * Math.max(Math.abs(a), Math.abs(b)) && a.toPrecision(15) === b.toPrecision(15);
}

const rank = (value: CellValue): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/** A blank is as its partner: 0, '' or FALSE. */
function fill(value: CellValue, partner: CellValue): CellValue {
  if (value !== null) return value;
  if (typeof partner === 'string') return '';
  return typeof partner === 'boolean' ? false : 0;
}

/** Order of values: numbers, then texts (any case), then FALSE, TRUE. Errors are raised. */
export function compareValues(left: CellValue, right: CellValue): number {
  const a = fill(left, right);
  const b = fill(right, left);
  if (isError(a)) throw new Raised(a);
  if (isError(b)) throw new Raised(b);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Key under which equal values meet, for look-ups by exact value. */
export function lookupKey(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'number') return Number(value.toPrecision(15));
  if (typeof value === 'string') return `t${value.toLowerCase()}`;
  return typeof value === 'boolean' ? value : `e${value.error}`;
}
