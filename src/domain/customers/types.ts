import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import type { Language } from '../notices/types';
import type { RiskOccurrence } from '../risk/events';
import type { MonthlyConvention } from '../terms/types';

export const SIZES = ['small', 'medium', 'large', 'government'] as const;
/** How big the customer is: decides tone, instalments and, for 'large' and 'government', statutory terms (A6, B4). */
export type CustomerSize = (typeof SIZES)[number];

export const RELATIONS = ['new', 'regular', 'long_term', 'dealer'] as const;
export type Relation = (typeof RELATIONS)[number];

export const SETTLEMENTS = ['credit', 'cash', 'deliver_two_settle_one'] as const;
/** 'cash': any open item is an exception (T10). 'deliver_two_settle_one': 送二结一 (T9). */
export type Settlement = (typeof SETTLEMENTS)[number];

export const GRADES = ['A', 'B', 'C'] as const;
/** Payer grade (A1.10). */
export type Grade = (typeof GRADES)[number];

export const STRENGTHS = ['strong', 'fair', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const CAUSES = [
  'oversight',
  'dissatisfied',
  'short_of_cash',
  'deliberate',
  'chain_debt',
  'contract_doubt',
  'invoice_or_reconciliation',
  'process',
  'force_majeure',
] as const;
/** 拖欠原因, merged from A1.6–A1.8 and A1.13. */
export type Cause = (typeof CAUSES)[number];

export const EARLY_WARNINGS = [
  'contact_changed',
  'restructuring',
  'business_change',
  'moved',
  'unreachable',
  'orders_dropped',
  'others_unpaid',
] as const;
/** 风吹草动 (A1.11 S2:49, A1.12 S1:378): what calls for a contact on the next working day (T14). */
export type EarlyWarning = (typeof EARLY_WARNINGS)[number];

export const SUPPLY_STATES = ['normal', 'limited', 'no_favours', 'stopped', 'ended'] as const;
/** Supply status (A15): 正常 / 限量(先款) / 停政策 / 停供 / 终止. */
export type SupplyState = (typeof SUPPLY_STATES)[number];

/**
 * What the user knows about a customer beyond the ledger: one row of the Customers sheet. The user's own;
 * a field left blank says nothing, and no rule guesses it. '' and null stand for blank.
 */
export interface CustomerProfile {
  /** The ledger's `Customer.key`. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Language of letters to this customer; '' = the pane's choice. */
  readonly language: Language | '';
  readonly contact: string;
  /** 排款人, 财务, 采购 …: whom the contact is. */
  readonly contactRole: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  /** Days of the month on which the customer pays, 1..31 (31 = its last day), ascending (T7). */
  readonly payDays: readonly number[];
  /** Day of the month of reconciliation and of the invoice cut-off, 1..31; null = not known (T6). */
  readonly reconciliationDay: number | null;
  readonly invoiceCutOffDay: number | null;
  /** Who signs for payments and when he is in, as text (T7). */
  readonly signer: string;
  readonly size: CustomerSize | '';
  readonly relation: Relation | '';
  readonly settlement: Settlement | '';
  /** Set by the user; overrides the grade computed from promises and lateness. */
  readonly grade: Grade | '';
  readonly strength: Strength | '';
  /** Kilometres to the customer; null = not known (A3.1). */
  readonly distanceKm: number | null;
  /** Minor units of `creditCurrency`; null = no limit kept. */
  readonly creditLimit: number | null;
  readonly creditCurrency: string;
  /** Limits in further currencies, minor units; no currency twice. */
  readonly otherLimits: readonly { readonly currency: string; readonly amount: number }[];
  /** Agreed days of credit; null = the ledger's. */
  readonly creditDays: number | null;
  /** How 月结N天 is read for this customer; '' = the policy's reading. */
  readonly termsConvention: MonthlyConvention | '';
  readonly cause: Cause | '';
  readonly supply: SupplyState | '';
  /** Bankrupt, seized, … with their days; only move the risk class up (A1-box). */
  readonly events: readonly RiskOccurrence[];
  /** Signs that something changes at the customer's; a new one is followed up on the next working day (T14). */
  readonly warnings: readonly EarlyWarning[];
  /** When the customer next takes in money (its quarter's clearing, a project's milestone); NO_DAY = not known (T11, A3.15). */
  readonly nextInflow: CivilDay;
  /** An order waits: not to be talked about before the money is in (A3.16). */
  readonly orderPending: boolean | null;
  /** How it pays and what it wants before it does (T7): 电汇, 承兑 …; 专票, 普票 …. */
  readonly paymentMethod: string;
  readonly invoiceType: string;
  /** The clause on payment as the contract words it, quoted to large customers (A3.11, A6). */
  readonly contractClause: string;
  /** Not to be contacted before this day; NO_DAY = free. Shown as left out, with this reason. */
  readonly holdUntil: CivilDay;
  readonly holdReason: string;
  /** Who of ours collects, '' = nobody in particular. */
  readonly collector: string;
  /** Reply rate, signs statements, cooperates: 0..100; null = computed from the log (A7). */
  readonly cooperation: number | null;
  /** Signed delivery notes or confirmed balance in hand; null = not known (A7). */
  readonly evidence: boolean | null;
  /** Goods are still ours until paid, as agreed in the contract (A7, Civil Code 641-642). */
  readonly retentionOfTitle: boolean | null;
  readonly note: string;
  /** 1-based row of the Customers sheet, so that what is wrong can be named. */
  readonly sheetRow: number;
}

/** A cell of one of our sheets that cannot be read as what it should be. */
export interface CellProblem {
  readonly sheet: 'policy' | 'customers' | 'contacts' | 'plan' | 'notices' | 'snapshots';
  readonly row: number;
  /** Zero-based. */
  readonly column: number;
  readonly message: Message;
}
