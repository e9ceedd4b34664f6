import type { NamedStyle } from '../../model/namedStyles';
import {
  DEFAULT_STYLE,
  type CellStyle,
  type FontStyle,
  type StylePatch,
  type StyleTable,
} from '../../model/style';
import type { Locale } from '../../model/types';
import type { Dropped } from '../dropped';
import { child, flagOf, numberOf, type XmlNode } from '../xml/tree';
import type { ColorReader } from './colors';
import { builtInFormat, readFormatCode } from './numberFormats';
import { partsOf, readAlignment, readBorders, readDifferentialFill, readFill, readFont } from './readParts';
import { builtInStyleName, builtInStyleNumber } from './words';

/** The styles of a file as the model numbers them. */
export interface FileStyles {
  /** Model's style number of each `xf`; 0 where it is the model's default. */
  readonly ids: readonly number[];
  readonly named: readonly NamedStyle[];
  /** For cells that take the default although their row or column has a style. */
  readonly explicitDefault: number;
  /** Which `xf`s say that their text began with an apostrophe. */
  readonly quotePrefix: readonly boolean[];
  /** Formats of conditional formats and tables, by number. */
  readonly differential: readonly StylePatch[];
}

interface Context {
  readonly styles: XmlNode | null;
  readonly colors: ColorReader;
  readonly locale: Locale;
  readonly dropped: Dropped;
}

export function readStyles(context: Context, table: StyleTable): FileStyles {
  const { styles, colors, dropped } = context;
  const formats = ownFormats(styles);
  const fonts = partsOf(styles, 'fonts', 'font').map((node) => fullFont(readFont(node, colors)));
  const fillNodes = partsOf(styles, 'fills', 'fill');
  const borders = partsOf(styles, 'borders', 'border').map((node) => ({
    ...DEFAULT_STYLE.borders,
    ...readBorders(node, colors),
  }));
  const names = styleNames(styles);
  const xfs = partsOf(styles, 'cellXfs', 'xf');
  const looks = (xf: XmlNode, styleName: string): CellStyle => {
    const protection = child(xf, 'protection')?.attributes;
    const at = (name: string): number => numberOf(xf.attributes[name]) ?? 0;
    return {
      numberFormat: formats.get(at('numFmtId')) ?? builtInFormat(at('numFmtId'), context.locale),
      font: fonts[at('fontId')] ?? DEFAULT_STYLE.font,
      fill: readFill(fillNodes[at('fillId')], colors, dropped),
      borders: borders[at('borderId')] ?? DEFAULT_STYLE.borders,
      alignment: readAlignment(child(xf, 'alignment')),
      locked: flagOf(protection?.locked, true),
      formulaHidden: flagOf(protection?.hidden),
      styleName,
    };
  };
  const list = xfs.map((xf) => looks(xf, names.get(numberOf(xf.attributes.xfId) ?? 0) ?? 'Normal'));
  const plain = JSON.stringify(DEFAULT_STYLE);
  return {
    ids: list.map((style) => (JSON.stringify(style) === plain ? 0 : table.idOf(style))),
    named: namedStyles(styles, names, looks),
    explicitDefault: table.idOf(DEFAULT_STYLE),
    quotePrefix: xfs.map((xf) => flagOf(xf.attributes.quotePrefix)),
    differential: partsOf(styles, 'dxfs', 'dxf').map((node) =>
      readDifferential(node, colors, formats, context.locale),
    ),
  };
}

/** Cell styles as the file defines them; what it says nothing of, they set (ECMA-376 part 1 §18.8.45). */
function namedStyles(
  styles: XmlNode | null,
  names: ReadonlyMap<number, string>,
  looks: (xf: XmlNode, styleName: string) => CellStyle,
): NamedStyle[] {
  return partsOf(styles, 'cellStyleXfs', 'xf').flatMap((xf, id): NamedStyle[] => {
    const name = names.get(id);
    if (name === undefined) return [];
    const sets = (part: string): boolean => flagOf(xf.attributes[`apply${part}`], true);
    const includes = {
      number: sets('NumberFormat'),
      font: sets('Font'),
      alignment: sets('Alignment'),
      border: sets('Border'),
      patterns: sets('Fill'),
      protection: sets('Protection'),
    };
    return [{ name, builtIn: builtInStyleNumber(name) !== undefined, style: looks(xf, name), includes }];
  });
}

function ownFormats(styles: XmlNode | null): Map<number, string> {
  return new Map(
    partsOf(styles, 'numFmts', 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      readFormatCode(attributes.formatCode ?? ''),
    ]),
  );
}

/** Keys in the model's order, so that equal styles are one style. */
function fullFont(font: Partial<FontStyle>): FontStyle {
  return { ...DEFAULT_STYLE.font, ...font };
}

function styleNames(styles: XmlNode | null): Map<number, string> {
  const names = new Map<number, string>();
  for (const { attributes } of partsOf(styles, 'cellStyles', 'cellStyle')) {
    const builtIn = numberOf(attributes.builtinId);
    const name = (builtIn === undefined ? undefined : builtInStyleName(builtIn)) ?? attributes.name;
    const xf = numberOf(attributes.xfId);
    if (name !== undefined && xf !== undefined && !names.has(xf)) names.set(xf, name);
  }
  return names;
}

export function readDifferential(
  node: XmlNode,
  colors: ColorReader,
  formats: ReadonlyMap<number, string>,
  locale: Locale,
): StylePatch {
  const font = readFont(child(node, 'font'), colors);
  const fill = readDifferentialFill(child(node, 'fill'), colors);
  const borders = readBorders(child(node, 'border'), colors);
  const format = child(node, 'numFmt')?.attributes;
  const id = numberOf(format?.numFmtId) ?? 0;
  const code = format?.formatCode;
  const numberFormat =
    code === undefined ? (formats.get(id) ?? builtInFormat(id, locale)) : readFormatCode(code);
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill } : {}),
    ...(Object.keys(borders).length > 0 ? { borders } : {}),
    ...(format ? { numberFormat } : {}),
  };
}
