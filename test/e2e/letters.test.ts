import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { StandInWindow } from '../browser/standIn';
import { draftEverybody, handedOut, offer, typeLedger } from '../run/job/manyLetters';
import { openPane, type Pane } from '../run/job/pane';
import { useStandIn } from './support/standIn';

jest.setTimeout(240_000);
const standIn = useStandIn();

const CUSTOMERS = 60;
const LINES = 20;

interface Drafted {
  readonly window: StandInWindow;
  readonly pane: Pane;
  /** Addresses of the threads that were begun. */
  readonly threads: readonly string[];
}

async function drafted(customers = CUSTOMERS, paneWidth = 380): Promise<Drafted> {
  const window = await standIn.open({ language: 'en', paneWidth });
  const threads: string[] = [];
  window.page.on('worker', (worker) => threads.push(worker.url()));
  await window.call('whenReady');
  const pane = await openPane(window, 'en');
  await pane.idle();
  await typeLedger(window, customers, LINES);
  await draftEverybody(pane);
  expect(await pane.alert()).toBeNull();
  return { window, pane, threads };
}

/** Notes every figure the pane's progress shows, and may press Cancel at one of them. */
async function watchProgress({ frame, speaker }: Pane, cancelAt = Infinity): Promise<void> {
  await frame.evaluate(
    ([name, at]) => {
      const seen: number[] = [];
      Object.assign(globalThis, { seenProgress: seen });
      const look = () => {
        const value = Number(
          document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow') ?? 0,
        );
        const total = Number(
          document.querySelector('[role=progressbar]')?.getAttribute('aria-valuemax') ?? 0,
        );
        // The ledger is read again first; its rows are not letters.
        if (total !== 60 || value === 0 || value === seen.at(-1)) return;
        seen.push(value);
        if (value < at) return;
        const buttons = [...document.querySelectorAll('button')];
        buttons.find((button) => button.textContent?.trim() === name)?.click();
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    [speaker.text('taskpane.cancel'), cancelAt] as const,
  );
}

const progressOf = ({ frame }: Pane): Promise<number[]> =>
  frame.evaluate(() => (globalThis as unknown as { seenProgress: number[] }).seenProgress);

/** As where a policy of the browser refuses threads. */
const refuseThreads = ({ frame }: Pane): Promise<void> =>
  frame.evaluate(() => {
    class Refused {
      constructor() {
        throw new Error('refused');
      }
    }
    Object.assign(globalThis, { Worker: Refused });
  });

async function expectWhole(path: string): Promise<void> {
  const files = unzipSync(await readFile(path));
  const names = Object.keys(files);
  expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(CUSTOMERS);
  expect(names.filter((name) => name.endsWith('.eml'))).toHaveLength(CUSTOMERS);
  const letter = unzipSync(
    files[names.find((name) => /no\. 17\.docx$/.test(name)) ?? ''] ?? new Uint8Array(),
  );
  const text = strFromU8(letter['word/document.xml'] ?? new Uint8Array());
  for (let line = 0; line < LINES; line += 1) expect(text).toContain(`INV-${100_000 + 16 * LINES + line}`);
}

describe('letters to sixty customers of twenty lines each', () => {
  test('are made in a thread of their own, with progress, as one zip with a letter and a mail for each', async () => {
    const { window, pane, threads } = await drafted();
    await watchProgress(pane);
    await expectWhole(await (await handedOut(window, pane, 'archive')).path());
    expect(threads).toHaveLength(1);
    const seen = await progressOf(pane);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(CUSTOMERS);
    await handedOut(window, pane, 'print');
    expect(threads).toHaveLength(2);
    expect(window.errors).toEqual([]);
    expect(await window.call('refusals')).toEqual([]);
  });

  test('are made without a thread too where none may begin, also as one file for printing, and Cancel is heard between two of them', async () => {
    const { window, pane, threads } = await drafted();
    await refuseThreads(pane);
    await expectWhole(await (await handedOut(window, pane, 'archive')).path());
    await pane.idle();
    const printed = await handedOut(window, pane, 'print');
    const { 'word/document.xml': document } = unzipSync(await readFile(await printed.path()));
    expect(strFromU8(document ?? new Uint8Array()).match(/<w:pgNumType/g)).toHaveLength(CUSTOMERS);
    expect(threads).toEqual([]);
    await pane.idle();
    const downloads: unknown[] = [];
    window.page.on('download', (download) => downloads.push(download));
    await watchProgress(pane, 10);
    await offer(pane, 'archive').click();
    await pane.frame.getByText(pane.speaker.text('taskpane.cancelled.files')).first().waitFor();
    expect(Math.max(...(await progressOf(pane)))).toBeLessThan(CUSTOMERS);
    expect(downloads).toEqual([]);
    expect(window.errors).toEqual([]);
  });

  test('stop at Cancel in the thread as well; the drafts stay and can be made again', async () => {
    const { window, pane } = await drafted();
    await watchProgress(pane, 10);
    await offer(pane, 'archive').click();
    await pane.frame.getByText(pane.speaker.text('taskpane.cancelled.files')).first().waitFor();
    expect(Math.max(...(await progressOf(pane)))).toBeLessThan(CUSTOMERS);
    await pane.frame.evaluate(() => Object.assign(globalThis, { seenProgress: [] }));
    await expect(
      pane.frame.getByRole('list', { name: pane.speaker.text('taskpane.notices.list') }).count(),
    ).resolves.toBe(1);
    expect(window.errors).toEqual([]);
  });
});

test.each(['reminder', 'statement', 'instalments'])(
  'the preview of a letter (%s) keeps every amount in sight in a pane of 320 pixels',
  async (kind) => {
    const { pane, window } = await drafted(1, 320);
    await pane.frame
      .getByLabel(pane.speaker.text('taskpane.notices.kind'), { exact: true })
      .first()
      .selectOption(kind);
    await pane.idle();
    const sideways = await pane.frame
      .locator('article, article [role=region]')
      .evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
    expect(sideways).toBe(0);
    expect(window.errors).toEqual([]);
  },
);
