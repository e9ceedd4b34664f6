import type { StandInWindow } from '../browser/standIn';
import { COLUMNS, sheetRow, type CleanColumns } from './workload';

const ROWS_AT_ONCE = 10_000;
const LAST = String.fromCharCode(64 + COLUMNS.length);

/** Types the workload's header and rows into the active sheet of the stand-in, from A1 on. */
export async function typeWorkload(window: StandInWindow, clean: CleanColumns): Promise<void> {
  const sheet = await window.call('activeSheet');
  await window.call('type', `${sheet}!A1:${LAST}1`, [COLUMNS.map(([, header]) => header)]);
  for (let from = 0; from < clean.count; from += ROWS_AT_ONCE) {
    const to = Math.min(clean.count, from + ROWS_AT_ONCE);
    const lines = Array.from({ length: to - from }, (_, i) => sheetRow(clean, from + i));
    await window.call('type', `${sheet}!A${from + 2}:${LAST}${to + 1}`, lines);
  }
}
