import type { CivilDay } from '../calendar/types';
import type { Ledger } from '../ledger/types';
import type { Message } from '../message';
import type { Policy } from '../policy/types';
import { ownerOf, toneOf } from './approach/person';
import { changeKey } from './changes';
import { openingSentence } from './opening';
import { documentOfStage } from './stageDocument';
import type { Channel, StageKey } from './stages';
import type { Plan, PlanRow } from './types';

/** What the user decided about one line of the plan, in the sheet. It holds until the user takes it back. */
export interface PlanEdit {
  readonly customerKey: string;
  readonly currency: string;
  /** NO_DAY = the plan's own date. */
  readonly nextDate: CivilDay;
  /** null = the plan's own stage. Another stage needs its reason. */
  readonly stage: StageKey | null;
  readonly reason: string;
  /** Who of ours, by name. */
  readonly owner: string;
  /** 1-based row of the plan sheet. */
  readonly sheetRow: number;
}

/** Steps that are taken in one way only; a letter or a call is made as the plan says. */
const CHANNELS: Readonly<Partial<Record<StageKey, Channel>>> = {
  phone: 'phone',
  stop_supply: 'letter',
  visit: 'visit',
  executive: 'executive',
  final: 'letter',
  pre_litigation: 'letter',
  legal: 'legal',
  write_off: 'legal',
};

/** The plan with the user's own decisions in it, each said among the reasons of its line. A past date holds no more. */
export function applyEdits(
  plan: Plan,
  edits: readonly PlanEdit[],
  ledger: Pick<Ledger, 'customers'>,
  policy: Pick<Policy, 'callStyle'>,
): Plan {
  if (edits.length === 0) return plan;
  const byKey = new Map(edits.map((edit) => [changeKey(edit), edit]));
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      const edit = byKey.get(changeKey(row));
      return edit ? edited(row, edit, plan.asOf, ledger, policy) : row;
    }),
  };
}

function edited(
  row: PlanRow,
  edit: PlanEdit,
  asOf: CivilDay,
  ledger: Pick<Ledger, 'customers'>,
  policy: Pick<Policy, 'callStyle'>,
): PlanRow {
  const reasons: Message[] = [...row.reasons];
  let next = row;
  if (edit.owner !== '') next = { ...next, collector: edit.owner };
  if (edit.stage !== null && edit.reason !== '' && edit.stage !== row.stage) {
    next = atStage(next, edit.stage, policy);
    next = { ...next, opening: openingOf(next, ledger, policy) };
    const proposed: Message = { key: `plan.stage.${row.stage}` };
    reasons.push({ key: 'plan.reason.edit.stage', values: { proposed, reason: edit.reason } });
  }
  if (edit.nextDate >= asOf && edit.nextDate !== row.nextDate) {
    reasons.push({ key: 'plan.reason.edit.date', values: { proposed: { day: row.nextDate } } });
    next = { ...next, nextDate: edit.nextDate };
  }
  return reasons.length > row.reasons.length ? { ...next, reasons } : next;
}

/** The row at another stage, with what hangs on the stage: the way, the letter, the tone and who takes the step. */
function atStage(row: PlanRow, stage: StageKey, policy: Pick<Policy, 'callStyle'>): PlanRow {
  const handedTo = row.owner === ownerOf(row.stage, null) ? null : row.owner;
  return {
    ...row,
    stage,
    channel: CHANNELS[stage] ?? row.channel,
    document: documentOfStage(stage),
    tone: toneOf(stage, row.approach.mode, row.grade, policy.callStyle),
    owner: ownerOf(stage, handedTo),
  };
}

function openingOf(
  row: PlanRow,
  ledger: Pick<Ledger, 'customers'>,
  policy: Pick<Policy, 'callStyle'>,
): Message {
  return openingSentence({
    stage: row.stage,
    style: policy.callStyle,
    customer: row.customerName,
    contact: ledger.customers[row.customer]?.contact ?? '',
    amount: row.overdue - row.disputed || row.notDue,
    currency: row.currency,
    count: row.overdueCount,
    oldestDue: row.oldestDue,
    daysOverdue: row.maxDaysOverdue,
  });
}
