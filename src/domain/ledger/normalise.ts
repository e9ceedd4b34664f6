import { withoutInvisible } from '../invisible';

/**
 * Traditional characters of accounting words and their simplified form, pair by pair, so that one
 * table of names serves both scripts. 帐 and 帳 both become 账: sheets mix the two.
 */
const FOLD_PAIRS =
  '帐账帳账賬账應应單单號号額额餘余戶户業业務务員员編编碼码稱称聯联絡络電电話话機机郵邮憑凭證证據据類类別别幣币種种發发開开銷销貨货訂订結结沖冲預预計计兌兑現现條条匯汇稅税營营備备註注說说爭争議议諾诺狀状' +
  '態态階阶專专廠厂門门區区簡简來来對对買买賣卖經经總总關关齡龄數数過过當当內内個个時时間间後后產产請请繳缴歸归屬属負负責责貴贵費费實实際际險险級级還还傳传統统體体質质暫暂訖讫動动轉转細细項项圓圆萬万億亿' +
  '無无書书團团東东廣广華华國国達达純纯約约幾几維维護护運运輸输網网紅红補补償偿資资賒赊標标誌志記记錄录財财從从與与歷历閉闭處处讓让貸贷債债權权審审範范圍围製制銀银損损權权長长訊讯將将換换壞坏帶带復复驗验裝装調调進进試试終终節节點点準准筆笔滯滞簽签滿满屆届';

const FOLD = new Map<string, string>();
for (let i = 0; i < FOLD_PAIRS.length; i += 2) FOLD.set(FOLD_PAIRS.charAt(i), FOLD_PAIRS.charAt(i + 1));

/** Simplified accounting words, whatever script they came in. For comparing, never for showing. */
export function foldScript(text: string): string {
  let folded = '';
  for (const char of text) folded += FOLD.get(char) ?? char;
  return folded;
}

/** English words that mean the same in a header. */
const WORDS: Readonly<Record<string, string>> = {
  number: 'no',
  num: 'no',
  nr: 'no',
  nbr: 'no',
  numbers: 'no',
  '#': 'no',
  cust: 'customer',
  cus: 'customer',
  inv: 'invoice',
  invoices: 'invoice',
  doc: 'document',
  docs: 'document',
  amt: 'amount',
  amounts: 'amount',
  curr: 'currency',
  ccy: 'currency',
  crcy: 'currency',
  cur: 'currency',
  dt: 'date',
  dte: 'date',
  pmt: 'payment',
  payt: 'payment',
  pymt: 'payment',
  acct: 'account',
  acc: 'account',
  bal: 'balance',
  txn: 'transaction',
  trx: 'transaction',
  trans: 'transaction',
  ref: 'reference',
  dept: 'department',
  tel: 'phone',
  telephone: 'phone',
  ind: 'indicator',
  pstng: 'posting',
  clrng: 'clearing',
  bline: 'baseline',
  mail: 'email',
};
const STOP_WORDS = new Set(['in', 'of', 'the', 'at', 'per', 'for']);

/** A header ready to be compared, and what its brackets said. */
export interface NormalHeader {
  /** Folded text; English words sorted, so that `name_customer` is `Customer Name`. '' for a blank header. */
  readonly key: string;
  /** The same without what stood in brackets. */
  readonly bare: string;
  /** What stood in brackets or after a slash: `万元`, `ils`, `天`, `含税`. */
  readonly hints: readonly string[];
}

/** Folds a header's text: width, script, case, line breaks, camelCase, underscores, abbreviations, brackets. */
export function normaliseHeader(text: string): NormalHeader {
  const wide = foldScript(text.normalize('NFKC')).replace(/\s+/g, ' ').trim();
  const hints: string[] = [];
  const outside = wide.replace(/[([{【〔<](.*?)[)\]}】〕>]/g, (_, inner: string) => {
    hints.push(inner.trim().toLowerCase());
    return ' ';
  });
  const unit = /[/:](元|万元|千元|百万元|天|日|人民币|rmb|cny|usd)$/i.exec(outside.trim());
  if (unit) hints.push((unit[1] ?? '').toLowerCase());
  const bare = unit ? outside.trim().slice(0, -(unit[0]?.length ?? 0)) : outside;
  return { key: fold(wide), bare: fold(bare), hints };
}

function fold(text: string): string {
  const spaced = text
    .replace(/E-?mail/gi, 'email')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/#/g, ' # ')
    .replace(/G\/L/gi, 'gl')
    .replace(/P\.\s?O\./gi, 'po')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();
  if (/\p{Script=Han}/u.test(spaced)) return spaced.replace(/^\d+\s*/, '').replace(/\s+/g, '');
  const words = spaced
    .split(' ')
    .map((word) => WORDS[word] ?? word)
    .filter((word) => !STOP_WORDS.has(word));
  return words.sort().join(' ');
}

const UNIT_FACTORS: Readonly<Record<string, number>> = {
  元: 1,
  圆: 1,
  千元: 1e3,
  仟元: 1e3,
  万元: 1e4,
  万: 1e4,
  百万元: 1e6,
  百万: 1e6,
  亿元: 1e8,
  亿: 1e8,
  thousands: 1e3,
  thousand: 1e3,
  '000': 1e3,
  "000's": 1e3,
  '000s': 1e3,
  k: 1e3,
  millions: 1e6,
  million: 1e6,
  mio: 1e6,
};

/** 10,000 for `万元`, 1,000 for `thousands` or `'000`; `null` when the text is no unit of money. */
export function unitFactor(text: string): number | null {
  const plain = foldScript(text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')).replace(
    /^(?:人民币|rmb|cny|单位[:：]?|in|')+/,
    '',
  );
  return UNIT_FACTORS[plain] ?? null;
}

/** A customer's name for comparing: width, case and all spaces folded; the words themselves stay as they are. */
export function nameKey(name: string): string {
  return withoutInvisible(name.normalize('NFKC')).replace(/\s+/g, '').toLowerCase();
}
