import type { StandInWindow } from '../browser/standIn';
import { openPane, type Pane } from '../run/job/pane';
import { SYSTEM_SAMPLES, systemWorkbook, type SystemSample } from '../samples/systems';
import { saveXlsx } from '../excel/xlsx';
import { isoDate } from '../../src/domain/calendar/civilDay';
import { SAMPLE_DAY, screenshot, useStandIn } from './support/standIn';

jest.setTimeout(180_000);
const standIn = useStandIn();

async function openSample(sample: SystemSample): Promise<{ window: StandInWindow; pane: Pane }> {
  const window = await standIn.open({ language: sample.language, paneWidth: 320 });
  const bytes = await saveXlsx(systemWorkbook(sample, SAMPLE_DAY));
  await window.call('open', `${sample.id}.xlsx`, Buffer.from(bytes).toString('base64'));
  await window.call('whenReady');
  const pane = await openPane(window, sample.language);
  await pane.idle();
  await pane.go('ledger');
  return { window, pane };
}

/** Kept and unapplied amounts in cents by currency, as the table of the tie-out shows them. */
async function tiedOut(pane: Pane): Promise<Record<string, { kept: number; unapplied: number }>> {
  await pane.frame.getByRole('button', { name: pane.speaker.text('taskpane.tie.title') }).click();
  const tables = await pane.frame.locator('main table').evaluateAll((all) =>
    all.map((table) => ({
      caption: table.querySelector('caption')?.textContent ?? '',
      rows: [...table.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('th,td')].map((cell) => cell.textContent ?? ''),
      ),
    })),
  );
  const found: Record<string, { kept: number; unapplied: number }> = {};
  for (const { caption, rows } of tables) {
    const currency = rows[0]?.at(-1) ?? '';
    if (caption !== pane.speaker.text('taskpane.tie.caption', { currency })) continue;
    const cents = (part: string) => {
      const row = rows.find(([label]) => label === pane.speaker.text(`taskpane.tie.${part}`));
      return Math.round(Number((row?.at(-1) ?? '').replace(/[^\d.-]/g, '')) * 100);
    };
    found[currency] = { kept: cents('kept'), unapplied: cents('unapplied') };
  }
  return found;
}

describe('the exports of each system, opened in Excel, are read and tied out in the pane', () => {
  test.each(SYSTEM_SAMPLES.map((sample) => [sample.title, sample] as const))('%s', async (_, sample) => {
    const { window, pane } = await openSample(sample);
    const { frame, speaker } = pane;
    await frame.getByLabel(speaker.text('taskpane.ledger.sheet'), { exact: true }).waitFor();
    const kind = await frame
      .getByLabel(speaker.text('taskpane.ledger.sheet'), { exact: true })
      .locator('option:checked')
      .innerText();
    expect(kind).toContain(speaker.text(`ledger.kind.${sample.kind}`));
    if (sample.asks === 'terms') {
      const field = frame.getByLabel(speaker.text('reading.fallback.label'), { exact: true });
      await field.fill('30');
      await screenshot(window, `system-${sample.id}-asked`);
      await frame
        .getByRole('button', { name: speaker.text('reading.fallback.use'), exact: true })
        .first()
        .click();
      await pane.idle();
    }
    if (sample.asks === 'monthly') await frame.getByText(speaker.text('asked.terms.title')).first().waitFor();
    const asOf = frame.getByLabel(speaker.text('taskpane.ledger.asOf'), { exact: true });
    await asOf.fill(isoDate(SAMPLE_DAY));
    await pane.idle();
    expect(await tiedOut(pane)).toEqual(sample.answers(SAMPLE_DAY));
    await screenshot(window, `system-${sample.id}`);
    expect(await pane.alert()).toBeNull();
    expect(window.errors).toEqual([]);
  });
});

const sampleOf = (id: string): SystemSample =>
  SYSTEM_SAMPLES.find((sample) => sample.id === id) as SystemSample;

test('the matching of a running account is written to a sheet on request', async () => {
  const { window, pane } = await openSample(sampleOf('account'));
  await pane.frame.getByRole('button', { name: pane.speaker.text('reading.matches.button') }).click();
  await pane.idle();
  const table = (await window.call('tables')).find(({ name }) => name === 'DuesheetMatches');
  const rows = (await window.call('values', table?.address ?? '')).slice(1);
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.every((row) => typeof row[8] === 'number' && row[8] > 0)).toBe(true);
  await screenshot(window, 'matches');
  expect(await pane.alert()).toBeNull();
});

test('a row entered twice is counted anyway, and the workbook remembers', async () => {
  const window = await standIn.open({ language: 'en', paneWidth: 320 });
  await window.call('whenReady');
  await window.call('type', 'A1:D4', [
    ['Customer', 'Invoice', 'Due Date', 'Balance'],
    ['Acme', 'F1', '2026-01-31', 100],
    ['Acme', 'F1', '2026-01-31', 100],
    ['Birch', 'F2', '2026-02-28', 5],
  ]);
  const pane = await openPane(window, 'en');
  await pane.go('ledger');
  await pane.frame.getByRole('button', { name: 'Look again' }).first().click();
  await pane.idle();
  await pane.frame.getByRole('button', { name: /Rows set aside/ }).click();
  await pane.frame.getByRole('button', { name: 'Count it anyway' }).click();
  await pane.idle();
  await pane.frame.getByText('Ties out: 3 counted + 0 set aside', { exact: false }).waitFor();
  await pane.frame.getByRole('button', { name: /Counted by your wish/ }).click();
  await screenshot(window, 'counted-anyway');
  await pane.frame.getByRole('button', { name: 'Look again' }).first().click();
  await pane.idle();
  await pane.frame.getByText('Ties out: 3 counted', { exact: false }).waitFor();
  // Only what is in sight of a list is in the document.
  await pane.frame.getByRole('list', { name: 'Counted by your wish' }).scrollIntoViewIfNeeded();
  await pane.frame.getByRole('button', { name: 'No longer count it' }).click();
  await pane.idle();
  await pane.frame.getByText('Ties out: 2 counted + 1 set aside', { exact: false }).waitFor();
});
