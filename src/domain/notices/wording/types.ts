import type { NoticeKind } from '../types';

/**
 * The words of one notice, as Liquid over the fields of `letterFields`. `body` is a text a clerk can
 * edit: blank lines part the blocks; `# ` starts a heading, `- ` the lines of a list; `[[invoices]]`,
 * `[[ageing]]`, `[[receipts]]`, `[[evidence]]`, `[[bank]]`, `[[signature]]` and `[[replySlip]]` on a line of their
 * own stand for those parts. A block that comes out empty is left out.
 */
export interface NoticeWording {
  readonly title: string;
  readonly subject: string;
  readonly salutation: string;
  readonly body: string;
  /** In place of the slip that the letters share. */
  readonly replySlip?: Readonly<{ title: string; lines: readonly string[] }>;
}

/** Everything a letter says in one language. */
export interface Wording {
  readonly notices: Readonly<Record<NoticeKind, NoticeWording>>;
  readonly labels: Readonly<{
    number: string;
    date: string;
    to: string;
    customerCode: string;
    attention: string;
    address: string;
    phone: string;
    email: string;
    taxId: string;
    bankAccountName: string;
    bankName: string;
    bankAccountNo: string;
    swift: string;
    paymentReference: string;
  }>;
  readonly table: Readonly<{
    docNo: string;
    contractNo: string;
    docDay: string;
    dueDay: string;
    daysOverdue: string;
    daysLeft: string;
    original: string;
    open: string;
    /** The balance running through a statement, its last figure, and its two groups. */
    balance: string;
    openTotal: string;
    invoices: string;
    creditNotes: string;
    subtotal: string;
    total: string;
    /** Liquid: `{{ month }}` */
    monthTitle: string;
    /** Liquid: `{{ docNo }}` */
    creditNote: string;
    /** Liquid: `{{ docNo }}` */
    disputed: string;
    /** Liquid: `{{ label }}`, `{{ unit }}` */
    withUnit: string;
  }>;
  readonly ageing: Readonly<{
    notDue: string;
    /** Liquid: `{{ from }}`, `{{ to }}` */
    range: string;
    /** Liquid: `{{ days }}` */
    over: string;
    credits: string;
    total: string;
  }>;
  readonly evidence: Readonly<{
    /** Liquid: `{{ numbers }}` */
    contracts: string;
    /** Liquid: `{{ count }}`, `{{ numbers }}`, '' where they are too many */
    invoices: string;
    creditNotes: string;
    /** Liquid: `{{ title }}`, `{{ number }}`, `{{ date }}` */
    notice: string;
    separator: string;
  }>;
  readonly phrases: Readonly<{
    /** Liquid: `{{ month }}`, `{{ amount }}` */
    month: string;
    monthSeparator: string;
    /** Liquid: `{{ first }}`, `{{ last }}`, `{{ count }}` */
    manyMonths: string;
    /** Liquid: `{{ number }}`, `{{ date }}`, `{{ title }}` */
    previousLetter: string;
    previousSeparator: string;
    previousLast: string;
    /** Liquid: `{{ date }}`, `{{ docNo }}`, `{{ amount }}`, of a receipt nobody could match */
    receipt: string;
    /** Liquid: `{{ person }}`, `{{ phone }}` */
    contact: string;
  }>;
  readonly signature: readonly string[];
  readonly replySlip: Readonly<{ title: string; lines: readonly string[] }>;
  /** What the clerk still has to fill in; printed in brackets so that it is seen. */
  readonly placeholders: Readonly<{ sellerName: string; bankAccountNo: string }>;
  /** Punctuation between a label and its value. */
  readonly colon: string;
  /** Space between two entries of one line of the letterhead. */
  readonly gap: string;
  readonly pageLabel: string;
}
