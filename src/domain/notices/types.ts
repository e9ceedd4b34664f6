import type { CivilDay } from '../calendar/types';
import type { Seller } from '../policy/types';

/** 知会函 ① reminder, ② warning, ③ preparing to sue (seed S1:330). The other notices join here. */
export type NoticeKind = 'reminder' | 'warning' | 'final';
export type Language = 'en' | 'zh-CN' | 'zh-TW';

export interface NoticeLine {
  readonly docNo: string;
  readonly docDay: CivilDay;
  readonly dueDay: CivilDay;
  readonly daysOverdue: number;
  /** Minor units; NaN where unknown. */
  readonly original: number;
  readonly open: number;
  readonly contractNo: string;
  readonly sheetRow: number;
}

/** Invoices of one due month, because the letter says which months are overdue (S1:330). */
export interface NoticeMonth {
  readonly year: number;
  readonly month: number;
  readonly lines: readonly NoticeLine[];
  readonly subtotal: number;
}

/** The facts of a notice, without words. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly language: Language;
  /** Unique and continuous in the workbook, e.g. 2026-0001. */
  readonly number: string;
  readonly letterDay: CivilDay;
  readonly asOf: CivilDay;
  readonly payBy: CivilDay;
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
  /** What is demanded: the sum of the lines. */
  readonly totalOverdue: number;
  readonly totalNotDue: number;
  /** Overdue but disputed: stated, neither listed nor demanded. */
  readonly totalDisputed: number;
  /** Credit notes, ≤ 0, kept apart by the policy: stated and not netted. */
  readonly creditsApart: number;
  readonly totalOpen: number;
  /** Receipts not yet matched, ≤ 0, stated and not netted. */
  readonly unapplied: number;
  /** 人民币… / 新臺幣… / English words; '' where the currency has no such custom. */
  readonly amountInWords: string;
  /** Earlier notices to the same customer. */
  readonly previous: readonly {
    readonly number: string;
    readonly day: CivilDay;
    readonly kind: NoticeKind;
  }[];
}

/** A block of a letter; documents, the pane's preview and the Notices sheet all render these. */
export type NoticeBlock =
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'invoices' }
  | { readonly type: 'bank'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly type: 'signature'; readonly lines: readonly string[] }
  | { readonly type: 'replySlip'; readonly title: string; readonly lines: readonly string[] };

/** Column heads and cells of the invoice table, already in the letter's language. */
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
