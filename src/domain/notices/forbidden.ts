import { DEMANDS, HARD, HARMLESS, LATE, NEVER, type Words } from './forbiddenWords';
import { NOTICE_RULES } from './kind';
import { unquoted } from './ownWords';
import type { Language, Notice, NoticeFacts, NoticeKind } from './types';

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

const barredFrom = new Map<string, readonly string[]>();

function barred(kind: NoticeKind, language: Language): readonly string[] {
  const known = barredFrom.get(kind + language);
  if (known) return known;
  const words = FORBIDDEN.filter(({ bars }) => bars(kind)).flatMap(({ words: own, everyLanguage }) =>
    everyLanguage ? Object.values(own).flat() : own[language],
  );
  const once = [...new Set(words)];
  barredFrom.set(kind + language, once);
  return once;
}

/** Forbidden words among our own. */
export function forbiddenIn(notice: Notice, facts: NoticeFacts): string[] {
  const text = unquoted(notice, facts).toLowerCase().replaceAll('’', "'");
  const tight = text.replace(/\s+/g, '');
  const spaced = text.replace(/\s+/g, ' ');
  // Most letters hold none, and are done with here.
  const met = barred(facts.kind, facts.language).filter((word) =>
    (isEnglish(word) ? spaced : tight).includes(word),
  );
  if (met.length === 0) return [];
  const chinese = without(tight, [...HARMLESS['zh-CN'], ...HARMLESS['zh-TW']]);
  const english = without(spaced, HARMLESS.en);
  return met.filter((word) => (isEnglish(word) ? standsIn(english, word) : chinese.includes(word)));
}

/** Chinese may stand anywhere and be broken over lines; English is looked for between single spaces. */
function isEnglish(word: string): boolean {
  return /^[a-z]/.test(word);
}

/** English has words inside words: "courtesy" threatens nobody with a court. */
function standsIn(text: string, word: string): boolean {
  return new RegExp(`\\b${word}\\b`).test(text);
}

function without(text: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(phrase, '\uFFFC'), text);
}
