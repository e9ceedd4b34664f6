import type { SheetEvent } from './port';
import { run, supports } from './run';

/**
 * Tells when the sheet changes, is renamed or deleted, or when another sheet comes to the front.
 * Resolves to the function that stops it.
 */
export function watch(sheetId: string, on: (event: SheetEvent) => void): Promise<() => Promise<void>> {
  return run('', async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.getItem(sheetId);
    const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [
      sheet.onChanged.add(async () => on({ type: 'changed', sheetId })),
      sheets.onActivated.add(async (event) => on({ type: 'activated', sheetId: event.worksheetId })),
      sheets.onDeleted.add(async (event) => on({ type: 'deleted', sheetId: event.worksheetId })),
    ];
    if (supports('1.17'))
      handlers.push(sheet.onNameChanged.add(async () => on({ type: 'renamed', sheetId })));
    await context.sync();
    return () => stop(handlers);
  });
}

async function stop(handlers: readonly OfficeExtension.EventHandlerResult<unknown>[]): Promise<void> {
  for (const handler of handlers) {
    handler.remove();
    // A handler whose sheet is gone cannot be removed, and need not be.
    await handler.context.sync().catch(() => undefined);
  }
}
