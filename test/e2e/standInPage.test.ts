import { useStandIn } from './support/standIn';
import type { StandInWindow } from '../browser/standIn';

jest.setTimeout(120_000);
const standIn = useStandIn();

/** The page draws what changed with the next frame. */
function drawn(excel: StandInWindow): Promise<unknown> {
  return excel.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

async function paste(excel: StandInWindow, cell: string, data: Record<string, string>): Promise<void> {
  await excel.page.click(`[data-cell="${cell}"]`);
  await excel.page.evaluate((entries) => {
    const clipboard = new DataTransfer();
    for (const [type, text] of Object.entries(entries)) clipboard.setData(type, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
  }, data);
}

describe('typing and pasting', () => {
  test('cells of LibreOffice keep their exact numbers and their texts that look like numbers', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await paste(excel, 'B2', {
      'text/plain': '1,234.57\t007\r\n',
      'text/html':
        '<table><tr><td sdval="1234.5678" sdnum="1033;0;#,##0.00">1,234.57</td><td sdnum="1033;0;@">007</td></tr></table>',
    });
    expect(await excel.call('values', 'B2:C2')).toEqual([[1234.5678, '007']]);
  });

  test('an argument with a list of values offers them with their meaning in the display language', async () => {
    const excel = await standIn.open({ language: 'zh-CN' });
    await excel.call('whenReady');
    await excel.page.click('[data-cell="A1"]');
    await excel.page.keyboard.type('=dues.aging(B1:B2,46203,C1:C2,,,');
    const chosen = excel.page.locator('.offers [aria-selected=true]');
    await chosen.waitFor();
    expect(await chosen.textContent()).toMatch(/"separate"\p{Script=Han}+/u);
    await excel.page.keyboard.type('"own');
    await excel.page.getByRole('option', { name: '"own_date"', selected: true }).waitFor();
    await excel.page.keyboard.press('Tab');
    expect(await excel.page.inputValue('[data-testid="formula-bar"]')).toBe(
      '=dues.aging(B1:B2,46203,C1:C2,,,"own_date"',
    );
  });

  test('Ctrl+Space takes whole columns, Shift+Space whole rows, Ctrl+arrows leap to the edge of the data', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await excel.call(
      'type',
      'B2:B9',
      Array.from({ length: 8 }, (_, row) => [row]),
    );
    await excel.page.click('[data-cell="B2"]');
    await excel.page.keyboard.press('Control+ArrowDown');
    await drawn(excel);
    expect(await excel.page.locator('[role=grid]').getAttribute('data-active-cell')).toBe('B9');
    await excel.page.keyboard.press('Control+Space');
    await drawn(excel);
    expect(await excel.page.inputValue('[data-testid="name-box"]')).toBe('B:B');
    await excel.page.keyboard.press('Shift+Space');
    await drawn(excel);
    expect(await excel.page.inputValue('[data-testid="name-box"]')).toBe('A:XFD');
  });

  test('sheets are moved, hidden and shown again by the menu of their tab', async () => {
    const excel = await standIn.open({ paneOpen: false, language: 'en-US' });
    await excel.page.getByRole('button', { name: 'New sheet' }).click();
    await excel.page.click('[data-tab="Sheet2"]', { button: 'right' });
    await excel.page.getByRole('button', { name: 'Move left' }).click();
    expect((await excel.call('sheets')).map(({ name }) => name)).toEqual(['Sheet2', 'Sheet1']);
    await excel.page.click('[data-tab="Sheet2"]', { button: 'right' });
    await excel.page.getByRole('button', { name: 'Hide' }).click();
    await drawn(excel);
    expect(await excel.page.locator('[data-tab]').count()).toBe(1);
    await excel.page.click('[data-tab="Sheet1"]', { button: 'right' });
    await excel.page.getByRole('button', { name: 'Unhide Sheet2' }).click();
    await drawn(excel);
    expect(await excel.page.locator('[data-tab]').count()).toBe(2);
  });
});

describe('a hundred thousand rows of ten columns', () => {
  test('open from a file and scroll from top to bottom, with no more than what is in sight in the document', async () => {
    const excel = await standIn.open({ paneOpen: false });
    await excel.page.evaluate(async () => {
      const rows = Array.from({ length: 100_000 }, (_, row) =>
        Array.from({ length: 10 }, (_each, column) => (column === 0 ? `客户 ${row}` : row * 10 + column)),
      );
      window.standIn.type('A1:J100000', rows);
      await window.standIn.open('large.xlsx', await window.standIn.save());
    });
    const grid = excel.page.locator('[role=grid]');
    for (const part of [0.25, 0.5, 0.75, 0.99]) {
      await grid.evaluate((element, share) => {
        element.scrollTop = (element.scrollHeight - element.clientHeight) * share;
      }, part);
      await drawn(excel);
      expect(await excel.page.locator('[data-cell]').count()).toBeLessThan(1500);
      const shown = await excel.page.locator('[data-cell^="A"]').first().getAttribute('data-cell');
      const row = Number(shown?.slice(1));
      expect(row).toBeGreaterThan(100_000 * part * 0.9 - 200);
      expect(await excel.page.textContent(`[data-cell="A${row}"]`)).toBe(`客户 ${row - 1}`);
    }
    await excel.page.click('[data-cell^="B"]');
    await excel.page.keyboard.press('Control+End');
    await drawn(excel);
    expect(await grid.getAttribute('data-active-cell')).toBe('J100000');
  });
});
