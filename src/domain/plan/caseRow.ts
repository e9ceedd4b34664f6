import type { Message } from '../message';
import { goalOf } from './approach/goal';
import { instalmentOffer } from './approach/instalments';
import { chooseApproach } from './approach/mode';
import { toneOf } from './approach/person';
import { supplyAdvice } from './approach/supply';
import type { Approach, Goal, SupplyAdvice } from './approach/types';
import type { Case } from './case';
import { clocksOf } from './clocks/clocks';
import type { Clocks } from './clocks/types';
import type { Decision } from './decision';
import { EXCUSE_RULES } from './excuses/table';
import { caseNotes } from './notes';
import { openingSentence } from './opening';
import { priorityReasons } from './priority';
import { demandedItems } from './positions';
import { moneyReasons, stageReason } from './reasons';
import { isMalicious } from './standing';
import type { PlanRow } from './types';

/** What the accessors of a row have found. */
type Told = {
  -readonly [
    K in 'reasons' | 'opening' | 'items' | 'approach' | 'goal' | 'supply' | 'clocks' | 'notes'
  ]?: PlanRow[K];
};

/** A row over its case and what was decided of it. */
export class CaseRow implements PlanRow {
  readonly customer: number;
  readonly customerKey: string;
  readonly customerCode: string;
  readonly customerName: string;
  readonly currency: string;
  readonly open: number;
  readonly overdue: number;
  readonly notDue: number;
  readonly disputed: number;
  readonly creditsApart: number;
  readonly unapplied: number;
  readonly overdueCount: number;
  readonly maxDaysOverdue: number;
  readonly oldestDue: number;
  readonly riskClass: PlanRow['riskClass'];
  readonly stage: PlanRow['stage'];
  readonly channel: PlanRow['channel'];
  readonly nextDate: number;
  readonly slot: PlanRow['slot'];
  readonly score: number;
  readonly quadrant: PlanRow['quadrant'];
  readonly large: boolean;
  readonly share: number;
  readonly grade: PlanRow['grade'];
  readonly predictedLate: number | null;
  readonly owner: PlanRow['owner'];
  readonly collector: string;
  readonly document: PlanRow['document'];
  readonly promises: PlanRow['promises'];
  readonly excuse: PlanRow['excuse'];
  readonly documentedFrom: number;
  readonly probability: number;
  readonly minutes: number;
  private told: Told | null = null;

  constructor(
    private readonly found: Case,
    private readonly decision: Decision,
    readonly rank: number,
  ) {
    const { position, customer, standing } = found;
    const { priority, next } = decision;
    this.customer = position.customer;
    this.customerKey = customer.key;
    this.customerCode = customer.code;
    this.customerName = customer.name;
    this.currency = found.currency;
    this.open = position.open;
    this.overdue = position.overdue;
    this.notDue = position.notDue;
    this.disputed = position.disputed;
    this.creditsApart = position.creditsApart;
    this.unapplied = found.unapplied;
    this.overdueCount = position.overdueCount;
    this.maxDaysOverdue = decision.maxDaysOverdue;
    this.oldestDue = decision.oldestDue;
    this.riskClass = decision.risk.riskClass;
    this.stage = decision.stage;
    this.channel = decision.channel;
    this.nextDate = next.day;
    this.slot = next.slot;
    this.score = priority.score;
    this.quadrant = priority.quadrant;
    this.large = priority.large;
    this.share = priority.share;
    this.grade = standing.grade;
    this.predictedLate = decision.predictedLate;
    this.owner = decision.owner;
    this.collector = decision.collector;
    this.document = decision.document;
    this.promises = standing.promises;
    this.excuse = standing.excuse;
    this.documentedFrom = position.documentedFrom;
    this.probability = decision.probability;
    this.minutes = decision.minutes;
  }

  get reasons(): readonly Message[] {
    return (this.tell.reasons ??= reasonsOf(this.found, this.decision));
  }

  get opening(): Message {
    return (this.tell.opening ??= openingOf(this.found, this.decision));
  }

  get items(): readonly number[] {
    const { ledger, asOf, policy, rowsOf } = this.found.setting;
    const rules = { asOf, credits: policy.credits };
    return (this.tell.items ??= demandedItems(this.found.position, ledger, rules, rowsOf));
  }

  get approach(): Approach {
    return (this.tell.approach ??= approachOf(this.found, this.decision));
  }

  get tone(): PlanRow['tone'] {
    return toneOf(this.stage, this.approach.mode, this.grade, this.found.setting.policy.callStyle);
  }

  get goal(): Goal {
    return (this.tell.goal ??= wholeGoal(this.found, this.decision));
  }

  get clocks(): Clocks {
    return (this.tell.clocks ??= clocksOf(this.found));
  }

  get supply(): SupplyAdvice {
    return (this.tell.supply ??= supplyOf(this.found, this.decision, this.clocks));
  }

  get notes(): readonly Message[] {
    const malicious = isMalicious(this.found.standing.cause, this.riskClass);
    return (this.tell.notes ??= caseNotes(this.found, this.clocks, { stage: this.stage, malicious }));
  }

  private get tell(): Told {
    return (this.told ??= {});
  }
}

function reasonsOf({ position, unapplied, currency, setting }: Case, decision: Decision): readonly Message[] {
  const { rung, occasion, next } = decision;
  return [
    ...priorityReasons(decision.facts, setting.policy),
    ...(rung ? [stageReason(rung, decision.maxDaysOverdue)] : []),
    ...(occasion ? [occasion] : []),
    ...moneyReasons(position, unapplied, currency),
    ...(next.because ? [next.because] : []),
    ...decision.edits,
  ];
}

function openingOf({ customer, currency, standing, setting }: Case, decision: Decision): Message {
  return openingSentence({
    stage: decision.stage,
    style: setting.policy.callStyle,
    customer: customer.name,
    contact: standing.profile?.contact || customer.contact,
    amount: decision.asked,
    currency,
    count: decision.askedCount,
    oldestDue: decision.oldestDue,
    daysOverdue: decision.maxDaysOverdue,
  });
}

function approachOf({ standing, setting: { policy } }: Case, { risk, priority }: Decision): Approach {
  const { profile, past, cause } = standing;
  const weight = priority.share / policy.largeShare;
  return chooseApproach({ profile, past, cause, riskClass: risk.riskClass, weight }, policy);
}

function wholeGoal(found: Case, { rung, follow, next, oldestDue, asked }: Decision): Goal {
  const { profile, cause, grade } = found.standing;
  const instalments = instalmentOffer(profile, cause, grade, found.setting.policy);
  const goal = rung
    ? goalOf(found, follow, next.day)
    : { day: oldestDue, amount: asked, part: 'not_due' as const };
  return { ...goal, instalments };
}

function supplyOf(
  { position, standing, setting }: Case,
  decision: Decision,
  { credit }: Clocks,
): SupplyAdvice {
  const { profile, promises, excuse, cause } = standing;
  const { riskClass } = decision.risk;
  return supplyAdvice(
    {
      profile,
      openBatches: position.openCount,
      overdueCount: decision.maxDaysOverdue > 0 ? position.overdueCount : 0,
      riskClass,
      stage: decision.stage,
      stopNoticeSent: decision.stopNoticeSent,
      broken: promises.broken,
      overLimit: credit?.standing === 'over',
      asked: excuse ? EXCUSE_RULES[excuse.code].supply : null,
      malicious: isMalicious(cause, riskClass),
    },
    setting.policy,
  );
}
