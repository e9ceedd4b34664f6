import { splitSheetName, tryParseRect } from '../../model/address';
import type { Chart, ChartSeries } from '../../model/objects';
import type { SheetModel } from '../../model/worksheet';
import type { CellValue } from '../../model/values';
import { NS } from '../package/namespaces';
import { element, textElement } from '../xml/write';
import { CHART_EXTENSION, LEGEND_POSITIONS, plotKind, typeOfPlot, type PlotKind } from './kinds';

const val = (name: string, value: string | number): string => element(name, { val: value });

/** A chart part: ECMA-376 part 1 §21.2, elements in the order of its schema. */
export function chartXml(sheet: SheetModel, chart: Chart): string {
  const kind = plotKind(chart.type);
  const { title, legend } = chart;
  const shown = title.visible && title.text !== '';
  const position = LEGEND_POSITIONS[legend.position] ?? 'r';
  return element(
    'c:chartSpace',
    { 'xmlns:c': NS.chart, 'xmlns:a': NS.drawing, 'xmlns:r': NS.relation },
    val('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      shown ? titleXml(title.text) : '',
      val('c:autoTitleDeleted', shown ? 0 : 1),
      element('c:plotArea', {}, element('c:layout'), plotXml(sheet, chart, kind)),
      legend.visible ? element('c:legend', {}, val('c:legendPos', position), val('c:overlay', 0)) : '',
      val('c:plotVisOnly', chart.options['plotVisibleOnly'] === false ? 0 : 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    extensionXml(chart, kind),
  );
}

function titleXml(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => element('a:p', {}, element('a:r', {}, textElement('a:t', line))));
  return element(
    'c:title',
    {},
    element('c:tx', {}, element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), ...lines)),
    val('c:overlay', 0),
  );
}

function plotXml(sheet: SheetModel, chart: Chart, kind: PlotKind): string {
  const series = chart.series.map((one, i) => new SeriesWriter(sheet, one, i, kind).xml()).join('');
  const labels = labelsXml(chart);
  const colors = val('c:varyColors', kind.plot === 'pie' || kind.plot === 'doughnut' ? 1 : 0);
  const stacked = kind.grouping === 'stacked' || kind.grouping === 'percentStacked';
  const ids = val('c:axId', 1) + val('c:axId', 2);
  switch (kind.plot) {
    case 'bar':
      return (
        element(
          'c:barChart',
          {},
          val('c:barDir', kind.lying ? 'bar' : 'col'),
          val('c:grouping', kind.grouping),
          colors,
          series,
          labels,
          val('c:gapWidth', 150),
          stacked ? val('c:overlap', 100) : '',
          ids,
        ) + axesXml(chart, kind)
      );
    case 'line':
      return (
        element(
          'c:lineChart',
          {},
          val('c:grouping', kind.grouping),
          colors,
          series,
          labels,
          val('c:marker', 1),
          ids,
        ) + axesXml(chart, kind)
      );
    case 'area':
      return (
        element('c:areaChart', {}, val('c:grouping', kind.grouping), colors, series, labels, ids) +
        axesXml(chart, kind)
      );
    case 'scatter':
      return (
        element('c:scatterChart', {}, val('c:scatterStyle', 'lineMarker'), colors, series, labels, ids) +
        axesXml(chart, kind)
      );
    case 'pie':
      return element('c:pieChart', {}, colors, series, labels, val('c:firstSliceAng', 0));
    case 'doughnut':
      return element(
        'c:doughnutChart',
        {},
        colors,
        series,
        labels,
        val('c:firstSliceAng', 0),
        val('c:holeSize', 50),
      );
  }
}

/** Data labels are there once anything of them was set. */
function labelsXml({ options }: Chart): string {
  if (!Object.keys(options).some((key) => key.startsWith('dataLabels/'))) return '';
  const flag = (name: string, initial: boolean): number => Number(options[`dataLabels/${name}`] ?? initial);
  return element(
    'c:dLbls',
    {},
    val('c:showLegendKey', flag('showLegendKey', false)),
    val('c:showVal', flag('showValue', true)),
    val('c:showCatName', flag('showCategoryName', false)),
    val('c:showSerName', flag('showSeriesName', false)),
    val('c:showPercent', flag('showPercentage', false)),
    val('c:showBubbleSize', 0),
  );
}

function axesXml(chart: Chart, kind: PlotKind): string {
  const [categories, values] = kind.lying ? ['l', 'b'] : ['b', 'l'];
  const first = kind.plot === 'scatter' ? 'c:valAx' : 'c:catAx';
  return (
    axisXml(first, chart, 'categoryAxis', [1, 2], categories ?? 'b') +
    axisXml('c:valAx', chart, 'valueAxis', [2, 1], values ?? 'l')
  );
}

