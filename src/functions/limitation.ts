import { LIMITATION_LAWS, limitationDay } from '../domain/law';
import type { LimitationLaw } from '../domain/law';
import { ymd } from '../domain/calendar/civilDay';
import type { CivilDay, WorkCalendar } from '../domain/calendar/types';
import { nextWorkday } from '../domain/calendar/workCalendar';
import type { Speaker } from '../locales/speaker';
import { readAsOf, readChoice, readSpeaker } from './arguments';
import { isDay, readDays, UNREADABLE_DAY } from './cells';
import { LAST_DAYS } from './declarations';
import { wrongArgument } from './errors';
import { dayColumn, isLeftOut } from './figures';
import { gridOf, isSingle, requiredGrid, shaped } from './grid';
import type { Grid } from './grid';
import { readCalendar } from './workdays';

type LastDay = (typeof LAST_DAYS)[number];

/** DUES.LIMITATION. The serial of the last day of each debt's period of limitation, in the shape of the due dates. */
export function limitation(
  dueDates: unknown,
  law: unknown,
  eventDates: unknown,
  asOfDate: unknown,
  language: unknown,
  lastDay: unknown,
  holidays: unknown,
): (number | string)[][] {
  const speaker = readSpeaker(language);
  const dates = requiredGrid(dueDates, 'due_dates');
  if (isLeftOut(law)) throw wrongArgument('choice', { argument: 'law', choices: LIMITATION_LAWS.join(', ') });
  const chosen = readChoice<LimitationLaw>(law, 'law', LIMITATION_LAWS, 'cn');
  const until = isLeftOut(asOfDate) ? Infinity : readAsOf(asOfDate);
  const moves = readChoice<LastDay>(lastDay, 'last_day', LAST_DAYS, 'as_counted') === 'next_workday';
  const calendar = readCalendar(holidays);
  const events = readRestarts(eventDates, dates);
  const days = dayColumn(dates, 'due_dates', dates.count);
  return shaped(dates, (i) => {
    const due = days?.[i] ?? UNREADABLE_DAY;
    if (due === UNREADABLE_DAY) return speaker.text('functions.result.unreadable_date');
    if (!isDay(due)) return '';
    const restarts = events(i);
    if (restarts.includes(UNREADABLE_DAY)) return speaker.text('functions.result.unreadable_event_date');
    const counted = restarts.filter((day) => isDay(day) && day <= until);
    return onLastDay(limitationDay(due, chosen, counted), moves ? calendar : null, speaker);
  });
}

/** The day itself, or the next working day where the law moves a last day that is off (民法典 art. 203, Taiwan 民法 art. 122). */
function onLastDay(day: CivilDay, calendar: WorkCalendar | null, speaker: Speaker): number | string {
  if (calendar === null) return day;
  const { year } = ymd(day);
  return calendar.isKnownYear(year)
    ? nextWorkday(calendar, day)
    : speaker.text('functions.result.unknown_holidays', { year: String(year) });
}

/** The restarts of each debt: a date or a line of dates beside it, one date for all, or for one debt any range. */
function readRestarts(argument: unknown, dates: Grid): (index: number) => readonly CivilDay[] {
  const grid = gridOf(argument);
  if (grid === null) return () => [];
  const days = Array.from(readDays(grid));
  if (isSingle(dates) || isSingle(grid)) return () => days;
  if (grid.rows === dates.rows && grid.columns === dates.columns)
    return (index) => days.slice(index, index + 1);
  if (grid.rows !== dates.rows || dates.columns !== 1) {
    throw wrongArgument('shapes_differ', {
      first: 'due_dates',
      second: 'event_dates',
      firstRows: dates.rows,
      firstColumns: dates.columns,
      secondRows: grid.rows,
      secondColumns: grid.columns,
    });
  }
  return (index) => days.slice(index * grid.columns, (index + 1) * grid.columns);
}
