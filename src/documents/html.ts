import type { DataTable, InvoiceTable, Language, Notice, NoticeBlock } from '../domain/notices/types';
import { noBreakSpaces, stretches } from './letter/unbroken';
import { onlySaysWords, summaryRows } from './summary';
import { cleanText, oneLine } from './text';

const FONT: Readonly<Record<Notice['facts']['language'], string>> = {
  en: 'Calibri,Arial,sans-serif',
  'zh-CN': "'Microsoft YaHei','PingFang SC',SimSun,sans-serif",
  'zh-TW': "'Microsoft JhengHei','PingFang TC',PMingLiU,sans-serif",
};
const CELL = 'padding:4px 8px;border-bottom:1px solid #a6b1c0';
const QUIET = 'color:#595959';

export interface HtmlOptions {
  /** Seller's head, reference and title, which a mail has in its own header. */
  readonly head: boolean;
  /** A slip to be cut off makes sense on paper only. */
  readonly replySlip: boolean;
}

/** Text made harmless for HTML, between tags and in quoted attributes alike; line breaks kept. */
export function escapeHtml(text: string): string {
  return cleanText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replace(/\n/g, '<br>');
}

/** A notice as one `<div>` with inline styles, the only ones mail programs and the clipboard keep. */
export function noticeHtml(notice: Notice, options: HtmlOptions): string {
  const { language } = notice.facts;
  const blocks = notice.blocks.filter(
    (block) => (options.replySlip || block.type !== 'replySlip') && !onlySaysWords(block, notice),
  );
  return (
    `<div lang="${language}" style="font-family:${FONT[language]};font-size:14px;line-height:1.6;color:#1b1b1b;max-width:720px">` +
    (options.head ? headHtml(notice) : '') +
    (oneLine(notice.salutation) === '' ? '' : paragraph(notice.salutation, language)) +
    blocks.map((block) => blockHtml(block, notice)).join('') +
    '</div>'
  );
}

/** A whole HTML document, for the HTML part of a mail. */
export function noticeHtmlDocument(notice: Notice, options: HtmlOptions): string {
  const title = escapeHtml(oneLine(notice.subject));
  return (
    `<!DOCTYPE html><html lang="${notice.facts.language}"><head><meta charset="utf-8"><title>${title}</title></head>` +
    `<body>${noticeHtml(notice, options)}</body></html>`
  );
}

function headHtml(notice: Notice): string {
  const [name = '', ...rest] = notice.letterhead.map((line) => escapeHtml(oneLine(line)));
  const seller =
    name === ''
      ? ''
      : `<p style="margin:0 0 12px"><b style="font-size:18px">${name}</b><br><span style="${QUIET}">${rest.join('<br>')}</span></p>`;
  return `${seller}${pairs(notice.reference)}<h2 style="font-size:20px;margin:16px 0 12px">${escapeHtml(oneLine(notice.title))}</h2>`;
}

function blockHtml(block: NoticeBlock, notice: Notice): string {
  const { language } = notice.facts;
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text, language);
    case 'heading':
      return `<h3 style="font-size:15px;margin:16px 0 6px">${escapeHtml(oneLine(block.text))}</h3>`;
    case 'list':
      return `<ul style="margin:0 0 12px">${block.items.map((item) => `<li>${sentence(item, language)}</li>`).join('')}</ul>`;
    case 'invoices':
      return (
        invoicesHtml(notice.invoices) + pairs(summaryRows(notice).map(({ label, value }) => [label, value]))
      );
    case 'table':
      return dataHtml(block.table);
    case 'ageing':
      return ageingHtml(block.head, block.cells);
    case 'bank':
      return pairs(block.rows);
    case 'signature':
      return [block.lines, ...(block.other ? [block.other] : [])].map(signatureHtml).join('');
    case 'replySlip':
      return (
        `<hr style="border:0;border-top:1px dashed #595959;margin:24px 0 8px"><h3 style="font-size:15px;margin:0 0 6px">` +
        `${escapeHtml(oneLine(block.title))}</h3>${block.lines.map((line) => paragraph(line, language)).join('')}`
      );
  }
}

