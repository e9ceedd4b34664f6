import type { CivilDay } from '../../calendar/types';
import type { Message } from '../../message';
import type { Plan, PlanRow } from '../types';
import type { Schedule } from './schedule';

/** What stands in the calendar on a day, without its language. */
export interface CalendarTask {
  /** The same whenever the plan is made again for the same customer, currency and kind. */
  readonly uid: string;
  readonly day: CivilDay;
  readonly kind: 'step' | 'promise' | 'limitation';
  /** Index into the plan's rows. */
  readonly row: number;
  readonly title: Message;
  readonly detail: readonly Message[];
}

/**
 * The calendar of a plan: every step on the day it is scheduled for, promised payments on their day, and the last
 * safe day of limitation where it is near. By day, then by rank.
 */
export function calendarTasks(plan: Plan, scheduled: Schedule): readonly CalendarTask[] {
  const dayOf = new Map(scheduled.days.flatMap(({ day, tasks }) => tasks.map(({ row }) => [row, day])));
  const tasks = plan.rows.flatMap((row, index) => tasksOf(row, index, dayOf.get(index) ?? row.nextDate));
  return tasks.sort((a, b) => a.day - b.day || a.row - b.row);
}

/** Half a character, as a sheet cut in the middle leaves it: no URI can hold it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

function tasksOf(row: PlanRow, index: number, day: CivilDay): CalendarTask[] {
  const task = (
    kind: CalendarTask['kind'],
    on: CivilDay,
    values: NonNullable<Message['values']>,
    detail: readonly Message[],
  ): CalendarTask => ({
    uid: `${encodeURIComponent(row.customerKey.replace(LONE_SURROGATE, '\uFFFD'))}-${row.currency}-${kind}@duesheet`,
    day: on,
    kind,
    row: index,
    title: { key: `callCard.task.${kind}`, values: { customer: row.customerName, ...values } },
    detail,
  });
  const amount = { minor: row.goal.amount, currency: row.currency };
  const step: NonNullable<Message['values']> = {
    stage: { key: `plan.stage.${row.stage}` },
    channel: { key: `plan.channel.${row.channel}` },
    amount,
  };
  const found = [task('step', day, step, [row.opening, ...row.reasons])];
  const { open } = row.promises;
  if (open) {
    const promised = open.amount === null ? amount : { minor: open.amount, currency: row.currency };
    found.push(task('promise', open.promisedFor, { amount: promised }, row.notes));
  }
  const { colour, lastSafeDay, limitation } = row.clocks;
  if (colour === 'red' || colour === 'orange' || colour === 'yellow') {
    found.push(task('limitation', lastSafeDay, { day: { day: limitation } }, row.notes));
  }
  return found;
}
