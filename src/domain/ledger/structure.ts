import type { SheetTotal } from './types';

const TOTAL_WORD = /(?:小计|合计|总计|累计|共计|汇总|小計|合計|總計|累計|共計|彙總)/;
const TOTAL_WORD_ONLY = /^(?:本表)?(?:合计|总计|合計|總計|共计|共計)(?:[:：(（].*)?$/;
const ENGLISH_TOTAL = /^(?:sub-?\s?|grand\s)?totals?\b|\b(?:sub-?\s?)?totals?:?$/i;
const ENGLISH_GRAND = /^(?:grand\s)?totals?\s*(?:[:·–-].*|\d.*)?$/i;
/** SAP's lists mark sums with one star a level. */
const SAP_TOTAL = /^\*{1,4}(?:\s|$)/;
const CARRIED =
  /^(?:过次页|过页|承前页|承上页|接上页|接前页|转下页|转次页|上页结转|结转下页|過次頁|承前頁|承上頁|接上頁|轉次頁|轉下頁)/;
const CARRIED_ENGLISH = /\b(?:carried|brought) forward\b|^[bc]\/f\b|\bb\/fwd\b|\bc\/fwd\b/i;

/** What a label says when it heads a sum rather than an item; `null` for any other text. */
export function totalKind(text: string): SheetTotal['kind'] | null {
  const compact = text.normalize('NFKC').replace(/\s+/g, '');
  if (CARRIED.test(compact) || CARRIED_ENGLISH.test(text)) return 'carried_forward';
  if (TOTAL_WORD.test(compact)) return TOTAL_WORD_ONLY.test(compact) ? 'total' : 'subtotal';
  const plain = text.normalize('NFKC').trim();
  if (SAP_TOTAL.test(plain)) return plain.startsWith('**') ? 'total' : 'subtotal';
  if (ENGLISH_TOTAL.test(plain)) return ENGLISH_GRAND.test(plain) ? 'total' : 'subtotal';
  return null;
}

const SIGNATURE =
  /^(?:制表|填表|编制|複核|复核|覆核|审核|審核|核准|经办|經辦|主管|会计|會計|出纳|出納|打印|列印|财务|財務|负责人|負責人|製表|日期|prepared|approved|reviewed|checked|printed|signed|date)(?:人|员|員|日期|时间|時間|主管| by| on)?\s*[:：]/i;
const NOTE = /^(?:注|註|备注|備註|说明|說明|附注|note|notes|remark|\*|※)\s*\d*\s*[:：.、]/i;

/** Signatures, dates of printing and notes under a table. */
export function isSignatureOrNote(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return SIGNATURE.test(plain) || NOTE.test(plain);
}

/** Whether text could be a document's number: short, with a digit. Sentences are notes. */
export function isDocumentNumber(text: string): boolean {
  return text.length <= 40 && /\d/.test(text) && text.split(/\s+/).length <= 4;
}
