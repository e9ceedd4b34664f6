import type { NameParts } from './nameParts';

/** Shorter names differ by a character and are other firms more often than not. */
const HAN_AT_LEAST = 5;
const LATIN_AT_LEAST = 8;
/** A word of fewer letters (UK, US, East) is another word, not the same one misspelt. */
const WORD_AT_LEAST = 5;
/** Names begin with their place. */
const PLACE_CHARS = 2;

/** Characters that tell one firm from its sister: numbers, sides, sizes, ages. */
const TELLING = /[\d一二三四五六七八九十百千甲乙丙丁东南西北中上下前后左右内外大小新老旧高低总分A-Za-z]/;
const REGIONS =
  /北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|内蒙古|香港|澳门|台湾|台北|台中|台南|高雄|新竹|桃园|广州|深圳|珠海|佛山|东莞|中山|惠州|汕头|江门|南京|苏州|无锡|常州|南通|扬州|徐州|镇江|泰州|盐城|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|台州|福州|厦门|泉州|漳州|济南|青岛|烟台|潍坊|淄博|临沂|郑州|洛阳|武汉|宜昌|襄阳|长沙|株洲|湘潭|合肥|芜湖|南昌|九江|成都|绵阳|昆明|贵阳|南宁|柳州|桂林|海口|三亚|西安|咸阳|宝鸡|兰州|西宁|银川|太原|大同|沈阳|大连|鞍山|长春|哈尔滨|大庆|石家庄|唐山|保定|廊坊|呼和浩特|包头|乌鲁木齐|拉萨/g;

export function isLongEnough({ core, isHan }: NameParts): boolean {
  return core.length >= (isHan ? HAN_AT_LEAST : LATIN_AT_LEAST);
}

/**
 * Hashes of the name and of the name with each of its characters left out: two names one slip apart share one of them.
 * Numbers, because twenty thousand names have a quarter of a million; names that meet by chance are told apart later.
 */
export function slipKeys({ core }: NameParts): number[] {
  const { length } = core;
  const powers = new Int32Array(length + 1).fill(1);
  const behind = new Int32Array(length + 1);
  for (let i = 1; i <= length; i++) powers[i] = Math.imul(powers[i - 1] as number, BASE);
  for (let i = length - 1; i >= 0; i--)
    behind[i] = Math.imul(core.charCodeAt(i), powers[length - 1 - i] as number) + (behind[i + 1] as number);
  const keys = [(behind[0] as number) >>> 2];
  let before = 0;
  for (let i = 0; i < length; i++) {
    keys.push((Math.imul(before, powers[length - 1 - i] as number) + (behind[i + 1] as number)) >>> 2);
    before = Math.imul(before, BASE) + core.charCodeAt(i);
  }
  return keys;
}

/** Of a polynomial over the characters, modulo 2^32; its keys are the 30 bits that a small integer has. */
const BASE = 0x01000193;

/** The places where two names differ, if that is one character too many, too few, another, or two that changed places. */
function slipBetween(a: string, b: string): { readonly at: number; readonly chars: string } | null {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const isOne = left.length <= 1 && right.length <= 1;
  const isSwap = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isOne || isSwap ? { at: start, chars: left + right } : null;
}

/** Whether two names differ by one slip of the hand, and by nothing that tells one firm from another. */
export function isOneSlip(a: NameParts, b: NameParts): boolean {
  if (a.isHan !== b.isHan || a.core === b.core) return false;
  const slip = slipBetween(a.core, b.core);
  if (slip === null) return false;
  if (a.isHan)
    return (
      slip.at >= PLACE_CHARS &&
      !TELLING.test(slip.chars) &&
      !isInRegion(a.core, slip.at) &&
      !isInRegion(b.core, slip.at)
    );
  return !/\d/.test(slip.chars) && [a, b].every((name) => wordAt(name, slip.at).length >= WORD_AT_LEAST);
}

function isInRegion(core: string, at: number): boolean {
  return [...core.matchAll(REGIONS)].some(
    ({ index, 0: region }) => at >= index && at < index + region.length,
  );
}

/** The word that a place of the run-together name lies in. */
function wordAt({ words }: NameParts, at: number): string {
  let end = 0;
  for (const word of words) {
    end += word.length;
    if (at < end) return word;
  }
  return words.at(-1) ?? '';
}
