import { errorValue, isError, type CellMatrix, type CellValue } from '../../model/values';
import { compareTexts, compareValues, lookupKey, toBoolean, toNumber } from '../coerce';
import type { Evaluator } from '../evaluate';
import { MISSING, Raised, elementAt, matrix, raise, type Operand } from '../operands';
import { MAX_ARRAY_CELLS } from '../limits';
import { MANY, whole } from '../registry';

const given = (arg: Operand | undefined): arg is Operand => arg !== undefined && arg !== MISSING;
const number = (arg: Operand | undefined, evaluator: Evaluator, otherwise: number): number =>
  given(arg) ? toNumber(evaluator.value(arg), evaluator.host) : otherwise;
const flag = (arg: Operand | undefined, evaluator: Evaluator): boolean =>
  given(arg) && toBoolean(evaluator.value(arg));
const transpose = (values: CellMatrix): CellMatrix =>
  (values[0] ?? []).map((_, c) => values.map((row) => row[c] ?? null));

/** No array is empty: Excel says so with #CALC!. */
function notEmpty(values: CellMatrix): CellMatrix {
  if (values.length === 0 || values[0]?.length === 0) throw raise('#CALC!');
  return values;
}

whole('FILTER', 2, 3, ([source = null, include = null, otherwise], evaluator) => {
  const values = evaluator.matrixOf(source);
  const wanted = evaluator.matrixOf(include);
  const byRow = wanted.length === values.length && wanted[0]?.length === 1;
  const byColumn = wanted.length === 1 && wanted[0]?.length === values[0]?.length;
  if (!byRow && !byColumn) throw raise('#VALUE!');
  const keeps = (value: CellValue | undefined): boolean => {
    if (isError(value)) throw new Raised(value);
    return toBoolean(value ?? null);
  };
  const kept = byRow
    ? values.filter((_, r) => keeps(wanted[r]?.[0]))
    : values.map((row) => row.filter((_, c) => keeps(wanted[0]?.[c])));
  if (kept.length > 0 && (kept[0]?.length ?? 0) > 0) return kept;
  return given(otherwise) ? otherwise : errorValue('#CALC!');
});

/** Order of SORT: numbers, texts, truth values, errors, blanks last whichever way. */
function order(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number =>
    value === null
      ? 4
      : isError(value)
        ? 3
        : typeof value === 'boolean'
          ? 2
          : typeof value === 'string'
            ? 1
            : 0;
  const gap = rank(a) - rank(b);
  if (gap !== 0) return gap;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return isError(a) || a === null ? 0 : compareValues(a, b);
}

type Key = { readonly values: readonly CellValue[]; readonly ascending: boolean };

/** Row numbers in sorted order; equal rows keep theirs unless `amongEqual` orders them. */
export function sortedRows(
  count: number,
  keys: readonly Key[],
  amongEqual: (a: CellValue, b: CellValue) => number = () => 0,
): number[] {
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => {
    for (const { values, ascending } of keys) {
      const x = values[a] ?? null;
      const y = values[b] ?? null;
      const found = order(x, y) || amongEqual(x, y);
      if (found !== 0) return ascending || x === null || y === null ? found : -found;
    }
    return a - b;
  });
}

const direction = (value: CellValue, evaluator: Evaluator): boolean => {
  const sign = toNumber(value, evaluator.host);
  if (sign !== 1 && sign !== -1) throw raise('#VALUE!');
  return sign === 1;
};

whole('SORT', 1, 4, ([source = null, index, way, byColumn], evaluator) => {
  const across = flag(byColumn, evaluator);
  const values = across ? transpose(evaluator.matrixOf(source)) : evaluator.matrixOf(source);
  const columns = given(index) ? evaluator.matrixOf(index).flat() : [1];
  const ways = given(way) ? evaluator.matrixOf(way).flat() : [1];
  const keys = columns.map((column, i): Key => {
    const at = toNumber(column, evaluator.host) - 1;
    if (at < 0 || at >= (values[0]?.length ?? 0)) throw raise('#VALUE!');
    return {
      values: values.map((row) => row[at] ?? null),
      ascending: direction(ways[i] ?? ways[0] ?? 1, evaluator),
    };
  });
  const sorted = sortedRows(values.length, keys).map((r) => values[r] ?? []);
  return across ? transpose(sorted) : sorted;
});

whole('SORTBY', 2, MANY, ([source = null, ...by], evaluator) => {
  const values = evaluator.matrixOf(source);
  const keys: Key[] = [];
  let across = false;
  for (let i = 0; i < by.length; i += 2) {
    const list = evaluator.matrixOf(by[i] ?? null);
    across = list.length === 1 && values.length !== 1;
    const flat = list.flat();
    if (flat.length !== (across ? values[0]?.length : values.length)) throw raise('#VALUE!');
    keys.push({
      values: flat,
      ascending: given(by[i + 1]) ? direction(evaluator.value(by[i + 1] ?? 1), evaluator) : true,
    });
  }
  const lines = across ? transpose(values) : values;
  const sorted = sortedRows(lines.length, keys).map((r) => lines[r] ?? []);
  return across ? transpose(sorted) : sorted;
});

whole('UNIQUE', 1, 3, ([source = null, byColumn, once], evaluator) => {
  const across = flag(byColumn, evaluator);
  const lines = across ? transpose(evaluator.matrixOf(source)) : evaluator.matrixOf(source);
  const counts = new Map<string, { row: CellValue[]; count: number }>();
  for (const row of lines) {
    const key = JSON.stringify(row.map((value) => (value === null ? null : lookupKey(value))));
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { row, count: 1 });
  }
  const only = flag(once, evaluator);
  const rows = notEmpty(
    [...counts.values()].filter(({ count }) => !only || count === 1).map(({ row }) => row),
  );
  return across ? transpose(rows) : rows;
});

