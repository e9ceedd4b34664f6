import type { Cell } from '../domain/ledger/types';
import { looksLikeError, toCell } from './cells';

/** The columns of some rows of an answer. */
export interface Transposed {
  readonly columns: readonly (readonly Cell[])[];
  /** By column: holds a text that reads like an error. */
  readonly suspect: readonly boolean[];
}

/** The rows [from, to) of an answer of Excel as `width` columns, in one walk through its rows. */
export function transpose(
  values: readonly (readonly unknown[])[],
  width: number,
  from: number,
  to: number,
): Transposed {
  // Filled at once, so that columns of numbers and of texts are lists of one kind to whoever walks through them.
  const columns = Array.from({ length: width }, () => new Array<Cell>(to - from).fill(null));
  const suspect = new Array<boolean>(width).fill(false);
  for (let row = from; row < to; row += 1) takeRow(values[row] ?? [], row - from, columns, suspect);
  return { columns, suspect };
}

function takeRow(
  cells: readonly unknown[],
  at: number,
  columns: readonly Cell[][],
  suspect: boolean[],
): void {
  for (let column = 0; column < columns.length; column += 1) {
    const value = cells[column];
    (columns[column] as Cell[])[at] = typeof value === 'number' ? value : toCell(value);
    if (looksLikeError(value)) suspect[column] = true;
  }
}
