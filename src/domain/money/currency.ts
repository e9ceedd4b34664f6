/** What people write for a currency, folded (upper case, no spaces or brackets), to ISO 4217. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    CNY: '人民币 人民幣 人民币元 RMB CNH CN¥ RMB¥ 人民币(CNY) YUAN RENMINBI',
    USD: '美元 美金 美圆 US$ USD$ U$ US USDOLLAR USDOLLARS 美元(USD)',
    EUR: '欧元 歐元 € EURO EUROS 欧元(EUR)',
    HKD: '港币 港幣 港元 HK$ HKDOLLAR 港纸',
    TWD: '新台币 新臺幣 新台幣 台币 台幣 臺幣 NTD NT NT$ TWD$',
    JPY: '日元 日圆 日圓 日币 日幣 円 JP¥ YEN',
    GBP: '英镑 英鎊 £ STG POUND POUNDS',
    AUD: '澳元 澳币 澳幣 A$ AU$',
    CAD: '加元 加币 加幣 C$ CA$',
    SGD: '新加坡元 新加坡币 新币 坡币 S$',
    KRW: '韩元 韩币 韓元 韓幣 ₩ WON',
    MOP: '澳门元 澳門幣 葡币 MOP$ 澳门币',
    CHF: '瑞士法郎 FR SFR',
    THB: '泰铢 泰銖 ฿ BAHT',
    INR: '印度卢比 卢比 ₹ RS',
    RUB: '卢布 盧布 ₽',
    MYR: '马来西亚林吉特 林吉特 马币 馬幣 RM',
    VND: '越南盾 ₫',
    ILS: '以色列新谢克尔 ₪ NIS',
    NZD: '新西兰元 纽元 紐幣 NZ$',
  }).flatMap(([iso, names]) => names.split(' ').map((name) => [name, iso])),
);

/** ISO 4217 codes that a sheet may carry; anything else of three letters is a word, not a currency. */
const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD ' +
    'CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD ' +
    'GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT ' +
    'LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR ' +
    'NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP ' +
    'STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD ' +
    'XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

/** Stands for "the sheet does not say" (ISO 4217). */
export const NO_CURRENCY = 'XXX';

/** Names that several currencies share, and which of them they may mean; the first one where the base is none of them. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  元: ['CNY', 'TWD', 'HKD', 'MOP'],
  圆: ['CNY', 'JPY'],
  圓: ['TWD', 'JPY'],
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'TWD', 'HKD', 'CAD', 'AUD', 'NZD', 'SGD', 'MOP'],
  本位币: ['CNY'],
  本位幣: ['TWD'],
};

/**
 * The ISO 4217 code of what a cell says (`'人民币'`, `'US$'`, `'usd'`, `'人民币(CNY)'`);
 * `null` when it names no currency. Names that several currencies share (`元`, `¥`, `$`) mean the
 * sheet's `base` currency where that is one of them.
 */
export function currencyCode(text: string, base = ''): string | null {
  const folded = text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  if (folded === '') return null;
  const shared = SHARED[folded];
  if (shared) return shared.includes(base) ? base : (shared[0] ?? null);
  if (CODES.has(folded)) return folded;
  const named = NAMES[folded];
  if (named !== undefined) return named;
  const bracketed = /^(.*?)[([【](.+?)[)\]】]$/.exec(folded);
  if (bracketed) return currencyCode(bracketed[2] ?? '', base) ?? currencyCode(bracketed[1] ?? '', base);
  const joined = /^([A-Z]{3})[-/_:·](.+)$/.exec(folded) ?? /^(?:.+)[-/_:·]([A-Z]{3})$/.exec(folded);
  return joined && CODES.has(joined[1] ?? '') ? (joined[1] ?? null) : null;
}

/** Signs before or after an amount that belong to one currency only; `$`, `¥` and `元` do not. */
const SIGNS: readonly (readonly [sign: string, iso: string])[] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['NZ$', 'NZD'],
  ['S$', 'SGD'],
  ['MOP$', 'MOP'],
  ['JP¥', 'JPY'],
  ['CN¥', 'CNY'],
  ['RMB', 'CNY'],
  ['NTD', 'TWD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₪', 'ILS'],
  ['美元', 'USD'],
  ['美金', 'USD'],
  ['欧元', 'EUR'],
  ['歐元', 'EUR'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['新台币', 'TWD'],
  ['新台幣', 'TWD'],
  ['新臺幣', 'TWD'],
  ['日元', 'JPY'],
  ['日圓', 'JPY'],
];

/**
 * Takes the currency's name or sign off an amount already folded by NFKC and upper-cased.
 * `currency` is `null` for signs that several currencies share.
 */
export function stripCurrency(text: string): { rest: string; currency: string | null } {
  for (const [sign, iso] of SIGNS) {
    if (text.includes(sign)) return { rest: text.replace(sign, ''), currency: iso };
  }
  const code = /(?<![A-Z])[A-Z]{3}(?![A-Z])/.exec(text)?.[0];
  if (code !== undefined && CODES.has(code)) return { rest: text.replace(code, ''), currency: code };
  return { rest: text.replace(/[¥$]/, ''), currency: null };
}
