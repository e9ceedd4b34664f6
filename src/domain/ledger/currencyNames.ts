import { currencyCode } from '../money/currency';
import { foldScript } from './normalise';

const NAME =
  /人民币|新台币|台币|美元|美金|港币|港元|欧元|日元|日币|英镑|澳元|加元|新加坡元|韩元|澳门币|澳门元|(?<![a-z])(?:us|nt|hk|au?|ca?|s|nz|mop)\$|(?<![a-z])(?:cn|jp)?¥(?=[a-z])|€|£|(?<![a-z])[a-z]{3}(?![a-z])/g;
/** Codes that are written small too; others of three small letters (all, top, try) are words. */
const COMMON = /^(?:cny|rmb|cnh|usd|eur|hkd|twd|ntd|jpy|gbp|sgd|aud|cad|chf|krw|mop)$/;

/** A header that names one currency, and what it says besides. */
export interface HeaderCurrency {
  /** ISO code. */
  readonly currency: string;
  /** The letters left without the currency, folded: '' where the header is nothing but a currency. */
  readonly stem: string;
}

/** The one currency that a header names: 人民币余额, Balance USD, 未收 (NT$). Null where it names none or several. */
export function currencyOfHeader(header: string): HeaderCurrency | null {
  const wide = foldScript(header.normalize('NFKC'));
  const text = wide.toLowerCase();
  const named = [...text.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const isCode = wide.slice(index, index + name.length) === name.toUpperCase() || COMMON.test(name);
    const isWord = /^[a-z]{3}$/.test(name) && !isCode;
    const code = isWord ? null : currencyCode(name);
    return code === null ? [] : [{ name, code }];
  });
  const [only] = named;
  if (!only || new Set(named.map(({ code }) => code)).size > 1) return null;
  const rest = named.reduce((left, { name }) => left.replace(name, ''), text);
  // 元 is the unit that all amounts are in unless they say another.
  const stem = rest.replace(/[^\p{L}]+/gu, '').replace(/(?<![千万亿])元$/, '');
  return { currency: only.code, stem };
}

/** Whether a text is nothing but the name of a currency (USD, 美元, NT$), or says which of two a column is in (原币, 本币). */
export function isCurrencyName(text: string): boolean {
  const { stem = null } = currencyOfHeader(text) ?? {};
  return (
    stem === '' || /^(?:原币|本币|本位币|外币)(?:金额|余额)?$/.test(foldScript(text.normalize('NFKC')).trim())
  );
}
