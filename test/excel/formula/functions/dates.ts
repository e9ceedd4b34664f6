import { daysInMonth, dateOf, serialOf } from '../../model/serials';
import { errorValue, isError, type CellValue } from '../../model/values';
import { readTyped } from '../../model/typing';
import { rulesOf, toNumber, toText } from '../coerce';
import type { Evaluator } from '../evaluate';
import { MISSING, Raised, isMatrix, raise, type Operand } from '../operands';
import { single, whole } from '../registry';

type Args = readonly (CellValue | undefined)[];

const DAY_MS = 86400000;

const number = (args: Args, index: number, { host }: Evaluator, otherwise = 0): number => {
  const arg = args[index];
  return arg === undefined ? otherwise : toNumber(arg, host);
};

/** A date argument: a serial of 0 or more. */
function day(args: Args, index: number, evaluator: Evaluator): number {
  const serial = Math.floor(number(args, index, evaluator));
  if (serial < 0) throw raise('#NUM!');
  return serial;
}

const parts = (serial: number, { host }: Evaluator): ReturnType<typeof dateOf> =>
  dateOf(serial, host.date1904);
const serial = (year: number, month: number, dayOfMonth: number, { host }: Evaluator): number =>
  serialOf(year, month, dayOfMonth, host.date1904);

function nowSerial({ host }: Evaluator): number {
  const moment = new Date(host.now());
  const today = serialOf(
    moment.getUTCFullYear(),
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    host.date1904,
  );
  return today + (host.now() - Math.floor(host.now() / DAY_MS) * DAY_MS) / DAY_MS;
}
single('TODAY', 0, 0, (_args, evaluator) => Math.floor(nowSerial(evaluator)), { volatile: true });
single('NOW', 0, 0, (_args, evaluator) => nowSerial(evaluator), { volatile: true });

single('DATE', 3, 3, (args, evaluator) => {
  const year = Math.trunc(number(args, 0, evaluator));
  const full = year >= 0 && year < 1900 ? year + 1900 : year;
  return serial(
    full,
    Math.trunc(number(args, 1, evaluator)),
    Math.trunc(number(args, 2, evaluator)),
    evaluator,
  );
});
single('YEAR', 1, 1, (args, evaluator) => parts(day(args, 0, evaluator), evaluator).year);
single('MONTH', 1, 1, (args, evaluator) => parts(day(args, 0, evaluator), evaluator).month);
single('DAY', 1, 1, (args, evaluator) => parts(day(args, 0, evaluator), evaluator).day);

const secondsOf = (args: Args, evaluator: Evaluator): number => {
  const value = number(args, 0, evaluator);
  return Math.round((value - Math.floor(value)) * 86400) % 86400;
};
single('HOUR', 1, 1, (args, evaluator) => Math.floor(secondsOf(args, evaluator) / 3600));
single('MINUTE', 1, 1, (args, evaluator) => Math.floor(secondsOf(args, evaluator) / 60) % 60);
single('SECOND', 1, 1, (args, evaluator) => secondsOf(args, evaluator) % 60);
single('TIME', 3, 3, (args, evaluator) => {
  const seconds = [3600, 60, 1].reduce(
    (sum, size, i) => sum + size * Math.trunc(number(args, i, evaluator)),
    0,
  );
  return seconds < 0 ? errorValue('#NUM!') : (seconds % 86400) / 86400;
});

function typedNumber(args: Args, evaluator: Evaluator): number {
  const value = readTyped(toText(args[0] ?? null), rulesOf(evaluator.host));
  const isDate = value !== null && typeof value.value === 'number' && /[ymdh]/.test(value.format ?? '');
  if (!isDate) throw raise('#VALUE!');
  return value.value as number;
}
single('DATEVALUE', 1, 1, (args, evaluator) => Math.floor(typedNumber(args, evaluator)));
single('TIMEVALUE', 1, 1, (args, evaluator) => {
  const value = typedNumber(args, evaluator);
  return value - Math.floor(value);
});

