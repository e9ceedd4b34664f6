import { NO_DAY, type CivilDay } from '../../calendar/types';
import { addWorkdays, nextWorkday } from '../../calendar/workCalendar';
import type { CustomerProfile } from '../../customers/types';
import type { Message } from '../../message';
import { latest, dateBounds, type Bound, type DateFacts, type NextDate } from '../timing';
import type { Channel } from '../stages';
import type { Slot } from '../types';
import { beforeMoneyMoves } from './customerDays';
import { isPersonal, outOfBusyDays, PEAK_QUIET, slotOf, type DayKinds } from './seasons';

export interface ChaseDateFacts extends DateFacts {
  readonly lastContact: CivilDay;
  readonly channel: Channel;
  readonly kindOf: DayKinds;
  readonly profile: CustomerProfile | null;
  /** Agreed with the customer or set by its last answer; NO_DAY = nothing. */
  readonly agreed: CivilDay;
  /** Payment is said to be on its way since this day; NO_DAY = no. */
  readonly paidOn: CivilDay;
}

/** T14: so many working days after a contact a sign is taken as followed up. */
const SIGN_FOLLOWED_UP = 5;
/** [P] A transfer is looked for two working days after it was announced. */
const TRANSFER_WORKDAYS = 2;

/**
 * The day of the next contact with somebody who is overdue. What was agreed stands; a new sign of trouble
 * is followed up at once (T14); else the first day no bound stands on, sooner in the good days (T2, T3),
 * out of the bad ones, and just before the customer's money moves (T7, T11).
 */
export function chaseDate(facts: ChaseDateFacts): NextDate & { readonly slot: Slot } {
  const { asOf, calendar, channel, profile, agreed } = facts;
  if (agreed >= asOf && agreed !== NO_DAY) {
    const day = nextWorkday(calendar, agreed);
    const because: Message = { key: 'plan.reason.date.agreed', values: { day: { day: agreed } } };
    return { day, because, slot: slotOf(day, channel, true) };
  }
  if (agreed !== NO_DAY) {
    // Missed, it is made up for at once, but not against what forbids the step itself.
    const firm = firmDate(facts, boundsOf(facts));
    const missed: Message = { key: 'plan.reason.date.agreed_missed', values: { day: { day: agreed } } };
    return { day: firm.day, because: firm.because ?? missed, slot: slotOf(firm.day, channel, false) };
  }
  const next = place(facts);
  const bounded = profile && isPersonal(channel) ? beforeMoneyMoves(next, profile, calendar) : next;
  return { ...bounded, slot: slotOf(bounded.day, channel, false) };
}

function place(facts: ChaseDateFacts): NextDate {
  const { asOf, calendar, channel, kindOf } = facts;
  const bounds = boundsOf(facts);
  const firm = firmDate(facts, bounds);
  if (needsFollowUp(facts)) {
    const because: Message = firm.because ?? { key: 'plan.reason.date.sign' };
    return { day: firm.day, because };
  }
  const usual = sooner(latest(asOf, bounds, calendar), firm.day, facts);
  return outOfBusyDays(usual, firm.day, channel, kindOf, calendar);
}

function boundsOf(facts: ChaseDateFacts): readonly Bound[] {
  const transfer = transferBound(facts);
  return transfer ? [...dateBounds(facts), transfer] : dateBounds(facts);
}

/** The first day that courtesy alone could put off. */
function firmDate({ asOf, calendar }: ChaseDateFacts, bounds: readonly Bound[]): NextDate {
  return latest(asOf, bounds.length === 0 ? bounds : bounds.filter(({ soft }) => !soft), calendar);
}

/** In the good days the quiet after a contact is shorter (T2, T3). */
function sooner(usual: NextDate, firm: CivilDay, facts: ChaseDateFacts): NextDate {
  const { asOf, calendar, kindOf, lastContact } = facts;
  if (lastContact === NO_DAY || usual.day <= firm) return usual;
  const early = Math.max(asOf, firm, addWorkdays(calendar, lastContact, PEAK_QUIET));
  if (early >= usual.day) return usual;
  const day = nextWorkday(calendar, early);
  const at = kindOf(day);
  return at.kind === 'peak' ? { day, because: at.why } : usual;
}

function needsFollowUp({ profile, lastContact, asOf, calendar }: ChaseDateFacts): boolean {
  if (!profile || profile.warnings.length === 0) return false;
  return lastContact === NO_DAY || addWorkdays(calendar, lastContact, SIGN_FOLLOWED_UP) <= asOf;
}

function transferBound({ paidOn, calendar }: ChaseDateFacts): Bound | null {
  if (paidOn === NO_DAY) return null;
  const day = addWorkdays(calendar, paidOn, TRANSFER_WORKDAYS);
  return { day, because: { key: 'plan.reason.date.transfer', values: { day: { day: paidOn } } } };
}
