import type { Grade, Strength } from '../customers/types';
import type { Message, MessageValue } from '../message';
import type { Policy } from '../policy/types';
import { className, RISK_CLASSES, type Classification } from '../risk';
import type { Quadrant } from './stages';

/** [P] Half a year overdue gives all the points days can give. */
const FULL_DAYS = 180;
/** A5: two broken promises change the approach, so they give all the points they can give. */
const FULL_BROKEN = 2;
/** [P] Farther than this a visit costs a day: nearness gives nothing more. */
const FAR_KM = 300;
/** [P] A customer expected to be a month late gives all the points lateness to come can give. */
const FULL_LATE = 30;
const GRADE_SHARE: Readonly<Record<Grade, number>> = { A: 0, B: 0.5, C: 1 };
/** A3.1 资金实力: the weak may not be able to pay later. */
const STRENGTH_SHARE: Readonly<Record<Strength, number>> = { strong: 0, fair: 0.5, weak: 1 };
const WORST = RISK_CLASSES.length - 1;

export interface PriorityFacts {
  readonly daysOverdue: number;
  /** Minor units asked for, and all that is asked for in this currency. */
  readonly demand: number;
  readonly currencyDemand: number;
  readonly currency: string;
  readonly risk: Pick<Classification, 'riskClass' | 'grace'>;
  readonly broken: number;
  /** null = not known: no points, no sentence. */
  readonly grade: Grade | null;
  readonly strength: Strength | null;
  readonly distanceKm: number | null;
  /** Days late to expect of what is not due yet; null = no past. */
  readonly predictedLate: number | null;
}

export interface Priority {
  /** Sum of the points in `priorityReasons`, one decimal. */
  readonly score: number;
  /** 0..1: share of the currency's overdue. Currencies are never compared with each other. */
  readonly share: number;
  readonly large: boolean;
  readonly quadrant: Quadrant;
}

interface Factor {
  /** Points before rounding; null where the factor does not apply or is not known. */
  readonly points: (facts: PriorityFacts, policy: Policy) => number | null;
  readonly key: string;
  readonly values: (facts: PriorityFacts) => Record<string, MessageValue>;
}

/** A3.1: 期限、金额、类型, what holds of a debt that is overdue; 信誉、为人、资金实力、远近, what is known of the payer. */
const FACTORS: readonly Factor[] = [
  {
    points: ({ daysOverdue }, { priorityWeights: { days } }) =>
      daysOverdue > 0 ? days * Math.min(1, daysOverdue / FULL_DAYS) : null,
    key: 'plan.reason.days',
    values: ({ daysOverdue }) => ({ days: daysOverdue }),
  },
  {
    points: (facts, { priorityWeights: { amount }, largeShare }) =>
      facts.daysOverdue > 0 ? amount * Math.min(1, shareOf(facts) / largeShare) : null,
    key: 'plan.reason.amount',
    values: (facts) => ({
      amount: { minor: facts.demand, currency: facts.currency },
      share: tenths(shareOf(facts) * 100),
    }),
  },
  {
    points: ({ daysOverdue, risk }, { priorityWeights }) =>
      daysOverdue > 0 ? (priorityWeights.riskClass * RISK_CLASSES.indexOf(risk.riskClass)) / WORST : null,
    key: 'plan.reason.class',
    values: ({ risk }) => ({ class: className(risk) }),
  },
  {
    points: ({ broken }, { priorityWeights }) =>
      broken > 0 ? priorityWeights.broken * Math.min(1, broken / FULL_BROKEN) : null,
    key: 'plan.reason.broken',
    values: ({ broken }) => ({ count: broken }),
  },
  {
    points: ({ grade }, { priorityWeights }) =>
      grade === null ? null : priorityWeights.grade * GRADE_SHARE[grade],
    key: 'plan.reason.grade',
    values: ({ grade }) => ({ grade: grade ?? '' }),
  },
  {
    points: ({ strength }, { priorityWeights }) =>
      strength === null ? null : priorityWeights.strength * STRENGTH_SHARE[strength],
    key: 'plan.reason.strength',
    values: ({ strength }) => ({ strength: { key: `plan.strength.${strength ?? ''}` } }),
  },
  {
    points: ({ distanceKm }, { priorityWeights }) =>
      distanceKm === null ? null : priorityWeights.distance * Math.max(0, 1 - distanceKm / FAR_KM),
    key: 'plan.reason.distance',
    values: ({ distanceKm }) => ({ km: distanceKm ?? 0 }),
  },
  {
    points: ({ predictedLate, daysOverdue }, { priorityWeights }) =>
      predictedLate === null || predictedLate < 1 || daysOverdue > 0
        ? null
        : priorityWeights.predictedLate * Math.min(1, predictedLate / FULL_LATE),
    key: 'plan.reason.predicted_late',
    values: ({ predictedLate }) => ({ days: Math.round(predictedLate ?? 0) }),
  },
];

/**
 * 轻重缓急 (A3.1: 期限、金额、类型、信誉、为人、资金实力、远近): points for each factor that is known. Before the due
 * date only what is known of the payer counts (A1.17).
 */
export function prioritise(facts: PriorityFacts, policy: Policy): Priority {
  const share = shareOf(facts);
  let score = 0;
  for (const factor of FACTORS) score += tenths(factor.points(facts, policy) ?? 0);
  const large = share >= policy.largeShare;
  const urgent = facts.daysOverdue >= policy.stageFromDays.warning || facts.broken > 0;
  return {
    score: tenths(score),
    share,
    large,
    quadrant: QUADRANTS[urgent ? 'urgent' : 'calm'][large ? 1 : 0],
  };
}

/** The sentence of each factor that is known, with its points. */
export function priorityReasons(facts: PriorityFacts, policy: Policy): readonly Message[] {
  return FACTORS.flatMap(({ points, key, values }): Message[] => {
    const found = points(facts, policy);
    return found === null ? [] : [{ key, values: { ...values(facts), points: tenths(found) } }];
  });
}

const QUADRANTS: Readonly<Record<'urgent' | 'calm', readonly [small: Quadrant, large: Quadrant]>> = {
  urgent: ['urgent_small', 'urgent_large'],
  calm: ['calm_small', 'calm_large'],
};

function shareOf({ demand, currencyDemand }: PriorityFacts): number {
  return currencyDemand > 0 ? demand / currencyDemand : 0;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
