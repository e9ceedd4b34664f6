import { parseRect } from '../model/address';
import { failure, useExcel } from '../protocol/useExcel';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const excel = useExcel();
const sheet = () => excel().workbook.activeSheet;

describe('learn.microsoft.com/javascript/api/excel/excel.nameditemcollection', () => {
  test('a name of a range, of a constant and of a sheet alone; a comment, and whether it shows', async () => {
    await Excel.run(async (context) => {
      context.workbook.names.add('Rates', active(context).getRange('A1:A2'), 'per year');
      context.workbook.names.add('Tax', '=0.13').visible = false;
      active(context).names.add('Local', '=Sheet1!$B$2');
      active(context).getRange('A1:A2').values = [[0.1], [0.2]];
      const range = context.workbook.names.getItem('Rates').getRange().load('address');
      const tax = context.workbook.names.getItem('Tax').load('value,type,visible,scope');
      const local = active(context).names.getItem('Local').load('scope,formula');
      const nowhere = context.workbook.names.getItemOrNullObject('Local');
      const used = active(context).getRange('C1');
      used.formulas = [['=SUM(Rates)*(1+Tax)']];
      used.load('values');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:A2');
      expect([tax.value, tax.type, tax.visible, tax.scope]).toEqual([0.13, 'Double', false, 'Workbook']);
      expect([local.scope, nowhere.isNullObject]).toEqual(['Worksheet', true]);
      expect(Number(used.values[0]?.[0])).toBeCloseTo(0.339, 10);
    });
  });

  test('a name follows its cells and can be given another formula', async () => {
    await Excel.run(async (context) => {
      const name = context.workbook.names.add('Here', active(context).getRange('B2'));
      active(context).getRange('1:1').insert('Down');
      name.load('formula');
      await context.sync();
      expect(name.formula).toBe('=Sheet1!$B$3');
      name.formula = '=Sheet1!$D$4';
      const range = name.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!D4');
    });
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.style, excel.stylecollection', () => {
  test('a built-in style is applied by its enumeration and told by its name', async () => {
    await Excel.run(async (context) => {
      const cell = active(context).getRange('A1');
      cell.style = Excel.BuiltInStyle.good;
      active(context).getRange('A2').style = Excel.BuiltInStyle.heading1;
      cell.load('style,format/fill/color,format/font/color');
      const heading = active(context).getRange('A2').load('style,format/font/bold');
      await context.sync();
      expect([cell.style, cell.format.fill.color, cell.format.font.color]).toEqual([
        'Good',
        '#C6EFCE',
        '#006100',
      ]);
      expect([heading.style, heading.format.font.bold]).toEqual(['Heading 1', true]);
    });
  });

  test('a style of one’s own is added, set up and applied; its cells follow when it changes', async () => {
    await Excel.run(async (context) => {
      const { styles } = context.workbook;
      styles.add('Diagonal Orientation Style');
      const style = styles.getItem('Diagonal Orientation Style');
      style.textOrientation = 38;
      style.font.color = '#FF0000';
      style.borders.getItem('EdgeBottom').style = 'Continuous';
      active(context).getRange('A1:A2').style = 'Diagonal Orientation Style';
      active(context).getRange('A2').format.font.color = '#0000FF';
      style.font.color = '#00FF00';
      style.load('builtIn,textOrientation');
      await context.sync();
      expect([style.builtIn, style.textOrientation]).toEqual([false, 38]);
    });
    expect([sheet().styleAt(0, 0).font.color, sheet().styleAt(1, 0).font.color]).toEqual([
      '#00FF00',
      '#0000FF',
    ]);
    expect(sheet().styleAt(0, 0).alignment.textRotation).toBe(38);
    await Excel.run(async (context) => {
      context.workbook.styles.getItem('Diagonal Orientation Style').delete();
      const gone = context.workbook.styles.getItemOrNullObject('Diagonal Orientation Style');
      const cell = active(context).getRange('A1').load('style');
      await context.sync();
      expect([gone.isNullObject, cell.style]).toEqual([true, 'Normal']);
    });
  });

  test('a style that is not there is InvalidArgument', async () => {
    const error = await failure(async (context) => {
      active(context).getRange('A1').style = 'No such style';
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.bindingcollection', () => {
  test('a range, a table and a single text are bound, found again after changes, and let go', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('A1:B3').values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ];
      const table = active(context).tables.add('A1:B3', true);
      table.name = 'Bound';
      context.workbook.bindings.add('Sheet1!D5:E6', 'Range', 'range-binding');
      context.workbook.bindings.add('Sheet1!A1:B3', 'Table', 'table-binding');
      context.workbook.bindings.add('Sheet1!A2', 'Text', 'text-binding');
      active(context).getRange('4:4').insert('Down');
      const bindings = context.workbook.bindings.load('items/id,items/type');
      const range = bindings.getItem('range-binding').getRange().load('address');
      const bound = bindings.getItem('table-binding').getTable().load('name');
      const text = bindings.getItem('text-binding').getText();
      await context.sync();
      expect(bindings.items.map(({ id, type }) => [id, type])).toEqual([
        ['range-binding', 'Range'],
        ['table-binding', 'Table'],
        ['text-binding', 'Text'],
      ]);
      expect([range.address, bound.name, text.value]).toEqual(['Sheet1!D6:E7', 'Bound', '1']);
      bindings.getItem('range-binding').delete();
      const gone = bindings.getItemOrNullObject('range-binding');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  test('a binding whose cells were deleted is InvalidBinding', async () => {
    const error = await failure(async (context) => {
      context.workbook.bindings.add('Sheet1!B2', 'Range', 'doomed');
      active(context).getRange('2:2').delete('Up');
      context.workbook.bindings.getItem('doomed').getRange().load('address');
      await context.sync();
    });
    expect(error.code).toBe('InvalidBinding');
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks', () => {
  test('properties, custom properties, settings and custom XML travel with the workbook', async () => {
    await Excel.run(async (context) => {
      const { properties, settings, customXmlParts } = context.workbook;
      properties.author = 'Alex';
      properties.custom.add('Introduction', 'Hello');
      settings.add('NeedsReview', true);
      const part = customXmlParts.add(
        '<Reviewers xmlns="http://schemas.contoso.com/review/1.0"><R>Juan</R></Reviewers>',
      );
      const found = customXmlParts
        .getByNamespace('http://schemas.contoso.com/review/1.0')
        .getOnlyItem()
        .load('id');
      const setting = settings.getItem('NeedsReview').load('value');
      const xml = part.getXml();
      part.load('id');
      properties.load('author');
      await context.sync();
      expect([properties.author, setting.value, found.id === part.id]).toEqual(['Alex', true, true]);
      expect(xml.value).toContain('<R>Juan</R>');
    });
  });

  test('in manual mode nothing is computed until it is asked for', async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.calculationMode = Excel.CalculationMode.manual;
      const cells = active(context).getRange('A1:B1');
      cells.formulas = [[1, '=A1*2']];
      await context.sync();
      active(context).getRange('A1').values = [[5]];
      const before = active(context).getRange('B1').load('values');
      await context.sync();
      expect(before.values).toEqual([[2]]);
      application.calculate(Excel.CalculationType.full);
      const after = active(context).getRange('B1').load('values');
      await context.sync();
      expect(after.values).toEqual([[10]]);
    });
  });

  test('culture, separators and local number formats of a Chinese Excel', async () => {
    excel().workbook.locale = 'zh-CN';
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.cultureInfo.load('name');
      application.cultureInfo.datetimeFormat.load('shortDatePattern');
      const cells = active(context).getRange('A1:B1');
      cells.values = [['2026年3月31日', 5]];
      cells.load('numberFormat,numberFormatLocal,text,values');
      await context.sync();
      expect([application.cultureInfo.name, application.cultureInfo.datetimeFormat.shortDatePattern]).toEqual(
        ['zh-CN', 'yyyy/M/d'],
      );
      expect(cells.values).toEqual([[46112, 5]]);
      expect(cells.numberFormatLocal[0]?.[1]).toBe('G/通用格式');
      cells.numberFormatLocal = [['yyyy/m/d', 'G/通用格式']];
      cells.load('numberFormat');
      await context.sync();
      expect(cells.numberFormat).toEqual([['yyyy/m/d', 'General']]);
    });
  });
});

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-hyperlinks (Range.hyperlink)', () => {
  test('to the web, inside the workbook, with a tip; clearing it keeps the text', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('A1').hyperlink = {
        textToDisplay: 'Contoso',
        screenTip: 'Go there',
        address: 'https://www.contoso.com',
      };
      active(context).getRange('A2').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'Up' };
      const first = active(context).getRange('A1').load('hyperlink,values');
      await context.sync();
      expect(first.hyperlink).toMatchObject({ address: 'https://www.contoso.com', screenTip: 'Go there' });
      expect(first.values).toEqual([['Contoso']]);
    });
    expect(sheet().readValues(parseRect('A2'))).toEqual([['Up']]);
  });
});
