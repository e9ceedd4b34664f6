import { wrongArgument } from './errors';

/** A range, an array or a single value, cells row by row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly unknown[];
}

/** What Excel hands over for one argument; `null` where an optional one is left out. */
export function gridOf(argument: unknown): Grid | null {
  if (argument === null || argument === undefined) return null;
  if (!Array.isArray(argument)) return { rows: 1, columns: 1, cells: [argument] };
  const rows: readonly (readonly unknown[])[] = argument;
  const columns = rows[0]?.length ?? 0;
  const cells = new Array<unknown>(rows.length * columns);
  for (let row = 0, at = 0; row < rows.length; row++) {
    const line = rows[row] as readonly unknown[];
    for (let column = 0; column < columns; column++) cells[at++] = line[column];
  }
  return { rows: rows.length, columns, cells };
}

/** The same for an argument that must be there. */
export function requiredGrid(argument: unknown, name: string): Grid {
  const grid = gridOf(argument);
  if (grid === null || grid.cells.length === 0) throw wrongArgument('missing', { argument: name });
  return grid;
}

export function isSingle(grid: Grid): boolean {
  return grid.cells.length === 1;
}

/**
 * The shape that arguments of one row each share: single values go with any shape, two ranges must
 * have the same one. The sentence names the two that differ.
 */
export function commonShape(arguments_: readonly (readonly [string, Grid | null])[]): Grid {
  let name = '';
  let shape: Grid | null = null;
  for (const [otherName, other] of arguments_) {
    if (other === null || (isSingle(other) && shape !== null)) continue;
    if (shape === null || isSingle(shape)) {
      [name, shape] = [otherName, other];
    } else if (shape.rows !== other.rows || shape.columns !== other.columns) {
      throw wrongArgument('shapes_differ', { first: name, second: otherName, ...sizes(shape, other) });
    }
  }
  return shape ?? { rows: 0, columns: 0, cells: [] };
}

/** `cells` in the common shape: a single value repeated. */
export function broadcast(grid: Grid, count: number): readonly unknown[] {
  return grid.cells.length === count ? grid.cells : new Array<unknown>(count).fill(grid.cells[0]);
}

/** Back into the shape of a range. */
export function reshape<T>(cells: readonly T[], shape: Grid): T[][] {
  return Array.from({ length: shape.rows }, (_, row) =>
    cells.slice(row * shape.columns, (row + 1) * shape.columns),
  );
}

function sizes(first: Grid, second: Grid) {
  return {
    firstRows: first.rows,
    firstColumns: first.columns,
    secondRows: second.rows,
    secondColumns: second.columns,
  };
}
