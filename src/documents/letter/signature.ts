import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { TextRun } from 'docx';
import type { Language } from '../../domain/notices/types';
import { labelsOf } from '../labels';
import { cleanText, oneLine } from '../text';
import { NO_BORDERS } from './grid';
import { runs } from './runs';
import { INK, TEXT_WIDTH, styleId, typographyOf } from './typography';

/** Room for a signature, and for the seal that is stamped over name and date. */
const SEAL_HEIGHT = 1650;

/** Who signs. One row, so that it is never split. */
export function signature(lines: readonly string[], language: Language): Table {
  const type = typographyOf(language);
  const shown = lines.map(oneLine).filter((line) => line !== '');
  const paragraph = (children: TextRun[]): Paragraph =>
    new Paragraph({ style: styleId('Line', language), alignment: type.signature, children });
  return new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: SEAL_HEIGHT, rule: 'atLeast' },
        children: [
          new TableCell({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            verticalAlign: VerticalAlign.BOTTOM,
            children: [
              ...shown.map((line) => paragraph(runs(line))),
              paragraph(runs(labelsOf(language)('seal'), { color: INK.quiet, size: type.size - 2 })),
            ],
          }),
        ],
      }),
    ],
    columnWidths: [TEXT_WIDTH],
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: NO_BORDERS,
  });
}

/** To be cut off and sent back, so never split over two pages. */
export function replySlip(title: string, lines: readonly string[], language: Language): Paragraph[] {
  const type = typographyOf(language);
  const cut = new Paragraph({
    style: styleId('Quiet', language),
    keepNext: true,
    alignment: AlignmentType.CENTER,
    spacing: { before: 280, after: 40 },
    border: { bottom: { style: BorderStyle.DASHED, size: 6, space: 2, color: INK.quiet } },
    children: runs(labelsOf(language)('cut')),
  });
  const heading = new Paragraph({
    style: styleId('Heading', language),
    alignment: type.title,
    keepNext: true,
    keepLines: true,
    children: runs(oneLine(title)),
  });
  const fields = lines.map(
    (line, index) =>
      new Paragraph({
        style: styleId('Line', language),
        keepLines: true,
        keepNext: index < lines.length - 1,
        spacing: { line: 340 },
        children: runs(cleanText(line)),
      }),
  );
  return [cut, heading, ...fields];
}
