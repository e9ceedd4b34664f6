import type { Policy } from '../domain/policy/types';
import type { Tools } from './bookWork';
import { cellText } from './cellText';
import type { OpenPolicy } from './policyRead';
import { POLICY_LISTS, type PolicyList } from './policyLists';
import { requireHeadings } from './records/missing';
import { headerKey, rowReaders, type OpenRecords } from './records/recordTable';
import { rememberTable, TABLE_KEY } from './records/tableMemory';
import { appendRecords, inputOf, offerChoices, type RecordValues } from './records/writeRecords';

/** A column of air between the tables of the sheet. */
const GAP = 1;

/** The lists beside a table that has just been made, from column `left` on. */
export async function addLists(
  tools: Tools,
  sheet: Excel.Worksheet,
  lists: readonly PolicyList[],
  policy: Policy,
  headerRow: number,
  left: number,
): Promise<void> {
  let column = left;
  for (const list of lists) {
    column += GAP;
    await addList(tools, sheet, list, list.records(policy), headerRow, column);
    column += list.spec.columns.length;
  }
}

/** A list beside the settings; with nothing in it, one blank line to begin with. */
async function addList(
  { context, speaker, date1904 }: Tools,
  sheet: Excel.Worksheet,
  { spec, formats }: PolicyList,
  records: readonly RecordValues[],
  headerRow: number,
  left: number,
): Promise<void> {
  const columns = spec.columns.map((column) => ({
    ...column,
    header: speaker.text(headerKey(spec, column.id)),
  }));
  const header = sheet.getRangeByIndexes(headerRow, left, 1, columns.length);
  header.values = [columns.map((column) => cellText(column.header))];
  header.format.font.bold = true;
  header.format.fill.color = '#0B6A5D';
  header.format.font.color = '#FFFFFF';
  const rows = Math.max(1, records.length);
  columns.forEach(({ id, field, width }, c) => {
    const body = sheet.getRangeByIndexes(headerRow + 1, left + c, rows, 1);
    body.format.columnWidth = width * 7;
    const format = field.kind === 'day' ? 'yyyy-mm-dd' : formats[id];
    if (format !== undefined) body.numberFormat = Array.from({ length: rows }, () => [format]);
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

/**
 * Adds the lists that came with a later version, right of everything the sheet holds. A list whose table the user has
 * deleted stays away until there is something to write in it.
 */
export async function addMissingLists(tools: Tools, open: OpenPolicy, policy: Policy): Promise<void> {
  const { sheet, firstRow } = open.settings;
  const { context } = tools;
  sheet.customProperties.load('items/key');
  await context.sync();
  const made = new Set(sheet.customProperties.items.map(({ key }) => key));
  const missing = POLICY_LISTS.filter(
    (list, i) =>
      !open.lists[i] && (!made.has(TABLE_KEY + list.spec.tableName) || list.records(policy).length > 0),
  );
  if (missing.length === 0) return;
  const used = sheet.getUsedRange();
  used.load('columnIndex,columnCount');
  await context.sync();
  await addLists(tools, sheet, missing, policy, firstRow - 1, used.columnIndex + used.columnCount);
  await context.sync();
}

/** Makes the lists say what the policy says: lines that still hold, with what stands beside them, are left alone. */
export async function writeLists(tools: Tools, open: OpenPolicy, policy: Policy): Promise<void> {
  for (const [i, list] of POLICY_LISTS.entries()) {
    const standing = open.lists[i];
    if (standing) await writeList(tools, list, standing, list.records(policy));
  }
}

async function writeList(
  { context, speaker, vocabulary, date1904 }: Tools,
  { spec, recordOf }: PolicyList,
  open: OpenRecords,
  wanted: readonly RecordValues[],
): Promise<void> {
  const nameOf = (record: RecordValues) => JSON.stringify(spec.essential.map((id) => record[id]));
  const rows = [...rowReaders(spec, open, vocabulary, date1904, [])].map((row) => {
    const record = recordOf(row);
    return record && nameOf(record);
  });
  const names = new Set(wanted.map(nameOf));
  const fresh = wanted.filter((record) => !rows.includes(nameOf(record)));
  const gone = rows.flatMap((name, r) => (name !== null && !names.has(name) ? [r] : []));
  if (fresh.length === 0 && gone.length === 0) return;
  requireHeadings(spec, open);
  if (fresh.length > 0) await appendRecords(context, spec, open, fresh, speaker, date1904);
  for (const row of gone.reverse()) open.table.table.rows.getItemAt(row).delete();
  await context.sync();
}
