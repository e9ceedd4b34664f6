import { minorDigits } from '../minor';

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const GROUPS = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

/**
 * The wording of trade documents: "Say USD one hundred and five and 07/100 only". The code and the
 * fraction stand for the names of the money, which would be wrong for some currency (dinar and
 * fils, yen without cents).
 */
export function englishWords(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const scale = 10 ** digits;
  const magnitude = Math.abs(minor);
  const rest = magnitude % scale;
  const fraction = rest === 0 ? '' : ` and ${String(rest).padStart(digits, '0')}/${scale}`;
  const sign = minor < 0 ? 'minus ' : '';
  return `Say ${currency} ${sign}${integerWords(Math.floor(magnitude / scale))}${fraction} only`;
}

function integerWords(value: number): string {
  if (value === 0) return 'zero';
  const parts: string[] = [];
  for (let at = GROUPS.length - 1; at >= 0; at--) {
    const group = Math.floor(value / 1000 ** at) % 1000;
    if (group === 0) continue;
    const and = at === 0 && group < 100 && parts.length > 0 ? 'and ' : '';
    parts.push(`${and}${hundreds(group)}${GROUPS[at]}`);
  }
  return parts.join(' ');
}

function hundreds(value: number): string {
  const hundred = Math.floor(value / 100);
  const rest = value % 100;
  if (hundred === 0) return belowHundred(rest);
  return `${ONES[hundred]} hundred${rest > 0 ? ` and ${belowHundred(rest)}` : ''}`;
}

function belowHundred(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  const one = value % 10;
  return `${TENS[Math.floor(value / 10)]}${one > 0 ? `-${ONES[one]}` : ''}`;
}
