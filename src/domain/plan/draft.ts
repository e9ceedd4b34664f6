import type { Classification } from '../risk';
import type { InstalmentOffer } from './approach/types';
import { chooseApproach } from './approach/mode';
import { toneOf } from './approach/person';
import { supplyAdvice } from './approach/supply';
import { effortOf, probabilityOf } from './capacity/effort';
import { clocksOf } from './clocks/clocks';
import { EXCUSE_RULES } from './excuses/table';
import { caseNotes } from './notes';
import { openingSentence } from './opening';
import type { Priority } from './priority';
import { moneyReasons } from './reasons';
import type { Case, Draft } from './case';
import { isMalicious } from './standing';
import type { NextDate } from './timing';
import type { Message } from '../message';
import type { PlanRow, Slot } from './types';

/** What chasing and reminding decide differently. */
export interface Decision extends Pick<
  PlanRow,
  'maxDaysOverdue' | 'oldestDue' | 'stage' | 'channel' | 'owner' | 'document' | 'predictedLate'
> {
  readonly riskClass: Classification['riskClass'];
  readonly priority: Priority;
  readonly next: NextDate & { readonly slot: Slot };
  /** Why this step. */
  readonly because: Message;
  /** Minor units and number of the invoices the customer is asked about. */
  readonly asked: number;
  readonly askedCount: number;
  readonly goal: Omit<PlanRow['goal'], 'instalments'>;
  readonly instalments: InstalmentOffer;
  readonly stopNoticeSent: boolean;
}

/** The row of a case once it is decided what to do; its rank comes when all rows are known. */
export function draftRow(found: Case, decision: Decision): Draft {
  const { position, customer, currency, standing, setting } = found;
  const { policy } = setting;
  const { profile, past, promises, grade, cause, excuse } = standing;
  const { stage, channel, riskClass, priority, next, maxDaysOverdue, oldestDue } = decision;
  const malicious = isMalicious(cause, riskClass);
  const weight = priority.share / policy.largeShare;
  const approach = chooseApproach({ profile, past, cause, riskClass, weight }, policy);
  const clocks = clocksOf(found);
  return {
    rank: 0,
    customer: position.customer,
    customerKey: customer.key,
    customerCode: customer.code,
    customerName: customer.name,
    currency,
    open: position.open,
    overdue: position.overdue,
    notDue: position.notDue,
    disputed: position.disputed,
    creditsApart: position.creditsApart,
    unapplied: found.unapplied,
    overdueCount: position.overdueCount,
    maxDaysOverdue,
    oldestDue,
    riskClass,
    stage,
    channel,
    nextDate: next.day,
    slot: next.slot,
    score: priority.score,
    quadrant: priority.quadrant,
    large: priority.large,
    share: priority.share,
    reasons: [
      ...priority.reasons,
      decision.because,
      ...moneyReasons(position, found.unapplied, currency),
      ...(next.because ? [next.because] : []),
    ],
    opening: openingSentence({
      stage,
      style: policy.callStyle,
      customer: customer.name,
      contact: profile?.contact || customer.contact,
      amount: decision.asked,
      currency,
      count: decision.askedCount,
      oldestDue,
      daysOverdue: maxDaysOverdue,
    }),
    items: position.items,
    grade,
    predictedLate: decision.predictedLate,
    approach,
    tone: toneOf(stage, approach.mode, grade, policy.callStyle),
    owner: decision.owner,
    collector: profile?.collector ?? '',
    document: decision.document,
    goal: { ...decision.goal, instalments: decision.instalments },
    supply: supplyAdvice(
      {
        profile,
        openBatches: position.openCount,
        overdueCount: maxDaysOverdue > 0 ? position.overdueCount : 0,
        riskClass,
        stage,
        stopNoticeSent: decision.stopNoticeSent,
        broken: promises.broken,
        overLimit: clocks.credit?.standing === 'over',
        asked: excuse ? EXCUSE_RULES[excuse.code].supply : null,
        malicious,
      },
      policy,
    ),
    promises,
    excuse,
    clocks,
    notes: caseNotes(found, clocks, { stage, malicious }),
    probability: probabilityOf(riskClass, grade, excuse),
    minutes: effortOf(channel, profile?.distanceKm ?? null, policy),
  };
}
