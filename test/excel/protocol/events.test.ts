import { useExcel } from './useExcel';

/** Messages travel asynchronously; handlers run a moment after the change. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

/** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-events. */
describe('Events', () => {
  const excel = useExcel();
  const book = () => excel().workbook;

  test('a sheet tells its handler which cells a person edited, with the values before and after', async () => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        heard.push(event);
      });
      await context.sync();
    });
    book().activeSheet.writeInput({ r1: 1, c1: 2, r2: 1, c2: 2 }, [['new']], { source: 'User' });
    await settle();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: 'WorksheetChanged',
      address: 'C2',
      changeType: 'RangeEdited',
      source: 'Local',
    });
    expect(heard[0]?.worksheetId).toBe(book().activeSheet.id);
    expect(heard[0]?.details).toMatchObject({
      valueAfter: 'new',
      valueTypeAfter: 'String',
      valueTypeBefore: 'Empty',
    });
  });

  test('the event gives a range that can be read', async () => {
    let address = '';
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('address');
          await inner.sync();
          address = range.address;
        });
      });
      await context.sync();
    });
    book().activeSheet.writeInput(
      { r1: 0, c1: 0, r2: 1, c2: 1 },
      [
        [1, 2],
        [3, 4],
      ],
      { source: 'User' },
    );
    await settle();
    await settle();
    expect(address).toBe('Sheet1!A1:B2');
  });

  test('a handler on the collection hears every sheet, a handler on one sheet only its own', async () => {
    const other = book().addSheet('Other');
    const all: string[] = [];
    const one: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async (event) => {
        all.push(event.address);
      });
      worksheets.getItem('Other').onChanged.add(async (event) => {
        one.push(event.address);
      });
      await context.sync();
    });
    const first = book().sheets[0];
    first?.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [[1]], { source: 'User' });
    other.writeInput({ r1: 4, c1: 4, r2: 4, c2: 4 }, [[1]], { source: 'User' });
    await settle();
    expect(all).toEqual(['A1', 'E5']);
    expect(one).toEqual(['E5']);
  });

  test('a handler that was removed hears nothing more', async () => {
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => {
        count += 1;
      });
      await context.sync();
      return added;
    });
    book().activeSheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [[1]], { source: 'User' });
    await settle();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    book().activeSheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [[2]], { source: 'User' });
    await settle();
    expect(count).toBe(1);
  });

  test('adding, activating and deleting sheets is told', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ type }) => void heard.push(type));
      worksheets.onActivated.add(async ({ type }) => void heard.push(type));
      worksheets.onDeactivated.add(async ({ type }) => void heard.push(type));
      worksheets.onDeleted.add(async ({ type }) => void heard.push(type));
      await context.sync();
    });
    const added = book().addSheet('New');
    book().activate(added);
    const first = book().sheets[0];
    if (first) book().activate(first);
    book().deleteSheet(added);
    await settle();
    expect(heard).toContain('WorksheetAdded');
    expect(heard).toContain('WorksheetActivated');
    expect(heard).toContain('WorksheetDeactivated');
    expect(heard).toContain('WorksheetDeleted');
  });

  test('the selection is told to sheets and, in the older way, to the workbook', async () => {
    const addresses: string[] = [];
    let older = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .onSelectionChanged.add(async ({ address }) => void addresses.push(address));
      context.workbook.onSelectionChanged.add(async () => void (older += 1));
      await context.sync();
    });
    book().select(book().activeSheet, [{ r1: 2, c1: 1, r2: 4, c2: 3 }]);
    await settle();
    expect(addresses).toEqual(['B3:D5']);
    expect(older).toBe(1);
  });

  test('a table tells its changes, and the collection that tables come and go', async () => {
    const heard: string[] = [];
    const sheet = book().activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 1, c2: 0 }, [['Name'], ['x']]);
    await Excel.run(async (context) => {
      context.workbook.tables.onAdded.add(async ({ type }) => void heard.push(type));
      context.workbook.tables.onDeleted.add(async ({ type }) => void heard.push(type));
      await context.sync();
      const table = context.workbook.tables.add('Sheet1!A1:A2', true);
      table.onChanged.add(async ({ type, address }) => void heard.push(`${type} ${address}`));
      await context.sync();
    });
    sheet.writeInput({ r1: 1, c1: 0, r2: 1, c2: 0 }, [['y']], { source: 'User' });
    book().tables[0]?.delete();
    await settle();
    expect(heard).toContain('TableAdded');
    expect(heard).toContain('TableChanged A2');
    expect(heard).toContain('TableDeleted');
  });

  test('recalculation and formats are told to whom they matter', async () => {
    const heard: string[] = [];
    const sheet = book().activeSheet;
    sheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 1 }, [[1, '=A1*2']]);
    await Excel.run(async (context) => {
      const target = context.workbook.worksheets.getActiveWorksheet();
      target.onCalculated.add(async ({ type }) => void heard.push(type));
      target.onFormatChanged.add(async ({ type, address }) => void heard.push(`${type} ${address}`));
      await context.sync();
    });
    sheet.writeInput({ r1: 0, c1: 0, r2: 0, c2: 0 }, [[5]], { source: 'User' });
    sheet.setStyle({ r1: 2, c1: 2, r2: 2, c2: 2 }, { font: { bold: true } }, 'User');
    await settle();
    expect(heard).toContain('WorksheetCalculated');
    expect(heard).toContain('WorksheetFormatChanged C3');
  });

  test('a click on a cell is told with its place, to the sheet and to all sheets', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSingleClicked.add(async ({ address }) => void heard.push(`all ${address}`));
      worksheets
        .getActiveWorksheet()
        .onSingleClicked.add(async ({ address, offsetX }) => void heard.push(`${address} ${offsetX}`));
      await context.sync();
    });
    excel().click({ sheet: book().activeSheet, row: 2, column: 1, offsetX: 4, offsetY: 5 });
    await settle();
    expect(heard.sort()).toEqual(['B3 4', 'all B3']);
  });

  test('protection is told', async () => {
    const heard: boolean[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .onProtectionChanged.add(async ({ isProtected }) => void heard.push(isProtected));
      await context.sync();
    });
    book().activeSheet.protect();
    book().activeSheet.unprotect();
    await settle();
    expect(heard).toEqual([true, false]);
  });
});
