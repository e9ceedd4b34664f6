import type { Chart } from '../../../model/objects';
import type { Worksheet } from '../../../model/types';
import { toApiValue } from '../../../model/values';
import { excelError } from '../errors';
import { bind, factory, method, navigation, scalar, type Member, type ObjectType } from '../members';
import { choice, flag, index, isMissing, number, text } from './arguments';
import { color } from './colors';

/** A chart, and the part of it that an object speaks of: '' is the chart itself, `axes/valueAxis` one of its axes. */
export interface ChartPart {
  readonly sheet: Worksheet;
  readonly id: string;
  readonly path: string;
}

export function chartOf(part: ChartPart): Chart {
  const found = part.sheet.charts.find((chart) => chart.id === part.id);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

const at = (part: ChartPart, name: string): ChartPart => ({
  ...part,
  path: part.path === '' ? name : `${part.path}/${name}`,
});

export function setOption(part: ChartPart, name: string, value: unknown): void {
  const key = part.path === '' ? name : `${part.path}/${name}`;
  part.sheet.updateChart(part.id, { options: { ...chartOf(part).options, [key]: value } });
}

export function optionOf(part: ChartPart, name: string): unknown {
  return chartOf(part).options[part.path === '' ? name : `${part.path}/${name}`];
}

/** A property kept under its path among the chart's options; `initial` is what Excel answers before it is set. */
export function option(
  name: string,
  initial: unknown,
  parse: (value: unknown) => unknown,
): Member<ChartPart> {
  return scalar(
    (part) => optionOf(part, name) ?? initial,
    (part, value) => setOption(part, name, parse(value)),
  );
}

/** Told by whoever draws the chart; never written. */
function readOnlyOption(name: string, initial: unknown): Member<ChartPart> {
  return scalar((part) => optionOf(part, name) ?? initial);
}

export const child = (name: string, type: ObjectType<ChartPart>): Member<ChartPart> =>
  navigation((part) => bind(type, at(part, name)));

const textOrNumber = (value: unknown): string | number => (typeof value === 'number' ? value : text(value));

const chartFontType: ObjectType<ChartPart> = {
  name: 'ChartFont',
  members: {
    Bold: option('bold', false, flag),
    Color: option('color', '#595959', color),
    Italic: option('italic', false, flag),
    Name: option('name', 'Calibri', text),
    Size: option('size', 10, number),
    Underline: option('underline', 'None', (value) => choice(value, ['None', 'Single'] as const)),
  },
};

export const chartFillType: ObjectType<ChartPart> = {
  name: 'ChartFill',
  members: {
    SetSolidColor: method((part, [value]) => setOption(part, 'color', color(value))),
    Clear: method((part) => setOption(part, 'color', null)),
  },
};

const LINE_STYLES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Grey25',
  'Grey50',
  'Grey75',
  'Automatic',
  'RoundDot',
] as const;
const lineMembers: Readonly<Record<string, Member<ChartPart>>> = {
  Color: option('color', '#000000', color),
  LineStyle: option('lineStyle', 'Automatic', (value) => choice(value, LINE_STYLES)),
  Weight: option('weight', 0.75, number),
  Clear: method((part) => setOption(part, 'lineStyle', 'None')),
};

export const chartLineType: ObjectType<ChartPart> = { name: 'ChartLineFormat', members: lineMembers };
const chartBorderType: ObjectType<ChartPart> = { name: 'ChartBorder', members: lineMembers };

const formatMembers: Readonly<Record<string, Member<ChartPart>>> = {
  Font: child('font', chartFontType),
  Fill: child('fill', chartFillType),
  Border: child('border', chartBorderType),
};
export const chartAreaFormatType: ObjectType<ChartPart> = {
  name: 'ChartAreaFormat',
  members: { ...formatMembers, RoundedCorners: option('roundedCorners', false, flag) },
};
const titleFormatType: ObjectType<ChartPart> = { name: 'ChartTitleFormat', members: formatMembers };
const legendFormatType: ObjectType<ChartPart> = { name: 'ChartLegendFormat', members: formatMembers };
const axisTitleFormatType: ObjectType<ChartPart> = { name: 'ChartAxisTitleFormat', members: formatMembers };
const plotAreaFormatType: ObjectType<ChartPart> = {
  name: 'ChartPlotAreaFormat',
  members: { Fill: child('fill', chartFillType), Border: child('border', chartBorderType) },
};
const labelsFormatType: ObjectType<ChartPart> = { name: 'ChartDataLabelFormat', members: formatMembers };

