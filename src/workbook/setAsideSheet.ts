import type { LedgerReading, SetAsideRow } from '../domain/ledger/types';
import { minorToNumber } from '../domain/money/minor';
import { loadCatalogue } from '../locales/catalogue';
import type { Language } from '../locales/language';
import { createSpeaker, type Speaker } from '../locales/speaker';
import { cellAddress } from './cells';
import { isDate1904 } from './date1904';
import { oldName, reachesBeyond } from './keepOld';
import { loadSheets, releaseSheet, sheetOf } from './marks';
import { openOurTable, readOwnColumns, readUserColumns } from './ourTable';
import type { Progress, WrittenSheet } from './port';
import { run } from './run';
import { setAsideDetail } from './setAsideDetail';
import { replaceSheet } from './swap';
import type { AddedColumn, ColumnKind, TableColumn, TableContent } from './tableContent';
import type { UserCell } from './userCell';
import { writeTable } from './writeTable';

const TABLE_NAME = 'DuesheetSetAside';

/** What the list is made of: the reading, and the sheet it was read from as it is called now. */
export interface SetAsideSource {
  readonly reading: LedgerReading;
  readonly sheetName: string;
}

/**
 * Writes the rows that were not counted as a sheet of ours, all or nothing, in place of the last such sheet; columns that
 * the user added to it come along with their rows.
 */
export async function writeSetAside(
  source: SetAsideSource,
  language: Language,
  progress: Progress,
  signal: AbortSignal,
): Promise<WrittenSheet> {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const title = speaker.text('setAside.title');
  return run(title, async (context) => {
    const sheets = await loadSheets(context);
    const old = sheetOf(sheets, 'setAside');
    const standing = old ? await readStanding(context, old) : null;
    // A sheet whose table is gone holds we know not what: it stays as the user's, and a new one is made.
    if (old && !standing) releaseSheet(old);
    const keepOldAs = old && standing?.holdsMore ? oldName(speaker, old.name, sheets) : null;
    const content = contentOf(source, speaker, standing?.added ?? []);
    const date1904 = await isDate1904(context);
    const sheetName = await replaceSheet(
      context,
      'setAside',
      title,
      (sheet) => writeTable(context, sheet, content, date1904, progress, signal),
      TABLE_NAME,
      { keepOldAs, show: true },
    );
    return { sheetName, rows: content.rows.length };
  });
}

type Added = readonly { readonly header: string; readonly byKey: ReadonlyMap<string, UserCell> }[];

interface Standing {
  readonly added: Added;
  /** Whether something of the user's stands beside the table. */
  readonly holdsMore: boolean;
}

/** The columns the user added, by the row's key; null when the table or its key column is gone. */
async function readStanding(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Standing | null> {
  const table = await openOurTable(context, sheet);
  if (!table) return null;
  const keys = (await readOwnColumns(context, table, ['key'])).get('key');
  if (!keys) return null;
  const users = await readUserColumns(context, table, []);
  const added = users.map(({ header, cells }) => ({
    header,
    byKey: new Map(cells.map((cell, r) => [String(keys[r] ?? ''), cell])),
  }));
  return { added, holdsMore: await reachesBeyond(context, sheet, table.table) };
}

function contentOf(
  { reading, sheetName }: SetAsideSource,
  speaker: Speaker,
  added: Added,
): TableContent<SetAsideRow> {
  const rows = reading.setAside;
  return {
    title: speaker.text('setAside.title'),
    intro: [
      [speaker.text('setAside.from'), speaker.text('setAside.fromLine', { sheet: sheetName })],
      [speaker.text('workbook.plan.asOf'), speaker.date(reading.asOf)],
      ...reading.tieOut.map(({ currency, sheet, kept, setAside, unapplied }): [string, string] => [
        speaker.text('workbook.plan.tieOut'),
        speaker.text('workbook.plan.tieOutLine', {
          sheet: { minor: sheet.amount, currency },
          kept: { minor: kept.amount, currency },
          setAside: { minor: setAside.amount, currency },
          unapplied: { minor: unapplied.amount, currency },
        }),
      ]),
    ],
    tableName: TABLE_NAME,
    columns: columnsOf(speaker, sheetName),
    rows,
    added: added.map(({ header, byKey }): AddedColumn => ({
      header,
      cells: rows.map((row) => byKey.get(keyOf(row)) ?? null),
    })),
  };
}

/** What the row holds, where it says so; else where it stands and why. */
function keyOf({ rowKey, sheetRow, reason }: SetAsideRow): string {
  return rowKey ?? `${sheetRow} ${reason}`;
}

function columnsOf(speaker: Speaker, sheetName: string): TableColumn<SetAsideRow>[] {
  const column = (
    id: string,
    kind: ColumnKind,
    width: number,
    value: (row: SetAsideRow) => string | number | null,
  ): TableColumn<SetAsideRow> => ({ id, header: speaker.text(`setAside.column.${id}`), kind, width, value });
  return [
    column('row', 'number', 8, ({ sheetRow }) => sheetRow),
    column('customer', 'text', 28, ({ customerName }) => customerName),
    column('document', 'code', 20, ({ docNo }) => docNo),
    column('currency', 'text', 10, ({ currency }) => currency),
    column('amount', 'money', 16, ({ amount, currency }) =>
      amount === null ? null : minorToNumber(amount, currency),
    ),
    column('reason', 'long_text', 30, ({ reason }) => speaker.text(`setAside.reason.${reason}`)),
    column('detail', 'text', 20, (row) => setAsideDetail(speaker, row)),
    column('todo', 'long_text', 44, ({ reason }) => speaker.text(`setAside.todo.${reason}`)),
    { ...column('link', 'own', 10, cellOf), user: (row) => linkTo(sheetName, cellOf(row)) },
    { ...column('key', 'text', 10, keyOf), hidden: true },
  ];
}

/** A row whose cause is no one cell is shown by its first. */
function cellOf({ column, sheetRow }: SetAsideRow): string {
  return cellAddress(sheetRow, column ?? 0);
}

/** A formula that leads to the cell. A sheet may be called what its author likes, so its name is quoted twice over. */
function linkTo(sheetName: string, cell: string): UserCell {
  const place = `#'${sheetName.replaceAll("'", "''")}'!${cell}`.replaceAll('"', '""');
  return { value: cell, formula: `=HYPERLINK("${place}","${cell}")`, numberFormat: 'General', row: 0 };
}
