import { NO_DAY } from '../calendar/types';
import type { Message } from '../message';
import type { Rung } from './ladder';
import type { Position } from './position';
import type { StageKey } from './types';

export function stageName(stage: StageKey): Message {
  return { key: `plan.stage.${stage}` };
}

/** Why this stage: the days, or the letter that has to come before what the days say. */
export function stageReason(rung: Rung, daysOverdue: number): Message {
  const values = { days: daysOverdue, stage: stageName(rung.stage), byDays: stageName(rung.byDays) };
  const last = rung.rule === 'step_taken' ? rung.lastStep : rung.lastLetter;
  if (!last) return { key: `plan.reason.stage.${rung.rule}`, values };
  return {
    key: `plan.reason.stage.${rung.rule}`,
    values: { ...values, last: stageName(last.stage), number: last.number, day: { day: last.day } },
  };
}

/** Money that changes what is asked for: disputes, credits kept apart, receipts not matched. */
export function moneyReasons(position: Position, unapplied: number, currency: string): Message[] {
  const reasons: Message[] = [];
  const say = (key: string, minor: number): void => {
    reasons.push({ key, values: { amount: { minor, currency } } });
  };
  const disputed = position.disputed + position.disputedNotDue;
  if (disputed !== 0) say('plan.reason.disputed', disputed);
  if (position.creditsApart !== 0) say('plan.reason.credits', -position.creditsApart);
  if (unapplied !== 0) {
    say(-unapplied >= position.demand ? 'plan.reason.unapplied_covers' : 'plan.reason.unapplied', -unapplied);
  }
  return reasons;
}

/** Why a customer is not in the plan. */
export function leftOutReason(position: Position, daysOverdue: number, currency: string): Message {
  const money = (minor: number) => ({ minor, currency });
  if (position.overdueCount > 0 && position.demand > 0)
    return { key: 'plan.leftOut.grace', values: { days: daysOverdue } };
  if (position.disputed > 0 && position.demand <= 0) {
    return { key: 'plan.leftOut.disputed', values: { amount: money(position.disputed) } };
  }
  if (position.demand > 0) {
    return {
      key: 'plan.leftOut.minimum',
      values: { amount: money(position.demand), count: position.smallCount },
    };
  }
  if (position.demand === 0 && position.nextDue === NO_DAY && position.disputedNotDue > 0) {
    return { key: 'plan.leftOut.disputed_not_due', values: { amount: money(position.disputedNotDue) } };
  }
  if (position.demand < 0 || position.nextDue === NO_DAY) {
    return { key: 'plan.leftOut.credits', values: { amount: money(position.open) } };
  }
  if (position.dueSoonCount > 0) {
    return {
      key: 'plan.leftOut.reminded',
      values: { amount: money(position.dueSoon), day: { day: position.soonestDue } },
    };
  }
  return {
    key: 'plan.leftOut.not_due',
    values: { amount: money(position.notDue - position.disputedNotDue), day: { day: position.nextDue } },
  };
}
