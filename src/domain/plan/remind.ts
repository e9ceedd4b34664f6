import { NO_DAY, type CivilDay } from '../calendar/types';
import { nextWorkday } from '../calendar/workCalendar';
import type { Message } from '../message';
import { effortOf, probabilityOf } from './capacity/effort';
import { chooseChannel } from './channel';
import { NO_EDITS, type Decision, type Step } from './decision';
import { factsOf } from './factsOf';
import { prioritise } from './priority';
import { stageName } from './reasons';
import { slotOf } from './rhythm/seasons';
import type { Case } from './case';
import { reminderDate, type NextDate } from './timing';

/** T1 reminds at −7 and −3 working days; T12 asks once more on the due day. */
const REMINDERS = 2;

/**
 * What to say to a customer with nothing overdue: what falls due soon (T1, T12), a sign of trouble (T14), a cash
 * customer's open item (T10). null when there is nothing to be said.
 */
export function remind(found: Case): Decision | null {
  const occasion = occasionOf(found);
  return occasion && decisionOf(found, occasion);
}

interface Occasion {
  readonly next: NextDate;
  readonly because: Message;
  /** Minor units, invoices and due day the customer is asked about. */
  readonly asked: number;
  readonly count: number;
  readonly due: CivilDay;
}

function occasionOf(found: Case): Occasion | null {
  const { position, standing, setting, currency } = found;
  const { asOf, policy, calendar } = setting;
  const soon: Occasion = {
    next: { day: nextWorkday(calendar, asOf), because: null },
    because: {
      key: 'plan.reason.stage.pre_due',
      values: {
        amount: { minor: position.dueSoon, currency },
        count: position.dueSoonCount,
        day: { day: position.soonestDue },
        stage: stageName('pre_due'),
      },
    },
    asked: position.dueSoon,
    count: position.dueSoonCount,
    due: position.soonestDue,
  };
  if (position.dueSoonCount > 0 && position.demand >= 0) {
    const reminders = standing.past.steps.filter(
      ({ stage, day }) => stage === 'pre_due' && isAbout(day, found),
    );
    if (standing.agreed > asOf) {
      const because: Message = { key: 'plan.reason.date.agreed', values: { day: { day: standing.agreed } } };
      return { ...soon, next: { day: nextWorkday(calendar, standing.agreed), because } };
    }
    if (reminders.length < REMINDERS) {
      return { ...soon, next: reminderDate(asOf, position.soonestDue, reminders.length > 0, calendar) };
    }
    const dueToday = position.soonestDue === asOf && !reminders.some(({ day }) => day === asOf);
    if (policy.dueDayContact && dueToday) return { ...soon, because: { key: 'plan.reason.due_day' } };
  }
  return sign(found);
}

/** A reminder counts for what falls due now if it was sent within the window before that day. */
function isAbout(day: CivilDay, { position, setting }: Case): boolean {
  return day >= position.soonestDue - (setting.soonUntil - setting.asOf);
}

/** T10, T14: what calls for a word although nothing is overdue. */
function sign({ position, standing, setting, currency }: Case): Occasion | null {
  const { profile, lastContact } = standing;
  const { asOf, calendar } = setting;
  const undisputed = position.notDue - position.disputedNotDue;
  if (!profile || position.overdueCount > 0 || undisputed <= 0 || lastContact !== NO_DAY) return null;
  const cash = profile.settlement === 'cash';
  if (!cash && profile.warnings.length === 0) return null;
  const amount = { minor: undisputed, currency };
  const next = { day: nextWorkday(calendar, asOf), because: null };
  const because: Message = cash
    ? { key: 'plan.reason.cash', values: { amount } }
    : {
        key: 'plan.reason.sign',
        values: { amount, sign: { key: `plan.warning.${profile.warnings[0] ?? ''}` } },
      };
  return { next, because, asked: undisputed, count: position.openCount, due: position.nextDue };
}

function decisionOf(found: Case, { next, because, asked, count, due }: Occasion): Decision {
  const { position, customer, standing, setting } = found;
  const { policy } = setting;
  const { profile, grade } = standing;
  const predictedLate = standing.averageLate ?? position.averageLate;
  const facts = factsOf(found, { risk: NOT_DUE, maxDaysOverdue: 0 }, predictedLate);
  const channel = chooseChannel({
    stage: 'pre_due',
    daysOverdue: 0,
    large: false,
    broken: 0,
    phoneFrom: policy.stageFromDays.phone,
    letterFrom: policy.stageFromDays.warning,
    order: policy.channelOrder,
    customer: { email: profile?.email || customer.email, phone: profile?.phone || customer.phone },
  });
  return {
    step: {
      risk: NOT_DUE,
      maxDaysOverdue: 0,
      oldestDue: due,
      stage: 'pre_due',
      channel,
      owner: 'finance',
      document: 'pre_due',
      next: {
        day: next.day,
        because: next.because,
        slot: slotOf(next.day, channel, standing.agreed === next.day),
      },
      rung: null,
      occasion: because,
      follow: null,
      stopNoticeSent: false,
      probability: probabilityOf('not_due', grade, standing.excuse),
      minutes: effortOf(channel, profile?.distanceKm ?? null, policy),
      edits: NO_EDITS,
    },
    priority: prioritise(facts, policy),
    predictedLate,
    collector: profile?.collector ?? '',
    asked,
    askedCount: count,
  };
}

const NOT_DUE: Step['risk'] = { riskClass: 'not_due', grace: false };
