import { NoBreakHyphen, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Language } from '../../domain/notices/types';
import { cleanText } from '../text';

type Look = Omit<IRunOptions, 'text' | 'children'>;
type Piece = string | NoBreakHyphen;

const NO_BREAK_SPACE = '\u00a0';
/** `CNY 1,234.50`, and the digits of a telephone number: `+44 151 496 0000`, `(02) 2968-0000`. */
const BEFORE_FIGURES = /(?<=\b[A-Z]{3}|[\d)]) (?=-?\d)/g;
/** `28 November 2026` */
const LONG_DATE = /\b(\d{1,2}) (\p{Lu}\p{L}{2,8}) (\d{4})\b/gu;

/** Runs of a text from anywhere: cleaned, its lines broken at `\n`, amounts and dates kept on one line. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return lines(text, look, (line) => [line]);
}

/**
 * The same for running text, where a line could also end at the hyphen of a number (2026-0001). Not in
 * Chinese: LibreOffice breaks there all the same, between two hyphens. Dates in Chinese are held together by
 * the rules of line breaking in `package.ts`.
 */
export function proseRuns(text: string, language: Language): TextRun[] {
  return lines(text, {}, language === 'en' ? noBreakHyphens : (line) => [line]);
}

export function holdTogether(text: string): string {
  return text
    .replace(BEFORE_FIGURES, NO_BREAK_SPACE)
    .replace(LONG_DATE, (_whole, day, month, year) => [day, month, year].join(NO_BREAK_SPACE));
}

function lines(text: string, look: Look, pieces: (line: string) => Piece[]): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({ ...look, ...(index > 0 ? { break: 1 } : {}), children: pieces(holdTogether(line)) }),
    );
}

function noBreakHyphens(line: string): Piece[] {
  const parts = line.split(/(?<=\d)-(?=\d)/);
  return parts.flatMap((part, index) => (index > 0 ? [new NoBreakHyphen(), part] : [part]));
}
