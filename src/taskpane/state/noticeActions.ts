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

  async function draftSelected(): Promise<void> {
    const { plan, selected } = store.getState();
    const rows = plan?.rows.filter((row) => selected.has(rowKey(row))) ?? [];
    if (rows.length === 0) {
      const key = plan ? 'selectFirst' : 'planFirst';
      store.dispatch({ type: 'went', place: 'today' });
      store.dispatch({ type: 'said', message: { key: `taskpane.said.${key}` } });
      return;
    }
    await jobs.run('draft', async () => {
      const history = await host.noticeHistory();
      const { today, settings } = store.getState();
      const numbers = engine.numbers(history, today, rows.length);
      store.dispatch({ type: 'drafted', drafts: draftRows(rows, numbers, settings.noticeLanguage), history });
      return { key: 'taskpane.said.drafted', values: { count: rows.length } };
    });
  }

  async function compose(drafts: readonly Draft[], tools: JobTools): Promise<readonly Notice[]> {
    const { draftsOf: reading, policy, history, today } = store.getState();
    if (!reading) return [];
    const notices: Notice[] = [];
    for (const draft of drafts) {
      notices.push(engine.notice(draft, { reading, policy, history, letterDay: today }));
      if (notices.length % TURN === 0) {
        tools.progress(notices.length, drafts.length);
        await pause();
        tools.signal.throwIfAborted();
      }
    }
    return notices;
  }

  /** Numbers that someone else used since the drafting are replaced before anything is written. */
  async function freshNumbers(): Promise<readonly Draft[]> {
    const { drafts, today } = store.getState();
    const history = await host.noticeHistory();
    const used = new Set(history.numbers);
    if (!drafts.some((draft) => used.has(draft.number))) return drafts;
    const renumbered = renumber(drafts, engine.numbers(history, today, drafts.length));
    store.dispatch({ type: 'renumbered', drafts: renumbered, history });
    return renumbered;
  }

  const record = () =>
    jobs.run('record', async (tools) => {
      const notices = await compose(await freshNumbers(), tools);
      const written = await host.writeNotices(notices, services.language, tools.progress, tools.signal);
      const numbers = notices.map((notice) => notice.facts.number);
      store.dispatch({ type: 'noticesRecorded', written, numbers });
      return { key: 'taskpane.said.recorded', values: { count: numbers.length, sheet: written.sheetName } };
    });

  const download = (what: 'archive' | 'letter' | 'mail', key: string | null) =>
    jobs.run('files', async (tools) => {
      const drafts = store.getState().drafts.filter((draft) => key === null || draft.key === key);
      const notices = await compose(drafts, tools);
      const file = await fileOf(what, notices, tools);
      if (!file) return undefined;
      services.download(file);
      return { key: 'taskpane.said.downloaded', values: { file: file.name } };
    });

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
