import { addMonths, civilDay, endOfMonth, weekday, ymd } from '../../calendar/civilDay';
import { lunarNewYear } from '../../calendar/seasons';
import type { CivilDay, WorkCalendar } from '../../calendar/types';
import { addWorkdays, previousWorkday } from '../../calendar/workCalendar';

/** What the customer's words come to at the latest. */
export interface PromisedDay {
  readonly day: CivilDay;
  /** True when the words name no day: it is then the latest they can mean, and marked so. */
  readonly vague: boolean;
}

type Reading = (match: readonly string[], at: Occasion) => CivilDay | null;

interface Occasion {
  readonly givenOn: CivilDay;
  readonly calendar: WorkCalendar;
}

/** [P] Working days that "in a few days" and "I will let you know" can mean at most (the call of A9 七 is at three). */
const A_FEW_WORKDAYS = 5;
const WAIT_WORKDAYS = 3;
/** [P] The first and the middle third of a month end on these days. */
const EARLY_IN_MONTH = 10;
const MIDDLE_OF_MONTH = 15;

const workdayBefore = (day: CivilDay, { calendar, givenOn }: Occasion): CivilDay =>
  Math.max(givenOn, previousWorkday(calendar, day));

/** Day `n` of this month, or of the next when that is past. */
function comingDay(n: number, { givenOn }: Occasion): CivilDay | null {
  const { year, month } = ymd(givenOn);
  const here = clamped(year, month, n);
  return here !== null && here >= givenOn ? here : clampedAfter(givenOn, 1, n);
}

function clamped(year: number, month: number, n: number): CivilDay | null {
  const last = endOfMonth(civilDay(year, month, 1) ?? 1);
  return n < 1 || n > 31 ? null : (civilDay(year, month, Math.min(n, ymd(last).day)) ?? null);
}

function clampedAfter(day: CivilDay, months: number, n: number): CivilDay | null {
  const { year, month } = ymd(addMonths(day, months));
  return clamped(year, month, n);
}

function comingMonthDay(month: number, n: number, { givenOn }: Occasion): CivilDay | null {
  const { year } = ymd(givenOn);
  const here = civilDay(year, month, n);
  return here !== null && here >= givenOn ? here : civilDay(year + 1, month, n);
}

/** The weekday (1 = Monday … 7 = Sunday) of this week, or of the one `weeks` later. */
function ofWeek(target: number, weeks: number, { givenOn }: Occasion): CivilDay {
  const today = weekday(givenOn) || 7;
  return givenOn - today + target + weeks * 7;
}

const WEEKDAYS = new Map(
  Object.entries({ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 }).concat(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, i) => [
      name,
      i + 1,
    ]),
  ),
);
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const HAN = '零一二三四五六七八九';

function number(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace(/[两兩]/g, '二').replace(/半/g, '');
  const tens = /^(.?)十(.?)$/.exec(plain);
  if (!tens) return HAN.indexOf(plain);
  return (tens[1] ? HAN.indexOf(tens[1]) : 1) * 10 + (tens[2] ? HAN.indexOf(tens[2]) : 0);
}

const N = '(\\d{1,3}|[一二两兩三四五六七八九十]{1,3})';

