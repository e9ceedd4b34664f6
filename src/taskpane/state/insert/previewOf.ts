import type { Cell } from '../../../domain/ledger/types';
import type { Message } from '../../../domain/message';
import type { FunctionId } from '../../../functions/declarations';
import { preview } from '../../../functions/preview';
import type { WorkbookHost } from '../../host';
import { missingArguments, columnAddress, valuesOf, type LedgerArea, type Values } from './formula';
import type { Argument } from './arguments';

/** Rows of a column that the preview is worked out over: enough for most ledgers, little enough for one answer of Excel. */
export const PREVIEW_ROWS = 20_000;

export type Shown =
  | { readonly state: 'missing'; readonly names: readonly string[] }
  /** One of the arguments is a formula or a name. */
  | { readonly state: 'only_excel' }
  | { readonly state: 'refused'; readonly message: Message }
  | { readonly state: 'table'; readonly table: readonly (readonly (string | number)[])[] };

/** Reads each column or range once; made anew when the sheet changes. */
export function valuesOver(host: WorkbookHost, area: LedgerArea, signal: AbortSignal): Values {
  const read = new Map<string, Promise<readonly (readonly Cell[])[]>>();
  const range = (sheet: string | null, address: string) => {
    const from = sheet ?? area.sheetName;
    const key = `${from}!${address}`;
    const known = read.get(key) ?? host.readCells(from, address, signal);
    read.set(key, known);
    return known;
  };
  return { range, column: (column) => range(null, columnAddress(area, column, PREVIEW_ROWS)) };
}

/** What a formula would give, by the code that Excel calls. Rejects where the workbook cannot be read. */
export async function previewOf(id: FunctionId, given: readonly Argument[], values: Values): Promise<Shown> {
  const names = missingArguments(id, given);
  if (names.length > 0) return { state: 'missing', names };
  const handed = await valuesOf(id, given, values);
  if (handed === null) return { state: 'only_excel' };
  const result = preview(id, handed);
  return 'refused' in result
    ? { state: 'refused', message: result.refused }
    : { state: 'table', table: result.table };
}

/** Cells the formula will fill: those of the preview, and a line a row where the preview stopped at its limit. */
export function sizeOf(shown: Shown, area: LedgerArea): { readonly rows: number; readonly columns: number } {
  if (shown.state !== 'table') return { rows: 1, columns: 1 };
  const total = area.lastRow - area.firstRow + 1;
  const { length } = shown.table;
  return {
    rows: length === PREVIEW_ROWS && total > length ? total : Math.max(1, length),
    columns: Math.max(1, shown.table[0]?.length ?? 1),
  };
}
