import { NO_DAY, type CivilDay, type WorkCalendar } from '../calendar/types';
import { nextWorkday } from '../calendar/workCalendar';
import type { Policy } from '../policy/types';
import { NOTICE_RULES } from './kind';
import type { NoticeFacts, NoticeKind } from './types';

interface Occasion {
  readonly kind: NoticeKind;
  readonly letterDay: CivilDay;
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  /** Chosen by the writer; otherwise the rule decides. */
  readonly deadline?: CivilDay | null;
}

/** Whose days of grace each notice gives: the policy has those of the three letters of the ladder. */
const GRACE: Readonly<Record<NoticeKind, keyof Policy['graceDays']>> = {
  pre_due: 'reminder',
  statement: 'reminder',
  reminder: 'reminder',
  warning: 'warning',
  stop_supply: 'warning',
  final: 'final',
  pre_litigation: 'final',
};

/**
 * The days a notice sets. A demand names a new day to pay by, the letter's day plus the grace, moved to a
 * working day (E2); a statement, a day to answer by; a reminder before the due date, none of its own.
 * Supply stops on the first working day after the day to pay by, so that payment in time still averts it.
 */
export function deadlines(occasion: Occasion): Pick<NoticeFacts, 'payBy' | 'answerBy' | 'stopDay'> {
  const { kind, letterDay, policy, calendar } = occasion;
  const day = occasion.deadline ?? nextWorkday(calendar, letterDay + policy.graceDays[GRACE[kind]]);
  return {
    payBy: NOTICE_RULES[kind].demands ? day : NO_DAY,
    answerBy: kind === 'statement' ? day : NO_DAY,
    stopDay: kind === 'stop_supply' ? nextWorkday(calendar, day + 1) : NO_DAY,
  };
}
