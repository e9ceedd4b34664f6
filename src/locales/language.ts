export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The catalogue for a BCP 47 tag: traditional script and its regions get zh-TW, other Chinese zh-CN, the rest en. */
export function resolveLanguage(tag: string | undefined | null): Language {
  const lower = (tag ?? '').toLowerCase();
  if (!/^zh\b/.test(lower)) return 'en';
  return /hant|-(tw|hk|mo)\b/.test(lower) ? 'zh-TW' : 'zh-CN';
}
