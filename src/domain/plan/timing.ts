import { NO_DAY, type CivilDay, type WorkCalendar } from '../calendar/types';
import { addWorkdays, nextWorkday } from '../calendar/workCalendar';
import type { Message } from '../message';
import type { Policy } from '../policy/types';
import type { RiskClass } from '../risk/types';
import { isLetter, type Rung } from './ladder';
import type { PastPromise, PastStep } from './types';

/** T1: reminded once at −7 working days, a second time at −3. */
const SECOND_REMINDER_WORKDAYS = 3;

export interface NextDate {
  readonly day: CivilDay;
  /** What keeps it from being today; null when nothing does. */
  readonly because: Message | null;
}

/** A day before which nothing should be done, and the sentence that says why. */
export interface Bound {
  readonly day: CivilDay;
  readonly because: Message;
  /** Only courtesy: a better day may come before it. */
  readonly soft?: boolean;
}

export interface DateFacts {
  readonly asOf: CivilDay;
  readonly oldestDue: CivilDay;
  readonly riskClass: RiskClass;
  readonly rung: Rung;
  readonly taken: readonly PastStep[];
  readonly promises: readonly PastPromise[];
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  /** Last contact of any kind, where the log knows of more than the steps; NO_DAY = none. */
  readonly lastContact?: CivilDay;
}

/**
 * When to take the proposed step: today or the next working day, but not before the days of the
 * step are reached, not within the quiet working days after the last contact (T13), a letter not
 * before the pay-by date of the letter before it has passed, and not while a promise runs.
 */
export function nextDate(facts: DateFacts): NextDate {
  return latest(facts.asOf, dateBounds(facts), facts.calendar);
}

/** The days before which the step should not be taken. */
export function dateBounds(facts: DateFacts): readonly Bound[] {
  const { asOf, rung, policy, calendar } = facts;
  const bounds: Bound[] = [];
  const reached = facts.oldestDue + policy.stageFromDays[rung.stage];
  const byDays = rung.rule !== 'event' && rung.rule !== 'malicious';
  if (byDays && reached > asOf) bounds.push(bound(reached, 'plan.reason.date.stage'));
  const quiet = quietBound(facts);
  if (quiet) bounds.push(quiet);
  const letter = letterBound(rung, policy);
  if (letter && isLetter(rung.stage)) bounds.push(letter);
  for (const { outcome, promisedFor } of facts.promises) {
    if (outcome !== 'open') continue;
    const checked = addWorkdays(calendar, promisedFor, policy.promiseTolerance);
    const after = policy.promiseTolerance > 0 ? checked + 1 : promisedFor + 1;
    bounds.push(bound(after, 'plan.reason.date.promise', { day: { day: promisedFor } }));
  }
  return bounds;
}

/** The day after a letter's own day to pay by: before it no further letter goes out; null when none was set. */
export function letterBound(rung: Rung, policy: Policy): Bound | null {
  const payBy = rung.lastLetter ? payByOf(rung.lastLetter, policy) : NO_DAY;
  return payBy === NO_DAY ? null : bound(payBy + 1, 'plan.reason.date.pay_by', { day: { day: payBy } });
}

function quietBound(facts: DateFacts): Bound | null {
  const { riskClass, policy, calendar } = facts;
  let contact = facts.lastContact ?? NO_DAY;
  for (const step of facts.taken) if (step.day > contact) contact = step.day;
  const quiet = riskClass === 'not_due' ? 0 : policy.quietDays[riskClass];
  if (contact === NO_DAY || quiet === 0) return null;
  const until = addWorkdays(calendar, contact, quiet);
  const because = { key: 'plan.reason.date.quiet', values: { days: quiet, day: { day: contact } } };
  return { day: until, because, soft: true };
}

/** When to remind of what falls due: now, or three working days before if that has been done once. */
export function reminderDate(
  asOf: CivilDay,
  soonestDue: CivilDay,
  reminded: boolean,
  calendar: WorkCalendar,
): NextDate {
  const second = addWorkdays(calendar, soonestDue, -SECOND_REMINDER_WORKDAYS);
  const bounds = reminded
    ? [bound(second, 'plan.reason.date.second_reminder', { days: SECOND_REMINDER_WORKDAYS })]
    : [];
  return latest(asOf, bounds, calendar);
}

/** The last due day whose reminder, `workdays` working days before, is on or before the as-of date. */
export function reminderWindowEnd(asOf: CivilDay, workdays: number, calendar: WorkCalendar): CivilDay {
  let end = asOf;
  while (addWorkdays(calendar, end + 1, -workdays) <= asOf) end++;
  return end;
}

/** The first working day on which no bound stands, and the one that stood last. */
export function latest(asOf: CivilDay, bounds: readonly Bound[], calendar: WorkCalendar): NextDate {
  let binding: Bound | null = null;
  for (const candidate of bounds) {
    if (candidate.day > asOf && candidate.day > (binding?.day ?? asOf)) binding = candidate;
  }
  return { day: nextWorkday(calendar, binding?.day ?? asOf), because: binding?.because ?? null };
}

function payByOf(letter: PastStep, policy: Policy): CivilDay {
  if (letter.payBy !== NO_DAY) return letter.payBy;
  const grace = policy.graceDays;
  switch (letter.stage) {
    case 'reminder':
    case 'warning':
    case 'final':
      return letter.day + grace[letter.stage];
    default:
      return NO_DAY;
  }
}

function bound(day: CivilDay, key: string, values?: Message['values']): Bound {
  return { day, because: values ? { key, values } : { key } };
}
