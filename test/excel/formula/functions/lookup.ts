import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellName,
  quoteSheetName,
  splitSheetName,
  tryParseRect,
  type Rect,
} from '../../model/address';
import { errorValue, isError, type CellMatrix, type CellValue } from '../../model/values';
import { compareValues, lookupKey, toBoolean, toNumber, toText } from '../coerce';
import { columnIndexOf, hasWildcards, wildcardPattern } from '../criteria';
import type { Evaluator } from '../evaluate';
import { parseFormula } from '../parser';
import { FormulaSyntaxError } from '../ast';
import { MISSING, Raised, Reference, isMatrix, raise, type Operand } from '../operands';
import { lazy, single, whole } from '../registry';

/** A row or column of values that can be searched, read only where it is looked at. */
interface Vector {
  readonly length: number;
  at(index: number): CellValue;
  /** First index of an equal value, when an index of the column knows it; undefined: search by hand. */
  exact(value: CellValue): number | undefined;
}

const MISSED = -1;

function vectorOf(operand: Operand, evaluator: Evaluator): Vector {
  const [area, more] = operand instanceof Reference ? operand.areas : [];
  if (area && !more && area.rect.c1 === area.rect.c2) return columnVector(area.sheet, area.rect, evaluator);
  const values = evaluator.matrixOf(operand);
  const column = values.length > 1;
  if (column && (values[0]?.length ?? 0) > 1) throw raise('#VALUE!');
  const flat = column ? values.map((row) => row[0] ?? null) : (values[0] ?? []);
  return { length: flat.length, at: (i) => flat[i] ?? null, exact: () => undefined };
}

function columnVector(sheet: Reference['areas'][number]['sheet'], rect: Rect, evaluator: Evaluator): Vector {
  const used = evaluator.host.usedPart(sheet, rect);
  const last = used?.r2 ?? rect.r1 - 1;
  const read = evaluator.host.column(sheet, rect.c1, rect.r1, last);
  return {
    length: last - rect.r1 + 1,
    at: (i) => read(rect.r1 + i),
    exact: (value) => {
      if (last - rect.r1 < 64) return undefined;
      const row = columnIndexOf(evaluator, sheet, rect.c1, rect.r1, last).get(lookupKey(value))?.[0];
      return row === undefined ? MISSED : row - rect.r1;
    },
  };
}

const sameType = (a: CellValue, b: CellValue): boolean => typeof a === typeof b && !isError(a) && a !== null;
const equals = (a: CellValue, b: CellValue): boolean => sameType(a, b) && compareValues(a, b) === 0;

/** Index of the first (or last) equal value; with wildcards a text is a pattern. */
function findEqual(vector: Vector, wanted: CellValue, wildcards: boolean, backward = false): number {
  if (wanted === null) return findEqual(vector, 0, false, backward);
  const pattern =
    wildcards && typeof wanted === 'string' && hasWildcards(wanted) ? wildcardPattern(wanted) : null;
  const known = pattern || backward ? undefined : vector.exact(wanted);
  if (known !== undefined) return known;
  const test = (value: CellValue): boolean =>
    pattern ? typeof value === 'string' && pattern.test(value) : equals(value, wanted);
  if (backward) {
    for (let i = vector.length - 1; i >= 0; i -= 1) if (test(vector.at(i))) return i;
    return MISSED;
  }
  for (let i = 0; i < vector.length; i += 1) if (test(vector.at(i))) return i;
  return MISSED;
}

/** Binary search of Excel: last value of the wanted type that is not beyond it; others are stepped over. */
function findSorted(vector: Vector, wanted: CellValue, descending = false): number {
  const sought = wanted ?? 0;
  let low = 0;
  let high = vector.length - 1;
  let best = MISSED;
  while (low <= high) {
    let middle = (low + high) >> 1;
    while (middle <= high && !sameType(vector.at(middle), sought)) middle += 1;
    if (middle > high) {
      high = ((low + high) >> 1) - 1;
      continue;
    }
    const order = compareValues(vector.at(middle), sought) * (descending ? -1 : 1);
    if (order <= 0) {
      best = middle;
      low = middle + 1;
    } else high = ((low + high) >> 1) - 1;
  }
  return best;
}

