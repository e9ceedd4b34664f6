import type { Rect } from '../model/address';
import { isError, type CellValue } from '../model/values';
import { compareTexts, lookupKey, numberOfText, sameNumber, type Conventions } from './coerce';
import type { Evaluator } from './evaluate';
import { Reference, raise, type Operand, type SheetHandle } from './operands';

type Test = (value: CellValue) => boolean;

/** `*`, `?` and `~` as in "Use wildcard characters in searches" (support.microsoft.com). */
export function wildcardPattern(text: string, whole = true): RegExp {
  let source = '';
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    const next = text[i + 1] ?? '';
    if (letter === '~' && (next === '*' || next === '?' || next === '~')) {
      source += next === '~' ? '~' : `\\${next}`;
      i += 1;
    } else if (letter === '*') source += '[\\s\\S]*';
    else if (letter === '?') source += '[\\s\\S]';
    else source += letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  return new RegExp(whole ? `^${source}$` : source, 'iu');
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

interface Criterion {
  readonly test: Test;
  /** Value to look up when the test is plain equality with a value that an index can find. */
  readonly equal: CellValue | undefined;
}

const OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/** A condition of COUNTIF and its family: "COUNTIF function", "SUMIFS function" (support.microsoft.com). */
export function readCriterion(criterion: CellValue, env: Conventions): Criterion {
  if (criterion === null) return { test: (value) => value === 0, equal: 0 };
  if (typeof criterion === 'number') return equality(criterion, env);
  if (typeof criterion === 'boolean') return { test: (value) => value === criterion, equal: criterion };
  if (isError(criterion)) {
    return { test: (value) => isError(value) && value.error === criterion.error, equal: undefined };
  }
  const [, operator, text = ''] = OPERATOR.exec(criterion) ?? [];
  if (operator === undefined) return equality(text, env);
  if (operator === '=')
    return text === '' ? { test: (v) => v === null, equal: undefined } : equality(text, env);
  if (operator === '<>') {
    if (text === '') return { test: (v) => v !== null, equal: undefined };
    const { test } = equality(text, env);
    return { test: (value) => !test(value), equal: undefined };
  }
  return { test: inequality(operator, text, env), equal: undefined };
}

function equality(wanted: string | number, env: Conventions): Criterion {
  const number = typeof wanted === 'number' ? wanted : numberOfText(wanted, env);
  if (number !== null) {
    const test: Test = (value) =>
      typeof value === 'number'
        ? sameNumber(value, number)
        : typeof value === 'string' && sameNumber(numberOfText(value, env) ?? NaN, number);
    return { test, equal: undefined };
  }
  const text = String(wanted);
  if (text === '') return { test: (value) => value === null || value === '', equal: undefined };
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE')
    return { test: (value) => value === (upper === 'TRUE'), equal: upper === 'TRUE' };
  if (hasWildcards(text)) {
    const pattern = wildcardPattern(text);
    return { test: (value) => typeof value === 'string' && pattern.test(value), equal: undefined };
  }
  const lower = text.toLowerCase();
  return { test: (value) => typeof value === 'string' && value.toLowerCase() === lower, equal: text };
}

function inequality(operator: string, text: string, env: Conventions): Test {
  const number = numberOfText(text, env);
  const keep = (order: number): boolean =>
    operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  if (number !== null) {
    return (value) => typeof value === 'number' && keep(sameNumber(value, number) ? 0 : value - number);
  }
  return (value) => typeof value === 'string' && keep(compareTexts(value, text));
}

type Index = { readonly version: number; readonly rows: ReadonlyMap<string | number | boolean, number[]> };
const indexes = new WeakMap<object, Map<string, Index>>();

/** Rows of one column by value, kept until the column changes: thousands of SUMIFS share it. */
export function columnIndexOf(
  evaluator: Evaluator,
  sheet: SheetHandle,
  column: number,
  r1: number,
  r2: number,
): Index['rows'] {
  const { host } = evaluator;
  const read = host.column(sheet, column, r1, r2);
  const version = host.columnVersion(sheet, column);
  const known = indexes.get(sheet) ?? new Map<string, Index>();
  indexes.set(sheet, known);
  const key = `${column}:${r1}:${r2}`;
  const current = known.get(key);
  if (current?.version === version) return current.rows;
  const rows = new Map<string | number | boolean, number[]>();
  for (let r = r1; r <= r2; r += 1) {
    const value = read(r);
    if (value === null) continue;
    const group = rows.get(lookupKey(value));
    if (group) group.push(r);
    else rows.set(lookupKey(value), [r]);
  }
  known.set(key, { version, rows });
  return rows;
}

interface Condition {
  readonly sheet: SheetHandle;
  readonly rect: Rect;
  readonly criterion: Criterion;
}

const areaOf = (operand: Operand | undefined): { sheet: SheetHandle; rect: Rect } => {
  const [area, more] = operand instanceof Reference ? operand.areas : [];
  if (!area || more) throw raise('#VALUE!');
  return area;
};

/**
 * Offsets (row, column) of the cells that meet every condition.
 * @param pairs range, criterion, range, criterion, …; ranges of one shape
 * @param visit also gets offsets of blank cells that meet the conditions
 */
export function eachMatch(
  pairs: readonly Operand[],
  evaluator: Evaluator,
  shape: Rect | null,
  visit: (row: number, column: number) => void,
): void {
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const criterion = readCriterion(evaluator.topLeft(pairs[i + 1] ?? null), evaluator.host);
    conditions.push({ ...areaOf(pairs[i]), criterion });
  }
  const [first] = conditions;
  if (!first) throw raise('#VALUE!');
  const rows = first.rect.r2 - first.rect.r1;
  const columns = first.rect.c2 - first.rect.c1;
  const sameShape = (rect: Rect): boolean => rect.r2 - rect.r1 === rows && rect.c2 - rect.c1 === columns;
  if (!conditions.every(({ rect }) => sameShape(rect)) || (shape && !sameShape(shape)))
    throw raise('#VALUE!');
  const height = usedHeight(conditions, evaluator, rows);
  for (let c = 0; c <= columns; c += 1) matchColumn(conditions, evaluator, c, height, visit);
}

