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
import type { Decision, Step } from './decision';
import { EXCUSE_RULES } from './excuses/table';
import { factsOf } from './factsOf';
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

/** A row over its case and what was decided of it: it holds nothing of its own but its rank. */
export class CaseRow implements PlanRow {
  private told: Told | null = null;

  constructor(
    private readonly found: Case,
    private readonly decision: Decision,
    readonly rank: number,
  ) {}

  get customer(): number {
    return this.found.position.customer;
  }

  get customerKey(): string {
    return this.found.customer.key;
  }

  get customerCode(): string {
    return this.found.customer.code;
  }

  get customerName(): string {
    return this.found.customer.name;
  }

  get currency(): string {
    return this.found.currency;
  }

  get open(): number {
    return this.found.position.open;
  }

  get overdue(): number {
    return this.found.position.overdue;
  }

  get notDue(): number {
    return this.found.position.notDue;
  }

  get disputed(): number {
    return this.found.position.disputed;
  }

  get creditsApart(): number {
    return this.found.position.creditsApart;
  }

  get unapplied(): number {
    return this.found.unapplied;
  }

  get overdueCount(): number {
    return this.found.position.overdueCount;
  }

  get documentedFrom(): number {
    return this.found.position.documentedFrom;
  }

  get maxDaysOverdue(): number {
    return this.decision.step.maxDaysOverdue;
  }

  get oldestDue(): number {
    return this.decision.step.oldestDue;
  }

  get riskClass(): PlanRow['riskClass'] {
    return this.decision.step.risk.riskClass;
  }

  get stage(): PlanRow['stage'] {
    return this.decision.step.stage;
  }

  get channel(): PlanRow['channel'] {
    return this.decision.step.channel;
  }

  get nextDate(): number {
    return this.decision.step.next.day;
  }

  get slot(): PlanRow['slot'] {
    return this.decision.step.next.slot;
  }

  get score(): number {
    return this.decision.priority.score;
  }

  get quadrant(): PlanRow['quadrant'] {
    return this.decision.priority.quadrant;
  }

  get large(): boolean {
    return this.decision.priority.large;
  }

  get share(): number {
    return this.decision.priority.share;
  }

  get predictedLate(): number | null {
    return this.decision.predictedLate;
  }

  get owner(): PlanRow['owner'] {
    return this.decision.step.owner;
  }

  get collector(): string {
    return this.decision.collector;
  }

  get document(): PlanRow['document'] {
    return this.decision.step.document;
  }

  get probability(): number {
    return this.decision.step.probability;
  }

  get minutes(): number {
    return this.decision.step.minutes;
  }

  get grade(): PlanRow['grade'] {
    return this.found.standing.grade;
  }

  get promises(): PlanRow['promises'] {
    return this.found.standing.promises;
  }

  get excuse(): PlanRow['excuse'] {
    return this.found.standing.excuse;
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
    return (this.tell.supply ??= supplyOf(this.found, this.decision.step, this.clocks));
  }

  get notes(): readonly Message[] {
    const malicious = isMalicious(this.found.standing.cause, this.riskClass);
    return (this.tell.notes ??= caseNotes(this.found, this.clocks, { stage: this.stage, malicious }));
  }

  private get tell(): Told {
    return (this.told ??= {});
  }
}

function reasonsOf(found: Case, decision: Decision): readonly Message[] {
  const { position, unapplied, currency, setting } = found;
  const { rung, occasion, next, edits, maxDaysOverdue } = decision.step;
  return [
    ...priorityReasons(factsOf(found, decision.step, decision.predictedLate), setting.policy),
    ...(rung ? [stageReason(rung, maxDaysOverdue)] : []),
    ...(occasion ? [occasion] : []),
    ...moneyReasons(position, unapplied, currency),
    ...(next.because ? [next.because] : []),
    ...edits,
  ];
}

function openingOf(
  { customer, currency, standing, setting }: Case,
  { step, asked, askedCount }: Decision,
): Message {
  return openingSentence({
    stage: step.stage,
    style: setting.policy.callStyle,
    customer: customer.name,
    contact: standing.profile?.contact || customer.contact,
    amount: asked,
    currency,
    count: askedCount,
    oldestDue: step.oldestDue,
    daysOverdue: step.maxDaysOverdue,
  });
}

function approachOf(
  { standing, setting: { policy } }: Case,
  { step: { risk }, priority }: Decision,
): Approach {
  const { profile, past, cause } = standing;
  const weight = priority.share / policy.largeShare;
  return chooseApproach({ profile, past, cause, riskClass: risk.riskClass, weight }, policy);
}

function wholeGoal(found: Case, { step, asked }: Decision): Goal {
  const { rung, follow, next, oldestDue } = step;
  const { profile, cause, grade } = found.standing;
  const instalments = instalmentOffer(profile, cause, grade, found.setting.policy);
  const goal = rung
    ? goalOf(found, follow, next.day)
    : { day: oldestDue, amount: asked, part: 'not_due' as const };
  return { ...goal, instalments };
}

function supplyOf({ position, standing, setting }: Case, step: Step, { credit }: Clocks): SupplyAdvice {
  const { profile, promises, excuse, cause } = standing;
  const { riskClass } = step.risk;
  return supplyAdvice(
    {
      profile,
      openBatches: position.openCount,
      overdueCount: step.maxDaysOverdue > 0 ? position.overdueCount : 0,
      riskClass,
      stage: step.stage,
      stopNoticeSent: step.stopNoticeSent,
      broken: promises.broken,
      overLimit: credit?.standing === 'over',
      asked: excuse ? EXCUSE_RULES[excuse.code].supply : null,
      malicious: isMalicious(cause, riskClass),
    },
    setting.policy,
  );
}
