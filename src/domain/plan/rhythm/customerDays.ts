import { addMonths, civilDay, endOfMonth, ymd } from '../../calendar/civilDay';
import { NO_DAY, type CivilDay, type WorkCalendar } from '../../calendar/types';
import { addWorkdays, previousWorkday } from '../../calendar/workCalendar';
import type { CustomerProfile } from '../../customers/types';
import type { Message } from '../../message';
import type { NextDate } from '../timing';

/** T6: alarm so many working days before the invoice cut-off or the reconciliation. */
const ALARM_WORKDAYS = 3;
/** T7, A3.14: before the pay run, early enough to be in it. */
const BEFORE_PAY_RUN = 3;
/** T11: before the money comes in, so that ours is thought of first. */
const BEFORE_INFLOW = 2;
/** [P] A contact waits for a better day at most a working week. */
const LONGEST_WAIT = 5;

/** The next day of the month with this number from `from` on; 31 is the last day of any month. */
export function nextDayOfMonth(dayOfMonth: number, from: CivilDay): CivilDay {
  const here = inMonth(dayOfMonth, from);
  return here >= from ? here : inMonth(dayOfMonth, addMonths(from, 1));
}

function inMonth(dayOfMonth: number, day: CivilDay): CivilDay {
  const last = endOfMonth(day);
  const { year, month } = ymd(day);
  return civilDay(year, month, Math.min(dayOfMonth, ymd(last).day)) ?? last;
}

/** The customer's next pay day from `from` on; NO_DAY when none is known. A pay run is not later than its day (T7). */
export function nextPayDay(payDays: readonly number[], from: CivilDay, calendar: WorkCalendar): CivilDay {
  let next = NO_DAY;
  for (const dayOfMonth of payDays) {
    for (const start of [from, addMonths(from, 1)]) {
      const day = previousWorkday(calendar, nextDayOfMonth(dayOfMonth, start));
      if (day >= from && (next === NO_DAY || day < next)) next = day;
    }
  }
  return next;
}

/**
 * Moves a contact to just before the customer's money moves (T7 pay run, T11 inflow), where that is at most
 * a working week away: a call today would be answered "not yet".
 */
export function beforeMoneyMoves(next: NextDate, profile: CustomerProfile, calendar: WorkCalendar): NextDate {
  const furthest = addWorkdays(calendar, next.day, LONGEST_WAIT);
  const inflow = profile.nextInflow;
  if (inflow !== NO_DAY && inflow > next.day) {
    const day = addWorkdays(calendar, inflow, -BEFORE_INFLOW);
    if (day >= next.day && day <= furthest) {
      return { day, because: { key: 'plan.reason.date.inflow', values: { day: { day: inflow } } } };
    }
  }
  const payDay = nextPayDay(profile.payDays, next.day, calendar);
  if (payDay !== NO_DAY) {
    const day = addWorkdays(calendar, payDay, -BEFORE_PAY_RUN);
    if (day >= next.day && day <= furthest) {
      return { day, because: { key: 'plan.reason.date.pay_day', values: { day: { day: payDay } } } };
    }
  }
  return next;
}

/** A day to look after beside the chase: documents before the cut-off, the statement before reconciliation. */
export interface ServiceTask {
  readonly kind: 'cut_off' | 'reconciliation';
  /** When to act, and the customer's own day. */
  readonly alarm: CivilDay;
  readonly day: CivilDay;
}

/** T6: the alarms that fall between the as-of date and `until`. */
export function serviceTasks(
  profile: CustomerProfile,
  asOf: CivilDay,
  until: CivilDay,
  calendar: WorkCalendar,
): readonly ServiceTask[] {
  const days: readonly (readonly [ServiceTask['kind'], number | null])[] = [
    ['cut_off', profile.invoiceCutOffDay],
    ['reconciliation', profile.reconciliationDay],
  ];
  return days.flatMap(([kind, dayOfMonth]): ServiceTask[] => {
    if (dayOfMonth === null) return [];
    const day = nextDayOfMonth(dayOfMonth, asOf);
    const alarm = Math.max(asOf, addWorkdays(calendar, day, -ALARM_WORKDAYS));
    return alarm <= until ? [{ kind, alarm, day }] : [];
  });
}

export function serviceNote({ kind, alarm, day }: ServiceTask): Message {
  return { key: `plan.note.${kind}`, values: { alarm: { day: alarm }, day: { day } } };
}