function addMonths(
  from: number,
  months: number,
  evaluator: Evaluator,
): { year: number; month: number; day: number } {
  const date = parts(from, evaluator);
  const count = date.year * 12 + date.month - 1 + Math.trunc(months);
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}
single('EDATE', 2, 2, (args, evaluator) => {
  const date = addMonths(day(args, 0, evaluator), number(args, 1, evaluator), evaluator);
  return serial(date.year, date.month, date.day, evaluator);
});
single('EOMONTH', 2, 2, (args, evaluator) => {
  const date = addMonths(day(args, 0, evaluator), number(args, 1, evaluator), evaluator);
  return serial(date.year, date.month, daysInMonth(date.year, date.month), evaluator);
});
single('DAYS', 2, 2, (args, evaluator) => day(args, 0, evaluator) - day(args, 1, evaluator));

single('DATEDIF', 3, 3, (args, evaluator) => {
  const from = day(args, 0, evaluator);
  const to = day(args, 1, evaluator);
  if (from > to) return errorValue('#NUM!');
  const a = parts(from, evaluator);
  const b = parts(to, evaluator);
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (toText(args[2] ?? null).toUpperCase()) {
    case 'D':
      return to - from;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD': {
      const since = addMonths(from, months, evaluator);
      return to - serial(since.year, since.month, since.day, evaluator);
    }
    case 'YD': {
      const since = addMonths(from, Math.floor(months / 12) * 12, evaluator);
      return to - serial(since.year, since.month, since.day, evaluator);
    }
    default:
      return errorValue('#NUM!');
  }
});

/** 0 Saturday … 6 Friday, as Excel counts serials (with the ghost day of 1900). */
const weekIndex = (value: number, { host }: Evaluator): number =>
  (Math.floor(value) + (host.date1904 ? 6 : 0)) % 7;

single('WEEKDAY', 1, 2, (args, evaluator) => {
  const sundayFirst = (weekIndex(day(args, 0, evaluator), evaluator) + 6) % 7;
  const type = number(args, 1, evaluator, 1);
  if (type === 1) return sundayFirst + 1;
  if (type === 2) return ((sundayFirst + 6) % 7) + 1;
  if (type === 3) return (sundayFirst + 6) % 7;
  if (type >= 11 && type <= 17) return ((sundayFirst - (type - 10) + 7) % 7) + 1;
  return errorValue('#NUM!');
});

function isoWeek(value: number, evaluator: Evaluator): number {
  const mondayFirst = (weekIndex(value, evaluator) + 5) % 7;
  const thursday = value - mondayFirst + 3;
  const { year } = parts(thursday, evaluator);
  return Math.floor((thursday - serial(year, 1, 1, evaluator)) / 7) + 1;
}
single('ISOWEEKNUM', 1, 1, (args, evaluator) => isoWeek(day(args, 0, evaluator), evaluator));
single('WEEKNUM', 1, 2, (args, evaluator) => {
  const value = day(args, 0, evaluator);
  const type = number(args, 1, evaluator, 1);
  if (type === 21) return isoWeek(value, evaluator);
  const start = type === 1 || type === 17 ? 0 : type === 2 ? 1 : type >= 11 && type <= 16 ? type - 10 : -1;
  if (start < 0) return errorValue('#NUM!');
  const first = serial(parts(value, evaluator).year, 1, 1, evaluator);
  const offset = (((weekIndex(first, evaluator) + 6) % 7) - start + 7) % 7;
  return Math.floor((value - first + offset) / 7) + 1;
});

