import type { Message } from '../domain/message';
import { SETTINGS, valueAt, type Setting } from '../domain/policy/settingsTable';
import type { Policy } from '../domain/policy/types';
import type { Speaker } from '../locales/speaker';
import { cellText } from './cellText';
import { openPolicy, readSetting, type OpenPolicy } from './policyRead';
import { addLists, addMissingLists } from './policyListSheet';
import { POLICY_LISTS } from './policyLists';
import { choicesOf, SETTINGS_TABLE } from './policyTables';
import { requireHeadings, requireNoSheet } from './records/missing';
import { allowed } from './records/readCell';
import type { Vocabulary } from './records/vocabulary';
import { YES_NO } from './records/field';
import { appendRecords, createRecords, offer, type RecordValues } from './records/writeRecords';
import { writeInPlace, type CellOrder } from './records/writeInPlace';

/** Names of cells that formulas may use: `=Duesheet.largeShare`, `=Duesheet.graceDays.warning`. */
const NAME_PREFIX = 'Duesheet.';
/** Where the values stand in a table that has just been made. */
const VALUE_COLUMN = SETTINGS_TABLE.columns.findIndex(({ id }) => id === 'value');

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
    await addMissingLists({ context, speaker, vocabulary, date1904 }, open, policy);
    return { sheetName: open.settings.sheetName, created: false };
  }
  await requireNoSheet(context, 'policy');
  return { sheetName: await create(context, policy, speaker, vocabulary, date1904, signal), created: true };
}

async function create(
  context: Excel.RequestContext,
  policy: Policy,
  speaker: Speaker,
  vocabulary: Vocabulary,
  date1904: boolean,
  signal: AbortSignal,
): Promise<string> {
  await forgetNames(context);
  const rows = SETTINGS.map((setting) => recordOf(setting, policy, speaker));
  return createRecords(context, SETTINGS_TABLE, rows, speaker, date1904, signal, async (sheet, firstRow) => {
    SETTINGS.forEach((setting, i) => dress(context, sheet, setting, firstRow + i, VALUE_COLUMN, speaker));
    sheet.getRangeByIndexes(firstRow, 0, rows.length, SETTINGS_TABLE.columns.length).format.autofitRows();
    const tools = { context, speaker, vocabulary, date1904 };
    await addLists(tools, sheet, POLICY_LISTS, policy, firstRow - 1, SETTINGS_TABLE.columns.length);
  });
}

/** Names that a sheet or a line now gone has left behind would stand in the way of their own; all of ours unless said. */
async function forgetNames(context: Excel.RequestContext, those?: ReadonlySet<string>): Promise<void> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  for (const name of names.items)
    if (those ? those.has(name.name) : name.name.startsWith(NAME_PREFIX)) name.delete();
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
    case 'currency':
      return String(value);
  }
}

/** What may stand in the cell, and what it is for. */
function hintOf(setting: Setting): Message {
  const { kind, note } = setting;
  if (kind.kind === 'number')
    return { key: 'policy.hint.range', values: { from: kind.from, to: kind.to, note } };
  if (kind.kind === 'choice')
    return { key: 'policy.hint.choice', values: { choices: allowed(choicesOf(setting)), note } };
  if (kind.kind === 'yes_no')
    return { key: 'policy.hint.choice', values: { choices: allowed(YES_NO), note } };
  return kind.kind === 'currency' ? { key: 'policy.kind.currency', values: { note } } : note;
}

/** Rule, drop-down, format and name of one setting's cell. `row` and `column` are zero-based. */
function dress(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  setting: Setting,
  row: number,
  column: number,
  speaker: Speaker,
): void {
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
  } else if (kind.kind !== 'number') cell.numberFormat = [['@']];
  else cell.numberFormat = [['General']];
  context.workbook.names.add(NAME_PREFIX + setting.path, cell);
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
  const { settings } = open;
  await appendRecords(context, SETTINGS_TABLE, settings, records, speaker, date1904);
  const column = settings.columnOf.get('value') ?? 0;
  const first = settings.firstRow + settings.rowCount;
  await forgetNames(context, new Set(missing.map(({ path }) => NAME_PREFIX + path)));
  missing.forEach((setting, i) => dress(context, settings.sheet, setting, first + i, column, speaker));
  await context.sync();
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
