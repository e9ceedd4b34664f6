import type { CellProblem, CustomerProfile } from '../../domain/customers/types';
import type { RateTable } from '../../domain/money/rates';
import type { Field, ReadingOptions } from '../../domain/ledger/types';
import type { OwnText, Simulated } from '../../domain/notices';
import type { Language, NoticeKind } from '../../domain/notices/types';
import type { Policy } from '../../domain/policy/types';
import type { MonthlyConvention } from '../../domain/terms';
import type { BookSheet, ContactDraft, Dispatch, FormulaOrder, FormulaOutcome } from '../host';
import type { OutFile } from '../outFile';
import type { Services } from '../services';
import { bookActions } from './bookActions';
import type { DraftPatch } from './drafts';
import { insertFormula } from './insert/insertFormula';
import { createJobs } from './jobs';
import type { LetterTemplate, PaneSettings, Place, WorklistFilter } from './model';
import { noticeActions } from './noticeActions';
import { outgoing, type Download } from './outgoing';
import { releaseActions } from './release';
import { readsDifferently } from './readingMemory';
import { settingsActions } from './settingsActions';
import { sourceActions } from './sourceActions';
import type { Store } from './store';
import { wordingActions } from './wordingActions';

/** Everything a user or a ribbon button can ask for. Rejections never escape: they become `failure`. */
export interface Actions {
  start(): Promise<void>;
  lookAgain(): Promise<void>;
  chooseSheet(sheetId: string): Promise<void>;
  read(): Promise<void>;
  mapField(field: Field, column: number | null): Promise<void>;
  changeOptions(patch: Partial<ReadingOptions>): Promise<void>;
  /** Reads another table of the sheet, or this one otherwise (`wayName`). */
  chooseWay(way: string): Promise<void>;
  countRow(rowKey: string, on: boolean): Promise<void>;
  /** Remembers pairs of customers (`pairId`) that are two. */
  keepApart(pairs: readonly string[]): Promise<void>;
  /** `customerKey` null: for all customers without an answer of their own. */
  answerTerms(customerKey: string | null, convention: MonthlyConvention): Promise<void>;
  writeMatches(): Promise<void>;
  writeSetAside(): Promise<void>;
  insertSample(): Promise<void>;
  /** `lookBack`: shows the plan of an earlier day and writes nothing. */
  buildPlan(lookBack?: boolean): Promise<void>;
  draftSelected(): Promise<void>;
  record(): Promise<void>;
  download(what: Download, key: string | null): Promise<void>;
  /** Goes ahead without the approval that was asked about. */
  releaseAnyway(): Promise<void>;
  dismissRelease(): void;
  /** Drafts these entries of the simulation, approved by that person where approval is needed. */
  draftSimulated(entries: readonly Simulated[], approvedBy: string): Promise<void>;
  dismissSimulation(): void;
  /** One more draft, for any customer of the ledger (index) in a currency. */
  draftFor(customer: number, currency: string): Promise<void>;
  /** Thanks to a customer of the Customers sheet, by its key, that has nothing open any more. */
  draftForFormer(key: string, currency: string): Promise<void>;
  /** Drafts for the customers named in the rows selected in the workbook. */
  draftFromSelection(): Promise<void>;
  saveWording(language: Language, kind: NoticeKind, text: OwnText | null): Promise<void>;
  /** null = back to the built-in letter. */
  saveTemplate(template: LetterTemplate | null): Promise<void>;
  goTo(sheet: string, row: number, column: number | null): Promise<void>;
  /** Tells what became of the formula; says nothing where Excel refused it. */
  insertFormula(order: FormulaOrder, onOutcome: (outcome: FormulaOutcome) => void): Promise<void>;
  savePolicy(policy: Policy, settings: PaneSettings): Promise<void>;
  /** Keeps the rates for totals in one currency in the workbook. */
  saveConversion(conversion: RateTable): Promise<void>;
  saveProfile(
    customer: Pick<CustomerProfile, 'key' | 'code' | 'name'>,
    patch: Partial<CustomerProfile>,
  ): Promise<void>;
  logContact(entry: ContactDraft, onLogged: () => void): Promise<void>;
  markSent(numbers: readonly string[], dispatch: Dispatch): Promise<void>;
  /** Looks for notices of earlier sessions to mark as sent: all, or those in the rows selected in the workbook. */
  lookForUnsent(which: 'all' | 'selected'): Promise<void>;
  showBookSheet(kind: BookSheet): Promise<void>;
  /** Keeps today's balances by customer and bucket in the Snapshots sheet. */
  keepSnapshot(): Promise<void>;
  goToProblem(problem: CellProblem): Promise<void>;
  /** Reads our sheets again, after cells of theirs were put right. */
  lookAtBook(): Promise<void>;
  cancel(): void;
  retry(): Promise<void>;
  dismissFailure(): void;
  go(place: Place): void;
  filter(patch: Partial<WorklistFilter>): void;
  select(keys: readonly string[], on: boolean): void;
  /** Opens the card of a line of the worklist (`rowKey`); null = back to the list. */
  openCustomer(key: string | null): void;
  /** Makes a file and hands it to the browser. */
  handOut(make: (signal: AbortSignal) => Promise<OutFile>): Promise<void>;
  changeDraft(key: string | null, patch: DraftPatch): void;
  removeDraft(key: string): void;
}

export function createActions(store: Store, services: Services): Actions {
  const jobs = createJobs(store);
  const { loadSettings, savePolicy, saveConversion } = settingsActions(store, services, jobs);
  const words = wordingActions(store, services, jobs);
  const source = sourceActions(store, services, jobs, async () => {
    await words.loadWordings();
    await loadSettings();
  });
  return {
    ...source,
    ...noticeActions(store, services, jobs),
    ...releaseActions(store, outgoing(store, services, jobs)),
    saveWording: words.saveWording,
    saveTemplate: words.saveTemplate,
    ...bookActions(store, services, jobs),
    insertFormula: insertFormula(services, jobs),
    start: source.lookAgain,
    savePolicy: async (policy, settings) => {
      const { policy: before } = store.getState();
      await savePolicy(policy, settings);
      const { policy: after, reading, failure } = store.getState();
      if (reading && !failure && readsDifferently(before, after)) await source.read();
    },
    saveConversion,
    cancel: jobs.cancel,
    retry: jobs.retry,
    dismissFailure: () => store.dispatch({ type: 'failureDismissed' }),
    go: (place) => store.dispatch({ type: 'went', place }),
    filter: (patch) => store.dispatch({ type: 'filtered', patch }),
    openCustomer: (key) => store.dispatch({ type: 'customerOpened', key }),
    handOut: (make) =>
      jobs.run('files', async ({ signal }) => {
        const file = await make(signal);
        services.download(file);
        return { key: 'taskpane.said.downloaded', values: { file: file.name } };
      }),
    select: (keys, on) => store.dispatch({ type: 'selected', keys, on }),
    changeDraft: (key, patch) => store.dispatch({ type: 'draftChanged', key, patch }),
    removeDraft: (key) => store.dispatch({ type: 'draftRemoved', key }),
  };
}
