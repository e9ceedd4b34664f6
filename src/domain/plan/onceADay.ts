import type { CivilDay, WorkCalendar } from '../calendar/types';

/** What holds of a day, worked out once for each day. */
export function oncePerDay<T>(work: (day: CivilDay) => T): (day: CivilDay) => T {
  const known = new Map<CivilDay, T>();
  return (day) => {
    let found = known.get(day);
    if (found === undefined) {
      found = work(day);
      known.set(day, found);
    }
    return found;
  };
}

/** The calendar, each day of which is looked up once. */
export function rememberedCalendar(calendar: WorkCalendar): WorkCalendar {
  return {
    region: calendar.region,
    isWorkday: oncePerDay((day) => calendar.isWorkday(day)),
    isKnownYear: (year) => calendar.isKnownYear(year),
  };
}
