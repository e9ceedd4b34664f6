import { unzlibSync } from 'fflate';
import { useExcel } from '../protocol/useExcel';
import { fillSample } from './sample';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const excel = useExcel();
beforeEach(() => {
  fillSample(excel().workbook);
});
const chart = () => excel().workbook.activeSheet.charts[0];

function addChart(
  context: Excel.RequestContext,
  type: Excel.ChartType = Excel.ChartType.columnClustered,
): Excel.Chart {
  return active(context).charts.add(type, active(context).getRange('B2:C5'), Excel.ChartSeriesBy.columns);
}

/** Width, height and the colours of a PNG, read by the rules of its standard. */
function readPng(base64: string): { width: number; height: number; colors: Set<string> } {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  const view = new DataView(bytes.buffer);
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const size = view.getUint32(33);
  expect(String.fromCharCode(...bytes.subarray(37, 41))).toBe('IDAT');
  const rows = unzlibSync(bytes.subarray(41, 41 + size));
  const colors = new Set<string>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      colors.add(Buffer.from(rows.subarray(at, at + 3)).toString('hex'));
    }
  }
  return { width, height, colors };
}

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts', () => {
  test('a chart takes title, legend, data labels, size and place', async () => {
    await Excel.run(async (context) => {
      const added = addChart(context);
      added.title.text = 'Sales Chart';
      added.legend.position = 'Right';
      added.legend.format.fill.setSolidColor('white');
      added.dataLabels.format.font.size = 15;
      added.dataLabels.format.font.color = 'black';
      added.setPosition('G2', 'L12');
      added.load('name,width');
      await context.sync();
      expect([added.name, added.width]).toEqual(['Chart 1', 288]);
    });
    expect(chart()).toMatchObject({ title: { text: 'Sales Chart' }, legend: { position: 'Right' } });
  });

  test('a series is added, given values, categories and a name', async () => {
    await Excel.run(async (context) => {
      const added = addChart(context);
      const series = added.series.add('Price');
      series.setValues(active(context).getRange('D3:D5'));
      series.setXAxisValues(active(context).getRange('B3:B5'));
      const values = series.getDimensionValues('Values');
      added.series.load('items/name');
      await context.sync();
      expect(added.series.items.map(({ name }) => name)).toEqual(['Quantity', 'Price']);
      expect(values.value).toEqual([7.5, 34.5, 9.5]);
    });
  });

  test('axes have bounds, units, titles, number formats and gridlines', async () => {
    await Excel.run(async (context) => {
      const { valueAxis, categoryAxis } = addChart(context).axes;
      valueAxis.maximum = 5;
      valueAxis.minimum = 0;
      valueAxis.majorUnit = 1;
      valueAxis.displayUnit = 'Hundreds';
      valueAxis.title.text = 'Pieces';
      categoryAxis.title.text = 'Product';
      categoryAxis.majorGridlines.visible = true;
      valueAxis.load('maximum,majorUnit,displayUnit');
      categoryAxis.majorGridlines.load('visible');
      await context.sync();
      expect([valueAxis.maximum, valueAxis.majorUnit, valueAxis.displayUnit]).toEqual([5, 1, 'Hundreds']);
      expect(categoryAxis.majorGridlines.visible).toBe(true);
    });
  });

  test('a moving average is added to a series, changed and deleted', async () => {
    await Excel.run(async (context) => {
      const series = addChart(context, Excel.ChartType.line).series.getItemAt(0);
      const line = series.trendlines.add(Excel.ChartTrendlineType.movingAverage);
      line.movingAveragePeriod = 3;
      line.format.line.color = '#FF0000';
      series.trendlines.add('Linear').showEquation = true;
      await context.sync();
      line.load('type,movingAveragePeriod');
      const count = series.trendlines.getCount();
      await context.sync();
      expect([line.type, line.movingAveragePeriod, count.value]).toEqual(['MovingAverage', 3, 2]);
      line.delete();
      const left = series.trendlines.getItem(0).load('type');
      await context.sync();
      expect(left.type).toBe('Linear');
    });
  });

  test('points of a series are coloured and told apart', async () => {
    await Excel.run(async (context) => {
      const { points } = addChart(context).series.getItemAt(0);
      points.getItemAt(1).format.fill.setSolidColor('red');
      points.getItemAt(1).hasDataLabel = true;
      points.load('items/value,items/hasDataLabel');
      await context.sync();
      expect(points.items.map(({ value, hasDataLabel }) => [value, hasDataLabel])).toEqual([
        [2, false],
        [1, true],
        [5, false],
      ]);
    });
  });

  test('getImage gives a PNG of the wanted size with the series in its colour', async () => {
    await Excel.run(async (context) => {
      const added = addChart(context);
      added.series.getItemAt(0).format.fill.setSolidColor('#FF0000');
      const image = added.getImage(200, 100, Excel.ImageFittingMode.fill);
      const byWidth = added.getImage(180);
      await context.sync();
      expect(readPng(image.value)).toMatchObject({ width: 200, height: 100 });
      expect(readPng(image.value).colors).toContain('ff0000');
      expect(readPng(byWidth.value)).toMatchObject({ width: 180, height: 108 });
    });
  });

  test('a pie shows a slice for every value', async () => {
    await Excel.run(async (context) => {
      const image = addChart(context, Excel.ChartType.pie).getImage(120, 120);
      await context.sync();
      expect([...readPng(image.value).colors].sort()).toEqual(['4472c4', 'a5a5a5', 'ed7d31', 'ffffff']);
    });
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.charttitle', () => {
  test('a title follows a formula, and some of its letters have a format of their own', async () => {
    await Excel.run(async (context) => {
      const { title } = addChart(context);
      title.setFormula('=Sample!$B$3');
      title.getSubstring(0, 3).font.color = '#FF0000';
      title.load('text');
      const { font } = title.getSubstring(0, 3);
      font.load('color');
      await context.sync();
      expect([title.text, font.color]).toEqual(['Almonds', '#FF0000']);
    });
  });
});
