import { NO_DAY } from '../calendar/types';
import { longDate, tableMoney } from './format';
import { ownWords } from './ownWords';
import type { Language, Notice, NoticeFacts } from './types';

/** What a sentence that asks for money says. */
const ASKS: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /(?:请|要求|应当|应于|务必|须)[^]*(?:支付|付款|付清|补足|汇入|汇至|结清|偿还)/,
  'zh-TW': /(?:請|要求|應於|應將|務必|須)[^]*(?:支付|付款|付清|補足|匯入|匯至|給付|結清|清償)/,
  en: /\b(?:pay|payment|settle|settlement|remit|transfer)\b/i,
};
const SENTENCES = /(?<=[。！？!?])|(?<=\.)\s|\n/;

/**
 * Whether a letter asks in so many words to be paid (B2: a demand is explicit): one sentence that asks for payment and
 * names the day or the amount. A date in the table or on the reply slip is none.
 */
export function asksForPayment(notice: Notice, facts: NoticeFacts): boolean {
  const { language, payBy, currency, totalOverdue, claimed } = facts;
  const amounts = [totalOverdue, claimed].filter((amount) => amount > 0);
  const named = [
    ...(payBy === NO_DAY ? [] : [longDate(payBy, language)]),
    ...amounts.map((amount) => tableMoney(amount, currency)),
  ];
  return ownWords({ ...notice, title: '', subject: '' })
    .split(SENTENCES)
    .some((sentence) => ASKS[language].test(sentence) && named.some((each) => sentence.includes(each)));
}
