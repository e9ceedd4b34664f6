import { NO_DAY } from '../calendar/types';
import type { NoticeKind } from '../notices/types';
import { noticeKindForStage } from '../notices/kind';
import { classify, className, type Classification } from '../risk';
import { goalOf } from './approach/goal';
import { instalmentOffer } from './approach/instalments';
import { ownerOf } from './approach/person';
import { chooseChannel } from './channel';
import { draftRow } from './draft';
import { EXCUSE_RULES } from './excuses/table';
import { followUp, type FollowUp } from './excuses/follow';
import { stepsSince } from './history';
import { isLetter, proposeStage, type LadderFacts, type Rung } from './ladder';
import { prioritise } from './priority';
import { stageReason } from './reasons';
import { documentOfStage } from './stageDocument';
import { chaseDate } from './rhythm/chaseDate';
import type { Case, Draft } from './case';
import { isMalicious } from './standing';
import type { Channel, StageKey } from './stages';
import { letterBound } from './timing';
import type { PastPromise, PastStep } from './types';

/** A5, E2: one broken promise asks for ②, three for ③; the letters still go in order [P counts]. */
const BROKEN_FOR_WARNING = 1;
const BROKEN_FOR_FINAL = 3;

/** The row of a customer with something overdue. */
export function chase(found: Case, daysOverdue: number): Draft {
  const { position, currency, standing, setting } = found;
  const { asOf, policy, calendar } = setting;
  const { profile, past, promises, grade, cause } = standing;
  const taken = stepsSince(position.oldestDue, past.steps);
  const risk = classify(position.oldestDue, asOf, {
    scheme: policy.riskScheme,
    events: profile?.events ?? [],
  });
  const malicious = isMalicious(cause, risk.riskClass);
  const rung = proposeStage(daysOverdue, policy.stageFromDays, taken, ladderFacts(found, risk, malicious));
  const priority = prioritise(
    {
      daysOverdue,
      demand: position.demand,
      currencyDemand: setting.currencyDemand[position.currency] ?? 0,
      currency,
      riskClass: risk.riskClass,
      className: className(risk),
      broken: promises.broken,
      grade,
      strength: profile?.strength || null,
      distanceKm: profile?.distanceKm ?? null,
      predictedLate: null,
    },
    policy,
  );
  const follow = followExcuse(found);
  const channel = channelOf(found, rung, daysOverdue, priority.large, follow);
  const pausing = pausingPromises(past.promises, position.demand);
  const next = chaseDate({
    asOf,
    oldestDue: position.oldestDue,
    riskClass: risk.riskClass,
    rung,
    taken,
    promises: pausing,
    policy,
    calendar,
    lastContact: standing.lastContact,
    channel,
    kindOf: setting.kindOf,
    profile,
    agreed: standing.agreed,
    paidOn: standing.paidOn,
  });
  return draftRow(found, {
    maxDaysOverdue: daysOverdue,
    oldestDue: position.oldestDue,
    riskClass: risk.riskClass,
    stage: rung.stage,
    channel,
    owner: ownerOf(rung.stage, follow?.owner ?? (standing.vague >= policy.handOverAfter ? 'sales' : null)),
    document: documentOf(rung, follow, letterBound(rung, policy)?.day ?? NO_DAY, next.day),
    predictedLate: null,
    priority,
    next,
    because: stageReason(rung, daysOverdue),
    asked: position.demand,
    askedCount: position.overdueCount,
    goal: goalOf(found, follow, next.day),
    instalments: instalmentOffer(profile, cause, grade, policy),
    stopNoticeSent: taken.some(({ stage }) => stage === 'stop_supply'),
  });
}

function ladderFacts(found: Case, risk: Classification, malicious: boolean): LadderFacts {
  const { profile, promises, excuse } = found.standing;
  const { asOf, policy } = found.setting;
  const happened = (profile?.events ?? []).filter(({ day }) => day === undefined || day <= asOf);
  const is = (...events: readonly string[]): boolean => happened.some(({ event }) => events.includes(event));
  const asked: StageKey | null =
    promises.broken >= BROKEN_FOR_FINAL ? 'final' : promises.broken >= BROKEN_FOR_WARNING ? 'warning' : null;
  return {
    stagesUsed: policy.stagesUsed,
    malicious,
    event: is('deregistered', 'written_off') ? 'write_off' : is('bankrupt', 'seized') ? 'legal' : null,
    atLeast:
      (excuse && EXCUSE_RULES[excuse.code].stage) ?? asked ?? (risk.riskClass === 'dead' ? 'legal' : null),
  };
}

/** What the last excuse asks for, while nothing has overtaken it. */
function followExcuse({ standing, setting }: Case): FollowUp | null {
  const { excuse, profile } = standing;
  if (!excuse) return null;
  const { policy, calendar } = setting;
  const repeats = EXCUSE_RULES[excuse.code].vague ? Math.max(excuse.repeats, standing.vague) : excuse.repeats;
  return followUp({ code: excuse.code, givenOn: excuse.day, repeats, profile, policy, calendar });
}

function channelOf(
  { customer, standing, setting }: Case,
  rung: Rung,
  daysOverdue: number,
  large: boolean,
  follow: FollowUp | null,
): Channel {
  // The day agreed is about the answer given: it is followed up the way the answer asks for.
  if (follow && standing.agreed !== NO_DAY)
    return follow.handedOver && follow.channel === 'phone' ? 'visit' : follow.channel;
  const { policy } = setting;
  return chooseChannel({
    stage: rung.stage,
    daysOverdue,
    large,
    broken: standing.promises.broken,
    phoneFrom: policy.stageFromDays.phone,
    letterFrom: policy.stageFromDays.warning,
    order: policy.channelOrder,
    customer: {
      email: standing.profile?.email || customer.email,
      phone: standing.profile?.phone || customer.phone,
    },
  });
}

/** A promise of part of the debt does not keep the rest from being asked for. */
function pausingPromises(promises: readonly PastPromise[], demand: number): readonly PastPromise[] {
  return promises.filter(
    ({ outcome, amount }) => outcome === 'open' && (amount === null || amount >= demand),
  );
}

/** The notice the step goes out with: a letter not before the day the last one gave has passed. */
function documentOf(rung: Rung, follow: FollowUp | null, letterFrom: number, day: number): NoticeKind | null {
  const early = letterFrom !== NO_DAY && day < letterFrom;
  const asked = follow?.document ?? null;
  if (asked === 'next_letter') return early ? null : noticeKindForStage(nextLetterStage(rung));
  if (asked !== null) return asked;
  return early ? null : documentOfStage(rung.stage);
}

function nextLetterStage({ stage, lastLetter }: Rung): StageKey {
  if (isLetter(stage)) return stage;
  return NEXT_LETTER[lastLetter?.stage ?? 'pre_due'] ?? stage;
}

const NEXT_LETTER: Partial<Record<PastStep['stage'], StageKey>> = {
  pre_due: 'reminder',
  reminder: 'warning',
  warning: 'final',
  final: 'pre_litigation',
  pre_litigation: 'pre_litigation',
};
