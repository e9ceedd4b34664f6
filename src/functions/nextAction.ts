import { addWorkdays, nextWorkday, unknownYears } from '../domain/calendar/workCalendar';
import { NO_DAY } from '../domain/calendar/types';
import type { CivilDay, WorkCalendar } from '../domain/calendar/types';
import { stepsSince } from '../domain/plan/history';
import { proposeStage } from '../domain/plan/ladder';
import { nextDate, reminderDate } from '../domain/plan/timing';
import { STAGES } from '../domain/plan/types';
import type { PastStep, StageKey } from '../domain/plan/types';
import type { Policy } from '../domain/policy/types';
import { classify } from '../domain/risk';
import type { Speaker } from '../locales/speaker';
import { readAsOf, readSpeaker } from './arguments';
import { isDay, readText, UNREADABLE_DAY } from './cells';
import { readConventions } from './conventions';
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
  stageDays: unknown,
  quietDays: unknown,
  letterDays: unknown,
): (string | number)[][] {
  const speaker = readSpeaker(language);
  const dates = requiredGrid(dueDates, 'due_dates');
  const asOf = readAsOf(asOfDate);
  const house: House = {
    policy: readConventions(stageDays, quietDays, letterDays, stageOf),
    calendar: readCalendar(holidays),
  };
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
    const action = decide(day, asOf, stage === null || on > asOf ? null : { stage, day: on }, house);
    const [unknown] = unknownYears(house.calendar, asOf, action.day);
    if (unknown !== undefined) return words(speaker, 'unknown_holidays', { year: String(unknown) });
    return [speaker.text(`plan.stage.${action.stage}`), action.day];
  });
}

/** By what days and in what calendar the ladder is climbed. */
interface House {
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
}

/** The ladder over one item or the oldest of a customer; what was done before it fell due only reminded. */
function decide(due: CivilDay, asOf: CivilDay, last: Action | null, house: House): Action {
  const { policy, calendar } = house;
  if (asOf <= due) return remind(due, asOf, last, house);
  const { stageFromDays, stagesUsed, riskScheme } = policy;
  const first = due + stageFromDays.reminder;
  if (asOf < first) return { stage: 'reminder', day: nextWorkday(calendar, first) };
  const taken = last === null ? [] : stepsSince(due, [pastStep(last)]);
  const rung = proposeStage(asOf - due, stageFromDays, taken, { stagesUsed });
  const { day } = nextDate({
    asOf,
    oldestDue: due,
    riskClass: classify(due, asOf, { scheme: riskScheme }).riskClass,
    rung,
    taken,
    promises: [],
    policy,
    calendar,
  });
  return { stage: rung.stage, day };
}

/** So many working days before the due date, and once more when that has been done. */
function remind(due: CivilDay, asOf: CivilDay, last: Action | null, { policy, calendar }: House): Action {
  const first = addWorkdays(calendar, due, policy.stageFromDays.pre_due);
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

function stageOf(cell: unknown): StageKey | null {
  return STAGE_OF.get(plain(readText(cell) ?? '')) ?? null;
}

/** Stages by key or by name in any of the three languages; null where blank, 'unknown' where neither. */
function readStages(grid: Grid | null, count: number): readonly (StageKey | 'unknown' | null)[] {
  if (grid === null) return [];
  const stages = textColumn(grid, count).map((text) => (text === '' ? null : (stageOf(text) ?? 'unknown')));
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
