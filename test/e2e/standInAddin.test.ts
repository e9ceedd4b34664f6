import { startStandIn, type StandIn, type StandInWindow } from '../browser/standIn';
import { demoAddin } from './support/demoAddin';

jest.setTimeout(120_000);
let standIn: StandIn;
let excel: StandInWindow;

/** With the demo add-in, which asks nothing of its own accord: every round trip is one of the test. */
beforeAll(async () => {
  standIn = await startStandIn(process.cwd(), [], undefined, demoAddin);
}, 60_000);
afterEach(() => excel.close());
afterAll(() => standIn.close());

/** The page draws what changed with the next frame. */
function drawn(window: StandInWindow): Promise<unknown> {
  return window.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

describe('what the page does to the add-in', () => {
  const open = async (): Promise<void> => {
    excel = await standIn.open({ language: 'en-US', hints: false });
    await excel.call('whenReady');
  };
  /** What the add-in's handlers hear, gathered in its own window. */
  const heard = (): string[] => (window as unknown as { heard?: string[] }).heard ?? [];

  test('another person types from the menu of faults, and the add-in is told that it was not this person', async () => {
    await open();
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
    await open();
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
    await open();
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
    await open();
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
    await open();
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
    await excel.call('type', 'E1', [['=DEMO.ADD(2,3)']]);
    await excel.call('whenCalculated');
    const meters = await excel.call('meters');
    expect(meters).toMatchObject({ cellsRead: 12, cellsWritten: 12 });
    expect(meters.customFunctionCalls).toEqual({ 'DEMO.ADD': 1 });
    await excel.page.click('[data-testid="meters"]');
    const list = excel.page.getByTestId('meter-list');
    expect(await list.textContent()).toMatch(/Cells read12Cells written12.*DEMO\.ADD1/);
    await list.getByRole('button').click();
    expect((await excel.call('meters')).cellsRead).toBe(0);
  });

  test('when the pane is loaded anew, cells keep what they show and its functions go on', async () => {
    await open();
    await excel.call('type', 'A1', [['=DEMO.ADD(2,3)']]);
    await excel.call('whenCalculated');
    await excel.call('reloadPane');
    expect(await excel.call('values', 'A1')).toEqual([[5]]);
    await drawn(excel);
    await excel.call('whenReady');
    await excel.call('whenCalculated');
    await excel.call('type', 'A2', [['=DEMO.ADD(4,5)']]);
    await excel.call('whenCalculated');
    expect(await excel.call('values', 'A1:A2')).toEqual([[5], [9]]);
  });

  test('a pane that is loaded anew in the middle of a run leaves the workbook as far as the run had come', async () => {
    await open();
    const pane = await excel.pane();
    await excel.call('addFault', { kind: 'paneReload', atRoundTrip: 2 });
    await pane.evaluate(() => {
      Object.assign(window, { remembered: true });
      void Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        sheet.getRange('A2').values = [[2]];
        await context.sync();
        sheet.getRange('A3').values = [[3]];
        await context.sync();
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
    await open();
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
