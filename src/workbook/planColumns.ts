import { NO_DAY } from '../domain/calendar/types';
import type { Message } from '../domain/message';
import { minorToNumber } from '../domain/money/minor';
import type { PlanRow } from '../domain/plan/types';
import type { Speaker } from '../locales/speaker';
import type { ColumnKind, TableColumn } from './tableContent';
import type { UserCell } from './userCell';

/** Columns that belong to the user from the first day: what is in them survives every rebuild. */
export const USERS_COLUMNS = ['done', 'owner', 'ownDate', 'ownStage', 'ownReason', 'note'] as const;

/** Figures that are looked up now and then: an outline folds them away, and the column after them holds its button. */
export const ASIDE = ['score', 'open', 'notDue', 'disputed', 'unapplied', 'invoices', 'oldestDue'] as const;

/** The columns that say how near limitation is, by which they are coloured. */
export const CLOCKS = { first: 'lastSafeDay', bar: 'limitation' } as const;

/** One line of the sheet: of the plan, or a customer no longer in it whose notes are worth keeping. */
export interface SheetRow {
  readonly key: string;
  readonly plan: PlanRow | null;
  readonly former: { readonly code: string; readonly name: string; readonly currency: string } | null;
  readonly users: Readonly<Record<string, UserCell | null>>;
  /** What became of the line since the plan before, in words; '' without one. */
  readonly change: string;
}

/**
 * What to do comes first, then the user's own columns, then the clocks and what hangs on the customer, the figures
 * behind it all at the right: those of `ASIDE` can be folded away.
 */
export function planColumns(speaker: Speaker): TableColumn<SheetRow>[] {
  const { column, money, former, users } = builders((id) => speaker.text(`workbook.plan.column.${id}`));
  return [
    column('rank', 'number', 8, (row) => row.rank),
    former('customer', 26, 'name', (row) => row.customerName),
    former('currency', 10, 'currency', (row) => row.currency),
    money('overdue', (row) => row.overdue),
    column('days', 'number', 14, (row) => row.maxDaysOverdue),
    column('riskClass', 'text', 12, (row) => speaker.text(`risk.class.${row.riskClass}`)),
    column('stage', 'text', 20, (row) => speaker.text(`plan.stage.${row.stage}`)),
    column('channel', 'text', 12, (row) => speaker.text(`plan.channel.${row.channel}`)),
    column('nextDate', 'day', 12, (row) => row.nextDate),
    column('who', 'text', 14, (row) => speaker.text(`plan.owner.${row.owner}`)),
    column('goalDay', 'day', 12, ({ goal }) => (goal.day === NO_DAY ? null : goal.day)),
    money('goalAmount', ({ goal }) => goal.amount),
    column('approach', 'text', 14, (row) => speaker.text(`approach.mode.${row.approach.mode}`)),
    column('tone', 'text', 12, (row) => speaker.text(`plan.tone.${row.tone}`)),
    { ...column('change', 'text', 16, () => null), value: ({ change }) => change },
    column('quadrant', 'text', 14, (row) => speaker.text(`plan.quadrant.${row.quadrant}`)),
    {
      ...column('why', 'long_text', 46, () => null),
      value: ({ plan }) =>
        plan
          ? plan.reasons.map((reason) => speaker.say(reason)).join('\n')
          : speaker.text('workbook.plan.former'),
    },
    column('opening', 'long_text', 46, (row) => speaker.say(row.opening)),
    column('notes', 'long_text', 46, (row) => notesOf(row, speaker).join('\n')),
    users('done', 10),
    users('owner', 12),
    users('ownDate', 12),
    users('ownStage', 14),
    users('ownReason', 20),
    users('note', 30),
    column('supply', 'text', 16, (row) => speaker.text(`approach.supply.${row.supply.proposed}`)),
    column('lastSafeDay', 'day', 13, ({ clocks }) =>
      clocks.lastSafeDay === NO_DAY ? null : clocks.lastSafeDay,
    ),
    column('limitation', 'day', 13, ({ clocks }) => {
      if (clocks.colour === 'passed') return speaker.text('workbook.plan.limitationPassed');
      return clocks.limitation === NO_DAY ? null : clocks.limitation;
    }),
    column('score', 'number', 9, (row) => row.score),
    money('open', (row) => row.open),
    money('notDue', (row) => row.notDue),
    money('disputed', (row) => row.disputed),
    money('unapplied', (row) => row.unapplied),
    column('invoices', 'number', 10, (row) => row.overdueCount),
    column('oldestDue', 'day', 12, (row) => row.oldestDue),
    former('code', 12, 'code', (row) => row.customerCode),
    { ...column('key', 'text', 10, () => null), hidden: true, value: ({ key }) => key },
  ];
}

/** What to look after besides the money: an aim other than the whole, the customer's days and signs, what holds supply. */
function notesOf(row: PlanRow, speaker: Speaker): string[] {
  const { goal, supply, notes, currency } = row;
  const amount = { minor: goal.amount, currency };
  const aim: Message = { key: `callCard.goal.${goal.part}`, values: { amount, day: { day: goal.day } } };
  return [
    ...(goal.part === 'full' || goal.part === 'not_due' ? [] : [speaker.say(aim)]),
    ...notes.map((note) => speaker.say(note)),
    ...supply.reasons.map((why) =>
      speaker.text('workbook.plan.supplyLine', {
        state: { key: `approach.supply.${supply.proposed}` },
        why,
      }),
    ),
  ];
}

/** The few shapes that the columns of the plan have; `head` gives a column's header. */
function builders(head: (id: string) => string) {
  const column = (
    id: string,
    kind: ColumnKind,
    width: number,
    value: (row: PlanRow) => string | number | null,
  ): TableColumn<SheetRow> => ({
    id,
    header: head(id),
    kind,
    width,
    value: ({ plan }) => plan && value(plan),
  });
  return {
    column,
    money: (id: string, amount: (row: PlanRow) => number) =>
      column(id, 'money', 15, (row) => minorToNumber(amount(row), row.currency)),
    /** Also filled for customers that are no longer in the plan. */
    former: (
      id: string,
      width: number,
      field: keyof NonNullable<SheetRow['former']>,
      value: (row: PlanRow) => string,
    ): TableColumn<SheetRow> => ({
      ...column(id, 'text', width, value),
      value: (row) => (row.plan ? value(row.plan) : row.former && row.former[field]),
    }),
    /** The user's own: written back as it was found. */
    users: (id: string, width: number): TableColumn<SheetRow> => ({
      ...column(id, 'own', width, () => null),
      user: (row) => row.users[id] ?? null,
    }),
  };
}
