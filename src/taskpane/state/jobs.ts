import type { Message } from '../../domain/message';
import { asWorkbookError, type Progress } from '../host';
import { QUIET_JOBS, REPLACEABLE_JOBS, type JobKind, type PaneState } from './model';
import type { Store } from './store';

export interface JobTools {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}
type Work = (tools: JobTools) => Promise<Message | undefined>;

export interface Jobs {
  /**
   * Does the work unless another is under way; a newer reading takes the place of an older one, and
   * quiet work, over in a moment, is waited for.
   * `again` is what `retry` does when it fails: the work itself, unless more belongs to it.
   */
  run(kind: JobKind, work: Work, again?: () => Promise<void>): Promise<void>;
  cancel(): void;
  /** Does once more what failed last. */
  retry(): Promise<void>;
}

export function createJobs(store: Store): Jobs {
  let controller: AbortController | null = null;
  let failed: (() => Promise<void>) | null = null;
  let current: Promise<void> = Promise.resolve();

  async function run(kind: JobKind, work: Work, again = () => run(kind, work)): Promise<void> {
    while (isQuiet(store.getState().job)) await current;
    const running = store.getState().job;
    if (running && !(REPLACEABLE_JOBS.has(running.kind) && REPLACEABLE_JOBS.has(kind))) return;
    current = perform(kind, work, again);
    await current;
  }

  /** Never rejects: what goes wrong becomes the pane's failure. */
  async function perform(kind: JobKind, work: Work, again: () => Promise<void>): Promise<void> {
    controller?.abort();
    const mine = new AbortController();
    controller = mine;
    store.dispatch({ type: 'jobStarted', kind });
    const isCurrent = () => controller === mine;
    try {
      const said = await work({
        signal: mine.signal,
        progress: (done, total) => {
          if (isCurrent()) store.dispatch({ type: 'jobAdvanced', done, total });
        },
      });
      if (isCurrent()) store.dispatch({ type: 'jobEnded', said });
    } catch (thrown) {
      if (!isCurrent()) return;
      const error = asWorkbookError(thrown);
      if (error.code === 'cancelled') {
        store.dispatch({ type: 'jobEnded', said: { key: `taskpane.cancelled.${kind}` } });
      } else {
        failed = again;
        store.dispatch({ type: 'jobFailed', failure: { kind, error } });
      }
    }
  }

  return {
    run,
    cancel: () => controller?.abort(),
    retry: async () => {
      await failed?.();
    },
  };
}

const isQuiet = (job: PaneState['job']): boolean => job !== null && QUIET_JOBS.has(job.kind);
