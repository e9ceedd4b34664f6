/** Marks that turn the direction of text around; in a name they could make an amount read backwards. */
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * Text of a sheet as one line of a letter: line breaks and other control characters become spaces
 * (a name must not forge a paragraph or a mail header), direction marks go. Nothing is shortened.
 */
export function oneLine(text: string): string {
  return text
    .replace(DIRECTION_MARKS, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
