import type { Language } from '../../notices/types';
import { chineseWords } from './chinese';
import { englishWords } from './english';

/**
 * An amount in words, as written beside the figures in a letter so that nobody can change one
 * digit of it: `amountInWords(140950, 'CNY', 'zh-CN')` is 人民币壹仟肆佰零玖元伍角,
 * `amountInWords(123450, 'CNY', 'en')` is "Say CNY one thousand two hundred and thirty-four and
 * 50/100 only".
 *
 * `minor` is in integer minor units of `currency`. The answer is `''` where there is no custom of
 * writing this currency out in this language, and where the amount is unknown (`NaN`) or not exact.
 */
export function amountInWords(minor: number, currency: string, language: Language): string {
  if (!Number.isSafeInteger(minor)) return '';
  return language === 'en' ? englishWords(minor, currency) : chineseWords(minor, currency, language);
}
