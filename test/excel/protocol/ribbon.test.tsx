import { useExcel } from './useExcel';

/** The window of the test itself: a pane under test and office.js share it. */
describe('Ribbon commands and the pane of a shared runtime', () => {
  const excel = useExcel({ displayLanguage: 'zh-TW', contentLanguage: 'zh-CN', theme: 'dark' });

  test('office.js is loaded into the window of the test, with the languages and the theme of the host', () => {
    expect(window.Office).toBe(Office);
    expect(Office.context.displayLanguage).toBe('zh-TW');
    expect(Office.context.contentLanguage).toBe('zh-CN');
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#262626');
  });

  test('the theme may change while the add-in runs: the library asks again after five seconds', () => {
    excel().theme = 'light';
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#262626');
    const later = jest.spyOn(Date.prototype, 'getTime').mockReturnValue(Date.now() + 6000);
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#ffffff');
    later.mockRestore();
  });

  test('a button runs the function that the add-in associated, until event.completed()', async () => {
    let source = '';
    Office.actions.associate('refresh', async (event: Office.AddinCommands.Event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['refreshed']];
        await context.sync();
      });
      source = event.source.id;
      event.completed();
    });
    await excel().actionsReady;
    await excel().invokeRibbon('refresh', 'Refresh.Button');
    expect(source).toBe('Refresh.Button');
    expect(excel().workbook.activeSheet.readValue(0, 0)).toBe('refreshed');
  });

  test('the pane is hidden and shown again, and the add-in is told', async () => {
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    await Office.addin.hide();
    expect(excel().taskpane.visible).toBe(false);
    await Office.addin.showAsTaskpane();
    expect(excel().taskpane.visible).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(modes).toEqual(['Hidden', 'Taskpane']);
  });
});
