import type { CDPSession } from 'playwright-core';
import { startStandIn } from '../browser/standIn';
import { openPane, type Pane } from '../run/job/pane';
import { ROOT } from '../run/root';
import { watchingTasks, type LongestTask } from './longTasks';
import { median } from './measure';
import { typeWorkload } from './typeWorkload';
import { cleanColumns } from './workload';

/** One sheet, read again and again: what is rare is seen, and what each leaves behind. */
export interface PaneResult {
  readonly rows: number;
  /** Of the reading in the middle. */
  readonly seconds: number;
  /** Of one reading. */
  readonly requests: number;
  readonly bytes: number;
  /** Of the pane's own heap, garbage and the answers of Excel included, above what was in use before all readings. */
  readonly peakBytes: number;
  /** What is left of it when the garbage is cleared away: the ledger and what the pane shows of it. */
  readonly keptBytes: number;
  /** Of each reading. */
  readonly tasks: readonly LongestTask[];
  /** Milliseconds from pressing Cancel in the middle of a reading to the end of the job. */
  readonly cancel: number;
}

const LONGEST = 600_000;
const READINGS = 5;

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
    const seconds: number[] = [];
    const peaks: number[] = [];
    const tasks: LongestTask[] = [];
    for (let i = 0; i < READINGS; i++) {
      const [, longest] = await watchingTasks(standIn.browser, pane, async () => {
        const began = performance.now();
        await lookAgain(pane);
        peaks.push(await peakUntil(heap, () => isRead(pane)));
        seconds.push((performance.now() - began) / 1000);
        await pane.idle();
      });
      tasks.push(longest);
    }
    const { roundTrips, bytesIn } = await window.call('meters');
    await heap.send('HeapProfiler.collectGarbage');
    const kept = await used(heap);
    return {
      rows,
      seconds: median(seconds),
      requests: roundTrips / READINGS,
      bytes: bytesIn / READINGS,
      peakBytes: Math.max(...peaks) - before,
      keptBytes: kept - before,
      tasks,
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
