import { parseRect } from './address';
import type { ChangeSource, Input } from './types';
import { createWorkbook, type WorkbookModel } from './workbook';
import { isError, type CellValue } from './values';
import type { SheetModel } from './worksheet';

/** Short hands for the model's tests. */
export interface Bench {
  readonly book: WorkbookModel;
  readonly sheet: SheetModel;
  put(address: string, rows: readonly (readonly Input[])[], source?: ChangeSource): void;
  /** Values; errors as their code. */
  get(address: string): (number | string | boolean | null)[][];
  formulas(address: string): unknown[][];
  text(address: string): string[][];
}

const plain = (value: CellValue): number | string | boolean | null => (isError(value) ? value.error : value);

export function bench(book = createWorkbook(), sheet = book.activeSheet): Bench {
  return {
    book,
    sheet,
    put: (address, rows, source = 'Api') => sheet.writeInput(parseRect(address), rows, { source }),
    get: (address) => sheet.readValues(parseRect(address)).map((row) => row.map(plain)),
    formulas: (address) => sheet.readFormulas(parseRect(address)),
    text: (address) => sheet.readText(parseRect(address)),
  };
}
