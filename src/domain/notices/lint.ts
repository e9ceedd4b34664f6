import type { Message } from '../message';
import { longDate, tableMoney } from './format';
import type { Language, Notice, NoticeFacts, NoticeKind } from './types';
import { defaultWording } from './wording';

/** E4: words that do not belong into any demand for payment, and those too hard for a first reminder. */
const FORBIDDEN: Readonly<Record<Language, Readonly<Record<'always' | 'reminder', readonly string[]>>>> = {
  'zh-CN': {
    always: ['刑事', '报警', '黑名单', '曝光', '公示', '老赖', '骗子', '诈骗', '无耻', '不要脸'],
    reminder: ['拖欠', '起诉', '诉讼', '法院', '律师', '违约金', '严重逾期', '最后期限'],
  },
  'zh-TW': {
    always: ['刑事', '報警', '黑名單', '曝光', '公布姓名', '老賴', '騙子', '詐欺', '無恥', '不要臉'],
    reminder: ['拖欠', '起訴', '訴訟', '訴追', '法院', '律師', '違約金', '嚴重逾期', '最後期限'],
  },
  en: {
    always: ['criminal', 'police', 'blacklist', 'fraud', 'shame', 'thief', 'dishonest'],
    reminder: [
      'legal proceedings',
      'court',
      'solicitor',
      'lawyer',
      'sue you',
      'default',
      'final date',
      'serious',
    ],
  },
};
/** B9: what only a lawyer may put at the head of a letter. */
const LAWYER = /律\s*[师師]\s*函|lawyer['’]?s?['’]? letter|solicitor['’]?s?['’]? letter/i;

/**
 * What is wrong with a letter before it goes out; empty when nothing is. The facts are the ones it
 * should say, so that a letter composed earlier can be held against today's.
 */
export function lintNotice(notice: Notice, facts: NoticeFacts): Message[] {
  const wording = defaultWording[facts.language];
  const problems: Message[] = [];
  const say = (key: string, values?: Message['values']): void => {
    problems.push(values ? { key, values } : { key });
  };

  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  const lines = facts.months.flatMap((month) => month.lines);
  if (facts.months.some((m) => m.subtotal !== sum(m.lines.map((line) => line.open))))
    say('plan.lint.subtotal');
  const total = sum(lines.map((line) => line.open));
  const figures = tableMoney(total, facts.currency);
  if (
    total !== facts.totalOverdue ||
    notice.invoices.total.at(-1) !== figures ||
    !notice.text.includes(figures)
  ) {
    say('plan.lint.total');
  }
  if (total <= 0) say('plan.lint.no_demand');
  if (!notice.text.includes(longDate(facts.payBy, facts.language))) say('plan.lint.pay_by');
  if (facts.amountInWords && !notice.text.includes(facts.amountInWords)) say('plan.lint.words');
  const shown = new Set(notice.invoices.months.flatMap((month) => month.rows.map((row) => row[0] ?? '')));
  for (const { docNo } of lines) {
    if (!shown.has(docNo) && ![...shown].some((cell) => cell.startsWith(docNo)))
      say('plan.lint.invoice', { docNo });
  }

  if (LAWYER.test(notice.title) || LAWYER.test(notice.subject)) say('plan.lint.lawyer');
  for (const word of forbiddenIn(notice, facts)) say('plan.lint.forbidden', { word });
  for (const field of Object.values(wording.placeholders)) {
    if (notice.text.includes(field)) say('plan.lint.placeholder', { field });
  }
  return problems;
}

/** Forbidden words among our own: a customer may be called 某某法院 without the letter being a threat. */
function forbiddenIn(notice: Notice, facts: NoticeFacts): string[] {
  const own = [
    facts.customer.name,
    facts.customer.address,
    facts.customer.contact,
    ...Object.values(facts.seller),
  ]
    .filter((text: string) => text !== '')
    .reduce((text: string, name: string) => text.replaceAll(name, ' '), ourWords(notice));
  const text = own.toLowerCase();
  // English has words inside words: "courtesy" threatens nobody with a court.
  const found = (word: string): boolean =>
    facts.language === 'en' ? new RegExp(`\\b${word}\\b`).test(text) : text.includes(word);
  return forbiddenWords(facts.language, facts.kind).filter(found);
}

function ourWords(notice: Notice): string {
  const blocks = notice.blocks.map((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? block.text
      : block.type === 'list'
        ? block.items.join('\n')
        : '',
  );
  return [notice.title, notice.subject, ...blocks].join('\n');
}

function forbiddenWords(language: Language, kind: NoticeKind): readonly string[] {
  const words = FORBIDDEN[language];
  return kind === 'reminder' ? [...words.always, ...words.reminder] : words.always;
}
