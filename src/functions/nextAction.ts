import { unknownYears, addWorkdays } from '../domain/calendar/workCalendar';
import { NO_DAY } from '../domain/calendar/types';
import type { CivilDay, WorkCalendar } from '../domain/calendar/types';
import { stepsSince } from '../domain/plan/history';
import { proposeStage } from '../domain/plan/ladder';
import { nextDate, reminderDate } from '../domain/plan/timing';
import { STAGES } from '../domain/plan/types';
import type { PastStep, StageKey } from '../domain/plan/types';
import { defaultPolicy } from '../domain/policy/defaults';
import { classify } from '../domain/risk';
import type { Speaker } from '../locales/speaker';
import { readAsOf, readSpeaker } from './arguments';
import { isDay, UNREADABLE_DAY } from './cells';
import { wrongArgument } from './errors';
import { dayColumn, textColumn } from './figures';
import { commonShape, gridOf, isSingle, requiredGrid } from './grid';
import type { Grid } from './grid';
import { CATALOGUES } from './language';
import { readCalendar } from './workdays';

interface Action {
  readonly stage: StageKey;
  readonly day: CivilDay;
}

/** DUES.NEXTACTION. One line a row: the step to take and the serial of its day. */
export function nextAction(
  dueDates: unknown,
  asOfDate: unknown,
  lastStages: unknown,
  lastDates: unknown,
  holidays: unknown,
  language: unknown,
): (string | number)[][] {
  const speaker = readSpeaker(language);
  const dates = requiredGrid(dueDates, 'due_dates');
  const asOf = readAsOf(asOfDate);
  const calendar = readCalendar(holidays);
  const stageGrid = gridOf(lastStages);
  const dayGrid = gridOf(lastDates);
  const shape = commonShape([
    ['due_dates', dates],
    ['last_stages', stageGrid],
    ['last_dates', dayGrid],
  ]);
  if (shape.columns > 1 && shape.rows > 1) throw wrongArgument('one_column', { argument: 'due_dates' });
  const { count } = shape;
  const due = dayColumn(dates, 'due_dates', count);
  const stages = readStages(stageGrid, count);
  const taken = dayColumn(dayGrid, 'last_dates', count);
  return Array.from({ length: count }, (_, i) => {
    const [day, stage, on] = [due?.[i] ?? UNREADABLE_DAY, stages[i] ?? null, taken?.[i] ?? NO_DAY];
    if (day === UNREADABLE_DAY || on === UNREADABLE_DAY) return words(speaker, 'unreadable_date');
    if (stage === 'unknown') return words(speaker, 'unknown_stage');
    if (!isDay(day)) return ['', ''];
    if (stage !== null && !isDay(on)) return words(speaker, 'no_last_date');
    const action = decide(day, asOf, stage === null || on > asOf ? null : { stage, day: on }, calendar);
    const [unknown] = unknownYears(calendar, asOf, action.day);
    if (unknown !== undefined) return words(speaker, 'unknown_holidays', { year: String(unknown) });
    return [speaker.text(`plan.stage.${action.stage}`), action.day];
  });
}

/** The house's ladder over one item or the oldest of a customer; what was done before it fell due only reminded. */
function decide(due: CivilDay, asOf: CivilDay, last: Action | null, calendar: WorkCalendar): Action {
  const { stageFromDays, riskScheme } = defaultPolicy;
  if (asOf - due < stageFromDays.reminder) return remind(due, asOf, last, calendar);
  const taken = last === null ? [] : stepsSince(due, [pastStep(last)]);
  const rung = proposeStage(asOf - due, stageFromDays, taken);
  const { day } = nextDate({
    asOf,
    oldestDue: due,
    riskClass: classify(due, asOf, { scheme: riskScheme }).riskClass,
    rung,
    taken,
    promises: [],
    policy: defaultPolicy,
    calendar,
  });
  return { stage: rung.stage, day };
}

/** Seven working days before the due date, and once more when that has been done. */
function remind(due: CivilDay, asOf: CivilDay, last: Action | null, calendar: WorkCalendar): Action {
  const first = addWorkdays(calendar, due, defaultPolicy.stageFromDays.pre_due);
  const from = Math.max(asOf, first);
  const reminded = last?.stage === 'pre_due' && last.day >= first;
  return { stage: 'pre_due', day: reminderDate(from, due, reminded, calendar).day };
}

function pastStep({ stage, day }: Action): PastStep {
  return { customerKey: '', currency: '', day, stage, number: '', payBy: NO_DAY };
}

const STAGE_OF: ReadonlyMap<string, StageKey> = new Map(
  STAGES.flatMap((stage) =>
    [stage, ...Object.values(CATALOGUES).map((catalogue) => catalogue[`plan.stage.${stage}`] ?? stage)].map(
      (word): [string, StageKey] => [plain(word), stage],
    ),
  ),
);

/** Stages by key or by name in any of the three languages; null where blank, 'unknown' where neither. */
function readStages(grid: Grid | null, count: number): readonly (StageKey | 'unknown' | null)[] {
  if (grid === null) return [];
  const stages = textColumn(grid, count).map((text) =>
    text === '' ? null : (STAGE_OF.get(plain(text ?? '')) ?? 'unknown'),
  );
  if (isSingle(grid) && stages[0] === 'unknown')
    throw wrongArgument('choice', { argument: 'last_stages', choices: STAGES.join(', ') });
  return stages;
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

function words(speaker: Speaker, key: string, values?: Record<string, string>): (string | number)[] {
  return [speaker.text(`functions.result.${key}`, values), ''];
}
