import { nextTurn } from '../domain/nextTurn';
import type { Steps } from '../domain/steps';
import { failure, throwIfCancelled } from './errors';

/** Milliseconds of work before the pane may paint and answer; the browser calls 50 a long task. */
const TURN = 8;

/**
 * Does long work in turns short enough that typing, painting and Cancel never wait for it. `progress` hears of the rows
 * done so far.
 */
export async function inTurns<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  progress?: (rows: number) => void,
): Promise<T> {
  let rows = 0;
  for (;;) {
    // Whoever asked may have drawn or read before this in the turn that is on.
    await nextTurn();
    throwIfCancelled(signal);
    const until = performance.now() + TURN;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      rows += step.value;
    } while (performance.now() < until);
    progress?.(rows);
  }
}

/** What was asked of Excel, or its being cancelled: nobody who pressed Cancel waits for an answer on its way. */
export function unlessCancelled<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(failure('cancelled', { key: 'workbook.error.cancelled' }));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    asked.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
