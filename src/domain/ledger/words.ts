import type { TermBase } from '../terms/types';
import { foldScript } from './normalise';

/** What a document-type cell says about its row; an `advance` (预付款, 定金) may be money received or a stage of a contract still to be paid. */
export type DocumentKind = 'receipt' | 'advance' | 'credit_note' | 'item';

/** 付款 by itself is Payment, translated; a 付款单 is money paid back. */
const RECEIPT =
  /^付款$|^(?:收款|预收|溢收|待抵|暂收|收款单|回款|来款|客户[收付]款)|(?:收款单|预收款|预收单|收款通知|待抵单|溢收款)$|^(?:dz|customer deposit|customer receipt|payment on account|prepayment|pre-payment|payment|receipt|cash receipt|unapplied|unallocated|unapplied (?:cash|payment|receipt)|on account|overpayment|advance receipt|bill-?pmt.*|ar payment|customer payment)$/;
const ADVANCE = /^(?:预付|定金|订金)|^(?:deposit|advance(?: payment)?|down payment)$/;
/** Whatever else the word says, what is asked for is no receipt: 预付款发票, 请款单. A 应收收款单 is one. */
const INVOICE = /发票|应收(?!.*收款单$)|请款|invoice/;
const REFUND = /退款|refund/;
const CREDIT_NOTE =
  /红字|红冲|贷项|折让|退货|销退|负数发票|冲红|^(?:dg|credit ?note|credit ?memo|credit|cr ?memo|cn|arcredit|accreccredit|sales credit.*|return|sales return)$/;

/** Reads a document type in Chinese (both scripts), English or SAP's codes. */
export function documentKind(text: string): DocumentKind {
  const folded = foldScript(text.normalize('NFKC')).trim().toLowerCase();
  if (folded === '') return 'item';
  if (CREDIT_NOTE.test(folded)) return 'credit_note';
  if (INVOICE.test(folded) || REFUND.test(folded)) return 'item';
  if (RECEIPT.test(folded)) return 'receipt';
  return ADVANCE.test(folded) ? 'advance' : 'item';
}

/** Whether a column tells the stages of a contract (款项类型: 预付款, 进度款, 尾款) rather than types of documents. */
export function tellsStages(header: string): boolean {
  return /款项(?:类型|类别|明细|性质|名称)/.test(foldScript(header.normalize('NFKC')));
}

/** SAP's special G/L indicators of money received in advance: A down payment, F down payment request is none. */
export function isAdvanceIndicator(text: string): boolean {
  return text.trim().toUpperCase() === 'A';
}

/** Documents that are none any more: they are owed no more than paid ones. */
const VOID =
  /^(?:已)?(?:作废|作廢|废弃|取消|撤销|关闭)$|^(?:void(?:ed)?|cancell?ed|deleted|reversed|written off|write-?off)$/;
const CLEARED =
  /^(?:y|yes|1|1\.0|true|是|有|√|✓|v|c|已.+|结清|两清|核销|付清|cleared|closed|paid|paid in full|settled|fully paid|(?=.*\d{4})[\w/-]+)$/;

/**
 * Whether a clearing cell says that the item is settled: a yes, a word for it, or the number of the
 * clearing document. Anything else leaves the row open, where somebody will see it.
 */
export function saysCleared(text: string): boolean {
  const folded = foldScript(text.normalize('NFKC')).trim().toLowerCase();
  if (VOID.test(folded)) return true;
  return CLEARED.test(folded) && !/^已(?:逾期|到期|开票|催)/.test(folded);
}

/** The opposite reading for isOpen, 是否未结: yes is open. Blank says nothing and leaves the row open. */
export function saysOpen(text: string): boolean {
  const folded = foldScript(text.normalize('NFKC')).trim().toLowerCase();
  return !/^(?:0|0\.0|n|no|false|否|closed|cleared|settled|paid|已.*|结清)$/.test(folded);
}

/** Whether a dispute cell says that there is a dispute. */
export function saysDisputed(text: string): boolean {
  return !/^(?:|0|0\.0+|n|no|none|false|否|无|无争议|不|-|—|未.*)$/.test(
    foldScript(text.normalize('NFKC')).trim().toLowerCase(),
  );
}

const CLEARED_STATES =
  /^(?:已核销|未核销|部分核销|已结清|未结清|已清|未清|已收|未收|已付款|未付款|已结|未结|已两清|正常|作废|已作废|已取消|open|cleared|closed|paid|unpaid|settled|partially paid|partly paid|void|voided|cancelled|canceled|deleted|draft|overdue|sent|awaiting payment)$/;

/** Whether a state word tells open from settled, rather than a stage of collection. */
export function isClearingState(text: string): boolean {
  return CLEARED_STATES.test(foldScript(text.normalize('NFKC')).trim().toLowerCase());
}

const DOCUMENT_TYPES =
  /发票|应收单|其他应收|收款|预收|贷项|销货|销退|出库|invoice|credit|receipt|payment|debit|journal|^inv$|^cn$|^d[rgza]$|^r[vr]$|^ab$|accrec/;

/** Whether a word is the type of a document (销售发票, Invoice, DR). */
export function isDocumentType(text: string): boolean {
  return DOCUMENT_TYPES.test(foldScript(text.normalize('NFKC')).trim().toLowerCase());
}

const EVENT_DAYS: readonly (readonly [TermBase, RegExp])[] = [
  ['receipt_of_invoice', /收票|票到|receipt of invoice|invoice received/],
  ['acceptance', /验收|acceptance/],
  ['delivery', /发货|出货|出库|送货|交货|到货|收货|销货|deliver|ship/],
  ['statement', /对账|结账|statement/],
  ['bill_of_lading', /提单|b\/l|bill of lading/],
];

/** The event whose day a column of dates holds, by its header: 发货日期, 终验收时间; null where it says no such thing. */
export function eventOfHeader(header: string): TermBase | null {
  const folded = foldScript(header.normalize('NFKC')).toLowerCase();
  return EVENT_DAYS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
