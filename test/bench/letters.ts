import { stat } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { startStandIn } from '../browser/standIn';
import { draftEverybody, handedOut, offer, typeLedger } from '../run/job/manyLetters';
import { openPane, type Pane } from '../run/job/pane';
import { ROOT } from '../run/root';

/** One way out of the pane, as the browser sees it. */
export interface LettersWay {
  readonly what: 'archive' | 'print';
  readonly seconds: number;
  /** Of the file. */
  readonly bytes: number;
  /** Of the page's heap, above what was in use before; the thread that makes the files has one of its own. */
  readonly peakBytes: number;
  /** Milliseconds of the longest task that the pane itself caused on the page's thread; 0 where none took 50. */
  readonly longestTask: number;
}

export interface LettersResult {
  readonly letters: number;
  readonly lines: number;
  readonly ways: readonly LettersWay[];
  /** Milliseconds from pressing Cancel in the middle to the end of the job. */
  readonly cancel: number;
}

/** The built pane making that many letters of `lines` invoices each in the stand-in. */
export async function measureLetters(letters: number, lines: number): Promise<LettersResult> {
  const standIn = await startStandIn(ROOT);
  try {
    const window = await standIn.open({ hints: false, language: 'en' });
    const pane = await openPane(window, 'en');
    await pane.idle();
    await typeLedger(window, letters, lines);
    await draftEverybody(pane);
    const page = await window.page.context().newCDPSession(window.page);
    const ways: LettersWay[] = [];
    for (const what of ['archive', 'print'] as const) {
      await page.send('HeapProfiler.collectGarbage');
      const before = await used(page);
      await watchTasks(pane);
      const began = performance.now();
      let peak = 0;
      const timer = setInterval(() => {
        void used(page).then((bytes) => (peak = Math.max(peak, bytes)));
      }, 200);
      const file = await handedOut(window, pane, what);
      const seconds = (performance.now() - began) / 1000;
      clearInterval(timer);
      ways.push({
        what,
        seconds,
        bytes: (await stat(await file.path())).size,
        peakBytes: Math.max(0, peak - before),
        longestTask: Math.max(0, ...(await longTasks(pane))),
      });
      await pane.idle();
    }
    return { letters, lines, ways, cancel: await cancelInTheMiddle(pane) };
  } finally {
    await standIn.close();
  }
}

async function used(heap: CDPSession): Promise<number> {
  const usage = await heap.send('Runtime.getHeapUsage');
  return usage.usedSize + usage.backingStorageSize;
}

async function watchTasks({ frame }: Pane): Promise<void> {
  await frame.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { lettersTasks: tasks });
    new PerformanceObserver((list) => {
      // The stand-in shares the thread; only what this frame did counts.
      for (const entry of list.getEntries()) if (entry.name === 'self') tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
}

const longTasks = ({ frame }: Pane): Promise<number[]> =>
  frame.evaluate(() => (globalThis as unknown as { lettersTasks: number[] }).lettersTasks);

async function cancelInTheMiddle(pane: Pane): Promise<number> {
  const { frame, speaker } = pane;
  await offer(pane, 'archive').click();
  await frame
    .getByText(/\b[5-9]\d of \d+/)
    .first()
    .waitFor({ timeout: 120_000 });
  const began = performance.now();
  await frame.getByRole('button', { name: speaker.text('taskpane.cancel') }).click();
  await frame.getByRole('progressbar').waitFor({ state: 'detached', timeout: 60_000 });
  return performance.now() - began;
}

const NAMES: Readonly<Record<LettersWay['what'], string>> = {
  archive: 'letters and mail drafts in one .zip',
  print: 'all letters in one .docx',
};

/** docs/performance-letters.md. */
export function lettersPage(
  { letters, lines, ways, cancel }: LettersResult,
  day: string,
  machine: string,
): string {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
  return [
    '# Many letters at once',
    '',
    `Written by \`npm run bench:letters\`: the built pane in the stand-in Excel drafts a letter to each of ${letters} customers with ${lines} overdue invoices each, reads the ledger once more, and makes the files in its worker. The longest task is that of the pane on the page's own thread; a browser calls 50 ms long. Memory is that of the page's heap above what was in use before; the worker has a heap of its own.`,
    '',
    `Measured on ${day}: ${machine}.`,
    '',
    '| Way out | Seconds | File, MB | Peak of the page, MB | Longest task, ms |',
    '| :-- | --: | --: | --: | --: |',
    ...ways.map(
      ({ what, seconds, bytes, peakBytes, longestTask }) =>
        `| ${NAMES[what]} | ${seconds.toFixed(1)} | ${megabytes(bytes)} | ${megabytes(peakBytes)} | ${longestTask === 0 ? 'below 50' : Math.round(longestTask)} |`,
    ),
    '',
    `Cancel pressed in the middle ends the job after ${Math.round(cancel)} ms.`,
    '',
  ].join('\n');
}
