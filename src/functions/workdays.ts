import { weekday } from '../domain/calendar/civilDay';
import { createWorkCalendar } from '../domain/calendar/workCalendar';
import { CALENDAR_REGIONS, type CivilDay, type WorkCalendar } from '../domain/calendar/types';
import { isDay, readDays, UNREADABLE_DAY } from './cells';
import { wrongArgument } from './errors';
import { isLeftOut } from './figures';
import { cellsOf, gridOf } from './grid';

/**
 * The mainland's official calendar, or that of the region named; with holidays given, weekends and just these, as in
 * WORKDAY.
 */
export function readCalendar(argument: unknown): WorkCalendar {
  const grid = gridOf(argument);
  if (grid === null || isLeftOut(argument)) return createWorkCalendar();
  const [only] = cellsOf(grid);
  const named = grid.count === 1 && typeof only === 'string' ? only.trim().toLowerCase() : '';
  const region = CALENDAR_REGIONS.find((one) => one === named);
  if (region !== undefined) return createWorkCalendar(undefined, region);
  const off = new Set<CivilDay>();
  readDays(grid).forEach((day, i) => {
    if (day === UNREADABLE_DAY) throw wrongArgument('holiday', { position: i + 1 });
    if (isDay(day)) off.add(day);
  });
  return {
    isWorkday: (day) => weekday(day) !== 0 && weekday(day) !== 6 && !off.has(day),
    isKnownYear: () => true,
  };
}
