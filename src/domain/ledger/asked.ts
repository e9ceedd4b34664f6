import type { CivilDay } from '../calendar/types';

/** A text of terms that decides when items are due and can be read in several ways, or not at all. */
export interface TermsText {
  /** As the sheet writes it. */
  readonly text: string;
  /** What an answer is remembered under (`termKey`). */
  readonly key: string;
  /**
   * 月结N天; counted from an event whose day the sheet does not have; understood without a single day; not understood;
   * `posting`: either of these in a running account, whose charges then count as due on their own day.
   */
  readonly why: 'monthly' | 'event' | 'several' | 'open' | 'unknown' | 'posting';
  /** Rows due by it, or set aside because of it. */
  readonly count: number;
  /** What they come to, minor units by currency. */
  readonly amounts: readonly { readonly currency: string; readonly amount: number }[];
  /** Document day of the first of these rows, and its due day as read; NO_DAY where there is none. */
  readonly base: CivilDay;
  readonly due: CivilDay;
  /** What the user has said; null until then. */
  readonly answer: string | null;
}

/** How dates without a year (3月5日, 3/5) came by theirs. */
export interface YearsGiven {
  /** Rows whose other dates decide. */
  readonly byRow: number;
  /** Rows where the column's order and `until` decide. */
  readonly bySheet: number;
  /** Who names `until`, the last day that a document can be of: the title, the user, or nobody. */
  readonly basis: 'title' | 'answer' | 'as_of';
  readonly until: CivilDay;
  /** The first such row (1-based), and its day as read. */
  readonly firstRow: number;
  readonly firstDay: CivilDay;
}