whole('SEQUENCE', 1, 4, ([rows, columns, start, step], evaluator) => {
  const height = Math.trunc(number(rows, evaluator, 1));
  const width = Math.trunc(number(columns, evaluator, 1));
  if (height < 0 || width < 0 || height * width > MAX_ARRAY_CELLS) throw raise('#VALUE!');
  if (height === 0 || width === 0) throw raise('#CALC!');
  const first = number(start, evaluator, 1);
  const by = number(step, evaluator, 1);
  return matrix(height, width, (r, c) => first + (r * width + c) * by);
});

whole(
  'RANDARRAY',
  0,
  5,
  ([rows, columns, low, high, integers], evaluator) => {
    const from = number(low, evaluator, 0);
    const to = number(high, evaluator, 1);
    const wholes = flag(integers, evaluator);
    return matrix(number(rows, evaluator, 1), number(columns, evaluator, 1), () => {
      const share = evaluator.host.random();
      return wholes ? Math.floor(from + share * (to - from + 1)) : from + share * (to - from);
    });
  },
  { volatile: true },
);

whole('TRANSPOSE', 1, 1, ([source = null], evaluator) => transpose(evaluator.matrixOf(source)));

function stack(name: string, vertical: boolean): void {
  whole(name, 1, MANY, (args, evaluator) => {
    const parts = args.map((arg) =>
      vertical ? evaluator.matrixOf(arg) : transpose(evaluator.matrixOf(arg)),
    );
    const width = Math.max(...parts.map((part) => part[0]?.length ?? 0));
    const rows = parts
      .flat()
      .map((row) =>
        Array.from({ length: width }, (_, c) => (c < row.length ? (row[c] ?? null) : errorValue('#N/A'))),
      );
    return vertical ? rows : transpose(rows);
  });
}
stack('VSTACK', true);
stack('HSTACK', false);

/** First `count` of a list, the last ones for a negative count. */
const take = <T>(list: readonly T[], count: number): T[] =>
  count < 0 ? list.slice(count) : list.slice(0, count);
const drop = <T>(list: readonly T[], count: number): T[] =>
  count < 0 ? list.slice(0, count) : list.slice(count);

function part(name: string, cut: <T>(list: readonly T[], count: number) => T[], none: number): void {
  whole(name, 2, 3, ([source = null, rows, columns], evaluator) => {
    const values = evaluator.matrixOf(source);
    const height = given(rows) ? Math.trunc(number(rows, evaluator, none)) : null;
    const width = given(columns) ? Math.trunc(number(columns, evaluator, none)) : null;
    const kept = height === null ? values : cut(values, height);
    return notEmpty(width === null ? kept : kept.map((row) => cut(row, width)));
  });
}
part('TAKE', take, Infinity);
part('DROP', drop, 0);

function choose(name: string, rows: boolean): void {
  whole(name, 2, MANY, ([source = null, ...indexes], evaluator) => {
    const values = rows ? evaluator.matrixOf(source) : transpose(evaluator.matrixOf(source));
    const wanted = indexes.flatMap((arg) => evaluator.matrixOf(arg).flat());
    const lines = wanted.map((index) => {
      const at = Math.trunc(toNumber(index, evaluator.host));
      const line = at > 0 ? values[at - 1] : values[values.length + at];
      if (at === 0 || !line) throw raise('#VALUE!');
      return line;
    });
    return rows ? lines : transpose(lines);
  });
}
choose('CHOOSEROWS', true);
choose('CHOOSECOLS', false);

function flatten(name: string, down: boolean): void {
  whole(name, 1, 3, ([source = null, ignore, byColumn], evaluator) => {
    const read = evaluator.matrixOf(source);
    const ignored = number(ignore, evaluator, 0);
    const flat = (flag(byColumn, evaluator) ? transpose(read) : read)
      .flat()
      .filter(
        (value) => !((ignored === 1 || ignored === 3) && value === null) && !(ignored >= 2 && isError(value)),
      );
    return notEmpty(down ? flat.map((value) => [value]) : [flat]);
  });
}
flatten('TOCOL', true);
flatten('TOROW', false);

function wrap(name: string, rows: boolean): void {
  whole(name, 2, 3, ([source = null, count, padding], evaluator) => {
    const flat = evaluator.matrixOf(source).flat();
    const size = Math.trunc(number(count, evaluator, 1));
    if (size < 1) throw raise('#NUM!');
    const pad = given(padding) ? evaluator.topLeft(padding) : errorValue('#N/A');
    const lines = matrix(Math.ceil(flat.length / size), size, (r, c) => {
      const at = r * size + c;
      return at < flat.length ? (flat[at] ?? null) : pad;
    });
    return rows ? lines : transpose(lines);
  });
}
wrap('WRAPROWS', true);
wrap('WRAPCOLS', false);

whole('EXPAND', 2, 4, ([source = null, rows, columns, padding], evaluator) => {
  const values = evaluator.matrixOf(source);
  const height = number(rows, evaluator, values.length);
  const width = number(columns, evaluator, values[0]?.length ?? 1);
  if (height < values.length || width < (values[0]?.length ?? 1)) throw raise('#VALUE!');
  const pad = given(padding) ? evaluator.topLeft(padding) : errorValue('#N/A');
  return matrix(height, width, (r, c) => {
    const row = values[r];
    return row && c < row.length ? elementAt([row], 0, c) : pad;
  });
});
