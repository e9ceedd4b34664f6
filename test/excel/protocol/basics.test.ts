import { failure, useExcel } from './useExcel';

/** learn.microsoft.com, office/dev/add-ins/develop/application-specific-api-model: objects, load, sync, null objects, errors. */
describe('The object model of Excel, through the real office.js', () => {
  const excel = useExcel();

  test('Office.onReady tells host and platform, and the context tells languages and requirement sets', async () => {
    const info = await Office.onReady();
    expect(info.host).toBe('Excel');
    expect(info.platform).toBe('PC');
    expect(Office.context.displayLanguage).toBe('en-US');
    expect(Office.context.contentLanguage).toBe('en-US');
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(Office.context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
    expect(Office.context.diagnostics.version).toMatch(/^16\.0\./);
  });

  test('a property that was loaded can be read after sync, one that was not throws PropertyNotLoaded', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      expect(sheet.name).toBe('Sheet1');
      expect(() => sheet.visibility).toThrow(/load/i);
    });
  });

  test('load with an object names nested properties', async () => {
    excel().workbook.activeSheet.setStyle(
      { r1: 0, c1: 0, r2: 0, c2: 0 },
      { font: { bold: true }, fill: { color: '#FF0000' } },
    );
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      cell.load({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(cell.address).toBe('Sheet1!A1');
      expect(cell.format.fill.color).toBe('#FF0000');
      expect(cell.format.font.bold).toBe(true);
    });
  });

  test('an object that is not there is a null object when asked so, and its children are null objects too', async () => {
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const cells = missing.getUsedRangeOrNullObject();
      missing.load('name');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(cells.isNullObject).toBe(true);
    });
  });

  test('an empty sheet has no used range: getUsedRange answers A1, getUsedRangeOrNullObject a null object', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange();
      const orNull = sheet.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      expect(used.address).toBe('Sheet1!A1');
      expect(orNull.isNullObject).toBe(true);
    });
  });

  test('getItem of something that is not there fails with ItemNotFound, and debugInfo names the statement', async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').load('name');
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
    expect(error.debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
    expect(error.debugInfo.statement).toBe('var worksheet = worksheets.getItem(...);');
  });

  test('what was written before an error stays written, what follows it is not done', async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['before']];
      sheet.getRange('A2:B2').values = [['too small']];
      sheet.getRange('A3').values = [['after']];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
    expect(excel().workbook.activeSheet.readValue(0, 0)).toBe('before');
    expect(excel().workbook.activeSheet.readValue(2, 0)).toBeNull();
  });

  test('collections load their items in order, and items keep working after sync', async () => {
    const book = excel().workbook;
    book.addSheet('Second');
    book.addSheet('Third');
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/position');
      const count = worksheets.getCount();
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Second', 'Third']);
      expect(count.value).toBe(3);
      const [, second] = worksheets.items;
      if (!second) throw new Error('no second sheet');
      second.name = 'Renamed';
      await context.sync();
    });
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Renamed', 'Third']);
  });

  test('collections honour $top and $skip', async () => {
    excel().workbook.addSheet('Second');
    excel().workbook.addSheet('Third');
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(['Second']);
    });
  });

  test('set writes several properties at once', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      range.set({ values: [[5]], format: { font: { italic: true }, fill: { color: 'yellow' } } });
      await context.sync();
    });
    const cell = excel().workbook.activeSheet.cell(1, 1);
    expect(cell.value).toBe(5);
    expect(cell.style.font.italic).toBe(true);
    expect(cell.style.fill.color).toBe('#FFFF00');
  });

  test('a range found in one batch can be used in the next of the same run, and its reference is released at the end', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.load('address');
      await context.sync();
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      expect(excel().session.referenceCount).toBeGreaterThan(0);
    });
    expect(excel().workbook.activeSheet.readValues({ r1: 0, c1: 0, r2: 1, c2: 1 })).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(excel().session.referenceCount).toBe(0);
  });

  test('a kept range follows its cells when rows are inserted above it', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('B3:C4');
      range.load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!B5:C6');
    });
  });

  test('a deleted sheet is no longer found', async () => {
    excel().workbook.addSheet('Gone');
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Gone');
      sheet.load('name');
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.load('name');
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
  });

  test('what Excel has and the stand-in has not is refused by class, member and requirement set', async () => {
    const error = await failure(async (context) => {
      context.workbook.pivotTables.load('items/name');
      await context.sync();
    });
    expect(error.code).toBe('NotImplemented');
    expect(error.message).toBe('stand-in Excel: Workbook.pivotTables (ExcelApi 1.3) is not implemented');
    expect(excel().session.refusals).toEqual([error.message]);
  });

  test('ensureUnchanged stops a batch when a loaded value has changed meanwhile', async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      excel().workbook.renameSheet(excel().workbook.activeSheet, 'Other');
      (sheet as unknown as { ensureUnchanged(state: object): void }).ensureUnchanged({ name: 'Sheet1' });
      sheet.getRange('A1').values = [['never']];
      await context.sync();
    });
    expect(error.code).toBe('Conflict');
    expect(excel().workbook.activeSheet.readValue(0, 0)).toBeNull();
  });
});
