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
    '[[invoices]]': { type: 'invoices' },
    '[[bank]]': { type: 'bank', rows: bankRows(facts, wording) },
    '[[signature]]': { type: 'signature', lines: signature(wording, fields) },
    '[[replySlip]]': replySlip(words.replySlip ?? wording.replySlip, fields),
    '[[ageing]]': ageingBlock(facts, wording),
    '[[receipts]]': { type: 'list', items: receiptItems(facts, wording) },
    '[[evidence]]': { type: 'list', items: evidenceItems(facts, wording) },
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

function referenceRows({ customer }: NoticeFacts, { labels }: Wording, fields: Fields): Rows {
  return filled([
    [labels.number, String(fields.letterNo)],
    [labels.date, String(fields.letterDate)],
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

function signature(wording: Wording, fields: Fields): string[] {
  return wording.signature.map((line) => fill(line, fields)).filter((line) => line !== '');
}

function replySlip(slip: Wording['replySlip'], fields: Fields): NoticeBlock {
  return { type: 'replySlip', title: slip.title, lines: slip.lines.map((line) => fill(line, fields)) };
}

function filled(rows: Rows): Rows {
  return rows.filter(([, value]) => value !== '');
}
