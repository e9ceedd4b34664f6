import { isNoticeKind } from '../kind';
import type { Language, NoticeKind } from '../types';
import type { NoticeWording } from './types';

const LANGUAGES: readonly Language[] = ['en', 'zh-CN', 'zh-TW'];

/** The parts of a notice a clerk may word herself. */
export type OwnText = Pick<NoticeWording, 'title' | 'subject' | 'body'>;
export type OwnWordings = Readonly<Partial<Record<Language, Readonly<Partial<Record<NoticeKind, OwnText>>>>>>;

export const NO_OWN_WORDINGS: OwnWordings = {};

/** Longer is no letter, and slows every one of them down. */
const MOST_CHARACTERS = 20_000;

/** What was saved in the workbook, whatever became of it there: only whole texts of known notices count. */
export function restoreWordings(saved: unknown): OwnWordings {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const entries = Object.entries(recordOf(recordOf(saved)[language]));
      return [
        language,
        Object.fromEntries(entries.filter(([kind, text]) => isNoticeKind(kind) && isText(text))),
      ];
    }),
  );
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isText(value: unknown): value is OwnText {
  const { title, subject, body } = recordOf(value);
  return [title, subject, body].every(
    (text) => typeof text === 'string' && text.trim() !== '' && text.length <= MOST_CHARACTERS,
  );
}
