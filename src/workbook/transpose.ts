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
  const columns = Array.from({ length: width }, () => new Array<Cell>(to - from));
  const suspect = new Array<boolean>(width).fill(false);
  for (let row = from; row < to; row += 1) {
    const cells = values[row] as readonly unknown[];
    for (let column = 0; column < width; column += 1) {
      const value = cells[column];
      (columns[column] as Cell[])[row - from] = toCell(value);
      if (looksLikeError(value)) suspect[column] = true;
    }
  }
  return { columns, suspect };
}
