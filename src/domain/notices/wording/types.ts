import type { InterestRegime } from '../../law';
import type { PromiseWay } from '../details';
import type { NoticeKind } from '../types';

/**
 * The words of one notice, as Liquid over the fields of `letterFields`. `body` is a text a clerk can
 * edit: blank lines part the blocks; `# ` starts a heading, `- ` the lines of a list; the markers of `PART_MARKERS`
 * (`[[invoices]]`, `[[bank]]` …) in a block of their own, or within a condition, stand for those parts. A block that
 * comes out empty is left out.
 */
export interface NoticeWording {
  readonly title: string;
  readonly subject: string;
  readonly salutation: string;
  readonly body: string;
  /** In place of the slip that the letters share. */
  readonly replySlip?: Readonly<{ title: string; lines: readonly string[] }>;
  /** Of an agreement: the court where its writer names none. Liquid: `law` */
  readonly defaultCourt?: string;
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
    /** Of the instalments. */
    instalmentNo: string;
    instalmentDay: string;
    instalment: string;
    rest: string;
    /** Of a dispute. */
    undisputed: string;
    disputedAmount: string;
    reason: string;
    /** Of late-payment interest: principal, first day of delay, days, interest. */
    principal: string;
    lateFrom: string;
    lateDays: string;
    interest: string;
    /** Of a receipt applied to the items. */
    applied: string;
  }>;
  readonly interest: Readonly<{
    title: string;
    /** Liquid: `{{ regime }}`, `{{ rates }}`, `{{ dayCount }}`, `{{ to }}` */
    basis: string;
    /** Liquid: `{{ rate }}`, `{{ date }}` */
    rate: string;
    separator: string;
    regimes: Readonly<Record<InterestRegime, string>>;
    /** Liquid: `{{ days }}` */
    dayCount: string;
    actual: string;
    months: string;
    /** Liquid: `{{ amount }}` */
    total: string;
    /** Keeps what runs on, and that the terms stand (B3). */
    reservation: string;
  }>;
  readonly application: Readonly<{
    /** Liquid: `{{ receipt }}` */
    intro: string;
    /** Liquid: `{{ rest }}` */
    rest: string;
  }>;
  readonly promiseWays: Readonly<Record<PromiseWay, string>>;
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
  /** Of the two parties to an agreement. */
  readonly parties: Readonly<{ creditor: readonly string[]; debtor: readonly string[] }>;
  readonly replySlip: Readonly<{ title: string; lines: readonly string[] }>;
  /** What the clerk still has to fill in; printed in brackets so that it is seen. */
  readonly placeholders: Readonly<{
    sellerName: string;
    bankAccountNo: string;
    address: string;
    day: string;
    amount: string;
    text: string;
  }>;
  /** Punctuation between a label and its value. */
  readonly colon: string;
  /** Space between two entries of one line of the letterhead. */
  readonly gap: string;
  readonly pageLabel: string;
}
