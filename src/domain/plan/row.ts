import type { CivilDay, WorkCalendar } from '../calendar/types';
import type { Customer, Ledger } from '../ledger/types';
import type { Message } from '../message';
import type { Policy } from '../policy/types';
import { classify, className } from '../risk';
import { chooseChannel } from './channel';
import { stepsSince, type CustomerHistory } from './history';
import { proposeStage } from './ladder';
import { openingSentence } from './opening';
import type { Position } from './position';
import { prioritise } from './priority';
import { leftOutReason, moneyReasons, stageName, stageReason } from './reasons';
import { nextDate, reminderDate, type NextDate } from './timing';
import type { Plan, PlanRow } from './types';

/** What holds for every row of one plan. */
export interface Setting {
  readonly ledger: Ledger;
  readonly asOf: CivilDay;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly soonUntil: CivilDay;
  /** Minor units asked for in each currency. */
  readonly currencyDemand: readonly number[];
}

/** A row before its rank is known, with its share of the currency's overdue. */
export interface Draft {
  readonly row: Omit<PlanRow, 'rank'> & { rank: number };
  readonly share: number;
}
export type LeftOut = Plan['leftOut'][number];

/** The plan's row for one position, or why there is none. */
export function planRow(
  position: Position,
  currency: string,
  unapplied: number,
  past: CustomerHistory,
  setting: Setting,
): Draft | LeftOut {
  const daysOverdue =
    position.overdueCount > 0 && position.demand > 0 ? setting.asOf - position.oldestDue : 0;
  if (daysOverdue > 0 && daysOverdue >= setting.policy.stageFromDays.reminder) {
    return chase(position, currency, unapplied, past, setting, daysOverdue);
  }
  const reminders = past.steps.filter(
    (step) => step.stage === 'pre_due' && isAbout(step.day, position, setting),
  ).length;
  if (position.dueSoonCount > 0 && position.demand >= 0 && reminders < 2) {
    return remind(position, currency, unapplied, reminders > 0, setting);
  }
  return { customer: position.customer, currency, why: leftOutReason(position, daysOverdue, currency) };
}

/** A reminder counts for what falls due now if it was sent within the window before that day. */
function isAbout(day: CivilDay, position: Position, setting: Setting): boolean {
  return day >= position.soonestDue - (setting.soonUntil - setting.asOf);
}

function chase(
  position: Position,
  currency: string,
  unapplied: number,
  past: CustomerHistory,
  setting: Setting,
  daysOverdue: number,
): Draft {
  const { asOf, policy, calendar } = setting;
  const taken = stepsSince(position.oldestDue, past.steps);
  const broken = past.promises.filter((promise) => promise.outcome === 'broken').length;
  const risk = classify(position.oldestDue, asOf, { scheme: policy.riskScheme });
  const { riskClass } = risk;
  const rung = proposeStage(daysOverdue, policy.stageFromDays, taken);
  const priority = prioritise(
    {
      daysOverdue,
      demand: position.demand,
      currencyDemand: setting.currencyDemand[position.currency] ?? 0,
      currency,
      riskClass,
      className: className(risk),
      broken,
    },
    policy,
  );
  const next = nextDate({
    asOf,
    oldestDue: position.oldestDue,
    riskClass,
    rung,
    taken,
    promises: past.promises,
    policy,
    calendar,
  });
  const customer = customerOf(position, setting.ledger);
  const channel = chooseChannel({
    stage: rung.stage,
    daysOverdue,
    large: priority.large,
    broken,
    phoneFrom: policy.stageFromDays.phone,
    letterFrom: policy.stageFromDays.warning,
    customer,
  });
  const reasons = [...priority.reasons, stageReason(rung, daysOverdue)];
  return {
    row: row(position, currency, unapplied, customer, next, reasons, {
      daysOverdue,
      oldestDue: position.oldestDue,
      asked: position.demand,
      askedCount: position.overdueCount,
      riskClass,
      stage: rung.stage,
      channel,
      score: priority.score,
      quadrant: priority.quadrant,
    }),
    share: priority.share,
  };
}

function remind(
  position: Position,
  currency: string,
  unapplied: number,
  reminded: boolean,
  setting: Setting,
): Draft {
  const { asOf, policy, calendar, ledger } = setting;
  const next = reminderDate(asOf, position.soonestDue, reminded, calendar);
  const customer = customerOf(position, ledger);
  const channel = chooseChannel({
    stage: 'pre_due',
    daysOverdue: 0,
    large: false,
    broken: 0,
    phoneFrom: policy.stageFromDays.phone,
    letterFrom: policy.stageFromDays.warning,
    customer,
  });
  const due: Message = {
    key: 'plan.reason.stage.pre_due',
    values: {
      amount: { minor: position.dueSoon, currency },
      count: position.dueSoonCount,
      day: { day: position.soonestDue },
      stage: stageName('pre_due'),
    },
  };
  return {
    row: row(position, currency, unapplied, customer, next, [due], {
      daysOverdue: 0,
      oldestDue: position.soonestDue,
      asked: position.dueSoon,
      askedCount: position.dueSoonCount,
      riskClass: 'not_due',
      stage: 'pre_due',
      channel,
      score: 0,
      quadrant: 'calm_small',
    }),
    share: 0,
  };
}

/** What chasing and reminding decide differently. */
interface Decision {
  readonly daysOverdue: number;
  readonly oldestDue: CivilDay;
  /** Minor units and number of the invoices the customer is asked about. */
  readonly asked: number;
  readonly askedCount: number;
  readonly riskClass: PlanRow['riskClass'];
  readonly stage: PlanRow['stage'];
  readonly channel: PlanRow['channel'];
  readonly score: number;
  readonly quadrant: PlanRow['quadrant'];
}

function row(
  position: Position,
  currency: string,
  unapplied: number,
  customer: Customer,
  next: NextDate,
  reasons: readonly Message[],
  decision: Decision,
): Draft['row'] {
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
    unapplied,
    overdueCount: position.overdueCount,
    maxDaysOverdue: decision.daysOverdue,
    oldestDue: decision.oldestDue,
    riskClass: decision.riskClass,
    stage: decision.stage,
    channel: decision.channel,
    nextDate: next.day,
    score: decision.score,
    quadrant: decision.quadrant,
    reasons: [
      ...reasons,
      ...moneyReasons(position, unapplied, currency),
      ...(next.because ? [next.because] : []),
    ],
    opening: openingSentence({
      stage: decision.stage,
      customer: customer.name,
      contact: customer.contact,
      amount: decision.asked,
      currency,
      count: decision.askedCount,
      oldestDue: decision.oldestDue,
      daysOverdue: decision.daysOverdue,
    }),
    items: position.items,
  };
}

function customerOf(position: Position, ledger: Ledger): Customer {
  const customer = ledger.customers[position.customer];
  if (!customer) throw new RangeError(`The ledger has no customer ${position.customer}`);
  return customer;
}
