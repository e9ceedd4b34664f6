import type { StandInWindow } from '../../browser/standIn';
import { isError, type CellValue } from '../../excel/model/values';

export type SheetRow = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of a table as objects by its column titles; dates as they are shown, numbers as they are. */
export async function tableRows(window: StandInWindow, tableName: string): Promise<SheetRow[]> {
  const table = (await window.call('tables')).find(({ name }) => name === tableName);
  if (!table) return [];
  const [values, texts] = await Promise.all([
    window.call('values', table.address),
    window.call('texts', table.address),
  ]);
  const titles = texts[0] ?? [];
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
