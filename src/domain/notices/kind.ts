import type { StageKey } from '../plan/stages';
import type { NoticeKind } from './types';

/** E4: how hard a notice may speak. */
export type Tone = 'soft' | 'neutral' | 'firm' | 'final';
export const APPROVALS = ['none', 'manager', 'manager_and_sales', 'director', 'legal'] as const;
/** Who has to agree before a notice goes out (E2). */
export type Approval = (typeof APPROVALS)[number];

export interface NoticeRules {
  readonly tone: Tone;
  readonly approval: Approval;
  /** Which day it sets: one to pay by, or one to answer by. */
  readonly sets: 'payBy' | 'answerBy' | null;
  /** Whether it is worth naming as evidence: it demanded the debt, or the customer may have acknowledged it (E2). */
  readonly proves: boolean;
  /** Whether it asks for money. What does not is neither a demand in law nor a step against the customer. */
  readonly demands: boolean;
  /** B3: whether it must say that it gives up none of the rights from late payment. */
  readonly reserves: boolean;
  /**
   * The step of the plan's ladder that is taken when it has gone out. A statement is none; a stop of supply is a
   * rung beside the letters ①②③ (E2: "release gate, or with ②") and takes the place of none of them.
   */
  readonly step: StageKey | null;
}

const rules = (
  tone: Tone,
  approval: Approval,
  more: Partial<Omit<NoticeRules, 'tone' | 'approval'>>,
): NoticeRules => ({
  tone,
  approval,
  demands: false,
  reserves: false,
  sets: null,
  proves: false,
  step: null,
  ...more,
});

/** A demand names a day to pay by, keeps the rights from late payment, and is evidence. */
const demand = { demands: true, reserves: true, sets: 'payBy', proves: true } as const;
/** What the customer signs: an acknowledgment of the debt. */
const signed = { reserves: true, sets: 'answerBy', proves: true } as const;

/** E2: what holds for each notice; the way up to the courts from the friendliest to the last, then the answers. */
export const NOTICE_RULES: Readonly<Record<NoticeKind, NoticeRules>> = {
  pre_due: rules('soft', 'none', { step: 'pre_due' }),
  statement: rules('neutral', 'none', signed),
  reminder: rules('soft', 'none', { ...demand, step: 'reminder' }),
  warning: rules('firm', 'manager', { ...demand, step: 'warning' }),
  stop_supply: rules('firm', 'manager_and_sales', { ...demand, step: 'stop_supply' }),
  final: rules('final', 'director', { ...demand, step: 'final' }),
  pre_litigation: rules('final', 'legal', { ...demand, step: 'pre_litigation' }),
  promise: rules('neutral', 'none', { ...signed, sets: 'payBy' }),
  instalments: rules('neutral', 'director', signed),
  dispute: rules('neutral', 'none', demand),
  thanks: rules('soft', 'none', {}),
  short_payment: rules('firm', 'none', demand),
  set_off: rules('neutral', 'legal', { reserves: true, sets: 'answerBy' }),
};

export const NOTICE_KINDS = Object.keys(NOTICE_RULES) as readonly NoticeKind[];

/** Whether a text from a sheet names a kind of notice. */
export function isNoticeKind(text: string): text is NoticeKind {
  return Object.hasOwn(NOTICE_RULES, text);
}

const KIND_OF_STAGE: Readonly<Record<StageKey, NoticeKind>> = {
  pre_due: 'pre_due',
  reminder: 'reminder',
  phone: 'reminder',
  warning: 'warning',
  stop_supply: 'stop_supply',
  visit: 'warning',
  executive: 'warning',
  final: 'final',
  pre_litigation: 'pre_litigation',
  legal: 'pre_litigation',
  write_off: 'statement',
};

/**
 * The notice to propose at a stage: a call or a visit is announced by the letter of the rung below it. Where that
 * letter has gone out already, the rung is taken without another: the statement of account goes along, which both
 * sides have before them when they talk and which takes nothing back.
 */
export function noticeKindForStage(stage: StageKey, sent: ReadonlySet<NoticeKind> = new Set()): NoticeKind {
  const kind = KIND_OF_STAGE[stage];
  return sent.has(kind) && NOTICE_RULES[kind].step !== stage ? 'statement' : kind;
}
