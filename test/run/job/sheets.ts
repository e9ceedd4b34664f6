import type { StandInWindow } from '../../browser/standIn';
import { isError, type CellValue } from '../../excel/model/values';

export type SheetRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The rows of a table as objects; dates as they are shown, numbers as they are. Columns of ours go by their ids, which are
 * the same in every language: `catalogue` has their titles under `prefix` + id. Other columns go by their titles.
 */
export async function tableRows(
  window: StandInWindow,
  tableName: string,
  catalogue: Readonly<Record<string, string>>,
  prefix: string,
): Promise<SheetRow[]> {
  const table = (await window.call('tables')).find(({ name }) => name === tableName);
  if (!table) return [];
  const [values, texts] = await Promise.all([
    window.call('values', table.address),
    window.call('texts', table.address),
  ]);
  const ids = new Map(
    Object.entries(catalogue).flatMap(([key, title]) =>
      key.startsWith(prefix) ? [[title, key.slice(prefix.length)] as const] : [],
    ),
  );
  const titles = (texts[0] ?? []).map((title) => ids.get(title) ?? title);
  return values
    .slice(1)
    .map((row, index) =>
      Object.fromEntries(
        titles.map((title, column) => [title, plain(row[column] ?? null, texts[index + 1]?.[column] ?? '')]),
      ),
    );
}

function plain(value: CellValue, text: string): string | number | boolean | null {
  if (isError(value)) return value.error;
  if (typeof value === 'number' && /^\d{4}[-/年.]\d{1,2}/.test(text)) return text;
  return value;
}
