import { NoBreakHyphen, TextRun } from 'docx';
import type { IRunOptions } from 'docx';
import type { Language } from '../../domain/notices/types';
import { cleanText } from '../text';
import { held, noBreakSpaces, stretches } from './unbroken';

type Look = Omit<IRunOptions, 'text' | 'children'>;
type Piece = string | NoBreakHyphen;

const WITH_SCRIPT = { 'zh-CN': 'zh-Hans-CN', 'zh-TW': 'zh-Hant-TW' } as const;

/** Runs of a text from anywhere: cleaned, its lines broken at `\n`. */
export function runs(text: string, look: Look = {}): TextRun[] {
  return lines(text, look, (line) => [line]);
}

/**
 * The same for running text, where no line may end inside an amount, a date, a telephone or the number of a
 * letter.
 */
export function proseRuns(text: string, language: Language): TextRun[] {
  return language === 'en'
    ? lines(text, {}, (line) => noBreakHyphens(noBreakSpaces(line)))
    : cleanText(text)
        .split('\n')
        .flatMap((line, index) => chineseRuns(line, language, index > 0));
}

/**
 * Word follows the rules of line breaking in `package.ts`. LibreOffice does not read those, and breaks Chinese even at
 * joiners; in text whose language names its script it does not know it for Chinese and heeds them.
 */
function chineseRuns(line: string, language: 'zh-CN' | 'zh-TW', onNewLine: boolean): TextRun[] {
  const cut = stretches(line).map(({ text, whole }) =>
    whole
      ? new TextRun({ language: { eastAsia: WITH_SCRIPT[language] }, children: [held(text)] })
      : new TextRun({ children: [text] }),
  );
  return onNewLine ? [new TextRun({ break: 1 }), ...cut] : cut;
}

function noBreakHyphens(line: string): Piece[] {
  const parts = line.split(/(?<=[\dA-Za-z])-(?=\d)/);
  return parts.flatMap((part, index) => (index > 0 ? [new NoBreakHyphen(), part] : [part]));
}

function lines(text: string, look: Look, pieces: (line: string) => Piece[]): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map(
      (line, index) => new TextRun({ ...look, ...(index > 0 ? { break: 1 } : {}), children: pieces(line) }),
    );
}
