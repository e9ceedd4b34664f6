import type { Language, NoticeKind } from './line';
import { defaultWording, type Wording } from './wording';

/**
 * What a letter of before is called in one of today. An own title with fields in it cannot be filled with what that
 * letter said, so it goes by the name of the house.
 */
export function titleOf(kind: NoticeKind, language: Language, { notices }: Wording): string {
  const { title } = notices[kind];
  return /\{[{%]/.test(title) ? defaultWording[language].notices[kind].title : title;
}