function signatureHtml(lines: readonly string[]): string {
  return `<p style="margin:20px 0 12px">${lines.map((line) => escapeHtml(oneLine(line))).join('<br>')}</p>`;
}

function dataHtml({ head, rows, total, numeric }: DataTable): string {
  return invoicesHtml({ head, numeric, months: [{ title: '', rows, subtotal: [] }], total: total ?? [] });
}

function paragraph(text: string, language: Language): string {
  return `<p style="margin:0 0 12px">${sentence(text, language)}</p>`;
}

/** Running text, in which no line ends inside an amount or a date. */
function sentence(text: string, language: Language): string {
  if (language === 'en') return escapeHtml(noBreakSpaces(text));
  return stretches(text)
    .map((stretch) =>
      stretch.whole
        ? `<span style="white-space:nowrap">${escapeHtml(stretch.text)}</span>`
        : escapeHtml(stretch.text),
    )
    .join('');
}

function pairs(rows: readonly (readonly [string, string])[]): string {
  const shown = rows.filter(([, value]) => oneLine(value) !== '');
  if (shown.length === 0) return '';
  const body = shown
    .map(
      ([label, value]) =>
        `<tr><td style="padding:1px 16px 1px 0;${QUIET};vertical-align:top">${escapeHtml(oneLine(label))}</td>` +
        `<td style="padding:1px 0">${escapeHtml(oneLine(value))}</td></tr>`,
    )
    .join('');
  return `<table role="presentation" style="border-collapse:collapse;margin:0 0 12px">${body}</table>`;
}

function ageingHtml(head: readonly string[], cells: readonly string[]): string {
  const row = (texts: readonly string[], tag: 'td' | 'th', look: string): string =>
    `<tr>${texts
      .map(
        (text) =>
          `<${tag}${tag === 'th' ? ' scope="col"' : ''} style="${CELL};text-align:right;white-space:nowrap;${look}">${escapeHtml(oneLine(text))}</${tag}>`,
      )
      .join('')}</tr>`;
  return (
    `<table style="border-collapse:collapse;margin:0 0 12px;font-size:13px"><thead>${row(head, 'th', 'background:#e4eaf1')}</thead>` +
    `<tbody>${row(cells, 'td', '')}</tbody></table>`
  );
}

function invoicesHtml(table: InvoiceTable): string {
  const align = (column: number): string => (table.numeric[column] ? 'right' : 'left');
  const row = (cells: readonly string[], tag: 'td' | 'th', look: string): string =>
    `<tr>${table.head
      .map((_head, column) => {
        const scope = tag === 'th' ? ' scope="col"' : '';
        return `<${tag}${scope} style="${CELL};text-align:${align(column)};white-space:nowrap;${look}">${escapeHtml(oneLine(cells[column] ?? ''))}</${tag}>`;
      })
      .join('')}</tr>`;
  const months = table.months.map(
    (month) =>
      (month.title === '' && month.subtotal.length === 0
        ? ''
        : `<tr><td colspan="${table.head.length}" style="${CELL};font-weight:bold;background:#f4f6f9">${escapeHtml(oneLine(month.title))}</td></tr>`) +
      month.rows.map((cells) => row(cells, 'td', '')).join('') +
      (month.subtotal.length > 0 ? row(month.subtotal, 'td', 'font-weight:bold') : ''),
  );
  const total = table.total.length > 0 ? row(table.total, 'td', 'font-weight:bold;background:#e4eaf1') : '';
  return (
    `<table style="border-collapse:collapse;margin:0 0 12px;font-size:13px"><thead>${row(table.head, 'th', 'background:#e4eaf1')}</thead>` +
    `<tbody>${months.join('')}${total}</tbody></table>`
  );
}