function axisXml(
  name: string,
  { options }: Chart,
  path: string,
  [id, crosses]: readonly [number, number],
  side: string,
): string {
  const option = (key: string): unknown => options[`axes/${path}/${key}`];
  const number = (key: string): number | null =>
    typeof option(key) === 'number' ? (option(key) as number) : null;
  const max = number('maximum');
  const min = number('minimum');
  const title = option('title/text');
  const gridlines = option('majorGridlines/visible') ?? path === 'valueAxis';
  const format = option('numberFormat');
  const majorUnit = number('majorUnit');
  return element(
    name,
    {},
    val('c:axId', id),
    element(
      'c:scaling',
      {},
      val('c:orientation', option('reversePlotOrder') === true ? 'maxMin' : 'minMax'),
      max === null ? '' : val('c:max', max),
      min === null ? '' : val('c:min', min),
    ),
    val('c:delete', option('visible') === false ? 1 : 0),
    val('c:axPos', side),
    gridlines === true ? element('c:majorGridlines') : '',
    typeof title === 'string' && title !== '' && option('title/visible') !== false ? titleXml(title) : '',
    typeof format === 'string' ? element('c:numFmt', { formatCode: format, sourceLinked: 0 }) : '',
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    val('c:crossAx', crosses),
    val('c:crosses', 'autoZero'),
    name === 'c:valAx' && majorUnit !== null ? val('c:majorUnit', majorUnit) : '',
  );
}

/** One series with the values that it shows now, for readers that do not look into the cells. */
class SeriesWriter {
  constructor(
    private readonly sheet: SheetModel,
    private readonly series: ChartSeries,
    private readonly index: number,
    private readonly kind: PlotKind,
  ) {}

  xml(): string {
    const { series, index, kind } = this;
    const scatter = kind.plot === 'scatter';
    const { categories } = series;
    return element(
      'c:ser',
      {},
      val('c:idx', index),
      val('c:order', index),
      this.nameXml(),
      this.colorXml(),
      kind.plot === 'bar' ? val('c:invertIfNegative', 0) : '',
      (kind.plot === 'line' || scatter) && !kind.markers
        ? element('c:marker', {}, val('c:symbol', 'none'))
        : '',
      categories === null
        ? ''
        : element(
            scatter ? 'c:xVal' : 'c:cat',
            {},
            scatter ? this.numbers(categories) : this.texts(categories),
          ),
      element(scatter ? 'c:yVal' : 'c:val', {}, this.numbers(series.values)),
      kind.plot === 'line' ? val('c:smooth', 0) : '',
    );
  }

  private nameXml(): string {
    const { name } = this.series;
    if (typeof name !== 'string') return element('c:tx', {}, this.texts(name.formula));
    return name === '' ? '' : element('c:tx', {}, textElement('c:v', name));
  }

  /** Lines take their colour by their stroke, points by their markers, all else by its fill. */
  private colorXml(): string {
    const { color } = this.series;
    const { plot, markers } = this.kind;
    const fill = color ? element('a:solidFill', {}, val('a:srgbClr', color.slice(1).toUpperCase())) : '';
    if (plot === 'scatter' && markers) {
      const points = element('c:marker', {}, val('c:symbol', 'circle'), fill && element('c:spPr', {}, fill));
      return element('c:spPr', {}, element('a:ln', { w: 28575 }, element('a:noFill'))) + points;
    }
    if (fill === '') return '';
    const line = plot === 'line' || plot === 'scatter';
    return element('c:spPr', {}, line ? element('a:ln', { w: 28575 }, fill) : fill);
  }

  private values(formula: string): CellValue[] {
    const { sheet: name, local } = splitSheetName(formula.replace(/^=/, ''));
    const source = name === null ? this.sheet : this.sheet.book.sheet(name);
    const area = tryParseRect(local);
    return source && area ? source.readValues(area).flat() : [];
  }

  private numbers(formula: string): string {
    const values = this.values(formula);
    const points = values.map((value, idx) =>
      typeof value === 'number' ? element('c:pt', { idx }, textElement('c:v', String(value))) : '',
    );
    const count = val('c:ptCount', values.length);
    const cache = element('c:numCache', {}, textElement('c:formatCode', 'General'), count, ...points);
    return element('c:numRef', {}, textElement('c:f', formula.replace(/^=/, '')), cache);
  }

  private texts(formula: string): string {
    const values = this.values(formula);
    const points = values.map((value, idx) =>
      value === null
        ? ''
        : element(
            'c:pt',
            { idx },
            textElement('c:v', typeof value === 'object' ? value.error : String(value)),
          ),
    );
    const cache = element('c:strCache', {}, val('c:ptCount', values.length), ...points);
    return element('c:strRef', {}, textElement('c:f', formula.replace(/^=/, '')), cache);
  }
}

function extensionXml(chart: Chart, kind: PlotKind): string {
  const exact = typeOfPlot(kind) === chart.type && Object.keys(chart.options).length === 0;
  if (exact) return '';
  const own = textElement('s:chart', JSON.stringify({ type: chart.type, options: chart.options }));
  const attributes = { uri: CHART_EXTENSION.uri, 'xmlns:s': CHART_EXTENSION.namespace };
  return element('c:extLst', {}, element('c:ext', attributes, own));
}
