import type { Rect } from '../model/address';
import { isError, type CellValue } from '../model/values';
import { compareValues, lookupKey } from './coerce';
import { columnIndexOf, hasWildcards, wildcardPattern } from './criteria';
import type { Evaluator } from './evaluate';
import { Reference, raise, type Operand } from './operands';

/** A row or column of values that can be searched, read only where it is looked at. */
export interface Vector {
  readonly length: number;
  at(index: number): CellValue;
  /** First index of an equal value, when an index of the column knows it; undefined: search by hand. */
  exact(value: CellValue): number | undefined;
}

export const MISSED = -1;

export function vectorOf(operand: Operand, evaluator: Evaluator): Vector {
  const [area, more] = operand instanceof Reference ? operand.areas : [];
  if (area && !more && area.rect.c1 === area.rect.c2) return columnVector(area.sheet, area.rect, evaluator);
  const values = evaluator.matrixOf(operand);
  const column = values.length > 1;
  if (column && (values[0]?.length ?? 0) > 1) throw raise('#VALUE!');
  const flat = column ? values.map((row) => row[0] ?? null) : (values[0] ?? []);
  return { length: flat.length, at: (i) => flat[i] ?? null, exact: () => undefined };
}

export function columnVector(
  sheet: Reference['areas'][number]['sheet'],
  rect: Rect,
  evaluator: Evaluator,
): Vector {
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
export function findEqual(vector: Vector, wanted: CellValue, wildcards: boolean, backward = false): number {
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
export function findSorted(vector: Vector, wanted: CellValue, descending = false): number {
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
export function findNearest(vector: Vector, wanted: CellValue, side: number, backward: boolean): number {
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
