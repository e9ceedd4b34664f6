import type { WorkCalendar } from '../domain/calendar/types';
import { createWorkCalendar } from '../domain/calendar/workCalendar';
import type { Policy } from '../domain/policy/types';

const known = new WeakMap<Policy, WorkCalendar>();

/** The working days by the policy: the region's own, with the user's days off and make-up days; made once for each policy. */
export function calendarOf(policy: Policy): WorkCalendar {
  const found = known.get(policy) ?? calendarBy(policy);
  known.set(policy, found);
  return found;
}

function calendarBy({ holidays, makeUpWorkdays, region }: Policy): WorkCalendar {
  return createWorkCalendar({ holidays, makeUpWorkdays }, region);
}
