import type { CivilDay } from '../domain/calendar/types';
import type { Ageing } from '../domain/ageing/types';
import type { LedgerReading } from '../domain/ledger/types';
import type { Notice } from '../domain/notices/types';
import type { Plan } from '../domain/plan/types';
import type { Policy } from '../domain/policy/types';
import type { Message } from '../domain/message';
import type { RiskClass } from '../domain/risk/types';
import type { Language } from '../locales/language';
import type { NoticeHistory, WorkbookHost } from './host';
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

/** A file to be handed to the user. */
export interface OutFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The domain and the documents as the pane uses them. Asynchronous where a big ledger takes time. */
export interface Engine {
  readonly defaultPolicy: Policy;
  /** The policy saved in the workbook, with defaults where it says nothing or nonsense. */
  restorePolicy(saved: unknown): Policy;
  checkPolicy(policy: Policy): readonly PolicyProblem[];
  age(reading: LedgerReading, policy: Policy, signal: AbortSignal): Promise<Ageing>;
  classTotals(reading: LedgerReading, policy: Policy): readonly ClassTotal[];
  plan(reading: LedgerReading, policy: Policy, history: NoticeHistory, signal: AbortSignal): Promise<Plan>;
  /** `count` free numbers, continuing the workbook's own. */
  numbers(history: NoticeHistory, letterDay: CivilDay, count: number): readonly string[];
  notice(draft: Draft, context: NoticeContext): Notice;
  /** What should be mended before the letter goes out. */
  lint(notice: Notice): readonly Message[];
  letter(notice: Notice): Promise<OutFile>;
  mail(notice: Notice): Promise<OutFile>;
  /** Letters and mail drafts of all notices, in one archive. */
  archive(
    notices: readonly Notice[],
    progress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<OutFile>;
}

interface NoticeContext {
  readonly reading: LedgerReading;
  readonly policy: Policy;
  readonly history: NoticeHistory;
  readonly letterDay: CivilDay;
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
  /** Hands a file to the browser; whether anything arrives nobody can know. */
  download(file: OutFile): void;
}
