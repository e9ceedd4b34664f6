import { OPTIONAL_STAGES } from '../domain/plan/stages';
import type { StageKey } from '../domain/plan/stages';
import { defaultPolicy } from '../domain/policy/defaults';
import type { Policy } from '../domain/policy/types';
import { isBlank, readNumber } from './cells';
import { wrongArgument } from './errors';
import { isLeftOut, readFigures } from './figures';
import { cellsOf, gridOf } from './grid';

/** How many days a stage or a term may be set to: more is a date by mistake. */
const MOST_DAYS = 10_000;

/**
 * The house's conventions with what a formula says otherwise: `stageDays` two columns, a stage and
 * the days overdue from which it is due (blank where the house does without it), `quietDays` the
 * working days left alone after a step, `letterDays` the term of a letter, one for all or ①, ②, ③.
 */
export function readConventions(
  stageDays: unknown,
  quietDays: unknown,
  letterDays: unknown,
  stageOf: (text: unknown) => StageKey | null,
): Policy {
  return {
    ...defaultPolicy,
    ...readStageDays(stageDays, stageOf),
    quietDays: readQuietDays(quietDays),
    graceDays: readLetterDays(letterDays),
  };
}

function readStageDays(
  argument: unknown,
  stageOf: (text: unknown) => StageKey | null,
): Pick<Policy, 'stageFromDays' | 'stagesUsed'> {
  const stageFromDays = { ...defaultPolicy.stageFromDays };
  const stagesUsed = { ...defaultPolicy.stagesUsed };
  const grid = gridOf(argument);
  if (grid === null || isLeftOut(argument)) return { stageFromDays, stagesUsed };
  grid.lines.forEach((line, row) => {
    if (line.every(isBlank)) return;
    const refuse = () => wrongArgument('stage_days', { position: row + 1 });
    const stage = grid.columns === 2 ? stageOf(line[0]) : null;
    if (stage === null) throw refuse();
    const optional = OPTIONAL_STAGES.find((one) => one === stage);
    const isUnused = line[1] === null || line[1] === '';
    if (isUnused && optional !== undefined) {
      stagesUsed[optional] = false;
      return;
    }
    const days = readNumber(line[1]);
    const fits = Number.isInteger(days) && (stage === 'pre_due' ? days <= 0 : days > 0);
    if (isUnused || !fits || Math.abs(days) > MOST_DAYS) throw refuse();
    stageFromDays[stage] = days;
  });
  return { stageFromDays, stagesUsed };
}

function readQuietDays(argument: unknown): Policy['quietDays'] {
  if (gridOf(argument) === null || argument === '') return defaultPolicy.quietDays;
  const [days] = wholeDays(argument, 'quiet_days', [1]);
  const all = Object.keys(defaultPolicy.quietDays).map((riskClass) => [riskClass, days]);
  return Object.fromEntries(all) as Policy['quietDays'];
}

function readLetterDays(argument: unknown): Policy['graceDays'] {
  if (isLeftOut(argument)) return defaultPolicy.graceDays;
  const [reminder = 0, warning = reminder, final = reminder] = wholeDays(argument, 'letter_days', [1, 3]);
  return { reminder, warning, final };
}

function wholeDays(argument: unknown, name: string, counts: readonly number[]): number[] {
  const grid = gridOf(argument);
  const count = grid === null ? 0 : cellsOf(grid).length;
  const days = readFigures(argument, name);
  const fit = days.every((one) => Number.isInteger(one) && one >= 0 && one <= MOST_DAYS);
  if (!counts.includes(count) || !fit) throw wrongArgument('whole_days', { argument: name });
  return days;
}
