import { AlignmentType, BorderStyle, LeaderType, Paragraph, Run, Tab, TabStopType } from 'docx';
import type { Language } from '../../domain/notices/types';
import { labelsOf } from '../labels';
import { oneLine } from '../text';
import { textWidth } from './columns';
import { proseRuns, runs } from './runs';
import { INK, TEXT_WIDTH, styleId, typographyOf } from './typography';

const OPTION_INDENT = 420;

/**
 * To be cut off and sent back, so never split over two pages. Every box to tick stands on a line of its
 * own, and a line to write on at the end reaches to the margin.
 */
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
  const { size } = type;
  const shown = lines.flatMap(optionsApart).flatMap((line) => fieldsApart(line, size));
  return [cut, heading, ...shown.map((line, index) => field(line, language, index < shown.length - 1))];
}

/** `Amount: □ agreed □ disputed` as three lines. */
function optionsApart(line: string): string[] {
  return oneLine(line)
    .split(/(?=[□☐])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Signed for …: ____  Date: ____` as two lines where it is too long for one, so that no line to write on is torn. */
function fieldsApart(line: string, halfPoints: number): string[] {
  return textWidth(line, halfPoints) > TEXT_WIDTH ? line.split(/(?<=_)[ \u3000]+/) : [line];
}

function field(line: string, language: Language, keepNext: boolean): Paragraph {
  const blank = /_{4,}$/.test(line);
  const text = proseRuns(line.replace(/_{4,}$/, ''), language);
  return new Paragraph({
    style: styleId('Line', language),
    keepLines: true,
    keepNext,
    spacing: { line: 330 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.UNDERSCORE }],
    ...(/^[□☐]/.test(line) ? { indent: { left: OPTION_INDENT } } : {}),
    children: blank ? [...text, new Run({ children: [new Tab()] })] : text,
  });
}
