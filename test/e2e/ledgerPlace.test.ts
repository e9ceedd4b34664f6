import type { StandInWindow } from '../browser/standIn';
import { rect } from '../excel/model/address';
import { createWorkbook } from '../excel/model/workbook';
import { saveXlsx } from '../excel/xlsx';
import { openPane, type Pane } from '../run/job/pane';
import { isoDate } from '../../src/domain/calendar/civilDay';
import { LANGUAGES, type Language } from '../../src/locales/language';
import { foreignWords, ownWords, unsaid } from './support/paneText';
import { SAMPLE_DAY, screenshot, useStandIn } from './support/standIn';

jest.setTimeout(180_000);
const standIn = useStandIn();

type Rows = readonly (readonly (string | number)[])[];

const WORDS: Readonly<Record<Language, { heads: Rows[number]; sheets: readonly [string, string] }>> = {
  en: {
    heads: [
      'Customer',
      'Invoice no.',
      'Invoice date',
      'Due date',
      'Currency',
      'Invoice amount',
      'Open amount',
    ],
    sheets: ['June', 'May'],
  },
  'zh-CN': {
    heads: ['客户名称', '发票号码', '开票日期', '到期日', '币种', '发票金额', '未收余额'],
    sheets: ['六月', '五月'],
  },
  'zh-TW': {
    heads: ['客戶名稱', '發票號碼', '發票日期', '到期日', '幣別', '發票金額', '未收餘額'],
    sheets: ['六月', '五月'],
  },
};
const JUNE: Rows = [
  ['Acme', 'F1', 46143, 46173, 'EUR', 100, 60],
  ['Acme', 'F2', 46143, 46173, 'USD', 200, 200],
  ['Birch', 'F3', 46143, '2026-02-30', 'EUR', 50, 50],
];
const MAY: Rows = [
  ['Birch', 'G1', 46113, 46143, 'EUR', 80, 30],
  ['Cedar', 'G2', 46113, 46143, 'EUR', 7, 7],
];

async function openBook(
  window: StandInWindow,
  language: Language,
  sheets: Readonly<Record<string, Rows>>,
): Promise<Pane> {
  const book = createWorkbook({ locale: language === 'en' ? 'en-US' : language });
  Object.entries(sheets).forEach(([name, rows], i) => {
    const sheet = i === 0 ? book.activeSheet : book.addSheet(name);
    if (i === 0) book.renameSheet(sheet, name);
    const area = rect(0, 0, rows.length - 1, (rows[0]?.length ?? 1) - 1);
    sheet.writeInput(area, rows, { source: 'File', literal: true });
  });
  const bytes = await saveXlsx(book);
  await window.call('open', 'ledger.xlsx', Buffer.from(bytes).toString('base64'));
  return ready(window, language);
}

async function ready(window: StandInWindow, language: Language): Promise<Pane> {
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  await pane.go('ledger');
  return pane;
}

async function unfold({ frame }: Pane, title: string): Promise<void> {
  const button = frame.getByRole('button', { expanded: false }).filter({ hasText: title });
  if ((await button.count()) > 0) await button.first().click();
}

async function chooseSheet(window: StandInWindow, pane: Pane, name: string): Promise<void> {
  const { frame, speaker, idle } = pane;
  const id = (await window.call('sheets')).find((sheet) => sheet.name === name)?.id ?? '';
  await frame.getByLabel(speaker.text('taskpane.ledger.sheet'), { exact: true }).selectOption(id);
  await idle();
}

const total = ({ frame, speaker }: Pane, minor: number, currency: string) =>
  frame.getByRole('heading', { name: speaker.money(minor, currency), exact: true });

