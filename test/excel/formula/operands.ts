import { type Rect } from '../model/address';
import {
  errorValue,
  type CellMatrix,
  type CellValue,
  type ErrorCode,
  type ExcelError,
} from '../model/values';
import type { Node } from './ast';

/** A sheet as the engine sees it: something to tell from others. */
export interface SheetHandle {
  readonly id: string;
  readonly name: string;
}

/** One or more areas of cells. */
export class Reference {
  constructor(readonly areas: readonly { readonly sheet: SheetHandle; readonly rect: Rect }[]) {}
}

export class Lambda {
  constructor(
    readonly parameters: readonly string[],
    readonly body: Node,
    readonly scope: Scope | null,
  ) {}
}

/** Names that LET and LAMBDA bind. */
export interface Scope {
  readonly name: string;
  readonly value: Operand;
  readonly outer: Scope | null;
}

/** An argument left out between commas. */
export const MISSING = Symbol('missing argument');
type Missing = typeof MISSING;

export type Operand = CellValue | CellMatrix | Reference | Lambda | Missing;

/** Carries an error value up to the nearest function. Not an Error: no stack is wanted. */
export class Raised {
  constructor(readonly value: ExcelError) {}
}

/** Evaluation cannot go on before a custom function has answered. */
export class Pending {}

export const raise = (code: ErrorCode, message?: string): Raised => new Raised(errorValue(code, message));

export const isMatrix = (operand: Operand): operand is CellMatrix => Array.isArray(operand);

/** What the work answers; a raised error becomes its value. @throws Pending */
export function caught<T>(work: () => T): T | ExcelError {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Raised) return problem.value;
    throw problem;
  }
}

/** Builds a matrix; `make` is called row by row. */
export function matrix(
  rows: number,
  columns: number,
  make: (row: number, column: number) => CellValue,
): CellMatrix {
  const result: CellMatrix = [];
  for (let r = 0; r < rows; r += 1) {
    const line: CellValue[] = [];
    for (let c = 0; c < columns; c += 1) line.push(make(r, c));
    result.push(line);
  }
  return result;
}

/** Element of an array that is stretched: one row or column serves all. Beyond its edge it is #N/A. */
export function elementAt(values: CellMatrix, row: number, column: number): CellValue {
  const line = values.length === 1 ? values[0] : values[row];
  if (!line) return errorValue('#N/A');
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? errorValue('#N/A') : value;
}
