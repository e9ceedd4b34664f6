import { NO_DAY, type CivilDay } from '../calendar/types';
import type { Cause, CustomerProfile, Grade } from '../customers/types';
import { compareClasses, type RiskClass } from '../risk';
import { lastContactDay, NO_PAST, type CustomerHistory } from './history';
import { agreedDay, causeOf, excuseStanding, openDispute, saidPaid, vagueAnswers } from './log/standing';
import { payerGrade } from './promises/grade';
import { promiseStanding } from './promises/judge';
import type { ExcuseStanding, PromiseStanding } from './types';

/** What the profile and the past say of one customer in one currency, as far as the plan asks. */
export interface Standing {
  readonly profile: CustomerProfile | null;
  readonly past: CustomerHistory;
  readonly promises: PromiseStanding;
  readonly excuse: ExcuseStanding | null;
  /** Vague answers in a row (T16). */
  readonly vague: number;
  readonly dispute: { readonly amount: number | null; readonly day: CivilDay } | null;
  readonly cause: Cause | null;
  readonly grade: Grade | null;
  /** Days late of what it paid, weighted by amount; null = not known. */
  readonly averageLate: number | null;
  readonly lastContact: CivilDay;
  readonly paidOn: CivilDay;
  /** Agreed for later and not overtaken since; NO_DAY = nothing. */
  readonly agreed: CivilDay;
}

/** What is owed, as far as it decides which of the past still counts. */
export interface Owed {
  /** What happened up to that day was about other debts. */
  readonly since: CivilDay;
  /** What can be asked for today, minor units. */
  readonly demand: number;
  /** Document day of the oldest open invoice: what was disputed before is no longer open. */
  readonly documentedFrom: CivilDay;
}

/** Nothing is known: neither a profile nor a past. One and the same for all such customers. */
export const NOTHING_KNOWN: Standing = {
  profile: null,
  past: NO_PAST,
  promises: promiseStanding([], NO_DAY),
  excuse: null,
  vague: 0,
  dispute: null,
  cause: null,
  grade: null,
  averageLate: null,
  lastContact: NO_DAY,
  paidOn: NO_DAY,
  agreed: NO_DAY,
};

/** `averageLate`: days late of what was paid, weighted by amount, if known. */
export function standingOf(
  profile: CustomerProfile | null,
  past: CustomerHistory,
  { since, demand, documentedFrom }: Owed,
  averageLate: number | null,
): Standing {
  if (profile === null && past === NO_PAST && averageLate === null) return NOTHING_KNOWN;
  const excuse = excuseStanding(past.log, since);
  return {
    profile,
    past,
    promises: promiseStanding(past.promises, since),
    excuse,
    vague: vagueAnswers(past.log, since),
    dispute: openDispute(past.log.filter(({ day }) => day >= documentedFrom)),
    cause: causeOf(profile, excuse),
    grade: payerGrade({ set: profile?.grade ?? '', promises: past.promises, averageLate }),
    averageLate,
    lastContact: lastContactDay(past, since),
    paidOn: saidPaid(past.log),
    agreed: agreedDay(past.log, since, demand, past.steps.at(-1)?.day ?? NO_DAY),
  };
}

/** A1.15: deliberate, and 准呆账 or worse. */
export function isMalicious(cause: Cause | null, riskClass: RiskClass): boolean {
  return cause === 'deliberate' && compareClasses(riskClass, 'doubtful') >= 0;
}