/** Words that name a day, the more exact first. */
const EXACT: readonly (readonly [RegExp, Reading])[] = [
  [/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/, (m) => civilDay(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    new RegExp(`${N}月份?${N}[日号號]?`),
    (m, at) => comingMonthDay(number(m[1] ?? ''), number(m[2] ?? ''), at),
  ],
  [/(?:^|[^\d])(\d{1,2})\/(\d{1,2})(?!\d|\/)/, (m, at) => comingMonthDay(Number(m[1]), Number(m[2]), at)],
  [
    new RegExp(`(?:下个?月|下個月|次月|next month (?:on )?the )${N}(?:[日号號]|st|nd|rd|th)?`),
    (m, { givenOn }) => clampedAfter(givenOn, 1, number(m[1] ?? '')),
  ],
  [
    new RegExp(
      `\\b(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\.? (\\d{1,2})\\b`,
    ),
    (m, at) => comingMonthDay(monthOf(m[1] ?? ''), Number(m[2]), at),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTHS.map((name) => name.slice(0, 3)).join('|')})`),
    (m, at) => comingMonthDay(monthOf(m[2] ?? ''), Number(m[1]), at),
  ],
  [new RegExp(`${N}[日号號](?!内|內|后|後)`), (m, at) => comingDay(number(m[1] ?? ''), at)],
  [/\bthe (\d{1,2})(?:st|nd|rd|th)\b/, (m, at) => comingDay(Number(m[1]), at)],
  [/大后天|大後天/, (_, { givenOn }) => givenOn + 3],
  [/后天|後天|day after tomorrow/, (_, { givenOn }) => givenOn + 2],
  [/明天|明日|明早|tomorrow/, (_, { givenOn }) => givenOn + 1],
  [/今天|今日|马上|馬上|today|right away/, (_, { givenOn }) => givenOn],
  [
    new RegExp(`${N}个?個?(?:工作日|工作天|working days?|business days?)`),
    (m, { givenOn, calendar }) => addWorkdays(calendar, givenOn, number(m[1] ?? '')),
  ],
  [
    /(?:in|within) (\d{1,3}) (?:working|business) days?/,
    (m, { givenOn, calendar }) => addWorkdays(calendar, givenOn, Number(m[1])),
  ],
  [new RegExp(`${N}(?:天|日)(?:之?[内內]|之?[后後])`), (m, { givenOn }) => givenOn + number(m[1] ?? '')],
  [/(?:in|within) (\d{1,3}) days?/, (m, { givenOn }) => givenOn + Number(m[1])],
  [
    new RegExp(`${N}个?個?(?:周|星期|礼拜|禮拜|週)(?:之?[内內]|之?[后後])`),
    (m, { givenOn }) => givenOn + 7 * number(m[1] ?? ''),
  ],
  [/(?:in|within) (\d{1,2}) weeks?/, (m, { givenOn }) => givenOn + 7 * Number(m[1])],
  [
    /下下个?個?(?:周|星期|礼拜|禮拜|週)([一二三四五六日天])/,
    (m, at) => ofWeek(WEEKDAYS.get(m[1] ?? '') ?? 5, 2, at),
  ],
  [
    /下(?:周|星期|礼拜|禮拜|週|个?個?星期)([一二三四五六日天])/,
    (m, at) => ofWeek(WEEKDAYS.get(m[1] ?? '') ?? 5, 1, at),
  ],
  [
    /next (monday|tuesday|wednesday|thursday|friday)/,
    (m, at) => ofWeek(WEEKDAYS.get(m[1] ?? '') ?? 5, 1, at),
  ],
  [/(?:周|星期|礼拜|禮拜|週)([一二三四五六日天])/, (m, at) => thisWeekOrNext(m[1] ?? '', at)],
  [/\b(monday|tuesday|wednesday|thursday|friday)\b/, (m, at) => thisWeekOrNext(m[1] ?? '', at)],
];

const EARLY = '初|上旬';
const MIDDLE = '中旬?';
const LATE = '底|末|下旬';
const MONTH_NAME = `(${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})\\b`;

/** Words that name none: the latest day they can mean. */
const VAGUE: readonly (readonly [RegExp, Reading])[] = [
  [
    new RegExp(`${N}月(?:份)?(?:的)?(${EARLY})`),
    (m, at) => partOfMonth(number(m[1] ?? ''), EARLY_IN_MONTH, at),
  ],
  [new RegExp(`${N}月(?:份)?(?:的)?(${LATE})`), (m, at) => partOfMonth(number(m[1] ?? ''), 31, at)],
  [
    new RegExp(`${N}月(?:份)?(?:的)?(${MIDDLE})`),
    (m, at) => partOfMonth(number(m[1] ?? ''), MIDDLE_OF_MONTH, at),
  ],
  [
    new RegExp(`(?:early|beginning of|start of) ${MONTH_NAME}`),
    (m, at) => partOfMonth(monthOf(m[1] ?? ''), EARLY_IN_MONTH, at),
  ],
  [
    new RegExp(`(?:mid[- ]?|middle of )${MONTH_NAME}`),
    (m, at) => partOfMonth(monthOf(m[1] ?? ''), MIDDLE_OF_MONTH, at),
  ],
  [new RegExp(`(?:late|end of) ${MONTH_NAME}`), (m, at) => partOfMonth(monthOf(m[1] ?? ''), 31, at)],
  [/(?:明年|次年)(?:年)?[底末]|end of next year/, (_, at) => endOfYear(1, at)],
  [/下下个?個?月|month after next/, (_, at) => workdayBefore(endOfMonth(addMonths(at.givenOn, 2)), at)],
  [/下下个?個?(?:周|星期|礼拜|禮拜|週)|week after next/, (_, at) => workdayBefore(ofWeek(5, 2, at), at)],
  [
    /下个?月底|下個月底|下月末|次月底|end of next month/,
    (_, at) => workdayBefore(endOfMonth(addMonths(at.givenOn, 1)), at),
  ],
  [
    /下个?月初|下個月初|次月初|early next month|beginning of next month/,
    (_, { givenOn }) => clampedAfter(givenOn, 1, EARLY_IN_MONTH),
  ],
  [/下个?月中|下個月中|middle of next month/, (_, { givenOn }) => clampedAfter(givenOn, 1, MIDDLE_OF_MONTH)],
  [/下个?月|下個月|次月|next month/, (_, at) => workdayBefore(endOfMonth(addMonths(at.givenOn, 1)), at)],
  [/季末|季底|quarter[- ]?end|end of the quarter/, (_, at) => workdayBefore(endOfQuarter(at.givenOn), at)],
  [
    /春节前|春節前|过年前|過年前|年前|before (?:the )?(?:chinese|lunar) new year|before spring festival/,
    beforeNewYear,
  ],
  [/年底|年末|year[- ]?end|end of (?:the )?year/, (_, at) => endOfYear(0, at)],
  [
    /月底|月末|month[- ]?end|end of (?:(?:the|this) )?month/,
    (_, at) => workdayBefore(endOfMonth(at.givenOn), at),
  ],
  [/月初|beginning of the month/, (_, at) => comingDay(EARLY_IN_MONTH, at)],
  [/月中|中旬|mid[- ]?month/, (_, at) => comingDay(MIDDLE_OF_MONTH, at)],
  [/下周|下星期|下礼拜|下禮拜|下週|next week/, (_, at) => workdayBefore(ofWeek(5, 1, at), at)],
  [/这周|這週|本周|本週|这星期|這星期|這禮拜|this week/, (_, at) => workdayBefore(ofWeek(5, 0, at), at)],
  [
    /等通知|会通知|會通知|再通知|通知你|回头|回頭|let you know|call you|will notify|wait for (?:our|my) (?:call|notice)/,
    (_, { givenOn, calendar }) => addWorkdays(calendar, givenOn, WAIT_WORKDAYS),
  ],
  [
    /几天|幾天|尽快|儘快|盡快|近期|最近|很快|过阵|過陣|soon|asap|few days|shortly|possible/,
    (_, { givenOn, calendar }) => addWorkdays(calendar, givenOn, A_FEW_WORKDAYS),
  ],
];

/**
 * The day that a customer's words come to: the one they name, or the latest day they can mean, marked
 * vague (月底, 下周, 过几天, 等通知; next week, end of month; Taiwan forms). `null` when the words say nothing of when.
 */
export function parsePromiseWords(
  text: string,
  givenOn: CivilDay,
  calendar: WorkCalendar,
): PromisedDay | null {
  const words = text.normalize('NFKC').toLowerCase().slice(0, LONGEST);
  const at = { givenOn, calendar };
  return firstOf(EXACT, words, at, false) ?? firstOf(VAGUE, words, at, true);
}

/** A promise is a sentence; longer texts are notes. */
const LONGEST = 200;

function firstOf(
  readings: readonly (readonly [RegExp, Reading])[],
  words: string,
  at: Occasion,
  vague: boolean,
): PromisedDay | null {
  for (const [pattern, read] of readings) {
    const match = pattern.exec(words);
    const day = match ? read(match, at) : null;
    if (day !== null && day >= at.givenOn) return { day, vague };
  }
  return null;
}

function thisWeekOrNext(name: string, at: Occasion): CivilDay {
  const target = WEEKDAYS.get(name) ?? 5;
  const here = ofWeek(target, 0, at);
  return here >= at.givenOn ? here : ofWeek(target, 1, at);
}

/** A third of a month by its last day `n`, of this year or of the next when that is past. */
function partOfMonth(month: number, n: number, at: Occasion): CivilDay | null {
  if (month < 1 || month > 12) return null;
  const { year } = ymd(at.givenOn);
  const here = clamped(year, month, n);
  const day = here !== null && here >= at.givenOn ? here : clamped(year + 1, month, n);
  return day === null || n <= MIDDLE_OF_MONTH ? day : workdayBefore(day, at);
}

function endOfYear(years: number, at: Occasion): CivilDay {
  return workdayBefore(civilDay(ymd(at.givenOn).year + years, 12, 31) ?? at.givenOn, at);
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
}

function endOfQuarter(day: CivilDay): CivilDay {
  const { month } = ymd(day);
  return endOfMonth(addMonths(day, (3 - (month % 3)) % 3));
}

function beforeNewYear(_: readonly string[], at: Occasion): CivilDay | null {
  const { year } = ymd(at.givenOn);
  const coming = [lunarNewYear(year), lunarNewYear(year + 1)].find((day) => day !== null && day > at.givenOn);
  return coming === null || coming === undefined ? null : workdayBefore(coming - 1, at);
}