/** Some letters of a title: `getSubstring(0, 7).font`. */
const formatStringType: ObjectType<ChartPart> = {
  name: 'ChartFormatString',
  members: { Font: child('font', chartFontType) },
};

export const chartTitleType: ObjectType<ChartPart> = {
  name: 'ChartTitle',
  members: {
    Text: scalar(
      (part) => chartOf(part).title.text,
      (part, value) => part.sheet.updateChart(part.id, { title: { text: text(value), visible: true } }),
    ),
    Visible: scalar(
      (part) => chartOf(part).title.visible,
      (part, value) =>
        part.sheet.updateChart(part.id, { title: { ...chartOf(part).title, visible: flag(value) } }),
    ),
    Left: option('left', 0, number),
    Top: option('top', 0, number),
    Width: readOnlyOption('width', 0),
    Height: readOnlyOption('height', 0),
    ShowShadow: option('showShadow', false, flag),
    TextOrientation: option('textOrientation', 0, number),
    SetFormula: method((part, [formula]) => {
      setOption(part, 'formula', text(formula));
      const value = part.sheet.workbook.evaluateNow(text(formula));
      const shown = Array.isArray(value) ? (value[0]?.[0] ?? '') : value;
      part.sheet.updateChart(part.id, { title: { text: String(toApiValue(shown)), visible: true } });
    }),
    GetSubstring: factory((part, [start, length]) =>
      bind(formatStringType, at(part, `substring/${index(start)}/${index(length)}`)),
    ),
    Overlay: option('overlay', false, flag),
    HorizontalAlignment: option('horizontalAlignment', 'Center', text),
    VerticalAlignment: option('verticalAlignment', 'Center', text),
    Position: option('position', 'Top', text),
    Format: child('format', titleFormatType),
  },
};

const POSITIONS = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;
export const chartLegendType: ObjectType<ChartPart> = {
  name: 'ChartLegend',
  members: {
    Visible: scalar(
      (part) => chartOf(part).legend.visible,
      (part, value) =>
        part.sheet.updateChart(part.id, { legend: { ...chartOf(part).legend, visible: flag(value) } }),
    ),
    Position: scalar(
      (part) => chartOf(part).legend.position,
      (part, value) =>
        part.sheet.updateChart(part.id, {
          legend: { ...chartOf(part).legend, position: choice(value, POSITIONS) },
        }),
    ),
    Left: option('left', 0, number),
    Top: option('top', 0, number),
    Width: option('width', 0, number),
    Height: option('height', 0, number),
    ShowShadow: option('showShadow', false, flag),
    Overlay: option('overlay', false, flag),
    Format: child('format', legendFormatType),
  },
};

const gridlinesType: ObjectType<ChartPart> = {
  name: 'ChartGridlines',
  members: {
    Visible: scalar(
      (part) => optionOf(part, 'visible') ?? part.path.endsWith('valueAxis/majorGridlines'),
      (part, value) => setOption(part, 'visible', flag(value)),
    ),
    Format: child('format', {
      name: 'ChartGridlinesFormat',
      members: { Line: child('line', chartLineType) },
    }),
  },
};

const axisTitleType: ObjectType<ChartPart> = {
  name: 'ChartAxisTitle',
  members: {
    Text: option('text', '', text),
    Visible: option('visible', false, flag),
    TextOrientation: option('textOrientation', 0, number),
    Format: child('format', axisTitleFormatType),
  },
};

const axisFormatType: ObjectType<ChartPart> = {
  name: 'ChartAxisFormat',
  members: {
    Font: child('font', chartFontType),
    Line: child('line', chartLineType),
    Fill: child('fill', chartFillType),
  },
};

/** '' hands a bound back to Excel. */
const bound = (value: unknown): number | '' => (value === '' ? '' : number(value));

