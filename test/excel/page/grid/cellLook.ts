import type { CSSProperties } from 'react';
import {
  isError,
  type BorderSide,
  type CellStyle,
  type CellView,
  type StylePatch,
  type Worksheet,
} from '../model';
import { POINT } from './geometry';
import type { MarkShape } from './Mark';
import { tableLook } from './tableLook';

/** Everything the grid draws in one cell. */
export interface CellLook {
  readonly text: string;
  readonly style: CSSProperties;
  /** May run over into empty cells to the right. */
  readonly overflows: boolean;
  readonly note: string | undefined;
  readonly error: string | undefined;
  readonly icon: { readonly shape: MarkShape; readonly color: string } | undefined;
  readonly bar: { readonly fraction: number; readonly color: string } | undefined;
  readonly link: boolean;
}

const LINES: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dashed',
  DashDot: 'dashed',
  DashDotDot: 'dashed',
  Dot: 'dotted',
  Double: 'double',
  SlantDashDot: 'dashed',
};
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

export function cellLook(sheet: Worksheet, row: number, column: number): CellLook {
  const view = sheet.cell(row, column);
  const conditional = sheet.conditionalStyle(row, column);
  const table = sheet.tables.map((each) => tableLook(each, row, column)).find(Boolean);
  const style = conditional.patches.reduce<CellStyle>(merge, view.style);
  const fill = style.fill.color ?? table?.fill;
  const css: CSSProperties = { ...fontCss(style), ...alignmentCss(view, style), ...borderCss(style) };
  if (fill) {
    css.background = fill;
    css.borderRightColor ??= fill;
    css.borderBottomColor ??= fill;
  }
  const color = style.font.color ?? table?.color ?? (fill ? readableOn(fill) : undefined);
  if (color) css.color = color;
  if (table?.bold) css.fontWeight = 600;
  if (table?.borderBottom && !css.borderBottomStyle) css.borderBottomColor = table.borderBottom;
  const number = typeof view.value === 'number';
  return {
    text: view.text,
    style: css,
    overflows:
      !number &&
      !style.alignment.wrapText &&
      css.justifyContent !== 'center' &&
      css.justifyContent !== 'flex-end',
    note: sheet.noteAt(row, column)?.content,
    error: isError(view.value) ? (view.value.message ?? view.value.error) : undefined,
    icon: conditional.icon ? iconMark(conditional.icon.style, conditional.icon.index) : undefined,
    bar: conditional.dataBar,
    link: sheet.hyperlinkAt(row, column) !== null,
  };
}

function merge(style: CellStyle, patch: StylePatch): CellStyle {
  return {
    ...style,
    numberFormat: patch.numberFormat ?? style.numberFormat,
    font: { ...style.font, ...patch.font },
    fill: { ...style.fill, ...patch.fill },
    borders: (Object.keys(style.borders) as BorderSide[]).reduce(
      (all, side) => ({ ...all, [side]: { ...style.borders[side], ...patch.borders?.[side] } }),
      style.borders,
    ),
  };
}

function fontCss({ font }: CellStyle): CSSProperties {
  const css: CSSProperties = {};
  if (font.size !== 11) css.fontSize = fontPixels(font.size);
  if (font.bold) css.fontWeight = 600;
  if (font.italic) css.fontStyle = 'italic';
  if (font.name !== 'Calibri') css.fontFamily = `'${font.name.replace(/['\\]/g, '')}', var(--cell-font)`;
  const lines = [
    font.underline !== 'None' ? 'underline' : '',
    font.strikethrough ? 'line-through' : '',
  ].filter(Boolean);
  if (lines.length > 0) css.textDecoration = lines.join(' ');
  return css;
}

/** Calibri is small for its size; what stands in for it is drawn smaller, so that it takes the same room. */
function fontPixels(points: number): number {
  return Math.round(points * POINT * 0.886 * 10) / 10;
}

