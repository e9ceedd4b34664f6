import type { Cell } from '../domain/ledger/types';
import { looksLikeError } from './cells';

/** The columns of some rows of an answer. */
export interface Transposed {
  readonly columns: readonly (readonly Cell[])[];
  /** By column: holds a text that reads like an error. */
  readonly suspect: readonly boolean[];
}

/** The rows [from, to) of an answer of Excel as `width` columns. */
export function transpose(
  values: readonly (readonly unknown[])[],
  width: number,
  from: number,
  to: number,
): Transposed {
  const columns: Cell[][] = [];
  const suspect: boolean[] = [];
  for (let column = 0; column < width; column += 1) {
    // Filled at once, so that columns of numbers and of texts are lists of one kind to whoever walks through them.
    const cells = new Array<Cell>(to - from).fill(null);
    suspect.push(takeColumn(values, column, from, to, cells));
    columns.push(cells);
  }
  return { columns, suspect };
}

/** @returns whether a text reads like an error. */
function takeColumn(
  values: readonly (readonly unknown[])[],
  column: number,
  from: number,
  to: number,
  cells: Cell[],
): boolean {
  let suspect = false;
  for (let row = from; row < to; row += 1) {
    const value = values[row]?.[column];
    if (typeof value === 'string') {
      cells[row - from] = value;
      if (!suspect) suspect = looksLikeError(value);
    } else if (typeof value === 'number' || typeof value === 'boolean') cells[row - from] = value;
  }
  return suspect;
}
