import { isBlank } from './cells';
import { customerAt } from './headedSum';
import type { LedgerReader } from './reader';
import { HEADED } from './rowKind';
import type { Cell, Field, SheetColumns } from './types';

/** A group of more rows is read as it comes. */
const HELD_AT_MOST = 40_000;

/**
 * A reader that hands on a customer's group whole where a line above it may give the group's sum, as pivot tables write
 * it: of a sheet that comes in blocks, the end of one then waits for the next.
 */
export function readingWholeGroups(reader: LedgerReader): LedgerReader {
  let held: SheetColumns | null = null;
  const release = () => {
    if (held) reader.push(held);
    held = null;
  };
  return {
    push: (given) => {
      const block = held ? joined(held, given) : given;
      held = null;
      const heading = openHeading(block);
      if (heading < 0 || block.rowCount - heading > HELD_AT_MOST) return reader.push(block);
      if (heading > 0) reader.push(part(block, 0, heading));
      held = part(block, heading, block.rowCount);
    },
    finish: (asOf) => {
      release();
      return reader.finish(asOf);
    },
    finishing: (asOf) => {
      release();
      return reader.finishing(asOf);
    },
  };
}

const ITEM: readonly Field[] = ['dueDate', 'invoiceDate', 'docDate', 'invoiceNo', 'docNo'];

/** The line with nothing but a customer and amounts whose group goes on to the end of the block, -1 where there is none. */
function openHeading({ columns, rowCount }: SheetColumns): number {
  const marks = ITEM.flatMap((field) => (columns[field] ? [columns[field]] : []));
  const row = marks.length === 0 ? -1 : lastUnmarked(columns, marks, rowCount);
  if (row < 0) return -1;
  const filled = (Object.keys(columns) as Field[]).filter((field) => isThere(columns[field], row));
  return filled.length > 1 && filled.every((field) => HEADED.has(field)) ? row : -1;
}

/** The last row in which all of some columns are blank, -1 where a row of another customer stands below it. */
function lastUnmarked(
  columns: SheetColumns['columns'],
  marks: readonly (readonly Cell[])[],
  rowCount: number,
): number {
  const { customerCode, customerName } = columns;
  let own = '';
  for (let row = rowCount - 1; row >= 0; row--) {
    const isAgain =
      customerCode?.[row] === customerCode?.[row + 1] && customerName?.[row] === customerName?.[row + 1];
    const named = isAgain && row < rowCount - 1 ? '' : customerAt(columns, row);
    if (named !== '' && own !== '' && named !== own) return -1;
    if (named !== '') own = named;
    if (!marks.some((cells) => isThere(cells, row))) return row;
  }
  return -1;
}

function isThere(cells: readonly Cell[] | undefined, row: number): boolean {
  const cell = cells?.[row];
  return typeof cell === 'number' || !isBlank(cell);
}

function part(block: SheetColumns, from: number, to: number): SheetColumns {
  return {
    ...block,
    firstRow: block.firstRow + from,
    rowCount: to - from,
    columns: mapColumns(block.columns, (cells) => cells.slice(from, to)),
    ...(block.byColumn && {
      byColumn: new Map([...block.byColumn].map(([column, cells]) => [column, cells.slice(from, to)])),
    }),
    ...(block.sheetRows && { sheetRows: block.sheetRows.slice(from, to) }),
    hidden: block.hidden?.slice(from, to) ?? null,
  };
}

/** Two blocks of the same columns that follow one another. */
function joined(first: SheetColumns, second: SheetColumns): SheetColumns {
  const { byColumn } = second;
  return {
    ...second,
    firstRow: first.firstRow,
    rowCount: first.rowCount + second.rowCount,
    columns: mapColumns(second.columns, (cells, field) => [...(first.columns[field] ?? []), ...cells]),
    ...(byColumn && {
      byColumn: new Map(
        [...byColumn].map(([column, cells]) => [column, [...(first.byColumn?.get(column) ?? []), ...cells]]),
      ),
    }),
    ...((first.sheetRows || second.sheetRows) && {
      sheetRows: Int32Array.from([...sheetRowsOf(first), ...sheetRowsOf(second)]),
    }),
    hidden:
      first.hidden && second.hidden ? Uint8Array.from([...first.hidden, ...second.hidden]) : second.hidden,
  };
}

function sheetRowsOf({ sheetRows, firstRow, rowCount }: SheetColumns): readonly number[] {
  return Array.from({ length: rowCount }, (_, i) => sheetRows?.[i] ?? firstRow + i);
}

function mapColumns(
  columns: SheetColumns['columns'],
  change: (cells: readonly Cell[], field: Field) => readonly Cell[],
): SheetColumns['columns'] {
  const changed: Partial<Record<Field, readonly Cell[]>> = {};
  for (const [field, cells] of Object.entries(columns) as [Field, readonly Cell[] | undefined][])
    if (cells) changed[field] = change(cells, field);
  return changed;
}