function alignmentCss(view: CellView, { alignment }: CellStyle): CSSProperties {
  const css: CSSProperties = { justifyContent: horizontal(view, alignment.horizontal) };
  if (alignment.vertical === 'Top') css.alignItems = 'flex-start';
  if (alignment.vertical === 'Center') css.alignItems = 'center';
  if (alignment.wrapText)
    Object.assign(css, { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', overflow: 'hidden' });
  if (alignment.indent > 0)
    css[css.justifyContent === 'flex-end' ? 'paddingRight' : 'paddingLeft'] = 3 + alignment.indent * 9;
  return css;
}

function horizontal(view: CellView, wanted: CellStyle['alignment']['horizontal']): string {
  if (wanted === 'Right') return 'flex-end';
  if (wanted === 'Center' || wanted === 'CenterAcrossSelection' || wanted === 'Distributed') return 'center';
  if (wanted !== 'General') return 'flex-start';
  if (typeof view.value === 'number') return 'flex-end';
  return typeof view.value === 'boolean' || isError(view.value) ? 'center' : 'flex-start';
}

const SIDES = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right' } as const;

function borderCss({ borders }: CellStyle): CSSProperties {
  const css: Record<string, string | number> = {};
  for (const [side, name] of Object.entries(SIDES) as [keyof typeof SIDES, string][]) {
    const border = borders[side];
    if (border.line === 'None') continue;
    css[`border${name}Style`] = LINES[border.line] ?? 'solid';
    css[`border${name}Width`] = border.line === 'Double' ? 3 : (WEIGHTS[border.weight] ?? 1);
    css[`border${name}Color`] = border.color ?? 'var(--cell-text)';
  }
  return css;
}

/** Black or white, whichever can be read on a fill. */
function readableOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 130 ? '#202020' : '#ffffff';
}

const RED = '#d13438';
const AMBER = '#eaa300';
const GREEN = '#107c41';
const GREY = '#767676';
type Mark = readonly [MarkShape, string];
const ARROWS: readonly Mark[] = [
  ['down', RED],
  ['side', AMBER],
  ['up', GREEN],
];
const LIGHTS: readonly Mark[] = [
  ['dot', RED],
  ['dot', AMBER],
  ['dot', GREEN],
];
/** Icons of the icon-set families, from the lowest to the highest. */
const ICONS: readonly (readonly [RegExp, readonly Mark[]])[] = [
  [
    /^three.*ArrowsGray/i,
    [
      ['down', GREY],
      ['side', GREY],
      ['up', GREY],
    ],
  ],
  [/^three.*(Arrows|Triangles)/i, ARROWS],
  [
    /^three.*Flags/i,
    [
      ['flag', RED],
      ['flag', AMBER],
      ['flag', GREEN],
    ],
  ],
  [
    /^three.*Symbols/i,
    [
      ['cross', RED],
      ['bang', AMBER],
      ['check', GREEN],
    ],
  ],
  [
    /^four.*Arrows/i,
    [
      ['down', RED],
      ['side', AMBER],
      ['side', AMBER],
      ['up', GREEN],
    ],
  ],
  [/^four/i, [['dot', '#202020'], ...LIGHTS]],
  [
    /^five.*Arrows/i,
    [
      ['down', RED],
      ['down', AMBER],
      ['side', AMBER],
      ['up', AMBER],
      ['up', GREEN],
    ],
  ],
  [
    /^five/i,
    [
      ['dot', '#d9d9d9'],
      ['dot', '#b5b5b5'],
      ['dot', GREY],
      ['dot', '#4a4a4a'],
      ['dot', '#202020'],
    ],
  ],
];

function iconMark(style: string, index: number): CellLook['icon'] {
  const marks = ICONS.find(([pattern]) => pattern.test(style))?.[1] ?? LIGHTS;
  const [shape, color] = marks[index] ?? ['dot', GREY];
  return { shape, color };
}