const chartAxisType: ObjectType<ChartPart> = {
  name: 'ChartAxis',
  members: {
    Maximum: option('maximum', '', bound),
    Minimum: option('minimum', '', bound),
    MajorUnit: option('majorUnit', '', bound),
    MinorUnit: option('minorUnit', '', bound),
    Visible: option('visible', true, flag),
    NumberFormat: option('numberFormat', 'General', text),
    LinkNumberFormat: option('linkNumberFormat', true, flag),
    ReversePlotOrder: option('reversePlotOrder', false, flag),
    ScaleType: option('scaleType', 'Linear', (value) => choice(value, ['Linear', 'Logarithmic'] as const)),
    CategoryType: option('categoryType', 'Automatic', (value) =>
      choice(value, ['Automatic', 'TextAxis', 'DateAxis'] as const),
    ),
    TickLabelPosition: option('tickLabelPosition', 'NextToAxis', text),
    TickLabelSpacing: option('tickLabelSpacing', 1, textOrNumber),
    MajorTickMark: option('majorTickMark', 'None', text),
    MinorTickMark: option('minorTickMark', 'None', text),
    TextOrientation: option('textOrientation', 0, number),
    DisplayUnit: option('displayUnit', 'None', text),
    Position: option('position', 'Automatic', text),
    Alignment: option('alignment', 'Center', text),
    AxisGroup: readOnlyOption('axisGroup', 'Primary'),
    BaseTimeUnit: option('baseTimeUnit', 'Days', text),
    IsBetweenCategories: option('isBetweenCategories', true, flag),
    LogBase: option('logBase', 10, number),
    MajorTimeUnitScale: option('majorTimeUnitScale', 'Days', text),
    MinorTimeUnitScale: option('minorTimeUnitScale', 'Days', text),
    MultiLevel: option('multiLevel', false, flag),
    Offset: option('offset', 100, number),
    ShowDisplayUnitLabel: option('showDisplayUnitLabel', true, flag),
    TickMarkSpacing: option('tickMarkSpacing', 1, number),
    CustomDisplayUnit: readOnlyOption('customDisplayUnit', 0),
    SetCustomDisplayUnit: method((part, [value]) => setOption(part, 'customDisplayUnit', number(value))),
    PositionAt: readOnlyOption('positionAt', 0),
    SetPositionAt: method((part, [value]) => setOption(part, 'positionAt', number(value))),
    Title: child('title', axisTitleType),
    Format: child('format', axisFormatType),
    MajorGridlines: child('majorGridlines', gridlinesType),
    MinorGridlines: child('minorGridlines', gridlinesType),
    SetCategoryNames: method((part, [source]) =>
      setOption(part, 'categoryNames', isMissing(source) ? null : text(source)),
    ),
  },
};

export const chartAxesType: ObjectType<ChartPart> = {
  name: 'ChartAxes',
  members: {
    CategoryAxis: child('categoryAxis', chartAxisType),
    ValueAxis: child('valueAxis', chartAxisType),
    SeriesAxis: child('seriesAxis', chartAxisType),
    GetItem: factory((part, [type, group]) => {
      const axis = { Category: 'categoryAxis', Value: 'valueAxis', Series: 'seriesAxis', Invalid: '' }[
        choice(type, ['Category', 'Value', 'Series'] as const)
      ];
      return bind(chartAxisType, at(part, group === 'Secondary' ? `secondary/${axis}` : axis));
    }),
  },
};

export const chartDataLabelsType: ObjectType<ChartPart> = {
  name: 'ChartDataLabels',
  members: {
    ShowValue: option('showValue', true, flag),
    ShowCategoryName: option('showCategoryName', false, flag),
    ShowSeriesName: option('showSeriesName', false, flag),
    ShowPercentage: option('showPercentage', false, flag),
    ShowLegendKey: option('showLegendKey', false, flag),
    Separator: option('separator', ', ', text),
    AutoText: option('autoText', true, flag),
    HorizontalAlignment: option('horizontalAlignment', 'Center', text),
    VerticalAlignment: option('verticalAlignment', 'Center', text),
    LinkNumberFormat: option('linkNumberFormat', true, flag),
    TextOrientation: option('textOrientation', 0, number),
    ShowBubbleSize: option('showBubbleSize', false, flag),
    Position: option('position', 'OutsideEnd', text),
    NumberFormat: option('numberFormat', 'General', text),
    Format: child('format', labelsFormatType),
  },
};

export const chartPlotAreaType: ObjectType<ChartPart> = {
  name: 'ChartPlotArea',
  members: {
    Left: option('left', 0, number),
    Top: option('top', 0, number),
    Width: option('width', 0, number),
    Height: option('height', 0, number),
    Position: option('position', 'Automatic', text),
    Format: child('format', plotAreaFormatType),
  },
};

/** For the report of what is implemented. */
export const chartPartTypes = [
  chartFontType,
  chartFillType,
  chartLineType,
  chartBorderType,
  chartAreaFormatType,
  titleFormatType,
  legendFormatType,
  axisTitleFormatType,
  plotAreaFormatType,
  labelsFormatType,
  formatStringType,
  chartTitleType,
  chartLegendType,
  gridlinesType,
  axisTitleType,
  axisFormatType,
  chartAxisType,
  chartAxesType,
  chartDataLabelsType,
  chartPlotAreaType,
];
