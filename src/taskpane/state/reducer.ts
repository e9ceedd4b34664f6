import type { Ageing } from '../../domain/ageing/types';
import type { CivilDay } from '../../domain/calendar/types';
import type { Field, LedgerReading, ReadingOptions } from '../../domain/ledger/types';
import type { Message } from '../../domain/message';
import type { PlanChanges } from '../../domain/plan/changes';
import type { Plan } from '../../domain/plan/types';
import type { OwnWordings } from '../../domain/notices';
import type { Policy } from '../../domain/policy/types';
import type {
  Book,
  NoticeHistory,
  SheetEvent,
  InspectedSheet,
  WorkbookInspection,
  WrittenSheet,
} from '../host';
import { patchDrafts, type DraftPatch } from './drafts';
import {
  QUIET_JOBS,
  type Draft,
  type Failure,
  type JobKind,
  type LetterTemplate,
  type AskedRelease,
  type MappingMemory,
  type PaneSettings,
  type PaneState,
  type Place,
  type Simulation,
  type Source,
  type Unsent,
  type WorklistFilter,
  settingsIn,
} from './model';
import { remember, rememberWay, type ReadingMemory } from './readingMemory';
import { canRead, fingerprint, mapField, namesOf, sourceOf, waysOf, wayName } from './source';
import { keepSelection } from './worklist';

export type Action =
  | { readonly type: 'went'; readonly place: Place }
  | { readonly type: 'jobStarted'; readonly kind: JobKind }
  | { readonly type: 'jobAdvanced'; readonly done: number; readonly total: number }
  | { readonly type: 'jobEnded'; readonly said?: Message }
  | { readonly type: 'jobFailed'; readonly failure: Failure }
  | { readonly type: 'failureDismissed' }
  | { readonly type: 'said'; readonly message: Message }
  | {
      readonly type: 'settingsLoaded';
      readonly policy: Policy;
      readonly settings: PaneSettings;
      readonly memory: MappingMemory;
    }
  | { readonly type: 'customersKeptApart'; readonly pairs: readonly string[] }
  | { readonly type: 'readingsLoaded'; readonly readings: ReadingMemory }
  | { readonly type: 'wayChosen'; readonly way: string }
  | { readonly type: 'dayBegan'; readonly today: CivilDay }
  | { readonly type: 'inspected'; readonly inspection: WorkbookInspection }
  | { readonly type: 'sheetChosen'; readonly sheetId: string }
  | { readonly type: 'fieldMapped'; readonly field: Field; readonly column: number | null }
  | { readonly type: 'optionsChanged'; readonly patch: Partial<ReadingOptions> }
  | {
      readonly type: 'readingArrived';
      readonly reading: LedgerReading;
      readonly ageing: Ageing;
      readonly assumed: number;
      readonly history: NoticeHistory;
      /** `changes` when the reading began. */
      readonly since: number;
    }
  | { readonly type: 'sheetEvent'; readonly event: SheetEvent }
  | {
      readonly type: 'planBuilt';
      readonly plan: Plan;
      readonly changes: PlanChanges | null;
      readonly lookBack: boolean;
      /** What it was built from. */
      readonly reading: LedgerReading;
      readonly history: NoticeHistory;
    }
  | { readonly type: 'planRefused'; readonly asOf: CivilDay; readonly last: CivilDay }
  | { readonly type: 'bookRead'; readonly book: Book }
  | { readonly type: 'historyRead'; readonly history: NoticeHistory }
  | { readonly type: 'unsentRead'; readonly unsent: Unsent }
  | { readonly type: 'planWritten'; readonly written: WrittenSheet }
  | { readonly type: 'filtered'; readonly patch: Partial<WorklistFilter> }
  | { readonly type: 'customerOpened'; readonly key: string | null }
  | { readonly type: 'selected'; readonly keys: readonly string[]; readonly on: boolean }
  | {
      readonly type: 'drafted';
      readonly drafts: readonly Draft[];
      readonly history: NoticeHistory;
      readonly letterDay: CivilDay;
    }
  | { readonly type: 'simulated'; readonly simulation: Simulation | null }
  | {
      readonly type: 'wordingsLoaded';
      readonly wordings: OwnWordings;
      readonly template: LetterTemplate | null;
    }
  | { readonly type: 'draftsAdded'; readonly drafts: readonly Draft[] }
  | { readonly type: 'overtaken'; readonly keys: readonly string[] }
  | { readonly type: 'releaseAsked'; readonly release: AskedRelease | null }
  | { readonly type: 'draftChanged'; readonly key: string | null; readonly patch: DraftPatch }
  | { readonly type: 'draftRemoved'; readonly key: string }
  | { readonly type: 'renumbered'; readonly drafts: readonly Draft[]; readonly history: NoticeHistory }
  | {
      readonly type: 'noticesRecorded';
      readonly written: WrittenSheet;
      /** The drafts as they were written, under the numbers they were written with. */
      readonly drafts: readonly Draft[];
      /** Numbers in the sheet whose place these took: they never go out. */
      readonly superseded?: readonly string[];
    }
  | {
      readonly type: 'policySaved';
      readonly policy: Policy;
      readonly settings: PaneSettings;
      readonly ageing: Ageing | null;
    };

