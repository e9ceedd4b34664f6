import type { NamedStyle, StyleIncludes } from '../../model/namedStyles';
import { DEFAULT_STYLE, type CellStyle, type StylePatch, type StyleTable } from '../../model/style';
import { NS } from '../package/namespaces';
import { attributesText, element, listElement } from '../xml/write';
import { FormatNumbers } from './numberFormats';
import { alignmentXml, bordersXml, differentialFillXml, fillXml, fontXml } from './writeParts';
import { builtInStyleNumber } from './words';

/** Different pieces of XML, each once, by number. */
class Pool {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.numbers.set(xml, this.numbers.size));
  }

  numberOf(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }

  get items(): string[] {
    return [...this.numbers.keys()];
  }
}

function protectionXml({ locked, formulaHidden }: CellStyle): string {
  if (locked && !formulaHidden) return '';
  return element('protection', { locked: locked ? undefined : 0, hidden: formulaHidden || undefined });
}

/** Collects the styles that a file needs while its sheets are written, and writes them last. */
export class StyleWriter {
  private readonly formats = new FormatNumbers();
  private readonly fonts = new Pool(fontXml(DEFAULT_STYLE.font));
  /** The first two fills are Excel's own in every file. */
  private readonly fills = new Pool(
    fillXml({ color: null }),
    element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  );
  private readonly borders = new Pool(bordersXml({}));
  private readonly differential = new Pool();
  private readonly xfs = new Pool();
  private readonly named = new Map<string, string>();
  private readonly known = new Map<number, number>();

  constructor(
    private readonly table: StyleTable,
    private readonly styles: readonly NamedStyle[],
  ) {
    this.xfNumber(DEFAULT_STYLE, false);
    for (const { name, builtIn } of styles) if (!builtIn) this.name(name, DEFAULT_STYLE);
  }

  /** Writes a cell style down; one that the workbook does not list looks as the cell that names it. */
  private name(name: string, fallback: CellStyle): void {
    if (this.named.has(name)) return;
    const known = this.styles.find((entry) => entry.name === name);
    const style = known?.style ?? fallback;
    const without = (part: keyof StyleIncludes): number | undefined =>
      known && !known.includes[part] ? 0 : undefined;
    const protection = protectionXml(style);
    this.named.set(
      name,
      element(
        'xf',
        {
          ...this.xfAttributes(style),
          applyNumberFormat: without('number'),
          applyFont: without('font'),
          applyFill: without('patterns'),
          applyBorder: without('border'),
          applyAlignment: without('alignment'),
          applyProtection: without('protection'),
        },
        alignmentXml(style.alignment),
        protection,
      ),
    );
  }

  /** Number of the `xf` for a style of the model. */
  xfOf(style: number, quotePrefix = false): number {
    if (style === 0 && !quotePrefix) return 0;
    const key = quotePrefix ? -1 - style : style;
    let number = this.known.get(key);
    if (number === undefined) {
      number = this.xfNumber(this.table.get(style), quotePrefix);
      this.known.set(key, number);
    }
    return number;
  }

  /** Number of the format of a conditional rule; undefined when it changes nothing. */
  differentialOf(patch: StylePatch): number | undefined {
    const xml = this.differentialXml(patch);
    return xml === '' ? undefined : this.differential.numberOf(xml);
  }

  private differentialXml({ font, fill, borders, numberFormat }: StylePatch): string {
    const parts =
      (font ? fontXml({ ...font, name: undefined }) : '') +
      (numberFormat === undefined
        ? ''
        : element('numFmt', { numFmtId: this.formats.numberOf(numberFormat), formatCode: numberFormat })) +
      (fill ? differentialFillXml(fill) : '') +
      (borders ? bordersXml(borders) : '');
    return parts === '' ? '' : element('dxf', {}, parts);
  }

  private xfNumber(style: CellStyle, quotePrefix: boolean): number {
    const attributes = this.xfAttributes(style);
    this.name(style.styleName, style);
    const xfId = [...this.named.keys()].indexOf(style.styleName);
    const protection = protectionXml(style);
    const alignment = alignmentXml(style.alignment);
    return this.xfs.numberOf(
      element(
        'xf',
        {
          ...attributes,
          xfId,
          quotePrefix: quotePrefix || undefined,
          applyNumberFormat: attributes.numFmtId !== 0 || undefined,
          applyFont: attributes.fontId !== 0 || undefined,
          applyFill: attributes.fillId !== 0 || undefined,
          applyBorder: attributes.borderId !== 0 || undefined,
          applyAlignment: alignment !== '' || undefined,
          applyProtection: protection !== '' || undefined,
        },
        alignment,
        protection,
      ),
    );
  }

  private xfAttributes(style: CellStyle) {
    return {
      numFmtId: this.formats.numberOf(style.numberFormat),
      fontId: this.fonts.numberOf(fontXml(style.font)),
      fillId: this.fills.numberOf(fillXml(style.fill)),
      borderId: this.borders.numberOf(bordersXml(style.borders)),
    };
  }

  xml(): string {
    const formats = this.formats.ownFormats.map(([formatCode, numFmtId]) =>
      element('numFmt', { numFmtId, formatCode }),
    );
    const names = [...this.named.keys()].map((name, xfId) =>
      element('cellStyle', { name, xfId, builtinId: builtInStyleNumber(name) }),
    );
    return element(
      'styleSheet',
      { xmlns: NS.main },
      listElement('numFmts', formats),
      listElement('fonts', this.fonts.items),
      listElement('fills', this.fills.items),
      listElement('borders', this.borders.items),
      listElement('cellStyleXfs', [...this.named.values()]),
      listElement('cellXfs', this.xfs.items),
      listElement('cellStyles', names),
      `<dxfs${attributesText({ count: this.differential.items.length })}>${this.differential.items.join('')}</dxfs>`,
      element('tableStyles', {
        count: 0,
        defaultTableStyle: 'TableStyleMedium2',
        defaultPivotStyle: 'PivotStyleLight16',
      }),
    );
  }
}
