/** The plots that files of ours hold; Office.js knows many more types, of which each has its nearest here. */
export interface PlotKind {
  readonly plot: 'bar' | 'line' | 'pie' | 'doughnut' | 'area' | 'scatter';
  /** Bars lie. */
  readonly lying: boolean;
  readonly grouping: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly markers: boolean;
}

export function plotKind(type: string): PlotKind {
  const stacked = /Stacked100/.test(type) ? 'percentStacked' : /Stacked/.test(type) ? 'stacked' : null;
  const kind = (plot: PlotKind['plot'], grouping: PlotKind['grouping'] = 'standard'): PlotKind => ({
    plot,
    lying: false,
    grouping: stacked ?? grouping,
    markers: /Markers/.test(type) || (plot === 'scatter' && !/Lines|Smooth/.test(type)),
  });
  if (/^(3D)?Line/.test(type)) return kind('line');
  if (/^Doughnut/.test(type)) return kind('doughnut');
  if (/^(3D)?Pie|OfPie$/.test(type)) return kind('pie');
  if (/^(3D)?Area/.test(type)) return kind('area');
  if (/^(XYScatter|Bubble)/.test(type)) return kind('scatter');
  return { ...kind('bar', 'clustered'), lying: /^(3D)?Bar/.test(type) };
}

/** `Excel.ChartType` of a plot. */
export function typeOfPlot({ plot, lying, grouping, markers }: PlotKind): string {
  const stacked = grouping === 'stacked' ? 'Stacked' : grouping === 'percentStacked' ? 'Stacked100' : '';
  switch (plot) {
    case 'bar':
      return `${lying ? 'Bar' : 'Column'}${stacked || 'Clustered'}`;
    case 'line':
      return `Line${markers ? 'Markers' : ''}${stacked}`;
    case 'area':
      return `Area${stacked}`;
    case 'pie':
      return 'Pie';
    case 'doughnut':
      return 'Doughnut';
    case 'scatter':
      return markers ? 'XYScatter' : 'XYScatterLinesNoMarkers';
  }
}

/** What the chart's own format cannot say (its exact type, options of the model) stands in this extension. */
export const CHART_EXTENSION = {
  uri: '{7C5B2A64-6B0E-4D0F-9A51-4B8F0E5D7A21}',
  namespace: 'urn:stand-in-excel:chart',
} as const;

export const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Right: 'r',
  Left: 'l',
  Top: 't',
  Bottom: 'b',
  Corner: 'tr',
};
