import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { IBorderOptions, ITableBordersOptions, TextRun } from 'docx';
import type { Language } from '../../domain/notices/types';
import { textWidth } from './columns';
import { TEXT_WIDTH, styleId } from './typography';

const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

export interface PairRow {
  readonly label: string;
  readonly value: TextRun[];
}

export interface PairLook {
  readonly borders?: ITableBordersOptions;
  readonly fill?: string;
  readonly label: (text: string) => TextRun[];
  readonly keepNext?: boolean;
  readonly language: Language;
  /** Room left of the labels, in twips. */
  readonly inset: number;
}

const LABEL_SIDE = 90;

/** Labels on the left, values on the right, the label column as wide as its longest label. */
export function pairTable(rows: readonly PairRow[], look: PairLook): Table {
  const widest = Math.max(...rows.map((row) => textWidth(row.label, 21)));
  const labelWidth = Math.min(3200, Math.round(widest) + 4 * LABEL_SIDE);
  const widths = [labelWidth, TEXT_WIDTH - labelWidth];
  return new Table({
    rows: rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          children: [look.label(row.label), row.value].map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlign.TOP,
                ...(look.fill
                  ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill } }
                  : {}),
                children: [
                  new Paragraph({
                    style: styleId('Cell', look.language),
                    keepNext: look.keepNext === true || index < rows.length - 1,
                    children,
                  }),
                ],
              }),
          ),
        }),
    ),
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: look.inset, right: LABEL_SIDE, top: 25, bottom: 25, marginUnitType: WidthType.DXA },
    borders: look.borders ?? NO_BORDERS,
  });
}
