import { parseRect } from '../model/address';
import { createWorkbook } from '../model/workbook';
import { startExcel } from '../protocol/jsdom';
import { failure, useExcel } from '../protocol/useExcel';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const excel = useExcel();
const sheet = () => excel().workbook.activeSheet;

async function write(values: (string | number | boolean | null)[][]): Promise<void> {
  await Excel.run(async (context) => {
    const [first = []] = values;
    active(context)
      .getRange('A1')
      .getResizedRange(values.length - 1, first.length - 1).values = values;
    await context.sync();
  });
}

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values: what is written is typed', () => {
  test('texts that begin with =, + or - are formulas', async () => {
    await write([['=1+1', '+2+3', '-A1', '-5', '+7']]);
    expect(sheet().readFormulas(parseRect('A1:E1'))).toEqual([['=1+1', '=2+3', '=-A1', -5, 7]]);
    expect(sheet().readValues(parseRect('A1:E1'))).toEqual([[2, 5, -2, -5, 7]]);
  });

  test('one that is no formula is refused, and nothing of the block is written', async () => {
    const error = await failure(async (context) => {
      active(context).getRange('A1:B1').values = [['before', '=1+']];
      await context.sync();
    });
    expect([error.code, sheet().usedRange()]).toEqual(['InvalidArgument', null]);
  });

  test('a text that is shaped like a date, a percentage or money of this locale becomes one, with its format', async () => {
    await write([['3/31/2026', '12%', '$1,234.50', '1 1/2', 'TRUE', '31/3/2026']]);
    expect(sheet().readValues(parseRect('A1:F1'))).toEqual([[46112, 0.12, 1234.5, 1.5, true, '31/3/2026']]);
    expect(sheet().readNumberFormats(parseRect('A1:C1'))[0]).toEqual([
      'm/d/yyyy',
      '0%',
      '$#,##0.00_);[Red]($#,##0.00)',
    ]);
  });

  test('in a cell formatted as text nothing is read as anything else', async () => {
    await Excel.run(async (context) => {
      const cells = active(context).getRange('A1:C1');
      cells.numberFormat = [['@', '@', '@']];
      cells.values = [['=1+1', '0012', '3/31/2026']];
      await context.sync();
    });
    expect(sheet().readValues(parseRect('A1:C1'))).toEqual([['=1+1', '0012', '3/31/2026']]);
  });

  test('an apostrophe keeps a text as it is and does not show', async () => {
    await write([["'=1+1", "'0012", "''quoted"]]);
    expect(sheet().readValues(parseRect('A1:C1'))).toEqual([['=1+1', '0012', "'quoted"]]);
    expect(sheet().cell(0, 0).quotePrefix).toBe(true);
  });

  test('null leaves a cell as it is, an empty text clears it', async () => {
    await write([[1, 2, 3]]);
    await write([[null, '', 9]]);
    expect(sheet().readValues(parseRect('A1:C1'))).toEqual([[1, null, 9]]);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded', () => {
  test('values of a whole column are null, its formats can be set, and its used part can be read', async () => {
    await write([[1], [2]]);
    await Excel.run(async (context) => {
      const column = active(context).getRange('A:A').load('values,address');
      column.format.fill.color = '#FFFF00';
      const used = active(context).getRange('A:A').getUsedRange(true).load('values');
      await context.sync();
      expect([column.values, column.address, used.values]).toEqual([null, 'Sheet1!A:A', [[1], [2]]]);
    });
    expect(sheet().styleAt(999, 0).fill.color).toBe('#FFFF00');
  });
});

