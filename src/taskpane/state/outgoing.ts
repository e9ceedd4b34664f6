import type { Message } from '../../domain/message';
import { nextTurn } from '../../domain/nextTurn';
import { isGrave } from '../../domain/notices/grave';
import { standingIn } from '../../domain/notices/since';
import type { Notice } from '../../domain/notices/types';
import { asWorkbookError } from '../host';
import type { OutFile } from '../outFile';
import type { Services } from '../services';
import type { Jobs, JobTools } from './jobs';
import { letterNumbers } from './letterNumbers';
import type { Draft, Finding } from './model';
import { noticeContext } from './noticeContext';
import { effectiveOptions } from './readingMemory';
import type { Store } from './store';

/** The pane gets its turn when letters have taken this many milliseconds of it. */
const TURN = 12;
/** Times that somebody else may take our numbers at the very moment before it is said. */
const MOST_TRIES = 3;

export type Download = 'archive' | 'print' | 'letter' | 'mail';

/** The ways of drafts out of the pane: into the Notices sheet, and as files. */
export function outgoing(store: Store, services: Services, jobs: Jobs) {
  const { host, engine } = services;
  const numbers = letterNumbers(store, services);

  /** The letters of these drafts, one after the other, with the pane's turns in between. */
  async function* composing(drafts: readonly Draft[], signal: AbortSignal): AsyncGenerator<Notice> {
    const { draftsOf: reading } = store.getState();
    if (!reading) return;
    const context = noticeContext(store.getState(), reading);
    const letters = await engine.letters();
    const rest = resting(signal);
    for (const draft of drafts) {
      yield letters.notice(draft, context);
      await rest();
    }
  }

  /**
   * The ledger is read again before letters go out: what was paid since must not be demanded, and no event tells of a
   * balance that a formula takes from another sheet. The drafts it holds for still are returned, the others are marked.
   */
  async function stillStanding(drafts: readonly Draft[], tools: JobTools): Promise<readonly Draft[]> {
    const { source, draftsOf: reading } = store.getState();
    if (!source || !reading || drafts.length === 0) return drafts;
    const { sheetId, recognition, options } = source;
    const { customers } = await host.readBook();
    const effective = effectiveOptions(options, customers, store.getState().policy);
    const fresh = await host.read(sheetId, recognition, effective, tools.progress, tools.signal);
    const stands = standingIn(fresh.ledger);
    const context = noticeContext(store.getState(), reading);
    const letters = await engine.letters();
    const good = new Set<Draft>();
    const rest = resting(tools.signal);
    for (const draft of drafts) {
      if (stands(letters.facts(draft, context))) good.add(draft);
      await rest();
    }
    const overtaken = drafts.filter((draft) => !good.has(draft));
    store.dispatch({ type: 'overtaken', keys: overtaken.map(({ key }) => key) });
    return drafts.filter((draft) => good.has(draft));
  }

  const record = () =>
    jobs.run('record', async (tools) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await recordOnce(tools);
        } catch (error) {
          if (asWorkbookError(error).code !== 'numbers_taken' || tries === MOST_TRIES) throw error;
          numbers.taken();
        }
      }
    });

  async function recordOnce(tools: JobTools): Promise<Message | undefined> {
    const { open, replaced } = await numbers.toRecord();
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
    const { progress, signal } = tools;
    const written = await host.writeNotices(notices, services.language, progress, signal, notes, gone);
    numbers.recorded(drafts);
    store.dispatch({ type: 'noticesRecorded', written, drafts, superseded: [...gone.keys()] });
    if (drafts.length < open.length) return overtakenMessage(open.length - drafts.length);
    return { key: 'taskpane.said.recorded', values: { count: notices.length, sheet: written.sheetName } };
  }

  const download = (what: Download, key: string | null) =>
    jobs.run('files', async (tools) => {
      const asked = await numbers.toHandOut(key);
      const drafts = await stillStanding(asked, tools);
      if (drafts.length === 0) return asked.length > 0 ? overtakenMessage(asked.length) : undefined;
      await numbers.reserve(drafts);
      const file = await fileOf(what, drafts, tools);
      if (!file) return undefined;
      services.download(file);
      if (drafts.length < asked.length) return overtakenMessage(asked.length - drafts.length);
      return { key: 'taskpane.said.downloaded', values: { file: file.name } };
    });

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

  /** What is badly amiss with letters that are about to go out; null when that could not be found out. */
  async function findings(
    kind: 'record' | 'files',
    drafts: readonly Draft[],
    again: () => Promise<void>,
  ): Promise<readonly Finding[] | null> {
    let found: Finding[] | null = null;
    const look = async (tools: JobTools): Promise<undefined> => {
      const { draftsOf: reading } = store.getState();
      const letters = await engine.letters();
      const context = reading && noticeContext(store.getState(), reading);
      const all: Finding[] = [];
      let done = 0;
      for await (const notice of composing(drafts, tools.signal)) {
        const draft = drafts[done++];
        const grave = context ? letters.lint(notice, context).filter(isGrave) : [];
        if (draft && grave.length > 0) all.push({ draft, messages: grave });
      }
      found = all;
    };
    await jobs.run(kind, look, again);
    return found;
  }

  return { record, download, findings };
}

/** Gives the pane its turn where the work since the last one has been long enough, and hears of Cancel then. */
function resting(signal: AbortSignal): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN) return;
    await nextTurn();
    signal.throwIfAborted();
    began = performance.now();
  };
}

function overtakenMessage(count: number): Message {
  return { key: 'notices.said.overtaken', values: { count } };
}
