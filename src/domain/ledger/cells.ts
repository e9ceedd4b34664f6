import type { Cell } from './types';

/** Whether a cell holds nothing a person would see. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

export function isError(cell: Cell | undefined): cell is { readonly error: string } {
  return typeof cell === 'object' && cell !== null;
}

/** What Excel writes for an error, which a file of text holds as a word: #N/A, #REF!, #DIV/0!. */
const ERROR_TEXT = /^#(?:N\/A|[A-Z][A-Z_\d/]*[!?])$/i;

/** Whether text is an error that was copied as text. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERROR_TEXT.test(text);
}

/** A cell's text as shown: trimmed, numbers without exponent as far as they are exact, '' for blanks. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : cell.error;
}
