import { failure, useExcel } from './useExcel';

/** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-tables. */
describe('Tables', () => {
  const excel = useExcel();

  const addSales = async (context: Excel.RequestContext): Promise<Excel.Table> => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C4').values = [
      ['Item', 'Price', 'Pieces'],
      ['Tea', 4, 10],
      ['Milk', 2, 30],
      ['Rice', 9, 5],
    ];
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'Sales';
    await context.sync();
    return table;
  };

  test('a table is added over written cells, named, styled and found by its name', async () => {
    await Excel.run(async (context) => {
      const table = await addSales(context);
      table.style = 'TableStyleLight9';
      table.load('name,style,showHeaders,showTotals,id');
      const found = context.workbook.tables.getItem('Sales');
      found.load('id');
      await context.sync();
      expect(table.name).toBe('Sales');
      expect(table.style).toBe('TableStyleLight9');
      expect([table.showHeaders, table.showTotals]).toEqual([true, false]);
      expect(found.id).toBe(table.id);
    });
    expect(excel().workbook.table('Sales')?.rect).toEqual({ r1: 0, c1: 0, r2: 3, c2: 2 });
  });

  test('header, body, column and totals ranges are told', async () => {
    await Excel.run(async (context) => {
      const table = await addSales(context);
      table.showTotals = true;
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.getTotalRowRange(),
        table.columns.getItem('Price').getDataBodyRange(),
      ];
      for (const range of ranges) range.load('address');
      await context.sync();
      expect(ranges.map((range) => range.address)).toEqual([
        'Sheet1!A1:C5',
        'Sheet1!A1:C1',
        'Sheet1!A2:C4',
        'Sheet1!A5:C5',
        'Sheet1!B2:B4',
      ]);
    });
  });

  test('rows are added at the end and in between, and deleted', async () => {
    await Excel.run(async (context) => {
      const table = await addSales(context);
      table.rows.add(undefined, [
        ['Salt', 1, 100],
        ['Oil', 7, 8],
      ]);
      table.rows.add(0, [['Bread', 3, 20]]);
      await context.sync();
      const count = table.rows.getCount();
      const body = table.getDataBodyRange();
      body.load('values');
      await context.sync();
      expect(count.value).toBe(6);
      expect(body.values.map((row: unknown[]) => row[0])).toEqual([
        'Bread',
        'Tea',
        'Milk',
        'Rice',
        'Salt',
        'Oil',
      ]);
      table.rows.getItemAt(1).delete();
      await context.sync();
      const first = table.rows.getItemAt(1);
      first.load('values,index');
      await context.sync();
      expect(first.values).toEqual([['Milk', 2, 30]]);
      expect(first.index).toBe(1);
    });
  });

  test('a table on a protected sheet does not grow', async () => {
    await Excel.run(addSales);
    const [sheet] = excel().workbook.sheets;
    sheet!.protect({});
    const error = await failure(async (context) => {
      context.workbook.tables.getItem('Sales').rows.add(undefined, [['Oil', 7, 3]]);
      await context.sync();
    });
    expect(error.code).toBe('AccessDenied');
    expect(excel().workbook.table('Sales')?.rect).toEqual({ r1: 0, c1: 0, r2: 3, c2: 2 });
  });

  test('columns are added, renamed and listed', async () => {
    await Excel.run(async (context) => {
      const table = await addSales(context);
      table.columns.add(undefined, [['Sum'], ['=B2*C2'], ['=B3*C3'], ['=B4*C4']]);
      table.columns.getItem('Pieces').name = 'Count';
      table.columns.load('items/name,items/index');
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(['Item', 'Price', 'Count', 'Sum']);
      const sum = table.columns.getItem('Sum').getDataBodyRange();
      sum.load('values');
      await context.sync();
      expect(sum.values).toEqual([[40], [60], [45]]);
    });
  });

  test('a table is resized, filtered, sorted and turned back into a range', async () => {
    await Excel.run(async (context) => {
      const table = await addSales(context);
      table.sort.apply([{ key: 1, ascending: true }]);
      table.columns.getItem('Item').filter.applyValuesFilter(['Tea', 'Rice']);
      await context.sync();
      const view = table.getDataBodyRange().getVisibleView();
      view.load('values');
      await context.sync();
      expect(view.values.map((row: unknown[]) => row[0])).toEqual(['Tea', 'Rice']);
      table.clearFilters();
      table.resize('A1:C3');
      await context.sync();
      const range = table.convertToRange();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:C3');
    });
    expect(excel().workbook.tables).toHaveLength(0);
  });

  test('a table over another is refused, a table that is not there is a null object', async () => {
    const error = await failure(async (context) => {
      await addSales(context);
      context.workbook.worksheets.getActiveWorksheet().tables.add('B2:D6', true);
      await context.sync();
    });
    expect(error.code).toBe('InvalidOperation');
    await Excel.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject('Nothing');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
