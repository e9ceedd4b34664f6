import en from './en.json';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

/** Languages of the page, which are also the display languages that office.js is told. */
export const PAGE_LANGUAGES = ['en-US', 'zh-CN', 'zh-TW'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];
export type TextKey = keyof typeof en;
/** Looks up a text; `{name}` is replaced by the value of that name. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

export const LANGUAGE_NAMES: Readonly<Record<PageLanguage, string>> = {
  'en-US': 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
};

const CATALOGUES: Readonly<Record<PageLanguage, Readonly<Record<TextKey, string>>>> = {
  'en-US': en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
};

export function speaker(language: PageLanguage): Say {
  const catalogue = CATALOGUES[language];
  return (key, values = {}) =>
    catalogue[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
}

export function pageLanguage(tag: string | null | undefined): PageLanguage {
  const lower = (tag ?? '').toLowerCase();
  if (!lower.startsWith('zh')) return 'en-US';
  return /hant|-(tw|hk|mo)/.test(lower) ? 'zh-TW' : 'zh-CN';
}