/** Nearest value at or below (−1) or at or above (1) the wanted one, in any order. */
function findNearest(vector: Vector, wanted: CellValue, side: number, backward: boolean): number {
  let best = MISSED;
  for (let k = 0; k < vector.length; k += 1) {
    const i = backward ? vector.length - 1 - k : k;
    const value = vector.at(i);
    if (!sameType(value, wanted ?? 0)) continue;
    const order = compareValues(value, wanted ?? 0);
    if (order === 0) return i;
    if (order * side < 0) continue;
    if (best === MISSED || compareValues(value, vector.at(best)) * side < 0) best = i;
  }
  return best;
}

const flagged = (arg: Operand | undefined, evaluator: Evaluator, otherwise: boolean): boolean => {
  if (arg === undefined) return otherwise;
  return arg === MISSING ? false : toBoolean(evaluator.value(arg));
};
const numeric = (arg: Operand | undefined, evaluator: Evaluator, otherwise: number): number =>
  arg === undefined || arg === MISSING
    ? otherwise
    : Math.trunc(toNumber(evaluator.value(arg), evaluator.host));

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

const areaOf = (operand: Operand | undefined): Reference['areas'][number] => {
  const [area] = operand instanceof Reference ? operand.areas : [];
  if (!area) throw raise('#VALUE!');
  return area;
};

whole(
  'OFFSET',
  3,
  5,
  ([base, rows, columns, height, width], evaluator) => {
    const { sheet, rect } = areaOf(base);
    const r1 = rect.r1 + numeric(rows, evaluator, 0);
    const c1 = rect.c1 + numeric(columns, evaluator, 0);
    const tall = numeric(height, evaluator, rect.r2 - rect.r1 + 1);
    const wide = numeric(width, evaluator, rect.c2 - rect.c1 + 1);
    if (tall === 0 || wide === 0) throw raise('#REF!');
    const part = {
      r1: tall < 0 ? r1 + tall + 1 : r1,
      r2: tall < 0 ? r1 : r1 + tall - 1,
      c1: wide < 0 ? c1 + wide + 1 : c1,
      c2: wide < 0 ? c1 : c1 + wide - 1,
    };
    if (part.r1 < 0 || part.c1 < 0 || part.r2 >= MAX_ROWS || part.c2 >= MAX_COLUMNS) throw raise('#REF!');
    return new Reference([{ sheet, rect: part }]);
  },
  { volatile: true },
);

whole(
  'INDIRECT',
  1,
  2,
  ([address = null, a1], evaluator) => {
    const text = toText(evaluator.value(address));
    if (!flagged(a1, evaluator, true)) return new Reference([r1c1(text, evaluator)]);
    const { sheet: name, local } = splitSheetName(text);
    const rect = tryParseRect(local);
    if (rect) {
      const sheet = name === null ? evaluator.at.sheet : evaluator.host.findSheet(name);
      if (!sheet) throw raise('#REF!');
      return new Reference([{ sheet, rect }]);
    }
    try {
      const result = evaluator.within(null).evaluate(parseFormula(text));
      if (result instanceof Reference) return result;
    } catch (problem) {
      if (!(problem instanceof FormulaSyntaxError) && !(problem instanceof Raised)) throw problem;
    }
    throw raise('#REF!');
  },
  { volatile: true },
);