/** "DAYS360 function" (support.microsoft.com): U.S. (NASD) method, or the European one. */
function days360(a: number, b: number, european: boolean, evaluator: Evaluator): number {
  const from = parts(a, evaluator);
  const to = parts(b, evaluator);
  let d1 = from.day;
  let d2 = to.day;
  if (european) [d1, d2] = [Math.min(d1, 30), Math.min(d2, 30)];
  else {
    if (d1 === daysInMonth(from.year, from.month)) d1 = 30;
    if (d2 === 31 && d1 >= 30) d2 = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + d2 - d1;
}
single('DAYS360', 2, 3, (args, evaluator) =>
  days360(day(args, 0, evaluator), day(args, 1, evaluator), number(args, 2, evaluator) !== 0, evaluator),
);

single('YEARFRAC', 2, 3, (args, evaluator) => {
  const [a = 0, b = 0] = [day(args, 0, evaluator), day(args, 1, evaluator)].sort((x, y) => x - y);
  const basis = number(args, 2, evaluator);
  if (basis === 0 || basis === 4) return days360(a, b, basis === 4, evaluator) / 360;
  if (basis === 2) return (b - a) / 360;
  if (basis === 3) return (b - a) / 365;
  if (basis !== 1) return errorValue('#NUM!');
  const first = parts(a, evaluator).year;
  const last = parts(b, evaluator).year;
  const days = serial(last + 1, 1, 1, evaluator) - serial(first, 1, 1, evaluator);
  return (b - a) / (days / (last - first + 1));
});

const WEEKENDS: Record<number, string> = {
  1: '0000011',
  2: '1000001',
  3: '1100000',
  4: '0110000',
  5: '0011000',
  6: '0001100',
  7: '0000110',
  11: '0000001',
  12: '1000000',
  13: '0100000',
  14: '0010000',
  15: '0001000',
  16: '0000100',
  17: '0000010',
};

/** Free days of the week from Monday, as seven 0s and 1s. */
function weekendOf(operand: Operand | undefined, evaluator: Evaluator): string {
  if (operand === undefined || operand === MISSING) return '0000011';
  const value = evaluator.value(operand);
  const pattern = typeof value === 'string' ? value : WEEKENDS[toNumber(value, evaluator.host)];
  if (pattern === undefined) throw raise('#NUM!');
  if (!/^[01]{7}$/.test(pattern)) throw raise('#VALUE!');
  return pattern;
}

function holidaysOf(operand: Operand | undefined, evaluator: Evaluator): Set<number> {
  if (operand === undefined || operand === MISSING) return new Set();
  const values = evaluator.values(operand);
  if (!isMatrix(values))
    return new Set(values === null ? [] : [Math.floor(toNumber(values, evaluator.host))]);
  const days = new Set<number>();
  for (const value of values.flat()) {
    if (isError(value)) throw new Raised(value);
    if (value !== null && value !== '') days.add(Math.floor(toNumber(value, evaluator.host)));
  }
  return days;
}

function worksOn(
  weekend: string,
  holidays: ReadonlySet<number>,
  evaluator: Evaluator,
): (value: number) => boolean {
  return (value) => weekend[(weekIndex(value, evaluator) + 5) % 7] !== '1' && !holidays.has(value);
}

const dayOf = (operand: Operand | undefined, evaluator: Evaluator): number => {
  const value = Math.floor(toNumber(evaluator.value(operand ?? null), evaluator.host));
  if (value < 0) throw raise('#NUM!');
  return value;
};

function networkDays(a: number, b: number, works: (value: number) => boolean): number {
  let count = 0;
  for (let value = Math.min(a, b); value <= Math.max(a, b); value += 1) if (works(value)) count += 1;
  return a <= b ? count : -count;
}

function workday(from: number, days: number, works: (value: number) => boolean): CellValue {
  const step = days < 0 ? -1 : 1;
  let value = from;
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    value += step;
    if (value < 0 || value > 2958465) return errorValue('#NUM!');
    if (works(value)) left -= 1;
  }
  return value;
}

/** NETWORKDAYS and WORKDAY, and their INTL forms whose third argument is the weekend. */
function working(
  name: string,
  compute: (a: number, b: number, works: (value: number) => boolean) => CellValue,
): void {
  const asDay = name === 'NETWORKDAYS';
  for (const intl of [false, true]) {
    const holidaysAt = intl ? 3 : 2;
    whole(
      intl ? `${name}.INTL` : name,
      2,
      holidaysAt + 1,
      (args, evaluator) => {
        const weekend = weekendOf(intl ? args[2] : undefined, evaluator);
        if (weekend === '1111111') return asDay ? 0 : errorValue('#VALUE!');
        const works = worksOn(weekend, holidaysOf(args[holidaysAt], evaluator), evaluator);
        const second = asDay
          ? dayOf(args[1], evaluator)
          : toNumber(evaluator.value(args[1] ?? null), evaluator.host);
        return compute(dayOf(args[0], evaluator), second, works);
      },
      { stretched: [0, 1] },
    );
  }
}
working('NETWORKDAYS', networkDays);
working('WORKDAY', workday);
