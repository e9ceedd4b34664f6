import { errorValue, type CellMatrix, type CellValue } from '../../model/values';
import { flagged, numeric } from '../arguments';
import { toNumber } from '../coerce';
import type { Evaluator } from '../evaluate';
import {
  MISSED,
  columnVector,
  findEqual,
  findNearest,
  findSorted,
  vectorOf,
  type Vector,
} from '../lookupVectors';
import { MISSING, Reference, isMatrix, raise, type Operand } from '../operands';
import { whole } from '../registry';

function table(name: string, vertical: boolean): void {
  whole(
    name,
    3,
    4,
    ([wanted = null, source = null, index = null, range], evaluator) => {
      const key = evaluator.value(wanted);
      const at = numeric(index, evaluator, 1) - 1;
      if (at < 0) return errorValue('#VALUE!');
      const { keys, pick, width } = vertical ? byColumn(source, evaluator) : byRow(source, evaluator);
      if (at >= width) return errorValue('#REF!');
      const approximate = flagged(range, evaluator, true);
      const found = approximate ? findSorted(keys, key) : findEqual(keys, key, true);
      return found === MISSED ? errorValue('#N/A') : pick(found, at);
    },
    { stretched: [0, 2] },
  );
}

interface Lookup {
  readonly keys: Vector;
  readonly width: number;
  readonly pick: (index: number, at: number) => CellValue;
}

function byColumn(source: Operand, evaluator: Evaluator): Lookup {
  const [area] = source instanceof Reference ? source.areas : [];
  if (area) {
    const { sheet, rect } = area;
    const keys = columnVector(sheet, { ...rect, c2: rect.c1 }, evaluator);
    return {
      keys,
      width: rect.c2 - rect.c1 + 1,
      pick: (i, at) => evaluator.host.value(sheet, rect.r1 + i, rect.c1 + at),
    };
  }
  const values = evaluator.matrixOf(source);
  const keys: Vector = { length: values.length, at: (i) => values[i]?.[0] ?? null, exact: () => undefined };
  return { keys, width: values[0]?.length ?? 0, pick: (i, at) => values[i]?.[at] ?? null };
}

function byRow(source: Operand, evaluator: Evaluator): Lookup {
  const values = evaluator.matrixOf(source);
  const keys: Vector = {
    length: values[0]?.length ?? 0,
    at: (i) => values[0]?.[i] ?? null,
    exact: () => undefined,
  };
  return { keys, width: values.length, pick: (i, at) => values[at]?.[i] ?? null };
}
table('VLOOKUP', true);
table('HLOOKUP', false);

whole(
  'MATCH',
  2,
  3,
  ([wanted = null, source = null, type], evaluator) => {
    const key = evaluator.value(wanted);
    const vector = vectorOf(source, evaluator);
    const kind = type === MISSING ? 0 : numeric(type, evaluator, 1);
    const found = kind === 0 ? findEqual(vector, key, true) : findSorted(vector, key, kind < 0);
    return found === MISSED ? errorValue('#N/A') : found + 1;
  },
  { stretched: [0] },
);

function extendedMatch(key: CellValue, vector: Vector, mode: number, direction: number): number {
  if (Math.abs(direction) === 2 && mode === 0) return findEqual(vector, key, false);
  const backward = direction === -1;
  if (mode === 0) return findEqual(vector, key, false, backward);
  if (mode === 2) return findEqual(vector, key, true, backward);
  if (mode === 1 || mode === -1) return findNearest(vector, key, mode, backward);
  throw raise('#VALUE!');
}

whole(
  'XMATCH',
  2,
  4,
  ([wanted = null, source = null, mode, direction], evaluator) => {
    const vector = vectorOf(source, evaluator);
    const found = extendedMatch(
      evaluator.value(wanted),
      vector,
      numeric(mode, evaluator, 0),
      numeric(direction, evaluator, 1),
    );
    return found === MISSED ? errorValue('#N/A') : found + 1;
  },
  { stretched: [0] },
);

/** Row or column of the result that stands at this place of the searched one. */
function slice(result: Operand, index: number, alongRows: boolean, evaluator: Evaluator): Operand {
  const [area, more] = result instanceof Reference ? result.areas : [];
  if (area && !more) {
    const { sheet, rect } = area;
    const part = alongRows
      ? { ...rect, r1: rect.r1 + index, r2: rect.r1 + index }
      : { ...rect, c1: rect.c1 + index, c2: rect.c1 + index };
    return new Reference([{ sheet, rect: part }]);
  }
  const values = evaluator.matrixOf(result);
  return alongRows ? [[...(values[index] ?? [])]] : values.map((row) => [row[index] ?? null]);
}

