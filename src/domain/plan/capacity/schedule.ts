import type { CivilDay, WorkCalendar } from '../../calendar/types';
import { addWorkdays, nextWorkday } from '../../calendar/workCalendar';
import type { Message } from '../../message';
import type { Policy } from '../../policy/types';
import type { Plan, PlanRow, Slot } from '../types';

/** One step on one day of one collector. */
export interface PlannedTask {
  /** Index into the plan's rows. */
  readonly row: number;
  readonly minutes: number;
  readonly slot: Slot;
  /** Agreed with the customer for this day: it is done whatever else waits. */
  readonly appointment: boolean;
}

export interface PlannedDay {
  readonly day: CivilDay;
  /** '' = nobody in particular. */
  readonly collector: string;
  /** In the order to be done: agreed first, mornings next, then by worth. */
  readonly tasks: readonly PlannedTask[];
  /** Contacts, or minutes, as the policy counts; and what the day holds. */
  readonly used: number;
  readonly capacity: number;
}

export interface Schedule {
  readonly days: readonly PlannedDay[];
  /** What does not fit within the days looked at, and why. */
  readonly unplaced: readonly { readonly row: number; readonly why: Message }[];
}

/** [P] Two working weeks are planned; what does not fit then is no plan. */
const DAYS_AHEAD = 10;

/**
 * Fills the days of each collector (A3.1: 轻重缓急 under limited hands): on or after its next date every step
 * competes by the cash to expect of it for each minute, as a share of its currency, because currencies cannot
 * be compared otherwise. Agreed appointments come first; what a day cannot hold waits for the next.
 */
export function schedule(
  plan: Plan,
  policy: Pick<Policy, 'capacity'>,
  calendar: WorkCalendar,
  daysAhead = DAYS_AHEAD,
): Schedule {
  const collectors = new Map<string, number[]>();
  plan.rows.forEach((row, index) => {
    const known = collectors.get(row.collector);
    if (known) known.push(index);
    else collectors.set(row.collector, [index]);
  });
  const days: PlannedDay[] = [];
  const unplaced: { row: number; why: Message }[] = [];
  for (const [collector, rows] of collectors) {
    const filled = fill(plan, rows, collector, policy.capacity, calendar, daysAhead);
    days.push(...filled.days);
    unplaced.push(...filled.unplaced);
  }
  days.sort((a, b) => a.day - b.day || (a.collector < b.collector ? -1 : a.collector > b.collector ? 1 : 0));
  unplaced.sort((a, b) => a.row - b.row);
  return { days, unplaced };
}

/** Cash to expect of a step for each minute: share of its currency × probability ÷ minutes. */
function worthOf(row: Pick<PlanRow, 'share' | 'probability' | 'minutes'>): number {
  return (row.share * row.probability) / Math.max(1, row.minutes);
}

function fill(
  plan: Plan,
  rows: readonly number[],
  collector: string,
  capacity: Policy['capacity'],
  calendar: WorkCalendar,
  daysAhead: number,
): { days: PlannedDay[]; unplaced: { row: number; why: Message }[] } {
  const limit =
    capacity.unit === 'contacts' ? capacity.contactsPerDay : Math.round(capacity.hoursPerDay * 60);
  const costOf = (row: PlanRow): number => (capacity.unit === 'contacts' ? 1 : row.minutes);
  const days: PlannedDay[] = [];
  let waiting = [...rows];
  let day = nextWorkday(calendar, plan.asOf);
  for (let i = 0; i < daysAhead; i++, day = addWorkdays(calendar, day, 1)) {
    const today = waiting.filter((index) => (plan.rows[index]?.nextDate ?? Infinity) <= day);
    const tasks: PlannedTask[] = [];
    let used = 0;
    for (const index of inOrder(plan, today, day)) {
      const row = plan.rows[index];
      if (!row || used + costOf(row) > limit) continue;
      used += costOf(row);
      tasks.push({ row: index, minutes: row.minutes, slot: row.slot, appointment: isAppointment(row, day) });
    }
    tasks.sort((a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot));
    if (tasks.length > 0) days.push({ day, collector, tasks, used, capacity: limit });
    const done = new Set(tasks.map(({ row }) => row));
    waiting = waiting.filter((index) => !done.has(index));
  }
  const why = (row: number): Message => whyNot(plan.rows[row], day, limit, costOf);
  return { days, unplaced: waiting.map((row) => ({ row, why: why(row) })) };
}

/** Agreed steps first, then those worth most for their minutes; of equals the higher in rank. */
function inOrder(plan: Plan, rows: readonly number[], day: CivilDay): readonly number[] {
  return rows
    .flatMap((index) => {
      const row = plan.rows[index];
      return row ? [{ index, late: isAppointment(row, day) ? 0 : 1, worth: worthOf(row) }] : [];
    })
    .sort((a, b) => a.late - b.late || b.worth - a.worth || a.index - b.index)
    .map(({ index }) => index);
}

const SLOTS: readonly Slot[] = ['first', 'morning', 'any'];

function isAppointment(row: PlanRow, day: CivilDay): boolean {
  return row.slot === 'first' && row.nextDate === day;
}

function whyNot(
  row: PlanRow | undefined,
  last: CivilDay,
  limit: number,
  costOf: (row: PlanRow) => number,
): Message {
  if (!row || row.nextDate >= last)
    return { key: 'plan.unplaced.later', values: { day: { day: row?.nextDate ?? last } } };
  if (costOf(row) > limit) return { key: 'plan.unplaced.too_long', values: { minutes: row.minutes } };
  return { key: 'plan.unplaced.no_room', values: { rank: row.rank } };
}
