import type { ReactNode } from 'react';
import { PALETTE, type DrawnChart } from './data';
import { shortNumber } from './scale';

/** Slices of the first series. */
export function Pie({
  chart,
  width,
  height,
}: {
  chart: DrawnChart;
  width: number;
  height: number;
}): ReactNode {
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value));
  const whole = values.reduce((sum, value) => sum + value, 0);
  const radius = Math.max(10, Math.min(width, height) / 2 - 8);
  const inner = chart.kind === 'doughnut' ? radius * 0.55 : 0;
  const turns = values.map(
    (_, index) => values.slice(0, index).reduce((sum, value) => sum + value, 0) / (whole || 1),
  );
  return (
    <g transform={`translate(${width / 2} ${height / 2})`} stroke="var(--sheet)" strokeWidth={1}>
      {values.map((value, index) => {
        const start = turns[index] ?? 0;
        return (
          <path
            key={index}
            d={slice(start, start + value / (whole || 1), radius, inner)}
            fill={PALETTE[index % PALETTE.length]}
            data-value={value}
          >
            <title>{`${chart.categories[index] ?? ''}: ${shortNumber(value)}`}</title>
          </path>
        );
      })}
    </g>
  );
}

/** Turns are counted clockwise from the top. */
function slice(from: number, to: number, radius: number, inner: number): string {
  const end = Math.min(to, from + 0.99999);
  const at = (turn: number, r: number): string => {
    const angle = turn * 2 * Math.PI - Math.PI / 2;
    return `${(Math.cos(angle) * r).toFixed(2)} ${(Math.sin(angle) * r).toFixed(2)}`;
  };
  const large = end - from > 0.5 ? 1 : 0;
  const back =
    inner > 0 ? `L ${at(end, inner)} A ${inner} ${inner} 0 ${large} 0 ${at(from, inner)}` : 'L 0 0';
  return `M ${at(from, radius)} A ${radius} ${radius} 0 ${large} 1 ${at(end, radius)} ${back} Z`;
}
