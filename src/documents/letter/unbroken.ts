/** U+2060: no line ends here. Invisible, without width, and no character of any word. */
const WORD_JOINER = '\u2060';
const NO_BREAK_SPACE = '\u00a0';

/** What is read as one figure in Chinese text; a longer kind before one that is its beginning. */
const FIGURES = [
  // 2026年4月13日, 115年4月; and the same to be filled in by hand, ____年____月____日
  '(?:\\d+|_+)年(?:\\d+|_+)月(?:(?:\\d+|_+)日)?',
  // The era stays whole, but may end a line: together with its date it would leave holes in the line before.
  '中華民國(?=[\\d_])|民國(?=[\\d_])',
  // 人民币12,345.67元, 新臺幣12,345元, USD 12,345.67
  '(?:人民[币幣]|新[台臺][币幣]|港[币幣]|澳[门門][币幣]|\\b[A-Z]{3} )-?\\d[\\d,]*(?:\\.\\d+)?元?',
  // 0512-6000 0001, (02) 2968-0017, +86 21 6000 0000, 2026-0012, 115/04/13, P-2201
  '[+(]?(?:\\d+\\)?|\\b[A-Za-z]+(?=-))(?:[- /–]\\(?\\d+\\)?)+',
  // 12,345.67元
  '-?\\d[\\d,]*(?:\\.\\d+)?元',
  // 贰佰玖拾捌万陆仟元整
  '[零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元角分整正]{3,}',
  // a line to write on
  '_{2,}',
];
const FIGURE = new RegExp(FIGURES.join('|'), 'gu');
/** An amount in words is too long for one piece; what stays together in it is a digit and its units: 玖拾|捌万|陆仟元整. */
const PARTED = /(?<=[拾佰仟万萬亿億元角分])(?=[零壹贰貳叁參肆伍陆陸柒捌玖])/u;

/** `USD 1,234.50`, and the digits of a telephone number: `+44 151 496 0000`, `(02) 2968-0000`. */
const BEFORE_FIGURES = /(?<=\b[A-Z]{3}|[\d)]) (?=-?\d)/g;
/** `28 November 2026`, `November 2026` */
const LONG_DATE = /\b(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6} \d{4}\b/gu;

/** A stretch of text, and whether no line may end in it. */
export interface Stretch {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * Cuts Chinese text into what may be broken anywhere and what may not: dates, amounts, telephones, numbers of letters,
 * and the parts of an amount in words. Nothing is added or left out.
 */
export function stretches(text: string): readonly Stretch[] {
  const cut: Stretch[] = [];
  let at = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    if (index > at) cut.push({ text: text.slice(at, index), whole: false });
    // Figures have no Chinese numerals in them, so that only an amount in words is parted.
    const parts = /\d|_/.test(figure) ? [figure] : figure.split(PARTED);
    for (const part of parts) cut.push({ text: part, whole: true });
    at = index + figure.length;
  }
  if (at < text.length) cut.push({ text: text.slice(at), whole: false });
  return cut;
}

/**
 * The same stretch with joiners where a line could end: beside Chinese characters and after hyphens, slashes
 * and spaces, which do not break then. Hyphens stay what they are: after no-break ones LibreOffice tears a
 * number anywhere. (It also ends lines at no-break spaces within Chinese; Word does not.)
 */
export function held(text: string): string {
  const joined = [...text].map((character, index, all) => {
    const next = all[index + 1];
    const breaks =
      next !== undefined && (/[\p{Script=Han}/– -]/u.test(character) || /\p{Script=Han}/u.test(next));
    const kept = character === ' ' ? NO_BREAK_SPACE : character;
    return breaks ? kept + WORD_JOINER : kept;
  });
  return joined.join('');
}

/** English text with an amount, a date and a telephone each in one piece. */
export function noBreakSpaces(text: string): string {
  return text
    .replace(BEFORE_FIGURES, NO_BREAK_SPACE)
    .replace(LONG_DATE, (date) => date.replace(/ /g, NO_BREAK_SPACE));
}
