import { stat } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import { startStandIn } from '../browser/standIn';
import { draftEverybody, handedOut, offer, typeLedger } from '../run/job/manyLetters';
import { openPane, type Pane } from '../run/job/pane';
import { ROOT } from '../run/root';
import { watchingTasks, type LongestTask } from './longTasks';

/** One way out of the pane, as the browser sees it. */
export interface LettersWay {
  readonly what: 'archive' | 'print';
  readonly seconds: number;
  /** Of the file. */
  readonly bytes: number;
  /** Of the page's heap, above what was in use before; the thread that makes the files has one of its own. */
  readonly peakBytes: number;
  readonly longest: LongestTask;
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
      const began = performance.now();
      let peak = 0;
      let seconds = 0;
      const timer = setInterval(() => {
        void used(page).then((bytes) => (peak = Math.max(peak, bytes)));
      }, 200);
      const [file, longest] = await watchingTasks(standIn.browser, pane, async () => {
        const handed = await handedOut(window, pane, what);
        seconds = (performance.now() - began) / 1000;
        await pane.idle();
        return handed;
      });
      clearInterval(timer);
      ways.push({
        what,
        seconds,
        bytes: (await stat(await file.path())).size,
        peakBytes: Math.max(0, peak - before),
        longest,
      });
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

const task = (ms: number): string => (ms === 0 ? 'below 50' : String(Math.round(ms)));

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
    `Written by \`npm run bench:letters\`: the built pane in the stand-in Excel drafts a letter to each of ${letters} customers with ${lines} overdue invoices each, reads the ledger once more, and makes the files in its worker. The longest task is that of the pane on the page's own thread; a browser calls 50 ms long. How long it lasted has in it what it waited for a processor; how long the one that worked longest did, has not. Memory is that of the page's heap above what was in use before; the worker has a heap of its own.`,
    '',
    `Measured on ${day}: ${machine}.`,
    '',
    '| Way out | Seconds | File, MB | Peak of the page, MB | Longest task, ms | Longest work, ms |',
    '| :-- | --: | --: | --: | --: | --: |',
    ...ways.map(
      ({ what, seconds, bytes, peakBytes, longest: { lasted, worked } }) =>
        `| ${NAMES[what]} | ${seconds.toFixed(1)} | ${megabytes(bytes)} | ${megabytes(peakBytes)} | ${task(lasted)} | ${task(worked)} |`,
    ),
    '',
    `Cancel pressed in the middle ends the job after ${Math.round(cancel)} ms.`,
    '',
  ].join('\n');
}
