const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇', '一壹', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, value]),
  ),
);
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };
const TENS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十' };

const NUMERAL = new RegExp(`[${Object.keys(DIGITS).join('')}${Object.keys(UNITS).join('')}]+`, 'g');

/** Chinese numbers up to 999 in digits: 三十天 is 30天, 一百二十 is 120, 叁拾 is 30, 三三三一 is 3331. */
export function arabicNumerals(text: string): string {
  return text
    .replace(/[廿卅]/g, (sign) => TENS[sign] ?? sign)
    .replace(NUMERAL, (numeral) => String(valueOf(numeral)));
}

function valueOf(numeral: string): number | string {
  const signs = [...numeral];
  if (!signs.some((sign) => sign in UNITS)) return signs.map((sign) => DIGITS[sign]).join('');
  let [total, digit] = [0, 0];
  for (const sign of signs) {
    const unit = UNITS[sign];
    if (unit === undefined) {
      digit = DIGITS[sign] ?? 0;
    } else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
