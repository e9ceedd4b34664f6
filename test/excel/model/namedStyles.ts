import { WHOLE_SHEET } from './address';
import { BUILT_IN_STYLES } from './builtInStyles';
import type { WorkbookCore } from './core';
import { DEFAULT_STYLE, patchStyle, type CellStyle, type StylePatch } from './style';
import { ModelError, notImplemented } from './values';

/** Which parts of the formatting a style sets. */
export interface StyleIncludes {
  readonly number: boolean;
  readonly font: boolean;
  readonly alignment: boolean;
  readonly border: boolean;
  readonly patterns: boolean;
  readonly protection: boolean;
}

export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  readonly style: CellStyle;
  readonly includes: StyleIncludes;
}

const EVERYTHING: StyleIncludes = {
  number: true,
  font: true,
  alignment: true,
  border: true,
  patterns: true,
  protection: true,
};

/** A built-in style sets what it speaks of; Normal sets all. */
function includesOf(name: string, { numberFormat, font, borders, fill }: StylePatch): StyleIncludes {
  if (name === 'Normal') return EVERYTHING;
  return {
    number: numberFormat !== undefined,
    font: font !== undefined,
    alignment: false,
    border: borders !== undefined,
    patterns: fill !== undefined,
    protection: false,
  };
}

const BUILT_IN: readonly NamedStyle[] = BUILT_IN_STYLES.map(([name, , patch]) => ({
  name,
  builtIn: true,
  style: patchStyle({ ...DEFAULT_STYLE, styleName: name }, patch),
  includes: includesOf(name, patch),
}));
const BY_API_NAME = new Map(BUILT_IN_STYLES.map(([name, api]) => [api.toLowerCase(), name]));

/** The workbook's cell styles ("Cell Styles" on the Home tab). */
export class NamedStyleList {
  private list: NamedStyle[] = [...BUILT_IN];

  constructor(private readonly book: WorkbookCore) {}

  get items(): readonly NamedStyle[] {
    return this.list;
  }

  /** By its name in any case, or as `Excel.BuiltInStyle` writes it (`Heading1`). */
  get(name: string): NamedStyle | null {
    const wanted = (BY_API_NAME.get(name.toLowerCase()) ?? name).toLowerCase();
    return this.list.find((entry) => entry.name.toLowerCase() === wanted) ?? null;
  }

  private existing(name: string): NamedStyle {
    const found = this.get(name);
    if (!found) throw new ModelError('ItemNotFound', `There is no style ${name}.`);
    return found;
  }

  /** A new style looks as Normal until it is changed. */
  add(name: string): NamedStyle {
    if (name.trim() === '') throw new ModelError('InvalidArgument', 'A style needs a name.');
    if (this.get(name)) throw new ModelError('ItemAlreadyExists', `A style ${name} exists.`);
    const style = { ...DEFAULT_STYLE, styleName: name };
    return this.keep({ name, builtIn: false, style, includes: EVERYTHING });
  }

  /** As a file has it; one that is known already is replaced. */
  keep(entry: NamedStyle): NamedStyle {
    this.list = [...this.list.filter((known) => known.name !== entry.name), entry];
    return entry;
  }

  /** Cells of the style follow, except where they were formatted otherwise. */
  change(name: string, patch: StylePatch, includes: Partial<StyleIncludes> = {}): void {
    const before = this.existing(name);
    if (before.name === 'Normal') throw notImplemented('changing the style Normal');
    const after = {
      ...before,
      style: patchStyle(before.style, patch),
      includes: { ...before.includes, ...includes },
    };
    this.list = this.list.map((entry) => (entry === before ? after : entry));
    this.restyle(before.name, before.style, after.style);
  }

  /** Its cells become Normal. */
  delete(name: string): void {
    const gone = this.existing(name);
    if (gone.name === 'Normal')
      throw new ModelError('InvalidOperation', 'The style Normal cannot be deleted.');
    this.list = this.list.filter((entry) => entry !== gone);
    this.restyle(gone.name, gone.style, DEFAULT_STYLE);
  }

  /** What giving a cell this style changes. */
  patchOf(name: string): StylePatch {
    const { name: styleName, style, includes } = this.existing(name);
    return {
      styleName,
      ...(includes.number ? { numberFormat: style.numberFormat } : {}),
      ...(includes.font ? { font: style.font } : {}),
      ...(includes.alignment ? { alignment: style.alignment } : {}),
      ...(includes.border ? { borders: style.borders } : {}),
      ...(includes.patterns ? { fill: style.fill } : {}),
      ...(includes.protection ? { locked: style.locked, formulaHidden: style.formulaHidden } : {}),
    };
  }

  private restyle(name: string, before: CellStyle, after: CellStyle): void {
    const { styles } = this.book;
    const next = (id: number): number => {
      const style = styles.get(id);
      return style.styleName === name ? styles.idOf(follow(style, before, after)) : id;
    };
    this.book.edit('Api', { kind: 'final' }, () => {
      for (const sheet of this.book.sheetList) {
        for (const map of [sheet.rowStyles, sheet.columnStyles])
          for (const [at, id] of map) map.set(at, next(id));
        sheet.cells.each(WHOLE_SHEET, (r, c, _value, id) => {
          if (id !== 0 && next(id) !== id) sheet.cells.setStyle(r, c, next(id));
        });
        this.book.queue.emit('layoutChanged', { sheet });
      }
    });
  }
}

/** The cell's own value where it differs from the style's old one, else the style's new one. */
function follow<T>(own: T, before: T, after: T): T {
  if (typeof own !== 'object' || own === null) return own === before ? after : own;
  const entries = Object.keys(own).map((key) => {
    const name = key as keyof T;
    return [key, follow(own[name], before[name], after[name])];
  });
  return Object.fromEntries(entries) as T;
}
