import type { StandInWindow } from '../browser/standIn';
import { rect } from '../excel/model/address';
import type { Worksheet } from '../excel/model/types';
import { createWorkbook } from '../excel/model/workbook';
import { saveXlsx } from '../excel/xlsx';
import { openPane, type Pane } from '../run/job/pane';
import { screenshot, useStandIn } from './support/standIn';

jest.setTimeout(180_000);
const standIn = useStandIn();

type Rows = readonly (readonly (string | number)[])[];

function fill(sheet: Worksheet, rows: Rows): void {
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  sheet.writeInput(rect(0, 0, rows.length - 1, width - 1), cells, { source: 'File', literal: true });
}

/** A ledger whose dates have no year, whose terms nobody can be sure of and whose customers are spelt in two ways; and balances. */
const UNDATED: Rows = [
  ['客戶名稱', '發票號碼', '發票日期', '付款條件', '未收金額'],
  ['廈門凱盛電子有限公司', 'AA-10000001', '11月20日', '月結30天', 120000],
  ['厦门凯盛电子有限公司', 'AA-10000002', '12月5日', '月結30天', 80000],
  ['宏達機械股份有限公司', 'AA-10000003', '1月8日', '依合約', 56000],
  ['宏達機械股份有限公司', 'AA-10000004', '2月12日', '貨到30天', 32000],
  ['乙企業有限公司', 'AA-10000005', '3月2日', '30天', 9800],
];
const BALANCES: Rows = [
  ['客戶餘額表　截至2026年5月31日'],
  ['客戶名稱', '電話', '欠款金額'],
  ['甲企業有限公司', '02-2345-6789', 45000],
  ['丙企業有限公司', '04-2345-6789', 5000],
  ['合計', '', 50000],
];
/** Two ledgers side by side under merged headers of two levels, in units of ten thousand. */
const BESIDE: Rows = [
  ['应收账款明细（单位：万元）　截止日期：2026年5月31日'],
  ['客户', '发票', '', '金额', '', '', '客户', '发票', '', '金额'],
  ['名称', '号码', '到期日', '发票金额', '未收余额', '', '名称', '号码', '到期日', '未收余额'],
  ...['甲', '乙', '丙', '丁'].map((name, i) => [
    `${name}公司`,
    `F${i + 1}`,
    46000 + i * 40,
    20 + i,
    12.5 + i,
    '',
    `${name}商行`,
    `G${i + 1}`,
    46010 + i * 40,
    3.25 + i,
  ]),
];

async function openBook(
  language: 'zh-TW' | 'zh-CN',
  make: (book: ReturnType<typeof createWorkbook>) => void,
) {
  const book = createWorkbook({ locale: language });
  make(book);
  const window = await standIn.open({ language, paneWidth: 320 });
  const bytes = await saveXlsx(book);
  await window.call('open', 'asked.xlsx', Buffer.from(bytes).toString('base64'));
  await window.call('whenReady');
  const pane = await openPane(window, language);
  await pane.idle();
  await pane.go('ledger');
  await pane.frame.getByLabel(pane.speaker.text('taskpane.ledger.asOf'), { exact: true }).fill('2026-06-30');
  await pane.idle();
  return { window, pane };
}

/** Chooses by the words on the button, and waits for what comes of it. */
async function press(pane: Pane, name: string | RegExp): Promise<void> {
  const button = pane.frame.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  await button.first().click();
  await pane.idle();
}

async function chooseSheet(
  { frame, speaker, idle }: Pane,
  window: StandInWindow,
  name: string,
): Promise<void> {
  const sheet = (await window.call('sheets')).find((each) => each.name === name);
  await frame
    .getByLabel(speaker.text('taskpane.ledger.sheet'), { exact: true })
    .selectOption(sheet?.id ?? '');
  await idle();
}

