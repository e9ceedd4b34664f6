import type { Cell } from '../domain/ledger/types';
import { looksLikeError } from './cells';

/** The columns of some rows of an answer. */
export interface Transposed {
  readonly columns: readonly (readonly Cell[])[];
  /** By column: holds a text that reads like an error. */
  readonly suspect: readonly boolean[];
}

/** The rows [from, to) of an answer of Excel as `width` columns; Excel answers in texts, numbers and booleans only. */
export function transpose(
  values: readonly (readonly unknown[])[],
  width: number,
  from: number,
  to: number,
): Transposed {
  const columns = Array.from({ length: width }, () => blanks(to - from));
  const suspect = new Array<boolean>(width).fill(false);
  for (let row = from; row < to; row += 1) takeRow(values[row], width, row - from, columns, suspect);
  return { columns, suspect };
}

const BLANKS: readonly Cell[] = new Array<Cell>(8192).fill(null);

/**
 * A column of blanks: so columns of numbers and of texts are lists of one kind to whoever walks through them. Copying it
 * costs a third of filling one.
 */
function blanks(count: number): Cell[] {
  return count <= BLANKS.length ? BLANKS.slice(0, count) : new Array<Cell>(count).fill(null);
}

/** Row by row, because the cells of a row lie side by side in memory. */
function takeRow(
  values: readonly unknown[] | undefined,
  width: number,
  at: number,
  columns: readonly Cell[][],
  suspect: boolean[],
): void {
  if (values === undefined) return;
  for (let column = 0; column < width; column += 1) {
    const value = values[column];
    const cells = columns[column] as Cell[];
    if (typeof value === 'string') {
      cells[at] = value;
      if (value.charCodeAt(0) === HASH && looksLikeError(value)) suspect[column] = true;
    } else if (typeof value === 'number' || typeof value === 'boolean') cells[at] = value;
  }
}

/** Errors begin with `#`. */
const HASH = 35;
