import { rect } from '../excel/model/address';
import type { Input, Workbook, Worksheet } from '../excel/model/types';
import { createWorkbook } from '../excel/model/workbook';
import { CUSTOMERS, openItems, type OpenItem } from './items';
import { WORDINGS, type SampleLanguage, type Wording } from './wording';

/** Column positions of the sample sheet. */
const COLUMN = { date: 2, due: 6, total: 8, settled: 9, open: 10, last: 13 } as const;
const FIRST_ROW = 4;

/** One row; subtotals and totals have no item. */
interface Line {
  readonly cells: readonly Input[];
  readonly item?: OpenItem;
}

/**
 * A workbook with open receivables as an accounting package exports and a clerk then edits it: title rows, subtotals,
 * a grand total, dates and amounts typed as text, a repeated row, credit notes and unapplied receipts.
 * @param asOf Excel serial that the items are open at.
 */
export function sampleLedger(language: SampleLanguage, asOf: number): Workbook {
  const wording = WORDINGS[language];
  const book = createWorkbook({ locale: language === 'en' ? 'en-US' : language });
  const sheet = book.activeSheet;
  book.renameSheet(sheet, wording.sheet, 'File');
  book.name = wording.fileName;
  const lines = ledgerLines(wording, openItems(asOf));
  const last = FIRST_ROW + lines.length - 1;
  sheet.writeInput(rect(0, 0), [[wording.title]], { source: 'File', literal: true });
  sheet.writeInput(rect(1, 0, 1, 1), [[wording.asOf, asOf]], { source: 'File', literal: true });
  sheet.writeInput(rect(FIRST_ROW - 1, 0, FIRST_ROW - 1, COLUMN.last), [wording.headers], {
    source: 'File',
    literal: true,
  });
  sheet.writeInput(
    rect(FIRST_ROW, 0, last, COLUMN.last),
    lines.map((line) => line.cells),
    { source: 'File', literal: true },
  );
  format(sheet, wording, lines, last);
  return book;
}

function ledgerLines(wording: Wording, items: readonly OpenItem[]): Line[] {
  const lines: Line[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    const own = items.filter((item) => item.customer === customer);
    own.forEach((item, index) =>
      lines.push({ item, cells: itemCells(wording, item, lines.length, index > 0) }),
    );
    if (customer === 8 && own[0]) lines.push({ item: own[0], cells: itemCells(wording, own[0], 1, true) });
    if (customer % 4 === 3)
      lines.push({
        cells: sumCells(`${wording.customers[customer] ?? ''} ${wording.subtotal}`, own),
      });
  }
  lines.push({ cells: sumCells(wording.total, items) });
  return lines;
}

function itemCells(wording: Wording, item: OpenItem, position: number, repeated: boolean): Input[] {
  const amount = (cents: number): Input => (position % 17 === 5 ? typedAmount(cents) : cents / 100);
  const date = (day: number): Input => (position % 13 === 6 ? typedDate(wording, day) : day);
  const invoice = item.kind === 'invoice';
  const name = wording.customers[item.customer] ?? '';
  return [
    wording.kinds[item.kind],
    item.number,
    date(item.day),
    `C${String(item.customer + 1001)}`,
    repeated && position % 11 === 4 ? `${name} ` : name,
    invoice ? wording.terms(item.termDays) : '',
    invoice && position % 29 !== 11 ? date(item.day + item.termDays) : '',
    item.currency === 'home' ? wording.homeCurrency : 'USD',
    amount(item.total),
    item.settled === 0 ? '' : item.settled / 100,
    amount(item.total - item.settled),
    wording.departments[item.department] ?? '',
    wording.sellers[item.seller] ?? '',
    wording.remarks[item.remark],
  ];
}

function sumCells(label: string, items: readonly OpenItem[]): Input[] {
  const home = items.filter((item) => item.currency === 'home');
  const sum = (of: (item: OpenItem) => number): number => home.reduce((all, item) => all + of(item), 0) / 100;
  return [
    label,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    sum((item) => item.total),
    sum((item) => item.settled),
    sum((item) => item.total - item.settled),
    '',
    '',
    '',
  ];
}

/** `12,345.67`, and `(12,345.67)` below zero. */
function typedAmount(cents: number): string {
  const digits = (Math.abs(cents) / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
  return cents < 0 ? `(${digits})` : digits;
}

function typedDate(wording: Wording, serial: number): string {
  const date = new Date((serial - 25569) * 864e5);
  return wording.typedDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function format(sheet: Worksheet, wording: Wording, lines: readonly Line[], last: number): void {
  const widths = [15, 15, 13, 14, 30, 11, 12, 10, 16, 13, 14, 12, 13, 24];
  widths.forEach((width, column) => sheet.setColumnWidth(column, column, width, 'File'));
  sheet.setStyle(rect(0, 0), { font: { bold: true, size: 16 } }, 'File');
  sheet.setNumberFormats(rect(1, 1), wording.dateFormat, 'File');
  sheet.setStyle(
    rect(FIRST_ROW - 1, 0, FIRST_ROW - 1, COLUMN.last),
    {
      font: { bold: true },
      fill: { color: '#E2EFDA' },
      alignment: { horizontal: 'Center' },
      borders: { bottom: { line: 'Continuous', weight: 'Medium' } },
    },
    'File',
  );
  for (const column of [COLUMN.date, COLUMN.due])
    sheet.setNumberFormats(rect(FIRST_ROW, column, last, column), wording.dateFormat, 'File');
  sheet.setNumberFormats(rect(FIRST_ROW, COLUMN.total, last, COLUMN.open), '#,##0.00', 'File');
  lines.forEach((line, index) => {
    if (!line.item)
      sheet.setStyle(
        rect(FIRST_ROW + index, 0, FIRST_ROW + index, COLUMN.last),
        { font: { bold: true }, fill: { color: '#F2F2F2' } },
        'File',
      );
  });
  sheet.setRowHeight(0, 0, 24, 'File');
  sheet.freeze(FIRST_ROW, 0);
}