test('what nobody can tell from the sheet is asked once, and the workbook remembers the answers', async () => {
  const { window, pane } = await openBook('zh-TW', (book) => {
    book.renameSheet(book.activeSheet, '明細');
    fill(book.activeSheet, UNDATED);
    fill(book.addSheet('餘額'), BALANCES);
  });
  const { frame, speaker } = pane;
  await screenshot(window, 'asked-year');
  await frame.getByLabel(speaker.text('asked.year.label'), { exact: true }).selectOption({ label: '2026' });
  await pane.idle();
  const terms = frame.getByRole('list', { name: speaker.text('asked.terms.title') });
  await terms.scrollIntoViewIfNeeded();
  await screenshot(window, 'asked-terms');
  await terms
    .getByLabel(speaker.text('asked.terms.means', { text: '月結30天' }), { exact: true })
    .selectOption('month_end_months');
  await pane.idle();
  const field = terms.getByLabel(speaker.text('asked.terms.means', { text: '依合約' }), { exact: true });
  await field.fill('60');
  await field.press('Enter');
  await pane.idle();
  await press(pane, speaker.text('asked.terms.asRead'));
  await frame.getByText(speaker.text('asked.terms.count', { count: 0 })).waitFor();
  await press(pane, new RegExp(speaker.text('asked.same.title')));
  // Of a long list there is in the document what can be seen.
  await frame.getByRole('list', { name: speaker.text('asked.same.title') }).scrollIntoViewIfNeeded();
  await screenshot(window, 'asked-same');
  await press(pane, speaker.text('asked.same.merge'));
  await press(pane, new RegExp(speaker.text('asked.same.title')));
  await frame.getByText(/凱盛.*凯盛|凯盛.*凱盛/).waitFor();
  await screenshot(window, 'asked-answered');

  await press(pane, speaker.text('taskpane.ledger.lookAgain'));
  await frame.getByText(speaker.text('taskpane.tie.yes', { kept: 5, setAside: 0, unapplied: 0 })).waitFor();
  expect(await frame.getByText(speaker.text('asked.year.title')).count()).toBe(0);

  await chooseSheet(pane, window, '餘額');
  await frame.getByText(speaker.text('asked.owed.title')).waitFor();
  await screenshot(window, 'asked-owed');
  await press(pane, speaker.text('asked.owed.said', { day: { day: 46173 } }));
  await frame.getByText(speaker.text('taskpane.tie.yes', { kept: 2, setAside: 0, unapplied: 0 })).waitFor();
  await screenshot(window, 'asked-owed-answered');
  expect(await pane.alert()).toBeNull();
  expect(window.errors).toEqual([]);
});

test('tables side by side under merged headers in 万元, and hidden rows, are read as the user chooses', async () => {
  const { window, pane } = await openBook('zh-CN', (book) => {
    const sheet = book.activeSheet;
    fill(sheet, BESIDE);
    for (const [column, last] of [
      [1, 2],
      [3, 4],
      [7, 8],
    ] as const)
      sheet.merge(rect(1, column, 1, last), false, 'File');
    for (const column of [2, 8]) sheet.setNumberFormats(rect(3, column, 6, column), 'yyyy-mm-dd', 'File');
    sheet.setRowsHidden(5, 5, true, 'File');
  });
  const { frame, speaker } = pane;
  const total = (minor: number) =>
    frame.getByRole('heading', { name: speaker.money(minor, 'CNY'), exact: true });
  await total(5600_0000).first().waitFor();
  await screenshot(window, 'beside');
  await press(pane, speaker.text('reading.way.by_columns', { first: 'G', last: 'J' }));
  await total(1900_0000).first().waitFor();
  await press(pane, new RegExp(speaker.text('taskpane.options.title')));
  await frame
    .getByLabel(speaker.text('taskpane.options.hiddenRows'), { exact: true })
    .selectOption('set_aside');
  await pane.idle();
  await total(1375_0000).first().waitFor();
  await screenshot(window, 'beside-hidden');
  await press(pane, speaker.text('taskpane.ledger.lookAgain'));
  await total(1375_0000).first().waitFor();
  expect(await pane.alert()).toBeNull();
  expect(window.errors).toEqual([]);
});
