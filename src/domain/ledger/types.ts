import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';
import type { MonthlyConvention, TermsRules } from '../terms/types';
import type { TextColumn } from './numberedTexts';
import type { TermsText, YearsGiven } from './asked';

/** The meanings a column of a receivables sheet can have; `domain/headers` knows their names. */
export type Field =
  | 'customerName'
  | 'customerCode'
  | 'docNo'
  | 'docType'
  | 'invoiceNo'
  | 'invoiceDate'
  | 'docDate'
  | 'baselineDate'
  | 'dueDate'
  | 'terms'
  | 'amountOriginal'
  | 'amountTax'
  | 'amountPaid'
  | 'balance'
  | 'balanceLocal'
  /** What is open on the credit side of a statement with both sides, written without sign. */
  | 'creditBalance'
  | 'currency'
  | 'fxRate'
  | 'salesRep'
  | 'department'
  | 'contact'
  | 'phone'
  | 'email'
  | 'address'
  | 'contractNo'
  | 'assignment'
  | 'clearing'
  | 'settledDate'
  | 'creditLimit'
  | 'daysOverdue'
  | 'ageBucket'
  | 'disputed'
  | 'promiseDate'
  | 'promiseAmount'
  | 'lastContact'
  | 'stage'
  | 'remark'
  | 'specialGL'
  | 'warrantyAmount'
  | 'advance'
  | 'openFlag'
  | 'voided'
  | RunningField;

/** Columns of a running account: charges, receipts and the balance that runs on from row to row. */
export type RunningField = 'debit' | 'credit' | 'runningBalance' | 'balanceSide' | 'openingBalance';

/** What one cell holds, as Excel's `values` and `valueTypes` give it. An error cell is `{ error: '#N/A' }`. */
export type Cell = string | number | boolean | null | { readonly error: string };

/** Field → zero-based column index within the sheet. */
export type Mapping = Partial<Record<Field, number>>;

/** Bits of `Ledger.flags`. */
export const enum RowFlag {
  None = 0,
  /** A negative open amount with a document of its own (credit note, red-letter invoice). */
  CreditNote = 1,
  Disputed = 2,
  HiddenRow = 4,
  /** The due date was computed from terms, not read. */
  DueFromTerms = 8,
  /** Same document number as another kept row, but another amount or date. */
  SameNumber = 16,
  /** Document dated after the as-of date in a sheet that cannot be reconstructed. */
  DatedAfterAsOf = 32,
  /** The due date rests on an assumption: an age bucket, or terms that the sheet does not say in full. */
  DueAssumed = 64,
  /** Would have been set aside; counted because the user wished so. */
  CountedAnyway = 128,
}

export interface Customer {
  /** The identity: code when the sheet has one, else the normalised name. */
  readonly key: string;
  /** Code as the sheet spells it, '' when the sheet has none. */
  readonly code: string;
  /** The name most rows use, trimmed. */
  readonly name: string;
  /** Other spellings seen under the same key. */
  readonly otherNames: readonly string[];
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly salesRep: string;
}

/**
 * The kept rows of the sheet, column by column; index i is one open item.
 * Amounts are integers in the minor unit of their currency. Money of different
 * currencies is never added.
 */
export interface Ledger {
  readonly count: number;
  readonly dueDay: Int32Array;
  /** NO_DAY where the sheet gives none. */
  readonly docDay: Int32Array;
  readonly open: Float64Array;
  /** Original amount in minor units, NaN where unknown; empty where the sheet has none. */
  readonly original: Float64Array;
  /** Index into `currencies`. */
  readonly currency: Uint16Array;
  /** Index into `customers`. */
  readonly customer: Int32Array;
  /** 1-based sheet row. */
  readonly sheetRow: Int32Array;
  readonly flags: Uint16Array;
  /** Invoice number, else document number; text always (20-digit numbers survive). */
  readonly docNo: TextColumn;
  readonly docType: TextColumn;
  readonly contractNo: TextColumn;
  /** ISO 4217 codes; 'XXX' when the sheet does not say and no default was given. */
  readonly currencies: readonly string[];
  readonly customers: readonly Customer[];
}

export type SetAsideReason =
  | 'duplicate'
  | 'invalid_amount'
  | 'invalid_date'
  | 'missing_due_date'
  /** A balance without any date, in a list of nothing but balances. */
  | 'age_unknown'
  | 'missing_customer'
  | 'error_value'
  | 'zero_balance'
  | 'cleared'
  | 'after_as_of'
  | 'hidden_row'
  /** A row of a further table below, whose columns mean something else. */
  | 'other_table'
  /** A charge of a running account paid in full, or a receipt used up by charges. */
  | 'matched';

/** A row of the sheet that holds an item but is not counted, and why. */
export interface SetAsideRow {
  readonly sheetRow: number;
  /** The field whose cell caused it, and that cell's zero-based column. */
  readonly field: Field | null;
  readonly column: number | null;
  readonly reason: SetAsideReason;
  /** The cell's text, or the row it duplicates. */
  readonly detail: string;
  readonly customerName: string;
  readonly docNo: string;
  readonly currency: string;
  /** Minor units; null when the amount itself could not be read. */
  readonly amount: number | null;
  /** Names the row by what it holds, so that a wish to count it survives sorting; null where that makes no sense. */
  readonly rowKey: string | null;
}

