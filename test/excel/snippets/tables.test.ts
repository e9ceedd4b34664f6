import { parseRect } from '../model/address';
import { useExcel } from '../protocol/useExcel';
import { addExpenses } from './sample';

const excel = useExcel();
const sheet = () => excel().workbook.activeSheet;

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables', () => {
  test('a table is made of written rows, and text that looks like a date has become one', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      const body = table.getDataBodyRange().load('address,values,numberFormat');
      table.load('name,showHeaders,style');
      await context.sync();
      expect([table.name, table.showHeaders, table.style]).toEqual([
        'ExpensesTable',
        true,
        'TableStyleMedium2',
      ]);
      expect([body.address, body.values[0]?.[0], body.numberFormat[0]?.[0]]).toEqual([
        'Sheet1!A2:D8',
        42736,
        'm/d/yyyy',
      ]);
    });
  });

  test('rows are added at the end, in between, and the header and totals are not counted', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      table.rows.add(undefined, [['1/16/2017', 'THE PHONE COMPANY', 'Communications', 120]]);
      table.rows.add(0, [['12/31/2016', 'First', 'Other', 1]]);
      table.showTotals = true;
      const count = table.rows.getCount();
      const totals = table.getTotalRowRange().load('address');
      await context.sync();
      expect([count.value, totals.address]).toEqual([9, 'Sheet1!A11:D11']);
    });
    expect(sheet().readValue(1, 1)).toBe('First');
  });

  test('a column of formulas is added, renamed and read', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      table.columns.add(undefined, [['Half'], ...Array.from({ length: 7 }, () => ['=[@Amount]/2'])]);
      const column = table.columns.getItem('Half');
      column.name = 'Half of it';
      const body = column.getDataBodyRange().load('values,formulas');
      await context.sync();
      expect(body.values.flat()).toEqual([60, 71, 13.5, 16.5, 175, 67.5, 48.5]);
      expect(body.formulas[0]).toEqual(['=[@Amount]/2']);
    });
    expect(sheet().readValue(0, 4)).toBe('Half of it');
  });

  test('sorting by a column and reapplying it after a change', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      table.sort.apply([{ key: 3, ascending: true }]);
      await context.sync();
      table.columns.getItem('Amount').getDataBodyRange().getCell(0, 0).values = [[999]];
      table.sort.reapply();
      table.sort.load('fields');
      await context.sync();
      expect(table.sort.fields).toEqual([{ key: 3, ascending: true, sortOn: 'Value' }]);
    });
    expect(sheet().readValues(parseRect('D2:D8')).flat()).toEqual([33, 97, 120, 135, 142, 350, 999]);
  });

  test('filters by values, by a comparison and by an average hide the other rows', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      table.columns.getItem('Category').filter.apply({
        filterOn: Excel.FilterOn.values,
        values: ['Restaurant', 'Groceries'],
      });
      const visible = table.getDataBodyRange().getVisibleView().load('rowCount');
      await context.sync();
      expect(visible.rowCount).toBe(3);
      table.columns.getItem('Amount').filter.apply({
        filterOn: Excel.FilterOn.dynamic,
        dynamicCriteria: Excel.DynamicFilterCriteria.belowAverage,
      });
      const fewer = table.getDataBodyRange().getVisibleView().load('values');
      await context.sync();
      expect(fewer.values.map((row) => row[3])).toEqual([27, 33, 97]);
      table.clearFilters();
      await context.sync();
    });
    expect([1, 2, 3, 4, 5, 6, 7].map((row) => sheet().isRowHidden(row))).toEqual(Array(7).fill(false));
  });

  test('a filter by the dates of a month, by custom criteria and by colour', async () => {
    excel().workbook.now = () => Date.UTC(2017, 0, 12);
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      const hidden = async (): Promise<boolean[]> => {
        await context.sync();
        return [1, 2, 3, 4, 5, 6, 7].map((row) => sheet().isRowHidden(row));
      };
      table.columns.getItem('Date').filter.applyDynamicFilter('ThisWeek');
      expect(await hidden()).toEqual([true, true, true, false, false, true, true]);
      table.clearFilters();
      table.columns.getItem('Amount').filter.applyCustomFilter('>100', '<140', 'And');
      expect(await hidden()).toEqual([false, true, true, true, true, false, true]);
      table.clearFilters();
      table.columns.getItem('Merchant').getDataBodyRange().getCell(2, 0).format.fill.color = '#FFFF00';
      table.columns.getItem('Merchant').filter.applyCellColorFilter('#FFFF00');
      expect(await hidden()).toEqual([true, true, false, true, true, true, true]);
    });
  });

  test('filters are looked at again after a change only when they are reapplied', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      table.columns.getItem('Amount').filter.applyCustomFilter('>100');
      table.getDataBodyRange().getCell(2, 3).values = [[500]];
      await context.sync();
      expect(sheet().isRowHidden(3)).toBe(true);
      table.reapplyFilters();
      await context.sync();
      expect(sheet().isRowHidden(3)).toBe(false);
    });
  });

  test('a table is resized and becomes a range again, with its values', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      table.resize('A1:D4');
      const range = table.convertToRange().load('address');
      context.workbook.tables.load('count');
      await context.sync();
      expect([range.address, context.workbook.tables.count]).toEqual(['Sheet1!A1:D4', 0]);
    });
    expect(sheet().readValue(1, 1)).toBe('The Phone Company');
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.table', () => {
  test('looks: style, bands, first and last column, filter buttons', async () => {
    await Excel.run(async (context) => {
      const table = addExpenses(context);
      table.style = 'TableStyleLight9';
      table.set({
        showBandedColumns: true,
        showBandedRows: false,
        highlightFirstColumn: true,
        highlightLastColumn: true,
        showFilterButton: false,
      });
      await context.sync();
    });
    const [table] = sheet().tables;
    expect([
      table?.style,
      table?.showBandedColumns,
      table?.showBandedRows,
      table?.highlightFirstColumn,
      table?.highlightLastColumn,
      table?.showFilterButton,
    ]).toEqual(['TableStyleLight9', true, false, true, true, false]);
  });
});
