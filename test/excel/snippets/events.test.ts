import { parseRect } from '../model/address';
import { failure, useExcel } from '../protocol/useExcel';
import { addExpenses } from './sample';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const excel = useExcel();
const sheet = () => excel().workbook.activeSheet;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const type = (address: string, value: string | number): void =>
  sheet().writeInput(parseRect(address), [[value]], { source: 'User' });

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events', () => {
  test('onChanged tells the address, the kind of change and the values before and after', async () => {
    type('B2', 1);
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      active(context).onChanged.add((event) => {
        heard.push([
          event.type,
          event.address,
          event.changeType,
          event.details?.valueBefore,
          event.details?.valueAfter,
        ]);
        return Promise.resolve();
      });
      await context.sync();
    });
    type('B2', 5);
    sheet().insertCells(parseRect('1:1'), 'Down', 'User');
    await settled();
    expect(heard).toEqual([
      ['WorksheetChanged', 'B2', 'RangeEdited', 1, 5],
      ['WorksheetChanged', '1:1', 'RowInserted', undefined, undefined],
    ]);
  });

  test('a handler is removed in its own context and hears nothing more', async () => {
    let count = 0;
    const result = await Excel.run(async (context) => {
      const added = active(context).onSelectionChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    excel().workbook.select(sheet(), [parseRect('C3')]);
    await settled();
    await Excel.run(result.context, async (context) => {
      result.remove();
      await context.sync();
    });
    excel().workbook.select(sheet(), [parseRect('D4')]);
    await settled();
    expect(count).toBe(1);
  });

  test('runtime.enableEvents silences all handlers until it is set again', async () => {
    let count = 0;
    await Excel.run(async (context) => {
      active(context).onChanged.add(() => {
        count += 1;
        return Promise.resolve();
      });
      context.runtime.enableEvents = false;
      await context.sync();
    });
    type('A1', 1);
    await settled();
    expect(count).toBe(0);
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      context.runtime.load('enableEvents');
      await context.sync();
      expect(context.runtime.enableEvents).toBe(true);
    });
    type('A1', 2);
    await settled();
    expect(count).toBe(1);
  });

  test('onFormulaChanged tells which formulas changed and what they were, not that values did', async () => {
    type('A1', '=B1');
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      active(context).onFormulaChanged.add((event) => {
        heard.push(event.formulaDetails);
        return Promise.resolve();
      });
      await context.sync();
    });
    type('B1', 7);
    type('A1', '=B1*2');
    await settled();
    expect(heard).toEqual([[{ cellAddress: 'A1', previousFormula: '=B1' }]]);
  });

  test('sorting is told by rows and by columns', async () => {
    sheet().writeInput(parseRect('A1:B2'), [
      [2, 1],
      [1, 2],
    ]);
    const heard: string[] = [];
    await Excel.run(async (context) => {
      active(context).onRowSorted.add((event) => {
        heard.push(`rows ${event.address}`);
        return Promise.resolve();
      });
      context.workbook.worksheets.onColumnSorted.add((event) => {
        heard.push(`columns ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    sheet().sort(parseRect('A1:B2'), [{ key: 0, ascending: true }], { source: 'User' });
    sheet().sort(parseRect('A1:B2'), [{ key: 0, ascending: true }], {
      source: 'User',
      orientation: 'Columns',
    });
    await settled();
    expect(heard).toEqual(['rows A1:B2', 'columns A1:B2']);
  });

  test('a table tells changes in its cells; the collection tells tables added and deleted', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.tables.onAdded.add((event) => {
        heard.push(event.type);
        return Promise.resolve();
      });
      context.workbook.tables.onDeleted.add((event) => {
        heard.push(`${event.type} ${event.tableName}`);
        return Promise.resolve();
      });
      await context.sync();
      const table = addExpenses(context);
      table.onChanged.add((event) => {
        heard.push(`${event.type} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    type('D3', 1);
    await settled();
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('ExpensesTable').delete();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(['TableAdded', 'TableChanged D3', 'TableDeleted ExpensesTable']);
  });

  test('sheets and charts added are told; events of ExcelApi 1.17 are ApiNotFound', async () => {
    const heard: string[] = [];
    const note = (event: { type: string }): Promise<void> => {
      heard.push(event.type);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add(note);
      active(context).charts.onAdded.add(note);
      await context.sync();
    });
    excel().workbook.addSheet('New', { source: 'User' });
    await Excel.run(async (context) => {
      active(context).charts.add('Line', active(context).getRange('A1:A2'));
      await context.sync();
    });
    await settled();
    expect(heard).toEqual(['WorksheetAdded', 'ChartAdded']);
    const error = await failure(async (context) => {
      context.workbook.worksheets.onMoved.add(note);
      await context.sync();
    });
    expect(error.code).toBe('ApiNotFound');
  });
});
