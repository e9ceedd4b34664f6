import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  TabStopType,
  Table,
  TextRun,
} from 'docx';
import type { Notice } from '../../domain/notices/types';
import { oneLine } from '../text';
import { pairTable } from './grid';
import { runs } from './runs';
import { INK, TEXT_WIDTH } from './typography';
import type { Typography } from './typography';

/** The seller's name large, the rest small below it, a rule under all. Nothing where nothing is known. */
export function letterhead(lines: readonly string[], type: Typography): Paragraph[] {
  const shown = lines.map(oneLine).filter((line) => line !== '');
  return shown.map(
    (line, index) =>
      new Paragraph({
        keepNext: true,
        spacing: { before: 0, after: index === shown.length - 1 ? 240 : 20, line: index === 0 ? 320 : 240 },
        children: runs(
          line,
          index === 0
            ? { font: type.heading, bold: true, size: 30, color: INK.accent }
            : { size: 17, color: INK.quiet },
        ),
        ...(index === shown.length - 1
          ? { border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 6, color: INK.accent } } }
          : {}),
      }),
  );
}

/** Number, date and addressee. */
export function reference(rows: Notice['reference']): Table[] {
  const shown = rows.filter(([, value]) => oneLine(value) !== '');
  if (shown.length === 0) return [];
  return [
    pairTable(
      shown.map(([label, value]) => ({ label: oneLine(label), value: runs(oneLine(value), { size: 20 }) })),
      { label: (text) => runs(text, { size: 20, color: INK.quiet }), keepNext: true },
    ),
  ];
}

export function title(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(oneLine(text)) });
}

/** From page two on: whose letter this is. */
export function continuationHeader(notice: Notice): Header {
  const parts = [notice.facts.seller.name, notice.title].map(oneLine).filter((part) => part !== '');
  return new Header({
    children: [
      new Paragraph({
        style: 'Quiet',
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: INK.rule } },
        children: runs(parts.join('  ·  ')),
      }),
    ],
  });
}

/** The notice's number, and "page x of y" with `pages` counting the document or the section. */
export function footer(
  notice: Notice,
  pages: typeof PageNumber.TOTAL_PAGES | typeof PageNumber.TOTAL_PAGES_IN_SECTION,
): Footer {
  const fields: Readonly<Record<string, string>> = { '{page}': PageNumber.CURRENT, '{pages}': pages };
  const label = oneLine(notice.pageLabel)
    .split(/(\{page\}|\{pages\})/)
    .filter((part) => part !== '')
    .map((part) => fields[part] ?? part);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: INK.rule } },
        children: [...runs(oneLine(notice.facts.number)), new TextRun({ children: ['\t', ...label] })],
      }),
    ],
  });
}
