import { cellText, isBlank } from './cells';
import { isPageOrTitle, isSignatureOrNote } from './structure';
import type { Cell } from './types';

/** Whether a row holds a note, a signature, a page's number or a title and nothing else, under whatever column comes first. */
export function isLoneNote(row: readonly (Cell | undefined)[]): boolean {
  const [only, ...others] = row.filter((cell) => !isBlank(cell));
  const text = others.length === 0 ? cellText(only) : '';
  return isSignatureOrNote(text) || isPageOrTitle(text);
}
