import { wrongArgument } from './errors';

/** A range, an array or a single value, as Excel hands it over: never copied, for it may be a long column. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly count: number;
  readonly lines: readonly (readonly unknown[])[];
}

/** What Excel hands over for one argument; `null` where an optional one is left out. */
export function gridOf(argument: unknown): Grid | null {
  if (argument === null || argument === undefined) return null;
  const lines: readonly (readonly unknown[])[] = Array.isArray(argument) ? argument : [[argument]];
  const columns = lines[0]?.length ?? 0;
  return { rows: lines.length, columns, count: lines.length * columns, lines };
}

/** All cells, row by row, each put through `read`. */
export function mapCells<T>({ lines, columns, count }: Grid, read: (cell: unknown) => T): T[] {
  const result = new Array<T>(count);
  for (let row = 0, at = 0; row < lines.length; row++) {
    const line = lines[row] as readonly unknown[];
    for (let column = 0; column < columns; column++) result[at++] = read(line[column]);
  }
  return result;
}

/** The same where every cell gives a number: a typed array, which a hundred thousand rows need. */
export function mapNumbers({ lines, columns, count }: Grid, read: (cell: unknown) => number): Float64Array {
  const result = new Float64Array(count);
  for (let row = 0, at = 0; row < lines.length; row++) {
    const line = lines[row] as readonly unknown[];
    for (let column = 0; column < columns; column++) result[at++] = read(line[column]);
  }
  return result;
}

export function cellsOf(grid: Grid): unknown[] {
  return mapCells(grid, (cell) => cell);
}

/** The same for an argument that must be there. */
export function requiredGrid(argument: unknown, name: string): Grid {
  const grid = gridOf(argument);
  if (grid === null || grid.count === 0) throw wrongArgument('missing', { argument: name });
  return grid;
}

export function isSingle(grid: Grid): boolean {
  return grid.count === 1;
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
  return shape ?? { rows: 0, columns: 0, count: 0, lines: [] };
}

/** What was read of one argument, for every row of the common shape: a single value repeated. */
export function repeat(values: Float64Array, count: number): Float64Array {
  return values.length === count ? values : new Float64Array(count).fill(values[0] as number);
}

export function repeatAll<T>(values: readonly T[], count: number): readonly T[] {
  return values.length === count ? values : new Array<T>(count).fill(values[0] as T);
}

/** Back into the shape of a range: one value a cell, by its index. */
export function shaped<T>({ rows, columns }: Grid, valueAt: (index: number) => T): T[][] {
  const lines = new Array<T[]>(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    const line = new Array<T>(columns);
    for (let column = 0; column < columns; column++) line[column] = valueAt(at++);
    lines[row] = line;
  }
  return lines;
}

function sizes(first: Grid, second: Grid) {
  return {
    firstRows: first.rows,
    firstColumns: first.columns,
    secondRows: second.rows,
    secondColumns: second.columns,
  };
}
