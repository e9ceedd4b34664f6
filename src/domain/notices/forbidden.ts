import { NOTICE_RULES } from './kind';
import { unquoted } from './ownWords';
import type { Language, Notice, NoticeFacts, NoticeKind } from './types';

type Words = Readonly<Record<Language, readonly string[]>>;

/** E4: words that belong into no notice at all. */
const NEVER: Words = {
  'zh-CN': ['刑事', '报警', '黑名单', '曝光', '公示', '老赖', '骗子', '诈骗', '无耻', '不要脸'],
  'zh-TW': ['刑事', '報警', '黑名單', '曝光', '公布姓名', '老賴', '騙子', '詐欺', '無恥', '不要臉'],
  en: ['criminal', 'police', 'blacklist', 'fraud', 'shame', 'thief', 'dishonest'],
};

/** E4: too hard for a first reminder, and for what demands nothing. */
const HARD: Words = {
  'zh-CN': ['拖欠', '起诉', '诉讼', '法院', '律师', '违约金', '严重逾期', '最后期限'],
  'zh-TW': ['拖欠', '起訴', '訴訟', '訴追', '法院', '律師', '違約金', '嚴重逾期', '最後期限'],
  en: ['legal proceedings', 'court', 'solicitor', 'lawyer', 'sue you', 'default', 'final date', 'serious'],
};

/** E3: a demand in what is none, and before the due date any word that says it has passed. */
const DEMANDS: Words = {
  'zh-CN': ['催告', '催款', '催收', '欠款', '付清', '全额支付', '请贵司支付'],
  'zh-TW': ['催告', '催款', '催收', '欠款', '付清', '全數匯入', '請貴公司付款', '請貴公司支付'],
  en: ['we require', 'demand', 'please pay', 'pay by', 'pay in full', 'must be paid', 'arrears'],
};
const LATE: Words = {
  'zh-CN': ['逾期', '超期', '拖延', '未付', '滞纳金'],
  'zh-TW': ['逾期', '遲延', '拖延', '未付', '滯納金'],
  en: ['overdue', 'past due', 'late', 'unpaid', 'outstanding'],
};

/** Forbidden words among our own. */
export function forbiddenIn(notice: Notice, facts: NoticeFacts): string[] {
  const text = unquoted(notice, facts).toLowerCase();
  // English has words inside words: "courtesy" threatens nobody with a court.
  const found = (word: string): boolean =>
    facts.language === 'en' ? new RegExp(`\\b${word}\\b`).test(text) : text.includes(word);
  return forbiddenWords(facts.language, facts.kind).filter(found);
}

/** Agreements and notices of set-off speak of courts and payment because they must. */
const PLAIN: ReadonlySet<NoticeKind> = new Set(['instalments', 'set_off']);

function forbiddenWords(language: Language, kind: NoticeKind): readonly string[] {
  const { demands, tone } = NOTICE_RULES[kind];
  const confirms = kind === 'promise' || kind === 'dispute';
  if (PLAIN.has(kind)) return NEVER[language];
  return [
    ...NEVER[language],
    ...(tone === 'soft' || confirms || !demands ? HARD[language] : []),
    ...(demands || confirms ? [] : DEMANDS[language]),
    ...(kind === 'pre_due' || kind === 'thanks' ? LATE[language] : []),
  ];
}
