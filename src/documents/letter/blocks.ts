import { Paragraph } from 'docx';
import type { Table } from 'docx';
import type { Language, Notice, NoticeBlock, PlainBlock } from '../../domain/notices/types';
import { onlySaysWords } from '../summary';
import { oneLine } from '../text';
import { ageingTable } from './ageingTable';
import { pairTable } from './grid';
import { dataTable, invoiceTable } from './invoiceTable';
import { quietLabels } from './parts';
import { proseRuns, runs } from './runs';
import { replySlip } from './replySlip';
import { signature } from './signature';
import { summary } from './summary';
import { BULLETS, styleId, typographyOf } from './typography';

/** The body of a notice as paragraphs and tables, in order. */
export function body(notice: Notice): (Paragraph | Table)[] {
  const { language } = notice.facts;
  const opening = { keepNext: true, indented: false };
  const blocks = notice.blocks.filter((block) => !onlySaysWords(block, notice));
  return [
    ...(oneLine(notice.salutation) === '' ? [] : [prose(notice.salutation, language, opening)]),
    ...blocks.flatMap((block, index) => blockParts(block, notice, leadsOn(blocks, index))),
  ];
}

const LED_TO: ReadonlySet<NoticeBlock['type']> = new Set([
  'invoices',
  'ageing',
  'table',
  'list',
  'bank',
  'signature',
]);
/** A greeting ("Yours faithfully,", 此致) is shorter than any sentence of a letter. */
const GREETING_LENGTH = 24;

/**
 * Whether a block must stay on the page of the next one: what a sentence leads up to follows it, and nobody
 * signs a page with nothing but a greeting on it.
 */
function leadsOn(blocks: readonly NoticeBlock[], index: number): boolean {
  const next = blocks[index + 1];
  if (next === undefined) return false;
  if (LED_TO.has(next.type)) return true;
  return isGreeting(next) && leadsOn(blocks, index + 1);
}

/** What ends in a colon leads up to something of its own and need not stay with what stands before it. */
function isGreeting(block: NoticeBlock): boolean {
  return block.type === 'paragraph' && block.text.length <= GREETING_LENGTH && !/[:：]$/.test(block.text);
}

/** Headings, sentences, lists and tables of figures. */
export function plainParts(block: PlainBlock, language: Language, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return [prose(block.text, language, { keepNext })];
    case 'heading':
      return [new Paragraph({ style: styleId('Heading', language), children: runs(oneLine(block.text)) })];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            style: styleId('Prose', language),
            numbering: { reference: BULLETS, level: 0 },
            keepNext: keepNext && index === block.items.length - 1,
            children: proseRuns(item, language),
          }),
      );
    case 'table':
      return [dataTable(block.table, language), gap(keepNext)];
  }
}

function blockParts(block: NoticeBlock, notice: Notice, keepNext: boolean): (Paragraph | Table)[] {
  const { language } = notice.facts;
  switch (block.type) {
    case 'invoices':
      return [invoiceTable(notice.invoices, language), gap(true), summary(notice), gap(keepNext)];
    case 'ageing':
      return [ageingTable(block.head, block.cells, language), gap(keepNext)];
    case 'bank':
      return bank(block.rows, language, keepNext);
    case 'signature':
      return [signature(block.lines, language, block.other)];
    case 'replySlip':
      return replySlip(block.title, block.lines, language);
    default:
      return plainParts(block, language, keepNext);
  }
}

/** The second half of 此致敬礼: the first is indented as all that is said, this stands at the margin. */
const AT_THE_MARGIN = /^敬[礼禮][!！]?$/;

/** A sentence or several, indented where the language has it so. */
export function prose(
  text: string,
  language: Language,
  look: { keepNext: boolean; indented?: boolean },
): Paragraph {
  const type = typographyOf(language);
  const indented = look.indented !== false && type.indentChars > 0 && !AT_THE_MARGIN.test(text.trim());
  return new Paragraph({
    style: styleId('Prose', language),
    keepNext: look.keepNext,
    ...(indented ? { indent: { firstLineChars: type.indentChars, firstLine: type.size * 20 } } : {}),
    children: proseRuns(text, language),
  });
}

/** Where to pay to; a row without a value is left out. */
export function bank(
  rows: readonly (readonly [string, string])[],
  language: Language,
  keepNext: boolean,
): (Paragraph | Table)[] {
  const shown = rows.filter(([, value]) => oneLine(value) !== '');
  if (shown.length === 0) return [];
  const pairs = shown.map(([label, value]) => ({
    label: oneLine(label),
    value: runs(oneLine(value), { size: 20, bold: true }),
  }));
  return [pairTable(pairs, { ...quietLabels(language), keepNext }), gap(keepNext)];
}

/** Two tables in a row would grow together without a paragraph between them. */
export function gap(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: 150, lineRule: 'exact' },
    children: [],
  });
}
