import type { Message } from '../domain/message';
import { minorToNumber } from '../domain/money/minor';
import { SETTINGS, valueAt, type Setting } from '../domain/policy/settingsTable';
import type { Policy } from '../domain/policy/types';
import type { Speaker } from '../locales/speaker';
import { cellText } from './cellText';
import { openPolicy, readSetting, type OpenPolicy } from './policyRead';
import { choicesOf, DAYS_TABLE, MINIMUMS_TABLE, SETTINGS_TABLE } from './policyTables';
import { requireHeadings, requireNoSheet } from './records/missing';
import { allowed } from './records/readCell';
import type { RecordSheet } from './records/recordTable';
import type { Vocabulary } from './records/vocabulary';
import { YES_NO } from './records/field';
import { rememberTable } from './records/tableMemory';
import {
  appendRecords,
  createRecords,
  inputOf,
  offer,
  offerChoices,
  type RecordValues,
} from './records/writeRecords';
import { writeInPlace, type CellOrder } from './records/writeInPlace';

/** Names of cells that formulas may use: `=Duesheet.largeShare`, `=Duesheet.graceDays.warning`. */
const NAME_PREFIX = 'Duesheet.';
/** A column of air between the settings and the lists beside them. */
const GAP = 1;

/** Makes the Policy sheet with these settings, or adds what a later version has more. Resolves to the sheet's name. */
export async function ensurePolicy(
  context: Excel.RequestContext,
  policy: Policy,
  speaker: Speaker,
  vocabulary: Vocabulary,
  date1904: boolean,
  signal: AbortSignal,
): Promise<{ sheetName: string; created: boolean }> {
  const open = await openPolicy(context, vocabulary);
  if (open) {
    requireHeadings(SETTINGS_TABLE, open.settings);
    await addMissing(context, open, policy, speaker, date1904);
    return { sheetName: open.settings.sheetName, created: false };
  }
  await requireNoSheet(context, 'policy');
  return { sheetName: await create(context, policy, speaker, date1904, signal), created: true };
}

async function create(
  context: Excel.RequestContext,
  policy: Policy,
  speaker: Speaker,
  date1904: boolean,
  signal: AbortSignal,
): Promise<string> {
  await forgetNames(context);
  const rows = SETTINGS.map((setting) => recordOf(setting, policy, speaker));
  return createRecords(context, SETTINGS_TABLE, rows, speaker, date1904, signal, async (sheet, firstRow) => {
    SETTINGS.forEach((setting, i) => dress(context, sheet, setting, firstRow + i, speaker));
    sheet.getRangeByIndexes(firstRow, 0, rows.length, SETTINGS_TABLE.columns.length).format.autofitRows();
    const left = SETTINGS_TABLE.columns.length + GAP;
    const days = dayRecords(policy);
    const minimums = minimumRecords(policy);
    await addList(context, sheet, DAYS_TABLE, days, firstRow - 1, left, speaker, date1904);
    const next = left + DAYS_TABLE.columns.length + GAP;
    await addList(context, sheet, MINIMUMS_TABLE, minimums, firstRow - 1, next, speaker, date1904);
  });
}

/** Names that a sheet now gone has left behind would stand in the way of their own. */
async function forgetNames(context: Excel.RequestContext): Promise<void> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  for (const name of names.items) if (name.name.startsWith(NAME_PREFIX)) name.delete();
}

function recordOf(setting: Setting, policy: Policy, speaker: Speaker): RecordValues {
  return {
    group: speaker.text(`policy.group.${setting.group}`),
    setting: speaker.say(setting.label),
    value: shownValue(setting, valueAt(policy, setting.path), speaker),
    allowed: speaker.say(hintOf(setting)),
    path: setting.path,
  };
}

/** A setting as its cell shows it. */
function shownValue(setting: Setting, value: unknown, speaker: Speaker): string | number {
  switch (setting.kind.kind) {
    case 'number':
      return Number(value);
    case 'numbers':
      return (value as readonly number[]).join(', ');
    case 'yes_no':
      return speaker.text(YES_NO.key(value === true ? 'yes' : 'no'));
    case 'choice':
      return value === '' ? '' : speaker.text(choicesOf(setting).key(String(value)));
    case 'text':
      return String(value);
  }
}

/** What may stand in the cell, and what it is for. */
function hintOf(setting: Setting): Message {
  const note: Message = { key: `policy.note.${setting.setting}` };
  const { kind } = setting;
  if (kind.kind === 'number')
    return { key: 'policy.hint.range', values: { from: kind.from, to: kind.to, note } };
  if (kind.kind === 'choice')
    return { key: 'policy.hint.choice', values: { choices: allowed(choicesOf(setting)), note } };
  return kind.kind === 'yes_no'
    ? { key: 'policy.hint.choice', values: { choices: allowed(YES_NO), note } }
    : note;
}

