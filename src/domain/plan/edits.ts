import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import { ownerOf } from './approach/person';
import { effortOf } from './capacity/effort';
import type { Case } from './case';
import { changeKey } from './changes';
import type { Decided } from './decide';
import type { Decision, Step } from './decision';
import { documentOfStage } from './stageDocument';
import type { Channel, StageKey } from './stages';

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

/** What the user decided of the rows, where there is something. A past date holds no more. */
export function applyEdits(drafts: readonly Decided[], edits: readonly PlanEdit[]): readonly Decided[] {
  if (edits.length === 0) return drafts;
  const byKey = new Map(edits.map((edit) => [changeKey(edit), edit]));
  const customers = new Set(edits.map(({ customerKey }) => customerKey));
  return drafts.map((draft) => {
    const { found, decision } = draft;
    const customerKey = found.customer.key;
    const edit =
      customers.has(customerKey) && byKey.get(changeKey({ customerKey, currency: found.currency }));
    return edit ? { found, decision: edited(decision, edit, found) } : draft;
  });
}

function edited(proposed: Decision, edit: PlanEdit, found: Case): Decision {
  const was = proposed.step;
  let step = was;
  const say = (because: Message): void => {
    step = { ...step, edits: [...step.edits, because] };
  };
  if (edit.stage !== null && edit.reason !== '' && edit.stage !== was.stage) {
    step = atStage(step, edit.stage, found);
    const stage: Message = { key: `plan.stage.${was.stage}` };
    say({ key: 'plan.reason.edit.stage', values: { proposed: stage, reason: edit.reason } });
  }
  if (edit.nextDate >= found.setting.asOf && edit.nextDate !== was.next.day) {
    step = { ...step, next: { ...step.next, day: edit.nextDate } };
    say({ key: 'plan.reason.edit.date', values: { proposed: { day: was.next.day } } });
  }
  return { ...proposed, step, collector: edit.owner === '' ? proposed.collector : edit.owner };
}

/**
 * The step at another stage, with what hangs on the stage: the way, the letter, who takes it and how long it takes.
 * Tone, goal, supply and notes follow from it.
 */
function atStage(step: Step, stage: StageKey, { standing, setting }: Case): Step {
  const handedTo = step.owner === ownerOf(step.stage, null) ? null : step.owner;
  const channel = CHANNELS[stage] ?? step.channel;
  return {
    ...step,
    stage,
    channel,
    document: documentOfStage(stage),
    owner: ownerOf(stage, handedTo),
    minutes: effortOf(channel, standing.profile?.distanceKm ?? null, setting.policy),
  };
}
