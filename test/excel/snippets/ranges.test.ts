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

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-get', () => {
  test('a range is got by address, by name and by indexes, and its address tells the sheet', async () => {
    await Excel.run(async (context) => {
      context.workbook.names.add('MyRange', active(context).getRange('B2:E2'));
      const byAddress = active(context).getRange('B2:C5').load('address');
      const byName = active(context).getRange('MyRange').load('address');
      const byIndex = active(context).getRangeByIndexes(1, 1, 2, 3).load('address');
      await context.sync();
      expect([byAddress.address, byName.address, byIndex.address]).toEqual([
        'Sample!B2:C5',
        'Sample!B2:E2',
        'Sample!B2:D3',
      ]);
    });
  });

  test('the used range is the smallest that holds every cell with value or format', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('H9').format.fill.color = 'yellow';
      const used = active(context).getUsedRange().load('address');
      const valued = active(context).getUsedRange(true).load('address');
      await context.sync();
      expect([used.address, valued.address]).toEqual(['Sample!B2:H9', 'Sample!B2:E5']);
    });
  });

  test('getRange() without an address is the whole sheet', async () => {
    await Excel.run(async (context) => {
      const all = active(context).getRange().load('address,isEntireRow,isEntireColumn');
      await context.sync();
      expect([all.isEntireRow, all.isEntireColumn]).toEqual([true, true]);
    });
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values', () => {
  test('a single cell and a block of cells take values', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('C3').values = [[5]];
      active(context).getRange('B6:D6').values = [['Milk', 3, 1.25]];
      await context.sync();
    });
    expect(sheet().readValues(parseRect('C3:E3'))).toEqual([[5, 7.5, 37.5]]);
    expect(sheet().readValues(parseRect('B6:D6'))).toEqual([['Milk', 3, 1.25]]);
  });

  test('formulas of a block are set, and values, text and formulas tell results, shown text and source', async () => {
    await Excel.run(async (context) => {
      const totals = active(context).getRange('E3:E6');
      totals.formulas = [['=C3*D3'], ['=C4*D4'], ['=C5*D5'], ['=SUM(E3:E5)']];
      totals.numberFormat = [['$#,##0.00'], ['$#,##0.00'], ['$#,##0.00'], ['$#,##0.00']];
      totals.load('values,text,formulas');
      await context.sync();
      expect(totals.values).toEqual([[15], [34.5], [47.5], [97]]);
      expect(totals.text).toEqual([['$15.00'], ['$34.50'], ['$47.50'], ['$97.00']]);
      expect(totals.formulas[3]).toEqual(['=SUM(E3:E5)']);
    });
  });

  test('formulasR1C1 is one text for a column of like formulas, and is understood', async () => {
    await Excel.run(async (context) => {
      const totals = active(context).getRange('E3:E5').load('formulasR1C1');
      const sum = active(context).getRange('E6');
      sum.formulasR1C1 = [['=SUM(R[-3]C:R[-1]C)+R2C20']];
      sum.load('formulas,values');
      await context.sync();
      expect(totals.formulasR1C1).toEqual([['=RC[-2]*RC[-1]'], ['=RC[-2]*RC[-1]'], ['=RC[-2]*RC[-1]']]);
      expect([sum.formulas, sum.values]).toEqual([[['=SUM(E3:E5)+$T$2']], [[97]]]);
    });
  });

  test('a formula as an R1C1 text in quotes stays a text', async () => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('G1');
      cell.formulasR1C1 = [['="R1C1"&R3C2']];
      cell.load('formulas,values');
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[['="R1C1"&$B$3']], [['R1C1Almonds']]]);
    });
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-format', () => {
  test('fill, font, alignment and number format of a header row', async () => {
    await Excel.run(async (context) => {
      const header = active(context).getRange('B2:E2');
      header.format.fill.color = '#4472C4';
      header.format.font.color = 'white';
      header.format.font.bold = true;
      header.format.horizontalAlignment = 'Center';
      active(context).getRange('D3:E5').numberFormat = [
        ['0.00', '0.00'],
        ['0.00', '0.00'],
        ['0.00', '0.00'],
      ];
      await context.sync();
    });
    const { fill, font, alignment } = sheet().styleAt(1, 1);
    expect([fill.color, font.color, font.bold, alignment.horizontal]).toEqual([
      '#4472C4',
      '#FFFFFF',
      true,
      'Center',
    ]);
    expect(sheet().readText(parseRect('D4:E4'))).toEqual([['34.50', '34.50']]);
  });

  test('columns and rows are fitted to what they hold', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('F2').values = [['a very long heading that needs room']];
      active(context).getUsedRange().format.autofitColumns();
      active(context).getUsedRange().format.autofitRows();
      await context.sync();
    });
    expect(sheet().columnWidth(5)).toBeGreaterThan(30);
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.range (getCellProperties, setCellProperties)', () => {
  test('formats of single cells are written and read in one call each', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('B2:C2');
      range.setCellProperties([
        [
          { format: { fill: { color: '#FF0000' }, font: { bold: true } } },
          { format: { fill: { color: '#00FF00' } } },
        ],
      ]);
      const read = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      });
      await context.sync();
      expect(read.value).toEqual([
        [
          { address: 'Sample!B2', format: { fill: { color: '#FF0000' }, font: { bold: true } } },
          { address: 'Sample!C2', format: { fill: { color: '#00FF00' }, font: { bold: false } } },
        ],
      ]);
    });
  });

  test('borders of cells are read by side', async () => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('B2');
      cell.setCellProperties([
        [{ format: { borders: { bottom: { style: 'Continuous', color: '#00B050' } } } }],
      ]);
      const read = cell.getCellProperties({ format: { borders: { style: true, color: true } } });
      await context.sync();
      const borders = read.value[0]?.[0]?.format?.borders;
      expect(borders?.bottom).toEqual({ style: 'Continuous', color: '#00B050' });
      expect(borders?.top?.style).toBe('None');
    });
  });

  test('heights of rows and widths of columns', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('B2:C3');
      range.setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      range.setColumnProperties([{ format: { columnWidth: 96 } }, {}]);
      const rows = range.getRowProperties({ rowIndex: true, rowHidden: true, format: { rowHeight: true } });
      const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
      await context.sync();
      expect(rows.value.map(({ rowIndex, rowHidden }) => [rowIndex, rowHidden])).toEqual([
        [1, false],
        [2, true],
      ]);
      expect(rows.value[0]?.format?.rowHeight).toBe(30);
      expect(columns.value.map(({ format }) => format?.columnWidth)).toEqual([96, 48]);
    });
  });

  test('a matrix of another shape is InvalidArgument', async () => {
    const error = await failure(async (context) => {
      active(context)
        .getRange('B2:C2')
        .setCellProperties([[{}]]);
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-precedents-dependents', () => {
  beforeEach(() => {
    const other = excel().workbook.addSheet('Other', { source: 'File' });
    other.writeInput(parseRect('A1:A2'), [['=Sample!E3+1'], ['=A1*2']], { source: 'File' });
  });

  test('direct precedents are the cells that a formula names', async () => {
    await Excel.run(async (context) => {
      const precedents = active(context).getRange('E3').getDirectPrecedents();
      precedents.load('addresses');
      precedents.areas.load('items/address');
      await context.sync();
      expect(precedents.addresses).toEqual(['Sample!C3,Sample!D3']);
      expect(precedents.areas.items.map(({ address }) => address)).toEqual(['Sample!C3,Sample!D3']);
    });
  });

  test('all precedents go back over sheets', async () => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Other').getRange('A2');
      const precedents = cell.getPrecedents().load('addresses');
      await context.sync();
      expect(precedents.addresses).toEqual(['Other!A1', 'Sample!E3,Sample!C3,Sample!D3']);
    });
  });

  test('direct dependents and all dependents', async () => {
    await Excel.run(async (context) => {
      const direct = active(context).getRange('C3').getDirectDependents().load('addresses');
      const all = active(context).getRange('C3').getDependents();
      all.load('addresses');
      all.ranges.load('items/address');
      await context.sync();
      expect(direct.addresses).toEqual(['Sample!E3']);
      expect(all.ranges.items.map(({ address }) => address)).toEqual(['Sample!E3', 'Other!A1', 'Other!A2']);
    });
  });

  test('a cell without any is ItemNotFound', async () => {
    const error = await failure(async (context) => {
      active(context).getRange('C3').getDirectPrecedents().load('addresses');
      await context.sync();
    });
    expect(error.code).toBe('ItemNotFound');
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-special-cells', () => {
  test('constants, formulas, numbers among constants, and visible cells', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('B2:E5');
      const formulas = range.getSpecialCells('Formulas').load('address');
      const numbers = range.getSpecialCells('Constants', 'Numbers').load('address');
      const blanks = range.getSpecialCellsOrNullObject('Blanks');
      active(context).getRange('4:4').rowHidden = true;
      const visible = range.getSpecialCells('Visible').load('address');
      await context.sync();
      expect(formulas.address).toBe('Sample!E3:E5');
      expect(numbers.address).toBe('Sample!C3:D5');
      expect(blanks.isNullObject).toBe(true);
      expect(visible.address).toBe('Sample!B2:E3,Sample!B5:E5');
    });
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges', () => {
  test('several ranges are formatted at once, and used areas, offset and intersection are found', async () => {
    await Excel.run(async (context) => {
      const areas = active(context).getRanges('B2:C3,E2:E3');
      areas.format.fill.color = '#FFC000';
      const moved = areas.getOffsetRangeAreas(1, 0).load('address');
      const shared = areas.getIntersection('C3:E9').load('address');
      const used = active(context).getRanges('A1:B4,G1').getUsedRangeAreasOrNullObject().load('address');
      areas.load('areaCount,cellCount');
      await context.sync();
      expect([areas.areaCount, areas.cellCount]).toEqual([2, 6]);
      expect([moved.address, shared.address, used.address]).toEqual([
        'Sample!B3:C4,Sample!E3:E4',
        'Sample!C3,Sample!E3',
        'Sample!B2:B4',
      ]);
    });
    expect([sheet().styleAt(1, 4).fill.color, sheet().styleAt(1, 3).fill.color]).toEqual(['#FFC000', null]);
  });
});
