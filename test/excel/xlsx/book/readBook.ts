import type { Locale } from '../../model/types';
import { WorkbookModel } from '../../model/workbook';
import type { SheetModel } from '../../model/worksheet';
import { Dropped } from '../dropped';
import { NoWorkbook, PackageReader } from '../package/reader';
import { readVisibility, readSheet } from '../sheet/readSheet';
import type { BookContext, SheetContext } from '../sheet/context';
import { readTables } from '../sheet/tables';
import { readSharedStrings } from '../sheet/sharedStrings';
import { ColorReader } from '../styles/colors';
import { readStyles } from '../styles/readStyles';
import { decodeText } from '../xml/text';
import { child, childrenNamed, flagOf, numberOf, relationId, type XmlNode } from '../xml/tree';
import { readDynamicMarks } from './metadata';
import { readCustomXml } from './customXml';
import { readNames } from './names';
import { readProperties } from './properties';
import { noteUnkeptParts } from './unkept';

export interface OpenOptions {
  /** Language of Excel: how dates and built-in formats show. */
  readonly locale?: Locale;
}

export interface OpenedWorkbook {
  readonly workbook: WorkbookModel;
  /** What the file holds and the model does not keep, in words. */
  readonly dropped: readonly string[];
}

/** @throws NoWorkbook, XmlError */
export function readBook(bytes: Uint8Array, options: OpenOptions): OpenedWorkbook {
  const files = new PackageReader(bytes);
  const dropped = new Dropped();
  const path = files.relationsOf('', 'officeDocument')[0]?.target;
  const root = path === undefined ? null : files.xml(path);
  if (path === undefined || !root || root.name !== 'workbook') throw new NoWorkbook('it holds no workbook.');
  const book = new WorkbookModel(options.locale ?? 'en-US');
  book.edit('File', { kind: 'final' }, () => new BookReader(book, files, dropped, path, root).read());
  return { workbook: book, dropped: dropped.sentences };
}

class BookReader {
  constructor(
    private readonly book: WorkbookModel,
    private readonly files: PackageReader,
    private readonly dropped: Dropped,
    private readonly path: string,
    private readonly root: XmlNode,
  ) {}

  read(): void {
    const { book, root } = this;
    book.date1904 = flagOf(child(root, 'workbookPr')?.attributes.date1904);
    const context = this.context();
    context.styles.named.forEach((style) => book.namedStyles.keep(style));
    const sheets = this.addSheets(context);
    for (const sheet of sheets) readTables(sheet);
    readNames(root, book, this.positions(sheets), this.dropped);
    for (const sheet of sheets) readSheet(sheet);
    this.activate(sheets);
    readProperties(book, this.files);
    readCustomXml(book, this.files, this.path);
    this.readSettings();
    noteUnkeptParts(this.files, this.dropped);
  }

  private readSettings(): void {
    const { book, root, dropped } = this;
    const protection = child(root, 'workbookProtection')?.attributes;
    book.protectStructure = flagOf(protection?.lockStructure);
    if (Object.keys(protection ?? {}).some((name) => /password|hash/i.test(name))) {
      dropped.note('The password of the workbook');
    }
    if (child(root, 'fileSharing')) dropped.note('The advice to open the file as read-only');
    const mode = child(root, 'calcPr')?.attributes;
    if (flagOf(mode?.iterate)) dropped.note('Iterative calculation');
    if (mode?.calcMode === 'manual') book.calculationMode = 'Manual';
    if (mode?.calcMode === 'autoNoTable') book.calculationMode = 'AutomaticExceptTables';
  }

  private partOf(kind: string): string | null {
    const relation = this.files.relationsOf(this.path, kind)[0];
    return relation ? relation.target : null;
  }

  private xmlOf(kind: string): XmlNode | null {
    const part = this.partOf(kind);
    return part === null ? null : this.files.xml(part);
  }

  private context(): BookContext {
    const { book, files, dropped } = this;
    const styles = this.xmlOf('styles');
    const colors = new ColorReader(this.xmlOf('theme'), styles);
    const strings = this.partOf('sharedStrings');
    return {
      book,
      files,
      dropped,
      colors,
      styles: readStyles({ styles, colors, dropped, locale: book.locale }, book.styles),
      strings: readSharedStrings(strings === null ? null : files.text(strings), dropped),
      dynamicMarks: readDynamicMarks(this.xmlOf('sheetMetadata')),
      recalculateAll: flagOf(child(this.root, 'calcPr')?.attributes.fullCalcOnLoad),
    };
  }

  /** All sheets come before any cell, so that formulas find the sheets that they name. */
  private addSheets(context: BookContext): SheetContext[] {
    const found: SheetContext[] = [];
    for (const node of childrenNamed(child(this.root, 'sheets'), 'sheet')) {
      const relation = this.files.relation(this.path, relationId(node));
      const name = decodeText(node.attributes.name ?? '');
      if (relation?.kind !== 'worksheet') {
        this.dropped.note('Sheets that hold a chart, a dialogue or macros', name);
        continue;
      }
      const sheet = this.book.addSheet(undefined, { source: 'File' });
      sheet.name = name === '' ? sheet.name : name;
      sheet.initVisibility(readVisibility(node.attributes.state));
      found.push({ ...context, sheet, path: relation.target });
    }
    if (found.length === 0) throw new NoWorkbook('it has no sheet with cells.');
    if (!found.some(({ sheet }) => sheet.visibility === 'Visible')) found[0]?.sheet.initVisibility('Visible');
    return found;
  }

  /** The kept sheets by their position in the file. */
  private positions(sheets: readonly SheetContext[]): (SheetModel | null)[] {
    const nodes = childrenNamed(child(this.root, 'sheets'), 'sheet');
    return nodes.map(
      ({ attributes }) =>
        sheets.find(({ sheet }) => sheet.name === decodeText(attributes.name ?? ''))?.sheet ?? null,
    );
  }

  private activate(sheets: readonly SheetContext[]): void {
    const view = child(child(this.root, 'bookViews'), 'workbookView');
    const all = childrenNamed(child(this.root, 'sheets'), 'sheet');
    const name = all[numberOf(view?.attributes.activeTab) ?? 0]?.attributes.name ?? '';
    const visible = sheets.filter(({ sheet }) => sheet.visibility === 'Visible').map(({ sheet }) => sheet);
    const active = visible.find((sheet) => sheet.name === decodeText(name)) ?? visible[0];
    if (active) this.book.activate(active);
  }
}
