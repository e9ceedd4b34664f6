import {
  AlignmentType,
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
import type { DataTable, InvoiceTable, Language } from '../../domain/notices/types';
import { oneLine } from '../text';
import { columnWidths, naturalWidth, textWidth } from './columns';
import { runs } from './runs';
import { INK, TEXT_WIDTH, styleId } from './typography';

const CELL_SIDE = 70;
/** Between an amount, which stands at the right of its column, and text beside it. */
const AFTER_AMOUNT = 170;
/** A table of no more rows between head and total stays on one page. */
const SHORT = 8;
/** Half points, the first that of the style of cells. */
const SIZES = [19, 18, 17, 16, 15] as const;
const DATE = /^\d{2,4}[-/年]\d{1,2}[-/月]\d{1,2}日?$|^\d{1,2} \p{L}+ \d{4}$/u;

interface RowLook {
  readonly bold?: boolean;
  readonly fill?: string;
  readonly header?: boolean;
  /** Whether the next row must be on the same page. */
  readonly keepNext?: boolean;
  /** Whether the first cell may run on over the empty cells beside it. */
  readonly spread?: boolean;
}

/** What all rows of one table share. */
interface Columns {
  readonly numeric: readonly boolean[];
  readonly widths: readonly number[];
  readonly size: number;
  readonly style: string;
}

/**
 * The invoices grouped by month. The head repeats on every page, no row is split, no month begins at
 * the foot of a page and no subtotal stands alone at the top of one.
 */
export function invoiceTable(table: InvoiceTable, language: Language): Table {
  const { widths, size, padding } = fit(table);
  const row = (cells: readonly string[], look: RowLook): TableRow =>
    tableRow(cells, { numeric: table.numeric, widths, size, style: styleId('Cell', language) }, look);
  const heads = table.head.map((head, index) =>
    unitBelow(oneLine(head), (widths[index] ?? 0) - padding, size),
  );
  const short = table.months.reduce((count, month) => count + rowsOf(month), 0) <= SHORT;
  const rows = [row(heads, { bold: true, fill: INK.head, header: true, keepNext: true })];
  table.months.forEach((month) => {
    if (month.title !== '')
      rows.push(row([month.title], { bold: true, fill: INK.month, keepNext: true, spread: true }));
    month.rows.forEach((cells, index) => {
      const isEdge = index === 0 || index === month.rows.length - 1;
      rows.push(row(cells, { keepNext: short || isEdge }));
    });
    if (month.subtotal.length > 0) {
      rows.push(
        row(month.subtotal, { bold: true, keepNext: short || month === table.months.at(-1), spread: true }),
      );
    }
  });
  if (table.total.length > 0) {
    rows.push(row(table.total, { bold: true, fill: INK.head, keepNext: true, spread: true }));
  }
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: CELL_SIDE, right: CELL_SIDE, top: 15, bottom: 15, marginUnitType: WidthType.DXA },
    borders: {
      top: { style: BorderStyle.SINGLE, size: 8, color: INK.accent },
      bottom: { style: BorderStyle.SINGLE, size: 8, color: INK.accent },
      left: { style: BorderStyle.NONE, size: 0, color: 'auto' },
      right: { style: BorderStyle.NONE, size: 0, color: 'auto' },
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: INK.rule },
      insideVertical: { style: BorderStyle.NONE, size: 0, color: 'auto' },
    },
  });
}

/** A table without groups, set as the one of the invoices is. */
export function dataTable({ head, rows, total, numeric }: DataTable, language: Language): Table {
  const months = [{ title: '', rows, subtotal: [] }];
  return invoiceTable({ head, numeric, months, total: total ?? [] }, language);
}

/** The largest type at which amounts and dates keep to one line, and the columns' widths at it. */
function fit(table: InvoiceTable): { widths: number[]; size: number; padding: number } {
  const rows = table.months.flatMap((month) => month.rows);
  const columns = table.head.map((head, index) => {
    const cells = rows.map((cells) => oneLine(cells[index] ?? ''));
    const sums = table.numeric[index]
      ? [...table.months.map((month) => month.subtotal[index] ?? ''), table.total[index] ?? '']
      : [];
    const rigid =
      table.numeric[index] === true ||
      (cells.length > 0 && cells.every((cell) => cell === '' || DATE.test(cell)));
    return {
      cells: [longestWord(head), ...cells, ...sums],
      rigid,
      before: before(table.numeric, index),
      head: oneLine(head).replace(/\s*[(（].*$/, ''),
    };
  });
  const narrowest = SIZES[SIZES.length - 1] ?? 15;
  const padding = 2 * CELL_SIDE + 20;
  const size =
    SIZES.find((candidate) => naturalWidth(columns, candidate, padding) <= TEXT_WIDTH) ?? narrowest;
  return { widths: columnWidths(columns, TEXT_WIDTH, size, padding), size, padding };
}

/** A head too wide for its column has its unit, which stands in brackets, on a line of its own. */
function unitBelow(head: string, width: number, size: number): string {
  return textWidth(head, size) > width ? head.replace(/\s*(?=[(（])/, '\n') : head;
}

/** A head may wrap between words and before a bracket, but not inside a word. */
function longestWord(head: string): string {
  const words = oneLine(head).split(/\s+|(?=[(（])/);
  return words.reduce((longest, word) => (textWidth(word, 2) > textWidth(longest, 2) ? word : longest), '');
}

function tableRow(cells: readonly string[], columns: Columns, look: RowLook): TableRow {
  const { numeric, widths, size, style } = columns;
  const children: TableCell[] = [];
  let column = 0;
  while (column < widths.length) {
    const span = look.spread ? emptyRun(cells, column, widths.length) : 1;
    const cell = cells[column] ?? '';
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const left = look.spread ? 0 : before(numeric, column);
    // What is so anyway is not said: a letter of many lines has hundreds of cells.
    children.push(
      new TableCell({
        ...(span > 1 ? { columnSpan: span } : {}),
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlign.CENTER,
        ...(look.fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill } } : {}),
        children: [
          new Paragraph({
            style,
            keepNext: look.keepNext,
            ...(left > 0 ? { indent: { left } } : {}),
            ...(numeric[column] ? { alignment: AlignmentType.RIGHT } : {}),
            children: runs(look.header ? cell : oneLine(cell), {
              ...(size === SIZES[0] ? {} : { size }),
              bold: look.bold,
            }),
          }),
        ],
      }),
    );
    column += span;
  }
  return new TableRow({ children, cantSplit: true, tableHeader: look.header });
}

function rowsOf({ title, rows, subtotal }: InvoiceTable['months'][number]): number {
  return (title === '' ? 0 : 1) + rows.length + (subtotal.length > 0 ? 1 : 0);
}

/** Room to the left of a column's text. */
function before(numeric: readonly boolean[], column: number): number {
  return numeric[column] === false && numeric[column - 1] === true ? AFTER_AMOUNT : 0;
}

/** How many columns the cell at `from` covers: itself and the empty cells after it. */
function emptyRun(cells: readonly string[], from: number, columns: number): number {
  let to = from + 1;
  while (to < columns && (cells[to] ?? '') === '') to++;
  return to - from;
}
