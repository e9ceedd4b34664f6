import {
  DEFAULT_STYLE,
  type AlignmentStyle,
  type BorderSide,
  type BorderStyle,
  type FillStyle,
  type FontStyle,
} from '../../model/style';
import type { Dropped } from '../dropped';
import { child, childrenNamed, flagChild, flagOf, numberOf, valOf, type XmlNode } from '../xml/tree';
import type { ColorReader } from './colors';
import { HORIZONTAL, UNDERLINE, VERTICAL, readBorderWord } from './words';

/** What a `<font>` says; in conditional formats much is left unsaid. */
export function readFont(node: XmlNode | undefined, colors: ColorReader): Partial<FontStyle> {
  if (!node) return {};
  const underline = child(node, 'u');
  const align = valOf(node, 'vertAlign');
  const name = valOf(node, 'name');
  const size = numberOf(valOf(node, 'sz'));
  const flags = { b: 'bold', i: 'italic', strike: 'strikethrough' } as const;
  const font: { -readonly [K in keyof FontStyle]?: FontStyle[K] } = {};
  for (const [tag, key] of Object.entries(flags) as ['b', 'bold'][]) {
    if (child(node, tag)) font[key] = flagChild(node, tag);
  }
  if (name !== undefined) font.name = name;
  if (size !== undefined) font.size = size;
  if (underline) font.underline = UNDERLINE.read(underline.attributes.val) ?? 'Single';
  if (align === 'subscript') font.subscript = true;
  if (align === 'superscript') font.superscript = true;
  if (child(node, 'color')) font.color = colors.readText(child(node, 'color'));
  return font;
}

export function readFill(node: XmlNode | undefined, colors: ColorReader, dropped: Dropped): FillStyle {
  const gradient = child(node, 'gradientFill');
  if (gradient) {
    dropped.note('Gradient fills became plain ones');
    return { color: colors.read(child(child(gradient, 'stop'), 'color')) };
  }
  const pattern = child(node, 'patternFill');
  const kind = pattern?.attributes.patternType ?? 'none';
  if (!pattern || kind === 'none') return { color: null };
  if (kind === 'solid') {
    // An automatic colour of a solid fill is what the screen paints text with: Excel shows it black only on paper.
    return { color: colors.read(child(pattern, 'fgColor')) };
  }
  dropped.note('Patterns of fills became plain colours');
  return { color: colors.read(child(pattern, 'bgColor')) };
}

/** Fills of conditional formats say their colour as background. */
export function readDifferentialFill(node: XmlNode | undefined, colors: ColorReader): FillStyle | undefined {
  const pattern = child(node, 'patternFill');
  if (!pattern) return undefined;
  return { color: colors.read(child(pattern, 'bgColor')) ?? colors.read(child(pattern, 'fgColor')) };
}

const SIDES: readonly (readonly [BorderSide, readonly string[]])[] = [
  ['left', ['left', 'start']],
  ['right', ['right', 'end']],
  ['top', ['top']],
  ['bottom', ['bottom']],
];

function readLine(node: XmlNode | undefined, colors: ColorReader): BorderStyle | null {
  const line = readBorderWord(node?.attributes.style);
  return line ? { ...line, color: colors.read(child(node, 'color')) } : null;
}

/** Lines that are drawn; sides without one are left out. */
export function readBorders(
  node: XmlNode | undefined,
  colors: ColorReader,
): Partial<Record<BorderSide, BorderStyle>> {
  const borders: Partial<Record<BorderSide, BorderStyle>> = {};
  if (!node) return borders;
  for (const [side, names] of SIDES) {
    const line = names.map((name) => readLine(child(node, name), colors)).find((found) => found !== null);
    if (line) borders[side] = line;
  }
  const diagonal = readLine(child(node, 'diagonal'), colors);
  if (diagonal && flagOf(node.attributes.diagonalUp)) borders.diagonalUp = diagonal;
  if (diagonal && flagOf(node.attributes.diagonalDown)) borders.diagonalDown = diagonal;
  return borders;
}

const READING: Readonly<Record<string, AlignmentStyle['readingOrder']>> = {
  1: 'LeftToRight',
  2: 'RightToLeft',
};

/** Degrees up are 1–90 in a file, degrees down 91–180, and 255 stacks the letters. */
const rotationOf = (value: number): number => (value > 90 && value <= 180 ? 90 - value : value);

export function readAlignment(node: XmlNode | undefined): AlignmentStyle {
  if (!node) return DEFAULT_STYLE.alignment;
  const { attributes } = node;
  return {
    horizontal: HORIZONTAL.read(attributes.horizontal) ?? 'General',
    vertical: VERTICAL.read(attributes.vertical) ?? 'Bottom',
    wrapText: flagOf(attributes.wrapText),
    indent: numberOf(attributes.indent) ?? 0,
    shrinkToFit: flagOf(attributes.shrinkToFit),
    textRotation: rotationOf(numberOf(attributes.textRotation) ?? 0),
    readingOrder: READING[attributes.readingOrder ?? ''] ?? 'Context',
  };
}

export const partsOf = (styles: XmlNode | null, list: string, item: string): XmlNode[] =>
  childrenNamed(child(styles ?? undefined, list), item);
