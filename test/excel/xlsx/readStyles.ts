import {
  DEFAULT_STYLE,
  type BorderLine,
  type BorderSide,
  type BorderStyle,
  type BorderWeight,
  type CellStyle,
  type FontStyle,
  type HorizontalAlignment,
  type StylePatch,
  type VerticalAlignment,
} from '../model/style';
import { colorOf } from './colors';
import { childOf, childrenNamed, isTrue, type XmlElement } from './xml';

/** Built-in number formats (ECMA-376 18.8.30), with Excel's own text for the ones that follow the locale. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

export interface FileStyles {
  readonly cells: readonly { readonly style: CellStyle; readonly quoted: boolean }[];
  readonly differential: readonly StylePatch[];
}

const BORDER_LINES: Record<string, [BorderLine, BorderWeight]> = {
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  hair: ['Continuous', 'Hairline'],
  dashed: ['Dash', 'Thin'],
  dotted: ['Dot', 'Thin'],
  double: ['Double', 'Thick'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fontPatch(font: XmlElement | undefined, theme: readonly string[]): Partial<FontStyle> {
  const flag = (name: string): boolean | undefined => {
    const element = childOf(font, name);
    return element ? isTrue(element.attributes['val'], true) : undefined;
  };
  const patch: { -readonly [K in keyof FontStyle]?: FontStyle[K] } = {};
  const size = childOf(font, 'sz')?.attributes['val'];
  const name = childOf(font, 'name')?.attributes['val'];
  if (size !== undefined) patch.size = Number(size);
  if (name !== undefined) patch.name = name;
  patch.bold = flag('b');
  patch.italic = flag('i');
  patch.strikethrough = flag('strike');
  const underline = childOf(font, 'u');
  if (underline)
    patch.underline = capital(underline.attributes['val'] ?? 'single').replace(
      'Accounting',
      'Accountant',
    ) as FontStyle['underline'];
  const align = childOf(font, 'vertAlign')?.attributes['val'];
  if (align === 'subscript') patch.subscript = true;
  if (align === 'superscript') patch.superscript = true;
  if (childOf(font, 'color')) patch.color = colorOf(font, 'color', theme);
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function fillColor(
  fill: XmlElement | undefined,
  theme: readonly string[],
  differential: boolean,
): string | null {
  const pattern = childOf(fill, 'patternFill');
  const type = pattern?.attributes['patternType'];
  // A differential fill is solid unless it says otherwise, and its colour is the background one.
  if (differential) return colorOf(pattern, 'bgColor', theme) ?? colorOf(pattern, 'fgColor', theme);
  return type === undefined || type === 'none' || type === 'gray125'
    ? null
    : colorOf(pattern, 'fgColor', theme);
}

function bordersOf(
  border: XmlElement | undefined,
  theme: readonly string[],
): Partial<Record<BorderSide, BorderStyle>> {
  const found: Partial<Record<BorderSide, BorderStyle>> = {};
  const read = (name: string): BorderStyle | null => {
    const side = childOf(border, name);
    const known = BORDER_LINES[side?.attributes['style'] ?? ''];
    return known ? { line: known[0], weight: known[1], color: colorOf(side, 'color', theme) } : null;
  };
  for (const [side, ...names] of [
    ['left', 'left', 'start'],
    ['right', 'right', 'end'],
    ['top', 'top'],
    ['bottom', 'bottom'],
  ] as const) {
    for (const name of names) {
      const style = read(name);
      if (style) found[side] = style;
    }
  }
  const diagonal = read('diagonal');
  if (diagonal && isTrue(border?.attributes['diagonalUp'])) found.diagonalUp = diagonal;
  if (diagonal && isTrue(border?.attributes['diagonalDown'])) found.diagonalDown = diagonal;
  return found;
}

function rotation(value: string | undefined): number {
  const degrees = Number(value ?? 0);
  return degrees > 90 && degrees <= 180 ? 90 - degrees : degrees;
}

function alignmentOf(xf: XmlElement): CellStyle['alignment'] {
  const { attributes = {} } = childOf(xf, 'alignment') ?? {};
  const orders = ['Context', 'LeftToRight', 'RightToLeft'] as const;
  return {
    horizontal: (attributes['horizontal'] === 'centerContinuous'
      ? 'CenterAcrossSelection'
      : capital(attributes['horizontal'] ?? 'general')) as HorizontalAlignment,
    vertical: capital(attributes['vertical'] ?? 'bottom') as VerticalAlignment,
    wrapText: isTrue(attributes['wrapText']),
    indent: Number(attributes['indent'] ?? 0),
    shrinkToFit: isTrue(attributes['shrinkToFit']),
    textRotation: rotation(attributes['textRotation']),
    readingOrder: orders[Number(attributes['readingOrder'] ?? 0)] ?? 'Context',
  };
}

export function readStyles(xml: XmlElement | null, theme: readonly string[]): FileStyles {
  if (!xml) return { cells: [{ style: DEFAULT_STYLE, quoted: false }], differential: [] };
  const formats = new Map<number, string>();
  for (const { attributes } of childrenNamed(childOf(xml, 'numFmts'), 'numFmt')) {
    formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
  }
  const list = (group: string, item: string): XmlElement[] => childrenNamed(childOf(xml, group), item);
  const fonts = list('fonts', 'font').map((font) => ({ ...DEFAULT_STYLE.font, ...fontPatch(font, theme) }));
  const fills = list('fills', 'fill').map((fill) => ({ color: fillColor(fill, theme, false) }));
  const borders = list('borders', 'border').map((border) => ({
    ...DEFAULT_STYLE.borders,
    ...bordersOf(border, theme),
  }));
  const names = new Map(
    list('cellStyles', 'cellStyle').map(({ attributes }) => [
      attributes['xfId'],
      attributes['name'] ?? 'Normal',
    ]),
  );
  const cells = list('cellXfs', 'xf').map((xf) => {
    const {
      numFmtId = '0',
      fontId = '0',
      fillId = '0',
      borderId = '0',
      xfId = '0',
      quotePrefix,
    } = xf.attributes;
    const protection = childOf(xf, 'protection')?.attributes ?? {};
    const style: CellStyle = {
      numberFormat: formats.get(Number(numFmtId)) ?? BUILT_IN_FORMATS[Number(numFmtId)] ?? 'General',
      font: fonts[Number(fontId)] ?? DEFAULT_STYLE.font,
      fill: fills[Number(fillId)] ?? DEFAULT_STYLE.fill,
      borders: borders[Number(borderId)] ?? DEFAULT_STYLE.borders,
      alignment: alignmentOf(xf),
      locked: isTrue(protection['locked'], true),
      formulaHidden: isTrue(protection['hidden']),
      styleName: names.get(xfId) ?? 'Normal',
    };
    return { style, quoted: isTrue(quotePrefix) };
  });
  return { cells, differential: list('dxfs', 'dxf').map((dxf) => differentialOf(dxf, theme)) };
}

function differentialOf(dxf: XmlElement, theme: readonly string[]): StylePatch {
  const font = childOf(dxf, 'font');
  const fill = childOf(dxf, 'fill');
  const border = childOf(dxf, 'border');
  const format = childOf(dxf, 'numFmt')?.attributes['formatCode'];
  return {
    ...(font ? { font: fontPatch(font, theme) } : {}),
    ...(fill ? { fill: { color: fillColor(fill, theme, true) } } : {}),
    ...(border ? { borders: bordersOf(border, theme) } : {}),
    ...(format === undefined ? {} : { numberFormat: format }),
  };
}