describe('learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling', () => {
  test('a read-only workbook refuses every change with AccessDenied, and can be read', async () => {
    await write([[1]]);
    excel().workbook.readOnly = true;
    const changes: ((target: Excel.Worksheet) => void)[] = [
      (target) => {
        target.getRange('A1').values = [[2]];
      },
      (target) => {
        target.getRange('A1').format.font.bold = true;
      },
      (target) => void target.tables.add('A1:B2', true),
      (target) => {
        target.name = 'Other';
      },
    ];
    for (const change of changes) {
      const error = await failure(async (context) => {
        change(active(context));
        await context.sync();
      });
      expect(error.code).toBe('AccessDenied');
    }
    await Excel.run(async (context) => {
      const cell = active(context).getRange('A1').load('values');
      await context.sync();
      expect(cell.values).toEqual([[1]]);
    });
  });

  test('ItemNotFound, ItemAlreadyExists, InvalidArgument, InsertDeleteConflict’s kin: each by its code', async () => {
    const codes: string[] = [];
    for (const wrong of [
      (context: Excel.RequestContext) => void context.workbook.worksheets.getItem('None').load('name'),
      (context: Excel.RequestContext) => void context.workbook.worksheets.add('Sheet1'),
      (context: Excel.RequestContext) => void active(context).getRange('A0'),
      (context: Excel.RequestContext) => void active(context).getRange('XFE1').load('address'),
    ]) {
      const error = await failure(async (context) => {
        wrong(context);
        await context.sync();
      });
      codes.push(error.code);
    }
    expect(codes).toEqual(['ItemNotFound', 'ItemAlreadyExists', 'InvalidArgument', 'InvalidArgument']);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-core-concepts: null objects', () => {
  test('…OrNullObject is asked for isNullObject without load, and its children are null objects', async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('January');
      const child = none.tables.getItemOrNullObject('Sales');
      await context.sync();
      expect([none.isNullObject, child.isNullObject]).toEqual([true, true]);
    });
  });
});

describe('github.com/OfficeDev/office-js issues 2090 and 6781, support.microsoft.com on undo', () => {
  test('a change by the add-in empties the list of what the user can undo', async () => {
    sheet().writeInput(parseRect('A1'), [[1]], { source: 'User' });
    expect(excel().workbook.canUndo).toBe(true);
    await write([[2]]);
    expect(excel().workbook.canUndo).toBe(false);
  });

  test('a person undoes and does again values and formats', () => {
    sheet().writeInput(parseRect('A1'), [['3/31/2026']], { source: 'User' });
    excel().workbook.undo();
    expect([sheet().readValue(0, 0), sheet().styleAt(0, 0).numberFormat]).toEqual([null, 'General']);
    excel().workbook.redo();
    expect([sheet().readValue(0, 0), sheet().styleAt(0, 0).numberFormat]).toEqual([46112, 'm/d/yyyy']);
  });
});

describe('learn.microsoft.com/office/troubleshoot/excel/1900-and-1904-date-system', () => {
  test('the same day is 1,462 less in a workbook of 1904, and shows the same', async () => {
    excel().workbook.date1904 = true;
    await write([['3/31/2026', '=YEAR(A1)', '=A1-DATE(2026,3,1)']]);
    expect(sheet().readValues(parseRect('A1:C1'))).toEqual([[46112 - 1462, 2026, 30]]);
    expect(sheet().readText(parseRect('A1'))).toEqual([['3/31/2026']]);
  });
});

describe('learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets', () => {
  test.each([
    ['ltsc2021', '1.15', false],
    ['ltsc2021', '1.14', true],
    ['excel2021', '1.15', true],
    ['windows365', '1.15', true],
    ['web', '1.15', true],
    ['web', '1.16', false],
  ] as const)('%s and ExcelApi %s: %s', async (profile, version, supported) => {
    excel().stop();
    const other = await startExcel({ workbook: createWorkbook(), profile });
    expect(Office.context.requirements.isSetSupported('ExcelApi', version)).toBe(supported);
    other.stop();
  });

  test('a member beyond the profile is ApiNotFound, one that Excel has and the stand-in has not says so', async () => {
    const missing = await failure(async (context) => {
      context.workbook.pivotTables.load('items/name');
      await context.sync();
    });
    expect(missing.message).toContain(
      'stand-in Excel: Workbook.pivotTables (ExcelApi 1.3) is not implemented',
    );
    const shapes = await failure(async (context) => {
      active(context).shapes.addTextBox('x');
      await context.sync();
    });
    expect(shapes.message).toContain('stand-in Excel: Worksheet.shapes (ExcelApi 1.9) is not implemented');
    excel().stop();
    const old = await startExcel({ workbook: createWorkbook(), profile: 'ltsc2021' });
    const beyond = await failure(async (context) => {
      active(context).getRange('A1').getDependents().load('addresses');
      await context.sync();
    });
    old.stop();
    expect(beyond.code).toBe('ApiNotFound');
  });
});
