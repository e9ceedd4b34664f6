import type { Cell, SheetTotal } from './types';

/** What a text says when it heads a sum rather than an item. */
export interface SumLabel {
  readonly kind: SheetTotal['kind'];
  /**
   * `whole`: nothing but a sum's label (合计, Grand total, 承前页). `named`: a sum and what it is of (甲公司 小计,
   * Total for Acme), which may just be a company's name. `doubtful`: more likely a name (Total Energies).
   */
  readonly form: 'whole' | 'named' | 'doubtful';
  /** What a doubtful label would be the sum of; '' otherwise. */
  readonly of: string;
}

const SUM = '(?:小计|合计|总计|累计|共计|汇总|小計|合計|總計|累計|共計|彙總)';
/** 汇总 is left out: alone in a column of types it may be how something is invoiced. */
const PLAIN_SUM = '(?:小计|合计|总计|累计|共计|小計|合計|總計|累計|共計)';
const SUM_OF =
  '(?:本[页頁表月年期日季次]|总|總|全部|所有|各?客[户戶]|部[门門]|业务员|業務員|[应應]收(?:[账帐帳]?款)?|人民[币幣]|新[台臺][币幣]|金[额額]|余[额額]|餘額|未收(?:金[额額])?|[A-Z]{3})';
const SUM_UNIT = '(?:金[额額]|余[额額]|餘額|[数數]|人民[币幣]|[A-Z]{3}|元)';
const HAN_WHOLE = new RegExp(
  `^${SUM_OF}{0,2}${PLAIN_SUM}+(?:${SUM_UNIT}|共?\\d+[张張笔筆份家户戶])?(?:[:：(（].*)?$`,
);
const HAN_NAMED = new RegExp(`${SUM}(?:[:：(（].*)?$`);
const HAN_SUM_FIRST = new RegExp(`^${SUM}[\\s:：\\-–—]`);
const HAN_TOTAL = /^(?:本表)?(?:合计|总计|合計|總計|共计|共計)(?:[:：(（].*)?$/;

const ENGLISH_WHOLE =
  /^(?:(?:sub|grand|page|report|overall|column)[\s-]*)?totals?(?:\s+(?:carried|brought)\s+forward)?\s*(?:[:：].*|\(.*)?$/i;
const ENGLISH_NAMED =
  /\b(?:sub-?\s?)?totals?:?$|^(?:sub-?\s?|grand\s)totals?\b|^totals?\s+(?:for|of)\b|^totals?\s*[·–—]|^totals?\s+[-\d*]|^totals?\s+(?:a\/?r|accounts?|amounts?|balances?|receivables?|outstanding|open|due|overdue|invoices?|customers?)\b|^totals?\s+(?:usd|cny|rmb|eur|hkd|twd|ntd|jpy|gbp)$/i;
const ENGLISH_DOUBTFUL = /^totals?\s+(\S.*)$/i;
/** "Total - Acme" and "Total 1 - 30" are sums of a group. */
const ENGLISH_TOTAL = /^(?:grand\s)?totals?\s*(?::.*|[·–-]\s*[a-z]{3}|[\d.,]+)?$/i;

/** SAP's lists mark sums with one star a level. */
const SAP_TOTAL = /^\*{1,4}(?:\s|$)/;
const CARRIED =
  '(?:过次页|过页|承前页|承上页|接上页|接前页|转下页|转次页|上页结转|结转下页|過次頁|過頁|承前頁|承上頁|接上頁|接前頁|轉次頁|轉下頁|上頁結轉|結轉下頁)';
const HAN_CARRIED = new RegExp(`^${CARRIED}(?:${SUM}|${SUM_UNIT})?(?:[:：(（].*)?$`);
const HAN_CARRIED_FIRST = new RegExp(`^${CARRIED}`);
const CARRIED_ENGLISH = /^(?:(?:carried|brought) forward|[bc]\/f(?:wd)?)\s*[:：]?$/i;
const CARRIED_SOMEWHERE = /\b(?:carried|brought) forward\b|^[bc]\/f\b|\bb\/fwd\b|\bc\/fwd\b/i;

/** What every label of a sum or a carry has in it; hardly anything else does. */
const MAY_BE_LABEL = /[计計总總页頁]|total|forward|[bc]\/f|^\*/i;

/** A letter of each of those, in the Latin half of Unicode; a text without one is no label however it is written. */
const LABEL_LETTERS = new Uint8Array(128);
for (const letter of 'tTwW/*') LABEL_LETTERS[letter.charCodeAt(0)] = 1;
const LABEL_HAN = Array.from('计計总總页頁', (char) => char.charCodeAt(0));
const HAN_FROM = 0x4e00;
const HAN_TO = 0x9fff;

/** False for most texts that are no label, at a fraction of the cost; whatever is neither ASCII nor Han may be one. */
export function mayBeSumLabel(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < LABEL_LETTERS.length ? LABEL_LETTERS[code] === 1 : code < HAN_FROM || code > HAN_TO)
      return true;
    if (code >= HAN_FROM && LABEL_HAN.includes(code)) return true;
  }
  return false;
}

