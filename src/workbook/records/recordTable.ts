import { NO_DAY, type CivilDay } from '../../domain/calendar/types';
import type { CellProblem } from '../../domain/customers/types';
import type { Cell } from '../../domain/ledger/types';
import type { Message } from '../../domain/message';
import { readColumnBlocks } from '../columnBlocks';
import { loadSheets, type MarkedSheets, type OurSheet } from '../marks';
import { openOurTable, type OurTable } from '../ourTable';
import type { Field } from './field';
import {
  readAmounts,
  readChoice,
  readCodes,
  readCurrency,
  readDay,
  readEvents,
  readMonthDays,
  readNumber,
  readText,
  readYesNo,
  type CellReading,
} from './readCell';
import type { Vocabulary } from './vocabulary';

/** One column of a sheet the user fills in. `id` never changes; its header is `book.<mark>.column.<id>`. */
export interface RecordColumn {
  readonly id: string;
  readonly field: Field;
  readonly width: number;
  readonly hidden?: boolean;
}

/** A sheet of ours that holds one table of records, which the user may edit in the cells. */
export interface RecordSheet {
  readonly mark: Extract<OurSheet, CellProblem['sheet']>;
  readonly tableName: string;
  readonly columns: readonly RecordColumn[];
  /** Columns without which the records mean nothing: while one is missing nothing is written, and it is said. */
  readonly essential: readonly string[];
  /** Columns whose values must not be lost: a record with one is refused where its column is gone. */
  readonly keeps?: readonly string[];
  /** Where the headers stand in the catalogue; `book.<mark>.column` unless said. */
  readonly headers?: string;
}

