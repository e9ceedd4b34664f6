import type { NoticeRow, Simulated } from '../../domain/notices';
import { nextTurn } from '../../domain/nextTurn';
import { standingIn } from '../../domain/notices/since';
import type { Notice } from '../../domain/notices/types';
import type { Message } from '../../domain/message';
import type { OutFile } from '../outFile';
import type { NoticeContext, Services } from '../services';
import { draftsOf, renumber } from './drafts';
import type { Jobs, JobTools } from './jobs';
import { rowKey, type Draft } from './model';
import { effectiveOptions } from './readingMemory';
import { customersInCells } from './selectedCustomers';
import type { Store } from './store';

/** The pane gets its turn when letters have taken this many milliseconds of it. */
const TURN = 12;

export type Download = 'archive' | 'print' | 'letter' | 'mail';

/** From selected customers to letters in the sheet and files. */
export function noticeActions(store: Store, services: Services, jobs: Jobs) {
  const { host, engine } = services;
  /** Numbers of letters given out as files that are not in the sheet yet: reserved, and still theirs. */
  const handedOut = new Set<string>();

  /** Says why no letter can be drafted now, where none can. */
  function refuse(key: string): void {
    store.dispatch({ type: 'went', place: 'today' });
    store.dispatch({ type: 'said', message: { key: `taskpane.said.${key}` } });
  }

  async function draftSelected(): Promise<void> {
    const { plan, selected, stale } = store.getState();
    const rows = plan?.rows.filter((row) => selected.has(rowKey(row))) ?? [];
    // A letter on figures that are no longer in the sheet would demand what may have been paid.
    if (stale || rows.length === 0) return refuse(!plan ? 'planFirst' : stale ? 'planAgain' : 'selectFirst');
    await jobs.run('draft', () => simulate(rows));
  }

  /** Drafts at once what nothing speaks against; where something does, shows it first. */
  async function simulate(rows: readonly NoticeRow[]): Promise<Message | undefined> {
    const { reading, settings } = store.getState();
    if (!reading) return undefined;
    const letters = await engine.letters();
    const history = await host.noticeHistory();
    const letterDay = services.today();
    const choice = { language: settings.noticeLanguage, approvedBy: '', kind: null };
    const entries = letters.simulate(rows, { ...contextOf(reading), history, letterDay }, choice);
    if (entries.some(({ skipped }) => skipped.length > 0)) {
      store.dispatch({ type: 'simulated', simulation: { entries, letterDay, of: reading } });
      return { key: 'notices.said.simulated', values: { count: entries.length } };
    }
    return drafted(entries, '');
  }

  async function drafted(entries: readonly Simulated[], approvedBy: string): Promise<Message> {
    const history = await host.noticeHistory();
    const letterDay = services.today();
    const numbers = engine.numbers(history, letterDay, entries.length);
    const drafts = draftsOf(entries, numbers, store.getState().book.log, approvedBy);
    store.dispatch({ type: 'drafted', drafts, history, letterDay });
    return { key: 'taskpane.said.drafted', values: { count: entries.length } };
  }

  const draftSimulated = (entries: readonly Simulated[], approvedBy: string) =>
    jobs.run('draft', async () => {
      const { reading, simulation, stale } = store.getState();
      // Its rows point into the reading it was made from; another numbers its rows anew.
      if (stale || !reading || simulation?.of !== reading) return { key: 'taskpane.said.planAgain' };
      return drafted(entries, approvedBy);
    });

  const dismissSimulation = () => store.dispatch({ type: 'simulated', simulation: null });

  /** Drafts of one reading only stand side by side: the rows of each point into its own. */
  function fitsDrafts(reading: NoticeContext['reading']): boolean {
    const { draftsOf: of } = store.getState();
    return of === null || of === reading;
  }

  /** A draft for a customer that may not be in the plan, beside those that are there. */
  const draftFor = (customer: number, currency: string) =>
    jobs.run('draft', async () => {
      const { reading, plan } = store.getState();
      if (!reading || !fitsDrafts(reading)) return { key: 'taskpane.said.planAgain' };
      const planned = plan?.rows.find((row) => row.customer === customer && row.currency === currency);
      return add([planned ?? (await engine.letters()).rowOf(reading, customer, currency)]);
    });

  /** Thanks to a customer that has paid everything. */
  const draftForFormer = (key: string, currency: string) =>
    jobs.run('draft', async () => {
      const { reading, book } = store.getState();
      const customer = book.customers.find((profile) => profile.key === key);
      if (!reading || !customer || !fitsDrafts(reading)) return { key: 'taskpane.said.planAgain' };
      return add([(await engine.letters()).rowOfFormer(customer, currency)]);
    });

  async function add(rows: readonly NoticeRow[]): Promise<Message | undefined> {
    const { reading, drafts, settings, letterDay, book } = store.getState();
    if (!reading) return undefined;
    if (drafts.length === 0) return simulate(rows);
    const history = await host.noticeHistory();
    const choice = { language: settings.noticeLanguage, approvedBy: '', kind: null };
    const letters = await engine.letters();
    const entries = letters.simulate(rows, { ...contextOf(reading), history }, choice);
    const taken = { ...history, numbers: [...history.numbers, ...drafts.map(({ number }) => number)] };
    const numbers = engine.numbers(taken, letterDay, entries.length);
    const known = new Set(drafts.map(({ key }) => key));
    const added = draftsOf(entries, numbers, book.log).map((draft) =>
      known.has(draft.key) ? { ...draft, key: `${draft.key}\u0000${draft.number}` } : draft,
    );
    store.dispatch({ type: 'draftsAdded', drafts: added });
    return { key: 'taskpane.said.drafted', values: { count: added.length } };
  }

  /** Drafts for the customers named in the rows that are selected in the workbook, whichever sheet they are on. */
  const draftFromSelection = () =>
    jobs.run('draft', async ({ signal }) => {
      const { reading, plan, stale } = store.getState();
      if (!reading || !plan || stale || !fitsDrafts(reading))
        return { key: `taskpane.said.${plan ? 'planAgain' : 'planFirst'}` };
      const { sheet, first, last } = await host.selectedRows();
      const cells = await host.readCells(sheet, `A${first}:AZ${last}`, signal);
      const found = customersInCells(cells, reading.ledger);
      if (found.length === 0) return { key: 'notices.said.noneSelected' };
      const letters = await engine.letters();
      return add(
        found.map(
          ({ customer, currency }) =>
            plan.rows.find((row) => row.customer === customer && row.currency === currency) ??
            letters.rowOf(reading, customer, currency),
        ),
      );
    });

  function contextOf(reading: NoticeContext['reading']): NoticeContext {
    const { policy, history, letterDay, book, wordings } = store.getState();
    return { reading, policy, history, letterDay, book, wordings };
  }

  /** The letters of these drafts, one after the other, with the pane's turns in between. */
  async function* composing(drafts: readonly Draft[], signal: AbortSignal): AsyncGenerator<Notice> {
    const { draftsOf: reading } = store.getState();
    if (!reading) return;
    const context = contextOf(reading);
    const letters = await engine.letters();
    let began = performance.now();
    for (const draft of drafts) {
      yield letters.notice(draft, context);
      if (performance.now() - began < TURN) continue;
      await nextTurn();
      signal.throwIfAborted();
      began = performance.now();
    }
  }

  /**
   * The ledger is read again before letters go out: what was paid since must not be demanded. The drafts it holds for
   * still are returned, the others are marked.
   */
  async function stillStanding(drafts: readonly Draft[], tools: JobTools): Promise<readonly Draft[]> {
    const { source, draftsOf: reading } = store.getState();
    if (!source || !reading || drafts.length === 0) return drafts;
    const { sheetId, recognition, options } = source;
    const { customers } = await host.readBook();
    const effective = effectiveOptions(options, customers, store.getState().policy);
    const fresh = await host.read(sheetId, recognition, effective, tools.progress, tools.signal);
    const stands = standingIn(fresh.ledger);
    const context = contextOf(reading);
    const letters = await engine.letters();
    const good = new Set<Draft>();
    let began = performance.now();
    for (const draft of drafts) {
      if (stands(letters.facts(draft, context))) good.add(draft);
      if (performance.now() - began < TURN) continue;
      await nextTurn();
      tools.signal.throwIfAborted();
      began = performance.now();
    }
    const overtaken = drafts.filter((draft) => !good.has(draft));
    store.dispatch({ type: 'overtaken', keys: overtaken.map(({ key }) => key) });
    return drafts.filter((draft) => good.has(draft));
  }

  /**
   * The drafts that are not in the sheet. Numbers used since the drafting – by someone else, or by an
   * earlier wording of the same draft – are replaced before anything is written.
   */
  async function openDrafts(): Promise<{ open: readonly Draft[]; replaced: ReadonlyMap<string, string> }> {
    const history = await host.noticeHistory();
    const { drafts, letterDay, recorded } = store.getState();
    const open = drafts.filter((draft) => !draft.recorded);
    const used = new Set(history.numbers.filter((number) => !handedOut.has(number)));
    if (!open.some((draft) => used.has(draft.number))) return { open, replaced: new Map() };
    const renumbered = renumber(open, engine.numbers(history, letterDay, open.length));
    store.dispatch({ type: 'renumbered', drafts: renumbered, history });
    const ours = new Set(recorded?.numbers ?? []);
    const replaced = open.flatMap(({ number }, index): [string, string][] =>
      ours.has(number) ? [[number, renumbered[index]?.number ?? '']] : [],
    );
    return { open: renumbered, replaced: new Map(replaced) };
  }

  const record = () =>
    jobs.run('record', async (tools) => {
      const { open, replaced } = await openDrafts();
      const drafts = await stillStanding(open, tools);
      if (drafts.length === 0) return overtakenMessage(open.length);
      const notices: Notice[] = [];
      for await (const notice of composing(drafts, tools.signal)) {
        notices.push(notice);
        tools.progress(notices.length, drafts.length);
      }
      const going = new Set(drafts.map(({ number }) => number));
      const gone = new Map([...replaced].filter(([, by]) => going.has(by)));
      const notes = new Map(drafts.map(({ number, reason, approvedBy }) => [number, { reason, approvedBy }]));
      const written = await host.writeNotices(
        notices,
        services.language,
        tools.progress,
        tools.signal,
        notes,
        gone,
      );
      for (const { number } of drafts) handedOut.delete(number);
      store.dispatch({ type: 'noticesRecorded', written, drafts, superseded: [...gone.keys()] });
      if (drafts.length < open.length) return overtakenMessage(open.length - drafts.length);
      return { key: 'taskpane.said.recorded', values: { count: notices.length, sheet: written.sheetName } };
    });

  const download = (what: Download, key: string | null) =>
    jobs.run('files', async (tools) => {
      const asked = store.getState().drafts.filter((draft) => key === null || draft.key === key);
      const drafts = await stillStanding(asked, tools);
      if (drafts.length === 0) return asked.length > 0 ? overtakenMessage(asked.length) : undefined;
      await reserve(drafts);
      const file = await fileOf(what, drafts, tools);
      if (!file) return undefined;
      services.download(file);
      if (drafts.length < asked.length) return overtakenMessage(asked.length - drafts.length);
      return { key: 'taskpane.said.downloaded', values: { file: file.name } };
    });

  /** A letter that has left the workbook keeps its number, whether or not it is ever put in the sheet. */
  async function reserve(drafts: readonly Draft[]): Promise<void> {
    const open = drafts.filter(({ recorded }) => !recorded).map(({ number }) => number);
    if (open.length === 0) return;
    await host.reserveNumbers(open);
    for (const number of open) handedOut.add(number);
  }

  async function fileOf(what: Download, drafts: readonly Draft[], tools: JobTools): Promise<OutFile | null> {
    const { letterDay: day, template } = store.getState();
    const bytes = template?.bytes ?? null;
    const letters = await engine.letters();
    if (what === 'letter' || what === 'mail') {
      for await (const notice of composing(drafts.slice(0, 1), tools.signal))
        return what === 'letter' ? letters.letter(notice, bytes) : letters.mail(notice, bytes);
      return null;
    }
    return letters.files({ what, day, template: bytes }, () => composing(drafts, tools.signal), {
      progress: (done) => tools.progress(done, drafts.length),
      signal: tools.signal,
      startThread: services.startThread,
    });
  }

  return {
    draftSelected,
    draftSimulated,
    dismissSimulation,
    draftFor,
    draftForFormer,
    draftFromSelection,
    record,
    download,
  };
}

function overtakenMessage(count: number): Message {
  return { key: 'notices.said.overtaken', values: { count } };
}
