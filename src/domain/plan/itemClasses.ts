import type { CivilDay } from '../calendar/types';
import type { CustomerProfile } from '../customers/types';
import type { Ledger } from '../ledger/types';
import type { Policy } from '../policy/types';
import { classify, RISK_CLASSES, type RiskClass } from '../risk';
import { stageByDays } from './ladder';
import { STAGES, type StageKey } from './stages';

/**
 * Class and stage by days of every open item, as numbers in the order of `RISK_CLASSES` and `STAGES`: one byte
 * each, no object an item. A customer's events move the class of all its items (A1-box); the stage is what
 * the item's own days call for, before the letters sent are looked at.
 */
export interface ItemClasses {
  readonly riskClass: Uint8Array;
  readonly stage: Uint8Array;
}

export function itemClasses(
  ledger: Ledger,
  asOf: CivilDay,
  policy: Pick<Policy, 'riskScheme' | 'riskLimits' | 'stageFromDays' | 'stagesUsed'>,
  profiles: readonly CustomerProfile[] = [],
): ItemClasses {
  const { riskScheme: scheme, riskLimits: limits } = policy;
  const riskClass = new Uint8Array(ledger.count);
  const stage = new Uint8Array(ledger.count);
  const events = new Map(profiles.map(({ key, events }) => [key, events]));
  const eventsOf = ledger.customers.map(({ key }) => events.get(key) ?? []);
  // Items of one due day share their class where no event moves it: a few hundred days, not every item.
  const known = new Map<CivilDay, number>();
  const stageKnown = new Map<CivilDay, number>();
  for (let item = 0; item < ledger.count; item++) {
    const due = ledger.dueDay[item] ?? asOf;
    const happened = eventsOf[ledger.customer[item] ?? 0] ?? [];
    const own = happened.length > 0 ? undefined : known.get(due);
    const found = own ?? rankOf(classify(due, asOf, { scheme, limits, events: happened }).riskClass);
    if (happened.length === 0) known.set(due, found);
    riskClass[item] = found;
    const rung =
      stageKnown.get(due) ?? STAGES.indexOf(stageByDays(asOf - due, policy.stageFromDays, policy.stagesUsed));
    stageKnown.set(due, rung);
    stage[item] = rung;
  }
  return { riskClass, stage };
}

export function itemClassAt(classes: ItemClasses, item: number): RiskClass {
  return RISK_CLASSES[classes.riskClass[item] ?? 0] ?? 'not_due';
}

export function itemStageAt(classes: ItemClasses, item: number): StageKey {
  return STAGES[classes.stage[item] ?? 0] ?? 'pre_due';
}

function rankOf(riskClass: RiskClass): number {
  return RISK_CLASSES.indexOf(riskClass);
}
