import type { CustomFunctions } from '../model/customFunctions';
import { serialOf } from '../model/serials';
import type { DocumentProperties, Locale, Visibility } from '../model/types';
import { WorkbookModel } from '../model/workbook';
import type { SheetModel } from '../model/worksheet';
import { Archive } from './archive';
import { readTheme } from './colors';
import { importFormula } from './formulaText';
import { readSheet } from './readSheet';
import { readStyles } from './readStyles';
import {
  childOf,
  childrenNamed,
  decodeEntities,
  decodeEscapes,
  descendants,
  isTrue,
  scanXml,
  type XmlElement,
} from './xml';

export interface OpenOptions {
  readonly locale?: Locale;
  readonly name?: string;
  /** Known before the first calculation, so that no add-in formula shows #NAME?. */
  readonly customFunctions?: CustomFunctions;
}

export interface Opened {
  readonly workbook: WorkbookModel;
  /** What the file has and the model does not: shown to the user, never dropped in silence. */
  readonly dropped: readonly string[];
}

export const SETTINGS_NAMESPACE = 'urn:stand-in-excel:settings';

/** Opens an .xlsx file. @throws Error when it is none */
export function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Opened {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error('This is not an .xlsx file.');
  const archive = new Archive(bytes);
  const main = [...archive.relations('').values()].find((relation) => relation.type === 'officeDocument');
  const path = main?.target ?? 'xl/workbook.xml';
  const xml = archive.xml(path);
  if (!xml) throw new Error('The file holds no workbook.');
  const book = new WorkbookModel(options.locale ?? 'en-US');
  if (options.name !== undefined) book.name = options.name;
  book.customFunctions = options.customFunctions ?? null;
  const dropped = new Set<string>();
  book.batch('File', () => readBook(book, archive, path, xml, (what) => dropped.add(what)));
  lostParts(archive).forEach((what) => dropped.add(what));
  return { workbook: book, dropped: [...dropped] };
}

function readBook(
  book: WorkbookModel,
  archive: Archive,
  path: string,
  xml: XmlElement,
  lost: (what: string) => void,
): void {
  const relations = archive.relations(path);
  const partOf = (type: string): XmlElement | null => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found ? archive.xml(found.target) : null;
  };
  book.date1904 = isTrue(childOf(xml, 'workbookPr')?.attributes['date1904']);
  book.protectStructure = isTrue(childOf(xml, 'workbookProtection')?.attributes['lockStructure']);
  const theme = readTheme(partOf('theme'));
  const styles = readStyles(partOf('styles'), theme);
  const strings = readStrings(
    archive,
    [...relations.values()].find((relation) => relation.type === 'sharedStrings')?.target,
  );
  const context = {
    archive,
    theme,
    strings,
    differential: styles.differential,
    styles: styles.cells.map(({ style, quoted }, i) => ({
      id: i === 0 && !quoted ? defaultId(book, style) : book.styles.idOf(style),
      quoted,
    })),
    customNames: book.customFunctions?.names() ?? [],
    lost,
  };
  const sheets: { sheet: SheetModel; target: string }[] = [];
  for (const { attributes } of childrenNamed(childOf(xml, 'sheets'), 'sheet')) {
    const relation = relations.get(attributes['r:id'] ?? '');
    if (relation?.type !== 'worksheet') {
      lost(`sheet ${attributes['name'] ?? ''} (${relation?.type ?? 'missing'})`);
      continue;
    }
    const sheet = book.addSheet(attributes['name'] ?? 'Sheet', { source: 'File' });
    sheet.initVisibility(
      (attributes['state'] ?? 'visible').replace(/^./, (letter) => letter.toUpperCase()) as Visibility,
    );
    sheets.push({ sheet, target: relation.target });
  }
  readNames(book, xml, lost);
  for (const { sheet, target } of sheets) readSheet(sheet, target, context);
  book.calculator.rebind();
  keepCached(book);
  const calculation = childOf(xml, 'calcPr')?.attributes['calcMode'];
  const active = Number(
    childrenNamed(childOf(xml, 'bookViews'), 'workbookView')[0]?.attributes['activeTab'] ?? 0,
  );
  const chosen = sheets[active]?.sheet;
  if (chosen && chosen.visibility === 'Visible') book.activate(chosen);
  readProperties(book, archive);
  readCustomXml(book, archive);
  book.calculator.recalculate({ forced: true });
  if (calculation === 'manual') book.calculationMode = 'Manual';
}

