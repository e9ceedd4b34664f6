import type {
  BorderLine,
  BorderStyle,
  BorderWeight,
  FontStyle,
  HorizontalAlignment,
  VerticalAlignment,
} from '../../model/style';

/** Words of the file and words of the model, both ways. */
export class Words<M extends string> {
  private readonly toModel: ReadonlyMap<string, M>;
  private readonly toFile: ReadonlyMap<M, string>;

  constructor(pairs: Readonly<Record<string, M>>) {
    this.toModel = new Map(Object.entries(pairs));
    this.toFile = new Map(Object.entries(pairs).map(([file, model]) => [model, file]));
  }

  read(word: string | undefined): M | undefined {
    return word === undefined ? undefined : this.toModel.get(word);
  }

  write(word: M): string | undefined {
    return this.toFile.get(word);
  }
}

export const HORIZONTAL = new Words<HorizontalAlignment>({
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
});

export const VERTICAL = new Words<VerticalAlignment>({
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
});

export const UNDERLINE = new Words<FontStyle['underline']>({
  none: 'None',
  single: 'Single',
  double: 'Double',
  singleAccounting: 'SingleAccountant',
  doubleAccounting: 'DoubleAccountant',
});

const BORDERS: Readonly<Record<string, readonly [BorderLine, BorderWeight]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dashed: ['Dash', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

export function readBorderWord(word: string | undefined): Pick<BorderStyle, 'line' | 'weight'> | null {
  const known = word === undefined ? undefined : BORDERS[word];
  return known ? { line: known[0], weight: known[1] } : null;
}

/** The file's word for a line; of a kind that has no such weight, its lightest. */
export function borderWord({ line, weight }: BorderStyle): string | undefined {
  const kinds = Object.entries(BORDERS).filter(([, [known]]) => known === line);
  return (kinds.find(([, [, known]]) => known === weight) ?? kinds[0])?.[0];
}

/** Built-in cell styles by number: their names differ by language, their numbers do not ([MS-OI29500] §2.1.739). */
const NAMED: readonly (readonly [number, string])[] = [
  [0, 'Normal'],
  [3, 'Comma'],
  [4, 'Currency'],
  [5, 'Percent'],
  [6, 'Comma [0]'],
  [7, 'Currency [0]'],
  [8, 'Hyperlink'],
  [9, 'Followed Hyperlink'],
  [10, 'Note'],
  [11, 'Warning Text'],
  [15, 'Title'],
  [16, 'Heading 1'],
  [17, 'Heading 2'],
  [18, 'Heading 3'],
  [19, 'Heading 4'],
  [20, 'Input'],
  [21, 'Output'],
  [22, 'Calculation'],
  [23, 'Check Cell'],
  [24, 'Linked Cell'],
  [25, 'Total'],
  [26, 'Good'],
  [27, 'Bad'],
  [28, 'Neutral'],
  [53, 'Explanatory Text'],
];
const ACCENTS = [1, 2, 3, 4, 5, 6].flatMap((n): (readonly [number, string])[] => {
  const first = 29 + 4 * (n - 1);
  return [
    [first, `Accent${n}`],
    [first + 1, `20% - Accent${n}`],
    [first + 2, `40% - Accent${n}`],
    [first + 3, `60% - Accent${n}`],
  ];
});
const STYLE_NAMES = new Map([...NAMED, ...ACCENTS]);
const STYLE_NUMBERS = new Map([...STYLE_NAMES].map(([number, name]) => [name, number]));

export const builtInStyleName = (number: number): string | undefined => STYLE_NAMES.get(number);
export const builtInStyleNumber = (name: string): number | undefined => STYLE_NUMBERS.get(name);
