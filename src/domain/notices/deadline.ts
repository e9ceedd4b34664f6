import { NO_DAY, type CivilDay, type WorkCalendar } from '../calendar/types';
import { addWorkdays, nextWorkday } from '../calendar/workCalendar';
import type { Policy } from '../policy/types';
import type { NoticeDetails } from './details';
import { NOTICE_RULES } from './kind';
import type { NoticeFacts, NoticeKind } from './types';

interface Occasion {
  readonly kind: NoticeKind;
  readonly letterDay: CivilDay;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  /** Chosen by the writer; otherwise the rule decides. */
  readonly deadline?: CivilDay | null;
  readonly details?: NoticeDetails;
}

/** After a short payment the rest is due within this many working days (E3). */
export const SHORT_PAYMENT_WORKDAYS = 3;

/** Whose days of grace each notice gives: the policy has those of the three letters of the ladder. */
const GRACE: Readonly<Record<NoticeKind, keyof Policy['graceDays']>> = {
  pre_due: 'reminder',
  statement: 'reminder',
  reminder: 'reminder',
  warning: 'warning',
  stop_supply: 'warning',
  final: 'final',
  pre_litigation: 'final',
  promise: 'reminder',
  instalments: 'reminder',
  dispute: 'reminder',
  thanks: 'reminder',
  short_payment: 'reminder',
  set_off: 'reminder',
};

/**
 * The days a notice sets. A demand names a new day to pay by, the letter's day plus the grace, moved to a
 * working day (E2); what is to be signed and sent back, a day to answer by; a confirmation, the day promised, whatever
 * day that is; a reminder before the due date and thanks, none.
 * Supply stops on the first working day after the day to pay by, so that payment in time still averts it.
 */
export function deadlines(
  occasion: Occasion,
): Pick<NoticeFacts, 'payBy' | 'answerBy' | 'stopDay' | 'followUpDay'> {
  const { kind, calendar } = occasion;
  const day = setDay(occasion);
  const { sets } = NOTICE_RULES[kind];
  return {
    payBy: sets === 'payBy' ? day : NO_DAY,
    answerBy: sets === 'answerBy' ? day : NO_DAY,
    stopDay: kind === 'stop_supply' ? nextWorkday(calendar, day + 1) : NO_DAY,
    followUpDay: kind === 'promise' && day !== NO_DAY ? nextWorkday(calendar, day + 1) : NO_DAY,
  };
}

function setDay({ kind, letterDay, policy, calendar, deadline, details }: Occasion): CivilDay {
  if (kind === 'promise') return details?.promisedFor ?? NO_DAY;
  if (deadline !== undefined && deadline !== null) return deadline;
  if (kind === 'short_payment') return addWorkdays(calendar, letterDay, SHORT_PAYMENT_WORKDAYS);
  return nextWorkday(calendar, letterDay + policy.graceDays[GRACE[kind]]);
}
