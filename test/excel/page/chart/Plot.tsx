import type { ReactNode } from 'react';
import type { DrawnChart } from './data';
import { niceTicks, shortNumber } from './scale';

interface Props {
  readonly chart: DrawnChart;
  readonly width: number;
  readonly height: number;
}

/** Axes and marks of a column, bar, line or area chart. */
export function Plot({ chart, width, height }: Props): ReactNode {
  const sideways = chart.kind === 'bar';
  const sums = stackedSums(chart);
  const ticks = niceTicks(Math.min(0, ...sums.lows), Math.max(0, ...sums.highs));
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const labelSpace = sideways
    ? Math.min(120, 12 + 7 * Math.max(0, ...chart.categories.map((each) => each.length)))
    : 46;
  const body = {
    left: labelSpace,
    top: 6,
    width: Math.max(10, width - labelSpace - 24),
    height: Math.max(10, height - 28),
  };
  const along = sideways ? body.width : body.height;
  const value = (amount: number): number => ((amount - low) / (high - low || 1)) * along;
  const place = (amount: number): number =>
    sideways ? body.left + value(amount) : body.top + body.height - value(amount);
  const band = (sideways ? body.height : body.width) / Math.max(1, chart.categories.length);
  // A bar chart counts its categories from the bottom, as Excel's does.
  const bandStart = (index: number): number =>
    sideways ? body.top + (chart.categories.length - 1 - index) * band : body.left + index * band;
  return (
    <g fontSize={11} fill="currentColor">
      {ticks.map((tick) => (
        <g key={tick}>
          {sideways ? (
            <line
              x1={place(tick)}
              x2={place(tick)}
              y1={body.top}
              y2={body.top + body.height}
              className="rule"
            />
          ) : (
            <line
              x1={body.left}
              x2={body.left + body.width}
              y1={place(tick)}
              y2={place(tick)}
              className="rule"
            />
          )}
          <text
            x={sideways ? place(tick) : body.left - 6}
            y={sideways ? body.top + body.height + 14 : place(tick) + 4}
            textAnchor={sideways ? 'middle' : 'end'}
          >
            {chart.full ? `${Math.round(tick * 100)}%` : shortNumber(tick)}
          </text>
        </g>
      ))}
      {chart.categories.map((category, index) => (
        <text
          key={index}
          x={sideways ? body.left - 6 : bandStart(index) + band / 2}
          y={sideways ? bandStart(index) + band / 2 + 4 : body.top + body.height + 14}
          textAnchor={sideways ? 'end' : 'middle'}
        >
          {clipped(category, sideways ? labelSpace : band)}
        </text>
      ))}
      {chart.kind === 'line' || chart.kind === 'area' ? (
        <Lines
          chart={chart}
          x={(index) => bandStart(index) + band / 2}
          y={place}
          base={place(Math.max(0, low))}
        />
      ) : (
        <Bars chart={chart} bandStart={bandStart} band={band} place={place} sideways={sideways} />
      )}
    </g>
  );
}

interface BarsProps {
  readonly chart: DrawnChart;
  readonly bandStart: (index: number) => number;
  readonly band: number;
  readonly place: (amount: number) => number;
  readonly sideways: boolean;
}

function Bars({ chart, bandStart, band, place, sideways }: BarsProps): ReactNode {
  const lanes = chart.stacked ? 1 : chart.series.length;
  const thickness = (band * 0.66) / Math.max(1, lanes);
  return chart.categories.map((category, index) => {
    let up = 0;
    let down = 0;
    return chart.series.map((series, lane) => {
      const amount = share(chart, index, series.values[index] ?? 0);
      const from = chart.stacked ? (amount < 0 ? down : up) : 0;
      if (amount < 0) down += amount;
      else up += amount;
      const start = place(from);
      const end = place(from + amount);
      const across = bandStart(index) + band * 0.17 + (chart.stacked ? 0 : lane * thickness);
      const box = sideways
        ? { x: Math.min(start, end), y: across, width: Math.abs(end - start), height: thickness }
        : { x: across, y: Math.min(start, end), width: thickness, height: Math.abs(end - start) };
      return (
        <rect key={`${index} ${lane}`} {...box} fill={series.color} data-value={series.values[index]}>
          <title>{`${series.name} ${category}: ${shortNumber(series.values[index] ?? 0)}`}</title>
        </rect>
      );
    });
  });
}

interface LinesProps {
  readonly chart: DrawnChart;
  readonly x: (index: number) => number;
  readonly y: (amount: number) => number;
  readonly base: number;
}

function Lines({ chart, x, y, base }: LinesProps): ReactNode {
  const below = chart.categories.map(() => 0);
  return chart.series.map((series) => {
    const points = series.values.map((amount, index) => {
      const height = share(chart, index, amount) + (chart.stacked ? (below[index] ?? 0) : 0);
      if (chart.stacked) below[index] = height;
      return `${x(index)},${y(height)}`;
    });
    const closed = `${x(0)},${base} ${points.join(' ')} ${x(series.values.length - 1)},${base}`;
    return chart.kind === 'area' ? (
      <polygon key={series.name} points={closed} fill={series.color} opacity={0.75} />
    ) : (
      <polyline
        key={series.name}
        points={points.join(' ')}
        fill="none"
        stroke={series.color}
        strokeWidth={2.25}
        strokeLinejoin="round"
      />
    );
  });
}

function share(chart: DrawnChart, index: number, amount: number): number {
  if (!chart.full) return amount;
  const whole = chart.series.reduce((sum, series) => sum + Math.abs(series.values[index] ?? 0), 0);
  return whole === 0 ? 0 : amount / whole;
}

function stackedSums(chart: DrawnChart): { highs: number[]; lows: number[] } {
  const highs: number[] = [];
  const lows: number[] = [];
  chart.categories.forEach((_, index) => {
    const amounts = chart.series.map((series) => share(chart, index, series.values[index] ?? 0));
    const total = (keep: (amount: number) => boolean): number =>
      amounts.filter(keep).reduce((sum, each) => sum + each, 0);
    highs.push(chart.stacked ? total((each) => each > 0) : Math.max(...amounts));
    lows.push(chart.stacked ? total((each) => each < 0) : Math.min(...amounts));
  });
  return { highs, lows };
}

function clipped(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / 7));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
