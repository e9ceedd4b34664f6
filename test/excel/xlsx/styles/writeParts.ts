import type { AlignmentStyle, BorderSide, BorderStyle, FillStyle, FontStyle } from '../../model/style';
import { element } from '../xml/write';
import { HORIZONTAL, UNDERLINE, VERTICAL, borderWord } from './words';

export const colorXml = (name: string, color: string | null | undefined): string =>
  color ? element(name, { rgb: `FF${color.slice(1).toUpperCase()}` }) : '';

/** Children of `<font>` in the schema's order; what a conditional format leaves unsaid is left out. */
export function fontXml(font: Partial<FontStyle>): string {
  const flag = (name: string, value: boolean | undefined, differential: boolean): string => {
    if (value === true) return element(name);
    return value === false && differential ? element(name, { val: 0 }) : '';
  };
  const partial = font.name === undefined;
  const vertical = font.subscript ? 'subscript' : font.superscript ? 'superscript' : undefined;
  const underline =
    font.underline === undefined || font.underline === 'None' ? undefined : UNDERLINE.write(font.underline);
  return element(
    'font',
    {},
    flag('b', font.bold, partial),
    flag('i', font.italic, partial),
    flag('strike', font.strikethrough, partial),
    underline === undefined
      ? partial && font.underline === 'None'
        ? element('u', { val: 'none' })
        : ''
      : element('u', { val: underline === 'single' ? undefined : underline }),
    vertical ? element('vertAlign', { val: vertical }) : '',
    font.size === undefined ? '' : element('sz', { val: font.size }),
    colorXml('color', font.color),
    font.name === undefined ? '' : element('name', { val: font.name }),
  );
}

export function fillXml({ color }: Partial<FillStyle>): string {
  if (!color) return element('fill', {}, element('patternFill', { patternType: 'none' }));
  const foreground = colorXml('fgColor', color);
  const background = element('bgColor', { indexed: 64 });
  return element('fill', {}, element('patternFill', { patternType: 'solid' }, foreground, background));
}

export function differentialFillXml({ color }: Partial<FillStyle>): string {
  return color ? element('fill', {}, element('patternFill', {}, colorXml('bgColor', color))) : '';
}

type Borders = Partial<Record<BorderSide, Partial<BorderStyle>>>;

function sideXml(name: string, border: Partial<BorderStyle> | undefined): string {
  const line = border?.line ?? 'Continuous';
  if (!border || line === 'None') return element(name);
  const style = borderWord({ line, weight: border.weight ?? 'Thin', color: null });
  return element(name, { style }, colorXml('color', border.color) || element('color', { auto: 1 }));
}

const isDrawn = (border: Partial<BorderStyle> | undefined): boolean =>
  border !== undefined && (border.line ?? 'Continuous') !== 'None';

export function bordersXml(
  borders: Borders,
  sides: readonly BorderSide[] = ['left', 'right', 'top', 'bottom'],
): string {
  const up = isDrawn(borders.diagonalUp);
  const down = isDrawn(borders.diagonalDown);
  return element(
    'border',
    { diagonalUp: up || undefined, diagonalDown: down || undefined },
    ...sides.map((side) => sideXml(side, borders[side])),
    up || down ? sideXml('diagonal', up ? borders.diagonalUp : borders.diagonalDown) : '',
  );
}

const READING = { Context: undefined, LeftToRight: 1, RightToLeft: 2 } as const;

export function alignmentXml(alignment: AlignmentStyle): string {
  const { horizontal, vertical, textRotation, wrapText, indent, shrinkToFit, readingOrder } = alignment;
  const attributes = {
    horizontal: horizontal === 'General' ? undefined : HORIZONTAL.write(horizontal),
    vertical: vertical === 'Bottom' ? undefined : VERTICAL.write(vertical),
    textRotation: textRotation === 0 ? undefined : textRotation < 0 ? 90 - textRotation : textRotation,
    wrapText: wrapText || undefined,
    indent: indent || undefined,
    shrinkToFit: shrinkToFit || undefined,
    readingOrder: READING[readingOrder],
  };
  return Object.values(attributes).some((value) => value !== undefined)
    ? element('alignment', attributes)
    : '';
}
