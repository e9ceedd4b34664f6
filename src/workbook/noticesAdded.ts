import { failure } from './errors';
import { readOwnColumns, type OurTable } from './ourTable';

/** A row that was just added to the Notices sheet: its number, and whom and what it is about. */
export interface Added {
  readonly number: string;
  readonly key: string;
}

/**
 * Two people may record at the same moment, and Excel has no lock: each looks, after its rows are in, whether one of
 * their numbers stands in another row too. Who finds one gives way.
 */
export async function requireOwnNumbers(
  context: Excel.RequestContext,
  table: OurTable,
  added: readonly Added[],
): Promise<void> {
  const rows = new Map<string, number>();
  for (const { number } of await readRows(context, table)) rows.set(number, (rows.get(number) ?? 0) + 1);
  if (added.some(({ number }) => (rows.get(number) ?? 0) > 1))
    throw failure('numbers_taken', { key: 'notices.error.numbersTaken' });
}

/** Takes the added rows back, so that the run is there whole or not at all; where that fails too, says what is there. */
export async function takeBack(
  context: Excel.RequestContext,
  sheet: string,
  table: OurTable,
  added: readonly Added[],
): Promise<void> {
  if (added.length === 0) return;
  try {
    // From the bottom up: rows of others may stand between ours, and each row deleted moves those below it.
    for (const row of placesOf(added, await readRows(context, table)).sort((a, b) => b - a))
      table.table.rows.getItemAt(row).delete();
    await context.sync();
  } catch {
    const [first = '', last = first] = [added[0]?.number, added.at(-1)?.number];
    const numbers = first === last ? first : `${first} – ${last}`;
    throw failure('unknown', {
      key: 'notices.error.halfRecorded',
      values: { sheet, numbers, count: added.length },
    });
  }
}

/** The lowest row with each number and key: what stood there before stands above it. */
function placesOf(added: readonly Added[], rows: readonly Added[]): number[] {
  const lowest = new Map(rows.map((row, at) => [whose(row), at]));
  return added.map((row) => {
    const at = lowest.get(whose(row));
    if (at === undefined) throw new Error('A row that was added is not there.');
    return at;
  });
}

const whose = ({ number, key }: Added): string => `${number} ${key}`;

async function readRows(context: Excel.RequestContext, table: OurTable): Promise<readonly Added[]> {
  const own = await readOwnColumns(context, table, ['number', 'key']);
  const keys = own.get('key') ?? [];
  return (own.get('number') ?? []).map((number, row) => ({
    number: String(number ?? ''),
    key: String(keys[row] ?? ''),
  }));
}
