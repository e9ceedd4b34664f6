import type { Chart, ChartSeries } from '../model/objects';
import type { SheetModel } from '../model/worksheet';
import { columnLeft, rowTop } from './anchors';
import { colorOf } from './colors';
import { childOf, childrenNamed, descendants, type XmlElement } from './xml';

const value = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['val'];

function typeOf(plot: XmlElement): string | null {
  const grouping = value(plot, 'grouping');
  const stacked =
    grouping === 'stacked' ? 'Stacked' : grouping === 'percentStacked' ? 'Stacked100' : 'Clustered';
  switch (plot.name) {
    case 'barChart':
      return `${value(plot, 'barDir') === 'bar' ? 'Bar' : 'Column'}${stacked}`;
    case 'lineChart':
      return value(plot, 'marker') === '1' ? 'LineMarkers' : 'Line';
    case 'pieChart':
      return 'Pie';
    case 'doughnutChart':
      return 'Doughnut';
    case 'areaChart':
      return stacked === 'Clustered' ? 'Area' : `Area${stacked}`;
    case 'scatterChart':
      return 'XYScatter';
    default:
      return null;
  }
}

function seriesOf(element: XmlElement, theme: readonly string[]): ChartSeries {
  const formula = (name: string): string | null => {
    const [text] = descendants(childOf(element, name), 'f');
    return text ? `=${text.text}` : null;
  };
  const nameFormula = formula('tx');
  const [literal] = descendants(childOf(element, 'tx'), 'v');
  const fill = childOf(childOf(element, 'spPr'), 'solidFill');
  const [srgb] = fill?.children ?? [];
  const color =
    srgb?.name === 'srgbClr' ? `#${srgb.attributes['val'] ?? '000000'}` : colorOf(fill, 'schemeClr', theme);
  return {
    name: nameFormula === null ? (literal?.text ?? '') : { formula: nameFormula },
    categories: formula('cat') ?? formula('xVal'),
    values: formula('val') ?? formula('yVal') ?? '',
    color,
  };
}

/** A chart of one of the simple kinds; null for the others. */
export function readChart(
  sheet: SheetModel,
  anchor: XmlElement,
  space: XmlElement,
  theme: readonly string[],
): Chart | null {
  const chart = childOf(space, 'chart');
  const plots = childOf(chart, 'plotArea')?.children.filter((child) => child.name.endsWith('Chart')) ?? [];
  const [plot] = plots;
  const type = plot && plots.length === 1 ? typeOf(plot) : null;
  if (!chart || !plot || type === null) return null;
  const title = descendants(childOf(chart, 'title'), 't')
    .map((run) => run.text)
    .join('');
  const [properties] = descendants(anchor, 'cNvPr');
  const positions: Record<string, string> = { r: 'Right', l: 'Left', t: 'Top', b: 'Bottom', tr: 'Corner' };
  const legend = childOf(chart, 'legend');
  return {
    id: sheet.book.newId(),
    name: properties?.attributes['name'] ?? `Chart ${sheet.objects.charts.length + 1}`,
    type,
    title: { text: title, visible: childOf(chart, 'title') !== undefined },
    series: childrenNamed(plot, 'ser').map((series) => seriesOf(series, theme)),
    legend: {
      visible: legend !== undefined,
      position: positions[value(legend, 'legendPos') ?? 'r'] ?? 'Right',
    },
    ...place(sheet, anchor),
    options: {},
  };
}

const EMU = 12700;

function place(sheet: SheetModel, anchor: XmlElement): Pick<Chart, 'left' | 'top' | 'width' | 'height'> {
  const number = (parent: XmlElement | undefined, name: string): number =>
    Number(childOf(parent, name)?.text ?? 0);
  const corner = (element: XmlElement | undefined): [number, number] => [
    columnLeft(sheet, number(element, 'col')) + number(element, 'colOff') / EMU,
    rowTop(sheet, number(element, 'row')) + number(element, 'rowOff') / EMU,
  ];
  const [left, top] = corner(childOf(anchor, 'from'));
  const to = childOf(anchor, 'to');
  const extent = childOf(anchor, 'ext')?.attributes;
  const [right, bottom] = to
    ? corner(to)
    : [left + Number(extent?.['cx'] ?? 4572000) / EMU, top + Number(extent?.['cy'] ?? 2743200) / EMU];
  return { left, top, width: right - left, height: bottom - top };
}
