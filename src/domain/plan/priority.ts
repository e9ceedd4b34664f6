import type { Grade, Strength } from '../customers/types';
import type { Message, MessageValue } from '../message';
import type { Policy } from '../policy/types';
import { RISK_CLASSES, type RiskClass } from '../risk/types';
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

export interface PriorityFacts {
  readonly daysOverdue: number;
  /** Minor units asked for, and all that is asked for in this currency. */
  readonly demand: number;
  readonly currencyDemand: number;
  readonly currency: string;
  readonly riskClass: RiskClass;
  readonly className: Message;
  readonly broken: number;
  /** null = not known: no points, no sentence. */
  readonly grade: Grade | null;
  readonly strength: Strength | null;
  readonly distanceKm: number | null;
  /** Days late to expect of what is not due yet; null = no past. */
  readonly predictedLate: number | null;
}

export interface Priority {
  /** Sum of the points in `reasons`, one decimal. */
  readonly score: number;
  /** 0..1: share of the currency's overdue. Currencies are never compared with each other. */
  readonly share: number;
  readonly large: boolean;
  readonly quadrant: Quadrant;
  readonly reasons: readonly Message[];
}

interface Points {
  readonly points: number;
  readonly because: Message;
}

/**
 * 轻重缓急 (A3.1: 期限、金额、类型、信誉、为人、资金实力、远近): points for each factor that is known, each
 * with its sentence. Before the due date only what is known of the payer counts (A1.17).
 */
export function prioritise(facts: PriorityFacts, policy: Policy): Priority {
  const share = facts.currencyDemand > 0 ? facts.demand / facts.currencyDemand : 0;
  const parts = [...(facts.daysOverdue > 0 ? ofDebt(facts, share, policy) : []), ...ofPayer(facts, policy)];
  const large = share >= policy.largeShare;
  const urgent = facts.daysOverdue >= policy.stageFromDays.warning || facts.broken > 0;
  return {
    score: tenths(parts.reduce((sum, { points }) => sum + points, 0)),
    share,
    large,
    quadrant: `${urgent ? 'urgent' : 'calm'}_${large ? 'large' : 'small'}`,
    reasons: parts.map(({ because }) => because),
  };
}

function ofDebt(facts: PriorityFacts, share: number, policy: Policy): readonly Points[] {
  const weights = policy.priorityWeights;
  const worst = RISK_CLASSES.length - 1;
  const amount = { minor: facts.demand, currency: facts.currency };
  return [
    points(weights.days * Math.min(1, facts.daysOverdue / FULL_DAYS), 'plan.reason.days', {
      days: facts.daysOverdue,
    }),
    points(weights.amount * Math.min(1, share / policy.largeShare), 'plan.reason.amount', {
      amount,
      share: tenths(share * 100),
    }),
    points((weights.riskClass * RISK_CLASSES.indexOf(facts.riskClass)) / worst, 'plan.reason.class', {
      class: facts.className,
    }),
  ];
}

function ofPayer(facts: PriorityFacts, policy: Policy): readonly Points[] {
  const weights = policy.priorityWeights;
  const { broken, grade, strength, distanceKm, predictedLate } = facts;
  const found: Points[] = [];
  if (broken > 0)
    found.push(
      points(weights.broken * Math.min(1, broken / FULL_BROKEN), 'plan.reason.broken', { count: broken }),
    );
  if (grade !== null) found.push(points(weights.grade * GRADE_SHARE[grade], 'plan.reason.grade', { grade }));
  if (strength !== null) {
    const name: Message = { key: `plan.strength.${strength}` };
    found.push(
      points(weights.strength * STRENGTH_SHARE[strength], 'plan.reason.strength', { strength: name }),
    );
  }
  if (distanceKm !== null) {
    const near = Math.max(0, 1 - distanceKm / FAR_KM);
    found.push(points(weights.distance * near, 'plan.reason.distance', { km: distanceKm }));
  }
  if (predictedLate !== null && predictedLate >= 1 && facts.daysOverdue === 0) {
    const late = Math.min(1, predictedLate / FULL_LATE);
    found.push(
      points(weights.predictedLate * late, 'plan.reason.predicted_late', { days: Math.round(predictedLate) }),
    );
  }
  return found;
}

/** `values` are the caller's own, made for this sentence: the points join them. */
function points(value: number, key: string, values: Record<string, MessageValue>): Points {
  const rounded = tenths(value);
  values.points = rounded;
  return { points: rounded, because: { key, values } };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
