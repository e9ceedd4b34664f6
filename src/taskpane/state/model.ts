import type { Ageing } from '../../domain/ageing/types';
import type { CivilDay } from '../../domain/calendar/types';
import type { LedgerReading, ReadingOptions, Recognition } from '../../domain/ledger/types';
import type { Message } from '../../domain/message';
import { NO_OWN_WORDINGS } from '../../domain/notices/wording/ownTexts';
import type { InterestTerms, NoticeDetails, NoticeRow, OwnWordings, Simulated } from '../../domain/notices';
import type { Language, NoticeKind } from '../../domain/notices/types';
import type { PlanChanges } from '../../domain/plan/changes';
import type { Plan, Quadrant } from '../../domain/plan/types';
import type { Policy } from '../../domain/policy/types';
import { NO_BOOK } from '../host';
import type {
  Book,
  NoticeHistory,
  UnsentNotice,
  WorkbookError,
  WorkbookInspection,
  WrittenSheet,
} from '../host';
import { NOTHING_SAID, type ReadingMemory } from './readingMemory';

export const PLACES = ['today', 'ledger', 'notices', 'insights'] as const;
export type Place = (typeof PLACES)[number] | 'policy';

/** What can be under way; one at a time, because Excel answers one at a time. */
export const JOB_KINDS = [
  'inspect',
  'sample',
  'read',
  'plan',
  'draft',
  'record',
  'files',
  'save',
  'book',
  'goto',
  'insert',
  'matches',
  'setAside',
] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Work that changes nothing in the workbook may be dropped for newer work of the kind. */
export const REPLACEABLE_JOBS: ReadonlySet<JobKind> = new Set(['inspect', 'read']);

/** Work that is over before anyone could read about it: it neither announces itself nor clears what was said. */
export const QUIET_JOBS: ReadonlySet<JobKind> = new Set(['save', 'goto']);

interface Job {
  readonly kind: JobKind;
  readonly done: number;
  /** 0 while the size is unknown. */
  readonly total: number;
}

export interface Failure {
  readonly kind: JobKind;
  readonly error: WorkbookError;
}

/** The sheet in use and how it is read: recognition as corrected by the user. */
export interface Source {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly rowCount: number;
  readonly recognition: Recognition;
  /** The mapping differs from what was recognised. */
  readonly corrected: boolean;
  readonly options: ReadingOptions;
}

/** What became of the source after it was read. */
type Stale = 'changed' | 'deleted';

export interface WorklistFilter {
  readonly text: string;
  readonly quadrant: Quadrant | 'all';
  readonly currency: string | 'all';
}

/** A notice being prepared: the row it comes from and the user's choices. */
export interface Draft {
  readonly key: string;
  readonly row: NoticeRow;
  readonly kind: NoticeKind;
  /** What the stage proposed; another kind is kept with the reason for it. */
  readonly proposed: NoticeKind;
  readonly reason: string;
  /** Who agreed to it, '' = nobody. */
  readonly approvedBy: string;
  readonly language: Language;
  readonly number: string;
  /** Day to pay or to answer by; null = letter day plus the policy's grace days. */
  readonly deadline: CivilDay | null;
  readonly details: NoticeDetails;
  readonly interest: InterestTerms | null;
  readonly showsApplication: boolean;
  /** It stands in the Notices sheet, under this number, as it is here. */
  readonly recorded: boolean;
}

