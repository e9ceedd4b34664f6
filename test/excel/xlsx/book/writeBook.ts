import type { WorkbookModel } from '../../model/workbook';
import { CONTENT, NS, RELATION } from '../package/namespaces';
import { PackageWriter } from '../package/writer';
import type { FormulaHome } from '../sheet/fileFormulas';
import { SharedStrings, type WriteContext } from '../sheet/writeContext';
import { writePeople } from '../sheet/threads';
import { sheetXml } from '../sheet/writeSheet';
import { themeXml } from '../styles/theme';
import { StyleWriter } from '../styles/writeStyles';
import { attributeString } from '../xml/text';
import { XML_HEAD, element } from '../xml/write';
import { addCustomXml } from './customXml';
import { dynamicMetadata } from './metadata';
import { namesXml } from './names';
import { addProperties } from './properties';

const PATH = 'xl/workbook.xml';
const STATES = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const MODES = { Automatic: undefined, AutomaticExceptTables: 'autoNoTable', Manual: 'manual' } as const;

export function writeBook(book: WorkbookModel): Uint8Array {
  const files = new PackageWriter();
  const home: FormulaHome = {
    table: null,
    isTable: (name) => book.table(name)?.name.toLowerCase() === name.toLowerCase(),
  };
  const context: WriteContext = {
    book,
    files,
    home,
    styles: new StyleWriter(book.styles, book.namedStyles.items),
    strings: new SharedStrings(),
    marks: { dynamic: false },
    numbers: new Map(),
    people: new Map(),
  };
  files.relate('', RELATION.document, PATH);
  const sheets = book.sheets.map((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const id = files.relate(PATH, RELATION.sheet, path);
    files.addXml(path, sheetXml({ ...context, sheet, path }), CONTENT.sheet);
    const state = STATES[sheet.visibility];
    return element('sheet', { name: attributeString(sheet.name), sheetId: i + 1, state, 'r:id': id });
  });
  addShared(context);
  writePeople(context, PATH);
  addCustomXml(book, files, PATH);
  addProperties(book, files);
  files.addXml(PATH, workbookXml(book, sheets, home), CONTENT.workbook);
  return files.zip();
}

/** Parts that all sheets share; they are complete when the sheets are written. */
function addShared({ files, styles, strings, marks }: WriteContext): void {
  const add = (name: string, type: string, content: string, xml: string): void => {
    files.relate(PATH, type, `xl/${name}`);
    files.add(`xl/${name}`, xml, content);
  };
  add('styles.xml', RELATION.styles, CONTENT.styles, XML_HEAD + styles.xml());
  add('theme/theme1.xml', RELATION.theme, CONTENT.theme, XML_HEAD + themeXml());
  if (!strings.isEmpty) {
    add('sharedStrings.xml', RELATION.sharedStrings, CONTENT.sharedStrings, XML_HEAD + strings.xml(NS.main));
  }
  if (marks.dynamic) add('metadata.xml', RELATION.metadata, CONTENT.metadata, dynamicMetadata());
}

function workbookXml(book: WorkbookModel, sheets: readonly string[], home: FormulaHome): string {
  const firstVisible = book.sheets.findIndex((sheet) => sheet.visibility === 'Visible');
  return element(
    'workbook',
    { xmlns: NS.main, 'xmlns:r': NS.relation },
    element('workbookPr', { date1904: book.date1904 || undefined }),
    book.protectStructure ? element('workbookProtection', { lockStructure: 1 }) : '',
    element(
      'bookViews',
      {},
      element('workbookView', {
        firstSheet: firstVisible > 0 ? firstVisible : undefined,
        activeTab: book.activeSheet.position || undefined,
      }),
    ),
    element('sheets', {}, ...sheets),
    namesXml(book, home),
    element('calcPr', { calcId: 191029, calcMode: MODES[book.calculationMode] }),
  );
}
