import type { Policy } from '../policy/types';
import { STAGES, type StageKey } from './stages';
import type { PastStep } from './types';

/**
 * The notices of the ladder. Each must have been sent before the next is proposed: the seeds' letters
 * go ① ② ③ (S1:330), and Odoo's, Tryton's and OCA's dunning all climb one processed step at a time.
 * Calls, visits and a stop of supply lie between the letters and are proposed while the days fall on them.
 */
const LETTERS = [
  'reminder',
  'warning',
  'final',
  'pre_litigation',
  'legal',
  'write_off',
] as const satisfies readonly StageKey[];

const IS_LETTER: ReadonlySet<StageKey> = new Set(LETTERS);

/** Why the proposed stage is not simply the one of the days. */
export type LadderRule = 'by_days' | 'first_letter' | 'next_letter' | 'step_taken' | 'malicious' | 'event';

export interface Rung {
  readonly stage: StageKey;
  /** What the days overdue alone would say. */
  readonly byDays: StageKey;
  readonly rule: LadderRule;
  /** The last letter sent and the highest step taken, if any. */
  readonly lastLetter: PastStep | null;
  readonly lastStep: PastStep | null;
}

/** What else than days and steps decides the rung. */
export interface LadderFacts {
  readonly stagesUsed?: Policy['stagesUsed'];
  /** Deliberate and 准呆账 or worse (A1.15): ultimatum, executives, court, without calls and visits between. */
  readonly malicious?: boolean;
  /** Bankrupt or seized: to the legal department at once (A1-box); deregistered or written off: write off. */
  readonly event?: 'legal' | 'write_off' | null;
  /** Lowest rung an answer of the customer asks for: a refusal the final demand (E6). Letters still come in order. */
  readonly atLeast?: StageKey | null;
}

const RANK = Object.fromEntries(STAGES.map((stage, at) => [stage, at])) as Readonly<Record<StageKey, number>>;

/** The highest stage whose days are reached (≥, never =, so that no skipped day loses a stage). */
export function stageByDays(
  daysOverdue: number,
  from: Policy['stageFromDays'],
  used?: Policy['stagesUsed'],
): StageKey {
  let reached: StageKey = 'pre_due';
  for (const stage of STAGES) {
    if (stage !== 'pre_due' && daysOverdue >= from[stage] && isUsed(stage, used)) reached = stage;
  }
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
  facts: LadderFacts = {},
): Rung {
  const { stagesUsed, event, malicious } = facts;
  const byDays = higher(stageByDays(daysOverdue, from, stagesUsed), facts.atLeast ?? 'pre_due');
  const lastLetter = highest(taken, isLetter);
  const lastStep = highest(taken);
  const rung = (stage: StageKey, rule: LadderRule): Rung => ({ stage, byDays, rule, lastLetter, lastStep });
  if (event) return rung(event, 'event');
  const ceiling = nextLetter(lastLetter, byDays);
  if (malicious && rank(ceiling) <= rank('legal')) return rung(ceiling, 'malicious');
  const allowed = lower(byDays, ceiling);
  if (lastStep && rank(allowed) <= rank(lastStep.stage)) {
    return rung(lower(above(lastStep.stage, stagesUsed), ceiling), 'step_taken');
  }
  if (allowed === byDays) return rung(allowed, 'by_days');
  return rung(allowed, lastLetter ? 'next_letter' : 'first_letter');
}

export function isLetter(stage: StageKey): boolean {
  return IS_LETTER.has(stage);
}

/** -1, 0 or 1 as rung `a` is below, at or above rung `b`. */
export function compareStages(a: StageKey, b: StageKey): number {
  return Math.sign(rank(a) - rank(b));
}

/** The legal department keeps a debt until its years are over: only then is it written off. */
function nextLetter(last: PastStep | null, byDays: StageKey): StageKey {
  const at = last ? (LETTERS as readonly StageKey[]).indexOf(last.stage) : -1;
  const next = LETTERS[Math.min(at + 1, LETTERS.length - 1)] ?? 'legal';
  return next === 'write_off' && byDays !== 'write_off' ? 'legal' : next;
}

function above(stage: StageKey, used: Policy['stagesUsed'] | undefined): StageKey {
  return STAGES.find((next) => rank(next) > rank(stage) && isUsed(next, used)) ?? 'write_off';
}

function isUsed(stage: StageKey, used: Policy['stagesUsed'] | undefined): boolean {
  const flags: Partial<Record<StageKey, boolean>> | undefined = used;
  return flags?.[stage] !== false;
}

function highest(steps: readonly PastStep[], counts?: (stage: StageKey) => boolean): PastStep | null {
  let top: PastStep | null = null;
  for (const step of steps) {
    if (counts && !counts(step.stage)) continue;
    const up = top ? rank(step.stage) - rank(top.stage) || step.day - top.day : 1;
    if (up > 0) top = step;
  }
  return top;
}

function lower(a: StageKey, b: StageKey): StageKey {
  return rank(a) <= rank(b) ? a : b;
}

function higher(a: StageKey, b: StageKey): StageKey {
  return rank(a) >= rank(b) ? a : b;
}

function rank(stage: StageKey): number {
  return RANK[stage];
}
