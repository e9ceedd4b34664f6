import type { Cell } from '../domain/ledger/types';
import { toCell } from './cells';
import { userCell } from './userCell';
import type { UserCell } from './userCell';

/** Column ids by the header they were written under, so that a rename or a move by the user is noticed. */
const COLUMNS = 'duesheet.columns';

export function rememberColumns(
  sheet: Excel.Worksheet,
  columns: readonly { readonly id: string; readonly header: string }[],
): void {
  sheet.customProperties.add(
    COLUMNS,
    JSON.stringify(Object.fromEntries(columns.map(({ id, header }) => [header, id]))),
  );
}

/** A table of ours as it stands in the workbook, moved, renamed and added columns included. */
export interface OurTable {
  readonly table: Excel.Table;
  /** Header of each column, left to right, and its id; null = not ours, or renamed by the user. */
  readonly columns: readonly { readonly header: string; readonly id: string | null }[];
  readonly rowCount: number;
}

/** The table of that name on a sheet of ours, or without a name its first one; null when the user has removed it. */
export async function openOurTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string | null = null,
): Promise<OurTable | null> {
  const memory = sheet.customProperties.getItemOrNullObject(COLUMNS);
  memory.load('value');
  sheet.tables.load('items/name');
  await context.sync();
  const table = sheet.tables.items.find((one) => name === null || one.name === name);
  if (!table || memory.isNullObject) return null;
  const header = table.getHeaderRowRange();
  header.load('values');
  table.rows.load('count');
  await context.sync();
  const ids = JSON.parse(memory.value) as Record<string, string>;
  const columns = (header.values[0] ?? []).map((text) => ({
    header: String(text),
    id: ids[String(text)] ?? null,
  }));
  return { table, columns, rowCount: table.rows.count };
}

/** The cells of the columns with these ids; a column that is gone is missing from the answer. */
export async function readOwnColumns(
  context: Excel.RequestContext,
  { table, columns }: OurTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Cell[]>> {
  const wanted = columns.flatMap(({ id }, index) => {
    if (id === null || !ids.includes(id)) return [];
    const range = table.columns.getItemAt(index).getDataBodyRange();
    range.load('values');
    return [{ id, range }];
  });
  await context.sync();
  return new Map(wanted.map(({ id, range }) => [id, range.values.map((row) => toCell(row[0]))]));
}

/** The cells of the user's own columns: those with these ids, and those that are not ours at all. */
export async function readUserColumns(
  context: Excel.RequestContext,
  { table, columns }: OurTable,
  ids: readonly string[],
): Promise<
  readonly { readonly id: string | null; readonly header: string; readonly cells: readonly UserCell[] }[]
> {
  const users = columns.flatMap(({ id, header }, index) => {
    if (id !== null && !ids.includes(id)) return [];
    const range = table.columns.getItemAt(index).getDataBodyRange();
    range.load('values,formulas,numberFormat,rowIndex');
    return [{ id, header, range }];
  });
  await context.sync();
  return users.map(({ id, header, range }) => ({
    id,
    header,
    cells: range.values.map((row, r) =>
      userCell(toCell(row[0]), range.formulas[r]?.[0], range.numberFormat[r]?.[0], range.rowIndex + r + 1),
    ),
  }));
}

/** Appends rows. A null leaves the cell alone, so the user's calculated columns fill themselves; the typings know no null. */
export async function addRows(
  context: Excel.RequestContext,
  table: Excel.Table,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  table.rows.add(undefined, rows as unknown as (string | number)[][]);
  await context.sync();
}
