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

describe('what the page does to the add-in', () => {
  const open = async (): Promise<StandInWindow> => {
    const excel = await standIn.open({ language: 'en-US' });
    await excel.call('whenReady');
    return excel;
  };
  /** What the add-in's handlers hear, gathered in its own window. */
  const heard = (): string[] => (window as unknown as { heard?: string[] }).heard ?? [];

  test('another person types from the menu of faults, and the add-in is told that it was not this person', async () => {
    const excel = await open();
    const pane = await excel.pane();
    await pane.evaluate(async () => {
      const list: string[] = [];
      Object.assign(window, { heard: list });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(
          async ({ address, source, changeType }) => void list.push(`${address} ${source} ${changeType}`),
        );
        await context.sync();
      });
    });
    await excel.page.click('[data-testid="faults"]');
    const box = excel.page.getByTestId('coauthor');
    await box.getByLabel('Cell').fill('B3');
    await box.getByLabel('Types').fill('theirs');
    await box.getByRole('button', { name: 'Type' }).click();
    await box.getByRole('button', { name: 'Insert a row above' }).click();
    await pane.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 2);
    expect(await pane.evaluate(heard)).toEqual(['B3 Remote RangeEdited', '3:3 Remote RowInserted']);
    expect(await excel.call('values', 'B4')).toEqual([['theirs']]);
  });

  test('a fault armed in the menu meets the add-in at its round trip', async () => {
    const excel = await open();
    const pane = await excel.pane();
    const code = (): Promise<string> =>
      pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.load('name');
          await context.sync();
          return 'none';
        }).catch((error: OfficeExtension.Error) => error.code),
      );
    await excel.page.click('[data-testid="faults"]');
    await excel.page.selectOption('[data-testid="fault-kind"]', 'throttle');
    await excel.page.getByRole('spinbutton', { name: 'Requests' }).fill('2');
    await excel.page.getByRole('button', { name: 'Arm' }).click();
    expect([await code(), await code(), await code()]).toEqual([
      'ActivityLimitReached',
      'ActivityLimitReached',
      'none',
    ]);
  });

  test('a click on a cell is told, a drag is not', async () => {
    const excel = await open();
    const pane = await excel.pane();
    await pane.evaluate(async () => {
      const list: string[] = [];
      Object.assign(window, { heard: list });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onSingleClicked.add(async ({ address }) => void list.push(address));
        await context.sync();
      });
    });
    await excel.page.dragAndDrop('[data-cell="A1"]', '[data-cell="B4"]');
    await excel.page.click('[data-cell="C2"]');
    await pane.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0);
    expect(await pane.evaluate(heard)).toEqual(['C2']);
  });

  test('a ribbon button that the add-in disables is greyed, and unknown controls are refused', async () => {
    const excel = await open();
    const pane = await excel.pane();
    const button = excel.page.locator('[data-command]').first();
    const id = await button.getAttribute('data-command');
    const update = (control: string | null, enabled: boolean): Promise<string> =>
      pane.evaluate(
        ([name, on]) =>
          Office.ribbon
            .requestUpdate({
              tabs: [{ id: 'TabHome', controls: [{ id: name ?? '', enabled: on ?? false }] }],
            } as unknown as Office.RibbonUpdaterData)
            .then(
              () => 'done',
              (error: OfficeExtension.Error) => error.code,
            ),
        [control, enabled] as [string | null, boolean],
      );
    expect(await update(id, false)).toBe('done');
    expect(await button.isDisabled()).toBe(true);
    expect(await update(id, true)).toBe('done');
    expect(await button.isDisabled()).toBe(false);
    expect(await update('No.Such.Button', false)).toBe('ItemNotFound');
  });

  test('the meters say what the add-in cost: trips, bytes, cells, time, and calls of each function', async () => {
    const excel = await open();
    await excel.call('resetMeters');
    const pane = await excel.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C4');
        range.values = Array.from({ length: 4 }, () => [1, 2, 3]);
        range.load('values');
        await context.sync();
      }),
    );
    await excel.call('type', 'E1', [['=DUES.DSO({75,105},730)']]);
    await excel.call('whenCalculated');
    const meters = await excel.call('meters');
    expect(meters).toMatchObject({ cellsRead: 12, cellsWritten: 12 });
    expect(meters.customFunctionCalls).toEqual({ 'DUES.DSO': 1 });
    await excel.page.click('[data-testid="meters"]');
    const list = excel.page.getByTestId('meter-list');
    expect(await list.textContent()).toMatch(/Cells read12Cells written12.*DUES\.DSO1/);
    await list.getByRole('button').click();
    expect((await excel.call('meters')).cellsRead).toBe(0);
  });

  test('when the pane is loaded anew, cells keep what they show and its functions go on', async () => {
    const excel = await open();
    await excel.call('type', 'A1', [['=DUES.DSO({75,105},730)']]);
    await excel.call('whenCalculated');
    await excel.call('reloadPane');
    expect(await excel.call('values', 'A1')).toEqual([[45]]);
    await drawn(excel);
    await excel.call('whenReady');
    await excel.call('whenCalculated');
    await excel.call('type', 'A2', [['=DUES.DSO({75,105},1460)']]);
    await excel.call('whenCalculated');
    expect(await excel.call('values', 'A1:A2')).toEqual([[45], [22.5]]);
  });

  test('a pane that is loaded anew in the middle of a run leaves the workbook as far as the run had come', async () => {
    const excel = await open();
    const pane = await excel.pane();
    await excel.call('addFault', { kind: 'paneReload', atRoundTrip: 2 });
    await pane.evaluate(() => {
      Object.assign(window, { remembered: true });
      void Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (const row of [1, 2, 3]) {
          sheet.getRange(`A${row}`).values = [[row]];
          await context.sync();
        }
      });
    });
    // It waits for what never comes, until its frame is gone.
    await pane.waitForFunction(() => false).catch(() => undefined);
    await excel.call('whenReady');
    const again = await excel.pane();
    expect(await again.evaluate(() => 'remembered' in window)).toBe(false);
    expect(await excel.call('values', 'A1:A3')).toEqual([[1], [null], [null]]);
  });

  test('the selection and the file are read in the older way as well', async () => {
    const excel = await open();
    await excel.call('type', 'A1:B2', [
      ['a', 1],
      ['b', 2],
    ]);
    await excel.call('select', 'A1:B2');
    const pane = await excel.pane();
    const told = await pane.evaluate(async () => {
      const { document: book } = Office.context;
      const ask = <T>(call: (done: (answer: Office.AsyncResult<T>) => void) => void): Promise<T> =>
        new Promise((resolve, reject) =>
          call((answer) =>
            answer.status === Office.AsyncResultStatus.Succeeded
              ? resolve(answer.value)
              : reject(new Error(`${answer.error.code} ${answer.error.message}`)),
          ),
        );
      const matrix = await ask<unknown>((done) =>
        book.getSelectedDataAsync(Office.CoercionType.Matrix, done),
      );
      const file = await ask<Office.File>((done) =>
        book.getFileAsync(Office.FileType.Compressed, { sliceSize: 65536 }, done),
      );
      const slice = await ask<Office.Slice>((done) => file.getSliceAsync(0, done));
      const properties = await ask<Office.FileProperties>((done) => book.getFilePropertiesAsync(done));
      await ask<void>((done) =>
        book.setSelectedDataAsync(
          [
            [3, 4],
            [5, 6],
          ],
          done,
        ),
      );
      return { matrix, size: file.size, first: (slice.data as number[]).slice(0, 2), url: properties.url };
    });
    expect(told).toMatchObject({
      matrix: [
        ['a', 1],
        ['b', 2],
      ],
      first: [80, 75],
      url: 'Book1.xlsx',
    });
    expect(told.size).toBeGreaterThan(1000);
    expect(await excel.call('values', 'A1:B2')).toEqual([
      [3, 4],
      [5, 6],
    ]);
    expect(await excel.call('refusals')).toEqual([]);
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
