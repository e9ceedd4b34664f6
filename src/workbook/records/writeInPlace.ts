import type { Cell } from '../../domain/ledger/types';
import { toCell } from '../cells';
import { failure } from '../errors';
import { userCell, userInput } from '../userCell';
import type { OpenRecords } from './recordTable';

/** A cell of a record to be written. */
export interface CellOrder {
  /** Counts from the first record, from zero. */
  readonly record: number;
  readonly id: string;
  readonly value: string | number;
}

/**
 * Writes cells of records that stand, each of which is known by its cell under `known`. Somebody else may have moved
 * the rows since they were read: then what was written is taken back in the next round trip, and that is said.
 */
export async function writeInPlace(
  context: Excel.RequestContext,
  open: OpenRecords,
  known: string,
  orders: readonly CellOrder[],
): Promise<void> {
  const cellAt = (record: number, id: string): Excel.Range | null => {
    const column = open.columnOf.get(id);
    return column === undefined
      ? null
      : open.sheet.getRangeByIndexes(open.firstRow + record, column, 1, 1).load('values,formulas');
  };
  const witnesses = [...new Set(orders.map(({ record }) => record))].map((record) => ({
    record,
    cell: cellAt(record, known),
  }));
  const written = orders.flatMap(({ record, id, value }) => {
    const cell = cellAt(record, id);
    return cell ? [{ cell, value, record, column: open.columnOf.get(id) ?? 0 }] : [];
  });
  for (const { record, column, value } of written)
    open.sheet.getRangeByIndexes(open.firstRow + record, column, 1, 1).values = [[value]];
  await context.sync();
  const moved = witnesses.some(
    ({ record, cell }) => cell && !same(toCell(cell.values[0]?.[0]), open.cells.get(known)?.[record] ?? null),
  );
  if (!moved) return;
  for (const { record, column, cell } of written) {
    const row = open.firstRow + record + 1;
    const before = userCell(toCell(cell.values[0]?.[0]), cell.formulas[0]?.[0], null, row);
    open.sheet.getRangeByIndexes(row - 1, column, 1, 1).values = [[userInput(before, row)]];
  }
  await context.sync();
  throw failure('sheet_changed', { key: 'book.error.moved', values: { sheet: open.sheetName } });
}

const same = (a: Cell, b: Cell): boolean => String(a ?? '') === String(b ?? '');