/** Rule, drop-down, format and name of one setting's cell. `row` is zero-based. */
function dress(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  setting: Setting,
  row: number,
  speaker: Speaker,
): void {
  const column = SETTINGS_TABLE.columns.findIndex(({ id }) => id === 'value');
  const cell = sheet.getRangeByIndexes(row, column, 1, 1);
  const { kind } = setting;
  cell.format.fill.color = '#FFF9E5';
  cell.format.horizontalAlignment = 'Left';
  if (kind.kind === 'choice' || kind.kind === 'yes_no') {
    const list = kind.kind === 'choice' ? choicesOf(setting) : YES_NO;
    offer(
      cell,
      list.codes.map((code) => speaker.text(list.key(code))),
      speaker,
    );
  } else if (kind.kind === 'text' || kind.kind === 'numbers') cell.numberFormat = [['@']];
  else cell.numberFormat = [['General']];
  context.workbook.names.add(NAME_PREFIX + setting.path, cell);
}

function dayRecords({ holidays, makeUpWorkdays }: Policy): RecordValues[] {
  return [
    ...holidays.map((ownDay) => ({ ownDay, ownDayKind: 'holiday' })),
    ...makeUpWorkdays.map((ownDay) => ({ ownDay, ownDayKind: 'workday' })),
  ];
}

function minimumRecords({ minimumAmounts }: Policy): RecordValues[] {
  return Object.entries(minimumAmounts).map(([minimumCurrency, amount]) => ({
    minimumCurrency,
    minimumAmount: minorToNumber(amount, minimumCurrency),
  }));
}

/** A list beside the settings; with nothing in it, one blank line to begin with. */
async function addList(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  spec: RecordSheet,
  records: readonly RecordValues[],
  headerRow: number,
  left: number,
  speaker: Speaker,
  date1904: boolean,
): Promise<void> {
  const columns = spec.columns.map((column) => ({
    ...column,
    header: speaker.text(`book.policy.column.${column.id}`),
  }));
  const header = sheet.getRangeByIndexes(headerRow, left, 1, columns.length);
  header.values = [columns.map((column) => cellText(column.header))];
  header.format.font.bold = true;
  header.format.fill.color = '#0B6A5D';
  header.format.font.color = '#FFFFFF';
  const rows = Math.max(1, records.length);
  columns.forEach(({ field, width }, c) => {
    const body = sheet.getRangeByIndexes(headerRow + 1, left + c, rows, 1);
    body.format.columnWidth = width * 7;
    if (field.kind === 'day') body.numberFormat = Array.from({ length: rows }, () => ['yyyy-mm-dd']);
    if (field.kind === 'amount') body.numberFormat = Array.from({ length: rows }, () => ['#,##0.00#']);
    offerChoices(sheet, field, speaker, headerRow + 1, left + c);
  });
  if (records.length > 0) {
    sheet.getRangeByIndexes(headerRow + 1, left, records.length, columns.length).values = records.map(
      (record) => columns.map(({ id, field }) => inputOf(field, record[id] ?? null, speaker, date1904) ?? ''),
    );
  }
  const table = sheet.tables.add(sheet.getRangeByIndexes(headerRow, left, rows + 1, columns.length), true);
  table.name = spec.tableName;
  table.style = 'TableStyleLight1';
  await rememberTable(context, sheet, table, spec.tableName, columns);
}

/** Settings that came with a later version get their lines under the others. */
async function addMissing(
  context: Excel.RequestContext,
  open: OpenPolicy,
  policy: Policy,
  speaker: Speaker,
  date1904: boolean,
): Promise<void> {
  const known = new Set(open.settings.cells.get('path')?.map(String));
  const missing = SETTINGS.filter(({ path }) => !known.has(path));
  if (missing.length === 0) return;
  const records = missing.map((setting) => recordOf(setting, policy, speaker));
  await appendRecords(context, SETTINGS_TABLE, open.settings, records, speaker, date1904);
}

/** Writes the settings that differ from what the cells say; every other cell keeps what the user has in it. */
export async function writePolicy(
  context: Excel.RequestContext,
  open: OpenPolicy,
  policy: Policy,
  speaker: Speaker,
  vocabulary: Vocabulary,
): Promise<void> {
  requireHeadings(SETTINGS_TABLE, open.settings);
  const byPath = new Map(SETTINGS.map((setting) => [setting.path, setting]));
  const orders: CellOrder[] = [];
  open.settings.cells.get('path')?.forEach((path, record) => {
    const setting = byPath.get(String(path));
    if (!setting) return;
    const value = valueAt(policy, setting.path);
    const standing = readSetting(open.settings.cells.get('value')?.[record] ?? null, setting, vocabulary);
    if ('value' in standing && JSON.stringify(standing.value) === JSON.stringify(value)) return;
    const shown = shownValue(setting, value, speaker);
    orders.push({ record, id: 'value', value: typeof shown === 'string' ? cellText(shown) : shown });
  });
  if (orders.length > 0) await writeInPlace(context, open.settings, 'path', orders);
}
