import type { CustomerProfile } from '../domain/customers/types';
import type { CivilDay } from '../domain/calendar/types';
import type { Ageing } from '../domain/ageing/types';
import type { LedgerReading } from '../domain/ledger/types';
import type { MakingOrder } from '../documents/making/make';
import type { Thread } from '../documents/making/maker';
import type { NoticeRow, OwnText, OwnWordings, Simulated, WordingMistake } from '../domain/notices';
import type { Notice, NoticeFacts, NoticeKind } from '../domain/notices/types';
import type { Plan } from '../domain/plan/types';
import type { Policy } from '../domain/policy/types';
import type { Message } from '../domain/message';
import type { RiskClass } from '../domain/risk/types';
import type { Language } from '../locales/language';
import type { Book, NoticeHistory, WorkbookHost } from './host';
import type { OutFile } from './outFile';
import type { Draft } from './state/model';

/** Where Excel runs, as far as it decides which way out of the pane works. */
export type Platform = 'windows' | 'mac' | 'web' | 'other';

/** A setting that cannot stand, at its place in the policy (`seller.email`, `edges`). */
export interface PolicyProblem {
  readonly path: string;
  readonly message: Message;
}

/** Items and open amount (minor units) of one risk class in one currency. */
export interface ClassTotal {
  readonly currency: string;
  readonly riskClass: RiskClass;
  readonly count: number;
  readonly amount: number;
}

/** The domain and the documents as the pane uses them. Asynchronous where a big ledger takes time. */
export interface Engine {
  readonly defaultPolicy: Policy;
  /** The policy saved in the workbook, with defaults where it says nothing or nonsense. */
  restorePolicy(saved: unknown): Policy;
  checkPolicy(policy: Policy): readonly PolicyProblem[];
  age(reading: LedgerReading, policy: Policy, signal: AbortSignal): Promise<Ageing>;
  classTotals(reading: LedgerReading, policy: Policy): readonly ClassTotal[];
  /** The plan with what the user decided in the sheets: profiles, log, dates and stages of his own. */
  plan(
    reading: LedgerReading,
    policy: Policy,
    history: NoticeHistory,
    book: Book,
    signal: AbortSignal,
    /** Rows of the ledger gone through, of all. */
    progress?: (done: number, total: number) => void,
  ): Promise<Plan>;
  /** `count` free numbers, continuing the workbook's own. */
  numbers(history: NoticeHistory, letterDay: CivilDay, count: number): readonly string[];
  letters(): Promise<LetterEngine>;
  /** The same at once; null until they have been asked for. Where there are drafts, it is there. */
  lettersNow(): LetterEngine | null;
}

/** The making of letters: fetched when the first is asked for. */
export interface LetterEngine {
  /** Who would get what and who would be left out; nothing is drafted by it. */
  simulate(
    rows: readonly NoticeRow[],
    context: NoticeContext,
    choice: { readonly language: Language; readonly approvedBy: string; readonly kind: NoticeKind | null },
  ): readonly Simulated[];
  /** A customer that may not be in the plan, as a row to write to. */
  rowOf(reading: LedgerReading, customer: number, currency: string): NoticeRow;
  /** A customer of our records that has nothing open any more. */
  rowOfFormer(customer: Pick<CustomerProfile, 'key' | 'code' | 'name'>, currency: string): NoticeRow;
  facts(draft: Draft, context: NoticeContext): NoticeFacts;
  notice(draft: Draft, context: NoticeContext): Notice;
  /** What should be mended before the letter goes out. */
  lint(notice: Notice, context: NoticeContext): readonly Message[];
  /** `template` is the user's own letter; null = the built-in one. */
  letter(notice: Notice, template: Uint8Array | null): Promise<OutFile>;
  mail(notice: Notice, template: Uint8Array | null): Promise<OutFile>;
  /** The house's own text of a notice. */
  houseText(language: Language, kind: NoticeKind): OwnText;
  /** The fields a text may use, with what each says in this letter. */
  fields(facts: NoticeFacts): readonly (readonly [name: string, value: string])[];
  /** The letter with another text, or what is wrong with the text. */
  tryText(text: OwnText, facts: NoticeFacts): Notice | WordingMistake;
  /** All notices as one file. They are asked for one by one, and once more where a thread could not begin. */
  files(
    order: FilesOrder,
    notices: () => AsyncIterable<Notice>,
    tools: {
      readonly progress: (done: number) => void;
      readonly signal: AbortSignal;
      readonly startThread: (() => Thread) | null;
    },
  ): Promise<OutFile>;
}

export type FilesOrder = MakingOrder;

export interface NoticeContext {
  readonly reading: LedgerReading;
  readonly policy: Policy;
  readonly history: NoticeHistory;
  readonly letterDay: CivilDay;
  /** What the user keeps in our sheets: whom to write to, in which language, what was agreed. */
  readonly book?: Book;
  /** The user's own words, in place of the house's. */
  readonly wordings?: OwnWordings;
}

/** Small choices of one person on one machine, never figures; lost without harm. */
export interface Preferences {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

/** All that the pane needs from outside React. */
export interface Services {
  readonly host: WorkbookHost;
  readonly engine: Engine;
  readonly language: Language;
  readonly platform: Platform;
  readonly preferences: Preferences;
  /** The clock's civil day, now: the pane may stay open for days. */
  today(): CivilDay;
  /** Begins a thread for making files; null where there is none. */
  readonly startThread: (() => Thread) | null;
  /** Hands a file to the browser; whether anything arrives nobody can know. */
  download(file: OutFile): void;
}
