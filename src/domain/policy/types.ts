import type { BucketEdges, CreditPolicy } from '../ageing/types';
import type { RiskLimits, RiskScheme } from '../risk/types';
import type { LimitationLaw } from '../law/limitation';
import type { DatedRate } from '../money/rates';
import type { Approval } from '../notices/kind';
import type { Language, NoticeKind } from '../notices/types';
import type { Channel, OptionalStage, StageKey } from '../plan/stages';
import type { CalendarRegion, CivilDay } from '../calendar/types';
import type { MonthlyConvention } from '../terms/types';
import type { Seller } from './seller';

export type { Seller } from './seller';

/** Who may have to agree before a notice goes out: the manager, the head of sales, a director, the legal department. */
export type Approver = 'manager' | 'sales' | 'director' | 'legal';

/** Languages that letters are written in. */
export const NOTICE_LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const satisfies readonly Language[];

/** How the days of a year are counted where interest is worked out: as they are, or as 365 or 360. */
export const DAY_COUNTS = ['365', '360', 'actual'] as const;
export type YearCount = (typeof DAY_COUNTS)[number];

/** Which yearly rate: the one agreed in contracts, the 1-year LPR, or a central bank's base or reference rate. */
export const INTEREST_RATES = ['contract', 'lpr', 'reference'] as const;
export type InterestRateKind = (typeof INTEREST_RATES)[number];

/** A yearly rate as a fraction, 0.031 = 3.1 %, from a day on until the next of its kind. */
export interface InterestRate {
  readonly kind: InterestRateKind;
  readonly from: CivilDay;
  readonly rate: number;
}

/** Every setting, with the defaults of the house in `defaultPolicy`. */
export interface Policy {
  readonly edges: BucketEdges;
  /** Credit notes with a document and date of their own. Unapplied receipts are always apart. */
  readonly credits: CreditPolicy;
  readonly riskScheme: RiskScheme;
  /** Where the classes begin and end (A1-box: all limits editable). */
  readonly riskLimits: RiskLimits;
  /**
   * Days overdue from which each stage is due, ascending; see `domain/plan`.
   * `pre_due` is negative: working days before the due date.
   */
  readonly stageFromDays: Readonly<Record<StageKey, number>>;
  /** Rungs the house does without are false: a service has no supply to stop. Letters and legal steps always are. */
  readonly stagesUsed: Readonly<Record<OptionalStage, boolean>>;
  /** By currency, minor units: items below this open amount are not chased. A currency not named has no minimum. */
  readonly minimumAmounts: Readonly<Record<string, number>>;
  /** A customer whose overdue amount reaches this share of the currency's overdue is "large". */
  readonly largeShare: number;
  /** Points each factor can give at most; they need not add up to 100. */
  readonly priorityWeights: Readonly<{
    days: number;
    amount: number;
    riskClass: number;
    broken: number;
    grade: number;
    strength: number;
    distance: number;
    predictedLate: number;
  }>;
  /** Points each factor of 文收/武收 can give at most towards the soft side (A7). */
  readonly approachWeights: Readonly<{
    cooperation: number;
    cause: number;
    age: number;
    dependence: number;
    evidence: number;
    strategic: number;
  }>;
  /** Shares of those points: from `soft` on 文收, below `hard` 武收, between them 先文后武. */
  readonly approachLimits: Readonly<{ soft: number; hard: number }>;
  /** A21.2: the phone first (S4:26) or the e-mail (S1:52); 'by_days' settles it by amount and age (A5). */
  readonly channelOrder: 'by_days' | 'phone_first' | 'email_first';
  /** A21.1: the whole only (S1:63), or parts too (S0:59, S3:74). The undisputed part is always asked for (S1:358). */
  readonly demandOrder: 'full_only' | 'parts_by_customer' | 'parts_for_all';
  /** A21.3: calls before Spring Festival and National Day (S0:47) against the taboo of the last week. */
  readonly beforeHolidays: 'finish_a_week_before' | 'until_the_holiday' | 'ignore';
  /** A21.3: month and quarter end as a peak (S0:48) against the closing days of the customer's clerks. */
  readonly monthEnd: 'before_closing' | 'until_the_end' | 'ignore';
  /** Last days of a month, calendar days, on which the customer's clerks close their books. */
  readonly closingDays: number;
  /** A21.4: friendly (S3:47, S4:24), or firm and without small talk (S1:290, S1:402); never an act. */
  readonly callStyle: 'friendly' | 'firm';
  /** A21.5: rules without exception (S2:9), or exceptions by customer (S0:59). */
  readonly strictness: 'by_customer' | 'strict' | 'flexible';
  /** A21.6: batches that may be open at delivery under 送二结一: 1 by its words, 0 by S2:13. */
  readonly openBatches: number;
  /** Share of a credit limit from which it is near (A2.3). */
  readonly nearLimit: number;
  /** Late payments after which a change of limit or terms is proposed (A3.10). */
  readonly reviewAfterLate: number;
  /** Working days after a promised day before the promise counts as broken. */
  readonly promiseTolerance: number;
  /** T16: same vague answers in a row after which the salesperson takes over. */
  readonly handOverAfter: number;
  /** T15: whether visits to payers of grade C are announced. */
  readonly announceVisits: boolean;
  /** T12: one contact on the due day itself. */
  readonly dueDayContact: boolean;
  /** What a day of one collector holds: contacts by number, or hours by the minutes of each step. */
  readonly capacity: Readonly<{ unit: 'contacts' | 'hours'; contactsPerDay: number; hoursPerDay: number }>;
  /** Minutes of one step by its channel, without the way there. */
  readonly effortMinutes: Readonly<Record<Channel, number>>;
  readonly limitationLaw: LimitationLaw;
  /** Our own size: the statutory terms protect small and medium sellers (B4). '' = not said, nothing is checked. */
  readonly sellerSize: 'small_or_medium' | 'large' | '';
  /** Whose public holidays are days off. */
  readonly region: CalendarRegion;
  /** Working days between two contacts, by class. */
  readonly quietDays: Readonly<Record<'uncollected' | 'chasing' | 'doubtful' | 'bad' | 'dead', number>>;
  /** Days from letter date to pay-by date, by notice. */
  readonly graceDays: Readonly<Record<'reminder' | 'warning' | 'final', number>>;
  /** Who has to agree before a notice goes out, by its kind (E2). */
  readonly approvals: Readonly<Record<NoticeKind, Approval>>;
  /** Their names, as far as the house gives them. */
  readonly approvers: Readonly<Record<Approver, string>>;
  /** What 月结N天 means for customers without a reading of their own; '' = not said, and asked where it matters. */
  readonly monthlyTerm: MonthlyConvention | '';
  /** Days of a year for interest and turnover. */
  readonly dayCount: YearCount;
  /** Yearly rates of interest, each from its day on. None is known by heart. */
  readonly interestRates: readonly InterestRate[];
  /** ISO 4217; of amounts beside which neither row nor sheet names a currency; '' = not said. */
  readonly baseCurrency: string;
  /** ISO 4217; the currency all totals are shown in besides their own; '' = none. */
  readonly reportingCurrency: string;
  /** What one unit was worth in the reporting currency, each from its day on. */
  readonly exchangeRates: readonly DatedRate[];
  /** Extra days off and make-up workdays the user keeps, as civil days. */
  readonly holidays: readonly number[];
  readonly makeUpWorkdays: readonly number[];
  /** Of letters to customers without a language of their own; '' = the pane's. */
  readonly noticeLanguage: Language | '';
  readonly seller: Seller;
}
