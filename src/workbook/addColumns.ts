import { readMemory, TABLE_KEY, type TableMemory } from './records/tableMemory';
import { oneForAll } from './oneForAll';
import type { OurTable } from './ourTable';
import type { TableColumn } from './tableContent';
import { FORMATS } from './writeTable';

/**
 * Puts the columns that a sheet of an earlier version has not got at the right of its table. A column that once was
 * there has been deleted by the user, and stays so. Resolves to the table with them.
 */
export async function addNewColumns<Row>(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tableName: string,
  own: OurTable,
  columns: readonly TableColumn<Row>[],
): Promise<OurTable> {
  const key = TABLE_KEY + tableName;
  const kept = sheet.customProperties.getItemOrNullObject(key);
  kept.load('value');
  await context.sync();
  const memory = kept.isNullObject ? null : readMemory(kept.value);
  if (!memory) return own;
  const known = new Set([...memory.map(({ id }) => id), ...own.columns.map(({ id }) => id)]);
  const fresh = columns.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return own;
  const made = fresh.map((column) => addColumn(own, column));
  await context.sync();
  const remembered = fresh.map(({ id }, i): TableMemory[number] => {
    const { name: header = '', id: number = 0 } = made[i] ?? {};
    return { id, header, column: number };
  });
  sheet.customProperties.add(key, JSON.stringify([...memory, ...remembered]));
  await context.sync();
  return { ...own, columns: [...own.columns, ...remembered.map(({ id, header }) => ({ id, header }))] };
}

function addColumn<Row>(
  { table, rowCount }: OurTable,
  { header, kind, hidden }: TableColumn<Row>,
): Excel.TableColumn {
  const blank = Array.from({ length: rowCount }, () => ['']);
  const column = table.columns.add(undefined, [[header], ...blank]);
  column.getDataBodyRange().numberFormat = oneForAll(FORMATS[kind]);
  if (hidden) column.getRange().columnHidden = true;
  column.load('id,name');
  return column;
}
