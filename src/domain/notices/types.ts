import type { BucketEdges } from '../ageing/types';
import type { CivilDay } from '../calendar/types';
import type { LegalPlace } from '../law';
import type { Seller } from '../policy/seller';
import type { ReceiptApplication } from './application';
import type { NoticeDetails } from './details';
import type { InterestFacts } from './interest';
import type { Language, NoticeKind, NoticeLine } from './line';
import type { Instalment } from './schedule';

export type { Language, NoticeKind, NoticeLine } from './line';

/** Invoices of one due month, because the letter says which months are overdue (S1:330). */
export interface NoticeMonth {
  readonly year: number;
  readonly month: number;
  readonly lines: readonly NoticeLine[];
  readonly subtotal: number;
}

/** A notice that has gone out. */
export interface PastNotice {
  readonly customerKey: string;
  readonly currency: string;
  readonly number: string;
  readonly day: CivilDay;
  readonly kind: NoticeKind;
  /** Day it asked to be paid by, NO_DAY when it named none. */
  readonly payBy: CivilDay;
}

/** What is overdue by the month it fell due. */
export interface OverdueMonth {
  readonly year: number;
  readonly month: number;
  /** Minor units, above zero. */
  readonly amount: number;
}

/** What only a statement of account says. Amounts in minor units. */
export interface StatementFacts {
  readonly edges: BucketEdges;
  /** Invoices by days overdue, one more than `edges`: the first is not due, the last over the last edge. */
  readonly buckets: readonly number[];
  /** Credit notes, ≤ 0. Buckets and credits add up to the total. */
  readonly credits: number;
  /** Receipts not yet matched, each ≤ 0; in no total. */
  readonly receipts: readonly { readonly docNo: string; readonly day: CivilDay; readonly amount: number }[];
}

/** An item the customer disputes, and what it says against it. */
export interface DisputedLine {
  readonly line: NoticeLine;
  /** Minor units of the line that are disputed. */
  readonly amount: number;
  /** '' = no reason known. */
  readonly reason: string;
}

/** The facts of a notice, without words. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly language: Language;
  /** Whose articles it may name; words for another place than that of their language name none. */
  readonly law: LegalPlace;
  /** Unique and continuous in the workbook, e.g. 2026-0001. */
  readonly number: string;
  readonly letterDay: CivilDay;
  readonly asOf: CivilDay;
  /** NO_DAY in a notice that demands nothing. */
  readonly payBy: CivilDay;
  /** Day by which a statement is to be confirmed; NO_DAY in every other notice. */
  readonly answerBy: CivilDay;
  /** First day without supply; NO_DAY in every notice but the one that stops it. */
  readonly stopDay: CivilDay;
  /** First working day after a promised one, to ask after it; NO_DAY in every other notice. */
  readonly followUpDay: CivilDay;
  readonly customer: {
    readonly key: string;
    readonly code: string;
    readonly name: string;
    readonly contact: string;
    readonly email: string;
    readonly address: string;
  };
  readonly seller: Seller;
  readonly currency: string;
  readonly months: readonly NoticeMonth[];
  /**
   * Of invoices alone, oldest first; what credit notes cover is left out where the policy sets them against the
   * oldest, so that no month is called overdue that has been settled. Empty in a notice that demands nothing.
   */
  readonly overdueMonths: readonly OverdueMonth[];
  /** Due day of the oldest item, in a demand the plan's: of what credit notes leave open. NO_DAY when there is none. */
  readonly oldestDue: CivilDay;
  /** Days from `oldestDue` to the as-of date; 0 before it. */
  readonly maxDaysOverdue: number;
  /** The sum of the lines: demanded, falling due or, in a statement, open. */
  readonly total: number;
  /** Overdue and undisputed; in a demand the same as `total`. */
  readonly totalOverdue: number;
  /** Not due and undisputed. */
  readonly totalNotDue: number;
  /** Disputed, due or not: stated, neither listed nor demanded. A statement lists it, marked. */
  readonly totalDisputed: number;
  /** Credit notes, ≤ 0, kept apart by the policy: stated and not netted. */
  readonly creditsApart: number;
  readonly totalOpen: number;
  /** Receipts not yet matched, ≤ 0, stated and not netted. */
  readonly unapplied: number;
  /**
   * What the notice is after: the total, in a confirmation the promised amount, after a short payment what is
   * missing, in a set-off what is set off. Minor units; NaN while the writer has not said.
   */
  readonly claimed: number;
  /** What the writer entered, because no ledger knows it. */
  readonly details: NoticeDetails;
  /** Of an instalment agreement; adds up to the total. Empty while the writer has not entered it. */
  readonly schedule: readonly Instalment[];
  /** Of a dispute: by due date. Empty in every other notice. */
  readonly disputes: readonly DisputedLine[];
  /** Of `total`: 人民币… / 新臺幣… / English words; '' where the currency has no such custom. */
  readonly amountInWords: string;
  /** Of `claimed`, where that is another amount than the total. */
  readonly claimedInWords: string;
  /** Notices sent to the same customer since the oldest of these debts fell due. */
  readonly previous: readonly Pick<PastNotice, 'number' | 'day' | 'kind' | 'payBy'>[];
  /** null where the writer wants none shown. */
  readonly interest: InterestFacts | null;
  readonly application: ReceiptApplication | null;
  /** null in every notice but a statement. */
  readonly statement: StatementFacts | null;
}

/** A block of a letter; documents, the pane's preview and the Notices sheet all render these. */
export type NoticeBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'invoices' }
  /** What is open by age: as many cells as heads, all of them amounts. */
  | { readonly type: 'ageing'; readonly head: readonly string[]; readonly cells: readonly string[] }
  | { readonly type: 'table'; readonly table: DataTable }
  | { readonly type: 'bank'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** `other` is the second party of an agreement, beside the first. */
  | { readonly type: 'signature'; readonly lines: readonly string[]; readonly other?: readonly string[] }
  | { readonly type: 'replySlip'; readonly title: string; readonly lines: readonly string[] };

/** What any page can hold, not a letter alone. */
export type PlainBlock = Extract<NoticeBlock, { type: 'paragraph' | 'heading' | 'list' | 'table' }>;

/**
 * Column heads and cells of the invoice table, already in the letter's language. A statement has one group of
 * invoices where the other notices have months; credit notes are the last group of either.
 */
export interface InvoiceTable {
  readonly head: readonly string[];
  readonly months: readonly {
    readonly title: string;
    readonly rows: readonly (readonly string[])[];
    readonly subtotal: readonly string[];
  }[];
  readonly total: readonly string[];
  /** Which columns are amounts (right-aligned). */
  readonly numeric: readonly boolean[];
}

/** A table beside that of the invoices: instalments, disputed items, interest, what a receipt was applied to. */
export interface DataTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** null where the figures add up to nothing. */
  readonly total: readonly string[] | null;
  readonly numeric: readonly boolean[];
}

/** A notice ready to be shown, printed, mailed or written to the sheet. */
export interface Notice {
  readonly facts: NoticeFacts;
  readonly title: string;
  readonly subject: string;
  /** Letter head lines: seller, address, phone. */
  readonly letterhead: readonly string[];
  /** Number, date, addressee. */
  readonly reference: readonly (readonly [label: string, value: string])[];
  readonly salutation: string;
  readonly blocks: readonly NoticeBlock[];
  readonly invoices: InvoiceTable;
  /** The whole as plain text, for the Notices sheet, the clipboard and the mail's text part. */
  readonly text: string;
  /** 'Page {page} of {pages}' in the letter's language. */
  readonly pageLabel: string;
}