/** The next state of the pane; pure. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'went':
      return went(state, action.place);
    case 'jobStarted':
      return jobStarted(state, action.kind);
    case 'jobAdvanced':
      return state.job ? { ...state, job: { ...state.job, done: action.done, total: action.total } } : state;
    case 'jobEnded':
      return { ...state, job: null, said: action.said ?? state.said };
    case 'jobFailed':
      return { ...state, job: null, failure: action.failure };
    case 'failureDismissed':
      return { ...state, failure: null };
    case 'said':
      return { ...state, said: action.message };
    case 'settingsLoaded':
      return {
        ...state,
        policy: action.policy,
        settings: action.settings,
        memory: action.memory,
        settingsLoaded: true,
      };
    case 'customersKeptApart':
      return { ...state, readings: { ...state.readings, apart: [...action.pairs] } };
    case 'readingsLoaded':
      return { ...state, readings: action.readings };
    case 'wayChosen':
      return chooseWay(state, action.way);
    case 'dayBegan':
      return dayBegan(state, action.today);
    case 'inspected':
      return inspected(state, action.inspection);
    case 'sheetChosen':
      return chooseSheet(state, action.sheetId);
    case 'fieldMapped':
      return fieldMapped(state, action.field, action.column);
    case 'optionsChanged':
      return changeOptions(state, action.patch);
    case 'readingArrived':
      return {
        ...state,
        reading: action.reading,
        ageing: action.ageing,
        assumed: action.assumed,
        history: action.history,
        stale: state.changes === action.since ? null : state.stale,
        plan: null,
        planSheet: null,
        // Its rows point into the reading before.
        simulation: null,
      };
    case 'sheetEvent':
      return sheetEvent(state, action.event);
    case 'planBuilt':
      if (state.reading !== action.reading) return state;
      return {
        ...state,
        plan: action.plan,
        planChanges: action.changes,
        refused: null,
        lookBack: action.lookBack,
        history: action.history,
        planSheet: null,
        selected: keepSelection(state.selected, action.plan),
      };
    case 'planRefused':
      return { ...state, refused: { asOf: action.asOf, last: action.last } };
    case 'bookRead':
      // What the cells of the Policy sheet say is what holds.
      return { ...state, book: action.book, policy: action.book.policy ?? state.policy };
    case 'historyRead':
      return { ...state, history: action.history };
    case 'unsentRead':
      return { ...state, unsent: action.unsent };
    case 'planWritten':
      return { ...state, planSheet: action.written };
    case 'filtered':
      return { ...state, filter: { ...state.filter, ...action.patch } };
    case 'customerOpened':
      return { ...state, customer: action.key, place: 'today', said: null };
    case 'selected':
      return { ...state, selected: select(state.selected, action.keys, action.on) };
    case 'drafted':
      return {
        ...state,
        drafts: action.drafts,
        draftsOf: state.reading,
        letterDay: action.letterDay,
        history: action.history,
        recorded: null,
        simulation: null,
        release: null,
        overtaken: new Set(),
        place: 'notices',
      };
    case 'simulated':
      return { ...state, simulation: action.simulation, place: action.simulation ? 'notices' : state.place };
    case 'wordingsLoaded':
      return {
        ...state,
        wordings: action.wordings,
        template: action.template,
        // What stands in the sheet was written with other words.
        drafts: state.drafts.map((draft) => ({ ...draft, recorded: false })),
      };
    case 'draftsAdded':
      return {
        ...state,
        drafts: [...state.drafts, ...action.drafts],
        draftsOf: state.draftsOf ?? state.reading,
        place: 'notices',
      };
    case 'overtaken':
      return { ...state, overtaken: new Set(action.keys) };
    case 'releaseAsked':
      return { ...state, release: action.release };
    case 'draftChanged': {
      const drafts = patchDrafts(state.drafts, action.key, action.patch, state.book.log);
      return { ...state, drafts, release: null };
    }
    case 'draftRemoved': {
      const drafts = state.drafts.filter((draft) => draft.key !== action.key);
      return { ...state, drafts, draftsOf: drafts.length > 0 ? state.draftsOf : null };
    }
    case 'renumbered':
      return { ...state, drafts: replaceDrafts(state.drafts, action.drafts), history: action.history };
    case 'noticesRecorded':
      return noticesRecorded(state, action.written, action.drafts, action.superseded ?? []);
    case 'policySaved':
      return policySaved(state, action.policy, action.settings, action.ageing);
  }
}

function jobStarted(state: PaneState, kind: JobKind): PaneState {
  const job = { kind, done: 0, total: 0 };
  return QUIET_JOBS.has(kind) ? { ...state, job } : { ...state, job, failure: null, said: null };
}

/** What was last said belongs to the place it was said in. */
function went(state: PaneState, place: Place): PaneState {
  if (place === state.place) return state;
  const cameFrom = place === 'policy' ? state.place : state.cameFrom;
  return { ...state, place, cameFrom, said: null };
}

