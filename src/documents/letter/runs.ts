import { NoBreakHyphen, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import { cleanText } from '../text';

const NO_BREAK_SPACE = '\u00a0';
/** `CNY 1,234.50`, `-1 234`, `28 November 2026`: what must stay on one line. */
const AMOUNT = /\b([A-Z]{3}) (?=-?\d)/g;
const LONG_DATE = /\b(\d{1,2}) (\p{Lu}\p{L}{2,8}) (\d{4})\b/gu;
/** ISO dates and numbers of notices, which a word processor would break after a hyphen. */
const HYPHENATED = /(?<![\w-])\d{4}-\d{2,6}(?:-\d{2})?(?![\w-])/g;

/** Spaces inside amounts and written-out dates made no-break. */
export function holdTogether(text: string): string {
  return text
    .replace(AMOUNT, `$1${NO_BREAK_SPACE}`)
    .replace(LONG_DATE, (_whole, day, month, year) => [day, month, year].join(NO_BREAK_SPACE));
}

/** Runs of a text from anywhere: cleaned, lines broken at `\n`, dates and amounts never. */
export function runs(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ ...options, ...(index > 0 ? { break: 1 } : {}), children: pieces(holdTogether(line)) }),
    );
}

function pieces(line: string): (string | NoBreakHyphen)[] {
  const children: (string | NoBreakHyphen)[] = [];
  let from = 0;
  for (const match of line.matchAll(HYPHENATED)) {
    const parts = match[0].split('-');
    children.push(line.slice(from, match.index) + parts[0]);
    for (const part of parts.slice(1)) children.push(new NoBreakHyphen(), part);
    from = match.index + match[0].length;
  }
  children.push(line.slice(from));
  return children.filter((child) => child !== '');
}
