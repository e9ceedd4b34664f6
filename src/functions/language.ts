import type { Language } from '../locales/language';
import { LANGUAGES, resolveLanguage } from '../locales/language';
import { createSpeaker } from '../locales/speaker';
import type { Catalogue, Speaker } from '../locales/speaker';
import enAgeing from '../locales/en/ageing.json';
import enFunctions from '../locales/en/functions.json';
import enPlan from '../locales/en/plan.json';
import enRisk from '../locales/en/risk.json';
import cnAgeing from '../locales/zh-CN/ageing.json';
import cnFunctions from '../locales/zh-CN/functions.json';
import cnPlan from '../locales/zh-CN/plan.json';
import cnRisk from '../locales/zh-CN/risk.json';
import twAgeing from '../locales/zh-TW/ageing.json';
import twFunctions from '../locales/zh-TW/functions.json';
import twPlan from '../locales/zh-TW/plan.json';
import twRisk from '../locales/zh-TW/risk.json';

/** All three at once: a formula may ask for any language and cannot wait for a chunk to load. */
export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: { ...enAgeing, ...enFunctions, ...enPlan, ...enRisk },
  'zh-CN': { ...cnAgeing, ...cnFunctions, ...cnPlan, ...cnRisk },
  'zh-TW': { ...twAgeing, ...twFunctions, ...twPlan, ...twRisk },
};

let displayLanguage: Language = 'en';
const speakers = new Map<Language, Speaker>();

/** Sets the language of formulas that name none; the host calls it with Excel's display language. */
export function setFunctionLanguage(language: Language): void {
  displayLanguage = language;
}

/** Reads a `language` argument: blank is Excel's own, anything that is no language of ours is null. */
export function readLanguage(argument: unknown): Language | null {
  if (argument === null || argument === undefined || argument === 0 || argument === '')
    return displayLanguage;
  if (typeof argument !== 'string') return null;
  const tag = argument.trim().replace('_', '-');
  const known = LANGUAGES.some((language) => language.toLowerCase() === tag.toLowerCase());
  return known || /^(en|zh)\b/i.test(tag) ? resolveLanguage(tag) : null;
}

export function speakerOf(language: Language): Speaker {
  let speaker = speakers.get(language);
  if (!speaker) speakers.set(language, (speaker = createSpeaker(language, CATALOGUES[language])));
  return speaker;
}
