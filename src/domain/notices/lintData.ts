import { ownWords, unquoted } from './ownWords';
import type { Notice, NoticeFacts } from './types';

/** Excel keeps 15 digits of a number: what is longer and ends in zeros, or is written with an exponent, has lost some. */
const EXPONENT = /^\d(?:\.\d+)?E\+?\d+$/i;
const LONG = /^\d{17,}$/;
const DIGITS_KEPT = 15;

/** Numbers of documents, contracts and the account that have lost digits on their way through a number cell. */
export function damagedNumbers(facts: NoticeFacts): readonly string[] {
  const lines = facts.months.flatMap((month) => month.lines);
  const numbers = [
    ...lines.flatMap(({ docNo, contractNo }) => [docNo, contractNo]),
    facts.seller.bankAccountNo.replace(/[\s-]/g, ''),
  ];
  return [...new Set(numbers.filter(isDamaged))];
}

function isDamaged(number: string): boolean {
  if (EXPONENT.test(number)) return true;
  // Every digit beyond the fifteenth is a zero; one alone may be chance.
  return LONG.test(number) && /^0+$/.test(number.slice(DIGITS_KEPT));
}

/** Shorter names are words of the language as often as names. */
const SHORTEST_NAME = 4;

/** Names of other customers in our sentences: nobody's account is anybody else's business. */
export function namesOfOthers(
  notice: Notice,
  facts: NoticeFacts,
  others: readonly string[],
): readonly string[] {
  const text = `${unquoted(notice, facts)}\n${enteredWords(facts)}`;
  const known = [
    facts.customer.name,
    facts.seller.name,
    facts.details.assignee ?? '',
    facts.details.guarantor ?? '',
  ];
  return others.filter(
    (name) =>
      name.length >= SHORTEST_NAME &&
      text.includes(name) &&
      !known.some((own) => own !== '' && own.includes(name)),
  );
}

/** What the writer typed of her own accord, where somebody else could slip in. */
function enteredWords({ details, disputes }: NoticeFacts): string {
  const { answer = '', settled = '', counterclaim = '', promisedBy = '' } = details;
  return [answer, settled, counterclaim, promisedBy, ...disputes.map(({ reason }) => reason)].join('\n');
}

const CHINA_ID = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;
const TAIWAN_ID = /(?<![A-Z0-9])[A-Z][12]\d{8}(?!\d)/g;

/** Identity numbers of natural persons, which no letter to a company needs (个人信息保护法 6). */
export function personalNumbers(notice: Notice): readonly string[] {
  const text = ownWords(notice);
  return [
    ...(text.match(CHINA_ID) ?? []).filter(hasChinaCheck),
    ...(text.match(TAIWAN_ID) ?? []).filter(hasTaiwanCheck),
  ];
}

/** GB 11643-1999. */
function hasChinaCheck(id: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(id[at]), 0);
  return '10X98765432'[sum % 11] === id.at(-1)?.toUpperCase();
}

/** The letter stands for two digits; weights 1, 9, 8 … 1, 1 must add up to a multiple of ten. */
function hasTaiwanCheck(id: string): boolean {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(id[0] ?? '') + 10;
  const digits = [...id.slice(1)].map(Number);
  const sum = digits.reduce(
    (total, digit, at) => total + digit * (at < 8 ? 8 - at : 1),
    Math.floor(letter / 10) + (letter % 10) * 9,
  );
  return sum % 10 === 0;
}

const CHINESE_AMOUNT =
  /[零壹贰叁肆伍陆柒捌玖貳參陸拾佰仟][零壹贰叁肆伍陆柒捌玖貳參陸拾佰仟万萬亿億]*[元圆圓][零壹贰叁肆伍陆柒捌玖貳參陸角分整正]*/g;
/** After 大写, figures as people count with; they can be altered, so that no bill or receipt may have them (支付结算办法 附件一). */
const PLAIN_FIGURES =
  /(?<=大[写寫][：:](?:人民[币幣]|新[台臺][币幣]|港[币幣]|澳[门門][币幣])?)[一二三四五六七八九十百千万萬亿億〇]+[元圆圓]/g;
const ENGLISH_AMOUNT = /\bSay [A-Z]{3} [^.]*? only\b/g;
const CURRENCY = /^[^零壹贰叁肆伍陆柒捌玖貳參陸拾佰仟]*/;

/** Amounts written out that are neither the total's nor the claimed one's. */
export function strayAmountsInWords(notice: Notice, facts: NoticeFacts): readonly string[] {
  const { amountInWords, claimedInWords, language } = facts;
  const known = [amountInWords, claimedInWords].map((words) =>
    language === 'en' ? words : words.replace(CURRENCY, ''),
  );
  const written = notice.text.match(language === 'en' ? ENGLISH_AMOUNT : CHINESE_AMOUNT) ?? [];
  const plain = notice.text.match(PLAIN_FIGURES) ?? [];
  return [...new Set([...written.filter((words) => !known.includes(words)), ...plain])];
}
