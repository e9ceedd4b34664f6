import { NO_DAY } from '../calendar/types';
import type { NoticeKind } from '../notices/types';
import { noticeKindForStage } from '../notices/kind';
import { classify, type Classification } from '../risk';
import { ownerOf } from './approach/person';
import { effortOf, probabilityOf } from './capacity/effort';
import { chooseChannel } from './channel';
import { NO_EDITS, type Decision, type Step } from './decision';
import { EXCUSE_RULES } from './excuses/table';
import { followUp, type FollowUp } from './excuses/follow';
import { factsOf } from './factsOf';
import { stepsSince } from './history';
import { isLetter, proposeStage, type LadderFacts, type Rung } from './ladder';
import { prioritise } from './priority';
import { documentOfStage } from './stageDocument';
import { chaseDate } from './rhythm/chaseDate';
import type { Case } from './case';
import { isMalicious, NOTHING_KNOWN } from './standing';
import type { Channel, StageKey } from './stages';
import { letterBound } from './timing';
import type { PastPromise, PastStep } from './types';

/** A5, E2: one broken promise asks for ②, three for ③; the letters still go in order [P counts]. */
const BROKEN_FOR_WARNING = 1;
const BROKEN_FOR_FINAL = 3;

/** What to do about a customer with something overdue. */
export function chase(found: Case, daysOverdue: number): Decision {
  const { position, standing, setting } = found;
  const risk = riskOf(found);
  const facts = factsOf(found, { risk, maxDaysOverdue: daysOverdue }, null);
  const priority = prioritise(facts, setting.policy);
  const step = standing === NOTHING_KNOWN ? sharedStep : stepOf;
  return {
    step: step(found, daysOverdue, risk, priority.large),
    priority,
    predictedLate: null,
    collector: standing.profile?.collector ?? '',
    asked: position.demand,
    askedCount: position.overdueCount,
  };
}

/** Where nothing is known of a customer, its day and the ways to reach it say all: one step for all that have the same. */
function sharedStep(found: Case, daysOverdue: number, risk: Classification, large: boolean): Step {
  const { email, phone } = found.customer;
  const ways = (large ? 4 : 0) + (email ? 2 : 0) + (phone ? 1 : 0);
  const known = found.setting.steps;
  const key = daysOverdue * WAYS + ways;
  const step = known.get(key) ?? stepOf(found, daysOverdue, risk, large);
  known.set(key, step);
  return step;
}

const WAYS = 8;

function stepOf(found: Case, daysOverdue: number, risk: Classification, large: boolean): Step {
  const { position, standing, setting } = found;
  const { asOf, policy, calendar } = setting;
  const { profile, past, grade, cause } = standing;
  const taken = stepsSince(position.oldestDue, past.steps);
  const malicious = isMalicious(cause, risk.riskClass);
  const rung = proposeStage(daysOverdue, policy.stageFromDays, taken, ladderFacts(found, risk, malicious));
  const follow = followExcuse(found);
  const channel = channelOf(found, rung, daysOverdue, large, follow);
  const next = chaseDate({
    asOf,
    oldestDue: position.oldestDue,
    riskClass: risk.riskClass,
    rung,
    taken,
    promises: pausingPromises(past.promises, position.demand),
    policy,
    calendar,
    lastContact: standing.lastContact,
    channel,
    kindOf: setting.kindOf,
    profile,
    agreed: standing.agreed,
    paidOn: standing.paidOn,
  });
  return {
    maxDaysOverdue: daysOverdue,
    oldestDue: position.oldestDue,
    risk,
    stage: rung.stage,
    channel,
    owner: ownerOf(rung.stage, follow?.owner ?? (standing.vague >= policy.handOverAfter ? 'sales' : null)),
    document: documentOf(rung, follow, letterBound(rung, policy)?.day ?? NO_DAY, next.day),
    next,
    rung,
    occasion: null,
    follow,
    stopNoticeSent: taken.some(isStopNotice),
    probability: probabilityOf(risk.riskClass, grade, standing.excuse),
    minutes: effortOf(channel, profile?.distanceKm ?? null, policy),
    edits: NO_EDITS,
  };
}

function isStopNotice({ stage }: PastStep): boolean {
  return stage === 'stop_supply';
}

/** The class of the oldest invoice; what happened to the customer moves it. */
function riskOf({ position, standing: { profile }, setting }: Case): Classification {
  const events = profile?.events ?? [];
  if (events.length === 0) return setting.riskOf(position.oldestDue);
  return classify(position.oldestDue, setting.asOf, {
    scheme: setting.policy.riskScheme,
    limits: setting.policy.riskLimits,
    events,
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
  if (promises.length === 0) return promises;
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
