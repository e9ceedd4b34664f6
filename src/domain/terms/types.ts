import type { CalendarRegion, CivilDay } from '../calendar/types';

/** The event a term counts from. Whoever computes a due day gives that event's day. */
export type TermBase =
  'invoice' | 'order' | 'delivery' | 'receipt_of_invoice' | 'acceptance' | 'statement' | 'bill_of_lading';

/** How the due day follows from the base day. Months are calendar months, clamped to their last day. */
export type DueRule =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'months'; readonly months: number }
  /** 月结N天: its sources contradict each other, see `MonthlyConvention`. */
  | { readonly kind: 'monthly'; readonly days: number }
  /** The end of the month `months` later, plus days. */
  | { readonly kind: 'month_end'; readonly months: number; readonly days: number }
  /** The 1st of the month after, plus days: 次月结N天. */
  | { readonly kind: 'next_month_start'; readonly days: number }
  /** Day `day` of the month `months` later. */
  | { readonly kind: 'day_of_month'; readonly months: number; readonly day: number }
  /** The next such day of a month, the base day itself included: 每月25日付款. */
  | { readonly kind: 'next_day'; readonly day: number }
  /** The end of the week (Sunday), half month, quarter, half year or year, plus days. */
  | { readonly kind: 'period_end'; readonly period: Period; readonly days: number };

export type Period = 'week' | 'half_month' | 'quarter' | 'half_year' | 'year';

/** A discount for paying early, such as the 2/10 of 2/10 n/30. */
export interface Discount {
  readonly percent: number;
  readonly days: number;
}

/** A term with one due day. */
export interface SingleTerm {
  readonly kind: 'single';
  readonly base: TermBase;
  readonly rule: DueRule;
  /** Invoices after this day of the month belong to the next one (月结25号截止). */
  readonly cutoffDay?: number;
  readonly discount?: Discount;
}

/** A term with several due days: each part has a date of its own that the invoice does not give. */
export interface SeveralTerm {
  readonly kind: 'several';
  readonly what: 'milestones' | 'instalments' | 'retention';
  /** Percent of each milestone where the text says them; they add up to 100. */
  readonly percents: readonly number[];
}

/** A term that is understood, and from which the invoice date gives no due day. */
export interface OpenTerm {
  readonly kind: 'open';
  readonly why: OpenReason;
}

export type OpenReason =
  'batch' | 'consignment' | 'standing_amount' | 'pay_when_paid' | 'bill' | 'documents' | 'ambiguous';

export type Term = SingleTerm | SeveralTerm | OpenTerm;

/**
 * The five readings of 月结N天 found in use, by what they count. For an invoice of 2026-01-15 and
 * 30 days: 02-14 · 03-02 · 02-28 · 02-15 · 03-03.
 */
export const MONTHLY_CONVENTIONS = [
  /** End of the invoice's month + N days (hanhuihui.com; the default [P]). */
  'month_end_days',
  /** Invoice date + N days, as net N. */
  'invoice_days',
  /** End of the month N/30 months later (common in Taiwan and China). */
  'month_end_months',
  /** Invoice date + N/30 calendar months (s1u.com.cn: 3-10 → 4-10). */
  'invoice_months',
  /** The 1st of the next month + N days, as 次月结N天 (s1u.com.cn: 3-10 → 5-1). */
  'next_month_days',
] as const;
export type MonthlyConvention = (typeof MONTHLY_CONVENTIONS)[number];

export const WORKDAY_RULES = ['none', 'next', 'previous'] as const;
/** What becomes of a due day that is no working day. */
export type WorkdayRule = (typeof WORKDAY_RULES)[number];

/** How due days follow from terms where the sheet itself gives none. */
export interface TermsRules {
  /** The reading of 月结N天 for customers without one of their own. */
  readonly convention: MonthlyConvention;
  /** Whether the user has chosen that reading; until then it is an assumption. */
  readonly isChosen: boolean;
  /** The user's answers by `Customer.key`. */
  readonly byCustomer: Readonly<Record<string, MonthlyConvention>>;
  /** The user's answers by `termKey`: what 月结N天 means where that is asked, else the term as people write it. */
  readonly byText: Readonly<Record<string, string>>;
  /** The term of rows that name neither a due date nor terms, as people write it; '' = none. */
  readonly fallback: string;
  readonly workday: WorkdayRule;
  /** Whose public holidays are days off. */
  readonly region: CalendarRegion;
  /** The user's own days, on top of the official calendar. */
  readonly holidays: readonly CivilDay[];
  readonly makeUpWorkdays: readonly CivilDay[];
}

export const DEFAULT_TERMS: TermsRules = {
  convention: 'month_end_days',
  isChosen: false,
  byCustomer: {},
  byText: {},
  fallback: '',
  workday: 'none',
  region: 'mainland',
  holidays: [],
  makeUpWorkdays: [],
};