/**
 * The sheet in use is looked at afresh, with the options chosen for it; where it cannot be read (any
 * more), or is gone, the likeliest other one takes its place.
 */
function inspected(state: PaneState, inspection: WorkbookInspection): PaneState {
  const next = { ...state, inspection };
  const sheet = inspection.sheets.find(({ id }) => id === state.source?.sheetId);
  if (!sheet || !state.source)
    return chooseSheet(next, inspection.suggestedSheetId ?? inspection.activeSheetId);
  const fresh = freshSource(state, sheet, state.readings);
  const suggested = inspection.suggestedSheetId;
  if (!canRead(fresh) && suggested !== null && suggested !== sheet.id) return chooseSheet(next, suggested);
  const same = fingerprint(fresh.recognition.headers) === fingerprint(state.source.recognition.headers);
  return { ...next, source: same ? { ...fresh, options: state.source.options } : fresh };
}

/** A sheet as a source, by the settings and by what was said of sheets like it. */
function freshSource(state: PaneState, sheet: InspectedSheet, readings: ReadingMemory): Source {
  const { memory, policy, settings, today } = state;
  return sourceOf(sheet, memory, settingsIn(policy, settings), today, readings);
}

function chooseSheet(state: PaneState, sheetId: string): PaneState {
  const sheet = state.inspection?.sheets.find((candidate) => candidate.id === sheetId);
  const source = sheet ? freshSource(state, sheet, state.readings) : null;
  return { ...forgetReading(state), source, said: null };
}

