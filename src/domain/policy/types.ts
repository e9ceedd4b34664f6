import type { BucketEdges, CreditPolicy } from '../ageing/types';
import type { RiskScheme } from '../risk/types';
import type { StageKey } from '../plan/types';

/** Who is writing: printed on every letter. Empty strings are left out, never invented. */
export interface Seller {
  readonly name: string;
  readonly taxId: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly bankName: string;
  readonly bankAccountName: string;
  /** Text: account numbers lose digits as numbers. */
  readonly bankAccountNo: string;
  readonly swift: string;
  readonly contactPerson: string;
  readonly contactPhone: string;
}

/** Every setting, with the defaults of the house in `defaultPolicy`. */
export interface Policy {
  readonly edges: BucketEdges;
  /** Credit notes with a document and date of their own. Unapplied receipts are always apart. */
  readonly credits: CreditPolicy;
  readonly riskScheme: RiskScheme;
  /**
   * Days overdue from which each stage is due, ascending; see `domain/plan`.
   * `pre_due` is negative: working days before the due date.
   */
  readonly stageFromDays: Readonly<Record<StageKey, number>>;
  /** By currency, minor units: items below this open amount are not chased. A currency not named has no minimum. */
  readonly minimumAmounts: Readonly<Record<string, number>>;
  /** A customer whose overdue amount reaches this share of the currency's overdue is "large". */
  readonly largeShare: number;
  /** Points each factor can give at most; they need not add up to 100. */
  readonly priorityWeights: Readonly<{ days: number; amount: number; riskClass: number; broken: number }>;
  /** Working days between two contacts, by class. */
  readonly quietDays: Readonly<Record<'uncollected' | 'chasing' | 'doubtful' | 'bad' | 'dead', number>>;
  /** Days from letter date to pay-by date, by notice. */
  readonly graceDays: Readonly<Record<'reminder' | 'warning' | 'final', number>>;
  /** Extra days off and make-up workdays the user keeps, as civil days. */
  readonly holidays: readonly number[];
  readonly makeUpWorkdays: readonly number[];
  readonly seller: Seller;
}
