import type { XmlElement } from './xml';
import { childOf, descendants } from './xml';

/** Office's own theme, for files without one. */
const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
];
const SYSTEM_FIRST = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const PALETTE = [
  ...SYSTEM_FIRST,
  ...SYSTEM_FIRST,
  '800000',
  '008000',
  '000080',
  '808000',
  '800080',
  '008080',
  'C0C0C0',
  '808080',
  '9999FF',
  '993366',
  'FFFFCC',
  'CCFFFF',
  '660066',
  'FF8080',
  '0066CC',
  'CCCCFF',
  '000080',
  'FF00FF',
  'FFFF00',
  '00FFFF',
  '800080',
  '800000',
  '008080',
  '0000FF',
  '00CCFF',
  'CCFFFF',
  'CCFFCC',
  'FFFF99',
  '99CCFF',
  'FF99CC',
  'CC99FF',
  'FFCC99',
  '3366FF',
  '33CCCC',
  '99CC00',
  'FFCC00',
  'FF9900',
  'FF6600',
  '666699',
  '969696',
  '003366',
  '339966',
  '003300',
  '333300',
  '993300',
  '993366',
  '333399',
  '333333',
];

/** Theme colours in the order that cell styles count them: light and dark swapped in pairs. */
export function readTheme(theme: XmlElement | null): string[] {
  const [scheme] = theme ? descendants(theme, 'clrScheme') : [];
  if (!scheme) return OFFICE_THEME;
  const colors = scheme.children.map((slot) => {
    const [color] = slot.children;
    return color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '000000';
  });
  const [dark1 = '000000', light1 = 'FFFFFF', dark2 = '000000', light2 = 'FFFFFF', ...accents] = colors;
  return [light1, dark1, light2, dark2, ...accents];
}

/** `#RRGGBB` of a colour element; null for automatic. */
export function readColor(element: XmlElement | undefined, theme: readonly string[]): string | null {
  if (!element) return null;
  const { rgb, theme: themed, indexed, tint, auto } = element.attributes;
  if (auto === '1') return null;
  let hex: string | undefined;
  if (rgb !== undefined) hex = rgb.slice(-6);
  else if (themed !== undefined) hex = theme[Number(themed)];
  else if (indexed !== undefined) hex = PALETTE[Number(indexed)];
  if (hex === undefined) return null;
  return `#${tint === undefined ? hex.toUpperCase() : tinted(hex, Number(tint))}`;
}

export const colorOf = (
  parent: XmlElement | undefined,
  name: string,
  theme: readonly string[],
): string | null => readColor(childOf(parent, name), theme);

/** Lightens (tint > 0) or darkens in HLS, as ECMA-376 18.8.19 says. */
function tinted(hex: string, tint: number): string {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const light = (high + low) / 2;
  const target = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * light - 1));
  const hue =
    chroma === 0
      ? 0
      : high === r
        ? ((g - b) / chroma + 6) % 6
        : high === g
          ? (b - r) / chroma + 2
          : (r - g) / chroma + 4;
  const c = (1 - Math.abs(2 * target - 1)) * saturation;
  const x = c * (1 - Math.abs((hue % 2) - 1));
  const base = target - c / 2;
  const sectors = [
    [c, x, 0],
    [x, c, 0],
    [0, c, x],
    [0, x, c],
    [x, 0, c],
    [c, 0, x],
  ];
  const channels = sectors[Math.floor(hue) % 6] ?? [0, 0, 0];
  return channels
    .map((v) =>
      Math.round((v + base) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
