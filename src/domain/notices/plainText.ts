import type { DataTable, InvoiceTable, Notice, NoticeBlock, PlainBlock } from './types';

/** The whole letter as text, for a cell, the clipboard and the text part of a mail. Lines end in LF. */
export function plainText(notice: Omit<Notice, 'text'>, colon: string): string {
  const blocks = notice.blocks.map((block) => blockText(block, notice.invoices, colon));
  return [
    notice.letterhead.join('\n'),
    notice.title,
    notice.reference.map(([label, value]) => label + colon + value).join('\n'),
    notice.salutation,
    ...blocks,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A block that stands in any page, as text. */
export function plainBlockText(block: PlainBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return dataText(block.table);
  }
}

function blockText(block: NoticeBlock, table: InvoiceTable, colon: string): string {
  switch (block.type) {
    case 'ageing':
      return [block.head.join(' | '), block.cells.join(' | ')].join('\n');
    case 'bank':
      return block.rows.map(([label, value]) => label + colon + value).join('\n');
    case 'signature':
      return [block.lines.join('\n'), ...(block.other ? [block.other.join('\n')] : [])].join('\n\n');
    case 'replySlip':
      return ['- '.repeat(20).trim(), block.title, ...block.lines].join('\n');
    case 'invoices':
      return tableText(table);
    default:
      return plainBlockText(block);
  }
}

function tableText(table: InvoiceTable): string {
  const row = (cells: readonly string[]): string => cells.join(' | ');
  // In a sum only the label and the amount say anything.
  const sum = (cells: readonly string[]): string => row(cells.filter((cell) => cell !== ''));
  return [
    row(table.head),
    ...table.months.flatMap((month) => [month.title, ...month.rows.map(row), sum(month.subtotal)]),
    sum(table.total),
  ].join('\n');
}

function dataText({ head, rows, total }: DataTable): string {
  const sum = total ? [total.filter((cell) => cell !== '')] : [];
  return [head, ...rows, ...sum].map((cells) => cells.join(' | ')).join('\n');
}
