import type { CivilDay } from '../../calendar/types';
import type { SupplyState } from '../../customers/types';
import type { Message } from '../../message';
import type { Approval } from '../../notices/kind';

/** 文收 · 先文后武 · 武收 (A7, S1:302-306, S1:397). */
export type ApproachMode = 'soft' | 'soft_then_hard' | 'hard';

/** What the mode offers: help first, then the measures the law gives, never others (A7, A16, B9). */
export type Measure =
  | 'instalments'
  | 'assignment'
  | 'set_off'
  | 'goods_for_debt'
  | 'promotion_help'
  | 'stop_supply'
  | 'formal_demand'
  | 'lawyer_letter'
  | 'payment_order'
  | 'preservation'
  | 'suit'
  | 'retake_goods';

export interface Approach {
  readonly mode: ApproachMode;
  /** 0 (hard) … 100 (soft), the sum of the points in `reasons`. */
  readonly score: number;
  readonly reasons: readonly Message[];
  readonly measures: readonly Measure[];
  /** What to mind before a measure: the law's conditions (Civil Code 641-642, 525-528). */
  readonly cautions: readonly Message[];
}

/** What the contact is to end with: a day and a sum, the whole first (A14, A12). */
export interface Goal {
  readonly day: CivilDay;
  /** Minor units of the row's currency. */
  readonly amount: number;
  readonly part: 'full' | 'undisputed' | 'rest_of_promise' | 'two_months' | 'not_due';
  readonly instalments: InstalmentOffer;
}

/** Whether parts may be offered, and who has to agree (A14, A6). */
export interface InstalmentOffer {
  readonly offer: 'no' | 'if_asked' | 'yes';
  readonly approval: Approval;
  readonly mostParts: number;
  readonly why: Message;
}

/** Supply status to propose (A15). Only a proposal: the user decides, and writes it in the Customers sheet. */
export interface SupplyAdvice {
  readonly current: SupplyState;
  readonly proposed: SupplyState;
  readonly reasons: readonly Message[];
  /** Legal basis and what it needs: evidence, notice, whose turn it is to perform. Empty when nothing is withheld. */
  readonly basis: readonly Message[];
  /** 送二结一: open batches against those allowed; null where it is not agreed. */
  readonly gate: { readonly open: number; readonly allowed: number; readonly blocked: boolean } | null;
  readonly approval: Approval;
  /** What lifts it again; null when supply is normal. */
  readonly resume: Message | null;
}
