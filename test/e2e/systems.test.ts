import type { StandInWindow } from '../browser/standIn';
import { openPane, type Pane } from '../run/job/pane';
import { readFigures, type CountAndAmount } from '../run/job/reading';
import {
  answersIn,
  SYSTEM_SAMPLES,
  systemWorkbook,
  TRANSLATED,
  type Answer,
  type Part,
  type SystemSample,
} from '../samples/systems';
import { saveXlsx } from '../excel/xlsx';
import { isoDate } from '../../src/domain/calendar/civilDay';
import { LANGUAGES, type Language } from '../../src/locales/language';
import { foreignWords, ownWords, unsaid } from './support/paneText';
import { SAMPLE_DAY, screenshot, useStandIn } from './support/standIn';

jest.setTimeout(180_000);
const standIn = useStandIn();

const openWindow = (language: Language): Promise<StandInWindow> => standIn.open({ language, paneWidth: 320 });

async function openSample(window: StandInWindow, sample: SystemSample, language: Language): Promise<Pane> {
  const bytes = await saveXlsx(systemWorkbook(sample, SAMPLE_DAY));
  await window.call('open', `${sample.id}.xlsx`, Buffer.from(bytes).toString('base64'));
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  await pane.go('ledger');
  return pane;
}

/** Everything that the pane can ask about a sheet, by the titles of the questions. */
const QUESTIONS = {
  terms: 'reading.fallback.title',
  monthly: 'asked.terms.title',
  year: 'asked.year.title',
  owed: 'asked.owed.title',
} as const;

async function asked({ frame, speaker }: Pane): Promise<string[]> {
  const shown = await Promise.all(
    Object.entries(QUESTIONS).map(async ([name, key]) =>
      (await frame.getByText(speaker.text(key), { exact: true }).count()) > 0 ? [name] : [],
    ),
  );
  return shown.flat();
}

async function answerTerms({ frame, speaker, idle }: Pane, days: string): Promise<void> {
  await frame.getByLabel(speaker.text('reading.fallback.label'), { exact: true }).fill(days);
  const use = frame.getByRole('button', { name: speaker.text('reading.fallback.use'), exact: true });
  await use.first().click();
  await idle();
}

/** The proof that nothing is missing, in lines and cents by currency, as its tables show it. */
async function tiedOut(pane: Pane) {
  await pane.unfoldAll();
  const { tieOut, ageing } = await readFigures(pane);
  const cents = ({ count, amount }: CountAndAmount) => ({ count, amount: Math.round(Number(amount) * 100) });
  const parts = Object.entries(tieOut).map(([currency, { kept, setAside: aside, unapplied }]) => [
    currency,
    { kept: cents(kept), setAside: cents(aside), unapplied: cents(unapplied) },
  ]);
  const sheets = Object.entries(tieOut).map(([currency, { sheet }]) => [currency, cents(sheet)]);
  const aged = Object.entries(ageing).map(([currency, buckets]) => [
    currency,
    Object.values(buckets).reduce((sum, bucket) => sum + cents(bucket).amount, 0),
  ]);
  return {
    parts: Object.fromEntries(parts),
    sheet: Object.fromEntries(sheets),
    aged: Object.fromEntries(aged),
  };
}

/** Where the sheet names no currency: that of the place it is written in, else of the place of the pane's language. */
const ownCurrency = (sample: SystemSample, language: Language): string =>
  (sample.language === 'en' ? language : sample.language) === 'zh-TW' ? 'TWD' : 'CNY';

/** In the language of the pane where the system writes it, else as it comes: a Chinese ledger in an English pane. */
describe('the exports of each system, opened in Excel in three languages, are read and tied out in the pane', () => {
  test.each(SYSTEM_SAMPLES.map((sample) => [sample.title, sample] as const))('%s', async (_, sample) => {
    const window = await openWindow('en');
    for (const language of LANGUAGES) {
      await window.call('setLanguage', language);
      const own = TRANSLATED.find((one) => one.id === sample.id && one.language === language) ?? sample;
      const pane = await openSample(window, own, language);
      await expectReading(window, pane, own, language);
    }
    expect(window.errors).toEqual([]);
  });
});

async function expectReading(
  window: StandInWindow,
  pane: Pane,
  sample: SystemSample,
  language: Language,
): Promise<void> {
  const { frame, speaker } = pane;
  const sheet = frame.getByLabel(speaker.text('taskpane.ledger.sheet'), { exact: true });
  expect(await sheet.locator('option:checked').innerText()).toContain(
    speaker.text(`ledger.kind.${sample.kind}`),
  );
  expect(await asked(pane)).toEqual(sample.asks === 'nothing' ? [] : [sample.asks]);
  if (sample.asks === 'terms') {
    await screenshot(window, `system-${sample.id}-asked.${language}`);
    await answerTerms(pane, '30');
    expect(await asked(pane)).toEqual([]);
  }
  await frame.getByLabel(speaker.text('taskpane.ledger.asOf'), { exact: true }).fill(isoDate(SAMPLE_DAY));
  await pane.idle();
  await screenshot(window, `system-${sample.id}.${language}`);
  const answers = answersIn(sample, SAMPLE_DAY, ownCurrency(sample, language));
  for (const answer of Object.values(answers)) {
    const [kept, setAside, unapplied] = [answer.kept.count, answer.setAside.count, answer.unapplied.count];
    await frame.getByText(speaker.text('taskpane.tie.yes', { kept, setAside, unapplied })).first().waitFor();
  }

  const said = await tiedOut(pane);
  const byCurrency = <T>(of: (answer: Answer) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(answers).map(([currency, answer]) => [currency, of(answer)]));
  expect(said.parts).toEqual(answers);
  expect(said.aged).toEqual(byCurrency(({ kept }) => kept.amount));
  expect(said.sheet).toEqual(byCurrency(sheetOf));
  const words = await ownWords(pane, sample.rows(SAMPLE_DAY).flat().map(String));
  expect(unsaid(words)).toEqual([]);
  expect(await foreignWords(words, language)).toEqual([]);
  const over = await frame.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect(await pane.alert()).toBeNull();
}

function sheetOf({ kept, setAside, unapplied }: Answer): Part {
  return [kept, setAside, unapplied].reduce((all, part) => ({
    count: all.count + part.count,
    amount: all.amount + part.amount,
  }));
}

const sampleOf = (id: string): SystemSample =>
  SYSTEM_SAMPLES.find((sample) => sample.id === id) as SystemSample;

test('the matching of a running account is written to a sheet on request', async () => {
  const window = await openWindow('zh-CN');
  const pane = await openSample(window, sampleOf('account'), 'zh-CN');
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
  const window = await openWindow('en');
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
