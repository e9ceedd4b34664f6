import type { CivilDay } from '../../calendar/types';
import type { Message } from '../../message';
import { inPieces, type Steps } from '../../steps';
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

/** Rows in a piece: their words and clocks are worked out for it. */
const PIECE = 64;

/**
 * The calendar of a plan: every step on the day it is scheduled for, promised payments on their day, and the last
 * safe day of limitation where it is near. By day, then by rank.
 */
export function* calendarTasksInSteps(plan: Plan, scheduled: Schedule): Steps<readonly CalendarTask[]> {
  const dayOf = new Map(scheduled.days.flatMap(({ day, tasks }) => tasks.map(({ row }) => [row, day])));
  const found: CalendarTask[] = [];
  yield* inPieces(
    plan.rows.length,
    (from, to) =>
      plan.rows.slice(from, to).forEach((row, i) => {
        found.push(...tasksOf(row, from + i, dayOf.get(from + i) ?? row.nextDate));
      }),
    PIECE,
  );
  return found.sort((a, b) => a.day - b.day || a.row - b.row);
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