/** A receipt or prepayment not matched to an invoice: never aged, totalled apart. */
export interface UnappliedRow {
  readonly sheetRow: number;
  readonly customer: number;
  readonly docNo: string;
  readonly docType: string;
  readonly docDay: CivilDay;
  readonly currency: string;
  /** Minor units, negative = money received. */
  readonly amount: number;
}

export interface CurrencyTieOut {
  readonly currency: string;
  readonly kept: { readonly count: number; readonly amount: number };
  readonly setAside: { readonly count: number; readonly amount: number; readonly unreadable: number };
  readonly unapplied: { readonly count: number; readonly amount: number };
  /** Sum of every item row's amount cell, read independently of what became of the row. */
  readonly sheet: { readonly count: number; readonly amount: number };
  /** kept + setAside + unapplied = sheet, to the minor unit. */
  readonly ties: boolean;
}

/** A total the sheet itself prints (合计, Total), with its own row. */
export interface SheetTotal {
  readonly sheetRow: number;
  readonly kind: 'subtotal' | 'total' | 'carried_forward';
  readonly text: string;
  /** Minor units of `currency` (of the base currency where that is not known); null if unreadable. */
  readonly amount: number | null;
  /** ISO code that it is in; null or absent where it adds up several currencies. */
  readonly currency?: string | null;
}

export interface LedgerWarning {
  readonly sheetRow: number | null;
  readonly message: Message;
}

/** Part of a receipt of a running account that settles (part of) a charge, the oldest first. */
export interface ReceiptMatch {
  readonly customerName: string;
  readonly currency: string;
  readonly chargeRow: number;
  readonly chargeNo: string;
  readonly chargeDay: CivilDay;
  readonly receiptRow: number;
  readonly receiptNo: string;
  readonly receiptDay: CivilDay;
  /** Minor units, positive. */
  readonly amount: number;
}

/** A customer whose 月结N天 was read by a convention, with the first row it decided as an example. */
export interface MonthlyTermsUse {
  readonly customerKey: string;
  readonly customerName: string;
  /** N of 月结N天, as its first row has it. */
  readonly days: number;
  readonly cutoffDay: number | null;
  /** Rows due by it. */
  readonly count: number;
  /** What the user says of the text of these terms; absent until then. */
  readonly ofText?: MonthlyConvention;
  /** Day that the example counts from. */
  readonly base: CivilDay;
}

/** Everything that came out of reading one sheet at one as-of date. */
export interface LedgerReading {
  readonly asOf: CivilDay;
  readonly ledger: Ledger;
  readonly setAside: readonly SetAsideRow[];
  readonly unapplied: readonly UnappliedRow[];
  readonly tieOut: readonly CurrencyTieOut[];
  readonly totals: readonly SheetTotal[];
  readonly warnings: readonly LedgerWarning[];
  /** Rows that hold no item: titles, headers, subtotals, blanks, notes (1-based). */
  readonly structuralRows: readonly number[];
  /** Rows that would have been set aside and are counted because the user wished so. */
  readonly countedAnyway: readonly SetAsideRow[];
  /** Which receipt of a running account settled which charge; empty for every other kind of sheet. */
  readonly matches: readonly ReceiptMatch[];
  /** Customers whose due dates hang on what 月结N天 means. */
  readonly monthlyTerms: readonly MonthlyTermsUse[];
  /** Texts of terms that people must confirm; absent where there are none. */
  readonly termsTexts?: readonly TermsText[];
  /** What the years of dates without one rest on; absent where every date has its year. */
  readonly years?: YearsGiven;
}

export type SheetKind =
  | 'open_items'
  | 'all_items'
  /** A customer account with debit, credit and running balance (明细账). */
  | 'running_account'
  /** One order a row, several receivables in it, each with an amount and a day of its own (3331). */
  | 'milestones'
  | 'bucket_report'
  /** Customers with what they owe, and no date at all. */
  | 'balances'
  | 'not_a_ledger'
  | 'empty';

/** One of several amounts in a row that is an item by itself: a milestone of a contract, an age bucket, or what is open in one currency. */
export interface RowPart {
  /** What the header calls it: 预付款, 验收款; 31-60. */
  readonly label: string;
  /** Zero-based columns of the sheet; null where there is none. */
  readonly amount: number;
  readonly paid: number | null;
  readonly balance: number | null;
  readonly due: number | null;
  /** Days of an age bucket: overdue by at least so many, 0 or less for what is not overdue; null for a milestone. */
  readonly daysLate: number | null;
  /** ISO code of an amount that has a column of its own for its currency; '' for the sheet's own currency. */
  readonly currency?: string;
  /** Civil day of the documents of an amount that has a column for its month or year: the last of it. */
  readonly dated?: number;
  /** What a stage without a due day of its own waits for. */
  readonly after?: StageEvent;
  /** Place of the stage in the terms of payment (3331) of that column: it takes that share of the order in `amount`. */
  readonly share?: { readonly column: number; readonly place: number };
}

