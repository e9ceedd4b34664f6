import type { ReactNode } from 'react';
import type { Chart, Worksheet } from '../model';
import { POINT } from '../grid/geometry';
import { drawnChart, PALETTE, type DrawnChart } from './data';
import { Pie } from './Pie';
import { Plot } from './Plot';

/** The sheet's charts, over its cells. */
export function ChartLayer({ sheet }: { sheet: Worksheet }): ReactNode {
  return sheet.charts.map((chart) => <ChartBox key={chart.id} sheet={sheet} chart={chart} />);
}

function ChartBox({ sheet, chart }: { sheet: Worksheet; chart: Chart }): ReactNode {
  const width = Math.round(chart.width * POINT);
  const height = Math.round(chart.height * POINT);
  const drawn = drawnChart(sheet, chart);
  const box = { left: chart.left * POINT, top: chart.top * POINT, width, height };
  if (!drawn) {
    return (
      <div className="chart unknown" data-chart={chart.name} style={box}>
        {chart.title.text || chart.name} · {chart.type}
      </div>
    );
  }
  const head = drawn.title === null ? 8 : 34;
  const names = legendNames(drawn);
  const foot = drawn.legend && names.length > 0 ? 24 : 4;
  const Body = drawn.kind === 'pie' || drawn.kind === 'doughnut' ? Pie : Plot;
  return (
    <svg
      className="chart"
      role="img"
      aria-label={drawn.title ?? chart.name}
      data-chart={chart.name}
      style={box}
      width={width}
      height={height}
    >
      {drawn.title !== null && (
        <text x={width / 2} y={23} textAnchor="middle" fontSize={15} fill="currentColor">
          {drawn.title}
        </text>
      )}
      <g transform={`translate(0 ${head})`}>
        <Body chart={drawn} width={width} height={height - head - foot} />
      </g>
      {drawn.legend && <Legend names={names} width={width} y={height - 10} />}
    </svg>
  );
}

function legendNames(chart: DrawnChart): { name: string; color: string }[] {
  if (chart.kind === 'pie' || chart.kind === 'doughnut') {
    return chart.categories.map((name, index) => ({ name, color: PALETTE[index % PALETTE.length] ?? '' }));
  }
  return chart.series.map(({ name, color }) => ({ name, color }));
}

function Legend({
  names,
  width,
  y,
}: {
  names: readonly { name: string; color: string }[];
  width: number;
  y: number;
}): ReactNode {
  const widths = names.map(
    ({ name }) => 24 + [...name].reduce((sum, char) => sum + (char > '\u2e80' ? 11 : 6.5), 0),
  );
  const sumOf = (some: readonly number[]): number => some.reduce((sum, each) => sum + each, 0);
  const start = Math.max(6, (width - sumOf(widths)) / 2);
  return (
    <g fontSize={11} fill="currentColor">
      {names.map(({ name, color }, index) => {
        const left = start + sumOf(widths.slice(0, index));
        return (
          <g key={index} transform={`translate(${left} ${y})`}>
            <rect x={0} y={-8} width={9} height={9} fill={color} />
            <text x={13} y={0}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
