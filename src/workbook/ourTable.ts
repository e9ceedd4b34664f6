import type { Cell } from '../domain/ledger/types';
import { toCell } from './cells';
import { likeness, readMemory, recognise, TABLE_KEY } from './records/tableMemory';
import type { StandingColumn, TableMemory } from './records/tableMemory';
import { userCell } from './userCell';
import type { UserCell } from './userCell';

/** A table of ours as it stands in the workbook, moved, renamed and added columns included. */
export interface OurTable {
  readonly table: Excel.Table;
  /** Header of each column, left to right, and its id; null = not ours. */
  readonly columns: readonly { readonly header: string; readonly id: string | null }[];
  readonly rowCount: number;
}

/**
 * The table of that name on a sheet of ours, or without a name the one that is remembered there, whatever it is called
 * by now; null when the user has removed it. `alias` knows headings in other words than those that were written.
 */
export async function openOurTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string | null = null,
  alias?: (header: string) => string | null,
): Promise<OurTable | null> {
  sheet.customProperties.load('items/key,items/value');
  sheet.tables.load('items/name,items/columns/items/id,items/columns/items/name');
  await context.sync();
  const kept = sheet.customProperties.items.find(({ key }) =>
    name === null ? key.startsWith(TABLE_KEY) : key === TABLE_KEY + name,
  );
  const memory = kept && readMemory(kept.value);
  const table = memory && pick(sheet.tables.items, kept.key.slice(TABLE_KEY.length), memory);
  if (!memory || !table) return null;
  table.rows.load('count');
  await context.sync();
  const standing = columnsOf(table);
  const ids = recognise(memory, standing, alias);
  const columns = standing.map(({ header }, i) => ({ header, id: ids[i] ?? null }));
  return { table, columns, rowCount: table.rows.count };
}

/** Names of tables are changed too; then it is the one that has most of the headings, and half of them at least. */
function pick(tables: readonly Excel.Table[], name: string, memory: TableMemory): Excel.Table | null {
  const named = tables.find((table) => table.name === name);
  if (named) return named;
  const alike = (table: Excel.Table) => likeness(memory, columnsOf(table));
  const [best] = [...tables].sort((a, b) => alike(b) - alike(a));
  return best && alike(best) * 2 >= memory.length ? best : null;
}

function columnsOf(table: Excel.Table): readonly StandingColumn[] {
  return table.columns.items.map(({ id, name }) => ({ column: id, header: name }));
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
