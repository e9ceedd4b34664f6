import { splitSheetName, tryParseRect } from '../address';
import type { Chart } from '../objects';
import type { Worksheet } from '../types';
import { Canvas } from './canvas';
import { encodePng } from './png';

const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#264478', '#9E480E'];
const GRID = '#D9D9D9';
const AXIS = '#7F7F7F';

interface Plotted {
  readonly color: string;
  readonly values: readonly number[];
}

/** Numbers of a series' cells; texts and blanks count as nought. */
function numbersOf(sheet: Worksheet, formula: string): number[] {
  const { sheet: name, local } = splitSheetName(formula.replace(/^=/, ''));
  const home = name === null ? sheet : sheet.workbook.sheet(name);
  const rect = tryParseRect(local.replace(/\$/g, ''));
  if (!home || !rect) return [];
  return home
    .readValues(rect)
    .flat()
    .map((value) => (typeof value === 'number' ? value : 0));
}

const paletteColor = (index: number): string => PALETTE[index % PALETTE.length] ?? AXIS;

/**
 * A chart as a PNG of so many pixels: its marks, axis and gridlines in their colours and proportions. Words are not drawn:
 * `chart.getImage` promises a picture, and tests ask whether the data are in it.
 */
export function chartImage(sheet: Worksheet, chart: Chart, width: number, height: number): Uint8Array {
  const canvas = new Canvas(width, height);
  const series = chart.series.map(({ values, color }, i): Plotted => ({
    color: color ?? paletteColor(i),
    values: numbersOf(sheet, values),
  }));
  if (/Pie|Doughnut/.test(chart.type)) drawSlices(canvas, series, chart.type);
  else drawPlot(canvas, series, chart.type);
  return encodePng(canvas);
}

function drawSlices(canvas: Canvas, series: readonly Plotted[], type: string): void {
  const values = (series[0]?.values ?? []).map(Math.abs);
  const total = values.reduce((a, b) => a + b, 0);
  const outer = Math.min(canvas.width, canvas.height) * 0.4;
  let from = 0;
  values.forEach((value, i) => {
    const to = from + (total === 0 ? 0 : value / total);
    canvas.slice(
      { x: canvas.width / 2, y: canvas.height / 2 },
      { outer, inner: type.includes('Doughnut') ? outer * 0.6 : 0 },
      { from, to },
      paletteColor(i),
    );
    from = to;
  });
}

/** From the lowest value (or nought) to the highest, stacked where the kind stacks. */
function spanOf(series: readonly Plotted[], points: number, stacked: boolean): [number, number] {
  const heights = stacked
    ? Array.from({ length: points }, (_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))
    : series.flatMap(({ values }) => values);
  const low = Math.min(0, ...heights);
  const high = Math.max(0, ...heights);
  return [low, high === low ? low + 1 : high];
}

function drawPlot(canvas: Canvas, series: readonly Plotted[], type: string): void {
  const across = type.startsWith('Bar');
  const stacked = type.includes('Stacked');
  const margin = Math.round(Math.min(canvas.width, canvas.height) * 0.1);
  const length = (across ? canvas.width : canvas.height) - 2 * margin;
  const breadth = (across ? canvas.height : canvas.width) - 2 * margin;
  const points = Math.max(1, ...series.map(({ values }) => values.length));
  const [low, high] = spanOf(series, points, stacked);
  const along = (value: number): number => ((value - low) / (high - low)) * length;
  const place = (value: number): number =>
    across ? margin + along(value) : canvas.height - margin - along(value);
  for (let i = 0; i <= 4; i += 1) ruled(canvas, across, place(low + ((high - low) * i) / 4), margin, GRID);
  const band = breadth / points;
  if (/Line|Area|Scatter|XY/.test(type)) {
    for (const { values, color } of series)
      values.slice(1).forEach((value, i) => {
        const x = margin + band * (i + 0.5);
        canvas.line(x, place(values[i] ?? 0), x + band, place(value), color);
      });
  } else drawBars(canvas, series, { across, stacked, margin, band, place });
  ruled(canvas, across, place(Math.max(0, low)), margin, AXIS);
}

function ruled(canvas: Canvas, across: boolean, at: number, margin: number, color: string): void {
  if (across) canvas.line(at, margin, at, canvas.height - margin, color);
  else canvas.line(margin, at, canvas.width - margin, at, color);
}

interface BarPlot {
  readonly across: boolean;
  readonly stacked: boolean;
  readonly margin: number;
  readonly band: number;
  readonly place: (value: number) => number;
}

function drawBars(canvas: Canvas, series: readonly Plotted[], plot: BarPlot): void {
  const { across, stacked, margin, band, place } = plot;
  const thick = (band * 0.7) / (stacked ? 1 : Math.max(1, series.length));
  const bases = new Map<number, number>();
  series.forEach(({ values, color }, s) =>
    values.forEach((value, i) => {
      const base = stacked ? (bases.get(i) ?? 0) : 0;
      bases.set(i, base + value);
      const start = margin + band * (i + 0.15) + (stacked ? 0 : thick * s);
      const [from, to] = [place(base), place(base + value)];
      if (across) canvas.rectangle(from, start, to, start + thick, color);
      else canvas.rectangle(start, from, start + thick, to, color);
    }),
  );
}
