import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { classAskedBy } from './events';
import type { RiskOccurrence } from './events';
import { compareClasses, rungByDate } from './ladder';
import type { RiskClass, RiskLimits, RiskScheme } from './types';

export interface RiskOptions {
  readonly scheme: RiskScheme;
  /** Those of the rule where left out. */
  readonly limits?: RiskLimits;
  readonly events?: readonly RiskOccurrence[];
  /** Somebody's judgement how likely the money comes in, 0 to 1; takes the place of the date. */
  readonly probability?: number;
}

export interface Classification {
  readonly riskClass: RiskClass;
  /** True in the days between the due date and the 5th of the next month (month scheme): 到期未收. */
  readonly grace: boolean;
  /** The path to the class: the rule of dates first, then judgement, then events. */
  readonly trace: readonly Message[];
}

/** [P] From which probability of collection a debt is no worse than each class; below the last it is 死账. */
const PROBABILITY_FROM: readonly (readonly [RiskClass, number])[] = [
  ['uncollected', 0.8],
  ['chasing', 0.5],
  ['doubtful', 0.2],
  ['bad', Number.MIN_VALUE],
];

/**
 * The class of one item (seeds S1:298: by expected date and by possibility of collection). The date
 * gives the class, a probability replaces it, events only move it up. `probability` outside 0…1 is
 * the caller's error and throws RangeError.
 */
export function classify(dueDay: CivilDay, asOf: CivilDay, options: RiskOptions): Classification {
  const byDate = rungByDate(dueDay, asOf, options.scheme, options.limits);
  const trace: Message[] = [byDate.why];
  let { riskClass, grace } = byDate;
  if (options.probability !== undefined) {
    riskClass = classByProbability(options.probability, byDate.riskClass);
    grace = byDate.grace && riskClass === 'uncollected';
    trace.push(
      moved('risk.why.probability', byDate.riskClass, riskClass, { percent: options.probability * 100 }),
    );
  }
  for (const occurrence of inOrder(options.events ?? [])) {
    const asked = classAskedBy(occurrence, riskClass, asOf);
    const event: Message = { key: `risk.event.${occurrence.event}` };
    if (asked === null || compareClasses(asked, riskClass) <= 0) {
      trace.push({ key: 'risk.why.event_changes_nothing', values: { event } });
      continue;
    }
    trace.push(moved('risk.why.event', riskClass, asked, { event }));
    riskClass = asked;
    grace = false;
  }
  return { riskClass, grace, trace };
}

/** The name of a class as people see it; the days of grace have a name of their own. */
export function className({ riskClass, grace }: Pick<Classification, 'riskClass' | 'grace'>): Message {
  return { key: grace ? 'risk.class.grace' : `risk.class.${riskClass}` };
}

function classByProbability(probability: number, byDate: RiskClass): RiskClass {
  if (!(probability >= 0 && probability <= 1))
    throw new RangeError(`probability ${probability} is not from 0 to 1`);
  const judged = PROBABILITY_FROM.find(([, from]) => probability >= from)?.[0] ?? 'dead';
  return byDate === 'not_due' && judged === 'uncollected' ? 'not_due' : judged;
}

/** Stopped supply is looked at last, because it counts together with what the other events made of the item. */
function inOrder(events: readonly RiskOccurrence[]): readonly RiskOccurrence[] {
  if (events.length < 2) return events;
  const isLast = ({ event }: RiskOccurrence) => event === 'supply_stopped';
  return [...events.filter((e) => !isLast(e)), ...events.filter(isLast)];
}

function moved(key: string, from: RiskClass, to: RiskClass, values: Message['values']): Message {
  return { key, values: { ...values, from: { key: `risk.class.${from}` }, to: { key: `risk.class.${to}` } } };
}