test.each(LANGUAGES)(
  'in %s a row set aside leads to its cell, other currencies are converted beside their own totals, and a corrected column is remembered',
  async (language) => {
    const { heads, sheets } = WORDS[language];
    const window = await standIn.open({ language, paneWidth: 320 });
    const pane = await openBook(window, language, {
      [sheets[0]]: [heads, ...JUNE],
      [sheets[1]]: [heads, ...MAY],
    });
    const { frame, speaker } = pane;
    await frame.getByLabel(speaker.text('taskpane.ledger.asOf'), { exact: true }).fill(isoDate(SAMPLE_DAY));
    await pane.idle();
    await window.call('activate', sheets[1]);
    await unfold(pane, speaker.text('taskpane.setAside.title'));
    await frame.getByRole('button', { name: speaker.text('taskpane.goToCell', { cell: 'D4' }) }).click();
    await pane.idle();
    expect(await window.call('activeSheet')).toBe(sheets[0]);
    expect(await window.page.getByTestId('name-box').inputValue()).toBe('D4');

    await convert(pane, 'EUR', 'GBP 2026-06-01 1.1');
    await frame
      .getByText(speaker.text('rates.without', { currencies: 'USD', day: { day: SAMPLE_DAY } }))
      .waitFor();
    await convert(pane, 'EUR', 'USD 2026-07-01 0.5\nUSD 2026-06-01 0.9');
    const converted = frame.getByRole('table', { name: speaker.text('rates.title') });
    await screenshot(window, `converted.${language}`);
    expect(await converted.locator('tbody tr td:nth-child(2)').allInnerTexts()).toEqual(['60.00', '180.00']);
    expect(await converted.locator('tfoot td').allInnerTexts()).toEqual(['240.00', '240.00']);
    await total(pane, 60_00, 'EUR').waitFor();
    await total(pane, 200_00, 'USD').waitFor();

    await unfold(pane, speaker.text('taskpane.mapping.title'));
    await frame.getByLabel(speaker.text('ledger.field.balance'), { exact: true }).selectOption('5');
    await pane.idle();
    await total(pane, 100_00, 'EUR').waitFor();
    await chooseSheet(window, pane, sheets[1]);
    await total(pane, 87_00, 'EUR').waitFor();
    await window.call('reloadPane');
    const again = await ready(window, language);
    await total(again, 100_00, 'EUR').waitFor();
    await again.frame.getByText(speaker.text('taskpane.sure.corrected')).waitFor();
    await again.unfoldAll();
    await screenshot(window, `corrected.${language}`);
    const words = await ownWords(again, [heads, ...JUNE, ...MAY, sheets].flat().map(String));
    expect(unsaid(words)).toEqual([]);
    expect(await foreignWords(words, language)).toEqual([]);
    expect(await again.alert()).toBeNull();
    expect(window.errors).toEqual([]);
  },
);

async function convert(pane: Pane, currency: string, rates: string): Promise<void> {
  const { frame, speaker } = pane;
  await unfold(pane, speaker.text('rates.edit'));
  await frame.getByLabel(speaker.text('rates.reporting'), { exact: true }).fill(currency);
  await frame.locator('main textarea').fill(rates);
  await frame.getByRole('button', { name: speaker.text('rates.save'), exact: true }).click();
  await pane.idle();
}

test('a table whose columns nobody knows by name is read once they have been pointed at', async () => {
  const window = await standIn.open({ language: 'en', paneWidth: 320 });
  const pane = await openBook(window, 'en', {
    Posten: [
      ['Kunde', 'Beleg', 'Fällig', 'Offen'],
      ['Huber', 'R1', 46173, 12.5],
      ['Maier', 'R2', 46203, 7],
    ],
  });
  const { frame, speaker } = pane;
  const pointAt = async (field: string, column: number) => {
    await frame
      .getByLabel(speaker.text(`ledger.field.${field}`), { exact: true })
      .selectOption(String(column));
    await pane.idle();
  };
  await frame.getByText(speaker.text('ledger.found.noHeader')).waitFor();
  await screenshot(window, 'unknown-columns');
  await pointAt('customerName', 0);
  await pointAt('dueDate', 2);
  await pointAt('balance', 3);
  await total(pane, 19_50, 'CNY').waitFor();
  await frame.getByText(speaker.text('reading.currency', { currency: 'CNY' })).waitFor();
  await screenshot(window, 'pointed-at');
  expect(await frame.getByText(speaker.text('ledger.found.noHeader')).count()).toBe(0);
  const sheet = frame.getByLabel(speaker.text('taskpane.ledger.sheet'), { exact: true });
  expect(await sheet.locator('option:checked').innerText()).toContain(speaker.text('ledger.kind.open_items'));
  expect(await pane.alert()).toBeNull();
});
