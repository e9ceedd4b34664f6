import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Language } from '../../domain/notices/types';
import { oneLine } from '../text';
import { NO_BORDERS } from './grid';
import { proseRuns } from './runs';
import { TEXT_WIDTH, styleId, typographyOf } from './typography';

/** Room for a signature, and for the seal that is stamped over name and date. */
const SEAL_HEIGHT = 1650;

/** Who signs: one side, or both beside one another. One row, so that it is never split. */
export function signature(
  lines: readonly string[],
  language: Language,
  other: readonly string[] | undefined = undefined,
): Table {
  const sides = other ? [lines, other] : [lines];
  // Room for the seal stands above; sides of unequal length begin side by side instead.
  const level = sides.every((side) => side.length === lines.length);
  const alignment = other ? AlignmentType.LEFT : typographyOf(language).signature;
  const width = Math.floor(TEXT_WIDTH / sides.length);
  const paragraph = (line: string): Paragraph =>
    new Paragraph({ style: styleId('Line', language), alignment, children: proseRuns(line, language) });
  return new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: SEAL_HEIGHT, rule: 'atLeast' },
        children: sides.map((side) => {
          const shown = side.map(oneLine).filter((line) => line !== '');
          return new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: level ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
            children: (shown.length > 0 ? shown : ['']).map(paragraph),
          });
        }),
      }),
    ],
    columnWidths: sides.map(() => width),
    width: { size: width * sides.length, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: NO_BORDERS,
  });
}
