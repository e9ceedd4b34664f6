import type { Browser } from 'playwright-core';
import type { Pane } from '../run/job/pane';

/** The longest task of the pane on its thread, in milliseconds; 0 where none took 50. */
export interface LongestTask {
  /** How many took 50 or more. */
  readonly count: number;
  /** From its beginning to its end, waiting for a processor included. */
  readonly lasted: number;
  /** Of the one that worked longest: on a processor. Nearly the same where the machine has nothing else to do. */
  readonly worked: number;
}

/** An entry of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const MARK = 'watchingBegins';
/** Microseconds by which the clocks of page and trace may differ. */
const SLACK = 10_000;

/** Does the work and tells of the longest task meanwhile. */
export async function watchingTasks<T>(
  browser: Browser,
  { frame }: Pane,
  work: () => Promise<T>,
): Promise<readonly [T, LongestTask]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  const began = await frame.evaluate((mark) => {
    const tasks: { start: number; lasted: number }[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      // Where the stand-in shares the thread, what it did does not count.
      for (const { name, startTime, duration } of list.getEntries())
        if (!name.endsWith('ancestor')) tasks.push({ start: startTime, lasted: duration });
    }).observe({ type: 'longtask' });
    return performance.mark(mark).startTime;
  }, MARK);
  const result = await work();
  const all = await frame.evaluate(
    () => (globalThis as unknown as { longTasks: { start: number; lasted: number }[] }).longTasks,
  );
  // What went on when the watching began was none of the work.
  const tasks = all.filter(({ start }) => start > began);
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  const workedAt = workOf(events, began);
  return [
    result,
    {
      count: tasks.length,
      lasted: Math.max(0, ...tasks.map(({ lasted }) => lasted)),
      worked: Math.max(0, ...tasks.map(({ start, lasted }) => workedAt(start, lasted) ?? lasted)),
    },
  ];
}

/** Milliseconds on a processor of the task that began at a moment of the page's clock; null where the trace has none. */
function workOf(
  events: readonly TraceEvent[],
  began: number,
): (start: number, lasted: number) => number | null {
  const mark = events.find(({ name }) => name === MARK);
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === mark?.pid && tid === mark.tid,
  );
  return (start, lasted) => {
    if (!mark) return null;
    const at = mark.ts + (start - began) * 1000;
    const task = tasks.find(({ ts, dur = 0 }) => Math.abs(ts - at) < SLACK && dur > lasted * 500);
    return task?.tdur === undefined ? null : task.tdur / 1000;
  };
}
