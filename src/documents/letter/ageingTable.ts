import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Language } from '../../domain/notices/types';
import { oneLine } from '../text';
import { columnWidths, naturalWidth } from './columns';
import { runs } from './runs';
import { INK, TEXT_WIDTH, styleId } from './typography';

const CELL_SIDE = 70;
const PADDING = 2 * CELL_SIDE + 20;
const SIZES = [19, 18, 17, 16, 15, 14, 13, 12] as const;

/** What is open by age as a strip of one row, at the largest type at which no amount wraps. */
export function ageingTable(head: readonly string[], cells: readonly string[], language: Language): Table {
  const columns = head.map((label, index) => ({
    cells: [oneLine(label), oneLine(cells[index] ?? '')],
    rigid: true,
  }));
  const size = SIZES.find((each) => naturalWidth(columns, each, PADDING) <= TEXT_WIDTH) ?? 12;
  const widths = columnWidths(columns, TEXT_WIDTH, size, PADDING);
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            ...(isHead ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: INK.head } } : {}),
            children: [
              new Paragraph({
                style: styleId('Cell', language),
                keepNext: isHead,
                alignment: AlignmentType.RIGHT,
                children: runs(oneLine(text), { size, bold: isHead || index === texts.length - 1 }),
              }),
            ],
          }),
      ),
    });
  const line = { style: BorderStyle.SINGLE, size: 8, color: INK.accent };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    rows: [row(head, true), row(cells, false)],
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_SIDE, right: CELL_SIDE, top: 15, bottom: 15, marginUnitType: WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: INK.rule },
      insideVertical: none,
    },
  });
}
