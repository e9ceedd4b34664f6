import { LiquidError } from 'liquidjs';
import { composeNotice } from '../compose';
import { letterFields } from '../fields';
import type { Language, NoticeFacts, NoticeKind } from '../types';
import { defaultWording, type Wording } from '.';
import type { OwnText, OwnWordings } from './ownTexts';

/** The words of the house with the user's own in their place. */
export function withOwnWordings(own: OwnWordings): Readonly<Record<Language, Wording>> {
  const merged = (language: Language): Wording => {
    const house = defaultWording[language];
    const texts = Object.entries(own[language] ?? {}) as [NoticeKind, OwnText][];
    const notices = texts.map(([kind, text]) => [kind, { ...house.notices[kind], ...text }]);
    return { ...house, notices: { ...house.notices, ...Object.fromEntries(notices) } };
  };
  return { en: merged('en'), 'zh-CN': merged('zh-CN'), 'zh-TW': merged('zh-TW') };
}

/** Where a text cannot be filled: the part of the letter, and the place in it. Lines and columns from 1. */
export interface WordingMistake {
  readonly part: keyof OwnText;
  readonly line: number;
  readonly column: number;
  readonly detail: string;
}

/** Fills a text with the facts of a letter; null when nothing is wrong with it. */
export function wordingMistake(text: OwnText, facts: NoticeFacts): WordingMistake | null {
  const { language, kind } = facts;
  const house = defaultWording[language];
  for (const part of ['title', 'subject', 'body'] as const) {
    const words = { ...house.notices[kind], [part]: text[part] };
    try {
      composeNotice(facts, { ...house, notices: { ...house.notices, [kind]: words } });
    } catch (error) {
      return { part, ...placeOf(error, text[part]) };
    }
  }
  return null;
}

/** The fields a text may use, with what each says in this letter. */
export function wordingFields(facts: NoticeFacts): readonly (readonly [name: string, value: string])[] {
  const fields = letterFields(facts, defaultWording[facts.language]);
  return Object.entries(fields).map(([name, value]) => [name, String(value)]);
}

/**
 * The block the engine was filling stands somewhere in the whole text: its own line is counted from there.
 */
function placeOf(error: unknown, text: string): Omit<WordingMistake, 'part'> {
  if (!LiquidError.is(error)) return { line: 1, column: 1, detail: String(error) };
  const [line = 1, column = 1] = error.token.getPosition();
  const block = error.token.input;
  const before = Math.max(0, text.indexOf(block));
  const lineOfBlock = text.slice(0, before).split('\n').length;
  const columnOfBlock = before - (text.lastIndexOf('\n', before - 1) + 1);
  return {
    line: lineOfBlock + line - 1,
    column: line === 1 ? columnOfBlock + column : column,
    detail: error.originalError?.message ?? error.message.replace(/, line:\d+.*$/s, ''),
  };
}
