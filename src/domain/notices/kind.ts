import type { StageKey } from '../plan/types';
import type { NoticeKind } from './types';

/** E4: how hard a notice may speak. */
export type Tone = 'soft' | 'neutral' | 'firm' | 'final';
/** Who has to agree before a notice goes out (E2). */
export type Approval = 'none' | 'manager' | 'manager_and_sales' | 'director' | 'legal';

export interface NoticeRules {
  readonly tone: Tone;
  readonly approval: Approval;
  /** Whether it asks for money. What does not is neither a demand in law nor a step against the customer. */
  readonly demands: boolean;
  /** B3: whether it must say that it gives up none of the rights from late payment. */
  readonly reserves: boolean;
  /**
   * The step of the plan's ladder that is taken when it has gone out. A statement is none; a stop of supply
   * goes beside the letters ①②③ (E2: "release gate, or with ②") and takes the place of none of them.
   */
  readonly step: StageKey | null;
}

/** E2: what holds for each notice, from the friendliest to the last. */
export const NOTICE_RULES: Readonly<Record<NoticeKind, NoticeRules>> = {
  pre_due: { tone: 'soft', approval: 'none', demands: false, reserves: false, step: 'pre_due' },
  statement: { tone: 'neutral', approval: 'none', demands: false, reserves: true, step: null },
  reminder: { tone: 'soft', approval: 'none', demands: true, reserves: true, step: 'reminder' },
  warning: { tone: 'firm', approval: 'manager', demands: true, reserves: true, step: 'warning' },
  stop_supply: { tone: 'firm', approval: 'manager_and_sales', demands: true, reserves: true, step: null },
  final: { tone: 'final', approval: 'director', demands: true, reserves: true, step: 'final' },
  pre_litigation: {
    tone: 'final',
    approval: 'legal',
    demands: true,
    reserves: true,
    step: 'pre_litigation',
  },
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
  visit: 'warning',
  executive: 'warning',
  final: 'final',
  pre_litigation: 'pre_litigation',
  legal: 'pre_litigation',
};

/** The notice to propose at a stage: a call or a visit is announced by the letter of the rung below it. */
export function noticeKindForStage(stage: StageKey): NoticeKind {
  return KIND_OF_STAGE[stage];
}
