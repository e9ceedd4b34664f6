import { excelError } from '../errors';

/** Readers of method arguments: office.js sends `null` for what the caller left out. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw excelError('InvalidArgument');
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw excelError('InvalidArgument');
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw excelError('InvalidArgument');
  return value;
}

export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;
export const optionalText = (value: unknown): string | undefined =>
  isMissing(value) ? undefined : text(value);
export const optionalNumber = (value: unknown): number | undefined =>
  isMissing(value) ? undefined : number(value);
export const optionalFlag = (value: unknown, fallback = false): boolean =>
  isMissing(value) ? fallback : flag(value);

/** An index: a whole number that is not negative. */
export function index(value: unknown): number {
  const found = number(value);
  if (!Number.isInteger(found) || found < 0) throw excelError('InvalidArgument');
  return found;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw excelError('InvalidArgument');
  return value as Readonly<Record<string, unknown>>;
}

export function optionalRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isMissing(value) ? {} : record(value);
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw excelError('InvalidArgument');
  return value as readonly unknown[];
}

/** One of a closed list of words; office.js enumerations are sent as text. */
export function choice<T extends string>(value: unknown, words: readonly T[], fallback?: T): T {
  if (isMissing(value) && fallback !== undefined) return fallback;
  const found = words.find((word) => word === value);
  if (found === undefined) throw excelError('InvalidArgument');
  return found;
}
