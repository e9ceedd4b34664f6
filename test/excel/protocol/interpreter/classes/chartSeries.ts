import { tryParseRect, splitSheetName } from '../../../model/address';
import type { ChartSeries } from '../../../model/objects';
import { toApiValue } from '../../../model/values';
import { excelError } from '../errors';
import {
  bind,
  factory,
  method,
  navigation,
  scalar,
  type HostObject,
  type Member,
  type ObjectType,
} from '../members';
import { areaArgument } from './area';
import { choice, flag, index, isMissing, number, optionalText, text } from './arguments';
import { rangeFormula } from './chartData';
import {
  chartDataLabelsType,
  chartFillType,
  chartLineType,
  chartOf,
  optionOf,
  setOption,
  type ChartPart,
} from './chartParts';
import { chartTrendlineTypes, trendlinesType } from './chartTrendlines';
import { color } from './colors';

interface SeriesPart extends ChartPart {
  readonly index: number;
}

function seriesOf(part: SeriesPart): ChartSeries {
  const found = chartOf(part).series[part.index];
  if (!found) throw excelError('ItemNotFound');
  return found;
}

function change(part: SeriesPart, next: Partial<ChartSeries>): void {
  const series = chartOf(part).series.map((entry, at) => (at === part.index ? { ...entry, ...next } : entry));
  part.sheet.updateChart(part.id, { series });
}

/** Cells of a `='Sheet'!$A$1:$A$9`. */
function cellsOf(part: ChartPart, formula: string): (string | number | boolean)[] {
  const { sheet: name, local } = splitSheetName(formula.replace(/^=/, ''));
  const sheet = name === null ? part.sheet : part.sheet.workbook.sheet(name);
  const rect = tryParseRect(local.replace(/\$/g, ''));
  return sheet && rect ? sheet.readValues(rect).flat().map(toApiValue) : [];
}

function nameOf(part: SeriesPart): string {
  const { name } = seriesOf(part);
  return typeof name === 'string' ? name : String(cellsOf(part, name.formula)[0] ?? '');
}

const seriesOption = (
  name: string,
  initial: unknown,
  parse: (value: unknown) => unknown,
): Member<SeriesPart> =>
  scalar(
    (part) => optionOf(part, name) ?? initial,
    (part, value) => setOption(part, name, parse(value)),
  );

const DIMENSIONS = ['Categories', 'Values', 'XValues', 'YValues'] as const;

function dimension(part: SeriesPart, wanted: unknown): string | null {
  const series = seriesOf(part);
  return ['Values', 'YValues'].includes(choice(wanted, DIMENSIONS)) ? series.values : series.categories;
}

const seriesFillType: ObjectType<SeriesPart> = {
  name: chartFillType.name,
  members: {
    SetSolidColor: method((part, [value]) => change(part, { color: color(value) })),
    Clear: method((part) => change(part, { color: null })),
  },
};

const seriesFormatType: ObjectType<SeriesPart> = {
  name: 'ChartSeriesFormat',
  members: {
    Fill: navigation((part) => bind(seriesFillType, part)),
    Line: navigation((part) => bind(chartLineType, { ...part, path: `${part.path}/format/line` })),
  },
};

interface PointPart extends SeriesPart {
  readonly point: number;
}

const pointFormatType: ObjectType<PointPart> = {
  name: 'ChartPointFormat',
  members: {
    Fill: navigation((part) =>
      bind(chartFillType, { ...part, path: `${part.path}/points/${part.point}/fill` }),
    ),
  },
};

const pointOption = (name: string, initial: unknown, parse: (value: unknown) => unknown): Member<PointPart> =>
  scalar(
    (part) => optionOf(part, `points/${part.point}/${name}`) ?? initial,
    (part, value) => setOption(part, `points/${part.point}/${name}`, parse(value)),
  );

const chartPointType: ObjectType<PointPart> = {
  name: 'ChartPoint',
  members: {
    MarkerBackgroundColor: pointOption('markerBackgroundColor', null, color),
    MarkerForegroundColor: pointOption('markerForegroundColor', null, color),
    MarkerSize: pointOption('markerSize', 5, number),
    MarkerStyle: pointOption('markerStyle', 'Automatic', text),
    Value: scalar((part) => cellsOf(part, seriesOf(part).values)[part.point] ?? null),
    HasDataLabel: scalar(
      (part) => optionOf(part, `points/${part.point}/hasDataLabel`) ?? false,
      (part, value) => setOption(part, `points/${part.point}/hasDataLabel`, flag(value)),
    ),
    Format: navigation((part) => bind(pointFormatType, part)),
  },
};

const pointCount = (part: SeriesPart): number => cellsOf(part, seriesOf(part).values).length;

