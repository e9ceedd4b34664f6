import { rect } from '../../excel/model/address';
import type { Workbook } from '../../excel/model/types';
import { createWorkbook } from '../../excel/model/workbook';
import { ABROAD } from './abroad';
import { HOME_MADE } from './homeMade';
import { MAINLAND } from './mainland';
import type { SampleCell, SystemSample } from './types';

export { TRANSLATED } from './translated';
export { answersIn } from './types';
export type { Answer, Part, SystemSample } from './types';

/** One workbook a source system, and the sheets that people make themselves. */
export const SYSTEM_SAMPLES: readonly SystemSample[] = [...MAINLAND, ...ABROAD, ...HOME_MADE];

/** The sample as a workbook, open as of a day (Excel serial). */
export function systemWorkbook(sample: SystemSample, asOf: number): Workbook {
  const book = createWorkbook({ locale: sample.language === 'en' ? 'en-US' : sample.language });
  const sheet = book.activeSheet;
  const rows = sample.rows(asOf);
  const width = Math.max(...rows.map((row) => row.length));
  book.name = `${sample.id}.xlsx`;
  sheet.writeInput(
    rect(0, 0, rows.length - 1, width - 1),
    rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]),
    { source: 'File', literal: true },
  );
  for (let column = 0; column < width; column += 1) {
    const longest = Math.max(...rows.slice(2).map((row) => wide(row[column])), 8);
    sheet.setColumnWidth(column, column, Math.min(34, longest + 2), 'File');
  }
  for (const column of sample.dates)
    sheet.setNumberFormats(rect(0, column, rows.length - 1, column), 'yyyy-mm-dd', 'File');
  return book;
}

/** Characters that a cell takes, about; Chinese ones are twice as wide. */
function wide(cell: SampleCell | undefined): number {
  return [...String(cell ?? '')].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0);
}
