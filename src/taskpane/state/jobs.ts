import type { Message } from '../../domain/message';
import { asWorkbookError, type Progress } from '../host';
import type { JobKind } from './model';
import type { Store } from './store';

export interface JobTools {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}
type Work = (tools: JobTools) => Promise<Message | undefined>;

export interface Jobs {
  /**
   * Does the work unless another is under way; a newer reading takes the place of an older one.
   * `again` is what `retry` does when it fails: the work itself, unless more belongs to it.
   */
  run(kind: JobKind, work: Work, again?: () => Promise<void>): Promise<void>;
  cancel(): void;
  /** Does once more what failed last. */
  retry(): Promise<void>;
}

/** Work that changes nothing in the workbook may be dropped for newer work of the kind. */
const REPLACEABLE: ReadonlySet<JobKind> = new Set(['inspect', 'read']);

export function createJobs(store: Store): Jobs {
  let controller: AbortController | null = null;
  let failed: (() => Promise<void>) | null = null;

  async function run(kind: JobKind, work: Work, again = () => run(kind, work)): Promise<void> {
    const running = store.getState().job;
    if (running && !(REPLACEABLE.has(running.kind) && REPLACEABLE.has(kind))) return;
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