/** A stage is due so many days after an event, or a warranty after it. Zero-based columns; null where there is none. */
export interface StageEvent {
  readonly event: number;
  /** Days or terms granted from the event. */
  readonly days: number | null;
  /** How long the warranty runs (一年, 12个月) before a retention may be claimed. */
  readonly warranty: number | null;
}

/** Money kept back until a warranty is over, as a part of the balance. Zero-based columns. */
export interface Retention {
  readonly column: number;
  /** The day it is due; null where there is no such column. */
  readonly due: number | null;
  readonly after?: StageEvent;
}

/** What the first look at a sheet found. */
export interface Recognition {
  readonly kind: SheetKind;
  /** 0..1 */
  readonly confidence: number;
  /** 1-based rows that make up the header; the last one is `headerRow`. */
  readonly headerRows: readonly number[];
  readonly headerRow: number;
  /** Header text by zero-based column, levels joined with '-'. */
  readonly headers: readonly string[];
  readonly mapping: Mapping;
  /** Why each mapped column was taken: synonym, near miss, evidence from the data. */
  readonly why: Partial<Record<Field, Message>>;
  /** What is missing before it can be read; empty when it can. */
  readonly missing: readonly Field[];
  /** As-of date, unit factor and base currency announced in titles, where found. */
  readonly asOf: CivilDay | null;
  /** Last day of the period that a title speaks of (2025年度, March 2025). */
  readonly until?: CivilDay;
  readonly unitFactor: number;
  readonly baseCurrency: string | null;
  /** `$`, `¥` or `元`, where that is all the amounts say of their currency. */
  readonly currencySign?: string;
  /** Bucket columns of a report, when kind is 'bucket_report'. */
  readonly bucketColumns: readonly { readonly column: number; readonly label: string }[];
  readonly messages: readonly Message[];
  /** The amounts of a row that are items by themselves, when kind is 'milestones' or 'bucket_report'. */
  readonly parts?: readonly RowPart[];
  /** Columns (zero-based) whose amounts are taken off the original one besides `amountPaid`: further receipts, discounts, write-offs. */
  readonly deductions?: readonly number[];
  /** Columns (zero-based) of amounts that are not counted although they may be owed besides those that are. */
  readonly besides?: readonly number[];
  /** Split off the balance, when kind is 'open_items'. */
  readonly retention?: Retention;
  /** Days, months and years in columns of their own (年 | 月 | 日), zero-based. */
  readonly splitDate?: SplitDate;
  /** The customer that a title names, for an account of one customer. */
  readonly titleCustomer?: string;
  /** First and last column of the table, zero-based, where others lie beside it. */
  readonly span?: readonly [first: number, last: number];
  /** Other tables on the sheet, or other ways to read this one: what `recognise` did not choose. */
  readonly others?: readonly Recognition[];
}

export interface SplitDate {
  readonly month: number;
  readonly day: number;
  /** Column of the year; null where header or title say it. */
  readonly yearColumn: number | null;
  readonly year: number | null;
}

/** How ambiguous things are read; all of it is shown beside the numbers. */
export interface ReadingOptions {
  readonly asOf: CivilDay;
  /** Used where a row names no currency. */
  readonly baseCurrency: string;
  readonly unitFactor: number;
  /** 'auto' decides by the whole column. */
  readonly dateOrder: 'auto' | 'dmy' | 'mdy';
  readonly hiddenRows: 'count' | 'set_aside';
  /** Which separator stands before the cents of text amounts; 'auto' (absent) decides by the whole column. */
  readonly decimals?: Decimals;
  /** How due days follow from terms; absent: the usual reading, no shifting. */
  readonly terms?: TermsRules;
  /** Year of the newest documents where the sheet writes dates without one; absent: as its titles say, else as of `asOf`. */
  readonly year?: number;
  /** Day by which balances without any date were due at the latest, as the user says; absent: their age is not known. */
  readonly owedSince?: CivilDay;
  /** Customers that the user says are one: key (`Customer.key`) → key of the one that it is counted with. */
  readonly sameCustomers?: Readonly<Record<string, string>>;
  /** Keys of rows (`SetAsideRow.rowKey`) that the user wants counted whatever is wrong with them. */
  readonly countAnyway?: readonly string[];
}

export type Decimals = 'auto' | 'point' | 'comma';

/**
 * The mapped columns, read in blocks: `columns[field]` holds the cells from `firstRow`
 * (1-based) down. `hidden` has one byte a row. 1904 workbooks set `date1904`.
 */
export interface SheetColumns {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: Partial<Record<Field, readonly Cell[]>>;
  /** The same and further columns by their zero-based place: `columnsToRead` says which are needed. */
  readonly byColumn?: ReadonlyMap<number, readonly Cell[]>;
  /** Sheet row of each row, where they do not simply follow one another. */
  readonly sheetRows?: Int32Array;
  /** The due dates are assumed, not read. */
  readonly dueAssumed?: boolean;
  readonly hidden: Uint8Array | null;
  readonly date1904: boolean;
}
