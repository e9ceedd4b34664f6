import { withoutInvisible } from '../invisible';
import { stripCurrency } from './currency';

/** An amount read from text. `currency` is what its sign says, `null` when it says nothing certain. */
export interface TextAmount {
  readonly amount: number;
  readonly currency: string | null;
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  元: 1,
  圆: 1,
  圓: 1,
  元整: 1,
  圆整: 1,
  元正: 1,
  块: 1,
  千: 1e3,
  仟: 1e3,
  千元: 1e3,
  仟元: 1e3,
  万: 1e4,
  萬: 1e4,
  万元: 1e4,
  萬元: 1e4,
  百万: 1e6,
  百萬: 1e6,
  百万元: 1e6,
  百萬元: 1e6,
  千万: 1e7,
  千萬: 1e7,
  千万元: 1e7,
  千萬元: 1e7,
  亿: 1e8,
  億: 1e8,
  亿元: 1e8,
  億元: 1e8,
};
/** What most text amounts look like: plain digits with or without thousands separators. */
const USUAL = /^\s*-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*$/;
const DASHES = /^[-‐‑‒–—―−－]+$/;

/**
 * The amount a person wrote as text: full-width digits, thousands separators, currency signs,
 * `(1,234.50)` and `1,234.50-` as negatives, `1,234.50 CR`, `贷 1,234.50`, `1.2万`, `1234.5元`, European
 * `1.234,50`, Swiss `1'234.50`. A dash alone is 0. `null` when it is no amount (`'待核对'`, `''`).
 */
export function parseAmount(text: string): TextAmount | null {
  if (USUAL.test(text)) return { amount: Number(text.replaceAll(',', '')) + 0, currency: null };
  const folded = withoutInvisible(text.normalize('NFKC'))
    .replace(/^\s*'/, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .trim();
  if (folded === '') return null;
  if (DASHES.test(folded)) return { amount: 0, currency: null };
  const signed = takeSign(folded.toUpperCase());
  const { rest, currency } = stripCurrency(signed.rest);
  // A sign may stand on either side of the currency: -¥5, ¥-5, ¥(5).
  const again = takeSign(rest.trim());
  if (signed.negative && again.negative) return null;
  const match = /^([\d.,'’\s]+?(?:E[+-]?\d+)?)\s*(\p{Script=Han}*)$/u.exec(again.rest.trim());
  const unit = UNITS[match?.[2] ?? '?'];
  const value = plainNumber(match?.[1] ?? '');
  if (unit === undefined || value === null) return null;
  const size = unit === 1 ? value : Number((value * unit).toPrecision(15));
  return { amount: (signed.negative || again.negative) && size !== 0 ? -size : size, currency };
}

const OWN_UNIT = /\d[\d.,'’\s]*(?:[元圆圓块千仟万萬亿億]|百[万萬])[元圆圓整正]*[\s)>-]*$/;

/** Whether an amount names its unit (2.5万, 25000元), whatever unit the sheet is in. */
export function hasOwnUnit(text: string): boolean {
  return OWN_UNIT.test(text.normalize('NFKC'));
}

/** The side of the account, or the word for less than nothing: 1,234.50 CR, 贷 1,234.50, 负1,234.50. */
const SIDE_BEHIND = /(?<=\d\s*元?\s*)\(?(CR|DR|[借贷貸])\.?\)?$/;
const SIDE_BEFORE = /^(CR\.?|DR\.?|[借贷貸]方?|[负負])[\s:]*(?=[\d.¥$])/;

function takeSign(text: string): { rest: string; negative: boolean } {
  const bracketed = /^\((.+)\)$/.exec(text) ?? /^<(.+)>$/.exec(text);
  if (bracketed) return { rest: (bracketed[1] ?? '').trim(), negative: true };
  if (text.startsWith('-')) return { rest: text.slice(1).trim(), negative: true };
  if (text.endsWith('-')) return { rest: text.slice(0, -1).trim(), negative: true };
  const side = SIDE_BEHIND.exec(text) ?? SIDE_BEFORE.exec(text);
  if (side)
    return { rest: text.replace(side[0], '').trim(), negative: /^(?:CR|[贷貸负負])/.test(side[1] ?? '') };
  return { rest: text.startsWith('+') ? text.slice(1).trim() : text, negative: false };
}

/** Digits with whatever separators: the last separator decides which one is the decimal point. */
function plainNumber(text: string): number | null {
  const compact = text.trim().replace(/['’]/g, ',');
  if (!/\d/.test(compact)) return null;
  if (/^\d+(\.\d*)?(E[+-]?\d+)?$|^\.\d+$/.test(compact)) return finite(compact);
  if (compact.includes('E')) return null;
  const comma = compact.lastIndexOf(',');
  const point = compact.lastIndexOf('.');
  if (comma > point && isDecimalComma(compact, comma, point)) return european(compact);
  return grouped(compact, /[,\s]/)
    ? finite(compact.replace(/[,\s]/g, ''))
    : point > 0
      ? european(compact)
      : null;
}

/** A last comma is a decimal point when points group before it, or when one or two digits follow it; three are a group. */
function isDecimalComma(text: string, comma: number, point: number): boolean {
  if (point >= 0) return true;
  const after = text.length - comma - 1;
  return text.indexOf(',') === comma && (after === 1 || after === 2);
}

function european(text: string): number | null {
  const [whole = '', ...fractions] = text.split(',');
  if (fractions.length > 1 || !/^\d*$/.test(fractions[0] ?? '')) return null;
  if (!grouped(whole, /[.\s]/)) return null;
  return finite(`${whole.replace(/[.\s]/g, '')}.${fractions[0] ?? ''}`);
}

/** Whether the separators of a number stand where groups end: after one to three digits, then every three (or two, as in India). */
function grouped(text: string, separator: RegExp): boolean {
  const whole = separator.test('.') ? text : (text.split('.')[0] ?? '');
  if (!separator.test('.') && (text.match(/\./g)?.length ?? 0) > 1) return false;
  const groups = whole.split(separator);
  if (groups.length === 1) return /^\d*$/.test(whole);
  const last = groups[groups.length - 1] ?? '';
  return (
    /^\d{1,3}$/.test(groups[0] ?? '') &&
    groups.slice(1, -1).every((g) => /^\d{2,3}$/.test(g)) &&
    /^\d{3}$/.test(last)
  );
}

function finite(text: string): number | null {
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
