import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startStandIn, type StandIn, type StandInOptions, type StandInWindow } from '../../browser/standIn';
import { sampleFiles } from '../../samples/menu';

/** The day that the samples are open at: 2026-06-30. */
export const SAMPLE_DAY = 46203;
const ROOT = process.cwd();

/**
 * Servers and browser for a test file: started before its first test, closed after its last. Windows that a test opens
 * are closed after it.
 */
export function useStandIn(): { open(options?: StandInOptions): Promise<StandInWindow> } {
  let standIn: StandIn | undefined;
  const windows: StandInWindow[] = [];
  beforeAll(async () => {
    standIn = await startStandIn(ROOT, await sampleFiles(SAMPLE_DAY));
  }, 60_000);
  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
  });
  afterAll(() => standIn?.close());
  return {
    open: async (options) => {
      if (!standIn) throw new Error('useStandIn() opens windows inside tests only');
      const window = await standIn.open({ hints: false, timeZone: 'Asia/Shanghai', ...options });
      windows.push(window);
      return window;
    },
  };
}

/** Saves what the window shows as out/screenshots/NAME.png. */
export async function screenshot(window: StandInWindow, name: string): Promise<void> {
  const folder = join(ROOT, 'out', 'screenshots');
  await mkdir(folder, { recursive: true });
  await window.page.screenshot({ path: join(folder, `${name}.png`) });
}
