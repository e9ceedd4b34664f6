import type { CivilDay } from '../domain/calendar/types';
import { classify, className } from '../domain/risk';
import type { Classification, RiskLimits, RiskOccurrence, RiskScheme } from '../domain/risk';
import type { Speaker } from '../locales/speaker';
import { readAsOf, readChoice, readSpeaker } from './arguments';
import { isBlank, isDay, readDays, readNumber, UNREADABLE_DAY } from './cells';
import { RISK_SCHEMES } from './declarations';
import { wrongArgument } from './errors';
import { readEvents } from './events';
import { commonShape, gridOf, isSingle, mapCells, repeat, repeatAll, requiredGrid, shaped } from './grid';
import type { Grid } from './grid';
import { readLimits } from './limits';

/** DUES.RISKCLASS. The class of each item in words, in the shape of the ranges given. */
export function riskClass(
  dueDates: unknown,
  asOfDate: unknown,
  probabilities: unknown,
  events: unknown,
  scheme: unknown,
  language: unknown,
  limits?: unknown,
): string[][] {
  const say = (classification: Classification, speaker: Speaker) => speaker.say(className(classification));
  return eachItem({ dueDates, asOfDate, probabilities, events, scheme, language, limits }, say);
}

/** DUES.WHY. The class of each item and the path to it in words, in the shape of the ranges given. */
export function why(
  dueDates: unknown,
  asOfDate: unknown,
  probabilities: unknown,
  events: unknown,
  scheme: unknown,
  language: unknown,
  limits?: unknown,
): string[][] {
  return eachItem({ dueDates, asOfDate, probabilities, events, scheme, language, limits }, sayPath);
}

function sayPath(classification: Classification, speaker: Speaker): string {
  const steps = classification.trace.map((step) => speaker.say(step));
  return speaker.text('functions.why.line', {
    name: className(classification),
    path: steps.join(speaker.text('functions.why.then')),
  });
}

interface RiskArguments {
  readonly dueDates: unknown;
  readonly asOfDate: unknown;
  readonly probabilities: unknown;
  readonly events: unknown;
  readonly scheme: unknown;
  readonly language: unknown;
  readonly limits: unknown;
}

type Say = (classification: Classification, speaker: Speaker) => string;

/** Classifies every row and has it said; what cannot be read says so in its place. */
function eachItem(given: RiskArguments, say: Say): string[][] {
  const speaker = readSpeaker(given.language);
  const dates = requiredGrid(given.dueDates, 'due_dates');
  const asOf = readAsOf(given.asOfDate);
  const chosen = readChoice<RiskScheme>(given.scheme, 'scheme', RISK_SCHEMES, 'month');
  const limits = readLimits(given.limits, chosen);
  const probabilityGrid = gridOf(given.probabilities);
  const eventGrid = gridOf(given.events);
  const shape = commonShape([
    ['due_dates', dates],
    ['probabilities', probabilityGrid],
    ['events', eventGrid],
  ]);
  const { count } = shape;
  const days = repeat(readDays(dates), count);
  const judged = readProbabilities(probabilityGrid, count);
  const happened = readOccurrences(eventGrid, count);
  if (isSingle(dates) && days[0] === UNREADABLE_DAY) throw wrongArgument('due_date');

  const decide = decider({ asOf, scheme: chosen, limits }, (classification) => say(classification, speaker));
  return shaped(shape, (i) => {
    const day = days[i] as number;
    const probability = judged[i];
    const occurrences = happened[i];
    if (day === UNREADABLE_DAY) return speaker.text('functions.result.unreadable_date');
    if (probability === null) return speaker.text('functions.result.unreadable_probability');
    if (occurrences === null) return speaker.text('functions.result.unknown_event');
    if (isDay(day)) return decide(day, probability, occurrences);
    const nothing = probability === undefined && occurrences === undefined;
    return nothing ? '' : speaker.text('functions.result.no_date');
  });
}

/** Says what becomes of items; those that nothing but their date decides are worked out once a date. */
function decider(
  { asOf, scheme, limits }: { asOf: CivilDay; scheme: RiskScheme; limits: RiskLimits },
  say: (classification: Classification) => string,
) {
  const byDate = new Map<CivilDay, string>();
  return (
    day: CivilDay,
    probability: number | undefined,
    events: readonly RiskOccurrence[] | undefined,
  ): string => {
    const decide = () => say(classify(day, asOf, { scheme, limits, probability, events }));
    if (probability !== undefined || events !== undefined) return decide();
    let said = byDate.get(day);
    if (said === undefined) byDate.set(day, (said = decide()));
    return said;
  };
}

/** 0 to 1, or text such as "80%"; undefined where blank (0 is how Excel hands over an empty cell), null where it is neither. */
function readProbabilities(grid: Grid | null, count: number): readonly (number | null | undefined)[] {
  if (grid === null) return [];
  const read = mapCells(grid, (cell) => {
    if (isBlank(cell)) return undefined;
    const percent =
      typeof cell === 'string' ? /^(\d+(?:\.\d+)?)\s*%$/.exec(cell.normalize('NFKC').trim()) : null;
    const value = percent ? Number(percent[1]) / 100 : readNumber(cell);
    return value >= 0 && value <= 1 ? value : null;
  });
  if (isSingle(grid) && read[0] === null) throw wrongArgument('probability');
  return repeatAll(read, count);
}

function readOccurrences(
  grid: Grid | null,
  count: number,
): readonly (readonly RiskOccurrence[] | null | undefined)[] {
  if (grid === null) return [];
  const known = new Map<unknown, readonly RiskOccurrence[] | null | undefined>();
  const read = mapCells(grid, (cell) => {
    if (!known.has(cell)) known.set(cell, isBlank(cell) ? undefined : readEvents(cell));
    return known.get(cell);
  });
  if (isSingle(grid) && read[0] === null) throw wrongArgument('event');
  return repeatAll(read, count);
}
