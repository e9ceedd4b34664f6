import { columnCount, quoteSheetName, rectName, rowCount, type Rect } from '../../../model/address';
import type { ChartSeries } from '../../../model/objects';
import type { Worksheet } from '../../../model/types';
import { isError } from '../../../model/values';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

export const rangeFormula = (sheet: Worksheet, rect: Rect): string =>
  `=${quoteSheetName(sheet.name)}!${rectName(rect).replace(/([A-Z]+|\d+)/g, '$$$1')}`;

function isLabel(sheet: Worksheet, row: number, column: number): boolean {
  const value = sheet.readValue(row, column);
  if (value === null) return true;
  return typeof value === 'string' && !isError(value);
}

/** Whether a row or column holds names rather than numbers: its cells beyond the corner are all texts or empty. */
const headerRow = (sheet: Worksheet, rect: Rect): boolean =>
  rowCount(rect) > 1 &&
  Array.from({ length: columnCount(rect) }, (_, at) => at)
    .slice(columnCount(rect) > 1 ? 1 : 0)
    .every((at) => isLabel(sheet, rect.r1, rect.c1 + at));

const headerColumn = (sheet: Worksheet, rect: Rect): boolean =>
  columnCount(rect) > 1 &&
  Array.from({ length: rowCount(rect) }, (_, at) => at)
    .slice(rowCount(rect) > 1 ? 1 : 0)
    .every((at) => isLabel(sheet, rect.r1 + at, rect.c1));

/**
 * How Excel reads a source range: names in the first row, categories in the first column (or the other way round), and a
 * series per column unless there are more columns than rows.
 */
export function seriesFrom(sheet: Worksheet, rect: Rect, by: SeriesBy): ChartSeries[] {
  const named = headerRow(sheet, rect);
  const labelled = headerColumn(sheet, rect);
  const body: Rect = {
    r1: rect.r1 + (named ? 1 : 0),
    c1: rect.c1 + (labelled ? 1 : 0),
    r2: rect.r2,
    c2: rect.c2,
  };
  const columns = by === 'Auto' ? columnCount(body) <= rowCount(body) : by === 'Columns';
  const size = columns ? columnCount(body) : rowCount(body);
  return Array.from({ length: size }, (_, at) => {
    const values = columns
      ? { ...body, c1: body.c1 + at, c2: body.c1 + at }
      : { ...body, r1: body.r1 + at, r2: body.r1 + at };
    const title = columns
      ? { r1: rect.r1, r2: rect.r1, c1: values.c1, c2: values.c1 }
      : { r1: values.r1, r2: values.r1, c1: rect.c1, c2: rect.c1 };
    const axis = columns
      ? { r1: body.r1, r2: body.r2, c1: rect.c1, c2: rect.c1 }
      : { r1: rect.r1, r2: rect.r1, c1: body.c1, c2: body.c2 };
    const hasTitle = columns ? named : labelled;
    const hasAxis = columns ? labelled : named;
    return {
      name: hasTitle ? { formula: rangeFormula(sheet, title) } : `Series${at + 1}`,
      categories: hasAxis ? rangeFormula(sheet, axis) : null,
      values: rangeFormula(sheet, values),
    };
  });
}
