import type { Cell } from './types';

/** Whether a cell holds nothing a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

export function isError(cell: Cell | undefined): cell is { readonly error: string } {
  return typeof cell === 'object' && cell !== null;
}

/** A cell's text as shown: trimmed, numbers without exponent as far as they are exact, '' for blanks. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell.error;
}
