import type { Policy } from '../policy/types';
import { STAGES, type PastStep, type StageKey } from './types';

/**
 * The notices of the ladder. Each must have been sent before the next is proposed: the seeds' letters
 * go ① ② ③ (S1:330), and Odoo's, Tryton's and OCA's dunning all climb one processed step at a time.
 * Calls and visits lie between the letters and are proposed while the days fall on them.
 */
const LETTERS = [
  'reminder',
  'warning',
  'final',
  'pre_litigation',
  'legal',
] as const satisfies readonly StageKey[];

/** Why the proposed stage is not simply the one of the days. */
type LadderRule = 'by_days' | 'first_letter' | 'next_letter' | 'step_taken';

export interface Rung {
  readonly stage: StageKey;
  /** What the days overdue alone would say. */
  readonly byDays: StageKey;
  readonly rule: LadderRule;
  /** The last letter sent and the highest step taken, if any. */
  readonly lastLetter: PastStep | null;
  readonly lastStep: PastStep | null;
}

/** The highest stage whose days are reached (≥, never =, so that no skipped day loses a stage). */
export function stageByDays(daysOverdue: number, from: Policy['stageFromDays']): StageKey {
  let reached: StageKey = 'pre_due';
  for (const stage of STAGES) if (stage !== 'pre_due' && daysOverdue >= from[stage]) reached = stage;
  return reached;
}

/**
 * The stage to propose: the lower of what the days say and of the letter that follows the last one
 * sent (with none sent: ①). If that step has been taken already, the next rung. A notice that was
 * only drafted is not in `taken`, so it is proposed again.
 */
export function proposeStage(
  daysOverdue: number,
  from: Policy['stageFromDays'],
  taken: readonly PastStep[],
): Rung {
  const byDays = stageByDays(daysOverdue, from);
  const lastLetter = highest(taken.filter((step) => isLetter(step.stage)));
  const lastStep = highest(taken);
  const ceiling = nextLetter(lastLetter);
  const allowed = lower(byDays, ceiling);
  const base = { byDays, lastLetter, lastStep };
  if (lastStep && rank(allowed) <= rank(lastStep.stage)) {
    const above = STAGES[Math.min(rank(lastStep.stage) + 1, STAGES.length - 1)] ?? ceiling;
    return { ...base, stage: lower(above, ceiling), rule: 'step_taken' };
  }
  if (allowed === byDays) return { ...base, stage: allowed, rule: 'by_days' };
  return { ...base, stage: allowed, rule: lastLetter ? 'next_letter' : 'first_letter' };
}

export function isLetter(stage: StageKey): boolean {
  return (LETTERS as readonly StageKey[]).includes(stage);
}

function nextLetter(last: PastStep | null): StageKey {
  const at = last ? (LETTERS as readonly StageKey[]).indexOf(last.stage) : -1;
  return LETTERS[Math.min(at + 1, LETTERS.length - 1)] ?? 'legal';
}

function highest(steps: readonly PastStep[]): PastStep | null {
  let top: PastStep | null = null;
  for (const step of steps) {
    const up = top ? rank(step.stage) - rank(top.stage) || step.day - top.day : 1;
    if (up > 0) top = step;
  }
  return top;
}

function lower(a: StageKey, b: StageKey): StageKey {
  return rank(a) <= rank(b) ? a : b;
}

function rank(stage: StageKey): number {
  return STAGES.indexOf(stage);
}
