import { isoDate, serialOf } from '../../domain/calendar/civilDay';
import { NO_DAY, type CivilDay } from '../../domain/calendar/types';
import type { Speaker } from '../../locales/speaker';
import { cellText } from '../cellText';
import { addRows } from '../ourTable';
import { replaceSheet } from '../swap';
import type { ColumnKind, TableColumn } from '../tableContent';
import { writeTable } from '../writeTable';
import type { ChoiceList, Field } from './field';
import { YES_NO } from './field';
import { requireHeadings, requireRoom } from './missing';
import type { OpenRecords, RecordColumn, RecordSheet } from './recordTable';

export type RecordValue =
  | string
  | number
  | boolean
  | null
  | readonly number[]
  | readonly string[]
  | readonly { readonly event: string; readonly day?: CivilDay }[]
  | readonly { readonly currency: string; readonly amount: number }[];

/** A record by column id; codes where the column has a list, days as civil days, amounts in major units. */
export type RecordValues = Readonly<Record<string, RecordValue>>;

/** Excel takes a list of choices of at most this many characters in the rule itself. */
const LONGEST_LIST = 255;
const LAST_ROW = 1_048_576;
const KINDS: Readonly<Record<Field['kind'], ColumnKind>> = {
  text: 'text',
  long_text: 'long_text',
  code: 'code',
  day: 'day',
  whole: 'own',
  number: 'own',
  amount: 'money',
  currency: 'text',
  choice: 'text',
  yes_no: 'text',
  month_days: 'code',
  events: 'text',
  codes: 'text',
  amounts: 'text',
};

/**
 * Makes the sheet with these records (none = one blank line to fill in), all or nothing. `furnish` adds to it what
 * is not the table, given the zero-based row of the first record. Resolves to the sheet's name.
 */
export async function createRecords(
  context: Excel.RequestContext,
  spec: RecordSheet,
  records: readonly RecordValues[],
  speaker: Speaker,
  date1904: boolean,
  signal: AbortSignal,
  furnish: (sheet: Excel.Worksheet, firstRow: number) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const title = speaker.text(`book.${spec.mark}.title`);
  const columns = spec.columns.map((column) => tableColumn(spec, column, speaker));
  const intro: [string, string][] = [['', speaker.text(`book.${spec.mark}.intro`)]];
  const { tableName } = spec;
  return replaceSheet(
    context,
    spec.mark,
    title,
    async (sheet) => {
      const content = { title, intro, tableName, columns, rows: records, added: [] };
      const table = await writeTable(context, sheet, content, date1904, () => undefined, signal);
      spec.columns.forEach(({ field }, c) => offerChoices(sheet, field, speaker, intro.length + 3, c));
      await furnish(sheet, intro.length + 3);
      await context.sync();
      return table;
    },
    tableName,
    { keepOldAs: null, show: false },
  );
}

function tableColumn(spec: RecordSheet, column: RecordColumn, speaker: Speaker): TableColumn<RecordValues> {
  const { id, field, width, hidden } = column;
  return {
    id,
    header: speaker.text(`book.${spec.mark}.column.${id}`),
    kind: KINDS[field.kind],
    width,
    hidden,
    value: (record) => cellOf(field, record[id] ?? null, speaker),
  };
}

/** A value as its cell shows it: text unprotected, days as civil days. */
export function cellOf(field: Field, value: RecordValue, speaker: Speaker): string | number | null {
  if (value === null || value === '') return null;
  switch (field.kind) {
    case 'day':
      return value === NO_DAY ? null : Number(value);
    case 'whole':
    case 'number':
    case 'amount':
      return Number(value);
    case 'choice':
      return nameOf(field.choices, String(value), speaker);
    case 'yes_no':
      return nameOf(YES_NO, value === true ? 'yes' : 'no', speaker);
    case 'month_days':
      return (value as readonly number[]).join(', ');
    case 'events':
      return (value as readonly { event: string; day?: CivilDay }[])
        .map(({ event, day }) =>
          [nameOf(field.choices, event, speaker), day ? isoDate(day) : ''].join(' ').trim(),
        )
        .join('; ');
    case 'codes':
      return (value as readonly string[]).map((code) => nameOf(field.choices, code, speaker)).join('; ');
    case 'amounts':
      return (value as readonly { currency: string; amount: number }[])
        .map(({ currency, amount }) => `${currency} ${amount}`)
        .join('; ');
    default:
      return String(value);
  }
}

const nameOf = (list: ChoiceList, code: string, speaker: Speaker): string => speaker.text(list.key(code));

/**
 * A drop-down for the column, to the foot of the sheet, so that typed rows have it too. What is typed instead is
 * let through after a warning: another language's name is understood, and what is not is named by its cell.
 */
