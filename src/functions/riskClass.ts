import type { CivilDay } from '../domain/calendar/types';
import { classify, className } from '../domain/risk';
import type { RiskOccurrence, RiskScheme } from '../domain/risk';
import type { Speaker } from '../locales/speaker';
import { readAsOf, readChoice, readSpeaker } from './arguments';
import { isBlank, isDay, readDays, readNumber, UNREADABLE_DAY } from './cells';
import { RISK_SCHEMES } from './declarations';
import { wrongArgument } from './errors';
import { readEvents } from './events';
import { commonShape, gridOf, isSingle, mapCells, repeat, repeatAll, requiredGrid, shaped } from './grid';
import type { Grid } from './grid';

/** DUES.RISKCLASS. The class of each item in words, in the shape of the ranges given. */
export function riskClass(
  dueDates: unknown,
  asOfDate: unknown,
  probabilities: unknown,
  events: unknown,
  scheme: unknown,
  language: unknown,
): string[][] {
  const speaker = readSpeaker(language);
  const dates = requiredGrid(dueDates, 'due_dates');
  const asOf = readAsOf(asOfDate);
  const chosen = readChoice<RiskScheme>(scheme, 'scheme', RISK_SCHEMES, 'month');
  const probabilityGrid = gridOf(probabilities);
  const eventGrid = gridOf(events);
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

  const name = namer(asOf, chosen, speaker);
  return shaped(shape, (i) => {
    const day = days[i] as number;
    const probability = judged[i];
    const occurrences = happened[i];
    if (day === UNREADABLE_DAY) return speaker.text('functions.result.unreadable_date');
    if (probability === null) return speaker.text('functions.result.unreadable_probability');
    if (occurrences === null) return speaker.text('functions.result.unknown_event');
    if (isDay(day)) return name(day, probability, occurrences);
    const nothing = probability === undefined && occurrences === undefined;
    return nothing ? '' : speaker.text('functions.result.no_date');
  });
}

/** Names items; those that nothing but their date decides are worked out once a date. */
function namer(asOf: CivilDay, scheme: RiskScheme, speaker: Speaker) {
  const byDate = new Map<CivilDay, string>();
  return (
    day: CivilDay,
    probability: number | undefined,
    events: readonly RiskOccurrence[] | undefined,
  ): string => {
    const decide = () => speaker.say(className(classify(day, asOf, { scheme, probability, events })));
    if (probability !== undefined || events !== undefined) return decide();
    let name = byDate.get(day);
    if (name === undefined) byDate.set(day, (name = decide()));
    return name;
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
