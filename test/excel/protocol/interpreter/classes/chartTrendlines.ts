import { excelError } from '../errors';
import { bind, factory, method, scalar, type HostObject, type Member, type ObjectType } from '../members';
import { choice, flag, index, isMissing, number, text } from './arguments';
import { chartLineType, child, optionOf, setOption, type ChartPart } from './chartParts';

const TYPES = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] as const;

/** The trend lines of a series are kept by number among the chart's options; a deleted one leaves its number. */
function numbersOf(part: ChartPart): readonly number[] {
  return (optionOf(part, 'trendlines') as readonly number[] | undefined) ?? [];
}

interface LinePart extends ChartPart {
  readonly number: number;
}

function lineObject(part: ChartPart, at: number): HostObject {
  return bind(chartTrendlineType, { ...part, path: `${part.path}/trendlines/${at}`, number: at });
}

const seriesPath = (part: LinePart): ChartPart => ({
  ...part,
  path: part.path.slice(0, part.path.lastIndexOf('/trendlines/')),
});

function assertThere(part: LinePart): void {
  if (!numbersOf(seriesPath(part)).includes(part.number)) throw excelError('ItemNotFound');
}

function lineOption(name: string, initial: unknown, parse: (value: unknown) => unknown): Member<LinePart> {
  return scalar(
    (part) => {
      assertThere(part);
      return optionOf(part, name) ?? initial;
    },
    (part, value) => {
      assertThere(part);
      setOption(part, name, parse(value));
    },
  );
}

const chartTrendlineType: ObjectType<LinePart> = {
  name: 'ChartTrendline',
  id: ({ number: at }) => `trendline${at}`,
  members: {
    Type: lineOption('type', 'Linear', (value) => choice(value, TYPES)),
    Name: lineOption('name', '', text),
    Intercept: lineOption('intercept', '', (value) => (value === '' ? '' : number(value))),
    MovingAveragePeriod: lineOption('movingAveragePeriod', 2, index),
    PolynomialOrder: lineOption('polynomialOrder', 2, index),
    BackwardPeriod: lineOption('backwardPeriod', 0, number),
    ForwardPeriod: lineOption('forwardPeriod', 0, number),
    ShowEquation: lineOption('showEquation', false, flag),
    ShowRSquared: lineOption('showRSquared', false, flag),
    Format: child('format', {
      name: 'ChartTrendlineFormat',
      members: { Line: child('line', chartLineType) },
    }),
    Delete: method((part) => {
      assertThere(part);
      const series = seriesPath(part);
      setOption(
        series,
        'trendlines',
        numbersOf(series).filter((at) => at !== part.number),
      );
    }),
  },
};

export const trendlinesType: ObjectType<ChartPart> = {
  name: 'ChartTrendlineCollection',
  items: (part) => numbersOf(part).map((at) => lineObject(part, at)),
  /** By its place when a number is given, by its id when the library finds it again. */
  item(part, key) {
    const found = numbersOf(part).find((at, place) => key === place || key === `trendline${at}`);
    return found === undefined ? null : lineObject(part, found);
  },
  members: {
    GetCount: method((part) => numbersOf(part).length),
    GetItem: factory((part, [at]) => {
      const found = numbersOf(part)[index(at)];
      if (found === undefined) throw excelError('ItemNotFound');
      return lineObject(part, found);
    }),
    Add: factory((part, [type]) => {
      const used = numbersOf(part);
      const next = Math.max(-1, ...used) + 1;
      setOption(part, 'trendlines', [...used, next]);
      setOption(
        { ...part, path: `${part.path}/trendlines/${next}` },
        'type',
        isMissing(type) ? 'Linear' : choice(type, TYPES),
      );
      return lineObject(part, next);
    }),
  },
};

export const chartTrendlineTypes = [chartTrendlineType, trendlinesType];
