import { boundingRect, columnCount, rowCount, type Rect } from '../model/address';
import type { Input, Workbook } from '../model/types';
import { toApiValue } from '../model/values';
import { saveXlsx } from '../xlsx';
import { HostErrorCode } from './hostErrors';

/** Office.js error codes of the Common API ("Office Common API error codes", learn.microsoft.com). */
export const CommonError = {
  coercionTypeNotSupported: 1000,
  unsupportedDataObject: 2000,
  cannotWriteToSelection: 2001,
  dataNotMatchSelection: 2002,
  unsupportedEnumeration: 5007,
} as const;

export type Coercion = 'text' | 'matrix' | 'table';

/** What is asked for: a value, or the error code in its place. */
export type CommonAnswer<T> = { readonly error: 0; readonly value: T } | { readonly error: number };

export interface FileHandle {
  readonly handle: number;
  readonly size: number;
}

/** `Office.context.document` beside its settings: the selection's data and the file itself. */
export interface DocumentApi {
  selectedData(coercion: Coercion, formatted: boolean): CommonAnswer<unknown>;
  setSelectedData(coercion: Coercion, data: unknown): CommonAnswer<null>;
  /** The whole workbook as .xlsx, to be read slice by slice. */
  openFile(): Promise<CommonAnswer<FileHandle>>;
  slice(handle: number, offset: number, size: number): CommonAnswer<readonly number[]>;
  closeFile(handle: number): CommonAnswer<null>;
}

/** "No more than two documents are allowed to be in memory; otherwise the getFileAsync operation will fail." */
const MOST_FILES = 2;

const done = <T>(value: T): CommonAnswer<T> => ({ error: 0, value });
const failed = (error: number): { readonly error: number } => ({ error });

function asMatrix(coercion: Coercion, data: unknown): Input[][] | null {
  if (coercion === 'text')
    return typeof data === 'string' ? data.split(/\r?\n/).map((line) => line.split('\t')) : null;
  if (!Array.isArray(data) || data.length === 0) return null;
  const rows = (data as unknown[]).map((row) => (Array.isArray(row) ? (row as Input[]) : [row as Input]));
  return rows.every((row) => row.length === rows[0]?.length) ? rows : null;
}

export function createDocumentApi(workbook: Workbook): DocumentApi {
  const files = new Map<number, Uint8Array>();
  let next = 0;
  const selected = (): Rect => workbook.selection.areas.reduce(boundingRect);

  function write(rows: readonly Input[][]): CommonAnswer<null> {
    const { sheet } = workbook.selection;
    const area = selected();
    const single = rowCount(area) === 1 && columnCount(area) === 1;
    const fits = rowCount(area) === rows.length && columnCount(area) === rows[0]?.length;
    if (!single && !fits) return failed(CommonError.dataNotMatchSelection);
    const target = { ...area, r2: area.r1 + rows.length - 1, c2: area.c1 + (rows[0]?.length ?? 1) - 1 };
    try {
      sheet.writeInput(target, rows, { source: 'Api' });
    } catch {
      return failed(CommonError.cannotWriteToSelection);
    }
    return done(null);
  }

  return {
    selectedData(coercion, formatted) {
      if (coercion === 'table') return failed(CommonError.coercionTypeNotSupported);
      const { sheet } = workbook.selection;
      const area = selected();
      const values = formatted
        ? sheet.readText(area)
        : sheet.readValues(area).map((row) => row.map(toApiValue));
      return done(coercion === 'matrix' ? values : values.map((row) => row.join('\t')).join('\r\n'));
    },
    setSelectedData(coercion, data) {
      if (coercion === 'table') return failed(CommonError.coercionTypeNotSupported);
      const rows = asMatrix(coercion, data);
      return rows ? write(rows) : failed(CommonError.unsupportedDataObject);
    },
    async openFile() {
      if (files.size >= MOST_FILES) return failed(HostErrorCode.internalError);
      const bytes = await saveXlsx(workbook);
      next += 1;
      files.set(next, bytes);
      return done({ handle: next, size: bytes.length });
    },
    slice(handle, offset, size) {
      const bytes = files.get(handle);
      return bytes ? done([...bytes.subarray(offset, offset + size)]) : failed(HostErrorCode.internalError);
    },
    closeFile: (handle) => (files.delete(handle) ? done(null) : failed(HostErrorCode.internalError)),
  };
}