/** Another table of the sheet, or the same read otherwise; kept for sheets with the headers that were found first. */
function chooseWay(state: PaneState, name: string): PaneState {
  const sheet = state.inspection?.sheets.find(({ id }) => id === state.source?.sheetId);
  if (!state.source || !sheet || !waysOf(sheet.recognition).some((way) => wayName(way) === name))
    return state;
  const readings = rememberWay(state.readings, fingerprint(sheet.recognition.headers), name);
  const fresh = freshSource(state, sheet, readings);
  const source = { ...fresh, options: { ...fresh.options, asOf: state.source.options.asOf } };
  return { ...forgetReading(state), source, readings };
}

/** A correction is kept in memory too, so that the next sheet with these headers needs none. */
function fieldMapped(state: PaneState, field: Field, column: number | null): PaneState {
  if (!state.source) return state;
  const source = mapField(state.source, field, column);
  const memory = {
    ...state.memory,
    [fingerprint(source.recognition.headers)]: namesOf(
      source.recognition.mapping,
      source.recognition.headers,
    ),
  };
  return { ...forgetReading(state), source, memory };
}

function changeOptions(state: PaneState, patch: Partial<ReadingOptions>): PaneState {
  if (!state.source) return state;
  const source: Source = { ...state.source, options: { ...state.source.options, ...patch } };
  const readings = remember(state.readings, fingerprint(source.recognition.headers), patch);
  // Figures by the old choice under the new one would be believed, should the new reading not come about.
  return { ...forgetReading(state), source, readings };
}

/** The pane may stay open for days: what was to be aged as of today is aged as of the new one. */
function dayBegan(state: PaneState, today: CivilDay): PaneState {
  if (today === state.today) return state;
  const next = { ...state, today };
  return state.source?.options.asOf === state.today ? changeOptions(next, { asOf: today }) : next;
}

function replaceDrafts(drafts: readonly Draft[], fresh: readonly Draft[]): readonly Draft[] {
  const byKey = new Map(fresh.map((draft) => [draft.key, draft]));
  return drafts.map((draft) => byKey.get(draft.key) ?? draft);
}

/** A draft that was changed while the notices were written stays open: what it says now is not in the sheet. */
function noticesRecorded(
  state: PaneState,
  written: WrittenSheet,
  drafts: readonly Draft[],
  superseded: readonly string[],
): PaneState {
  const inSheet = new Set(drafts);
  const standing = (state.recorded?.numbers ?? []).filter((number) => !superseded.includes(number));
  const numbers = [...standing, ...drafts.map(({ number }) => number)];
  return {
    ...state,
    drafts: state.drafts.map((draft) => (inSheet.has(draft) ? { ...draft, recorded: true } : draft)),
    recorded: { written, numbers },
  };
}

function forgetReading(state: PaneState): PaneState {
  return {
    ...state,
    reading: null,
    ageing: null,
    assumed: 0,
    simulation: null,
    stale: null,
    plan: null,
    planSheet: null,
    refused: null,
    failure: null,
  };
}

function sheetEvent(state: PaneState, event: SheetEvent): PaneState {
  if (event.type === 'activated') {
    const inspection = state.inspection && { ...state.inspection, activeSheetId: event.sheetId };
    return { ...state, inspection };
  }
  if (state.source?.sheetId !== event.sheetId || event.type === 'renamed') return state;
  return { ...state, stale: event.type, changes: state.changes + 1 };
}

function select(selected: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(selected);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

/** The seller's details, the days to pay and the language only show in letters; every other setting may change the plan. */
const IN_LETTERS_ONLY: ReadonlySet<string> = new Set(['seller', 'graceDays', 'noticeLanguage']);

/** A plan built on other rules is let go; drafts stay and show the new seller. */
function policySaved(
  state: PaneState,
  policy: Policy,
  settings: PaneSettings,
  ageing: Ageing | null,
): PaneState {
  const next = { ...state, policy, settings, ageing };
  const rules = (of: Policy) =>
    JSON.stringify(of, (key, value) => (IN_LETTERS_ONLY.has(key) ? undefined : value));
  return rules(policy) === rules(state.policy) ? next : { ...next, plan: null, planSheet: null };
}
