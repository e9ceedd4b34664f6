import { useStandIn } from './support/standIn';
import type { StandInWindow } from '../browser/standIn';

jest.setTimeout(90_000);
const standIn = useStandIn();

async function typeInto(excel: StandInWindow, cell: string, ...texts: string[]): Promise<void> {
  await excel.page.click(`[data-cell="${cell}"]`);
  for (const text of texts) {
    await excel.page.keyboard.type(text);
    await excel.page.keyboard.press('Enter');
  }
}

/** The page draws what changed with the next frame. */
function drawn(excel: StandInWindow): Promise<unknown> {
  return excel.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

describe('the stand-in Excel as a person sees it', () => {
  test('office.js, unmodified, tells the add-in that it runs in Excel on the web', async () => {
    const excel = await standIn.open({ language: 'zh-CN' });
    await excel.call('whenReady');
    const pane = await excel.pane();
    const told = await pane.evaluate(async () => {
      const info = await Office.onReady();
      return {
        ...info,
        language: Office.context.displayLanguage,
        shared: Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
      };
    });
    expect(told).toMatchObject({ host: 'Excel', platform: 'OfficeOnline', language: 'zh-CN', shared: true });
    expect(excel.errors).toEqual([]);
  });

  test('what is typed is calculated, Enter goes down, and the formula bar shows the formula', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await typeInto(excel, 'B2', '12', '30.5', '=SUM(B2:B3)*2');
    expect(await excel.call('values', 'B2:B4')).toEqual([[12], [30.5], [85]]);
    await excel.page.click('[data-cell="B4"]');
    await drawn(excel);
    expect(await excel.page.inputValue('[data-testid="formula-bar"]')).toBe('=SUM(B2:B3)*2');
    expect(await excel.page.textContent('[data-cell="B4"]')).toBe('85');
  });

  test('clicking a cell while a formula is typed writes its address', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await typeInto(excel, 'A1', '7');
    await excel.page.click('[data-cell="C3"]');
    await excel.page.keyboard.type('=');
    await excel.page.click('[data-cell="A1"]');
    await excel.page.keyboard.type('*6');
    await excel.page.keyboard.press('Enter');
    expect(await excel.call('formulas', 'C3')).toEqual([['=A1*6']]);
    expect(await excel.call('values', 'C3')).toEqual([[42]]);
  });

  test('Escape leaves the cell as it was, Delete empties it, and Ctrl+Z brings it back', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await typeInto(excel, 'A1', 'kept');
    await excel.page.click('[data-cell="A1"]');
    await excel.page.keyboard.type('gone');
    await excel.page.keyboard.press('Escape');
    expect(await excel.call('values', 'A1')).toEqual([['kept']]);
    await excel.page.keyboard.press('Delete');
    expect(await excel.call('values', 'A1')).toEqual([[null]]);
    await excel.page.keyboard.press('Control+z');
    expect(await excel.call('values', 'A1')).toEqual([['kept']]);
  });

  test('cells of another program are pasted as they were laid out', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await excel.page.click('[data-cell="B2"]');
    await excel.page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'a\t1\r\n"b\n2"\t3,000\r\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    expect(await excel.call('values', 'B2:C3')).toEqual([
      ['a', 1],
      ['b\n2', 3000],
    ]);
  });

  test('the add-in’s functions are offered with their help and compute in cells', async () => {
    const excel = await standIn.open({ language: 'en-US' });
    await excel.call('whenReady');
    await excel.page.click('[data-cell="A1"]');
    await excel.page.keyboard.type('=dues.ds');
    await excel.page.getByRole('option', { name: 'DUES.DSO', selected: true }).waitFor();
    await excel.page.keyboard.press('Tab');
    await excel.page.keyboard.type('{75,105},');
    expect(await excel.page.textContent('.argument-help .current')).toMatch(/sales/);
    await excel.page.keyboard.type('730)');
    await excel.page.keyboard.press('Enter');
    await excel.call('whenCalculated');
    expect(await excel.call('values', 'A1')).toEqual([[45]]);
  });

  test('another display language changes the ribbon, the function help and the pane', async () => {
    const excel = await standIn.open({ language: 'en-US' });
    await excel.call('whenReady');
    const before = await excel.page.textContent('[data-command="Duesheet.BuildPlan"]');
    await excel.page.selectOption('[data-testid="language"]', 'zh-TW');
    await excel.call('whenReady');
    const pane = await excel.pane();
    expect(await pane.evaluate(async () => (await Office.onReady(), Office.context.displayLanguage))).toBe(
      'zh-TW',
    );
    expect([before, await excel.page.textContent('[data-command="Duesheet.BuildPlan"]')]).toEqual([
      'Build plan',
      '產生催款計畫',
    ]);
  });

  test('sheets are added, renamed and switched by their tabs', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await excel.page.getByRole('button', { name: 'New sheet' }).click();
    await excel.page.dblclick('[role="tab"][aria-selected="true"]');
    await excel.page.getByRole('textbox', { name: 'Rename' }).fill('第二页');
    await excel.page.keyboard.press('Enter');
    expect((await excel.call('sheets')).map(({ name }) => name)).toEqual(['Sheet1', '第二页']);
    await excel.page.click('[data-tab="Sheet1"]');
    expect(await excel.call('activeSheet')).toBe('Sheet1');
  });

  test('a sample opens with its formats, and its lines are 100,000 without filling the document', async () => {
    const excel = await standIn.open({ sample: 1, paneOpen: false, language: 'zh-CN' });
    expect(await excel.page.textContent('[data-cell="A1"]')).toBe('应收款明细表');
    expect(await excel.page.textContent('[data-cell="C5"]')).toMatch(/^2026\/\d+\/\d+$/);
    await excel.page.evaluate(() => {
      const rows = Array.from({ length: 100_000 }, (_, row) =>
        Array.from({ length: 10 }, (_each, column) => row * 10 + column),
      );
      window.standIn.newWorkbook();
      window.standIn.type('A1:J100000', rows);
    });
    await excel.page.fill('[data-testid="name-box"]', 'J100000');
    await excel.page.keyboard.press('Enter');
    await excel.page.waitForSelector('[data-cell="J100000"]');
    expect(await excel.page.textContent('[data-cell="J100000"]')).toBe('999999');
    expect(await excel.page.locator('[data-cell]').count()).toBeLessThan(2000);
  });

  test('a workbook saved and opened again is the same', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await typeInto(excel, 'A1', '客户', '2026-03-31', '=1+1');
    const saved = await excel.call('save');
    await excel.call('open', 'again.xlsx', saved);
    expect(await excel.call('formulas', 'A1:A3')).toEqual([['客户'], [46112], ['=1+1']]);
    expect(await excel.call('fileName')).toBe('again.xlsx');
  });

  test('the pane closes, opens again by its ribbon button, and keeps its memory meanwhile', async () => {
    const excel = await standIn.open({ language: 'en-US' });
    await excel.call('whenReady');
    const pane = await excel.pane();
    await pane.evaluate(() => Object.assign(globalThis, { remembered: 42 }));
    await excel.page.click('[data-testid="pane-close"]');
    await drawn(excel);
    expect(await excel.page.locator('.pane').getAttribute('class')).toContain('closed');
    await excel.page.click('[data-command="Duesheet.OpenPane"]');
    await drawn(excel);
    expect(await excel.page.locator('.pane').getAttribute('class')).not.toContain('closed');
    expect(await pane.evaluate(() => (globalThis as { remembered?: number }).remembered)).toBe(42);
  });
});
