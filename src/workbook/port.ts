import type { Ageing } from '../domain/ageing/types';
import type { CivilDay } from '../domain/calendar/types';
import type { ContactEntry, DispatchWay } from '../domain/contacts/types';
import type { CellProblem, CustomerProfile } from '../domain/customers/types';
import type {
  Cell,
  Customer,
  LedgerReading,
  ReadingOptions,
  ReceiptMatch,
  Recognition,
} from '../domain/ledger/types';
import type { Message } from '../domain/message';
import type { NoticeRecord } from '../domain/notices/record';
import type { Language, Notice, NoticeKind } from '../domain/notices/types';
import type { PlanChanges, RememberedPlan } from '../domain/plan/changes';
import type { PlanEdit } from '../domain/plan/edits';
import type { PastBalance } from '../domain/plan/promises/balances';
import type { Plan } from '../domain/plan/types';
import type { Policy } from '../domain/policy/types';

/** One sheet of the workbook, as the first look found it. */
export interface InspectedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Written by Duesheet (plan, notices): never offered as a source. */
  readonly isOurs: boolean;
  readonly recognition: Recognition;
  /** Rows of the used range, header included. */
  readonly rowCount: number;
}

export interface WorkbookInspection {
  readonly sheets: readonly InspectedSheet[];
  readonly activeSheetId: string;
  /** The likeliest ledger; null when no sheet can be read. */
  readonly suggestedSheetId: string | null;
  /** Why that sheet was suggested, or why none was. */
  readonly why: Message;
}

export interface WrittenSheet {
  readonly sheetName: string;
  readonly rows: number;
}

/** What the Notices sheet remembers: numbers in use, and what went to whom. */
export interface NoticeHistory {
  readonly numbers: readonly string[];
  readonly sent: readonly SentNotice[];
}

/** What goes into the record of a notice besides what it says. */
export interface NoticeNote {
  /** Why another notice than the proposed one, '' = it is the proposed one. */
  readonly reason: string;
  /** Who agreed to it. */
  readonly approvedBy: string;
}

export interface SentNotice {
  readonly number: string;
  readonly customerKey: string;
  readonly currency: string;
  readonly kind: NoticeKind;
  readonly day: CivilDay;
  /** The day it asked to be paid by, NO_DAY when it names none. */
  readonly payBy: CivilDay;
}

export interface SheetEvent {
  readonly type: 'changed' | 'deleted' | 'activated' | 'renamed';
  readonly sheetId: string;
}

/** A table of Excel by its name, and the names of its columns from the zero-based `firstColumn` on. */
export interface SheetTable {
  readonly name: string;
  readonly firstColumn: number;
  readonly columns: readonly string[];
}

