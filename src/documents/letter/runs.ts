import { NoBreakHyphen, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Language } from '../../domain/notices/types';
import { cleanText } from '../text';

type Look = Omit<IRunOptions, 'text' | 'children'>;
type Piece = string | NoBreakHyphen;

const NO_BREAK_SPACE = '\u00a0';
/** `USD 1,234.50`, and the digits of a telephone number: `+44 151 496 0000`, `(02) 2968-0000`. */
const BEFORE_FIGURES = /(?<=\b[A-Z]{3}|[\d)]) (?=-?\d)/g;
/** `28 November 2026` */
const LONG_DATE = /\b(\d{1,2}) (\p{Lu}\p{L}{2,8}) (\d{4})\b/gu;

/** Runs of a text from anywhere: cleaned, its lines broken at `\n`. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return lines(text, look, (line) => [line]);
}

/**
 * The same for running text, where no line may end inside an amount, a date, a telephone or the number of a
 * letter. In Chinese the rules of line breaking in `package.ts` see to that: between Chinese characters,
 * LibreOffice breaks at no-break characters as well, and then in the middle of a number.
 */
export function proseRuns(text: string, language: Language): TextRun[] {
  return lines(
    text,
    {},
    language === 'en' ? (line) => noBreakHyphens(noBreakSpaces(line)) : (line) => [line],
  );
}

export function noBreakSpaces(text: string): string {
  return text
    .replace(BEFORE_FIGURES, NO_BREAK_SPACE)
    .replace(LONG_DATE, (_whole, day, month, year) => [day, month, year].join(NO_BREAK_SPACE));
}

function noBreakHyphens(line: string): Piece[] {
  const parts = line.split(/(?<=\d)-(?=\d)/);
  return parts.flatMap((part, index) => (index > 0 ? [new NoBreakHyphen(), part] : [part]));
}

function lines(text: string, look: Look, pieces: (line: string) => Piece[]): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) => new TextRun({ ...look, ...(index > 0 ? { break: 1 } : {}), children: pieces(line) }),
    );
}