const pointsType: ObjectType<SeriesPart> = {
  name: 'ChartPointsCollection',
  items: (part) =>
    Array.from({ length: pointCount(part) }, (_, point) => bind(chartPointType, { ...part, point })),
  members: {
    Count: scalar(pointCount),
    GetCount: method(pointCount),
    GetItemAt: factory((part, [at]) => {
      const point = index(at);
      if (point >= pointCount(part)) throw excelError('InvalidArgument');
      return bind(chartPointType, { ...part, point });
    }),
  },
};

const chartSeriesType: ObjectType<SeriesPart> = {
  name: 'ChartSeries',
  members: {
    Name: scalar(nameOf, (part, value) => change(part, { name: text(value) })),
    ChartType: seriesOption('chartType', undefined, text),
    HasDataLabels: seriesOption('hasDataLabels', false, flag),
    Smooth: seriesOption('smooth', false, flag),
    AxisGroup: seriesOption('axisGroup', 'Primary', (value) =>
      choice(value, ['Primary', 'Secondary'] as const),
    ),
    GapWidth: seriesOption('gapWidth', 219, number),
    Overlap: seriesOption('overlap', 0, number),
    DoughnutHoleSize: seriesOption('doughnutHoleSize', 75, number),
    PlotOrder: scalar((part) => part.index),
    BubbleScale: seriesOption('bubbleScale', 100, number),
    Explosion: seriesOption('explosion', 0, number),
    FirstSliceAngle: seriesOption('firstSliceAngle', 0, number),
    Filtered: seriesOption('filtered', false, flag),
    InvertIfNegative: seriesOption('invertIfNegative', false, flag),
    ShowShadow: seriesOption('showShadow', false, flag),
    VaryByCategories: seriesOption('varyByCategories', false, flag),
    Trendlines: navigation((part) => bind(trendlinesType, part)),
    MarkerStyle: seriesOption('markerStyle', 'Automatic', text),
    MarkerSize: seriesOption('markerSize', 5, number),
    MarkerBackgroundColor: seriesOption('markerBackgroundColor', null, color),
    MarkerForegroundColor: seriesOption('markerForegroundColor', null, color),
    Format: navigation((part) => bind(seriesFormatType, part)),
    Points: navigation((part) => bind(pointsType, part)),
    DataLabels: navigation((part) => bind(chartDataLabelsType, { ...part, path: `${part.path}/dataLabels` })),
    SetValues: method((part, [source]) => {
      const area = areaArgument(source, part.sheet);
      change(part, { values: rangeFormula(area.sheet, area.rect) });
    }),
    SetXAxisValues: method((part, [source]) => {
      const area = areaArgument(source, part.sheet);
      change(part, { categories: rangeFormula(area.sheet, area.rect) });
    }),
    GetDimensionValues: method((part, [wanted]) => {
      const formula = dimension(part, wanted);
      return formula ? cellsOf(part, formula) : [];
    }),
    GetDimensionDataSourceString: method(
      (part, [wanted]) => dimension(part, wanted)?.replace(/^=/, '') ?? '',
    ),
    GetDimensionDataSourceType: method(() => 'LocalRange'),
    Delete: method((part) => {
      seriesOf(part);
      part.sheet.updateChart(part.id, { series: chartOf(part).series.filter((_, at) => at !== part.index) });
    }),
  },
};

/** For the report of what is implemented. */
export const chartSeriesTypes = [
  chartSeriesType,
  seriesFormatType,
  pointFormatType,
  chartPointType,
  pointsType,
  ...chartTrendlineTypes,
];

const seriesObject = (part: ChartPart, at: number): HostObject =>
  bind(chartSeriesType, { ...part, index: at, path: `series/${at}` });

export const chartSeriesCollectionType: ObjectType<ChartPart> = {
  name: 'ChartSeriesCollection',
  items: (part) => chartOf(part).series.map((_, at) => seriesObject(part, at)),
  members: {
    Count: scalar((part) => chartOf(part).series.length),
    GetCount: method((part) => chartOf(part).series.length),
    GetItemAt: factory((part, [at]) => {
      const position = index(at);
      if (position >= chartOf(part).series.length) throw excelError('InvalidArgument');
      return seriesObject(part, position);
    }),
    Add: factory((part, [name, at]) => {
      const { series } = chartOf(part);
      const position = isMissing(at) ? series.length : index(at);
      const added: ChartSeries = {
        name: optionalText(name) ?? `Series${series.length + 1}`,
        categories: series[0]?.categories ?? null,
        values: '',
      };
      part.sheet.updateChart(part.id, {
        series: [...series.slice(0, position), added, ...series.slice(position)],
      });
      return seriesObject(part, position);
    }),
  },
};
