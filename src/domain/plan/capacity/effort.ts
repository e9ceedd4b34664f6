import type { Grade } from '../../customers/types';
import type { Policy } from '../../policy/types';
import type { RiskClass } from '../../risk/types';
import { EXCUSE_RULES } from '../excuses/table';
import type { Channel } from '../stages';
import type { ExcuseStanding } from '../types';

/** [P] How likely a debt of each class comes in after a contact, between the limits `risk` classifies by. */
const BY_CLASS: Readonly<Record<RiskClass, number>> = {
  not_due: 0.95,
  uncollected: 0.9,
  chasing: 0.65,
  doubtful: 0.35,
  bad: 0.1,
  dead: 0.01,
};
const BY_GRADE: Readonly<Record<Grade, number>> = { A: 1.1, B: 1, C: 0.75 };
/** [P] After an answer that disputes, or says there is nothing, less is to be expected (A1.16). */
const AFTER_DOUBT = 0.7;
/** [P] Minutes on the road for each kilometre, there and back. */
const MINUTES_PER_KM = 2;

/** 0..1: how likely the demand comes in after this contact. */
export function probabilityOf(
  riskClass: RiskClass,
  grade: Grade | null,
  excuse: ExcuseStanding | null,
): number {
  const rule = excuse ? EXCUSE_RULES[excuse.code] : null;
  const doubt = rule && (rule.demand === 'undisputed' || rule.supply !== null) ? AFTER_DOUBT : 1;
  return Math.min(1, BY_CLASS[riskClass] * (grade === null ? 1 : BY_GRADE[grade]) * doubt);
}

/** Minutes of work of one step, the way to a visit included. */
export function effortOf(channel: Channel, distanceKm: number | null, policy: Policy): number {
  const way = channel === 'visit' || channel === 'meeting' ? (distanceKm ?? 0) * MINUTES_PER_KM : 0;
  return Math.round(policy.effortMinutes[channel] + way);
}
