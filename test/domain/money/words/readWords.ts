const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const CHINESE_PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const CHINESE_GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

/** The fen that 大写 without its currency's name says; throws on a character that does not belong there. */
export function readChinese(words: string): number {
  const negative = /^[负負]/.test(words);
  const body = words.replace(/^[负負]/, '').replace(/整$/, '');
  const match = /^(?:(.+)元)?零?(?:(.)角)?零?(?:(.)分)?$/.exec(body);
  if (!match) throw new Error(`not an amount: ${words}`);
  const fen = readInteger(match[1] ?? '零') * 100 + digit(match[2] ?? '零') * 10 + digit(match[3] ?? '零');
  return negative ? -fen : fen;
}

function readInteger(words: string): number {
  let total = 0;
  let group = 0;
  let pending = 0;
  for (const character of words) {
    const place = CHINESE_PLACES[character];
    const unit = CHINESE_GROUPS[character];
    if (place !== undefined) {
      group += pending * place;
      pending = 0;
    } else if (unit !== undefined) {
      // 亿 after 万 lifts everything said so far: 壹万贰仟亿.
      const lifted = unit === 1e8 && total < 1e8;
      total = lifted ? (total + group + pending) * unit : total + (group + pending) * unit;
      group = 0;
      pending = 0;
    } else {
      pending = digit(character);
    }
  }
  return total + group + pending;
}

function digit(character: string): number {
  const value = CHINESE_DIGITS[character];
  if (value === undefined) throw new Error(`not a digit of 大写: ${character}`);
  return value;
}

const ENGLISH_NUMBERS = new Map<string, bigint>([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, bigint] => [word, BigInt(value)]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, bigint] => [word, BigInt((index + 2) * 10)]),
]);
const ENGLISH_GROUPS = new Map([
  ['thousand', 10n ** 3n],
  ['million', 10n ** 6n],
  ['billion', 10n ** 9n],
  ['trillion', 10n ** 12n],
  ['quadrillion', 10n ** 15n],
]);

/** The minor units that "Say XXX … only" says; throws on a word that does not belong there. */
export function readEnglish(words: string, scale: number): bigint {
  const match = /^Say [A-Z]{3} (minus )?(.+?)(?: and (\d+)\/(\d+))? only$/.exec(words);
  if (!match) throw new Error(`not an amount: ${words}`);
  if (match[4] !== undefined && Number(match[4]) !== scale) throw new Error(`not of a ${scale}th: ${words}`);
  let total = 0n;
  let group = 0n;
  for (const word of (match[2] ?? '').split(/[ -]/).filter((part) => part !== 'and')) {
    const unit = ENGLISH_GROUPS.get(word);
    if (unit !== undefined) {
      total += group * unit;
      group = 0n;
    } else if (word === 'hundred') group *= 100n;
    else {
      const number = ENGLISH_NUMBERS.get(word);
      if (number === undefined) throw new Error(`not a number: ${word}`);
      group += number;
    }
  }
  const minor = (total + group) * BigInt(scale) + BigInt(match[3] ?? 0);
  return match[1] === undefined ? minor : -minor;
}
