import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { formatMinor } from '../../domain/money/minor';
import type { Notice, NoticeBlock } from '../../domain/notices/types';
import { labelsOf, letterDate } from '../labels';
import { cleanText, oneLine } from '../text';
import { NO_BORDERS, pairTable } from './grid';
import type { PairRow } from './grid';
import { invoiceTable } from './invoiceTable';
import { runs } from './runs';
import { INK, TEXT_WIDTH } from './typography';
import type { Typography } from './typography';

type Block<T extends NoticeBlock['type']> = Extract<NoticeBlock, { type: T }>;

/** One block of a notice as paragraphs and tables. */
export function blockParts(block: NoticeBlock, notice: Notice, type: Typography): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [prose(block.text, type)];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(oneLine(block.text)) })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ style: 'Prose', bullet: { level: 0 }, children: runs(item) }),
      );
    case 'invoices':
      return [invoiceTable(notice.invoices), gap(), demand(notice, type), gap()];
    case 'bank':
      return bank(block);
    case 'signature':
      return [signature(block, notice, type)];
    case 'replySlip':
      return replySlip(block, notice, type);
  }
}

export function prose(text: string, type: Typography, indented = true): Paragraph {
  return new Paragraph({
    style: 'Prose',
    ...(indented && type.indentChars > 0
      ? { indent: { firstLineChars: type.indentChars, firstLine: type.size * 20 } }
      : {}),
    children: runs(text),
  });
}

/** What is asked for, at one glance: the total in figures and in words, and the day. */
function demand(notice: Notice, type: Typography): Table {
  const { facts } = notice;
  const label = labelsOf(facts.language);
  const strong = { bold: true, size: type.size + 2 };
  const rows: PairRow[] = [
    {
      label: label('totalOverdue'),
      value: runs(`${facts.currency} ${formatMinor(facts.totalOverdue, facts.currency)}`, strong),
    },
  ];
  if (facts.amountInWords !== '')
    rows.push({ label: label('inWords'), value: runs(facts.amountInWords, { size: type.size }) });
  rows.push({
    label: label('payBy'),
    value: runs(letterDate(facts.payBy, facts.language), { ...strong, color: INK.due }),
  });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return pairTable(rows, {
    fill: INK.month,
    borders: { ...NO_BORDERS, top: none, left: { style: BorderStyle.SINGLE, size: 24, color: INK.accent } },
    label: (text) => runs(text, { size: 20, color: INK.quiet }),
  });
}

function bank(block: Block<'bank'>): (Paragraph | Table)[] {
  const rows = block.rows.filter(([, value]) => oneLine(value) !== '');
  if (rows.length === 0) return [];
  return [
    pairTable(
      rows.map(([label, value]) => ({
        label: oneLine(label),
        value: runs(oneLine(value), { size: 20, bold: true }),
      })),
      { label: (text) => runs(text, { size: 20, color: INK.quiet }) },
    ),
    gap(),
  ];
}

/** Who signs, with room above for a signature and for the seal that is stamped over name and date. */
function signature(block: Block<'signature'>, notice: Notice, type: Typography): Table {
  const lines = block.lines.map(oneLine).filter((line) => line !== '');
  const paragraph = (children: TextRun[], last: boolean): Paragraph =>
    new Paragraph({
      alignment: type.signature,
      keepNext: !last,
      spacing: { before: 30, after: 30 },
      children,
    });
  return new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1700, rule: 'atLeast' },
        children: [
          new TableCell({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            verticalAlign: VerticalAlign.BOTTOM,
            children: [
              ...lines.map((line) => paragraph(runs(line), false)),
              paragraph(
                runs(labelsOf(notice.facts.language)('seal'), { color: INK.quiet, size: type.size - 2 }),
                true,
              ),
            ],
          }),
        ],
      }),
    ],
    columnWidths: [TEXT_WIDTH],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
  });
}

/** To be cut off and sent back, so never split over two pages. */
function replySlip(block: Block<'replySlip'>, notice: Notice, type: Typography): Paragraph[] {
  const lines = block.lines.map(cleanText);
  return [
    new Paragraph({
      keepNext: true,
      alignment: 'center',
      spacing: { before: 360, after: 60 },
      border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 2, color: INK.quiet } },
      children: runs(labelsOf(notice.facts.language)('cut'), { size: 16, color: INK.quiet }),
    }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: type.title,
      keepNext: true,
      keepLines: true,
      children: runs(oneLine(block.title)),
    }),
    ...lines.map(
      (line, index) =>
        new Paragraph({
          keepLines: true,
          keepNext: index < lines.length - 1,
          spacing: { before: 60, after: 60, line: 360 },
          children: runs(line),
        }),
    ),
  ];
}

/** Two tables in a row would grow together without a paragraph between them. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' }, children: [] });
}
