import { failure, useExcel } from './useExcel';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

/** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-charts. */
describe('Charts', () => {
  const excel = useExcel();

  beforeEach(() => {
    excel().workbook.activeSheet.writeInput({ r1: 0, c1: 0, r2: 3, c2: 2 }, [
      ['Month', 'Open', 'Late'],
      ['Jan', 10, 2],
      ['Feb', 12, 5],
      ['Mar', 9, 1],
    ]);
  });

  test('a chart is added over a range: a series per column, named by its header, with title, axes, legend and place', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:C4'), 'Auto');
      chart.name = 'Trend';
      chart.title.text = 'Open and late';
      chart.legend.position = 'Right';
      chart.axes.valueAxis.title.text = 'Amount';
      chart.axes.valueAxis.minimum = 0;
      chart.setPosition('E2', 'K16');
      chart.series.load('items/name');
      chart.load('name,top,left,chartType');
      const values = chart.series.getItemAt(1).getDimensionValues('Values');
      await context.sync();
      expect(chart.series.items.map((series) => series.name)).toEqual(['Open', 'Late']);
      expect(values.value).toEqual([2, 5, 1]);
      expect([chart.name, chart.chartType]).toEqual(['Trend', 'ColumnClustered']);
      expect(chart.left).toBe(192);
    });
    expect(excel().workbook.activeSheet.charts[0]).toMatchObject({
      title: { text: 'Open and late', visible: true },
      legend: { position: 'Right' },
    });
  });

  test('series get colours and other values, charts are found by name and deleted', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const chart = sheet.charts.add('Line', sheet.getRange('A1:B4'));
      chart.name = 'One';
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor('#C00000');
      series.setValues(sheet.getRange('C2:C4'));
      const values = series.getDimensionValues('Values');
      const none = sheet.charts.getItemOrNullObject('Two');
      await context.sync();
      expect(values.value).toEqual([2, 5, 1]);
      expect(none.isNullObject).toBe(true);
      sheet.charts.getItem('One').delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

/** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-conditional-formatting. */
describe('Conditional formats', () => {
  const excel = useExcel();

  test('cell value, custom, text, top, preset, data bar, colour scale and icon set are added and read back', async () => {
    await Excel.run(async (context) => {
      const formats = sheetOf(context).getRange('A1:A10').conditionalFormats;
      const value = formats.add('CellValue');
      value.cellValue.format.font.color = '#FF0000';
      value.cellValue.rule = { formula1: '=30', operator: 'GreaterThan' };
      const custom = formats.add('Custom');
      custom.custom.rule.formula = '=$A1>$B1';
      custom.custom.format.fill.color = 'yellow';
      const text = formats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: 'late' };
      const top = formats.add('TopBottom');
      top.topBottom.rule = { rank: 3, type: 'TopItems' };
      const preset = formats.add('PresetCriteria');
      preset.preset.rule = { criterion: 'DuplicateValues' };
      const bar = formats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#638EC6';
      const scale = formats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: 'blue' },
        midpoint: { type: 'Percent', formula: '50', color: 'yellow' },
        maximum: { type: 'HighestValue', color: 'red' },
      };
      const icons = formats.add('IconSet');
      icons.iconSet.style = 'ThreeTriangles';
      formats.load('items/type,items/id');
      value.cellValue.load('rule');
      custom.custom.rule.load('formula');
      scale.colorScale.load('threeColorScale');
      const none = value.customOrNullObject;
      none.load();
      await context.sync();
      expect(formats.items).toHaveLength(8);
      expect(value.cellValue.rule).toEqual({ formula1: '=30', operator: 'GreaterThan' });
      expect(custom.custom.rule.formula).toBe('=$A1>$B1');
      expect(scale.colorScale.threeColorScale).toBe(true);
      expect(none.isNullObject).toBe(true);
      formats.clearAll();
      const count = formats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(excel().session.refusals).toEqual([]);
  });
});

/** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-data-validation. */
describe('Data validation', () => {
  const excel = useExcel();

  test('a list, a number rule and their alerts are set, read and cleared, and invalid cells are found', async () => {
    excel().workbook.activeSheet.writeInput({ r1: 0, c1: 0, r2: 1, c2: 1 }, [
      ['yes', 5],
      ['maybe', -1],
    ]);
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const list = sheet.getRange('A1:A2').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
      list.errorAlert = { title: 'Answer', message: 'Yes or no.', showAlert: true, style: 'Stop' };
      const numbers = sheet.getRange('B1:B2').dataValidation;
      numbers.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      list.load('type,rule,errorAlert,valid');
      numbers.load('type,rule');
      const invalid = sheet.getRange('A1:B2').dataValidation.getInvalidCellsOrNullObject();
      invalid.load('address');
      await context.sync();
      expect(list.type).toBe('List');
      expect(list.rule.list).toEqual({ inCellDropDown: true, source: 'yes,no' });
      expect(list.errorAlert.title).toBe('Answer');
      expect(list.valid).toBe(false);
      expect(numbers.rule.wholeNumber).toEqual({ formula1: 0, operator: 'GreaterThan' });
      expect(invalid.address).toBe('Sheet1!A2,Sheet1!B2');
      list.clear();
      list.load('type');
      await context.sync();
      expect(list.type).toBe('None');
    });
  });
});

