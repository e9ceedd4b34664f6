import * as v from 'valibot';

/** On the sheet, one for each table of ours on it: `duesheet.table.DuesheetContacts`. */
export const TABLE_KEY = 'duesheet.table.';

const columnSchema = v.object({
  id: v.string(),
  /** As it was written. */
  header: v.string(),
  /** Excel's own number of the column, which outlives renaming and moving. */
  column: v.number(),
});
const memorySchema = v.array(columnSchema);

/** What the columns of a table of ours were when it was made. */
export type TableMemory = v.InferOutput<typeof memorySchema>;

/** A column as it stands: Excel's number of it, and what its heading says now. */
export interface StandingColumn {
  readonly column: number;
  readonly header: string;
}

/**
 * Remembers the columns of a table that was just made, headings and Excel's numbers of them, so that they are known
 * again however they are renamed and moved. One round trip; what was added is written with the next.
 */
export async function rememberTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: Excel.Table,
  tableName: string,
  columns: readonly { readonly id: string; readonly header: string }[],
): Promise<void> {
  table.columns.load('items/id');
  await context.sync();
  const memory = columns.map(({ id, header }, i): TableMemory[number] => ({
    id,
    header,
    column: table.columns.items[i]?.id ?? 0,
  }));
  sheet.customProperties.add(TABLE_KEY + tableName, JSON.stringify(memory));
}

/** null for what is not ours, or damaged. */
export function readMemory(value: string): TableMemory | null {
  const found = v.safeParse(v.pipe(v.string(), v.parseJson(), memorySchema), value);
  return found.success ? found.output : null;
}

/** How many of the headings are those that were written. */
export function likeness(memory: TableMemory, columns: readonly StandingColumn[]): number {
  const headers = new Set(columns.map(({ header }) => header));
  return memory.filter(({ header }) => headers.has(header)).length;
}

/**
 * The id of each column that stands; null = none of ours. A heading as it was written says most, because whoever
 * moves cells about moves the headings with them. Excel's number of a column says the rest, where it can be trusted;
 * `alias` knows the headings in other words.
 */
export function recognise(
  memory: TableMemory,
  columns: readonly StandingColumn[],
  alias: (header: string) => string | null = () => null,
): readonly (string | null)[] {
  const byHeader = new Map(memory.map(({ header, id }) => [header, id]));
  const ids: (string | null)[] = columns.map(({ header }) => byHeader.get(header) ?? null);
  const byNumber = numbersOf(memory, columns, ids);
  claim(ids, columns, ({ column }) => byNumber.get(column) ?? null);
  claim(ids, columns, ({ header }) => alias(header));
  return ids;
}

/** Gives an id nobody has yet to the first column that it is found for. */
function claim(
  ids: (string | null)[],
  columns: readonly StandingColumn[],
  find: (column: StandingColumn) => string | null,
): void {
  const taken = new Set(ids);
  columns.forEach((column, i) => {
    const id = ids[i] === null ? find(column) : null;
    if (id === null || taken.has(id)) return;
    taken.add(id);
    ids[i] = id;
  });
}

/**
 * Excel's numbers, as far as they are to be trusted. Other programs number the columns anew when they save the file:
 * one heading that contradicts them, and none counts. Excel gives a new column the number after the highest one, which
 * may be that of a last column that was deleted: a number counts where a higher one is still under its own heading,
 * because that stood there all the time.
 */
function numbersOf(
  memory: TableMemory,
  columns: readonly StandingColumn[],
  named: readonly (string | null)[],
): ReadonlyMap<number, string> {
  const numbers = new Map(memory.map(({ column, id }) => [column, id]));
  const known = columns.flatMap(({ column }, i) => {
    const id = named[i] ?? null;
    return id === null ? [] : [{ column, id }];
  });
  if (known.some(({ column, id }) => numbers.get(column) !== id)) return new Map();
  const proven = Math.max(0, ...known.map(({ column }) => column));
  return new Map([...numbers].filter(([column]) => column < proven));
}
