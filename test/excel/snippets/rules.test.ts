import { parseRect } from '../model/address';
import { failure, useExcel } from '../protocol/useExcel';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const excel = useExcel();
const sheet = () => excel().workbook.activeSheet;
const fill = (row: number): string | undefined =>
  sheet()
    .conditionalStyle(row, 0)
    .patches.map((patch) => patch.fill?.color)
    .find((color) => color !== undefined && color !== null) ?? undefined;

beforeEach(() => {
  sheet().writeInput(parseRect('A1:A5'), [[10], [20], [30], ['late'], [null]]);
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting', () => {
  test('cell value: below a bound is red', async () => {
    await Excel.run(async (context) => {
      const format = active(context).getRange('A1:A3').conditionalFormats.add('CellValue');
      format.cellValue.format.fill.color = 'red';
      format.cellValue.rule = { formula1: '=20', operator: 'LessThan' };
      await context.sync();
    });
    expect([fill(0), fill(1)]).toEqual(['#FF0000', undefined]);
  });

  test('custom: a formula for the upper left cell, in A1 and in R1C1', async () => {
    await Excel.run(async (context) => {
      const format = active(context).getRange('A1:A3').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=A1>15';
      format.custom.format.fill.color = '#00FF00';
      const { rule } = format.custom;
      rule.load('formulaR1C1');
      await context.sync();
      expect(rule.formulaR1C1).toBe('=RC>15');
      rule.formulaR1C1 = '=RC>25';
      await context.sync();
    });
    expect([fill(1), fill(2)]).toEqual([undefined, '#00FF00']);
  });

  test('text that contains a word', async () => {
    await Excel.run(async (context) => {
      const format = active(context).getRange('A1:A5').conditionalFormats.add('ContainsText');
      format.textComparison.format.fill.color = '#FFC000';
      format.textComparison.rule = { operator: 'Contains', text: 'LATE' };
      await context.sync();
    });
    expect([fill(2), fill(3)]).toEqual([undefined, '#FFC000']);
  });

  test('the top item, blanks, and a rule that stops the ones after it', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:A5');
      const top = range.conditionalFormats.add('TopBottom');
      top.topBottom.format.fill.color = 'green';
      top.topBottom.rule = { rank: 1, type: 'TopItems' };
      const blank = range.conditionalFormats.add('PresetCriteria');
      blank.preset.format.fill.color = 'gray';
      blank.preset.rule = { criterion: 'Blanks' };
      await context.sync();
    });
    expect([fill(2), fill(1), fill(4)]).toEqual(['#008000', undefined, '#808080']);
  });

  test('colour scale, data bar and icon set', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:A3');
      const scale = range.conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#000000' },
        maximum: { type: 'HighestValue', color: '#FFFFFF' },
      };
      const bar = range.conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#638EC6';
      const icons = range.conditionalFormats.add('IconSet');
      icons.iconSet.style = 'ThreeTrafficLights1';
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(3);
    });
    const { dataBar, icon } = sheet().conditionalStyle(2, 0);
    expect([fill(0), fill(2), dataBar?.color, icon?.style]).toEqual([
      '#000000',
      '#FFFFFF',
      '#638EC6',
      'ThreeTrafficLights1',
    ]);
  });

  test('the first in priority wins, and clearAll takes them away', async () => {
    await Excel.run(async (context) => {
      const range = active(context).getRange('A1:A3');
      for (const color of ['#111111', '#222222']) {
        const format = range.conditionalFormats.add('Custom');
        format.custom.rule.formula = '=TRUE';
        format.custom.format.fill.color = color;
      }
      await context.sync();
    });
    expect(sheet().conditionalFormats.map(({ priority }) => priority)).toEqual([0, 1]);
    await Excel.run(async (context) => {
      active(context).getRange('A1:A3').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sheet().conditionalFormats).toEqual([]);
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation', () => {
  const rules: [string, Excel.DataValidationRule, (string | number)[], (string | number)[]][] = [
    ['whole numbers', { wholeNumber: { formula1: 0, operator: 'GreaterThan' } }, [1], [0, 1.5, 'x']],
    [
      'decimals between two bounds',
      { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
      [0.5, 1],
      [1.01],
    ],
    ['a list of words', { list: { inCellDropDown: true, source: 'yes,no' } }, ['yes'], ['maybe']],
    ['a list of cells', { list: { inCellDropDown: true, source: '=$A$1:$A$3' } }, [20], [21]],
    [
      'dates after a day',
      { date: { formula1: '2026-01-01', operator: 'GreaterThanOrEqualTo' } },
      [46100],
      [45000],
    ],
    ['times of day', { time: { formula1: '09:00', formula2: '17:00', operator: 'Between' } }, [0.5], [0.9]],
    ['lengths of texts', { textLength: { formula1: 3, operator: 'LessThan' } }, ['ab'], ['abc']],
    ['a formula', { custom: { formula: '=C1>5' } }, [6], [5]],
  ];
  test.each(rules)('%s', async (_, rule, good, bad) => {
    await Excel.run(async (context) => {
      active(context).getRange('C1').dataValidation.rule = rule;
      await context.sync();
    });
    expect(good.map((value) => sheet().isValid(0, 2, value))).toEqual(good.map(() => true));
    expect(bad.map((value) => sheet().isValid(0, 2, value))).toEqual(bad.map(() => false));
  });

  test('an alert and a prompt are kept; what the add-in writes is not checked', async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = active(context).getRange('C1:C2');
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      dataValidation.errorAlert = {
        message: 'Sorry, only positive numbers are allowed',
        showAlert: true,
        style: 'Stop',
        title: 'Negative Number Entered',
      };
      dataValidation.prompt = {
        message: 'Please enter a positive number.',
        showPrompt: true,
        title: 'Positive',
      };
      active(context).getRange('C1').values = [[-1]];
      dataValidation.load('type,errorAlert,prompt,valid');
      await context.sync();
      expect([dataValidation.type, dataValidation.errorAlert.title, dataValidation.prompt.title]).toEqual([
        'WholeNumber',
        'Negative Number Entered',
        'Positive',
      ]);
      const invalid = dataValidation.getInvalidCellsOrNullObject().load('address');
      await context.sync();
      expect(invalid.address).toBe('Sheet1!C1');
      dataValidation.clear();
      await context.sync();
    });
    expect(sheet().validations).toEqual([]);
  });

  test('two rules at once are InvalidArgument', async () => {
    const error = await failure(async (context) => {
      active(context).getRange('C1').dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: 'GreaterThan' },
        list: { inCellDropDown: true, source: 'a' },
      };
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });
});
