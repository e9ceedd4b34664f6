import type { Cell } from '../domain/ledger/types';

const ERROR_TEXT =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|BUSY!|FIELD!|CONNECT!|BLOCKED!|UNKNOWN!)$/;

/** Whether a value could be an error cell: Excel gives errors as text, so only `valueTypes` can tell. */
export function looksLikeError(value: unknown): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 35 && ERROR_TEXT.test(value);
}

/** One value as the domain takes it. `type` is known only where the value looked like an error. */
export function toCell(value: unknown, type?: string): Cell {
  if (typeof value === 'string') return type === 'Error' ? { error: value } : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

const LETTERS = 26;

/** A (0), B, …, Z, AA: how Excel names the column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / LETTERS);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % LETTERS));
}

/** `C17` of a 1-based row and a zero-based column. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