export interface LetterTemplate {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is badly amiss with a letter. */
export interface Finding {
  readonly draft: Draft;
  readonly messages: readonly Message[];
}

/** A way out of the pane that was asked for: into the sheet, or as files (`key` null = of all drafts). */
export type Release =
  | { readonly what: 'record' }
  | { readonly what: 'archive' | 'print' | 'letter' | 'mail'; readonly key: string | null };

/** A way out that waits for the user's word, and what speaks against it besides missing approvals. */
export type AskedRelease = Release & { readonly findings: readonly Finding[] };

/** Who would get what, shown before anything is drafted because somebody would be left out. */
export interface Simulation {
  readonly entries: readonly Simulated[];
  readonly letterDay: CivilDay;
  /** The reading its rows point into. */
  readonly of: LedgerReading;
}

/** Settings of the policy that workbooks of before it had them keep beside it. */
export interface PaneSettings {
  /** ISO 4217, used where a sheet names no currency; '' = ask the sheet. */
  readonly baseCurrency: string;
  readonly noticeLanguage: Language;
}

/** What the policy says, and where it says nothing what the pane had before the Policy sheet had a line for it. */
export function settingsIn(policy: Policy, settings: PaneSettings): PaneSettings {
  return {
    baseCurrency: policy.baseCurrency || settings.baseCurrency,
    noticeLanguage: policy.noticeLanguage || settings.noticeLanguage,
  };
}

/** Corrected mappings, field → name of the column, by fingerprint of the headers. */
export type MappingMemory = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Unsent {
  readonly notices: readonly UnsentNotice[];
  /** Numbers of those in the rows that were selected; null = all were looked for. */
  readonly selected: readonly string[] | null;
}

/** What was put in the Notices sheet from the drafts at hand, whatever became of those since. */
export interface Recorded {
  readonly written: WrittenSheet;
  readonly numbers: readonly string[];
}

export interface PaneState {
  readonly place: Place;
  /** Where the settings were opened from, to go back to. */
  readonly cameFrom: Place;
  readonly today: CivilDay;
  readonly inspection: WorkbookInspection | null;
  readonly source: Source | null;
  readonly reading: LedgerReading | null;
  readonly ageing: Ageing | null;
  /** How many items of the reading stand in their bucket by an assumption. */
  readonly assumed: number;
  readonly stale: Stale | null;
  /** How often the sheet in use was changed or deleted so far: tells whether it was during a reading. */
  readonly changes: number;
  readonly plan: Plan | null;
  readonly planSheet: WrittenSheet | null;
  /** Against the plan of an earlier day; null for the first plan. */
  readonly planChanges: PlanChanges | null;
  /** The plan asked for is of a day before the last one's: day asked for, and that day. */
  readonly refused: { readonly asOf: CivilDay; readonly last: CivilDay } | null;
  /** The plan shown was not written: it looks back to an earlier day. */
  readonly lookBack: boolean;
  /** What the user keeps in our sheets. */
  readonly book: Book;
  readonly filter: WorklistFilter;
  readonly selected: ReadonlySet<string>;
  /** Line of the worklist (`rowKey`) whose card is open; null = the list itself. */
  readonly customer: string | null;
  readonly history: NoticeHistory;
  /** The user's own words for letters, kept in the workbook. */
  readonly wordings: OwnWordings;
  /** The user's own letter (.docx); null = the built-in one. */
  readonly template: LetterTemplate | null;
  readonly simulation: Simulation | null;
  readonly drafts: readonly Draft[];
  /** Held back because an approval is missing, until the user says whether it goes ahead. */
  readonly release: AskedRelease | null;
  /** Keys of drafts whose items were found changed when the ledger was read again before they went out. */
  readonly overtaken: ReadonlySet<string>;
  /** The reading whose rows the drafts point into; a later one numbers its rows anew. */
  readonly draftsOf: LedgerReading | null;
  /** The day on the letters: the day of drafting. */
  readonly letterDay: CivilDay;
  readonly recorded: Recorded | null;
  /** Lines of the Notices sheet to mark as sent, once they were looked for. */
  readonly unsent: Unsent | null;
  readonly policy: Policy;
  readonly settings: PaneSettings;
  readonly memory: MappingMemory;
  readonly readings: ReadingMemory;
  /** Until then the policy and settings are defaults, which must not be saved over what the workbook holds. */
  readonly settingsLoaded: boolean;
  readonly job: Job | null;
  readonly failure: Failure | null;
  /** The last thing done, said once in the live region and shown until the next. */
  readonly said: Message | null;
}

/** A choice of how the sheet is read cannot be followed now: work is under way that reads or writes by the last one. */
export const isLocked = ({ job }: Pick<PaneState, 'job'>): boolean =>
  job !== null && !REPLACEABLE_JOBS.has(job.kind) && !QUIET_JOBS.has(job.kind);

/** Identity of a worklist line: one customer in one currency. */
export const rowKey = (row: Pick<NoticeRow, 'customerKey' | 'currency'>): string =>
  `${row.currency}\u0000${row.customerKey}`;

export function initialState(today: CivilDay, policy: Policy, settings: PaneSettings): PaneState {
  return {
    place: 'ledger',
    cameFrom: 'ledger',
    today,
    inspection: null,
    source: null,
    reading: null,
    ageing: null,
    assumed: 0,
    stale: null,
    changes: 0,
    plan: null,
    planSheet: null,
    planChanges: null,
    refused: null,
    lookBack: false,
    book: NO_BOOK,
    filter: { text: '', quadrant: 'all', currency: 'all' },
    selected: new Set(),
    customer: null,
    history: { numbers: [], sent: [] },
    wordings: NO_OWN_WORDINGS,
    template: null,
    simulation: null,
    drafts: [],
    release: null,
    overtaken: new Set(),
    draftsOf: null,
    letterDay: today,
    recorded: null,
    unsent: null,
    policy,
    settings,
    memory: {},
    readings: NOTHING_SAID,
    settingsLoaded: false,
    job: null,
    failure: null,
    said: null,
  };
}
