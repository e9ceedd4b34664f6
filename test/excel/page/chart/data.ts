import type { Chart, ChartSeries, Worksheet } from '../model';
import { resolveReference } from '../state/references';

export interface DrawnSeries {
  readonly name: string;
  readonly color: string;
  readonly values: readonly number[];
}

export interface DrawnChart {
  readonly title: string | null;
  readonly kind: 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut';
  readonly stacked: boolean;
  /** Shares of 100 %. */
  readonly full: boolean;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly legend: boolean;
}

export const PALETTE = [
  '#4472c4',
  '#ed7d31',
  '#a5a5a5',
  '#ffc000',
  '#5b9bd5',
  '#70ad47',
  '#264478',
  '#9e480e',
];

/** What a chart shows now; undefined for kinds that are not drawn. */
export function drawnChart(sheet: Worksheet, chart: Chart): DrawnChart | undefined {
  const kind = kindOf(chart.type);
  if (!kind) return undefined;
  return {
    title: chart.title.visible ? chart.title.text || null : null,
    kind,
    stacked: /Stacked/.test(chart.type),
    full: /Stacked100/.test(chart.type),
    categories: categoriesOf(sheet, chart),
    series: chart.series.map((series, index) => ({
      name: seriesName(sheet, series),
      color: series.color ?? PALETTE[index % PALETTE.length] ?? '#4472c4',
      values: readNumbers(sheet, series.values),
    })),
    legend: chart.legend.visible,
  };
}

/** Without categories of its own, a chart counts its points from 1. */
function categoriesOf(sheet: Worksheet, chart: Chart): string[] {
  const first = chart.series[0];
  if (first?.categories) return readTexts(sheet, first.categories);
  const points = Math.max(0, ...chart.series.map((series) => readNumbers(sheet, series.values).length));
  return Array.from({ length: points }, (_, index) => String(index + 1));
}

function kindOf(type: string): DrawnChart['kind'] | undefined {
  if (/^(3D)?Column/.test(type)) return 'column';
  if (/^(3D)?Bar/.test(type)) return 'bar';
  if (/^(3D)?Line/.test(type)) return 'line';
  if (/^(3D)?Area/.test(type)) return 'area';
  if (/^Doughnut/.test(type)) return 'doughnut';
  return /^(3D)?Pie/.test(type) ? 'pie' : undefined;
}

function seriesName(sheet: Worksheet, series: ChartSeries): string {
  return typeof series.name === 'string' ? series.name : (readTexts(sheet, series.name.formula)[0] ?? '');
}

function readTexts(home: Worksheet, reference: string): string[] {
  const found = resolveReference(home, reference);
  return found ? found.sheet.readText(found.area).map((row) => row.filter(Boolean).join(' ')) : [];
}

function readNumbers(home: Worksheet, reference: string): number[] {
  const found = resolveReference(home, reference);
  if (!found) return [];
  return found.sheet
    .readValues(found.area)
    .flat()
    .map((value) => (typeof value === 'number' ? value : 0));
}
