import { DEMANDS, HARD, HARMLESS, LATE, NEVER, type Words } from './forbiddenWords';
import { NOTICE_RULES } from './kind';
import { unquoted } from './ownWords';
import type { Notice, NoticeFacts, NoticeKind } from './types';

/** Words and the notices they may not stand in. */
interface Forbidden {
  readonly words: Words;
  /** Whether the letter's language matters: what never belongs into a letter does so in no language. */
  readonly everyLanguage: boolean;
  readonly bars: (kind: NoticeKind) => boolean;
}

/** Agreements and notices of set-off speak of courts and payment because they must. */
const PLAIN: ReadonlySet<NoticeKind> = new Set(['instalments', 'set_off']);
const CONFIRMS: ReadonlySet<NoticeKind> = new Set(['promise', 'dispute']);
const BEFORE_DUE_OR_PAID: ReadonlySet<NoticeKind> = new Set(['pre_due', 'thanks']);

/** E4 as a table: which words are barred from which notices. */
export const FORBIDDEN: readonly Forbidden[] = [
  { words: NEVER, everyLanguage: true, bars: () => true },
  {
    words: HARD,
    everyLanguage: false,
    bars: (kind) => {
      const { demands, tone } = NOTICE_RULES[kind];
      return !PLAIN.has(kind) && (tone === 'soft' || CONFIRMS.has(kind) || !demands);
    },
  },
  {
    words: DEMANDS,
    everyLanguage: false,
    bars: (kind) => !PLAIN.has(kind) && !CONFIRMS.has(kind) && !NOTICE_RULES[kind].demands,
  },
  { words: LATE, everyLanguage: false, bars: (kind) => BEFORE_DUE_OR_PAID.has(kind) },
];

/** Forbidden words among our own. */
export function forbiddenIn(notice: Notice, facts: NoticeFacts): string[] {
  const { language, kind } = facts;
  const text = withoutHarmless(unquoted(notice, facts));
  const barred = FORBIDDEN.filter(({ bars }) => bars(kind)).flatMap(({ words, everyLanguage }) =>
    everyLanguage ? Object.values(words).flat() : words[language],
  );
  return [...new Set(barred)].filter((word) => holds(text, word));
}

/** A letter's words for finding others in them: Chinese without spaces, which may stand anywhere, English with one. */
interface Searched {
  readonly tight: string;
  readonly spaced: string;
}

function withoutHarmless(text: string): Searched {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const cut = (searched: string, phrases: readonly string[]): string =>
    phrases.reduce((rest, phrase) => rest.replaceAll(phrase, '\uFFFC'), searched);
  return {
    tight: cut(lower.replace(/\s+/g, ''), [...HARMLESS['zh-CN'], ...HARMLESS['zh-TW']]),
    spaced: cut(lower.replace(/\s+/g, ' '), HARMLESS.en),
  };
}

/** English has words inside words: "courtesy" threatens nobody with a court. */
function holds({ tight, spaced }: Searched, word: string): boolean {
  return /^[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`).test(spaced) : tight.includes(word);
}
