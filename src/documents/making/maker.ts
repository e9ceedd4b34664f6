import type { Notice } from '../../domain/notices/types';
import type { MakingOrder, MakingOutlets } from './make';
import type { FromMaker, ToMaker } from './messages';

/** As much of a worker as is needed, so that a test can stand in for one. */
export interface Thread {
  postMessage(message: ToMaker): void;
  onmessage: ((event: MessageEvent<FromMaker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Handed over at a time: enough that the thread never waits, few enough that the pane never does. */
const BATCH = 5;

const NO_THREAD = 'NoThreadError';

/** Whether a thread could not even begin, so that the same work can be done without it. */
export function isNoThread(error: unknown): boolean {
  return error instanceof Error && error.name === NO_THREAD;
}

/**
 * Has a file made in a thread of its own. Notices are composed as they are asked for. The thread is ended when the file
 * is there, which outlives it, when something fails and when `signal` is aborted, whose reason is thrown.
 */
export function makeInThread(
  thread: Thread,
  order: MakingOrder,
  notices: AsyncIterator<Notice>,
  { onProgress, signal }: MakingOutlets,
): Promise<Blob> {
  return new Promise<Blob>((resolve, reject) => {
    let heard = false;
    const fail = (reason: unknown): void =>
      reject(reason instanceof Error ? reason : new Error(String(reason)));
    const feed = async (): Promise<void> => {
      const batch: Notice[] = [];
      while (batch.length < BATCH) {
        const { done, value } = await notices.next();
        if (done) break;
        batch.push(value);
      }
      if (batch.length > 0) thread.postMessage({ type: 'notices', notices: batch });
      if (batch.length < BATCH) thread.postMessage({ type: 'end' });
    };
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    thread.onerror = (event) =>
      heard ? fail(event.message) : reject(Object.assign(new Error(event.message), { name: NO_THREAD }));
    thread.onmessage = ({ data }) => {
      heard = true;
      if (data.type === 'taken') feed().catch(fail);
      else if (data.type === 'progress') onProgress(data.done);
      else if (data.type === 'failed') fail(data.message);
      else resolve(data.file);
    };
    thread.postMessage({ type: 'order', order });
    feed().catch(fail);
  }).finally(() => thread.terminate());
}
