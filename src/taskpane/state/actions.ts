import type { Field, ReadingOptions } from '../../domain/ledger/types';
import type { Policy } from '../../domain/policy/types';
import type { FormulaOrder, FormulaOutcome } from '../host';
import type { Services } from '../services';
import type { DraftPatch } from './drafts';
import { insertFormula } from './insert/insertFormula';
import { createJobs } from './jobs';
import type { PaneSettings, Place, WorklistFilter } from './model';
import { noticeActions } from './noticeActions';
import { settingsActions } from './settingsActions';
import { sourceActions } from './sourceActions';
import type { Store } from './store';

/** Everything a user or a ribbon button can ask for. Rejections never escape: they become `failure`. */
export interface Actions {
  start(): Promise<void>;
  lookAgain(): Promise<void>;
  chooseSheet(sheetId: string): Promise<void>;
  read(): Promise<void>;
  mapField(field: Field, column: number | null): Promise<void>;
  changeOptions(patch: Partial<ReadingOptions>): Promise<void>;
  insertSample(): Promise<void>;
  buildPlan(): Promise<void>;
  draftSelected(): Promise<void>;
  record(): Promise<void>;
  download(what: 'archive' | 'letter' | 'mail', key: string | null): Promise<void>;
  goTo(sheet: string, row: number, column: number | null): Promise<void>;
  /** Tells what became of the formula; says nothing where Excel refused it. */
  insertFormula(order: FormulaOrder, onOutcome: (outcome: FormulaOutcome) => void): Promise<void>;
  savePolicy(policy: Policy, settings: PaneSettings): Promise<void>;
  cancel(): void;
  retry(): Promise<void>;
  dismissFailure(): void;
  go(place: Place): void;
  filter(patch: Partial<WorklistFilter>): void;
  select(keys: readonly string[], on: boolean): void;
  changeDraft(key: string | null, patch: DraftPatch): void;
  removeDraft(key: string): void;
}

export function createActions(store: Store, services: Services): Actions {
  const jobs = createJobs(store);
  const { loadSettings, savePolicy } = settingsActions(store, services, jobs);
  const source = sourceActions(store, services, jobs, loadSettings);
  return {
    ...source,
    ...noticeActions(store, services, jobs),
    insertFormula: insertFormula(services, jobs),
    start: source.lookAgain,
    savePolicy,
    cancel: jobs.cancel,
    retry: jobs.retry,
    dismissFailure: () => store.dispatch({ type: 'failureDismissed' }),
    go: (place) => store.dispatch({ type: 'went', place }),
    filter: (patch) => store.dispatch({ type: 'filtered', patch }),
    select: (keys, on) => store.dispatch({ type: 'selected', keys, on }),
    changeDraft: (key, patch) => store.dispatch({ type: 'draftChanged', key, patch }),
    removeDraft: (key) => store.dispatch({ type: 'draftRemoved', key }),
  };
}
