import type { CellProblem, CustomerProfile } from '../../domain/customers/types';
import type { Message } from '../../domain/message';
import type { BookSheet, ContactDraft, Dispatch } from '../host';
import type { Services } from '../services';
import { freshPlan } from './freshPlan';
import type { Jobs, JobTools } from './jobs';
import { selectedCells } from './selectedCells';
import type { Store } from './store';

/** What the user keeps in our sheets, edited from the pane. */
export function bookActions(store: Store, services: Services, jobs: Jobs) {
  const { host, engine, language } = services;

  async function refresh(): Promise<void> {
    store.dispatch({ type: 'bookRead', book: await host.readBook() });
  }

  /** What was logged decides what is due next; the plan sheet gets it with the next build. */
  async function replan(tools: JobTools): Promise<void> {
    const { plan: old, planChanges: changes, lookBack, reading, history } = store.getState();
    if (!old || !reading) return;
    const plan = await freshPlan(store, engine, reading, history, tools);
    store.dispatch({ type: 'planBuilt', plan, changes, lookBack, reading, history });
  }

  const saveProfile = (
    customer: Pick<CustomerProfile, 'key' | 'code' | 'name'>,
    patch: Partial<CustomerProfile>,
  ) =>
    jobs.run('book', async () => {
      const { sheetName: sheet } = await host.saveProfile(customer, patch, language);
      await refresh();
      return { key: 'taskpane.said.profileSaved', values: { customer: customer.name, sheet } };
    });

  /**
   * Appending is work of its own: what fails after it must not be tried again with a second line in the log.
   * `onLogged` hears of the line that stands, also when it took a second try; until then what was typed is kept.
   */
  const logContact = async (entry: ContactDraft, onLogged: () => void): Promise<void> => {
    let logged: Message | null = null;
    const append = async () => {
      const { sheetName: sheet } = await host.appendContacts([entry], language);
      logged = { key: 'taskpane.said.logged', values: { customer: entry.customerName, sheet } };
      onLogged();
      return logged;
    };
    await jobs.run('book', append, () => logContact(entry, onLogged));
    const said: Message | null = logged;
    if (said === null) return;
    await jobs.run('plan', async (tools) => {
      await refresh();
      await replan(tools);
      return said;
    });
  };

  /** Their customers move up the ladder with the next plan. */
  const markSent = (numbers: readonly string[], dispatch: Dispatch) =>
    jobs.run('book', async () => {
      const { marked } = await host.markSent(numbers, dispatch, language);
      store.dispatch({ type: 'historyRead', history: await host.noticeHistory() });
      if (store.getState().unsent)
        store.dispatch({
          type: 'unsentRead',
          unsent: { notices: await host.unsentNotices(), selected: null },
        });
      await refresh();
      return { key: 'taskpane.said.markedSent', values: { count: marked.length } };
    });

  const lookForUnsent = (which: 'all' | 'selected') =>
    jobs.run('book', async ({ signal }) => {
      const notices = await host.unsentNotices();
      if (which === 'all') {
        store.dispatch({ type: 'unsentRead', unsent: { notices, selected: null } });
        return notices.length === 0 ? { key: 'notices.said.noneUnsent' } : undefined;
      }
      const cells = await selectedCells(host, signal);
      const texts = new Set(cells.flat().map((cell) => String(cell ?? '').trim()));
      const selected = notices.map(({ number }) => number).filter((number) => texts.has(number));
      if (selected.length === 0) return { key: 'notices.said.noneUnsentSelected' };
      store.dispatch({ type: 'unsentRead', unsent: { notices, selected } });
      return undefined;
    });

  const showBookSheet = (kind: BookSheet) =>
    jobs.run('book', async () => {
      const sheet = await host.showBookSheet(kind, store.getState().policy, language);
      await refresh();
      return { key: 'taskpane.said.shown', values: { sheet } };
    });

  const keepSnapshot = () =>
    jobs.run('book', async () => {
      const { reading, ageing, stale } = store.getState();
      if (!reading || !ageing || stale) return { key: 'taskpane.said.noLedger' };
      const kept = await host.keepSnapshot(ageing, reading.ledger.customers, language);
      await refresh();
      const values = { day: { day: ageing.asOf }, sheet: kept.sheetName, rows: kept.rows };
      return { key: kept.stood ? 'taskpane.said.snapshotStood' : 'taskpane.said.snapshotKept', values };
    });

  /** Puts the selection on the cell that cannot be read. */
  const goToProblem = (problem: CellProblem) =>
    jobs.run('goto', async () => {
      const sheet = store.getState().book.sheets[problem.sheet];
      if (sheet !== null) await host.goTo(sheet, problem.row, problem.column);
      return undefined;
    });

  const lookAtBook = () =>
    jobs.run('book', async () => {
      await refresh();
      return undefined;
    });

  return {
    saveProfile,
    logContact,
    markSent,
    lookForUnsent,
    showBookSheet,
    keepSnapshot,
    goToProblem,
    lookAtBook,
  };
}