const R1C1 = /^R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?$/i;
function r1c1(text: string, evaluator: Evaluator): Reference['areas'][number] {
  const { sheet: name, local } = splitSheetName(text);
  const match = R1C1.exec(local);
  const sheet = name === null ? evaluator.at.sheet : evaluator.host.findSheet(name);
  if (!match || !sheet) throw raise('#REF!');
  const [, row, byRows, column, byColumns] = match;
  const r = row === undefined ? evaluator.at.row + Number(byRows ?? 0) : Number(row) - 1;
  const c = column === undefined ? evaluator.at.column + Number(byColumns ?? 0) : Number(column) - 1;
  if (r < 0 || c < 0 || r >= MAX_ROWS || c >= MAX_COLUMNS) throw raise('#REF!');
  return { sheet, rect: { r1: r, r2: r, c1: c, c2: c } };
}

single('ADDRESS', 2, 5, ([row = null, column = null, kind = 1, a1 = true, sheet], { host }) => {
  const r = toNumber(row, host);
  const c = toNumber(column, host);
  const absolute = toNumber(kind, host);
  if (r < 1 || c < 1 || absolute < 1 || absolute > 4) return errorValue('#VALUE!');
  const prefix = sheet === undefined ? '' : `${quoteSheetName(toText(sheet))}!`;
  const fixedRow = absolute === 1 || absolute === 2;
  const fixedColumn = absolute === 1 || absolute === 3;
  if (!toBoolean(a1)) return `${prefix}R${fixedRow ? r : `[${r}]`}C${fixedColumn ? c : `[${c}]`}`;
  const [, letters = ''] = /^([A-Z]+)/.exec(cellName(0, c - 1)) ?? [];
  return `${prefix}${fixedColumn ? '$' : ''}${letters}${fixedRow ? '$' : ''}${r}`;
});

function place(
  name: string,
  from: (rect: Rect) => number,
  to: (rect: Rect) => number,
  here: (ev: Evaluator) => number,
  across: boolean,
): void {
  lazy(name, 0, 1, ([arg], evaluator) => {
    if (!arg) return here(evaluator) + 1;
    const { rect } = areaOf(evaluator.evaluate(arg));
    const numbers = Array.from({ length: to(rect) - from(rect) + 1 }, (_, i) => from(rect) + i + 1);
    if (numbers.length === 1 || evaluator.implicit) return numbers[0] ?? null;
    return across ? [numbers] : numbers.map((n) => [n]);
  });
}
place(
  'ROW',
  (rect) => rect.r1,
  (rect) => rect.r2,
  (ev) => ev.at.row,
  false,
);
place(
  'COLUMN',
  (rect) => rect.c1,
  (rect) => rect.c2,
  (ev) => ev.at.column,
  true,
);

const shape = (arg: Operand | undefined, evaluator: Evaluator): [number, number] => {
  const [area] = arg instanceof Reference ? arg.areas : [];
  if (area) return [area.rect.r2 - area.rect.r1 + 1, area.rect.c2 - area.rect.c1 + 1];
  const values = evaluator.matrixOf(arg ?? null);
  return [values.length, values[0]?.length ?? 0];
};
whole('ROWS', 1, 1, ([arg], evaluator) => shape(arg, evaluator)[0]);
whole('COLUMNS', 1, 1, ([arg], evaluator) => shape(arg, evaluator)[1]);
whole('AREAS', 1, 1, ([arg]) => (arg instanceof Reference ? arg.areas.length : errorValue('#VALUE!')));

lazy('FORMULATEXT', 1, 1, ([arg], evaluator) => {
  const { sheet, rect } = areaOf(arg && evaluator.evaluate(arg));
  return evaluator.host.formulaText(sheet, rect.r1, rect.c1) ?? errorValue('#N/A');
});
lazy('ISFORMULA', 1, 1, ([arg], evaluator) => {
  const { sheet, rect } = areaOf(arg && evaluator.evaluate(arg));
  return evaluator.host.formulaText(sheet, rect.r1, rect.c1) !== null;
});
lazy('ISREF', 1, 1, ([arg], evaluator) => arg !== undefined && evaluator.attempt(arg) instanceof Reference);
single('HYPERLINK', 1, 2, ([link = null, shown]) => shown ?? toText(link));
