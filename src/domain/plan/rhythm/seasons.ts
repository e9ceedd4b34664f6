import { endOfMonth, weekday, ymd } from '../../calendar/civilDay';
import { nextBigHoliday } from '../../calendar/seasons';
import type { CivilDay, WorkCalendar } from '../../calendar/types';
import { addWorkdays, nextWorkday, previousWorkday } from '../../calendar/workCalendar';
import type { Message } from '../../message';
import type { Policy } from '../../policy/types';
import { oncePerDay } from '../onceADay';
import type { Channel } from '../stages';
import type { Slot } from '../types';
import type { NextDate } from '../timing';

/** T2: the extra window lies 10 to 5 working days before the holiday; the last 5 are left in peace. */
const WINDOW_OPENS = 10;
const WINDOW_CLOSES = 5;
/** T3: the last third of a month begins. */
const LAST_THIRD = 21;
/** [P] In the good days two contacts may follow each other after three working days. */
export const PEAK_QUIET = 3;
const FRIDAY = 5;
/** Longest run of busy days that is looked over: closing days and the week before Spring Festival. */
const LONGEST_BUSY = 40;

export type Rhythm = Pick<Policy, 'beforeHolidays' | 'monthEnd' | 'closingDays'>;

export interface DayKind {
  readonly kind: 'usual' | 'peak' | 'closing' | 'before_festival';
  readonly why: Message | null;
}

/** What each day is to somebody who wants an answer by phone or face to face; a day is looked at once. */
export type DayKinds = (day: CivilDay) => DayKind;

const USUAL: DayKind = { kind: 'usual', why: null };

export function dayKinds(rhythm: Rhythm, calendar: WorkCalendar): DayKinds {
  return oncePerDay((day) => dayKind(day, rhythm, calendar));
}

/** Before the long holidays (T2), then in the month (T3). */
function dayKind(day: CivilDay, rhythm: Rhythm, calendar: WorkCalendar): DayKind {
  const holiday = rhythm.beforeHolidays === 'ignore' ? null : nextBigHoliday(calendar, day);
  if (holiday) {
    const lastGood = addWorkdays(calendar, holiday.lastWorkday, -WINDOW_CLOSES);
    const taboo = holiday.kind === 'spring_festival' && rhythm.beforeHolidays === 'finish_a_week_before';
    const why = { key: `plan.reason.date.${holiday.kind}`, values: { day: { day: holiday.day } } };
    if (taboo && day > lastGood) return { kind: 'before_festival', why };
    const opens = addWorkdays(calendar, holiday.lastWorkday, -WINDOW_OPENS);
    const closes = rhythm.beforeHolidays === 'until_the_holiday' ? holiday.lastWorkday : lastGood;
    if (day >= opens && day <= closes) return { kind: 'peak', why };
  }
  if (rhythm.monthEnd === 'ignore') return USUAL;
  if (rhythm.monthEnd === 'before_closing' && day > endOfMonth(day) - rhythm.closingDays) {
    const why = { key: 'plan.reason.date.closing', values: { days: rhythm.closingDays } };
    return { kind: 'closing', why };
  }
  const { month, day: dayOfMonth } = ymd(day);
  if (dayOfMonth < LAST_THIRD) return USUAL;
  const end = month % 3 === 0 ? 'quarter_end' : 'month_end';
  return { kind: 'peak', why: { key: `plan.reason.date.${end}` } };
}

/**
 * Moves a call or a visit out of the days on which nobody answers (T2, T3): to the last good day before
 * them if one is left from `earliest` on, else to the first after them. Letters and mails go as they are.
 */
export function outOfBusyDays(
  next: NextDate,
  earliest: CivilDay,
  channel: Channel,
  kindOf: DayKinds,
  calendar: WorkCalendar,
): NextDate {
  if (!isPersonal(channel)) return next;
  const at = kindOf(next.day);
  if (!isBusy(at)) return next;
  for (
    let day = previousWorkday(calendar, next.day - 1);
    day >= earliest && next.day - day <= LONGEST_BUSY;
    day = previousWorkday(calendar, day - 1)
  ) {
    if (!isBusy(kindOf(day))) return { day, because: at.why };
  }
  for (let day = nextWorkday(calendar, next.day + 1); ; day = nextWorkday(calendar, day + 1)) {
    if (!isBusy(kindOf(day)) || day - next.day > LONGEST_BUSY) return { day, because: at.why };
  }
}

/** T3: on a Friday people are spoken to in the morning; T8: on an agreed day first thing. */
export function slotOf(day: CivilDay, channel: Channel, agreed: boolean): Slot {
  if (!isPersonal(channel)) return 'any';
  if (agreed) return 'first';
  return weekday(day) === FRIDAY ? 'morning' : 'any';
}

function isBusy({ kind }: DayKind): boolean {
  return kind === 'closing' || kind === 'before_festival';
}

/** Done in person or by voice: somebody has to be there. */
export function isPersonal(channel: Channel): boolean {
  return channel === 'phone' || channel === 'visit' || channel === 'meeting' || channel === 'executive';
}
