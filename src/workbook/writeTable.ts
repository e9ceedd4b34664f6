import { serialOf } from '../domain/calendar/civilDay';
import type { Steps } from '../domain/steps';
import { cellText } from './cellText';
import { throwIfCancelled } from './errors';
import { oneForAll } from './oneForAll';
import type { Progress } from './port';
import { rememberTable } from './records/tableMemory';
import type { ColumnKind, TableColumn, TableContent } from './tableContent';
import { inTurns } from './turns';
import { userInput } from './userCell';

/** Bytes of JSON to aim at in one request: well under the 5 MB that Excel on the web refuses. */
const TARGET_BYTES = 1_500_000;
const PIXELS_PER_CHARACTER = 7;

/** How the cells of a column are shown. */
export const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: 'General',
  long_text: 'General',
  // What is typed there later, a customer number 0012 or a tracking number of 20 digits, stays what was typed.
  code: '@',
  number: '#,##0',
  // A third digit shows where the currency has one (KWD), and only there.
  money: '#,##0.00#',
  day: 'yyyy-mm-dd',
  own: 'General',
};

type Value = string | number | boolean;

/**
 * Writes title, lines and table to an empty sheet, in blocks, and checks that all of it arrived.
 * The table is added after its cells: growing a table row by row is slow and leaves half of one on failure.
 */
export async function writeTable<Row>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: TableContent<Row>,
  date1904: boolean,
  progress: Progress,
  signal: AbortSignal,
): Promise<Excel.Table> {
  const { columns, added, rows } = content;
  const width = columns.length + added.length;
  const headerRow = content.intro.length + 2;
  writeIntro(sheet, content);
  sheet.getRangeByIndexes(headerRow, 0, 1, width).values = [
    [...columns.map(({ header }) => header), ...added.map(({ header }) => header)].map(cellText),
  ];
  setFormats(sheet, content, headerRow + 1);
  for (let start = 0; start < rows.length;) {
    throwIfCancelled(signal);
    const values = await inTurns(block(content, headerRow + 1, start, date1904), signal);
    await writeBlock(context, sheet, headerRow + 1 + start, values);
    start += values.length;
    progress(start, rows.length);
  }
  const table = sheet.tables.add(
    sheet.getRangeByIndexes(headerRow, 0, Math.max(1, rows.length) + 1, width),
    true,
  );
  table.style = 'TableStyleLight1';
  await rememberTable(context, sheet, table, content.tableName, columns);
  layOut(sheet, content, headerRow);
  await assertComplete(context, sheet, headerRow + 1 + rows.length, rows.length > 0);
  throwIfCancelled(signal);
  return table;
}

async function writeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  values: Value[][],
): Promise<void> {
  sheet.getRangeByIndexes(row, 0, values.length, values[0]?.length ?? 0).values = values;
  await context.sync();
}

/** As many rows as fit one request, from `start` on. */
function* block<Row>(
  content: TableContent<Row>,
  firstRow: number,
  start: number,
  date1904: boolean,
): Steps<Value[][]> {
  const values: Value[][] = [];
  let bytes = 0;
  for (let r = start; r < content.rows.length && bytes < TARGET_BYTES; r += 1) {
    const line = lineOf(content, r, firstRow + r + 1, date1904);
    bytes += line.reduce<number>(
      (sum, value) => sum + (typeof value === 'string' ? value.length * 3 + 3 : 12),
      2,
    );
    values.push(line);
    yield 1;
  }
  return values;
}

function writeIntro<Row>(sheet: Excel.Worksheet, content: TableContent<Row>): void {
  const title = sheet.getRangeByIndexes(0, 0, 1, 1);
  title.values = [[cellText(content.title)]];
  title.format.font.bold = true;
  title.format.font.size = 14;
  title.format.rowHeight = 24;
  if (content.intro.length === 0) return;
  const lines = sheet.getRangeByIndexes(1, 0, content.intro.length, 1);
  lines.values = content.intro.map(([label, text]) => [cellText(label ? `${label}: ${text}` : text)]);
  lines.format.font.color = '#616161';
}

/** Formats go before values, so that what is written is read by them; the user's cells keep their own. */
function setFormats<Row>(
  sheet: Excel.Worksheet,
  { columns, added, rows }: TableContent<Row>,
  first: number,
): void {
  const range = (c: number) => sheet.getRangeByIndexes(first, c, Math.max(1, rows.length), 1);
  columns.forEach((column, c) => {
    const { user } = column;
    range(c).numberFormat =
      user && rows.length > 0
        ? rows.map((row) => [user(row)?.numberFormat ?? FORMATS.own])
        : oneForAll(FORMATS[column.kind]);
  });
  if (rows.length === 0) return;
  added.forEach(({ cells }, i) => {
    range(columns.length + i).numberFormat = rows.map((_, r) => [cells[r]?.numberFormat ?? FORMATS.own]);
  });
}

/** One row's cells; `sheetRow` is 1-based. */
function lineOf<Row>(content: TableContent<Row>, r: number, sheetRow: number, date1904: boolean): Value[] {
  const row = content.rows[r];
  const own = content.columns.map((column) =>
    row === undefined ? '' : valueOf(column, row, sheetRow, date1904),
  );
  return [...own, ...content.added.map(({ cells }) => userInput(cells[r] ?? null, sheetRow))];
}

function valueOf<Row>(column: TableColumn<Row>, row: Row, sheetRow: number, date1904: boolean): Value {
  if (column.user) return userInput(column.user(row), sheetRow);
  const value = column.value(row);
  if (value === null) return '';
  if (typeof value === 'string') return cellText(value);
  return column.kind === 'day' ? serialOf(value, date1904) : value;
}

function layOut<Row>(sheet: Excel.Worksheet, content: TableContent<Row>, headerRow: number): void {
  const { columns, rows } = content;
  const header = sheet.getRangeByIndexes(headerRow, 0, 1, columns.length + content.added.length);
  header.format.font.bold = true;
  header.format.fill.color = '#0B6A5D';
  header.format.font.color = '#FFFFFF';
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  columns.forEach((column, c) => {
    const whole = sheet.getRangeByIndexes(headerRow, c, rows.length + 1, 1);
    whole.format.columnWidth = column.width * PIXELS_PER_CHARACTER;
    if (column.hidden) whole.columnHidden = true;
    if (rows.length === 0) return;
    const body = sheet.getRangeByIndexes(headerRow + 1, c, rows.length, 1);
    body.format.verticalAlignment = 'Top';
    if (column.kind === 'long_text') body.format.wrapText = true;
    if (column.kind === 'day') body.format.horizontalAlignment = 'Center';
  });
  sheet.freezePanes.freezeRows(headerRow + 1);
}

async function assertComplete(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  expectedRows: number,
  hasRows: boolean,
): Promise<void> {
  const used = sheet.getUsedRange(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  if (hasRows && used.rowIndex + used.rowCount !== expectedRows) {
    throw new Error(`wrote ${used.rowIndex + used.rowCount} of ${expectedRows} rows`);
  }
}
