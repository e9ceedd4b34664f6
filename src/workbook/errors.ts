import type { Message } from '../domain/message';
import type { WorkbookError, WorkbookErrorCode } from './port';

/** What everything in this room throws: a code the pane acts on and a sentence it can show. */
export function failure(code: WorkbookErrorCode, message: Message): WorkbookError {
  return { code, message };
}

/** Stops here when the user has pressed Cancel. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw failure('cancelled', { key: 'workbook.error.cancelled' });
}

/** Office.js error codes (Excel JavaScript API error messages, learn.microsoft.com) → what to tell the user. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell_edit_mode',
  AccessDenied: 'protected',
  UnsupportedSheet: 'protected',
  InactiveWorkbook: 'read_only',
  ItemNotFound: 'sheet_deleted',
  InvalidReference: 'sheet_deleted',
  InvalidObjectPath: 'sheet_deleted',
  RequestPayloadSizeLimitExceeded: 'payload',
  ResponsePayloadSizeLimitExceeded: 'payload',
  OperationCellsExceedLimit: 'payload',
  RangeExceedsLimit: 'payload',
  MemoryLimitReached: 'payload',
  InvalidOrTimedOutSession: 'session',
  ActivityLimitReached: 'session',
  ServiceNotAvailable: 'session',
  RequestAborted: 'session',
  Unauthenticated: 'session',
};

/** Whether Excel refused the size of a request or of its answer: a smaller one may pass. */
export function isPayloadRefusal(error: unknown): boolean {
  return CODES[String((error as { code?: unknown }).code)] === 'payload';
}

/** Any rejection as a `WorkbookError`. `where` is the sheet the work was about, '' when it has no name yet. */
export function asFailure(error: unknown, where: string): WorkbookError {
  if (isFailure(error)) return error;
  const office = error as { code?: unknown; message?: unknown; debugInfo?: { errorLocation?: unknown } };
  const code = typeof office.code === 'string' ? CODES[office.code] : undefined;
  if (code) return failure(code, { key: `workbook.error.${code}`, values: { sheet: where || 'none' } });
  const detail = [office.code, office.message, office.debugInfo?.errorLocation].filter(Boolean).join(' · ');
  return failure('unknown', {
    key: 'workbook.error.unknown',
    values: { sheet: where || 'none', detail: detail || String(error) },
  });
}

function isFailure(error: unknown): error is WorkbookError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    'message' in error &&
    typeof error.message === 'object'
  );
}
