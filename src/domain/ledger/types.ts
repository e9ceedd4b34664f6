import type { CivilDay } from '../calendar/types';
import type { Message } from '../message';

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
  | 'openFlag';

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
  /** Original amount in minor units, NaN where unknown. */
  readonly original: Float64Array;
  /** Index into `currencies`. */
  readonly currency: Uint16Array;
  /** Index into `customers`. */
  readonly customer: Int32Array;
  /** 1-based sheet row. */
  readonly sheetRow: Int32Array;
  readonly flags: Uint16Array;
  /** Invoice number, else document number; text always (20-digit numbers survive). */
  readonly docNo: readonly string[];
  readonly docType: readonly string[];
  readonly contractNo: readonly string[];
  /** ISO 4217 codes; 'XXX' when the sheet does not say and no default was given. */
  readonly currencies: readonly string[];
  readonly customers: readonly Customer[];
}

export type SetAsideReason =
  | 'duplicate'
  | 'invalid_amount'
  | 'invalid_date'
  | 'missing_due_date'
  | 'missing_customer'
  | 'error_value'
  | 'zero_balance'
  | 'cleared'
  | 'after_as_of'
  | 'hidden_row';

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
  /** Minor units in the base currency's exponent; null if unreadable. */
  readonly amount: number | null;
}

export interface LedgerWarning {
  readonly sheetRow: number | null;
  readonly message: Message;
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
}

export type SheetKind = 'open_items' | 'all_items' | 'bucket_report' | 'not_a_ledger' | 'empty';

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
  readonly unitFactor: number;
  readonly baseCurrency: string | null;
  /** Bucket columns of a report, when kind is 'bucket_report'. */
  readonly bucketColumns: readonly { readonly column: number; readonly label: string }[];
  readonly messages: readonly Message[];
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
}

/**
 * The mapped columns, read in blocks: `columns[field]` holds the cells from `firstRow`
 * (1-based) down. `hidden` has one byte a row. 1904 workbooks set `date1904`.
 */
export interface SheetColumns {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly columns: Partial<Record<Field, readonly Cell[]>>;
  readonly hidden: Uint8Array | null;
  readonly date1904: boolean;
}