describe('Sheets and application', () => {
  const excel = useExcel();

  /** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-worksheets. */
  test('sheets are added, coloured, hidden, moved, copied, activated and deleted', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const plan = worksheets.add('Plan');
      plan.tabColor = '#00B050';
      plan.position = 0;
      plan.showGridlines = false;
      plan.activate();
      const copy = plan.copy('End');
      copy.name = 'Plan copy';
      worksheets.getItem('Sheet1').visibility = 'Hidden';
      worksheets.load('items/name,items/visibility,items/tabColor');
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      const visible = worksheets.getCount(true);
      const next = plan.getNext(true);
      next.load('name');
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ['Plan', 'Visible'],
        ['Sheet1', 'Hidden'],
        ['Plan copy', 'Visible'],
      ]);
      expect(worksheets.items[0]?.tabColor).toBe('#00B050');
      expect([active.name, visible.value, next.name]).toEqual(['Plan', 2, 'Plan copy']);
      copy.delete();
      await context.sync();
    });
    expect(excel().workbook.sheets.map((sheet) => sheet.name)).toEqual(['Plan', 'Sheet1']);
  });

  test('a name that is taken or not allowed is refused', async () => {
    const taken = await failure(async (context) => {
      context.workbook.worksheets.add('sheet1');
      await context.sync();
    });
    expect(['ItemAlreadyExists', 'InvalidArgument']).toContain(taken.code);
    const bad = await failure(async (context) => {
      sheetOf(context).name = 'a/b';
      await context.sync();
    });
    expect(bad.code).toBe('InvalidArgument');
  });

  test('panes are frozen and told', async () => {
    await Excel.run(async (context) => {
      const { freezePanes } = sheetOf(context);
      freezePanes.freezeRows(1);
      const frozen = freezePanes.getLocationOrNullObject();
      frozen.load('address');
      await context.sync();
      expect(frozen.address).toBe('Sheet1!1:1');
      freezePanes.unfreeze();
      const none = freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('protection with options is told and lifted', async () => {
    await Excel.run(async (context) => {
      const { protection } = sheetOf(context);
      protection.protect({ allowAutoFilter: true }, 'secret');
      protection.load('protected,options');
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options.allowAutoFilter).toBe(true);
      protection.unprotect('secret');
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });

  test('calculation mode is set and restored, screen updating is suspended, the culture is told', async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      application.load('calculationMode');
      application.cultureInfo.load('name');
      application.cultureInfo.numberFormat.load('numberDecimalSeparator');
      await context.sync();
      expect(application.calculationMode).toBe('Manual');
      expect(application.cultureInfo.name).toBe('en-US');
      expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe('.');
      application.calculationMode = 'Automatic';
      await context.sync();
    });
  });

  test('an auto filter of a sheet hides rows until it is removed', async () => {
    excel().workbook.activeSheet.writeInput({ r1: 0, c1: 0, r2: 2, c2: 0 }, [['Kind'], ['a'], ['b']]);
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.autoFilter.apply(sheet.getRange('A1:A3'), 0, { filterOn: 'Values', values: ['b'] });
      const view = sheet.getRange('A1:A3').getVisibleView();
      view.load('values');
      sheet.autoFilter.load('isDataFiltered');
      await context.sync();
      expect(view.values).toEqual([['Kind'], ['b']]);
      expect(sheet.autoFilter.isDataFiltered).toBe(true);
      sheet.autoFilter.remove();
      const row = sheet.getRange('2:2');
      row.load('rowHidden');
      await context.sync();
      expect(row.rowHidden).toBe(false);
    });
  });
});

/** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-worksheet-functions. */
describe('Worksheet functions', () => {
  const excel = useExcel();

  test('are computed by the workbook, with values and ranges, and tell their errors', async () => {
    excel().workbook.activeSheet.writeInput({ r1: 0, c1: 0, r2: 2, c2: 0 }, [[1], [2], [3]]);
    await Excel.run(async (context) => {
      const { functions } = context.workbook;
      const sum = functions.sum(sheetOf(context).getRange('A1:A3'), 10);
      const date = functions.date(2000, 1, 1);
      const none = functions.match(9, sheetOf(context).getRange('A1:A3'), 0);
      for (const result of [sum, date, none]) result.load('value,error');
      await context.sync();
      expect([sum.value, date.value]).toEqual([16, 36526]);
      expect(none.error).toBe('#N/A');
    });
  });
});

/** learn.microsoft.com, javascript/api/excel#excel-excel-createworkbook-function(1). */
describe('Excel.createWorkbook', () => {
  const excel = useExcel();

  test('opens a file or an empty workbook in a window of its own', async () => {
    await Excel.createWorkbook('UEsDBA==');
    await Excel.createWorkbook();
    expect(excel().session.openedWorkbooks).toEqual(['UEsDBA==', null]);
  });
});