/** Rows of a sheet, 1-based, both ends included. */
export interface RowSpan {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/** One cell: the sheet's name and `B3`. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** A formula and where it is to stand. */
export interface FormulaOrder {
  readonly formula: string;
  readonly target:
    ({ readonly kind: 'cell' } & CellPlace) | { readonly kind: 'new_sheet'; readonly name: string };
  /** Cells it is expected to fill, itself included. */
  readonly rows: number;
  readonly columns: number;
  /** Zero-based columns of the result that are dates, or all of it. */
  readonly dates: 'all' | readonly number[];
  /** The user said that what stands there may go. */
  readonly replace: boolean;
  /** The sheet it reads: rows from the 1-based header on, between these zero-based columns, are not written to. */
  readonly ledger: {
    readonly sheetId: string;
    readonly headerRow: number;
    readonly firstColumn: number;
    readonly lastColumn: number;
  } | null;
}

export type FormulaOutcome =
  /** It stands in `cell` and fills `place`; `shown` is what the cell reads, '' while it is being worked out. */
  | {
      readonly state: 'written';
      readonly sheet: string;
      readonly cell: string;
      readonly place: string;
      readonly shown: string;
    }
  /** Nothing was written: so many cells there are not empty. */
  | { readonly state: 'occupied'; readonly place: string; readonly filled: number }
  /** Nothing was written: it would stand among the rows it reads. */
  | { readonly state: 'in_ledger'; readonly place: string }
  /** It was written, found no room to spill and was taken out again. */
  | { readonly state: 'no_room'; readonly place: string };

/** What the user keeps in our sheets: settings, customers, and what was done and said. */
export interface Book {
  /** The settings of the Policy sheet, checked, defaults where a cell cannot stand; null = there is no such sheet yet. */
  readonly policy: Policy | null;
  /** One profile a line of the Customers sheet; no customer twice. */
  readonly customers: readonly CustomerProfile[];
  /** The Contact log in the order of its lines, lines typed by hand included. */
  readonly log: readonly ContactEntry[];
  /** What the user decided in the plan sheet: dates, stages, owners. */
  readonly edits: readonly PlanEdit[];
  /** What customers owed on the days of the Snapshots sheet. */
  readonly balances: readonly PastBalance[];
  /** Cells that cannot be read as what they should be; they count as blank. */
  readonly problems: readonly CellProblem[];
  /** Names of the sheets, to go to; null = not there. */
  readonly sheets: Readonly<Record<CellProblem['sheet'], string | null>>;
}

export const NO_BOOK: Book = {
  policy: null,
  customers: [],
  log: [],
  edits: [],
  balances: [],
  problems: [],
  sheets: { policy: null, customers: null, contacts: null, plan: null, notices: null, snapshots: null },
};

/** The last plans written, so that the next one is compared and never runs back in time. */
export interface PlanMemory {
  readonly last: RememberedPlan;
  /** The last one of an earlier day than `last`: what a plan built again on the same day is compared with. */
  readonly before: RememberedPlan | null;
}

/** A line of the Contact log before it is written. */
export type ContactDraft = Omit<ContactEntry, 'sheetRow'> & {
  /** As the ledger spells it, '' where it has none. */
  readonly customerCode: string;
};

/** Sheets that can be made empty, to be filled in by hand. */
export type BookSheet = Exclude<CellProblem['sheet'], 'plan' | 'notices' | 'snapshots'>;

/** How notices went out. */
export interface Dispatch {
  readonly day: CivilDay;
  readonly way: DispatchWay | '';
  /** Number of the parcel; '' = none. */
  readonly tracking: string;
  /** Who of ours sent them. */
  readonly by: string;
  /** Day the customer got them; NO_DAY while that is not known. */
  readonly receivedOn: CivilDay;
}

/** A line of the Notices sheet without a day of sending; its words as the sheet has them. */
export interface UnsentNotice {
  readonly number: string;
  readonly customer: string;
  readonly kind: string;
  readonly currency: string;
}

export interface Kept extends WrittenSheet {
  /** The day had been kept before: nothing was added. */
  readonly stood: boolean;
}

export interface MarkedSent {
  /** Numbers of the notices marked now. */
  readonly marked: readonly string[];
  /** How many had been marked before. */
  readonly skipped: number;
}

export interface EnsuredSheet {
  readonly sheetName: string;
  readonly created: boolean;
  /** Lines added. */
  readonly added: number;
}

/** A plan with what it rests on: the reading it ties to and the settings it was built by. */
export interface PlanBasis {
  readonly plan: Plan;
  readonly reading: LedgerReading;
  readonly policy: Policy;
  /** Against the plan before; null for the first one. */
  readonly changes?: PlanChanges | null;
}

/** Rows done of rows in all. */
export type Progress = (done: number, total: number) => void;

export const WORKBOOK_ERROR_CODES = [
  'cell_edit_mode',
  'protected',
  'sheet_deleted',
  'sheet_changed',
  'payload',
  'read_only',
  'session',
  'numbers_taken',
  'cancelled',
  'unknown',
] as const;
export type WorkbookErrorCode = (typeof WORKBOOK_ERROR_CODES)[number];

/** What every method of the port rejects with: `message` says what happened and where. */
export interface WorkbookError {
  readonly code: WorkbookErrorCode;
  readonly message: Message;
}

/** Document settings the pane keeps, as JSON in the workbook. */
export type SettingsKey = 'policy' | 'mappings' | 'pane' | 'reading' | 'wordings' | 'letterTemplate';

/**
 * All that the pane asks of the workbook. `src/workbook` is the one room that implements it on
 * Excel; tests implement it in memory.
 */
export interface WorkbookHost {
  /** Looks at every sheet (names, used size, first rows) and recognises; cheap. */
  inspect(signal: AbortSignal): Promise<WorkbookInspection>;
  /** Reads the mapped columns in blocks and interprets them. */
  read(
    sheetId: string,
    recognition: Recognition,
    options: ReadingOptions,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<LedgerReading>;
  /** Writes the Collection plan sheet, all or nothing. */
  writePlan(
    basis: PlanBasis,
    language: Language,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<WrittenSheet>;
  /**
   * Appends to the Notices sheet, all or nothing. `notes` are by number; rows whose number is a key of `replaced` are
   * marked as superseded by the one that takes their place.
   */
  writeNotices(
    notices: readonly Notice[],
    language: Language,
    progress: Progress,
    signal: AbortSignal,
    notes?: ReadonlyMap<string, NoticeNote>,
    replaced?: ReadonlyMap<string, string>,
  ): Promise<WrittenSheet>;
  /** Writes which receipt settled which charge, all or nothing, in place of the last such sheet. */
  writeMatches(
    matches: readonly ReceiptMatch[],
    language: Language,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<WrittenSheet>;
  /** Lists the rows that were not counted, all or nothing, in place of the last such sheet. */
  writeSetAside(
    source: { readonly reading: LedgerReading; readonly sheetName: string },
    language: Language,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<WrittenSheet>;
  noticeHistory(): Promise<NoticeHistory>;
  /** The notices to one customer as they stand on record, in the order of the Notices sheet. */
  noticeRecords(customerKey: string): Promise<readonly NoticeRecord[]>;
  /** Remembers numbers of letters that are handed out before they are in the sheet, so that none is used twice. */
  reserveNumbers(numbers: readonly string[]): Promise<void>;
  /** Shows a cell (`row` 1-based, `column` 0-based; null = the row's first). `sheet` is an id or a name. */
  goTo(sheet: string, row: number, column: number | null): Promise<void>;
  /** The cells of a range of a sheet (id or name), as a formula over it is handed them. */
  readCells(sheet: string, address: string, signal: AbortSignal): Promise<readonly (readonly Cell[])[]>;
  /** The table whose header stands in that 1-based row of the sheet, if one does. */
  tableAt(sheet: string, headerRow: number): Promise<SheetTable | null>;
  selectedCell(): Promise<CellPlace>;
  /** The rows that are selected, as far as the sheet is filled. */
  selectedRows(): Promise<RowSpan>;
  /** Writes a formula into a cell or a new sheet, never over what the user did not say may go. */
  writeFormula(order: FormulaOrder): Promise<FormulaOutcome>;
  /** Calls back when the sheet that was read changes, is renamed or deleted, or another is activated. */
  watch(sheetId: string, on: (event: SheetEvent) => void): Promise<() => Promise<void>>;
  /** The plans written last; null = none yet. */
  lastPlan(): Promise<PlanMemory | null>;
  /** Everything the user keeps in our sheets, in one reading. */
  readBook(): Promise<Book>;
  /** Makes the Policy sheet with these settings unless it stands. Does not bring it to the front. */
  ensurePolicySheet(policy: Policy, language: Language): Promise<EnsuredSheet>;
  /** Writes the settings that differ into their cells of the Policy sheet, making it where there is none. */
  savePolicy(policy: Policy, language: Language): Promise<WrittenSheet>;
  /** Appends the customers of the ledger that have no line yet, making the sheet where there is none. */
  ensureCustomers(customers: readonly Customer[], language: Language): Promise<EnsuredSheet>;
  /** Changes the fields of `patch` in the customer's line, and no other cell. */
  saveProfile(
    customer: Pick<CustomerProfile, 'key' | 'code' | 'name'>,
    patch: Partial<CustomerProfile>,
    language: Language,
  ): Promise<WrittenSheet>;
  /** Appends to the Contact log, making it where there is none: all of the lines or none. */
  appendContacts(entries: readonly ContactDraft[], language: Language): Promise<WrittenSheet>;
  /** Appends the balances by customer and bucket to the Snapshots sheet, making it on first use. */
  keepSnapshot(ageing: Ageing, customers: readonly Customer[], language: Language): Promise<Kept>;
  /** Lines of the Notices sheet that nobody has marked as sent, but for those that another line replaced. */
  unsentNotices(): Promise<readonly UnsentNotice[]>;
  /** Marks notices as sent, in their rows of the Notices sheet and in the Contact log: both or neither. */
  markSent(numbers: readonly string[], dispatch: Dispatch, language: Language): Promise<MarkedSent>;
  /** Brings one of these sheets to the front, making it where there is none. Resolves to its name. */
  showBookSheet(kind: BookSheet, policy: Policy, language: Language): Promise<string>;
  /** What was saved under the key; null when nothing was. */
  loadSettings(key: SettingsKey): Promise<unknown>;
  saveSettings(key: SettingsKey, value: unknown): Promise<void>;
  /** Adds a sheet with a sample ledger in that language, its dates around `today`, and returns its id. */
  insertSample(language: Language, today: CivilDay): Promise<string>;
}
