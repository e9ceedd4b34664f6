import type { Language } from '../domain/notices/types';
import en from '../locales/en/documents.json';
import { createSpeaker } from '../locales/speaker';
import type { Speaker } from '../locales/speaker';
import zhCN from '../locales/zh-CN/documents.json';
import zhTW from '../locales/zh-TW/documents.json';

const speakers: Readonly<Record<Language, Speaker>> = {
  en: createSpeaker('en', en),
  'zh-CN': createSpeaker('zh-CN', zhCN),
  'zh-TW': createSpeaker('zh-TW', zhTW),
};

/** The words documents add around a notice, in the letter's language, which need not be the user's. */
export function labelsOf(language: Language): (name: string) => string {
  return (name) => speakers[language].text(`documents.letter.${name}`);
}
