import type { CDPSession } from 'playwright-core';
import { startStandIn } from '../browser/standIn';
import { openPane, type Pane } from '../run/job/pane';
import { ROOT } from '../run/root';
import { typeWorkload } from './typeWorkload';
import { cleanColumns } from './workload';

export interface PaneResult {
  readonly rows: number;
  readonly seconds: number;
  readonly requests: number;
  readonly bytes: number;
  /** Of the pane's own heap, garbage and the answers of Excel included, above what was in use before the reading. */
  readonly peakBytes: number;
  /** What is left of it when the garbage is cleared away: the ledger and what the pane shows of it. */
  readonly keptBytes: number;
  /** Milliseconds of the longest task of the pane's thread; 0 where none took 50. */
  readonly longestTask: number;
  readonly longTasks: number;
  /** Milliseconds from pressing Cancel in the middle of a reading to the end of the job. */
  readonly cancel: number;
}

const LONGEST = 600_000;

/** The built pane reading a sheet of that many rows, as the browser sees it. */
export async function measurePane(rows: number): Promise<PaneResult> {
  // Beside the real Excel an add-in has a process of its own; without one, the stand-in's work and garbage would count as its.
  const standIn = await startStandIn(ROOT, [], undefined, { ownProcess: true });
  try {
    const window = await standIn.open({ hints: false });
    const pane = await openPane(window, 'en');
    await pane.idle();
    await typeWorkload(window, cleanColumns(rows));
    const heap = await window.page.context().newCDPSession(pane.frame);
    await heap.send('HeapProfiler.collectGarbage');
    const before = await used(heap);
    await window.call('resetMeters');
    await watchTasks(pane);
    const began = performance.now();
    await lookAgain(pane);
    const peak = await peakUntil(heap, () => isRead(pane));
    const seconds = (performance.now() - began) / 1000;
    const { roundTrips, bytesIn } = await window.call('meters');
    const tasks = await longTasks(pane);
    await heap.send('HeapProfiler.collectGarbage');
    const kept = await used(heap);
    return {
      rows,
      seconds,
      requests: roundTrips,
      bytes: bytesIn,
      peakBytes: peak - before,
      keptBytes: kept - before,
      longestTask: Math.max(0, ...tasks),
      longTasks: tasks.length,
      cancel: await cancelInTheMiddle(pane),
    };
  } finally {
    await standIn.close();
  }
}

async function used(heap: CDPSession): Promise<number> {
  const usage = await heap.send('Runtime.getHeapUsage');
  return usage.usedSize + usage.backingStorageSize;
}

async function peakUntil(heap: CDPSession, isOver: () => Promise<boolean>): Promise<number> {
  const until = Date.now() + LONGEST;
  let peak = 0;
  while (Date.now() < until) {
    peak = Math.max(peak, await used(heap));
    if (await isOver()) return peak;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The pane did not finish reading.');
}

const isRead = async ({ frame, speaker }: Pane): Promise<boolean> =>
  (await frame.getByRole('progressbar').count()) === 0 &&
  (await frame.getByText(speaker.text('taskpane.tie.title')).count()) > 0;

async function watchTasks({ frame }: Pane): Promise<void> {
  await frame.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { benchTasks: tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
}

const longTasks = ({ frame }: Pane): Promise<number[]> =>
  frame.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks);

const lookAgain = ({ frame, speaker }: Pane): Promise<void> =>
  frame
    .getByRole('button', { name: speaker.text('taskpane.ledger.lookAgain') })
    .first()
    .click();

async function cancelInTheMiddle(pane: Pane): Promise<number> {
  const { frame, speaker } = pane;
  await lookAgain(pane);
  const cancel = frame.getByRole('button', { name: speaker.text('taskpane.cancel') });
  await cancel.waitFor({ timeout: LONGEST });
  await frame.waitForTimeout(500);
  const began = performance.now();
  await cancel.click();
  await frame.getByRole('progressbar').waitFor({ state: 'detached', timeout: LONGEST });
  return performance.now() - began;
}
