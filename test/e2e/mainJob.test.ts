import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { StandInWindow } from '../browser/standIn';
import { pageLanguage } from '../excel/page/texts/texts';
import { doJob } from '../run/job/doJob';
import { openPane } from '../run/job/pane';
import { sampleFiles, sampleIndex } from '../samples/menu';
import { SAMPLE_DAY, screenshot, useStandIn } from './support/standIn';

jest.setTimeout(180_000);
const standIn = useStandIn();
const OUT = join(process.cwd(), 'out', 'e2e');
const AS_OF = '2026-06-30';

const openJobWindow = (language: string): Promise<StandInWindow> =>
  standIn.open({ language, paneWidth: 420, width: 1600, height: 1000 });

async function sampleOnDisk(language: string): Promise<{ ledger: string; out: string }> {
  const out = join(OUT, language);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const sample = (await sampleFiles(SAMPLE_DAY))[sampleIndex(language)]!;
  const ledger = join(out, 'ledger.xlsx');
  await writeFile(ledger, sample.bytes);
  return { ledger, out };
}

const cents = (amount: string): number => Math.round(Number(amount) * 100);

describe('the main job, through real office.js in a real browser', () => {
  test.each(['en', 'zh-CN', 'zh-TW'] as const)(
    'in %s a ledger is read, tied out, planned and turned into letters, and stays as it was',
    async (language) => {
      const { ledger, out } = await sampleOnDisk(language);
      const window = await openJobWindow(language);
      const options = { ledger, sheet: undefined, asOf: AS_OF, language: pageLanguage(language), out };
      const summary = await doJob(window, options);

      const currencies = Object.keys(summary.kept);
      expect(currencies.length).toBeGreaterThan(0);
      for (const currency of currencies) {
        const { kept, setAside, unapplied, sheet } = summary.tieOut[currency]!;
        expect(cents(kept.amount) + cents(setAside.amount) + cents(unapplied.amount)).toBe(
          cents(sheet.amount),
        );
        const aged = Object.values(summary.ageing[currency]!).map(({ amount }) => cents(amount));
        expect(aged.reduce((a, b) => a + b, 0)).toBe(cents(kept.amount));
      }
      expect(summary.setAside.every(({ row, reason }) => row > 0 && reason !== '')).toBe(true);

      expect(summary.customers).toBeGreaterThanOrEqual(20);
      expect(summary.plan.length).toBeGreaterThan(5);
      expect(summary.plan.map(({ rank }) => rank)).toEqual(summary.plan.map((_, i) => i + 1));
      expect(
        summary.plan.every(({ why, opening, nextDate }) => why && opening && String(nextDate) >= AS_OF),
      ).toBe(true);

      const letters = await readdir(join(out, 'letters'));
      expect(letters.filter((name) => name.endsWith('.docx'))).toHaveLength(summary.notices.length);
      expect(letters.filter((name) => name.endsWith('.eml'))).toHaveLength(summary.notices.length);
      await expectLetterToMatch(
        join(
          out,
          'letters',
          letters.find((name) => name.endsWith('.docx'))!,
        ),
        summary.notices,
      );

      expect(summary.alert).toBeNull();
      expect(window.errors).toEqual([]);
      expect(await window.call('refusals')).toEqual([]);
      await screenshot(window, `main-job-${language}`);
    },
  );

  async function expectLetterToMatch(
    file: string,
    notices: readonly Readonly<Record<string, unknown>>[],
  ): Promise<void> {
    const xml = strFromU8(unzipSync(await readFile(file))['word/document.xml']!);
    const text = xml.replace(/<[^>]+>/g, '');
    const notice = notices.find(({ number }) => text.includes(String(number)))!;
    expect(text).toContain(String(notice.customer));
    expect(text).toContain(Number(notice.total).toLocaleString('en', { minimumFractionDigits: 2 }));
  }

  test('building the plan writes nothing to the ledger', async () => {
    const { ledger } = await sampleOnDisk('en');
    const window = await openJobWindow('en');
    await window.call('open', 'ledger.xlsx', (await readFile(ledger)).toString('base64'));
    await window.call('whenReady');
    const pane = await openPane(window, 'en');
    await pane.idle();
    const sheet = await window.call('activeSheet');
    const area = `'${sheet}'!A1:Z200`;
    const before = await window.call('formulas', area);
    await pane.go('today');
    await pane.frame.getByRole('button', { name: 'Build plan', exact: true }).first().click();
    await pane.idle();
    expect(await window.call('activeSheet')).toBe('Collection plan');
    expect(await window.call('formulas', area)).toEqual(before);
  });

  test('formulas over the ledger recalculate when the ledger changes', async () => {
    const window = await standIn.open({ paneOpen: false });
    await window.call('whenReady');
    await window.call('type', 'A1:B3', [
      ['due', 'amount'],
      ['2026-05-01', 100],
      ['2026-06-25', 50.5],
    ]);
    await window.call('type', 'D1', [['=DUES.AGING(A2:A3,DATE(2026,6,30),B2:B3)']]);
    await window.call('whenCalculated');
    const total = async () => (await window.call('values', 'D1:E9')).at(-1);
    expect(await total()).toEqual(['Total', 150.5]);
    await window.call('type', 'B2', [[200]]);
    await window.call('whenCalculated');
    expect(await total()).toEqual(['Total', 250.5]);
  });
});
