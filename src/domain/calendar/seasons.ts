import { civilDay, ymd } from './civilDay';
import { previousWorkday } from './workCalendar';
import type { CivilDay, WorkCalendar } from './types';

/**
 * Lunar New Year's Day, `MDD` by year from 2004: the calendar of the Purple Mountain Observatory
 * (GB/T 33661-2017), the same in the mainland, Taiwan and Hong Kong.
 */
const NEW_YEARS_DAYS = [
  122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210,
  129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208,
];
const FIRST_YEAR = 2004;

export interface Holiday {
  readonly kind: 'spring_festival' | 'national_day';
  /** The last working day before it. */
  readonly lastWorkday: CivilDay;
  /** Lunar New Year's Day, 1 October. */
  readonly day: CivilDay;
}

/** First day of the lunar year that begins in `year`; null outside 2004–2035. */
export function lunarNewYear(year: number): CivilDay | null {
  const found = NEW_YEARS_DAYS[year - FIRST_YEAR];
  return found === undefined ? null : civilDay(year, Math.floor(found / 100), found % 100);
}

/**
 * The next Spring Festival or National Day whose last working day before it is on or after `day`; null when unknown.
 * National Day is a long holiday in the mainland only: Hong Kong has one day off, Taiwan another day (10 October).
 */
export function nextBigHoliday(calendar: WorkCalendar, day: CivilDay): Holiday | null {
  const { year } = ymd(day);
  const candidates = [year, year + 1].flatMap((of): Holiday[] => {
    const spring = lunarNewYear(of);
    const national = hasNationalWeek(calendar) ? civilDay(of, 10, 1) : null;
    return [
      ...(spring === null ? [] : [holiday(calendar, 'spring_festival', spring)]),
      ...(national === null ? [] : [holiday(calendar, 'national_day', national)]),
    ];
  });
  return (
    candidates
      .filter(({ lastWorkday }) => lastWorkday >= day)
      .sort((a, b) => a.lastWorkday - b.lastWorkday)[0] ?? null
  );
}

function hasNationalWeek({ region }: WorkCalendar): boolean {
  return region !== 'taiwan' && region !== 'hong_kong';
}

function holiday(calendar: WorkCalendar, kind: Holiday['kind'], day: CivilDay): Holiday {
  return { kind, day, lastWorkday: previousWorkday(calendar, day - 1) };
}
