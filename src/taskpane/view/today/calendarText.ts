import { calendarEvent, calendarFile } from '../../../domain/calendar/ics';
import type { CivilDay } from '../../../domain/calendar/types';
import { calendarTasksInSteps } from '../../../domain/plan/capacity/calendarTasks';
import type { Schedule } from '../../../domain/plan/capacity/schedule';
import type { Plan } from '../../../domain/plan/types';
import { inPieces, type Steps } from '../../../domain/steps';
import type { Speaker } from '../../../locales/speaker';

/** Entries worded in a piece. */
const PIECE = 64;

/** A plan as an iCalendar file in the pane's language; `today` is the day it is made. */
export function* calendarInSteps(
  plan: Plan,
  scheduled: Schedule,
  speaker: Speaker,
  today: CivilDay,
): Steps<string> {
  const tasks = yield* calendarTasksInSteps(plan, scheduled);
  const events: string[] = [];
  yield* inPieces(
    tasks.length,
    (from, to) => {
      for (const { uid, day, title, detail } of tasks.slice(from, to)) {
        const description = detail.map((line) => speaker.say(line)).join('\n');
        events.push(calendarEvent({ uid, day, summary: speaker.say(title), description }, today));
      }
    },
    PIECE,
  );
  return calendarFile(events, speaker.text('customer.days.calendarName'));
}
