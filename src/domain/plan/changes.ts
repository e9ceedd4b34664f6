import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { STAGES, type StageKey } from './stages';
import type { Plan, PlanRow } from './types';

/** One line of a plan as far as the next one is compared with it. Amounts in minor units. */
export interface RememberedRow {
  readonly customerKey: string;
  readonly customerName: string;
  readonly currency: string;
  readonly overdue: number;
  readonly stage: StageKey;
}

/** A plan as the workbook remembers it. */
export interface RememberedPlan {
  readonly asOf: CivilDay;
  readonly rows: readonly RememberedRow[];
}

const CHANGES = ['new', 'up', 'down', 'more', 'less', 'same'] as const;
/** What became of a line since the plan before: its stage comes first, then its amount. */
export type Change = (typeof CHANGES)[number];

export interface PlanChanges {
  /** Day of the plan that this one is compared with. */
  readonly since: CivilDay;
  /** By customer and currency, see `changeKey`. */
  readonly changes: ReadonlyMap<string, { readonly change: Change; readonly message: Message }>;
  readonly counts: Readonly<Record<Change, number>>;
  /** Lines that are gone: nothing is to be done about them any more. */
  readonly closed: readonly RememberedRow[];
}

export function changeKey(row: { readonly customerKey: string; readonly currency: string }): string {
  return JSON.stringify([row.customerKey, row.currency]);
}

export function remember(plan: Plan): RememberedPlan {
  return {
    asOf: plan.asOf,
    rows: plan.rows.map(({ customerKey, customerName, currency, overdue, stage }) => ({
      customerKey,
      customerName,
      currency,
      overdue,
      stage,
    })),
  };
}

/** A plan beside an earlier one: who is new, who moved, who is gone. */
export function comparePlans(plan: Plan, before: RememberedPlan): PlanChanges {
  const known = new Map(before.rows.map((row) => [changeKey(row), row]));
  const counts = { new: 0, up: 0, down: 0, more: 0, less: 0, same: 0 };
  const changes = new Map<string, { change: Change; message: Message }>();
  for (const row of plan.rows) {
    const key = changeKey(row);
    const change = changeOf(row, known.get(key));
    known.delete(key);
    counts[change.change] += 1;
    changes.set(key, change);
  }
  return { since: before.asOf, changes, counts, closed: [...known.values()] };
}

/** Who is new, who moved and who is gone, in one sentence. */
export function changesMessage({ since, counts, closed }: PlanChanges): Message {
  const day = { day: since };
  const still = closed.length === 0 && CHANGES.every((change) => change === 'same' || counts[change] === 0);
  if (still) return { key: 'plan.changesNone', values: { day } };
  return { key: 'plan.changes', values: { day, ...counts, closed: closed.length } };
}

function changeOf(row: PlanRow, before: RememberedRow | undefined): { change: Change; message: Message } {
  if (!before) return { change: 'new', message: { key: 'plan.change.new' } };
  const rungs = STAGES.indexOf(row.stage) - STAGES.indexOf(before.stage);
  if (rungs !== 0) {
    const change = rungs > 0 ? 'up' : 'down';
    return {
      change,
      message: { key: `plan.change.${change}`, values: { from: { key: `plan.stage.${before.stage}` } } },
    };
  }
  const difference = row.overdue - before.overdue;
  if (difference === 0) return { change: 'same', message: { key: 'plan.change.same' } };
  const change = difference > 0 ? 'more' : 'less';
  const amount = { minor: Math.abs(difference), currency: row.currency };
  return { change, message: { key: `plan.change.${change}`, values: { amount } } };
}
