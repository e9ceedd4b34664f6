import { applicationBlocks, disputeBlocks, interestBlocks, scheduleBlocks } from './besides';
import { letterBlocks } from './blocks';
import { evidenceItems, receiptItems } from './evidence';
import { letterFields } from './fields';
import { plainText } from './plainText';
import { ageingBlock } from './statementTable';
import { invoiceTable } from './table';
import { fill, type Fields } from './template';
import type { Notice, NoticeBlock, NoticeFacts } from './types';
import { defaultWording, type Wording } from './wording';

type Rows = readonly (readonly [label: string, value: string])[];

/**
 * A letter from its facts: the same content for the pane, the file, the mail and the sheet. What
 * the seller has not filled in is left out, except the two things no such letter can go without
 * (name and account number), which appear as bracketed placeholders.
 */
export function composeNotice(facts: NoticeFacts, wording: Wording = defaultWording[facts.language]): Notice {
  const fields = letterFields(facts, wording);
  const words = wording.notices[facts.kind];
  const blocks = letterBlocks(words.body, fields, {
    '[[invoices]]': facts.months.length > 0 ? [{ type: 'invoices' }] : [],
    '[[bank]]': [{ type: 'bank', rows: bankRows(facts, wording) }],
    '[[signature]]': [{ type: 'signature', lines: filledLines(wording.signature, fields) }],
    '[[signatures]]': [bothSign(wording, fields)],
    '[[replySlip]]': [replySlip(words.replySlip ?? wording.replySlip, fields)],
    '[[ageing]]': [ageingBlock(facts, wording)],
    '[[receipts]]': list(receiptItems(facts, wording)),
    '[[evidence]]': list(evidenceItems(facts, wording)),
    '[[schedule]]': scheduleBlocks(facts, wording),
    '[[disputes]]': disputeBlocks(facts, wording),
    '[[interest]]': interestBlocks(facts, wording),
    '[[application]]': applicationBlocks(facts, wording),
  });
  const notice = {
    facts,
    title: fill(words.title, fields),
    subject: fill(words.subject, fields),
    letterhead: letterhead(facts, wording),
    reference: referenceRows(facts, wording, fields),
    salutation: fill(words.salutation, fields),
    blocks,
    invoices: invoiceTable(facts, wording),
    pageLabel: wording.pageLabel,
  };
  return { ...notice, text: plainText(notice, wording.colon) };
}

function letterhead({ seller }: NoticeFacts, { labels, colon, gap, placeholders }: Wording): string[] {
  const reach = filled([
    [labels.phone, seller.phone],
    [labels.email, seller.email],
  ]).map(([label, value]) => label + colon + value);
  const tax = filled([[labels.taxId, seller.taxId]]).map(([label, value]) => label + colon + value);
  return [seller.name || placeholders.sellerName, seller.address, reach.join(gap), ...tax].filter(
    (line) => line !== '',
  );
}

/** An agreement names its parties itself and is addressed to neither. */
function referenceRows({ kind, customer }: NoticeFacts, { labels }: Wording, fields: Fields): Rows {
  const own: Rows = [
    [labels.number, String(fields.letterNo)],
    [labels.date, String(fields.letterDate)],
  ];
  if (kind === 'instalments') return own;
  return filled([
    ...own,
    [labels.to, customer.name],
    [labels.customerCode, customer.code],
    [labels.address, customer.address],
    [labels.attention, customer.contact],
  ]);
}

function bankRows({ seller, number }: NoticeFacts, { labels, placeholders }: Wording): Rows {
  return filled([
    [labels.bankAccountName, seller.bankAccountName || seller.name],
    [labels.bankName, seller.bankName],
    [labels.bankAccountNo, seller.bankAccountNo || placeholders.bankAccountNo],
    [labels.swift, seller.swift],
    [labels.paymentReference, number],
  ]);
}

function filledLines(lines: readonly string[], fields: Fields): string[] {
  return lines.map((line) => fill(line, fields)).filter((line) => line !== '');
}

function bothSign({ parties }: Wording, fields: Fields): NoticeBlock {
  return {
    type: 'signature',
    lines: filledLines(parties.creditor, fields),
    other: filledLines(parties.debtor, fields),
  };
}

function list(items: readonly string[]): readonly NoticeBlock[] {
  return items.length > 0 ? [{ type: 'list', items }] : [];
}

function replySlip(slip: Wording['replySlip'], fields: Fields): NoticeBlock {
  return { type: 'replySlip', title: slip.title, lines: slip.lines.map((line) => fill(line, fields)) };
}

function filled(rows: Rows): Rows {
  return rows.filter(([, value]) => value !== '');
}
