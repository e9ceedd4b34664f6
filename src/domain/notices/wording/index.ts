import type { Language } from '../types';
import { en } from './en';
import type { Wording } from './types';
import { zhCN } from './zh-CN';
import { zhTW } from './zh-TW';

/** The default words of each language; a user's own take their place one notice at a time. */
export const defaultWording: Readonly<Record<Language, Wording>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
export type { NoticeWording, Wording } from './types';
