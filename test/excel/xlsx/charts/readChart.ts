import type { Chart, ChartSeries } from '../../model/objects';
import type { ColorReader } from '../styles/colors';
import { child, childrenNamed, deepText, descendants, flagOf, valOf, type XmlNode } from '../xml/tree';
import { CHART_EXTENSION, LEGEND_POSITIONS, typeOfPlot, type PlotKind } from './kinds';

/** All of a chart but its name and its place on the sheet. */
export type ChartContent = Pick<Chart, 'type' | 'title' | 'series' | 'legend' | 'options'>;

const PLOTS: Readonly<Record<string, PlotKind['plot']>> = {
  barChart: 'bar',
  lineChart: 'line',
  pieChart: 'pie',
  doughnutChart: 'doughnut',
  areaChart: 'area',
  scatterChart: 'scatter',
};

/** A chart with one plot of a kind that the model draws; null for all others. */
export function readChart(space: XmlNode, colors: ColorReader): ChartContent | null {
  const chart = child(space, 'chart');
  const plots = child(chart, 'plotArea')?.children.filter(({ name }) => name.endsWith('Chart')) ?? [];
  const [plot] = plots;
  const kind = plot && plots.length === 1 ? kindOf(plot) : null;
  if (!chart || !plot || !kind) return null;
  const own = ownChart(space);
  const title = child(chart, 'title');
  const legend = child(chart, 'legend');
  const position = valOf(legend, 'legendPos') ?? 'r';
  const text = title ? titleText(title) : '';
  return {
    type: own?.type ?? typeOfPlot(kind),
    title: { text, visible: title !== undefined },
    series: childrenNamed(plot, 'ser').map((series) => readSeries(series, colors)),
    legend: {
      visible: legend !== undefined,
      position: Object.keys(LEGEND_POSITIONS).find((key) => LEGEND_POSITIONS[key] === position) ?? 'Right',
    },
    options: own?.options ?? readOptions(chart, plot),
  };
}

const titleText = (title: XmlNode): string => [...descendants(title, 'p')].map(paragraphText).join('\n');
const paragraphText = (paragraph: XmlNode): string => [...descendants(paragraph, 't')].map(deepText).join('');

function kindOf(plot: XmlNode): PlotKind | null {
  const known = PLOTS[plot.name];
  const grouping = valOf(plot, 'grouping') as PlotKind['grouping'] | undefined;
  if (!known) return null;
  const series = childrenNamed(plot, 'ser');
  const unmarked = series.every((each) => valOf(child(each, 'marker'), 'symbol') === 'none');
  const lineless = series.every((each) => child(child(child(each, 'spPr'), 'ln'), 'noFill') !== undefined);
  const markers =
    known === 'line'
      ? !unmarked && flagOf(valOf(plot, 'marker'))
      : known === 'scatter' && (lineless || !unmarked);
  return { plot: known, lying: valOf(plot, 'barDir') === 'bar', grouping: grouping ?? 'standard', markers };
}

/** What a file of ours says about its chart beyond the format's own words. */
function ownChart(space: XmlNode): { type: string; options: Record<string, unknown> } | null {
  const extension = childrenNamed(child(space, 'extLst'), 'ext').find(
    ({ attributes }) => attributes.uri === CHART_EXTENSION.uri,
  );
  const text = extension && deepText(extension);
  if (!text) return null;
  try {
    const { type, options } = JSON.parse(text) as { type?: unknown; options?: unknown };
    if (typeof type !== 'string' || typeof options !== 'object' || options === null) return null;
    return { type, options: options as Record<string, unknown> };
  } catch (problem) {
    if (problem instanceof SyntaxError) return null;
    throw problem;
  }
}

function readSeries(node: XmlNode, colors: ColorReader): ChartSeries {
  const formula = (name: string): string | null => {
    const part = child(node, name);
    const [found] = part ? descendants(part, 'f') : [];
    return found ? `=${found.text}` : null;
  };
  const tx = child(node, 'tx');
  const name = formula('tx');
  const [literal] = tx ? descendants(tx, 'v') : [];
  return {
    name: name === null ? (literal?.text ?? '') : { formula: name },
    categories: formula('cat') ?? formula('xVal'),
    values: formula('val') ?? formula('yVal') ?? '',
    color: colorOf(child(node, 'spPr'), child(node, 'marker'), colors),
  };
}

function colorOf(
  shape: XmlNode | undefined,
  marker: XmlNode | undefined,
  colors: ColorReader,
): string | null {
  const fill =
    child(shape, 'solidFill') ??
    child(child(shape, 'ln'), 'solidFill') ??
    child(child(marker, 'spPr'), 'solidFill');
  const rgb = valOf(fill, 'srgbClr');
  if (rgb !== undefined) return `#${rgb.toUpperCase()}`;
  const scheme = valOf(fill, 'schemeClr');
  return scheme === undefined ? null : colors.scheme(scheme);
}

/** Of foreign charts the common options: axis titles and bounds, data labels. */
function readOptions(chart: XmlNode, plot: XmlNode): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const axes =
    child(chart, 'plotArea')?.children.filter(({ name }) => /^(?:cat|val|date)Ax$/.test(name)) ?? [];
  const values = axes.filter(({ name }) => name === 'valAx').pop();
  for (const axis of axes) {
    const path = `axes/${axis === values ? 'valueAxis' : 'categoryAxis'}`;
    const title = child(axis, 'title');
    if (title) options[`${path}/title/text`] = titleText(title);
    for (const [tag, key] of [
      ['max', 'maximum'],
      ['min', 'minimum'],
    ] as const) {
      const bound = valOf(child(axis, 'scaling'), tag);
      if (bound !== undefined) options[`${path}/${key}`] = Number(bound);
    }
  }
  const labels = child(plot, 'dLbls');
  if (labels && child(labels, 'showVal')) {
    options['dataLabels/showValue'] = flagOf(valOf(labels, 'showVal'));
    options['dataLabels/showPercentage'] = flagOf(valOf(labels, 'showPercent'));
    options['dataLabels/showCategoryName'] = flagOf(valOf(labels, 'showCatName'));
  }
  return options;
}