/** A record sheet as it stands: where its columns are now, and its cells. */
export interface OpenRecords {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly table: OurTable;
  /** Zero-based sheet column of the table's first. */
  readonly firstColumn: number;
  /** Zero-based sheet column of each id that is still there. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Zero-based sheet row of the first record. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** Cells by column id; a column that is gone is missing. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
}

/**
 * Finds the sheet by its mark and reads its table; null when there is none (any more). Who opens several hands over
 * the `sheets`, loaded once.
 */
export async function openRecords(
  context: Excel.RequestContext,
  spec: RecordSheet,
  vocabulary: Vocabulary,
  sheets?: MarkedSheets,
): Promise<OpenRecords | null> {
  const known = sheets ?? (await loadSheets(context));
  const sheet = known.find(({ mark }) => mark === spec.mark)?.sheet;
  const alias = (header: string) => idOfHeader(spec, header, vocabulary);
  const table = sheet && (await openOurTable(context, sheet, spec.tableName, alias));
  if (!sheet || !table) return null;
  const body = table.table.getDataBodyRange();
  body.load('rowIndex,columnIndex,rowCount');
  sheet.load('name');
  await context.sync();
  const columnOf = new Map<string, number>();
  table.columns.forEach(({ id }, i) => {
    if (id !== null) columnOf.set(id, body.columnIndex + i);
  });
  const cells = new Map<string, Cell[]>([...columnOf.keys()].map((id) => [id, []]));
  const from = body.rowIndex;
  for await (const block of readColumnBlocks(
    context,
    sheet,
    [...columnOf.values()],
    from,
    from + body.rowCount,
  )) {
    for (const [id, column] of columnOf) cells.get(id)?.push(...(block.columns.get(column) ?? []));
  }
  return {
    sheet,
    sheetName: sheet.name,
    table,
    firstColumn: body.columnIndex,
    columnOf,
    firstRow: from,
    rowCount: body.rowCount,
    cells,
  };
}

/** A header the user typed anew, in whichever language, is still that column's. */
export function idOfHeader(
  spec: Pick<RecordSheet, 'mark' | 'headers' | 'tableName'> & {
    readonly columns: readonly { readonly id: string }[];
  },
  header: string,
  vocabulary: Vocabulary,
): string | null {
  const list = {
    id: `columns.${spec.tableName}`,
    codes: spec.columns.map(({ id }) => id),
    key: (id: string) => headerKey(spec, id),
  };
  return vocabulary.codeOf(list, header);
}

/** The catalogue key of a column's heading. */
export function headerKey({ headers, mark }: Pick<RecordSheet, 'headers' | 'mark'>, id: string): string {
  return `${headers ?? `book.${mark}.column`}.${id}`;
}

/** Reads one row's cells by column id; what cannot be read counts as blank and is named in `problems`. */
export interface RowReader {
  /** 1-based sheet row. */
  readonly sheetRow: number;
  readonly isBlank: boolean;
  raw(id: string): Cell;
  text(id: string): string;
  day(id: string): CivilDay;
  number(id: string): number | null;
  currency(id: string): string;
  choice(id: string): string;
  yesNo(id: string): boolean | null;
  monthDays(id: string): readonly number[];
  codes(id: string): readonly string[];
  events(id: string): readonly { readonly event: string; readonly day?: CivilDay }[];
  amounts(id: string): readonly { readonly currency: string; readonly amount: number }[];
  /** Names a cell of the row as wrong. */
  blame(id: string, message: Message): void;
}

/** One reader a row, top to bottom. */
export function* rowReaders(
  spec: RecordSheet,
  open: OpenRecords,
  vocabulary: Vocabulary,
  date1904: boolean,
  problems: CellProblem[],
): Generator<RowReader> {
  const fields = new Map(spec.columns.map(({ id, field }) => [id, field]));
  for (let r = 0; r < open.rowCount; r += 1)
    yield rowReader(spec, open, fields, vocabulary, date1904, problems, r);
}

function rowReader(
  spec: RecordSheet,
  open: OpenRecords,
  fields: ReadonlyMap<string, Field>,
  vocabulary: Vocabulary,
  date1904: boolean,
  problems: CellProblem[],
  r: number,
): RowReader {
  const sheetRow = open.firstRow + r + 1;
  const raw = (id: string): Cell => open.cells.get(id)?.[r] ?? null;
  const blame = (id: string, message: Message): void => {
    const column = open.columnOf.get(id);
    if (column !== undefined) problems.push({ sheet: spec.mark, row: sheetRow, column, message });
  };
  const settle = <T>(id: string, reading: CellReading<T>, blank: T): T => {
    if ('value' in reading) return reading.value;
    blame(id, reading.fault);
    return blank;
  };
  const field = (id: string): Field => fields.get(id) ?? { kind: 'text' };
  return {
    sheetRow,
    isBlank: [...open.cells.values()].every((column) => (column[r] ?? '') === ''),
    raw,
    blame,
    text: (id) => settle(id, readText(raw(id)), ''),
    day: (id) => settle(id, readDay(raw(id), date1904), NO_DAY),
    number: (id) => {
      const of = field(id);
      const bounds =
        of.kind === 'whole' || of.kind === 'number' ? of : { from: 0, to: Number.MAX_SAFE_INTEGER };
      return settle(id, readNumber(raw(id), bounds.from, bounds.to, of.kind === 'whole'), null);
    },
    currency: (id) => settle(id, readCurrency(raw(id)), ''),
    choice: (id) => {
      const of = field(id);
      return of.kind === 'choice' ? settle(id, readChoice(raw(id), of.choices, vocabulary), '') : '';
    },
    yesNo: (id) => settle(id, readYesNo(raw(id), vocabulary), null),
    monthDays: (id) => {
      const of = field(id);
      return settle(id, readMonthDays(raw(id), of.kind === 'month_days' ? of.most : 1), []);
    },
    events: (id) => {
      const of = field(id);
      return of.kind === 'events' ? settle(id, readEvents(raw(id), of.choices, vocabulary), []) : [];
    },
    codes: (id) => {
      const of = field(id);
      return of.kind === 'codes' ? settle(id, readCodes(raw(id), of.choices, vocabulary), []) : [];
    },
    amounts: (id) => settle(id, readAmounts(raw(id)), []),
  };
}
