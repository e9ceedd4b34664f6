import { chartImage } from '../../../model/image/chartImage';
import type { Chart } from '../../../model/objects';
import type { Worksheet } from '../../../model/types';
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
import { Area, areaArgument } from './area';
import { choice, index, isMissing, number, optionalNumber, text } from './arguments';
import { seriesFrom, type SeriesBy } from './chartData';
import {
  chartAreaFormatType,
  chartAxesType,
  chartDataLabelsType,
  chartLegendType,
  chartOf,
  chartPlotAreaType,
  chartTitleType,
  child,
  option,
  type ChartPart,
} from './chartParts';
import { chartSeriesCollectionType } from './chartSeries';
import { EventType, eventMembers } from './eventMembers';
import { heightOf, leftOf, topOf, widthOf } from './metrics';
import { worksheetObject } from './worksheet';

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text);
}

/** What Excel gives a new chart, in points. */
const DEFAULT_SIZE = { left: 50, top: 50, width: 360, height: 216 } as const;
const SERIES_BY: readonly SeriesBy[] = ['Auto', 'Columns', 'Rows'];

const placed = (key: 'left' | 'top' | 'width' | 'height'): Member<ChartPart> =>
  scalar(
    (part) => chartOf(part)[key],
    (part, value) => part.sheet.updateChart(part.id, { [key]: number(value) }),
  );

function setPosition(part: ChartPart, first: unknown, last: unknown): void {
  const start = areaArgument(first, part.sheet);
  const end = isMissing(last) ? null : areaArgument(last, part.sheet);
  const span = new Area(part.sheet, {
    ...start.rect,
    r2: (end ?? start).rect.r2,
    c2: (end ?? start).rect.c2,
  });
  const size = end || start.rect.r1 !== start.rect.r2 ? { width: widthOf(span), height: heightOf(span) } : {};
  part.sheet.updateChart(part.id, { left: leftOf(start), top: topOf(start), ...size });
}

export const chartType: ObjectType<ChartPart> = {
  name: 'Chart',
  id: (part) => part.id,
  members: {
    Id: scalar((part) => part.id),
    Name: scalar(
      (part) => chartOf(part).name,
      (part, value) => part.sheet.updateChart(part.id, { name: text(value) }),
    ),
    ChartType: scalar(
      (part) => chartOf(part).type,
      (part, value) => part.sheet.updateChart(part.id, { type: text(value) }),
    ),
    Left: placed('left'),
    Top: placed('top'),
    Width: placed('width'),
    Height: placed('height'),
    Style: option('style', 201, number),
    PlotVisibleOnly: option('plotVisibleOnly', true, (value) => value === true),
    DisplayBlanksAs: option('displayBlanksAs', 'NotPlotted', (value) =>
      choice(value, ['NotPlotted', 'Zero', 'Interplotted'] as const),
    ),
    Title: child('title', chartTitleType),
    Legend: child('legend', chartLegendType),
    Axes: child('axes', chartAxesType),
    Format: child('format', chartAreaFormatType),
    DataLabels: child('dataLabels', chartDataLabelsType),
    PlotArea: child('plotArea', chartPlotAreaType),
    Series: navigation((part) => bind(chartSeriesCollectionType, part)),
    Worksheet: navigation((part) => worksheetObject(part.sheet)),
    /** Base64 of a PNG; a width or height alone keeps the chart's proportions, as fitting does. */
    GetImage: method((part, [width, height, fitting]) => {
      choice(fitting, ['Fit', 'FitAndCenter', 'Fill'] as const, 'Fit');
      const chart = chartOf(part);
      const wide = optionalNumber(width);
      const high = optionalNumber(height);
      const scale = wide === undefined ? (high ?? chart.height) / chart.height : wide / chart.width;
      const size = (points: number, given: number | undefined): number =>
        Math.max(1, Math.round(given ?? points * scale));
      return toBase64(chartImage(part.sheet, chart, size(chart.width, wide), size(chart.height, high)));
    }),
    Activate: method((part) => part.sheet.workbook.activate(part.sheet)),
    Delete: method((part) => part.sheet.removeChart(chartOf(part).id)),
    SetData: method((part, [source, by]) => {
      const area = areaArgument(source, part.sheet);
      part.sheet.updateChart(part.id, {
        series: seriesFrom(area.sheet, area.rect, choice(by, SERIES_BY, 'Auto')),
      });
    }),
    SetPosition: method((part, [start, end]) => setPosition(part, start, end)),
    ...eventMembers<ChartPart>('Chart', (part) => part.id, [
      { event: 'onActivated', stem: 'ActivatedEvent', type: EventType.chartActivated },
      { event: 'onDeactivated', stem: 'DeactivatedEvent', type: EventType.chartDeactivated },
    ]),
  },
};

const chartObject = (sheet: Worksheet, id: string): HostObject => bind(chartType, { sheet, id, path: '' });

function find(sheet: Worksheet, key: unknown): HostObject | null {
  const wanted = text(key).toLowerCase();
  const found = sheet.charts.find(
    (chart) => chart.name.toLowerCase() === wanted || chart.id.toLowerCase() === wanted,
  );
  return found ? chartObject(sheet, found.id) : null;
}

function existing(sheet: Worksheet, key: unknown): HostObject {
  const found = find(sheet, key);
  if (!found) throw excelError('ItemNotFound');
  return found;
}

function add(sheet: Worksheet, type: unknown, source: unknown, by: unknown): HostObject {
  const area = areaArgument(source, sheet);
  const series = seriesFrom(area.sheet, area.rect, choice(by, SERIES_BY, 'Auto'));
  const [only, second] = series;
  const chart: Omit<Chart, 'id' | 'name'> = {
    type: text(type),
    title: {
      text: only && !second && typeof only.name === 'string' ? only.name : 'Chart Title',
      visible: true,
    },
    series,
    legend: { visible: series.length > 1, position: 'Bottom' },
    ...DEFAULT_SIZE,
    options: {},
  };
  return chartObject(sheet, sheet.addChart(chart).id);
}

export const chartsType: ObjectType<Worksheet> = {
  name: 'ChartCollection',
  items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart.id)),
  item: find,
  members: {
    Count: scalar((sheet) => sheet.charts.length),
    GetCount: method((sheet) => sheet.charts.length),
    Add: factory((sheet, [type, source, by]) => add(sheet, type, source, by)),
    GetItem: factory((sheet, [key]) => existing(sheet, key)),
    GetItemAt: factory((sheet, [at]) => {
      const chart = sheet.charts[index(at)];
      if (!chart) throw excelError('InvalidArgument');
      return chartObject(sheet, chart.id);
    }),
    GetItemOrNullObject: factory((sheet, [key]) => find(sheet, key)),
    ...eventMembers<Worksheet>('ChartCollection', (sheet) => sheet.id, [
      { event: 'onAdded', stem: 'AddedEvent', type: EventType.chartAdded },
      { event: 'onDeleted', stem: 'DeletedEvent', type: EventType.chartDeleted },
      { event: 'onActivated', stem: 'ActivatedEvent', type: EventType.chartActivated },
      { event: 'onDeactivated', stem: 'DeactivatedEvent', type: EventType.chartDeactivated },
    ]),
  },
};
