import type { NoticeRow, Simulated } from '../../domain/notices';
import type { Message } from '../../domain/message';
import type { NoticeContext, Services } from '../services';
import { draftsOf } from './drafts';
import type { Jobs } from './jobs';
import { rowKey, settingsIn } from './model';
import { noticeContext } from './noticeContext';
import { selectedCells } from './selectedCells';
import { customersInCells } from './selectedCustomers';
import type { Store } from './store';

/** From selected customers to drafts. */
export function noticeActions(store: Store, services: Services, jobs: Jobs) {
  const { host, engine } = services;
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
    const { reading, policy, settings } = store.getState();
    if (!reading) return undefined;
    const letters = await engine.letters();
    const history = await host.noticeHistory();
    const letterDay = services.today();
    const choice = { language: settingsIn(policy, settings).noticeLanguage, approvedBy: '', kind: null };
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
    const { reading, drafts, policy, settings, letterDay, book } = store.getState();
    if (!reading) return undefined;
    if (drafts.length === 0) return simulate(rows);
    const history = await host.noticeHistory();
    const choice = { language: settingsIn(policy, settings).noticeLanguage, approvedBy: '', kind: null };
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
      const found = customersInCells(await selectedCells(host, signal), reading.ledger);
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

  const contextOf = (reading: NoticeContext['reading']) => noticeContext(store.getState(), reading);

  return {
    draftSelected,
    draftSimulated,
    dismissSimulation,
    draftFor,
    draftForFormer,
    draftFromSelection,
  };
}
