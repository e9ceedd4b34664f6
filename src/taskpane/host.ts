import { WORKBOOK_ERROR_CODES } from '../workbook/port';
import type { WorkbookError } from '../workbook/port';

// What the pane asks of the workbook is declared where it is implemented: doors open one way.
export * from '../workbook/port';

/** Reads any rejection as a `WorkbookError`; what is none of ours becomes `unknown` with its own words. */
export function asWorkbookError(error: unknown): WorkbookError {
  if (isWorkbookError(error)) return error;
  if (typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError') {
    return { code: 'cancelled', message: { key: 'taskpane.error.cancelled' } };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { code: 'unknown', message: { key: 'taskpane.error.unknown', values: { detail } } };
}

function isWorkbookError(error: unknown): error is WorkbookError {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error))
    return false;
  const { code, message } = error;
  return (
    (WORKBOOK_ERROR_CODES as readonly unknown[]).includes(code) &&
    typeof message === 'object' &&
    message !== null &&
    'key' in message
  );
}