/** Reads a label of a sum or of a page's carry; `null` for any other text. */
export function sumLabel(text: string): SumLabel | null {
  if (!mayBeSumLabel(text)) return null;
  const plain = text.normalize('NFKC').trim();
  if (!MAY_BE_LABEL.test(plain)) return null;
  const compact = plain.replace(/\s+/g, '');
  if (HAN_CARRIED.test(compact) || CARRIED_ENGLISH.test(plain)) return label('carried_forward', 'whole');
  if (HAN_WHOLE.test(compact)) return label(HAN_TOTAL.test(compact) ? 'total' : 'subtotal', 'whole');
  if (HAN_NAMED.test(compact) || HAN_SUM_FIRST.test(plain)) return label('subtotal', 'named');
  if (HAN_CARRIED_FIRST.test(compact) || CARRIED_SOMEWHERE.test(plain))
    return label('carried_forward', 'named');
  if (SAP_TOTAL.test(plain)) return label(plain.startsWith('**') ? 'total' : 'subtotal', 'named');
  const kind = ENGLISH_TOTAL.test(plain) ? 'total' : 'subtotal';
  if (ENGLISH_WHOLE.test(plain)) return label(kind, 'whole');
  if (ENGLISH_NAMED.test(plain)) return label(kind, 'named');
  const of = ENGLISH_DOUBTFUL.exec(plain)?.[1];
  return of === undefined ? null : label('subtotal', 'doubtful', of);
}

/** Whether a text says no more than that a sum or a page's carry stands here. */
export function isWholeLabel(text: string): boolean {
  return sumLabel(text.trim())?.form === 'whole';
}

function label(kind: SheetTotal['kind'], form: SumLabel['form'], of = ''): SumLabel {
  return { kind, form, of };
}

/** Whether any cell of a row says that a sum or a page's carry stands in it. */
export function headsSum(row: readonly Cell[]): boolean {
  return row.some((cell) => {
    const found = typeof cell === 'string' ? sumLabel(cell) : null;
    return found !== null && found.form !== 'doubtful';
  });
}

const SIGNATURE =
  /^(?:制表|填表|编制|複核|复核|覆核|审核|審核|核准|经办|經辦|主管|会计|會計|出纳|出納|打印|列印|财务|財務|负责人|負責人|製表|日期|prepared|approved|reviewed|checked|printed|signed|date)(?:人|员|員|日期|时间|時間|主管| by| on)?\s*[:：]/i;
const NOTE = /^(?:注|註|备注|備註|说明|說明|附注|note|notes|remark|\*|※)\s*\d*\s*[:：.、]/i;

/** Signatures, dates of printing and notes under a table. */
export function isSignatureOrNote(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return SIGNATURE.test(plain) || NOTE.test(plain);
}

const PAGE =
  /^[-–—\s]*(?:第\s*[\d一二三四五六七八九十]+\s*[页頁]|[共页頁]\s*\d+\s*[页頁]|page\s*\d+|\d+\s*(?:\/|of)\s*\d+\s*$|页码|頁碼|页次|頁次)/i;
const TITLE =
  /(?:明细表|明細表|账龄表|帳齡表|账龄分析表?|帳齡分析表?|一览表|一覽表|汇总表|彙總表|统计表|統計表|对账单|對帳單|报表|報表|余额表|餘額表|清单|清單|\b(?:ageing|aging|statement|listing|report)(?:\s+(?:report|detail|summary))?)$/i;

/** A page's number or a report's title, repeated where a page of the printout ends and the next begins. */
export function isPageOrTitle(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return PAGE.test(plain) || TITLE.test(plain);
}

const COUNT = /^共?\d+(?:张|張|笔|筆|份)$/;
const LAST_ASCII = 127;

/** How many documents a sum covers, which some systems print in the column of their numbers. */
export function isCount(text: string): boolean {
  // Nearly every number ends in a digit or a letter and is none: a million of them are not worth an expression each.
  if (text.length >= 12 || text.length < 2 || text.charCodeAt(text.length - 1) <= LAST_ASCII) return false;
  return COUNT.test(text.replace(/\s+/g, ''));
}

/** Whether text could be a document's number: short, with a digit. Sentences are notes. */
export function isDocumentNumber(text: string): boolean {
  return text.length <= 40 && /\d/.test(text) && text.split(/\s+/).length <= 4 && !isCount(text);
}
