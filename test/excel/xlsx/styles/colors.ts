import { child, childrenNamed, descend, flagOf, numberOf, type XmlNode } from '../xml/tree';

/** The 56 colours of old palettes, each from number 8 on; 0–7 repeat the first eight (ECMA-376 part 1 §18.8.27). */
const PALETTE =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333';
const INDEXED = PALETTE.split(' ');

/** Office's theme, for files without one: light 1, dark 1, light 2, dark 2, six accents, links. */
export const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');
/** Order of a theme's own list; cells count light before dark. */
export const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Turns the colours of a file into `#RRGGBB`. */
export class ColorReader {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  constructor(theme: XmlNode | null, styles: XmlNode | null) {
    const scheme = descend(theme ?? undefined, 'themeElements', 'clrScheme');
    this.theme = THEME_ORDER.map((name, i) => {
      const color = child(scheme, name)?.children[0]?.attributes;
      return (color?.lastClr ?? color?.val ?? OFFICE_THEME[i] ?? '000000').toUpperCase();
    });
    const own = childrenNamed(descend(styles ?? undefined, 'colors', 'indexedColors'), 'rgbColor');
    this.indexed =
      own.length > 0
        ? own.map((node) => (node.attributes.rgb ?? '').slice(-6))
        : [...INDEXED.slice(0, 8), ...INDEXED];
  }

  /** null: automatic. */
  read(node: XmlNode | undefined): string | null {
    if (!node || flagOf(node.attributes.auto)) return null;
    const { rgb, theme, indexed, tint } = node.attributes;
    const base = this.base(rgb, numberOf(theme), numberOf(indexed));
    if (base === null || !/^[0-9A-F]{6}$/i.test(base)) return null;
    return `#${tinted(base, numberOf(tint) ?? 0)}`;
  }

  /** Plain dark text is how Excel writes the automatic colour of text. */
  readText(node: XmlNode | undefined): string | null {
    const plain = node?.attributes.theme === '1' && node.attributes.tint === undefined;
    return plain && this.theme[1] === '000000' ? null : this.read(node);
  }

  /** `<a:schemeClr val="accent1">` of a chart. */
  scheme(name: string): string | null {
    const alias: Record<string, string> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };
    const color = this.theme[THEME_ORDER.indexOf(alias[name] ?? name)];
    return color === undefined ? null : `#${color}`;
  }

  private base(
    rgb: string | undefined,
    theme: number | undefined,
    indexed: number | undefined,
  ): string | null {
    if (rgb !== undefined) return rgb.slice(-6);
    if (theme !== undefined) return this.theme[theme] ?? null;
    return indexed === undefined ? null : (this.indexed[indexed] ?? null);
  }
}

/** Lightens (tint above 0) or darkens a colour: ECMA-376 part 1 §18.8.19. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex.toUpperCase();
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : light > 0.5 ? spread / (2 - most - least) : spread / (most + least);
  const hue = hueOf(red, green, blue, most, spread);
  const high = wanted < 0.5 ? wanted * (1 + saturation) : wanted + saturation - wanted * saturation;
  const low = 2 * wanted - high;
  const part = (at: number): string =>
    Math.round(255 * channel(low, high, (at + 1) % 1))
      .toString(16)
      .padStart(2, '0');
  return `${part(hue + 1 / 3)}${part(hue)}${part(hue - 1 / 3)}`.toUpperCase();
}

function hueOf(red: number, green: number, blue: number, most: number, spread: number): number {
  if (spread === 0) return 0;
  if (most === red) return (((green - blue) / spread + 6) % 6) / 6;
  return most === green ? ((blue - red) / spread + 2) / 6 : ((red - green) / spread + 4) / 6;
}

function channel(low: number, high: number, at: number): number {
  if (at < 1 / 6) return low + (high - low) * 6 * at;
  if (at < 1 / 2) return high;
  return at < 2 / 3 ? low + (high - low) * (2 / 3 - at) * 6 : low;
}
