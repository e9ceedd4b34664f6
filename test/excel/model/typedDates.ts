import { isCalendarDate, serialOf } from './serials';
import type { Typed, TypingRules } from './typing';

type Parts = { year: number; month: number; day: number; format: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR_FIRST = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/;
const SHORT = /^(\d{1,2})[-/](\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{4})$/;
const CHINESE = /^(?:(\d{4}|\d{2})\s*年\s*)?(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?$/;
const DAY_MONTH = new RegExp(`^(\\d{1,2})[-/ ]${MONTH}(?:[-/, ]+(\\d{2}|\\d{4}))?$`, 'i');
const MONTH_DAY = new RegExp(`^${MONTH}[-/ ](\\d{1,2})(?:,? +|-)(\\d{2}|\\d{4})$`, 'i');
const MONTH_NUMBER = new RegExp(`^${MONTH}[-/ ](\\d{1,4})$`, 'i');
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d{1,3})?))?(?:\s*(am|pm|a|p|上午|下午))?$/i;
const HOUR = /^(\d{1,2})\s+(am|pm|a|p)$/i;

/** Two-digit years: 00–29 are 2000–2029 ("Change the date system…", support.microsoft.com). */
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Built-in format 14, which every locale shows in its own order (formatting.ts). */
const SHORT_DATE = 'm/d/yyyy';

function readNumericDate(text: string, rules: TypingRules): Parts | null {
  const format = SHORT_DATE;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst)
    return { year: Number(yearFirst[1]), month: Number(yearFirst[3]), day: Number(yearFirst[4]), format };
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, a = '', , b = '', c = ''] = numeric;
    if (rules.locale === 'en-US') return { year: fullYear(c), month: Number(a), day: Number(b), format };
    return c.length === 4
      ? { year: Number(c), month: Number(a), day: Number(b), format }
      : { year: fullYear(a), month: Number(b), day: Number(c), format };
  }
  const short = SHORT.exec(text);
  if (short) {
    const monthDay = rules.locale === 'en-US' ? 'd-mmm' : 'm"月"d"日"';
    const day = { year: rules.year, month: Number(short[1]), day: Number(short[2]), format: monthDay };
    if (isCalendarDate(day.year, day.month, day.day)) return day;
    return { year: fullYear(short[2] ?? ''), month: Number(short[1]), day: 1, format: 'mmm-yy' };
  }
  const yearMonth = YEAR_MONTH.exec(text);
  const monthYear = MONTH_YEAR.exec(text);
  const monthFormat = rules.locale === 'en-US' ? 'mmm-yy' : 'yyyy"年"m"月"';
  if (yearMonth)
    return { year: Number(yearMonth[1]), month: Number(yearMonth[2]), day: 1, format: monthFormat };
  return monthYear
    ? { year: Number(monthYear[2]), month: Number(monthYear[1]), day: 1, format: monthFormat }
    : null;
}

function readChineseDate(text: string, rules: TypingRules): Parts | null {
  const match = CHINESE.exec(text);
  if (!match || rules.locale === 'en-US') return null;
  const [, year, month = '', day] = match;
  const format = `${year === undefined ? '' : 'yyyy"年"'}m"月"${day === undefined ? '' : 'd"日"'}`;
  if (year === undefined && day === undefined) return null;
  return {
    year: year === undefined ? rules.year : fullYear(year),
    month: Number(month),
    day: Number(day ?? 1),
    format,
  };
}

function readNamedMonth(text: string, rules: TypingRules): Parts | null {
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) {
    const [, day = '', month = '', year] = dayMonth;
    const date = { month: monthOf(month), day: Number(day) };
    if (year === undefined) return { ...date, year: rules.year, format: 'd-mmm' };
    return { ...date, year: fullYear(year), format: 'd-mmm-yy' };
  }
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) {
    const [, month = '', day = '', year = ''] = monthDay;
    return { year: fullYear(year), month: monthOf(month), day: Number(day), format: 'd-mmm-yy' };
  }
  const number = MONTH_NUMBER.exec(text);
  if (!number) return null;
  const month = monthOf(number[1] ?? '');
  const second = number[2] ?? '';
  if (second.length <= 2 && isCalendarDate(rules.year, month, Number(second))) {
    return { year: rules.year, month, day: Number(second), format: 'd-mmm' };
  }
  return second.length === 3 ? null : { year: fullYear(second), month, day: 1, format: 'mmm-yy' };
}

/** Fraction of a day (or more than one, for 30:00) and the format Excel gives it. */
function readTime(text: string): { value: number; format: string } | null {
  const hour = HOUR.exec(text);
  const match = hour ? [text, hour[1], '0', undefined, hour[2]] : TIME.exec(text);
  if (!match) return null;
  const [, h = '', m = '', s, half] = match;
  let hours = Number(h);
  const minutes = Number(m);
  const seconds = Number(s ?? 0);
  if (minutes > 59 || seconds >= 60) return null;
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (/^(p|下)/i.test(half) ? 12 : 0);
  }
  const long = s !== undefined;
  const clock = long ? 'h:mm:ss' : 'h:mm';
  const format = hours > 23 ? '[h]:mm:ss' : half === undefined ? clock : `${clock} AM/PM`;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86400, format };
}

function readDay(text: string, rules: TypingRules): Typed | null {
  const parts = readNumericDate(text, rules) ?? readChineseDate(text, rules) ?? readNamedMonth(text, rules);
  if (!parts || !isCalendarDate(parts.year, parts.month, parts.day)) return null;
  const serial = serialOf(parts.year, parts.month, parts.day, rules.date1904);
  return Number.isNaN(serial) ? null : { value: serial, format: parts.format };
}

/** A date, a time, or both, as typed in this locale; null when the text is none. */
export function readDateText(text: string, rules: TypingRules): Typed | null {
  const day = readDay(text, rules);
  if (day) return day;
  const time = readTime(text);
  if (time) return time;
  const blank = text.search(/[ T]+\d{1,2}:/);
  if (blank < 0) return null;
  const date = readDay(text.slice(0, blank), rules);
  const clock = readTime(
    text
      .slice(blank)
      .replace(/^[ T]+/, '')
      .replace(/Z$/, ''),
  );
  if (typeof date?.value !== 'number' || !clock || clock.value >= 1) return null;
  return { value: date.value + clock.value, format: `${SHORT_DATE} h:mm` };
}
