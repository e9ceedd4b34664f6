import type { NoticeKind } from '../types';

/**
 * The words of one notice, as Liquid over the fields of `letterFields`. `body` is a text a clerk can
 * edit: blank lines part the blocks; `# ` starts a heading, `- ` the lines of a list; `[[invoices]]`,
 * `[[bank]]`, `[[signature]]` and `[[replySlip]]` on a line of their own stand for those parts. A block
 * that comes out empty is left out.
 */
interface NoticeWording {
  readonly title: string;
  readonly subject: string;
  readonly salutation: string;
  readonly body: string;
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
    original: string;
    open: string;
    subtotal: string;
    total: string;
    /** Liquid: `{{ month }}` */
    monthTitle: string;
    /** Liquid: `{{ docNo }}` */
    creditNote: string;
    /** Liquid: `{{ label }}`, `{{ unit }}` */
    withUnit: string;
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