/** Files whose first style is plain need no number of their own for it. */
function defaultId(book: WorkbookModel, style: Parameters<WorkbookModel['styles']['idOf']>[0]): number {
  const plain = JSON.stringify(style) === JSON.stringify(book.styles.get(0));
  return plain ? 0 : book.styles.idOf(style);
}

/** Formulas with functions that nobody here knows keep the value that was saved. */
function keepCached(book: WorkbookModel): void {
  book.eachFormula((cell) => {
    const known = book.customFunctions !== null;
    const cached = cell.sheet.cells.get(cell.row, cell.column);
    if (cell.precedents.foreign && !known && cached !== null) book.calculator.markClean(cell);
  });
}

function readStrings(archive: Archive, path: string | undefined): string[] {
  const xml = path === undefined ? null : archive.text(path);
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  if (xml === null) return strings;
  scanXml(xml, {
    open(name, _attributes, empty) {
      if (name === 'si') {
        current = '';
        if (empty) strings.push('');
      } else if (name === 't') inText = !empty && !phonetic;
      else if (name === 'rPh') phonetic = !empty;
    },
    close(name) {
      if (name === 'si') strings.push(decodeEscapes(current));
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(text) {
      if (inText) current += decodeEntities(text);
    },
  });
  return strings;
}

function readNames(book: WorkbookModel, xml: XmlElement, lost: (what: string) => void): void {
  for (const { attributes, text } of childrenNamed(childOf(xml, 'definedNames'), 'definedName')) {
    const { name = '', localSheetId, hidden, comment } = attributes;
    if (/^_xlnm\._FilterDatabase$/i.test(name)) continue;
    if (/^_xlnm\./i.test(name)) {
      lost(`${name.replace('_xlnm.', '')} of a sheet`);
      continue;
    }
    const scope = localSheetId === undefined ? null : (book.sheetList[Number(localSheetId)] ?? null);
    try {
      book.nameList.add(name, `=${importFormula(text)}`, {
        scope,
        visible: !isTrue(hidden),
        comment: comment ?? '',
      });
    } catch (problem) {
      lost(`name ${name} (${String(problem)})`);
    }
  }
}

function readProperties(book: WorkbookModel, archive: Archive): void {
  const core = archive.xml('docProps/core.xml');
  const app = archive.xml('docProps/app.xml');
  const fields: [keyof DocumentProperties, XmlElement | null, string][] = [
    ['title', core, 'title'],
    ['subject', core, 'subject'],
    ['author', core, 'creator'],
    ['keywords', core, 'keywords'],
    ['comments', core, 'description'],
    ['category', core, 'category'],
    ['lastAuthor', core, 'lastModifiedBy'],
    ['created', core, 'created'],
    ['modified', core, 'modified'],
    ['manager', app, 'Manager'],
    ['company', app, 'Company'],
  ];
  for (const [field, source, name] of fields)
    book.properties[field] = childOf(source ?? undefined, name)?.text ?? '';
  for (const property of archive.xml('docProps/custom.xml')?.children ?? []) {
    const [value] = property.children;
    const name = property.attributes['name'];
    if (!value || name === undefined) continue;
    if (value.name === 'bool') book.customProperties.set(name, isTrue(value.text));
    else if (/^(?:i|ui|r)\d|^int|^decimal/.test(value.name))
      book.customProperties.set(name, Number(value.text));
    else if (value.name === 'filetime') book.customProperties.set(name, dateSerial(value.text));
    else book.customProperties.set(name, value.text);
  }
}

function dateSerial(text: string): number {
  const [year = 1900, month = 1, day = 1] = text.slice(0, 10).split('-').map(Number);
  return serialOf(year, month, day);
}

function readCustomXml(book: WorkbookModel, archive: Archive): void {
  for (const path of archive.names.filter((name) => /^customXml\/item\d+\.xml$/.test(name))) {
    const xml = archive.text(path) ?? '';
    if (!xml.includes(SETTINGS_NAMESPACE)) {
      book.addCustomXmlPart(xml);
      continue;
    }
    for (const setting of descendants(archive.xml(path) ?? undefined, 'setting')) {
      book.settings.set(setting.attributes['key'] ?? '', JSON.parse(setting.text) as unknown);
    }
  }
}

const HARMLESS =
  /^(?:\[Content_Types\]\.xml|docProps\/|customXml\/|xl\/(?:calcChain|metadata|styles|theme\/|sharedStrings|printerSettings|worksheets\/|tables\/|comments|drawings\/|charts\/|workbook|persons\/|threadedComments|richData)|.*_rels\/|.*\.vml$)/;

function lostParts(archive: Archive): string[] {
  return archive.names.filter((name) => !HARMLESS.test(name)).map((name) => `part ${name}`);
}
