import { parseRect } from '../model/address';
import { failure, useExcel } from '../protocol/useExcel';
import { fillSample } from './sample';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

const excel = useExcel();
beforeEach(() => {
  fillSample(excel().workbook);
});
const sheet = () => excel().workbook.activeSheet;
const values = (address: string) => sheet().readValues(parseRect(address));

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste', () => {
  test('values alone leave formulas and formats behind', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G2').copyFrom('E3:E5', 'Values');
      await context.sync();
    });
    expect(sheet().readFormulas(parseRect('G2:G4'))).toEqual([[15], [34.5], [47.5]]);
  });

  test('blank cells of the source are skipped, and rows become columns', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G2:G4').values = [['a'], [''], ['c']];
      active(context).getRange('H2:H4').values = [[1], [2], [3]];
      active(context).getRange('H2').copyFrom('G2:G4', 'All', true, false);
      active(context).getRange('J2').copyFrom('B3:B5', 'Values', false, true);
      await context.sync();
    });
    expect(values('H2:H4')).toEqual([['a'], [2], ['c']]);
    expect(values('J2:L2')).toEqual([['Almonds', 'Coffee', 'Chocolate']]);
  });

  test('a link writes formulas that lead back to the source', async () => {
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('Linked');
      other.getRange('A1').copyFrom('Sample!B3:C3', Excel.RangeCopyType.link);
      await context.sync();
    });
    const linked = excel().workbook.sheet('Linked');
    expect(linked?.readFormulas(parseRect('A1:B1'))).toEqual([['=Sample!B3', '=Sample!C3']]);
    expect(linked?.readValues(parseRect('A1:B1'))).toEqual([['Almonds', 2]]);
  });

  test('copying brings conditional formats and validations with it', async () => {
    await Excel.run(async (context) => {
      const source = active(context).getRange('C3:C5');
      const rule = source.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      rule.custom.rule.formula = '=C3>2';
      rule.custom.format.fill.color = '#FFC7CE';
      source.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      active(context).getRange('H3').copyFrom(source);
      await context.sync();
    });
    expect(sheet().conditionalStyle(4, 7).patches).toEqual([{ fill: { color: '#FFC7CE' } }]);
    expect(sheet().conditionalStyle(2, 7).patches).toEqual([]);
    expect(sheet().isValid(2, 7, -1)).toBe(false);
  });

  test('moveTo takes the cells away from where they were', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('B3:C3').moveTo('B9');
      await context.sync();
    });
    expect([values('B3:C3'), values('B9:C9')]).toEqual([[[null, null]], [['Almonds', 2]]]);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-insert, -ranges-clear-delete', () => {
  test('an inserted row moves what lies below down, and formulas follow', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('B4:E4').insert('Down');
      await context.sync();
    });
    expect(sheet().readFormulas(parseRect('E3:E6'))).toEqual([['=C3*D3'], [null], ['=C5*D5'], ['=C6*D6']]);
  });

  test('deleted cells let those at the right move in', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('B3:B5').delete('Left');
      await context.sync();
    });
    expect(values('B3:B5')).toEqual([[2], [1], [5]]);
  });

  test('clearing formats keeps values; clearing hyperlinks keeps the text', async () => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('B3');
      cell.format.font.bold = true;
      cell.hyperlink = { address: 'https://example.com', textToDisplay: 'Almonds' };
      cell.clear('Hyperlinks');
      cell.clear('Formats');
      cell.load('values,hyperlink,format/font/bold');
      await context.sync();
      expect([cell.values, cell.hyperlink, cell.format.font.bold]).toEqual([[['Almonds']], null, false]);
    });
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-string-match', () => {
  test('findAll, find with options, and replaceAll count what they met', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G2:G4').values = [['Complete'], ['Incomplete'], ['complete']];
      const all = active(context)
        .findAll('complete', { completeMatch: false, matchCase: false })
        .load('address');
      const exact = active(context)
        .getRange('G2:G4')
        .find('complete', { completeMatch: true, matchCase: true })
        .load('address');
      const back = active(context)
        .getRange('G2:G4')
        .find('complete', { searchDirection: 'Backwards' })
        .load('address');
      const replaced = active(context).replaceAll('complete', 'done', {
        completeMatch: true,
        matchCase: false,
      });
      await context.sync();
      expect([all.address, exact.address, back.address, replaced.value]).toEqual([
        'Sample!G2,Sample!G3,Sample!G4',
        'Sample!G4',
        'Sample!G4',
        2,
      ]);
    });
    expect(values('G2:G4')).toEqual([['done'], ['Incomplete'], ['done']]);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-remove-duplicates', () => {
  test('rows that are alike in a column go, and the result counts them', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G1:H5').values = [
        ['Name', 'N'],
        ['x', 1],
        ['y', 2],
        ['X', 3],
        ['y', 4],
      ];
      const result = active(context).getRange('G1:H5').removeDuplicates([0], true);
      result.load('removed,uniqueRemaining');
      await context.sync();
      expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
    });
    expect(values('G1:H5')).toEqual([
      ['Name', 'N'],
      ['x', 1],
      ['y', 2],
      [null, null],
      [null, null],
    ]);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-group', () => {
  test('rows and columns are grouped, shut, opened and ungrouped', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('3:5').group('ByRows');
      active(context).getRange('4:4').group('ByRows');
      active(context).getRange('C:D').group('ByColumns');
      active(context).getRange('C:D').hideGroupDetails('ByColumns');
      active(context).showOutlineLevels(2, 1);
      await context.sync();
    });
    expect([2, 3, 4].map((row) => sheet().rowOutlineLevel(row))).toEqual([1, 2, 1]);
    expect([2, 3, 4].map((row) => sheet().isRowHidden(row))).toEqual([false, true, false]);
    expect(sheet().isColumnHidden(2)).toBe(true);
    await Excel.run(async (context) => {
      active(context).getRange('C:D').showGroupDetails('ByColumns');
      active(context).getRange('3:5').ungroup('ByRows');
      await context.sync();
    });
    expect([sheet().isColumnHidden(2), sheet().rowOutlineLevel(3)]).toEqual([false, 1]);
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.autofilltype', () => {
  test('a series goes on downwards, upwards, by months and by weekdays', async () => {
    await Excel.run(async (context) => {
      const here = active(context);
      here.getRange('G5:G6').values = [[10], [20]];
      here.getRange('G5:G6').autoFill('G5:G8', 'FillSeries');
      here.getRange('G5:G6').autoFill('G3:G6', 'FillDefault');
      here.getRange('H3').values = [['1/31/2026']];
      here.getRange('H3').autoFill('H3:H5', 'FillMonths');
      here.getRange('I3').values = [['1/2/2026']];
      here.getRange('I3').autoFill('I3:I5', 'FillWeekdays');
      here.getRange('J3').values = [['Q1']];
      here.getRange('J3').autoFill('J3:L3');
      await context.sync();
    });
    expect(values('G3:G8')).toEqual([[-10], [0], [10], [20], [30], [40]]);
    expect(sheet().readText(parseRect('H3:I5'))).toEqual([
      ['1/31/2026', '1/2/2026'],
      ['2/28/2026', '1/5/2026'],
      ['3/31/2026', '1/6/2026'],
    ]);
    expect(values('J3:L3')).toEqual([['Q1', 'Q2', 'Q3']]);
  });

  test('copies, formats alone and values alone', async () => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('G3');
      cell.values = [[7]];
      cell.format.font.bold = true;
      cell.autoFill('G3:G4', 'FillCopy');
      cell.autoFill('G3:I3', 'FillFormats');
      active(context).getRange('G3').autoFill('G2:G3', 'FillValues');
      await context.sync();
    });
    expect(values('G2:I4')).toEqual([
      [7, null, null],
      [7, null, null],
      [7, null, null],
    ]);
    expect([sheet().styleAt(2, 8).font.bold, sheet().styleAt(1, 6).font.bold]).toEqual([true, false]);
  });

  test('by example (FlashFill) is refused aloud, not guessed', async () => {
    const error = await failure(async (context) => {
      active(context).getRange('B3').autoFill('B3:B4', 'FlashFill');
      await context.sync();
    });
    expect(error.message).toContain('stand-in Excel: autofill by example (FlashFill) is not implemented');
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.rangesort', () => {
  test('two keys, small letters before capitals among equal ones, headers left alone', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G1:H5').values = [
        ['Name', 'N'],
        ['B', 1],
        ['a', 2],
        ['A', 1],
        ['b', 9],
      ];
      active(context)
        .getRange('G1:H5')
        .sort.apply(
          [
            { key: 0, ascending: true },
            { key: 1, ascending: false },
          ],
          true,
          true,
        );
      await context.sync();
    });
    expect(values('G2:H5')).toEqual([
      ['a', 2],
      ['A', 1],
      ['b', 9],
      ['B', 1],
    ]);
  });

  test('from left to right by a row', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G1:I2').values = [
        ['c', 'a', 'b'],
        [3, 1, 2],
      ];
      active(context)
        .getRange('G1:I2')
        .sort.apply([{ key: 0 }], false, false, 'Columns');
      await context.sync();
    });
    expect(values('G1:I2')).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
  });

  test('cells of a colour go first; icons are refused aloud', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G1:G3').values = [['x'], ['y'], ['z']];
      active(context).getRange('G3').format.fill.color = '#FFFF00';
      active(context)
        .getRange('G1:G3')
        .sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FFFF00' }]);
      await context.sync();
    });
    expect(values('G1:G3')).toEqual([['z'], ['x'], ['y']]);
    const error = await failure(async (context) => {
      active(context)
        .getRange('G1:G3')
        .sort.apply([{ key: 0, sortOn: 'Icon' }]);
      await context.sync();
    });
    expect(error.message).toContain('SortField.icon (ExcelApi 1.2) is not implemented');
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays', () => {
  test('a spilling formula tells its range and its parent', async () => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('G2');
      cell.formulas = [['=FILTER(B3:C5,C3:C5>1)']];
      const spill = cell.getSpillingToRange().load('address,values');
      const parent = active(context).getRange('H3').getSpillParent().load('address');
      await context.sync();
      expect([spill.address, parent.address]).toEqual(['Sample!G2:H3', 'Sample!G2']);
      expect(spill.values).toEqual([
        ['Almonds', 2],
        ['Chocolate', 5],
      ]);
    });
  });

  test('a filled cell in the way is #SPILL!, nothing to show is #CALC!', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('G3').values = [['in the way']];
      const range = active(context).getRange('G2:H2');
      range.formulas = [['=SEQUENCE(3)', '=FILTER(B3:B5,C3:C5>99)']];
      range.load('values,valueTypes');
      await context.sync();
      expect([range.values, range.valueTypes]).toEqual([[['#SPILL!', '#CALC!']], [['Error', 'Error']]]);
    });
  });
});
