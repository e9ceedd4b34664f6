import type { Message } from '../message';
import type { Policy } from '../policy/types';
import { RISK_CLASSES, type RiskClass } from '../risk/types';
import type { Quadrant } from './types';

/** [P] Half a year overdue gives all the points days can give. */
const FULL_DAYS = 180;
/** A5: two broken promises change the approach, so they give all the points they can give. */
const FULL_BROKEN = 2;

export interface PriorityFacts {
  readonly daysOverdue: number;
  /** Minor units asked for, and all that is asked for in this currency. */
  readonly demand: number;
  readonly currencyDemand: number;
  readonly currency: string;
  readonly riskClass: RiskClass;
  readonly className: Message;
  readonly broken: number;
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

/** 轻重缓急 (A3.1): points for days, amount, class and broken promises, each with its sentence. */
export function prioritise(facts: PriorityFacts, policy: Policy): Priority {
  const weights = policy.priorityWeights;
  const share = facts.currencyDemand > 0 ? facts.demand / facts.currencyDemand : 0;
  const worst = RISK_CLASSES.length - 1;
  const points = {
    days: tenths(weights.days * Math.min(1, facts.daysOverdue / FULL_DAYS)),
    amount: tenths(weights.amount * Math.min(1, share / policy.largeShare)),
    riskClass: tenths((weights.riskClass * RISK_CLASSES.indexOf(facts.riskClass)) / worst),
    broken: tenths(weights.broken * Math.min(1, facts.broken / FULL_BROKEN)),
  };
  const reasons: Message[] = [
    { key: 'plan.reason.days', values: { days: facts.daysOverdue, points: points.days } },
    {
      key: 'plan.reason.amount',
      values: {
        amount: { minor: facts.demand, currency: facts.currency },
        share: tenths(share * 100),
        points: points.amount,
      },
    },
    {
      key: 'plan.reason.class',
      values: { class: facts.className, points: points.riskClass },
    },
  ];
  if (facts.broken > 0) {
    reasons.push({ key: 'plan.reason.broken', values: { count: facts.broken, points: points.broken } });
  }
  const large = share >= policy.largeShare;
  const urgent = facts.daysOverdue >= policy.stageFromDays.warning || facts.broken > 0;
  return {
    score: tenths(points.days + points.amount + points.riskClass + points.broken),
    share,
    large,
    quadrant: `${urgent ? 'urgent' : 'calm'}_${large ? 'large' : 'small'}`,
    reasons,
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