whole(
  'XLOOKUP',
  3,
  6,
  ([wanted = null, source = null, result = null, otherwise, mode, direction], evaluator) => {
    const vector = vectorOf(source, evaluator);
    const found = extendedMatch(
      evaluator.value(wanted),
      vector,
      numeric(mode, evaluator, 0),
      numeric(direction, evaluator, 1),
    );
    if (found === MISSED) {
      if (otherwise === undefined || otherwise === MISSING) return errorValue('#N/A');
      return otherwise;
    }
    const answer = slice(result, found, isTall(source, evaluator), evaluator);
    const values = evaluator.values(answer);
    return isMatrix(values) && values.length === 1 && values[0]?.length === 1
      ? (values[0][0] ?? null)
      : answer;
  },
  { stretched: [0] },
);

function isTall(source: Operand, evaluator: Evaluator): boolean {
  const [area] = source instanceof Reference ? source.areas : [];
  if (area) return area.rect.r2 > area.rect.r1 || area.rect.c1 === area.rect.c2;
  return evaluator.matrixOf(source).length > 1;
}

whole(
  'LOOKUP',
  2,
  3,
  ([wanted = null, source = null, result], evaluator) => {
    const key = evaluator.value(wanted);
    if (result !== undefined) {
      const found = findSorted(vectorOf(source, evaluator), key);
      return found === MISSED ? errorValue('#N/A') : vectorOf(result, evaluator).at(found);
    }
    const values = evaluator.matrixOf(source);
    const width = values[0]?.length ?? 0;
    const tall = values.length >= width;
    const keys = tall ? values.map((row) => row[0] ?? null) : (values[0] ?? []);
    const found = findSorted(
      { length: keys.length, at: (i) => keys[i] ?? null, exact: () => undefined },
      key,
    );
    if (found === MISSED) return errorValue('#N/A');
    return (tall ? values[found]?.[width - 1] : values[values.length - 1]?.[found]) ?? null;
  },
  { stretched: [0] },
);

whole('INDEX', 2, 4, (args, evaluator) => {
  const [source = null] = args;
  if (source instanceof Reference) return indexReference(source, args, evaluator);
  const values = evaluator.matrixOf(source);
  return indexArray(values, args, evaluator);
});

/** Row and column of INDEX: one number counts along a single row or column. */
function position(
  args: readonly Operand[],
  rows: number,
  columns: number,
  evaluator: Evaluator,
): [number, number] {
  const first = numeric(args[1], evaluator, 0);
  const second = args[2] === undefined ? undefined : numeric(args[2], evaluator, 0);
  const [row, column] =
    second !== undefined
      ? [first, second]
      : rows === 1 && columns > 1
        ? [1, first]
        : [first, columns === 1 ? 1 : 0];
  if (row < 0 || column < 0) throw raise('#VALUE!');
  if (row > rows || column > columns) throw raise('#REF!');
  return [row, column];
}

function indexReference(source: Reference, args: readonly Operand[], evaluator: Evaluator): Operand {
  const area = source.areas[numeric(args[3], evaluator, 1) - 1];
  if (!area) throw raise('#REF!');
  const { rect, sheet } = area;
  const [, byRow = null, byColumn = null] = args;
  if (isMatrix(byRow) || isMatrix(byColumn))
    return indexArray(evaluator.matrixOf(new Reference([area])), args, evaluator);
  const [row, column] = position(args, rect.r2 - rect.r1 + 1, rect.c2 - rect.c1 + 1, evaluator);
  const part = {
    r1: row === 0 ? rect.r1 : rect.r1 + row - 1,
    r2: row === 0 ? rect.r2 : rect.r1 + row - 1,
    c1: column === 0 ? rect.c1 : rect.c1 + column - 1,
    c2: column === 0 ? rect.c2 : rect.c1 + column - 1,
  };
  return new Reference([{ sheet, rect: part }]);
}

function indexArray(values: CellMatrix, args: readonly Operand[], evaluator: Evaluator): Operand {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const [, byRow = null, byColumn = 1] = args;
  if (isMatrix(byRow) || isMatrix(byColumn)) {
    const rowList = evaluator.matrixOf(byRow);
    const columnList = evaluator.matrixOf(byColumn);
    const height = Math.max(rowList.length, columnList.length);
    const width = Math.max(rowList[0]?.length ?? 1, columnList[0]?.length ?? 1);
    const at = (list: CellMatrix, r: number, c: number): number =>
      toNumber(
        (list.length === 1 ? list[0] : list[r])?.[(list[0]?.length ?? 1) === 1 ? 0 : c] ?? null,
        evaluator.host,
      );
    return Array.from({ length: height }, (_, r) =>
      Array.from(
        { length: width },
        (__, c) => values[at(rowList, r, c) - 1]?.[at(columnList, r, c) - 1] ?? errorValue('#REF!'),
      ),
    );
  }
  const [row, column] = position(args, rows, columns, evaluator);
  if (row === 0 && column === 0) return values;
  if (row === 0) return values.map((line) => [line[column - 1] ?? null]);
  if (column === 0) return [[...(values[row - 1] ?? [])]];
  return values[row - 1]?.[column - 1] ?? null;
}
