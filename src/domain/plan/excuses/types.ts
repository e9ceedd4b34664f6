import type { Cause, SupplyState } from '../../customers/types';
import type { NoticeKind } from '../../notices/types';
import type { Channel, Owner, StageKey } from '../stages';

/** When the next contact is, counted from the day the excuse was given. */
export type DateRule =
  /** So many working days later; 0 = the same day, or the next one if that is a day off. */
  | { readonly kind: 'workdays'; readonly count: number }
  /** The first of these days of the month still to come (T4); after the last of them at once. */
  | { readonly kind: 'month_days'; readonly days: readonly number[] }
  /** A working day of the next month, counted from 1 (T5). */
  | { readonly kind: 'next_month'; readonly workday: number }
  /** So many working days before the customer's pay day (T7), else after `otherwise` working days. */
  | { readonly kind: 'pay_day'; readonly before: number; readonly otherwise: number }
  /** So many working days before the customer's invoice cut-off (T6), else after `otherwise` working days. */
  | { readonly kind: 'cut_off'; readonly before: number; readonly otherwise: number }
  /** So many working days before the customer's next inflow (T11), else after `otherwise` working days. */
  | { readonly kind: 'inflow'; readonly before: number; readonly otherwise: number };

/** What an excuse does to the demand. */
export type DemandEffect = 'full' | 'undisputed' | 'two_months';

/** One row of E6: what follows when a customer says this. The words are `excuses.<code>.*` in the catalogue. */
export interface ExcuseRule {
  readonly date: DateRule;
  /** The notice that follows; 'next_letter' is the next of ① ② ③ not sent yet; null = none. */
  readonly document: NoticeKind | 'next_letter' | null;
  readonly owner: Owner;
  readonly channel: Channel;
  readonly demand: DemandEffect;
  /** Same answer so often in a row, and what then (T16). */
  readonly repeat: {
    readonly limit: number | 'policy';
    readonly owner: Owner;
    readonly document: NoticeKind | 'next_letter' | null;
  };
  /** What it says of the reason for not paying; null = nothing. */
  readonly cause: Cause | null;
  /** Supply status it asks for at least; null = none. */
  readonly supply: SupplyState | null;
  /** Rung it asks for at least. */
  readonly stage: StageKey | null;
  /** An answer without a day or a sum: what T16 counts. */
  readonly vague: boolean;
  /** The customer's record wants a look: profile, contact, flag. */
  readonly profile: 'pay_day' | 'cut_off' | 'contact' | 'warning' | null;
  /** Where it comes from. */
  readonly source: string;
}
