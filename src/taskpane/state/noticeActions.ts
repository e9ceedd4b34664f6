import type { Notice } from '../../domain/notices/types';
import type { OutFile, Services } from '../services';
import { draftRows, renumber } from './drafts';
import type { Jobs, JobTools } from './jobs';
import { rowKey, type Draft } from './model';
import type { Store } from './store';

/** Notices are written this many at a time before the pane gets its turn. */
const TURN = 10;

/** From selected customers to letters in the sheet and files. */
export function noticeActions(store: Store, services: Services, jobs: Jobs) {
  const { host, engine } = services;
  /** Numbers of letters given out as files that are not in the sheet yet: reserved, and still theirs. */
  const handedOut = new Set<string>();

  async function draftSelected(): Promise<void> {
    const { plan, selected, stale } = store.getState();
    const rows = plan?.rows.filter((row) => selected.has(rowKey(row))) ?? [];
    if (stale || rows.length === 0) {
      // A letter on figures that are no longer in the sheet would demand what may have been paid.
      const key = !plan ? 'planFirst' : stale ? 'planAgain' : 'selectFirst';
      store.dispatch({ type: 'went', place: 'today' });
      store.dispatch({ type: 'said', message: { key: `taskpane.said.${key}` } });
      return;
    }
    await jobs.run('draft', async () => {
      const history = await host.noticeHistory();
      const letterDay = services.today();
      const numbers = engine.numbers(history, letterDay, rows.length);
      const drafts = draftRows(rows, numbers, store.getState().settings.noticeLanguage);
      store.dispatch({ type: 'drafted', drafts, history, letterDay });
      return { key: 'taskpane.said.drafted', values: { count: rows.length } };
    });
  }

  async function compose(drafts: readonly Draft[], tools: JobTools): Promise<readonly Notice[]> {
    const { draftsOf: reading, policy, history, letterDay } = store.getState();
    if (!reading) return [];
    const notices: Notice[] = [];
    for (const draft of drafts) {
      notices.push(engine.notice(draft, { reading, policy, history, letterDay }));
      if (notices.length % TURN === 0) {
        tools.progress(notices.length, drafts.length);
        await pause();
        tools.signal.throwIfAborted();
      }
    }
    return notices;
  }

  /**
   * The drafts that are not in the sheet. Numbers used since the drafting – by someone else, or by an
   * earlier wording of the same draft – are replaced before anything is written.
   */
  async function openDrafts(): Promise<readonly Draft[]> {
    const history = await host.noticeHistory();
    const { drafts, letterDay } = store.getState();
    const open = drafts.filter((draft) => !draft.recorded);
    const used = new Set(history.numbers.filter((number) => !handedOut.has(number)));
    if (!open.some((draft) => used.has(draft.number))) return open;
    const renumbered = renumber(open, engine.numbers(history, letterDay, open.length));
    store.dispatch({ type: 'renumbered', drafts: renumbered, history });
    return renumbered;
  }

  const record = () =>
    jobs.run('record', async (tools) => {
      const drafts = await openDrafts();
      const notices = await compose(drafts, tools);
      const written = await host.writeNotices(notices, services.language, tools.progress, tools.signal);
      for (const { number } of drafts) handedOut.delete(number);
      store.dispatch({ type: 'noticesRecorded', written, drafts });
      return { key: 'taskpane.said.recorded', values: { count: notices.length, sheet: written.sheetName } };
    });

  const download = (what: 'archive' | 'letter' | 'mail', key: string | null) =>
    jobs.run('files', async (tools) => {
      const drafts = store.getState().drafts.filter((draft) => key === null || draft.key === key);
      const notices = await compose(drafts, tools);
      await reserve(drafts);
      const file = await fileOf(what, notices, tools);
      if (!file) return undefined;
      services.download(file);
      return { key: 'taskpane.said.downloaded', values: { file: file.name } };
    });

  /** A letter that has left the workbook keeps its number, whether or not it is ever put in the sheet. */
  async function reserve(drafts: readonly Draft[]): Promise<void> {
    const open = drafts.filter(({ recorded }) => !recorded).map(({ number }) => number);
    if (open.length === 0) return;
    await host.reserveNumbers(open);
    for (const number of open) handedOut.add(number);
  }

  async function fileOf(
    what: 'archive' | 'letter' | 'mail',
    notices: readonly Notice[],
    tools: JobTools,
  ): Promise<OutFile | null> {
    const [first] = notices;
    if (!first) return null;
    if (what === 'letter') return engine.letter(first);
    if (what === 'mail') return engine.mail(first);
    return engine.archive(notices, (done) => tools.progress(done, notices.length), tools.signal);
  }

  return { draftSelected, record, download };
}

/** Lets the pane paint and answer before the next piece of work. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