/** Rows beyond every range's used part can only be blank; they are looked at only if all ranges are short. */
function usedHeight(conditions: readonly Condition[], evaluator: Evaluator, rows: number): number {
  let last = -1;
  for (const { sheet, rect } of conditions) {
    const used = evaluator.host.usedPart(sheet, rect);
    if (used) last = Math.max(last, used.r2 - rect.r1);
  }
  const meetsBlank = conditions.every(({ criterion }) => criterion.test(null));
  return meetsBlank ? rows : Math.min(rows, last);
}

function matchColumn(
  conditions: readonly Condition[],
  evaluator: Evaluator,
  column: number,
  height: number,
  visit: (row: number, column: number) => void,
): void {
  if (height < 0) return;
  const { host } = evaluator;
  const tests = conditions.map(({ sheet, rect, criterion }) => {
    const read = host.column(sheet, rect.c1 + column, rect.r1, rect.r1 + height);
    return (offset: number): boolean => criterion.test(read(rect.r1 + offset));
  });
  const candidates = fewest(conditions, evaluator, column, height);
  const check = (offset: number): void => {
    if (tests.every((test) => test(offset))) visit(offset, column);
  };
  if (candidates) candidates.forEach(check);
  else for (let offset = 0; offset <= height; offset += 1) check(offset);
}

/** Offsets of the rows that the most selective equality allows; null when no condition is one. */
function fewest(
  conditions: readonly Condition[],
  evaluator: Evaluator,
  column: number,
  height: number,
): number[] | null {
  if (height < 64) return null;
  let best: number[] | null = null;
  let origin = 0;
  for (const { sheet, rect, criterion } of conditions) {
    if (criterion.equal === undefined) continue;
    const index = columnIndexOf(evaluator, sheet, rect.c1 + column, rect.r1, rect.r1 + height);
    const rows = index.get(lookupKey(criterion.equal)) ?? [];
    if (best === null || rows.length < best.length) [best, origin] = [rows, rect.r1];
  }
  return best && best.map((row) => row - origin);
}
