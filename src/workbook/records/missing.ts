import type { CellProblem } from '../../domain/customers/types';
import type { Message } from '../../domain/message';
import { cellAddress } from '../cells';
import { failure } from '../errors';
import { markedSheet, type OurSheet } from '../marks';
import type { OurTable } from '../ourTable';
import { headerKey, type OpenRecords, type RecordSheet } from './recordTable';

/** The part of an open table that its headings are judged by. */
export type Headings = Pick<OpenRecords, 'sheetName' | 'firstRow'> & {
  readonly table: Pick<OurTable, 'columns'>;
  /** Zero-based sheet column of the table's first. */
  readonly firstColumn: number;
};

export type HeadedSheet = Pick<RecordSheet, 'mark' | 'headers' | 'essential'> & {
  readonly columns: readonly { readonly id: string }[];
};

/** Headings that are gone without which the sheet cannot be read, each with the cell where it is likeliest to belong. */
export function missingHeadings(spec: HeadedSheet, open: Headings): readonly CellProblem[] {
  const there = new Set(open.table.columns.map(({ id }) => id));
  return spec.essential
    .filter((id) => !there.has(id))
    .map((id): CellProblem => {
      const place = likelyPlace(
        spec.columns.map((column) => column.id),
        id,
        open.table.columns,
      );
      const found = open.table.columns[place];
      const column: Message = { key: headerKey(spec, id) };
      return {
        sheet: spec.mark,
        row: open.firstRow,
        column: open.firstColumn + place,
        message: {
          key: 'book.problem.noColumn',
          values: { column, found: found?.id === null ? found.header : 'none' },
        },
      };
    });
}

/** The stranger beside a neighbour of the missing column, else the first stranger, else the first column. */
function likelyPlace(order: readonly string[], missing: string, columns: OurTable['columns']): number {
  const at = order.indexOf(missing);
  const stranger = (i: number) => columns[i]?.id === null;
  const before = columns.findIndex(({ id }) => id !== null && id === order[at - 1]);
  if (before >= 0 && stranger(before + 1)) return before + 1;
  const after = columns.findIndex(({ id }) => id !== null && id === order[at + 1]);
  if (stranger(after - 1)) return after - 1;
  return Math.max(
    0,
    columns.findIndex(({ id }) => id === null),
  );
}

/** Refuses to write while a heading is missing that the sheet cannot do without. */
export function requireHeadings(spec: HeadedSheet, open: Headings): void {
  const [first] = missingHeadings(spec, open);
  if (!first) return;
  const cell = cellAddress(first.row, first.column);
  const values = { sheet: open.sheetName, cell, problem: first.message };
  throw failure('unknown', { key: 'book.error.noColumn', values });
}

/** What is wrong with a sheet of ours as a whole: its table is gone, or headings of it. */
export function sheetProblems(
  spec: HeadedSheet,
  sheet: Excel.Worksheet | null,
  open: Headings | null,
): readonly CellProblem[] {
  if (open) return missingHeadings(spec, open);
  if (!sheet) return [];
  return [{ sheet: spec.mark, row: 1, column: 0, message: { key: 'book.problem.noTable' } }];
}

/** Refuses to make a sheet where one of ours stands without its table. */
export async function requireNoSheet(context: Excel.RequestContext, mark: OurSheet): Promise<void> {
  const former = await markedSheet(context, mark);
  if (former) throw failure('unknown', { key: 'book.error.noTable', values: { sheet: former.name } });
}

/** Refuses values for a column that is gone: nobody would notice what is not written. */
export function requireRoom(spec: RecordSheet, open: OpenRecords, ids: readonly string[]): void {
  const lost = ids.find((id) => !open.columnOf.has(id));
  if (lost === undefined) return;
  const column: Message = { key: headerKey(spec, lost) };
  throw failure('unknown', { key: 'book.error.noRoom', values: { sheet: open.sheetName, column } });
}
