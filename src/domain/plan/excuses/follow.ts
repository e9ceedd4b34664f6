import { addMonths, startOfMonth, ymd } from '../../calendar/civilDay';
import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import { addWorkdays, nextWorkday } from '../../calendar/workCalendar';
import type { ExcuseCode } from '../../contacts/types';
import type { CustomerProfile } from '../../customers/types';
import type { NoticeKind } from '../../notices/types';
import type { Policy } from '../../policy/types';
import { nextDayOfMonth, nextPayDay } from '../rhythm/customerDays';
import type { Channel, Owner } from '../stages';
import { EXCUSE_RULES } from './table';
import type { DateRule, DemandEffect } from './types';

export interface FollowUp {
  /** A working day after the excuse was given. */
  readonly day: CivilDay;
  readonly owner: Owner;
  readonly channel: Channel;
  readonly document: NoticeKind | 'next_letter' | null;
  readonly demand: DemandEffect;
  /** Same answer as often as the table allows: somebody else takes over (T16). */
  readonly handedOver: boolean;
}

export interface ExcuseFacts {
  readonly code: ExcuseCode;
  readonly givenOn: CivilDay;
  /** Times in a row, this one included. */
  readonly repeats: number;
  readonly profile: CustomerProfile | null;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
}

/** What follows from an excuse by its row of the table (E6): next day, owner, channel, document and demand. */
export function followUp(facts: ExcuseFacts): FollowUp {
  const rule = EXCUSE_RULES[facts.code];
  const limit = rule.repeat.limit === 'policy' ? facts.policy.handOverAfter : rule.repeat.limit;
  const handedOver = facts.repeats >= limit || passedLastDay(rule.date, facts.givenOn);
  return {
    day: dayOf(rule.date, facts),
    owner: handedOver ? rule.repeat.owner : rule.owner,
    channel: rule.channel,
    document: handedOver ? (rule.repeat.document ?? rule.document) : rule.document,
    demand: rule.demand,
    handedOver,
  };
}

/** A9 一 asks on the 20th and the 25th; what comes after the seed leaves open: letter ① and the salesperson [P]. */
function passedLastDay(rule: DateRule, givenOn: CivilDay): boolean {
  return rule.kind === 'month_days' && ymd(givenOn).day >= Math.max(...rule.days);
}

function dayOf(rule: DateRule, facts: ExcuseFacts): CivilDay {
  const { givenOn, calendar, profile } = facts;
  const workdays = (count: number): CivilDay => addWorkdays(calendar, givenOn, Math.max(1, count));
  const before = (day: CivilDay, count: number, otherwise: number): CivilDay => {
    if (day === NO_DAY) return workdays(otherwise);
    // The days before it have begun: there is no time to wait.
    return Math.max(addWorkdays(calendar, day, -count), workdays(1));
  };
  switch (rule.kind) {
    case 'workdays':
      return workdays(rule.count);
    case 'month_days': {
      const coming = rule.days.find((day) => day > ymd(givenOn).day);
      return coming === undefined ? workdays(1) : nextWorkday(calendar, nextDayOfMonth(coming, givenOn));
    }
    case 'next_month':
      return addWorkdays(calendar, startOfMonth(addMonths(givenOn, 1)) - 1, rule.workday);
    case 'pay_day':
      return before(nextPayDay(profile?.payDays ?? [], givenOn + 1, calendar), rule.before, rule.otherwise);
    case 'cut_off': {
      const cutOff = profile?.invoiceCutOffDay ?? null;
      const day = cutOff === null ? NO_DAY : nextDayOfMonth(cutOff, givenOn + 1);
      return before(day, rule.before, rule.otherwise);
    }
    case 'inflow':
      return before(profile?.nextInflow ?? NO_DAY, rule.before, rule.otherwise);
  }
}