export function offerChoices(
  sheet: Excel.Worksheet,
  field: Field,
  speaker: Speaker,
  row: number,
  column: number,
): void {
  const list = field.kind === 'choice' ? field.choices : field.kind === 'yes_no' ? YES_NO : null;
  if (!list) return;
  const names = list.codes.map((code) => nameOf(list, code, speaker));
  offer(sheet.getRangeByIndexes(row, column, LAST_ROW - row, 1), names, speaker);
}

/** Puts a drop-down on a range, where the names fit the rule that Excel keeps. */
export function offer(range: Excel.Range, names: readonly string[], speaker: Speaker): void {
  const source = names.join(',');
  if (source.length > LONGEST_LIST || names.some((name) => name.includes(','))) return;
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: Excel.DataValidationAlertStyle.warning,
    title: speaker.text('book.offer.title'),
    message: speaker.text('book.offer.message'),
  };
}

/** One record's cells in the order the table has its columns now; null leaves a cell of the user's alone. */
function lineOf(
  spec: RecordSheet,
  { table, columnOf, firstColumn }: OpenRecords,
  record: RecordValues,
  speaker: Speaker,
  date1904: boolean,
): (string | number | null)[] {
  const ids = new Map([...columnOf].map(([id, column]) => [column - firstColumn, id]));
  const fields = new Map(spec.columns.map(({ id, field }) => [id, field]));
  return table.columns.map((_, c) => {
    const id = ids.get(c);
    const field = id === undefined ? undefined : fields.get(id);
    return id === undefined || !field ? null : inputOf(field, record[id] ?? null, speaker, date1904);
  });
}

/** The columns for which one of the records has a value that must not be lost. */
function filled(spec: RecordSheet, records: readonly RecordValues[], speaker: Speaker): readonly string[] {
  const kept = spec.columns.filter(({ id }) => spec.keeps?.includes(id));
  return kept.flatMap(({ id, field }) =>
    records.some((record) => (cellOf(field, record[id] ?? null, speaker) ?? '') !== '') ? [id] : [],
  );
}

/** What to hand to Excel so that the cell holds the value. */
export function inputOf(
  field: Field,
  value: RecordValue,
  speaker: Speaker,
  date1904: boolean,
): string | number | null {
  const cell = cellOf(field, value, speaker);
  if (typeof cell === 'string') return cellText(cell);
  return cell !== null && field.kind === 'day' ? serialOf(cell, date1904) : cell;
}

/** Rows added in one request: a line of the log takes a kilobyte at most. */
const ROWS_PER_REQUEST = 500;

/**
 * Appends records under the table that stands; a table of one blank line has that line filled. Fails as a whole:
 * what a failed run had added is taken away again.
 */
export async function appendRecords(
  context: Excel.RequestContext,
  spec: RecordSheet,
  open: OpenRecords,
  records: readonly RecordValues[],
  speaker: Speaker,
  date1904: boolean,
): Promise<void> {
  requireHeadings(spec, open);
  requireRoom(spec, open, filled(spec, records, speaker));
  const lines = records.map((record) => lineOf(spec, open, record, speaker, date1904));
  const blank = open.rowCount === 1 && [...open.cells.values()].every(([cell]) => (cell ?? '') === '');
  const [first] = lines;
  let added = 0;
  try {
    for (let start = 0; start < lines.length; start += ROWS_PER_REQUEST) {
      const part = lines.slice(start, start + ROWS_PER_REQUEST);
      await addRows(context, open.table.table, part);
      added += part.length;
    }
    if (blank && first) await dropBlank(context, open.table.table, lines.length);
  } catch (error) {
    for (let i = 0; i < added; i += 1) open.table.table.rows.getItemAt(open.rowCount).delete();
    await context.sync();
    throw error;
  }
}

/** A blank first line stays above what is added where it is a line of the table, and is filled where it only offers one. */
async function dropBlank(context: Excel.RequestContext, table: Excel.Table, added: number): Promise<void> {
  const top = table.rows.getItemAt(0);
  top.load('values');
  table.rows.load('count');
  await context.sync();
  if (table.rows.count <= added || !(top.values[0] ?? []).every((value) => value === '')) return;
  top.delete();
  await context.sync();
}

/** Takes away the lines with these ids, wherever they stand by now. */
export async function removeRecords(
  context: Excel.RequestContext,
  open: OpenRecords,
  ids: ReadonlySet<string>,
): Promise<void> {
  const rows = open.cells.get('id')?.flatMap((id, r) => (ids.has(String(id)) ? [r] : [])) ?? [];
  for (const row of rows.reverse()) open.table.table.rows.getItemAt(row).delete();
  await context.sync();
}
