import type { Visibility } from '../../model/types';
import { readDrawing } from '../charts/drawing';
import { XmlScanner } from '../xml/scanner';
import { child, childrenNamed, descendants, flagOf, readElement, type XmlNode } from '../xml/tree';
import { CellsReader } from './cells';
import type { SheetContext } from './context';
import { ConditionalFormatReader } from './conditionalFormats';
import { readCustomProperties } from './customProperties';
import { readAutoFilter } from './filters';
import { readHyperlinks } from './hyperlinks';
import { readColumns, readMerges, readUsualSizes, readViews } from './layout';
import { readNotes } from './notes';
import {
  readBreaks,
  readFitToPage,
  readHeaderFooter,
  readMargins,
  readPageSetup,
  readPrintOptions,
} from './printing';
import { readProtection } from './protection';
import { markFilteredTables } from './tables';
import { readThreads } from './threads';
import { readValidations } from './validations';

type Handler = (node: XmlNode, context: SheetContext) => void;

/** Parts of a sheet's XML that the model keeps. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  sheetPr: (node, context) => {
    context.sheet.tabColor = context.colors.read(child(node, 'tabColor'));
    readFitToPage(node, context);
  },
  printOptions: readPrintOptions,
  pageMargins: readMargins,
  pageSetup: readPageSetup,
  headerFooter: readHeaderFooter,
  rowBreaks: readBreaks,
  colBreaks: readBreaks,
  sheetViews: readViews,
  sheetFormatPr: readUsualSizes,
  cols: readColumns,
  mergeCells: readMerges,
  sheetProtection: readProtection,
  autoFilter: readAutoFilter,
  dataValidations: readValidations,
  hyperlinks: readHyperlinks,
  customProperties: readCustomProperties,
  drawing: readDrawing,
};

/** Parts that say nothing of their own, or that are read through the parts that they point at. */
const WITHOUT_MEANING = new Set([
  'dimension',
  'sheetCalcPr',
  'phoneticPr',
  'ignoredErrors',
  'cellWatches',
  'smartTags',
  'legacyDrawing',
  'tableParts',
]);

/** Parts that are lost, in words. */
const UNKEPT: Readonly<Record<string, string>> = {
  protectedRanges: 'Ranges of a protected sheet that some people may edit',
  scenarios: 'Scenarios',
  sortState: 'The order a sheet was last sorted by',
  dataConsolidate: 'Consolidation settings',
  customSheetViews: 'Custom views',
  legacyDrawingHF: 'Pictures in headers and footers',
  drawingHF: 'Pictures in headers and footers',
  picture: 'Background pictures',
  oleObjects: 'Embedded objects and controls',
  controls: 'Embedded objects and controls',
  webPublishItems: 'Settings of web publishing',
};

/** Younger parts, in the extension list. */
const YOUNG_UNKEPT: Readonly<Record<string, string>> = {
  sparklineGroups: 'Sparklines',
  slicerList: 'Slicers and timelines',
  timelineRefs: 'Slicers and timelines',
  protectedRanges: 'Ranges of a protected sheet that some people may edit',
};

export function readVisibility(state: string | undefined): Visibility {
  if (state === 'hidden') return 'Hidden';
  return state === 'veryHidden' ? 'VeryHidden' : 'Visible';
}

/** Reads a sheet's part, and those that hang on it, into the model's sheet. Its tables are there already. */
export function readSheet(context: SheetContext): void {
  const xml = context.files.text(context.path);
  if (xml === null) return;
  const scanner = new XmlScanner(xml);
  const reader = new SheetReader(context);
  let inside = false;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open') continue;
    if (!inside) inside = true;
    else if (scanner.name === 'sheetData') new CellsReader(context, scanner).read();
    else reader.read(readElement(scanner));
  }
  reader.finish();
}

class SheetReader {
  private readonly conditional: ConditionalFormatReader;

  constructor(private readonly context: SheetContext) {
    this.conditional = new ConditionalFormatReader(context);
  }

  read(node: XmlNode): void {
    const { dropped, sheet } = this.context;
    const handler = HANDLERS[node.name];
    if (handler) handler(node, this.context);
    else if (node.name === 'conditionalFormatting') this.conditional.readBlock(node);
    else if (node.name === 'extLst') this.readExtensions(node);
    else if (!WITHOUT_MEANING.has(node.name)) {
      dropped.note(UNKEPT[node.name] ?? `The part <${node.name}> of a sheet`, sheet.name);
    }
    if (node.name === 'sheetPr') this.noteProperties(node);
  }

  private readExtensions(list: XmlNode): void {
    const { dropped, sheet } = this.context;
    for (const node of childrenNamed(list, 'ext').flatMap(({ children }) => children)) {
      if (node.name === 'conditionalFormattings') {
        childrenNamed(node, 'conditionalFormatting').forEach((block) => this.conditional.readBlock(block));
      } else if (node.name === 'dataValidations') readValidations(node, this.context);
      else if (![...descendants(node, 'ignoredError')].length) {
        dropped.note(YOUNG_UNKEPT[node.name] ?? `The part <${node.name}> of a sheet`, sheet.name);
      }
    }
  }

  private noteProperties(node: XmlNode): void {
    const outline = child(node, 'outlinePr')?.attributes;
    const above = !flagOf(outline?.summaryBelow, true) || !flagOf(outline?.summaryRight, true);
    if (above)
      this.context.dropped.note('Outline totals above or left of their details', this.context.sheet.name);
  }

  finish(): void {
    this.conditional.finish();
    readThreads(this.context);
    readNotes(this.context);
    markFilteredTables(this.context);
  }
}
