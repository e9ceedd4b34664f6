import { NO_DAY } from '../../domain/calendar/types';
import { longDate, shortDate, tableMoney } from '../../domain/notices/format';
import type { Notice, NoticeBlock, NoticeLine } from '../../domain/notices/types';
import { cleanText, oneLine } from '../text';

type Entry = Readonly<Record<string, string>>;
export type TemplateData = Readonly<Record<string, string | readonly Entry[]>>;

/** A notice as a template sees it. `before` and `after` are its sentences on either side of the table. */
export function templateData(notice: Notice): TemplateData {
  const { facts } = notice;
  const { seller, customer, language, currency } = facts;
  const at = notice.blocks.findIndex(({ type }) => type === 'invoices');
  const [before, after] =
    at < 0 ? [notice.blocks, []] : [notice.blocks.slice(0, at), notice.blocks.slice(at + 1)];
  const reference = (index: number): string => oneLine(notice.reference[index]?.[1] ?? '');
  return {
    sellerName: oneLine(notice.letterhead[0] ?? seller.name),
    sellerAddress: oneLine(seller.address),
    sellerPhone: oneLine(seller.phone),
    sellerEmail: oneLine(seller.email),
    sellerTaxId: oneLine(seller.taxId),
    title: oneLine(notice.title),
    letterNo: oneLine(facts.number),
    letterDate: reference(1),
    asOfDate: longDate(facts.asOf, language),
    customerName: oneLine(customer.name),
    customerCode: oneLine(customer.code),
    customerAddress: oneLine(customer.address),
    attention: oneLine(customer.contact),
    salutation: oneLine(notice.salutation),
    currency,
    total: tableMoney(facts.total, currency),
    amountInWords: facts.amountInWords,
    payBy: facts.payBy === NO_DAY ? '' : longDate(facts.payBy, language),
    contactPerson: oneLine(seller.contactPerson),
    contactPhone: oneLine(seller.contactPhone),
    bankAccountName: oneLine(seller.bankAccountName || seller.name),
    bankName: oneLine(seller.bankName),
    bankAccountNo: oneLine(seller.bankAccountNo),
    swift: oneLine(seller.swift),
    before: before.flatMap(blockTexts),
    lines: facts.months.flatMap(({ lines }) => lines).map(lineOf),
    after: after.flatMap(blockTexts),
    signature: textsOf(notice, 'signature'),
    replySlip: textsOf(notice, 'replySlip'),
  };

  function lineOf(line: NoticeLine): Entry {
    return {
      docNo: oneLine(line.docNo),
      contractNo: oneLine(line.contractNo),
      docDate: shortDate(line.docDay, language),
      dueDate: shortDate(line.dueDay, language),
      daysOverdue: String(line.daysOverdue),
      original: Number.isNaN(line.original) ? '' : tableMoney(line.original, currency),
      open: tableMoney(line.open, currency),
    };
  }
}

/** Sentences as paragraphs; tables a template has no field for, line by line, so that nothing of the letter is lost. */
function blockTexts(block: NoticeBlock): Entry[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [entry(block.text)];
    case 'list':
      return block.items.map((item) => entry(`– ${item}`));
    case 'bank':
      return block.rows.map(([label, value]) => entry(`${label}  ${value}`));
    case 'ageing':
      return block.head.map((head, index) => entry(`${head}  ${block.cells[index] ?? ''}`));
    case 'table':
      return [block.table.head, ...block.table.rows, ...(block.table.total ? [block.table.total] : [])].map(
        (cells) => entry(cells.filter((cell) => cell !== '').join('  ·  ')),
      );
    case 'invoices':
    case 'signature':
    case 'replySlip':
      return [];
  }
}

function textsOf(notice: Notice, type: 'signature' | 'replySlip'): Entry[] {
  return notice.blocks.flatMap((block) => {
    if (block.type === 'signature' && type === 'signature')
      return [...block.lines, ...(block.other ?? [])].map(entry);
    if (block.type === 'replySlip' && type === 'replySlip') return [block.title, ...block.lines].map(entry);
    return [];
  });
}

function entry(text: string): Entry {
  return { text: cleanText(text) };
}
