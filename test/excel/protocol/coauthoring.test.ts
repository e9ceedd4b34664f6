import { applyRemoteEdit, coauthor } from './coauthoring';
import { useExcel } from './useExcel';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** learn.microsoft.com, office/dev/add-ins/excel/co-authoring-in-excel-add-ins. */
describe('Changes by another person', () => {
  const excel = useExcel();
  const book = () => excel().workbook;
  const heard: Excel.WorksheetChangedEventArgs[] = [];

  beforeEach(async () => {
    heard.length = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => void heard.push(event));
      await context.sync();
    });
  });

  test('are told with source Remote, those of this person and of the add-in with source Local', async () => {
    applyRemoteEdit(book(), { address: 'B2:C2', values: [['remote', 1]] });
    book().activeSheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [['mine']], { source: 'User' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('D4').values = [['the add-in’s']];
      await context.sync();
    });
    await settle();
    expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
      ['B2:C2', 'Remote', 'Unknown'],
      ['A1', 'Local', 'Unknown'],
      ['D4', 'Local', 'ThisLocalAddin'],
    ]);
  });

  test('are no step of this person’s undo and do not take it away', async () => {
    const sheet = book().activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [['mine']], { source: 'User' });
    applyRemoteEdit(book(), { address: 'B1', values: [['theirs']] });
    expect(book().canUndo).toBe(true);
    book().undo();
    expect(sheet.readValues({ r1: 0, c1: 0, r2: 0, c2: 1 })).toEqual([[null, 'theirs']]);
  });

  test('reach sheets, tables and names as well', async () => {
    const sources: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.onAdded.add(async ({ source }) => void sources.push(`added ${source}`));
      worksheets.onDeleted.add(async ({ source }) => void sources.push(`deleted ${source}`));
      tables.onChanged.add(async ({ source }) => void sources.push(`table ${source}`));
      await context.sync();
    });
    const sheet = book().activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 1, c2: 0 }, [['Name'], ['x']]);
    book().addTable(sheet, { r1: 0, c1: 0, r2: 1, c2: 0 }, true);
    coauthor(book(), () => {
      book().deleteSheet(book().addSheet('Theirs', { source: 'File' }), 'File');
      sheet.writeInput({ r1: 1, c1: 0, r2: 1, c2: 0 }, [['y']], { source: 'File' });
    });
    await settle();
    expect(sources).toEqual(['added Remote', 'deleted Remote', 'table Remote']);
  });

  test('arrive in the middle of a run: a range that the add-in keeps goes with its cells', async () => {
    book().activeSheet.writeInput({ r1: 4, c1: 0, r2: 4, c2: 0 }, [['kept']], { source: 'User' });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A5');
      range.load('values');
      await context.sync();
      excel().faults.add({
        kind: 'remoteEdit',
        atRoundTrip: 1,
        edit: { address: 'A2:A3', insert: 'Down' },
      });
      range.load('values,address');
      await context.sync();
      expect([range.address, range.values]).toEqual(['Sheet1!A7', [['kept']]]);
    });
    await settle();
    expect(heard.at(-1)).toMatchObject({
      source: 'Remote',
      changeType: 'CellInserted',
      changeDirectionState: { insertShiftDirection: 'Down' },
    });
  });
});
