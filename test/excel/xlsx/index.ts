import type { Workbook } from '../model/types';
import { notImplemented } from '../model/values';
import { WorkbookModel } from '../model/workbook';
import { readBook, type OpenOptions, type OpenedWorkbook } from './book/readBook';
import { writeBook } from './book/writeBook';
import { readCsv, type CsvOptions } from './csv/readCsv';

export type { CsvOptions, OpenOptions, OpenedWorkbook };

/**
 * Opens an .xlsx (or .xlsm, without its macros).
 * @throws NoWorkbook when the bytes are none
 */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenedWorkbook> {
  return readBook(bytes, options);
}

/** Opens a .csv as Excel does by a double click. Never fails: whatever the bytes are, they are some text. */
export async function openCsv(
  content: Uint8Array | string,
  options: CsvOptions = {},
): Promise<OpenedWorkbook> {
  return readCsv(content, options);
}

/** The workbook as an .xlsx, values of formulas included. */
export async function saveXlsx(workbook: Workbook): Promise<Uint8Array> {
  if (!(workbook instanceof WorkbookModel))
    throw notImplemented('saving a workbook that is not the model’s own');
  return writeBook(workbook);
}
