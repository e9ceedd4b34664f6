import type { Cell } from '../../domain/ledger/types';
import type { WorkbookHost } from '../host';

/** The cells of the rows that are selected in the workbook, whichever sheet they are on; columns A to AZ. */
export async function selectedCells(
  host: Pick<WorkbookHost, 'selectedRows' | 'readCells'>,
  signal: AbortSignal,
): Promise<readonly (readonly Cell[])[]> {
  const { sheet, first, last } = await host.selectedRows();
  return host.readCells(sheet, `A${first}:AZ${last}`, signal);
}
