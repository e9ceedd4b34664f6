import type { WorkCalendar } from '../domain/calendar/types';
import { createWorkCalendar } from '../domain/calendar/workCalendar';
import type { Policy } from '../domain/policy/types';

/** The working days by the policy: the region's own, with the user's days off and make-up days. */
export function calendarOf({ holidays, makeUpWorkdays, region }: Policy): WorkCalendar {
  return createWorkCalendar({ holidays, makeUpWorkdays }, region);
}
