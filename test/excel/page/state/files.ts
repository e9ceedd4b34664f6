import { openCsv, openXlsx, saveXlsx } from '../../xlsx';
import { createWorkbook } from '../../model/workbook';
import type { Workbook } from '../model';
import type { PageLanguage } from '../texts/texts';

export interface Opened {
  readonly book: Workbook;
  /** What the file holds and the model does not keep. */
  readonly dropped: readonly string[];
}

export function emptyWorkbook(name: string, language: PageLanguage): Workbook {
  const book = createWorkbook({ locale: language });
  book.name = name;
  return book;
}

/** Opens .xlsx or .csv, told apart by their first bytes. */
export async function readWorkbook(name: string, bytes: Uint8Array, language: PageLanguage): Promise<Opened> {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { workbook, dropped } = zipped
    ? await openXlsx(bytes, { locale: language })
    : await openCsv(bytes, { locale: language, name });
  workbook.name = name;
  return { book: workbook, dropped };
}

export async function writeWorkbook(book: Workbook): Promise<Uint8Array> {
  return saveXlsx(book);
}

export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
