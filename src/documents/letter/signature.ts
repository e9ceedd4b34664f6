import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { Language } from '../../domain/notices/types';
import { oneLine } from '../text';
import { NO_BORDERS } from './grid';
import { runs } from './runs';
import { TEXT_WIDTH, styleId, typographyOf } from './typography';

/** Room for a signature, and for the seal that is stamped over name and date. */
const SEAL_HEIGHT = 1650;

/** Who signs. One row, so that it is never split. */
export function signature(lines: readonly string[], language: Language): Table {
  const type = typographyOf(language);
  const shown = lines.map(oneLine).filter((line) => line !== '');
  const paragraph = (line: string): Paragraph =>
    new Paragraph({ style: styleId('Line', language), alignment: type.signature, children: runs(line) });
  return new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: SEAL_HEIGHT, rule: 'atLeast' },
        children: [
          new TableCell({
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            verticalAlign: VerticalAlign.BOTTOM,
            children: (shown.length > 0 ? shown : ['']).map(paragraph),
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
