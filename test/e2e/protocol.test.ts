import type { Frame } from 'playwright-core';
import { startStandIn, type StandIn, type StandInWindow } from '../browser/standIn';
import { demoAddin } from './support/demoAddin';

jest.setTimeout(90_000);
let standIn: StandIn;
let excel: StandInWindow;
let pane: Frame;

beforeAll(async () => {
  standIn = await startStandIn(process.cwd(), [], undefined, demoAddin);
});
afterAll(() => standIn.close());

/** An empty workbook for every test, and the frame of an add-in that asks nothing by itself, with office.js ready in it. */
beforeEach(async () => {
  excel = await standIn.open({ language: 'en-US', hints: false });
  await excel.call('whenReady');
  pane = await excel.pane();
});
afterEach(() => excel.close());

/** The same protocol as in jest, over postMessage, by the unmodified library in a frame of another origin. */
describe('office.js in a frame of Excel on the web', () => {
  test('loads, null objects and errors with their statement work across frames', async () => {
    const told = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1:B2').values = [
          ['Tea', 4],
          ['Milk', '=B1*2'],
        ];
        const used = sheet.getUsedRange();
        used.load('values,address');
        const none = context.workbook.worksheets.getItemOrNullObject('Nowhere');
        await context.sync();
        return { values: used.values, address: used.address, none: none.isNullObject };
      }),
    );
    expect(told).toEqual({
      values: [
        ['Tea', 4],
        ['Milk', 8],
      ],
      address: 'Sheet1!A1:B2',
      none: true,
    });
    const failed = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem('Nothing').load('name');
        await context.sync();
      }).catch((error: OfficeExtension.Error) => ({
        code: error.code,
        statement: error.debugInfo.statement,
      })),
    );
    expect(failed).toEqual({ code: 'ItemNotFound', statement: 'var table = tables.getItem(...);' });
  });

  test('what a person types is told to the add-in, with its address', async () => {
    await pane.evaluate(async () => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event.address));
        await context.sync();
      });
    });
    await excel.call('type', 'C7', [['typed']]);
    await pane.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 0);
    expect(await pane.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['C7']);
  });

  test('document settings are saved with the workbook', async () => {
    await pane.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          Office.context.document.settings.set('shape', { columns: 3 });
          Office.context.document.settings.saveAsync((result) =>
            result.status === Office.AsyncResultStatus.Succeeded
              ? resolve()
              : reject(new Error(result.error.message)),
          );
        }),
    );
    await excel.call('reloadPane');
    await excel.call('whenReady');
    const again = await excel.pane();
    expect(await again.evaluate(() => Office.context.document.settings.get('shape') as unknown)).toEqual({
      columns: 3,
    });
  });

  test('a planned fault reaches the add-in as the error that Excel gives', async () => {
    await excel.call('addFault', { kind: 'error', atRoundTrip: 1, code: 5102 });
    const code = await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.load('name');
        await context.sync();
        return 'none';
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe('ActivityLimitReached');
  });

  test('a pane that is hidden and shown again is told so', async () => {
    await pane.evaluate(async () => {
      const modes: string[] = [];
      (window as unknown as { modes: string[] }).modes = modes;
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    });
    await excel.call('hidePane');
    await excel.call('showPane');
    await pane.waitForFunction(() => (window as unknown as { modes: string[] }).modes.length === 2);
    expect(await pane.evaluate(() => (window as unknown as { modes: string[] }).modes)).toEqual([
      'Hidden',
      'Taskpane',
    ]);
  });

  test('a request of more than 5 MB is refused as on the web', async () => {
    const code = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const rows = Array.from({ length: 1000 }, () => Array<string>(6).fill('x'.repeat(1000)));
        context.workbook.worksheets.add().getRange('A1:F1000').values = rows;
        await context.sync();
        return 'none';
      }).catch((error: OfficeExtension.Error) => error.code),
    );
    expect(code).toBe('RequestPayloadSizeLimitExceeded');
  });
});
