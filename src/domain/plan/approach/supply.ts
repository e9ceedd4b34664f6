import { SUPPLY_STATES, type CustomerProfile, type SupplyState } from '../../customers/types';
import type { LimitationLaw } from '../../law/limitation';
import { placeOfLaw } from '../../law/place';
import type { Message } from '../../message';
import type { Policy } from '../../policy/types';
import { compareClasses, type RiskClass } from '../../risk';
import { compareStages } from '../ladder';
import type { StageKey } from '../stages';
import type { SupplyAdvice } from './types';

export interface SupplyFacts {
  readonly profile: CustomerProfile | null;
  /** Invoices not paid, each taken as a batch, and those of them overdue. */
  readonly openBatches: number;
  readonly overdueCount: number;
  readonly riskClass: RiskClass;
  readonly stage: StageKey;
  readonly stopNoticeSent: boolean;
  readonly broken: number;
  readonly overLimit: boolean;
  /** What the last excuse asks for; null = nothing. */
  readonly asked: SupplyState | null;
  readonly malicious: boolean;
}

/** Two broken promises end favours, one sends back to payment first (A5: two change the approach) [P]. */
const BROKEN_ENDS_FAVOURS = 2;

/**
 * Supply status to propose (A15, S2:11-13, S2:53-59, S1:398-400): the strictest that applies, never milder
 * than the user's own while anything is overdue. A proposal with its legal basis: the user decides.
 */
export function supplyAdvice(facts: SupplyFacts, policy: Policy): SupplyAdvice {
  const { profile, overdueCount } = facts;
  const current: SupplyState = profile?.supply || 'normal';
  const gate = releaseGate(facts, policy);
  const asked = demands(facts, gate);
  const strictest = asked.reduce<SupplyState>((state, next) => stricter(state, next.state), 'normal');
  const proposed = overdueCount > 0 || gate?.blocked ? stricter(current, strictest) : strictest;
  const reasons = asked.filter(({ state }) => state === proposed).map(({ why }) => why);
  return {
    current,
    proposed,
    reasons: reasons.length === 0 && proposed !== 'normal' ? [{ key: 'approach.supply.why.kept' }] : reasons,
    basis: legalBasis(proposed, policy.limitationLaw),
    gate,
    approval: APPROVAL[proposed],
    resume: proposed === 'normal' ? null : { key: `approach.supply.resume.${proposed}` },
  };
}

const APPROVAL: Readonly<Record<SupplyState, SupplyAdvice['approval']>> = {
  normal: 'none',
  limited: 'manager',
  no_favours: 'manager',
  stopped: 'manager_and_sales',
  ended: 'director',
};

function releaseGate(facts: SupplyFacts, policy: Policy): SupplyAdvice['gate'] {
  if (facts.profile?.settlement !== 'deliver_two_settle_one') return null;
  const allowed = policy.openBatches;
  return { open: facts.openBatches, allowed, blocked: facts.openBatches > allowed };
}

function demands(
  facts: SupplyFacts,
  gate: SupplyAdvice['gate'],
): readonly { readonly state: SupplyState; readonly why: Message }[] {
  const found: { state: SupplyState; why: Message }[] = [];
  const say = (state: SupplyState, why: string, values?: Message['values']): void => {
    found.push({ state, why: { key: `approach.supply.why.${why}`, ...(values ? { values } : {}) } });
  };
  const { profile, stage, riskClass, broken } = facts;
  if (gate?.blocked) say('stopped', 'gate', { open: gate.open, allowed: gate.allowed });
  if (profile?.settlement === 'cash' && facts.openBatches > 0) say('limited', 'cash');
  if (facts.overLimit) say('limited', 'over_limit');
  if (facts.overdueCount === 0) return found;
  if (facts.asked) say(facts.asked, 'answer');
  if (broken >= BROKEN_ENDS_FAVOURS) say('no_favours', 'broken', { count: broken });
  else if (broken > 0) say('limited', 'broken', { count: broken });
  if (compareStages(stage, 'warning') >= 0)
    say('no_favours', 'stage', { stage: { key: `plan.stage.${stage}` } });
  if (facts.stopNoticeSent) say('stopped', 'notice');
  if (compareStages(stage, 'final') >= 0) say('stopped', 'stage', { stage: { key: `plan.stage.${stage}` } });
  if (compareClasses(riskClass, 'doubtful') >= 0) {
    say('stopped', 'class', { class: { key: `risk.class.${riskClass}` } });
  }
  if (facts.malicious && compareClasses(riskClass, 'bad') >= 0) say('ended', 'malicious');
  return found;
}

/** Which articles let one withhold, and what they ask for first (B5; Taiwan 民法 264-265). Not legal advice. */
function legalBasis(state: SupplyState, law: LimitationLaw): readonly Message[] {
  if (state === 'normal' || state === 'no_favours') return [];
  const place = placeOfLaw(law);
  return [
    { key: `approach.supply.basis.turn.${place}` },
    { key: `approach.supply.basis.doubt.${place}` },
    ...(state === 'ended' ? [{ key: `approach.supply.basis.end.${place}` }] : []),
  ];
}

function stricter(a: SupplyState, b: SupplyState): SupplyState {
  return SUPPLY_STATES.indexOf(a) >= SUPPLY_STATES.indexOf(b) ? a : b;
}
