import type { Cell } from '../domain/ledger/types';
import { toCell } from './cells';

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

/** The first table of a sheet of ours; null when the user has removed it. */
export async function openOurTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<OurTable | null> {
  const memory = sheet.customProperties.getItemOrNullObject(COLUMNS);
  memory.load('value');
  sheet.tables.load('items/name');
  await context.sync();
  const table = sheet.tables.items[0];
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

/** The user's own columns, formulas as formulas. */
export async function readAddedColumns(
  context: Excel.RequestContext,
  { table, columns }: OurTable,
): Promise<readonly { readonly header: string; readonly cells: readonly Cell[] }[]> {
  const added = columns.flatMap(({ id, header }, index) => {
    if (id !== null) return [];
    const range = table.columns.getItemAt(index).getDataBodyRange();
    range.load('formulas');
    return [{ header, range }];
  });
  await context.sync();
  return added.map(({ header, range }) => ({ header, cells: range.formulas.map((row) => toCell(row[0])) }));
}
