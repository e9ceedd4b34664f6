/** Excel's limit for the text of one cell. */
const MAX_CELL_TEXT = 32_767;
/** Controls that a cell cannot hold: all below the space but tab and line feed. */
const CONTROLS = /[^\P{Cc}\t\n\u007f-\u009f]/gu;

/**
 * Text as it must be handed to Excel so that it stays that text: the apostrophe keeps `=cmd`, `+1`, `@x`,
 * `1-30`, `0001234` and 20-digit invoice numbers from becoming formulas, dates or rounded numbers.
 */
export function cellText(text: string): string {
  const clean = text.replace(CONTROLS, '');
  return clean === '' ? '' : `'${clean.slice(0, MAX_CELL_TEXT - 1)}`;
}

/** Text that one cell can hold; what is longer ends in `sentence`, which says so. */
export function fitCell(text: string, sentence: string): string {
  return text.length < MAX_CELL_TEXT ? text : text.slice(0, MAX_CELL_TEXT - 1 - sentence.length) + sentence;
}
