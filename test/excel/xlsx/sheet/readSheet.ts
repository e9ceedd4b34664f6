import type { Visibility } from '../../model/types';
import { XmlScanner } from '../xml/scanner';
import { child, numberOf, readElement, type XmlNode } from '../xml/tree';
import { CellsReader } from './cells';
import type { SheetContext } from './context';
import { readColumns, readMerges, readViews } from './layout';

type Handler = (node: XmlNode, context: SheetContext) => void;

/** Parts of a sheet's XML that the model keeps. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  sheetPr: (node, { sheet, colors }) => {
    sheet.tabColor = colors.read(child(node, 'tabColor'));
  },
  sheetViews: readViews,
  cols: readColumns,
  mergeCells: readMerges,
};

/** Parts that say nothing of their own, or what the model works out itself. */
const WITHOUT_MEANING = new Set([
  'dimension',
  'sheetCalcPr',
  'phoneticPr',
  'ignoredErrors',
  'cellWatches',
  'smartTags',
]);

export function readVisibility(state: string | undefined): Visibility {
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

/** Reads a sheet's part into the model's sheet. */
export function readSheet(context: SheetContext): void {
  const xml = context.files.text(context.path);
  if (xml === null) return;
  const scanner = new XmlScanner(xml);
  let usualHeight: number | undefined;
  let inside = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (!inside) inside = true;
    else if (scanner.name === 'sheetData') new CellsReader(context, scanner, usualHeight).read();
    else {
      const node = readElement(scanner);
      if (node.name === 'sheetFormatPr') usualHeight = numberOf(node.attributes.defaultRowHeight);
      readPart(node, context);
    }
  }
}

function readPart(node: XmlNode, context: SheetContext): void {
  const handler = HANDLERS[node.name];
  if (handler) handler(node, context);
  else if (!WITHOUT_MEANING.has(node.name)) context.dropped.note(`<${node.name}>`, context.sheet.name);
}
