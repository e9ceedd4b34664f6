import { ymd } from '../domain/calendar/civilDay';
import type { CivilDay, WorkCalendar } from '../domain/calendar/types';
import { dueDay, MONTHLY_CONVENTIONS, onWorkday, parseTerm, WORKDAY_RULES } from '../domain/terms';
import type { DueOptions, MonthlyConvention, Term, WorkdayRule } from '../domain/terms';
import type { Speaker } from '../locales/speaker';
import { readChoice, readSpeaker } from './arguments';
import { isBlank, isDay, UNREADABLE_DAY } from './cells';
import { wrongArgument } from './errors';
import { dayColumn, isLeftOut, numberColumn } from './figures';
import { cellsOf, commonShape, gridOf, isSingle, requiredGrid, shaped } from './grid';
import type { Grid } from './grid';
import { readCalendar } from './workdays';

/** DUES.DUEDATE. The serial of each due date, in the shape of the ranges, or why there is none. */
export function dueDate(
  invoiceDates: unknown,
  terms: unknown,
  convention: unknown,
  cutoffDay: unknown,
  workdayRule: unknown,
  holidays: unknown,
  language: unknown,
): (number | string)[][] {
  const speaker = readSpeaker(language);
  const dates = requiredGrid(invoiceDates, 'invoice_dates');
  const termGrid = requiredGrid(terms, 'terms');
  const options: DueOptions = {
    convention: readChoice<MonthlyConvention>(
      convention,
      'convention',
      MONTHLY_CONVENTIONS,
      'month_end_days',
    ),
    cutoffDay: readCutoff(cutoffDay),
  };
  const rule = readChoice<WorkdayRule>(workdayRule, 'workday_rule', WORKDAY_RULES, 'none');
  const calendar = readCalendar(holidays);
  const shape = commonShape([
    ['invoice_dates', dates],
    ['terms', termGrid],
  ]);
  const days = dayColumn(dates, 'invoice_dates', shape.count);
  const parsed = readTerms(termGrid, shape.count);
  return shaped(shape, (i) => {
    const day = days?.[i] ?? UNREADABLE_DAY;
    const { blank, term } = parsed(i);
    if (day === UNREADABLE_DAY) return speaker.text('functions.result.unreadable_date');
    if (!isDay(day)) return blank ? '' : speaker.text('functions.result.no_invoice_date');
    if (blank) return speaker.text('functions.result.no_term');
    if (term?.kind !== 'single') return sayWhy(term, speaker);
    return shifted(dueDay(day, term, options), rule, calendar, speaker);
  });
}

function shifted(
  day: CivilDay,
  rule: WorkdayRule,
  calendar: WorkCalendar,
  speaker: Speaker,
): number | string {
  const due = onWorkday(day, rule, calendar);
  const unknown =
    rule === 'none'
      ? undefined
      : [day, due].map((one) => ymd(one).year).find((year) => !calendar.isKnownYear(year));
  return unknown === undefined
    ? due
    : speaker.text('functions.result.unknown_holidays', { year: String(unknown) });
}

function sayWhy(term: Term | null, speaker: Speaker): string {
  if (term === null) return speaker.text('functions.result.unknown_term');
  if (term.kind === 'open') return speaker.text(`functions.term.open.${term.why}`);
  return term.kind === 'several' ? speaker.text(`functions.term.several.${term.what}`) : '';
}

/** Terms by row; a column repeats few texts many times, so each is read once. */
function readTerms(grid: Grid, count: number): (row: number) => { blank: boolean; term: Term | null } {
  const cells = cellsOf(grid);
  const known = new Map<unknown, { blank: boolean; term: Term | null }>();
  const read = (cell: unknown) => {
    let found = known.get(cell);
    if (found === undefined) known.set(cell, (found = { blank: isBlank(cell), term: parseTerm(cell) }));
    return found;
  };
  if (isSingle(grid) && count === 1 && isBlank(cells[0]))
    throw wrongArgument('missing', { argument: 'terms' });
  return (row) => read(isSingle(grid) ? cells[0] : cells[row]);
}

function readCutoff(argument: unknown): number | undefined {
  if (isLeftOut(argument)) return undefined;
  const day = numberColumn(gridOf(argument), 'cutoff_day', 1)?.[0] ?? NaN;
  if (!Number.isInteger(day) || day < 1 || day > 31) throw wrongArgument('cutoff_day');
  return day;
}
