import { calendarFile } from '../../../domain/calendar/ics';
import type { CivilDay } from '../../../domain/calendar/types';
import type { CalendarTask } from '../../../domain/plan/capacity/calendarTasks';
import type { Speaker } from '../../../locales/speaker';

/** The tasks of a plan as an iCalendar file in the pane's language. */
export function calendarText(tasks: readonly CalendarTask[], speaker: Speaker, today: CivilDay): string {
  const entries = tasks.map(({ uid, day, title, detail }) => ({
    uid,
    day,
    summary: speaker.say(title),
    description: detail.map((line) => speaker.say(line)).join('\n'),
  }));
  return calendarFile(entries, speaker.text('customer.days.calendarName'), today);
}
