import { CHINA_DAYS } from './chinaHolidays';
import { civilDay, weekday, ymd } from './civilDay';
import { HONG_KONG_DAYS } from './hongKongHolidays';
import { TAIWAN_DAYS } from './taiwanHolidays';
import type { CalendarRegion, CivilDay, OfficialYears, WorkCalendar } from './types';

/** What the user adds to the official calendar: both win over it, and a make-up workday over a holiday. */
export interface OwnDays {
  readonly holidays: readonly CivilDay[];
  readonly makeUpWorkdays: readonly CivilDay[];
}

const TABLES: Readonly<Record<CalendarRegion, OfficialYears | null>> = {
  mainland: CHINA_DAYS,
  taiwan: TAIWAN_DAYS,
  hong_kong: HONG_KONG_DAYS,
  weekends_only: null,
};

/**
 * The working calendar of a region: weekends, its official holidays and make-up workdays, with the user's own
 * days on top. For a year without official data only weekends and the user's own days are known; `isKnownYear`
 * is false then, and whoever shows a date of that year must say so. Who asks for weekends only is told no year
 * is missing.
 */
export function createWorkCalendar(
  own: OwnDays = { holidays: [], makeUpWorkdays: [] },
  region: CalendarRegion = 'mainland',
): WorkCalendar {
  const holidays = new Set(own.holidays);
  const makeUps = new Set(own.makeUpWorkdays);
  const years = TABLES[region];
  const official = years && officialDays(region, years);
  return {
    region,
    isWorkday: (day) => {
      if (makeUps.has(day)) return true;
      if (holidays.has(day)) return false;
      if (official?.worked.has(day)) return true;
      return !isWeekend(day) && !official?.off.has(day);
    },
    isKnownYear: (year) => years === null || years[year] !== undefined,
  };
}

/** First and last year whose official days are known without a gap between them; null where none are looked up. */
export function knownYears(region: CalendarRegion): { readonly from: number; readonly to: number } | null {
  const years = Object.keys(TABLES[region] ?? {}).map(Number);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
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

/** Each table is unpacked once, when it is first asked. */
const unpacked = new Map<CalendarRegion, OfficialDays>();

function officialDays(region: CalendarRegion, years: OfficialYears): OfficialDays {
  const known = unpacked.get(region);
  if (known) return known;
  const all = (which: 0 | 1) =>
    new Set(Object.entries(years).flatMap(([year, texts]) => days(Number(year), texts[which])));
  const found = { off: all(0), worked: all(1) };
  unpacked.set(region, found);
  return found;
}

function days(year: number, text: string): CivilDay[] {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((span) => {
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
