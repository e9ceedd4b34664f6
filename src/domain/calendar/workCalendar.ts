import { CHINA_DAYS } from './chinaHolidays';
import { civilDay, weekday, ymd } from './civilDay';
import type { CalendarRegion, CivilDay, WorkCalendar } from './types';

/** What the user adds to the official calendar: both win over it, and a make-up workday over a holiday. */
export interface OwnDays {
  readonly holidays: readonly CivilDay[];
  readonly makeUpWorkdays: readonly CivilDay[];
}

/**
 * The working calendar of a region: weekends, its official holidays and make-up workdays, with the user's own
 * days on top. For a year without official data only weekends and the user's own days are known; `isKnownYear`
 * is false then, and whoever shows a date of that year must say so. Official days are those of the mainland;
 * of Taiwan and Hong Kong no year is known, and who asks for weekends only is told no year is missing.
 */
export function createWorkCalendar(
  own: OwnDays = { holidays: [], makeUpWorkdays: [] },
  region: CalendarRegion = 'mainland',
): WorkCalendar {
  const holidays = new Set(own.holidays);
  const makeUps = new Set(own.makeUpWorkdays);
  const mainland = region === 'mainland';
  return {
    isWorkday: (day) => {
      if (makeUps.has(day)) return true;
      if (holidays.has(day)) return false;
      if (!mainland) return !isWeekend(day);
      const official = officialDays();
      if (official.worked.has(day)) return true;
      return !isWeekend(day) && !official.off.has(day);
    },
    isKnownYear: (year) => (mainland ? CHINA_DAYS[year] !== undefined : region === 'weekends_only'),
  };
}

/** `day` itself when it is a workday, else the first one after it. */
export function nextWorkday(calendar: WorkCalendar, day: CivilDay): CivilDay {
  return step(calendar, day, 1);
}

/** `day` itself when it is a workday, else the last one before it. */
export function previousWorkday(calendar: WorkCalendar, day: CivilDay): CivilDay {
  return step(calendar, day, -1);
}

/**
 * The workday `count` workdays after `day` (before it when negative); 0 gives `nextWorkday`.
 * Counting starts after `day`, as "within 3 workdays" does.
 */
export function addWorkdays(calendar: WorkCalendar, day: CivilDay, count: number): CivilDay {
  if (count === 0) return nextWorkday(calendar, day);
  const direction = count > 0 ? 1 : -1;
  let at = day;
  for (let left = Math.abs(count); left > 0; left--) at = step(calendar, at + direction, direction);
  return at;
}

/** A calendar in which nobody ever works would be searched for ever; a year without a workday is a mistake. */
const LONGEST_SEARCH = 366;

function step(calendar: WorkCalendar, day: CivilDay, direction: 1 | -1): CivilDay {
  for (let at = day, tried = 0; tried <= LONGEST_SEARCH; at += direction, tried++) {
    if (calendar.isWorkday(at)) return at;
  }
  return day;
}

function isWeekend(day: CivilDay): boolean {
  const at = weekday(day);
  return at === 0 || at === 6;
}

interface OfficialDays {
  readonly off: ReadonlySet<CivilDay>;
  readonly worked: ReadonlySet<CivilDay>;
}

let unpacked: OfficialDays | null = null;

function officialDays(): OfficialDays {
  unpacked ??= {
    off: new Set(Object.keys(CHINA_DAYS).flatMap((year) => days(Number(year), 0))),
    worked: new Set(Object.keys(CHINA_DAYS).flatMap((year) => days(Number(year), 1))),
  };
  return unpacked;
}

function days(year: number, which: 0 | 1): CivilDay[] {
  const spans = (CHINA_DAYS[year]?.[which] ?? '').split(' ').filter(Boolean);
  return spans.flatMap((span) => {
    const [from = '', to = from] = span.split('-');
    const first = monthDay(year, from);
    const last = monthDay(year, to);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

function monthDay(year: number, text: string): CivilDay {
  const day = civilDay(year, Number(text.slice(0, 2)), Number(text.slice(2)));
  if (day === null) throw new RangeError(`No such day in the holiday table: ${year} ${text}`);
  return day;
}

/** The years between two days (inclusive) whose holidays are not known. */
export function unknownYears(calendar: WorkCalendar, from: CivilDay, to: CivilDay): number[] {
  const first = ymd(from).year;
  const last = ymd(to).year;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter(
    (year) => !calendar.isKnownYear(year),
  );
}
