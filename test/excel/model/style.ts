/** Formatting of a cell. Colours are `#RRGGBB`; null means automatic (font, border) or none (fill). */
export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly color: string | null;
}

export interface FillStyle {
  readonly color: string | null;
}

export type BorderLine =
  'None' | 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double' | 'SlantDashDot';
export type BorderWeight = 'Hairline' | 'Thin' | 'Medium' | 'Thick';
export interface BorderStyle {
  readonly line: BorderLine;
  readonly weight: BorderWeight;
  readonly color: string | null;
}
export type BorderSide = 'left' | 'right' | 'top' | 'bottom' | 'diagonalUp' | 'diagonalDown';

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';

export interface AlignmentStyle {
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  /** Degrees −90…90, or 255 for stacked letters. */
  readonly textRotation: number;
  readonly readingOrder: 'Context' | 'LeftToRight' | 'RightToLeft';
}

export interface CellStyle {
  readonly numberFormat: string;
  readonly font: FontStyle;
  readonly fill: FillStyle;
  readonly borders: Readonly<Record<BorderSide, BorderStyle>>;
  readonly alignment: AlignmentStyle;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Name of the cell style (`Normal`, `Good`, …); formatting itself is always spelled out here. */
  readonly styleName: string;
}

/** What to change; what is left out stays. */
export interface StylePatch {
  readonly numberFormat?: string;
  readonly font?: Partial<FontStyle>;
  readonly fill?: Partial<FillStyle>;
  readonly borders?: Partial<Record<BorderSide, Partial<BorderStyle>>>;
  readonly alignment?: Partial<AlignmentStyle>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly styleName?: string;
}

const NO_BORDER: BorderStyle = { line: 'None', weight: 'Thin', color: null };

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  font: {
    name: 'Calibri',
    size: 11,
    bold: false,
    italic: false,
    underline: 'None',
    strikethrough: false,
    subscript: false,
    superscript: false,
    color: null,
  },
  fill: { color: null },
  borders: {
    left: NO_BORDER,
    right: NO_BORDER,
    top: NO_BORDER,
    bottom: NO_BORDER,
    diagonalUp: NO_BORDER,
    diagonalDown: NO_BORDER,
  },
  alignment: {
    horizontal: 'General',
    vertical: 'Bottom',
    wrapText: false,
    indent: 0,
    shrinkToFit: false,
    textRotation: 0,
    readingOrder: 'Context',
  },
  locked: true,
  formulaHidden: false,
  styleName: 'Normal',
};

export function patchStyle(style: CellStyle, patch: StylePatch): CellStyle {
  const borders = { ...style.borders };
  for (const side of Object.keys(patch.borders ?? {}) as BorderSide[]) {
    borders[side] = { ...borders[side], ...patch.borders?.[side] };
  }
  return {
    numberFormat: patch.numberFormat ?? style.numberFormat,
    locked: patch.locked ?? style.locked,
    formulaHidden: patch.formulaHidden ?? style.formulaHidden,
    styleName: patch.styleName ?? style.styleName,
    font: patch.font ? { ...style.font, ...patch.font } : style.font,
    fill: patch.fill ? { ...style.fill, ...patch.fill } : style.fill,
    alignment: patch.alignment ? { ...style.alignment, ...patch.alignment } : style.alignment,
    borders,
  };
}

/** Every different style once, by number; number 0 means "as the row or column, else the default". */
export class StyleTable {
  private readonly styles: CellStyle[] = [DEFAULT_STYLE];
  private readonly ids = new Map<string, number>();

  get(id: number): CellStyle {
    return this.styles[id] ?? DEFAULT_STYLE;
  }

  get size(): number {
    return this.styles.length;
  }

  idOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.styles.push(style) - 1;
    this.ids.set(key, id);
    return id;
  }
}
