import { useExcel, failure } from './useExcel';
import type { ProfileName } from './profiles';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** What the callback of a Common API call gets. */
function result<T>(
  call: (done: (answer: Office.AsyncResult<T>) => void) => void,
): Promise<Office.AsyncResult<T>> {
  return new Promise((resolve) => call(resolve));
}

const SEAMS: readonly [string, ProfileName, string][] = [
  ['Windows', 'windows365', 'PC'],
  ['Mac', 'mac365', 'Mac'],
];

/** The Common API through both desktop seams: learn.microsoft.com, javascript/api/office. */
describe.each(SEAMS)('Office.js in Excel for %s', (_name, profile, platform) => {
  const excel = useExcel({ profile, appDomains: ['https://signin.example'] });
  const book = () => excel().workbook;

  test('Office.onReady tells the platform, and Excel.run, functions and settings work', async () => {
    const info = await Office.onReady();
    expect([info.host, info.platform]).toEqual(['Excel', platform]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.values = [['乙公司', 5]];
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:B1');
    });
    expect(book().activeSheet.readValues({ r1: 0, c1: 0, r2: 0, c2: 1 })).toEqual([['乙公司', 5]]);
    Office.context.document.settings.set('days', [7, 14]);
    const saved = await result<void>((done) =>
      Office.context.document.settings.saveAsync((answer) => done(answer as Office.AsyncResult<void>)),
    );
    expect(saved.status).toBe('succeeded');
    expect(book().settings.get('days')).toEqual([7, 14]);
  });

  test('events arrive', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
    });
    book().activeSheet.writeInput({ r1: 3, c1: 3, r2: 3, c2: 3 }, [[1]], { source: 'User' });
    await settle();
    expect(heard).toEqual(['D4']);
  });

  test('a refused call fails with the same error on every platform', async () => {
    await excel().actionsReady;
    await settle();
    excel().faults.add({ kind: 'error', atRoundTrip: 1, code: 5012 });
    const error = await failure(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    expect(error.code).toBe('InvalidOrTimedOutSession');
  });

  test('ribbon commands run until event.completed()', async () => {
    let source = '';
    Office.actions.associate('go', (event: Office.AddinCommands.Event) => {
      source = event.source.id;
      event.completed();
    });
    await excel().actionsReady;
    await excel().invokeRibbon('go', 'Go.Button');
    expect(source).toBe('Go.Button');
  });

  test('a dialog box opens, both sides speak, and the add-in or the person closes it', async () => {
    const url = 'https://localhost/dialog.html';
    const opened = await result<Office.Dialog>((done) =>
      Office.context.ui.displayDialogAsync(url, { height: 40, width: 30 }, done),
    );
    expect(opened.status).toBe('succeeded');
    const dialog = excel().dialogs.current;
    expect(dialog).toMatchObject({ url, height: 40, width: 30, open: true });
    const heard: unknown[] = [];
    opened.value.addEventHandler(Office.EventType.DialogMessageReceived, (event) =>
      heard.push((event as { message: string }).message),
    );
    opened.value.addEventHandler(Office.EventType.DialogEventReceived, (event) =>
      heard.push((event as { error: number }).error),
    );
    dialog?.messageParent('picked');
    opened.value.messageChild('hello');
    await settle();
    expect(heard).toEqual(['picked']);
    expect(dialog?.received).toEqual(['hello']);
    const second = await result<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(url, {}, done));
    expect(second.error.code).toBe(12007);
    dialog?.dismiss();
    await settle();
    expect(heard).toEqual(['picked', 12006]);
    const again = await result<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(url, {}, done));
    again.value.close();
    await settle();
    expect(excel().dialogs.current).toBeUndefined();
    expect(excel().dialogs.opened.map((each) => each.open)).toEqual([false, false]);
  });

  test.each([
    ['http://localhost/dialog.html', 12005],
    ['https://elsewhere.example/', 12004],
  ])('a dialog at %s is refused with %i', async (url, code) => {
    const answer = await result<Office.Dialog>((done) => Office.context.ui.displayDialogAsync(url, {}, done));
    expect(answer.error.code).toBe(code);
  });

  test('a dialog may show a site of the manifest’s AppDomains', async () => {
    const answer = await result<Office.Dialog>((done) =>
      Office.context.ui.displayDialogAsync('https://signin.example/start', {}, done),
    );
    expect(answer.status).toBe('succeeded');
  });

  test('the pane is shown and hidden, tells so, and remembers how it starts', async () => {
    const modes: string[] = [];
    const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      modes.push(visibilityMode);
    });
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    excel().taskpane.hide();
    await settle();
    expect(modes).toEqual(['Hidden', 'Taskpane', 'Hidden']);
    await stop();
    expect(await Office.addin.getStartupBehavior()).toBe('None');
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
    expect(excel().taskpane.startupBehavior).toBe('Load');
  });

  test('buttons are enabled and disabled by requestUpdate; contextual tabs are refused aloud', async () => {
    await Office.ribbon.requestUpdate({
      tabs: [{ id: 'TabHome', groups: [{ id: 'G', controls: [{ id: 'Go.Button', enabled: false }] }] }],
    });
    expect(excel().ribbon.isEnabled('Go.Button')).toBe(false);
    await expect(Office.ribbon.requestCreateControls({ actions: [], tabs: [] })).rejects.toThrow();
    expect(excel().session.refusals).toEqual([
      'stand-in Excel: Office.ribbon.requestCreateControls (RibbonApi 1.2) is not implemented',
    ]);
  });

  test('the selection is read and written in the older way, as text and as matrix', async () => {
    const { document } = Office.context;
    const sheet = book().activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 1, c2: 1 }, [
      ['a', 0.5],
      ['b', null],
    ]);
    sheet.setNumberFormats({ r1: 0, c1: 1, r2: 0, c2: 1 }, '0%');
    book().select(sheet, [{ r1: 0, c1: 0, r2: 1, c2: 1 }]);
    const matrix = await result<unknown>((done) =>
      document.getSelectedDataAsync(Office.CoercionType.Matrix, done),
    );
    expect(matrix.value).toEqual([
      ['a', 0.5],
      ['b', ''],
    ]);
    const text = await result<unknown>((done) =>
      document.getSelectedDataAsync(
        Office.CoercionType.Text,
        { valueFormat: Office.ValueFormat.Formatted },
        done,
      ),
    );
    expect(text.value).toBe('a\t50%\r\nb\t');
    const wrong = await result<void>((done) => document.setSelectedDataAsync([[1, 2, 3]], done));
    expect([wrong.status, wrong.error.code]).toEqual(['failed', 2002]);
    book().select(sheet, [{ r1: 4, c1: 0, r2: 4, c2: 0 }]);
    const right = await result<void>((done) => document.setSelectedDataAsync([[1, 2, 3]], done));
    expect(right.status).toBe('succeeded');
    expect(sheet.readValues({ r1: 4, c1: 0, r2: 4, c2: 2 })).toEqual([[1, 2, 3]]);
  });

  test('the selection tells its handlers', async () => {
    let count = 0;
    const added = await result<void>((done) =>
      Office.context.document.addHandlerAsync(
        Office.EventType.DocumentSelectionChanged,
        () => {
          count += 1;
        },
        done,
      ),
    );
    expect(added.status).toBe('succeeded');
    book().select(book().activeSheet, [{ r1: 1, c1: 1, r2: 1, c2: 1 }]);
    await settle();
    expect(count).toBe(1);
  });

  test('the file itself is read in slices, two at a time at most', async () => {
    book().activeSheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [['x']]);
    const open = (): Promise<Office.AsyncResult<Office.File>> =>
      result((done) =>
        Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 1024 }, done),
      );
    const { value: file } = await open();
    expect(file.sliceCount).toBe(Math.ceil(file.size / 1024));
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await result<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.push(...(slice.value.data as number[]));
    }
    expect(bytes).toHaveLength(file.size);
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    await open();
    expect((await open()).status).toBe('failed');
    await result<void>((done) => file.closeAsync(done));
    expect((await open()).status).toBe('succeeded');
    const properties = await result<Office.FileProperties>((done) =>
      Office.context.document.getFilePropertiesAsync(done),
    );
    expect(properties.value.url).toBe(book().name);
  });

  test('what is not there is refused by its name', async () => {
    const answer = await result<Office.Binding>((done) =>
      Office.context.document.bindings.addFromSelectionAsync(Office.BindingType.Matrix, done),
    );
    expect(answer.status).toBe('failed');
    expect(excel().session.refusals).toEqual([
      'stand-in Excel: Office.Bindings.addFromSelectionAsync (MatrixBindings 1.1) is not implemented',
    ]);
  });
});
