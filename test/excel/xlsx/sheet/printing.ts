import {
  PAPER_TYPES,
  type HeaderFooterPage,
  type HeaderFooterTexts,
  type PageLayout,
} from '../../model/printing';
import type { SheetModel } from '../../model/worksheet';
import { decodeText, escapeText } from '../xml/text';
import { child, childrenNamed, flagOf, numberOf, type XmlNode } from '../xml/tree';
import { element } from '../xml/write';
import type { SheetContext } from './context';

const POINTS = 72;
const points = (inches: string | undefined, usual: number): number => {
  const read = numberOf(inches);
  return read === undefined ? usual : Math.round(read * POINTS * 1e6) / 1e6;
};
const inches = (size: number): number => Math.round((size / POINTS) * 1e6) / 1e6;

const ERRORS = { AsDisplayed: 'displayed', Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' } as const;
const COMMENTS = { NoComments: 'none', EndSheet: 'atEnd', InPlace: 'asDisplayed' } as const;

function keyOf<T extends string>(words: Readonly<Record<T, string>>, word: string | undefined, usual: T): T {
  return (Object.keys(words) as T[]).find((key) => words[key] === word) ?? usual;
}

export function readPrintOptions({ attributes }: XmlNode, { sheet }: SheetContext): void {
  sheet.setPageLayout({
    printGridlines: flagOf(attributes.gridLines),
    printHeadings: flagOf(attributes.headings),
    centerHorizontally: flagOf(attributes.horizontalCentered),
    centerVertically: flagOf(attributes.verticalCentered),
  });
}

export function readMargins({ attributes }: XmlNode, { sheet }: SheetContext): void {
  const { pageLayout } = sheet;
  sheet.setPageLayout({
    leftMargin: points(attributes.left, pageLayout.leftMargin),
    rightMargin: points(attributes.right, pageLayout.rightMargin),
    topMargin: points(attributes.top, pageLayout.topMargin),
    bottomMargin: points(attributes.bottom, pageLayout.bottomMargin),
    headerMargin: points(attributes.header, pageLayout.headerMargin),
    footerMargin: points(attributes.footer, pageLayout.footerMargin),
  });
}

/** "Fit to pages" stands among the sheet's properties, its numbers in the page setup that follows; one page each at first. */
export function readFitToPage(properties: XmlNode, { sheet }: SheetContext): void {
  if (flagOf(child(properties, 'pageSetUpPr')?.attributes.fitToPage))
    sheet.setPageLayout({ zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 } });
}

/** 0 pages means as many as it takes. */
function fitting(value: string | undefined): number | undefined {
  const pages = numberOf(value) ?? 1;
  return pages === 0 ? undefined : pages;
}

export function readPageSetup({ attributes }: XmlNode, { sheet, dropped }: SheetContext): void {
  const paper = numberOf(attributes.paperSize) ?? 1;
  const paperSize = PAPER_TYPES[paper - 1];
  if (paperSize === undefined) dropped.note('Paper sizes of a printer’s own', sheet.name);
  const fits = sheet.pageLayout.zoom.scale === undefined;
  const horizontalFitToPages = fitting(attributes.fitToWidth);
  const verticalFitToPages = fitting(attributes.fitToHeight);
  sheet.setPageLayout({
    paperSize: paperSize ?? sheet.pageLayout.paperSize,
    orientation: attributes.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    blackAndWhite: flagOf(attributes.blackAndWhite),
    draftMode: flagOf(attributes.draft),
    printErrors: keyOf(ERRORS, attributes.errors, 'AsDisplayed'),
    printComments: keyOf(COMMENTS, attributes.cellComments, 'NoComments'),
    printOrder: attributes.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver',
    firstPageNumber: flagOf(attributes.useFirstPageNumber) ? (numberOf(attributes.firstPageNumber) ?? 1) : '',
    zoom: fits
      ? {
          ...(horizontalFitToPages === undefined ? {} : { horizontalFitToPages }),
          ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }),
        }
      : { scale: numberOf(attributes.scale) ?? 100 },
  });
}

/** `&Lleft&Ccentre&Rright`: what stands before the first letter is the centre's. */
function sections(text: string): { left: string; center: string; right: string } {
  const found = { left: '', center: '', right: '' };
  let at: keyof typeof found = 'center';
  for (const part of text.split(/(&&|&[LCR])/)) {
    if (part === '&L') at = 'left';
    else if (part === '&C') at = 'center';
    else if (part === '&R') at = 'right';
    else found[at] += part;
  }
  return found;
}

const joined = (left: string, center: string, right: string): string =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);

function pageTexts(node: XmlNode, kind: 'odd' | 'even' | 'first'): HeaderFooterTexts {
  const header = sections(decodeText(child(node, `${kind}Header`)?.text ?? ''));
  const footer = sections(decodeText(child(node, `${kind}Footer`)?.text ?? ''));
  return {
    leftHeader: header.left,
    centerHeader: header.center,
    rightHeader: header.right,
    leftFooter: footer.left,
    centerFooter: footer.center,
    rightFooter: footer.right,
  };
}

const STATES = {
  '00': 'Default',
  '01': 'FirstAndDefault',
  '10': 'OddAndEven',
  '11': 'FirstOddAndEven',
} as const;

export function readHeaderFooter(node: XmlNode, { sheet }: SheetContext): void {
  const { attributes } = node;
  const oddEven = flagOf(attributes.differentOddEven);
  const first = flagOf(attributes.differentFirst);
  const { pages } = sheet.pageLayout.headersFooters;
  const main: HeaderFooterPage = oddEven ? 'oddPages' : 'defaultForAllPages';
  sheet.setPageLayout({
    headersFooters: {
      state: STATES[`${oddEven ? 1 : 0}${first ? 1 : 0}`],
      useSheetMargins: flagOf(attributes.alignWithMargins, true),
      useSheetScale: flagOf(attributes.scaleWithDoc, true),
      pages: {
        ...pages,
        [main]: pageTexts(node, 'odd'),
        evenPages: pageTexts(node, 'even'),
        firstPage: pageTexts(node, 'first'),
      },
    },
  });
}

export function readBreaks(node: XmlNode, { sheet }: SheetContext): void {
  const places = childrenNamed(node, 'brk').flatMap(({ attributes }) => numberOf(attributes.id) ?? []);
  sheet.setPageLayout(node.name === 'rowBreaks' ? { rowBreaks: places } : { columnBreaks: places });
}

/** `<printOptions>` to `<colBreaks>`, in the schema's order. */
export function printingXml({ pageLayout }: SheetModel): string {
  return [
    optionsXml(pageLayout),
    element('pageMargins', {
      left: inches(pageLayout.leftMargin),
      right: inches(pageLayout.rightMargin),
      top: inches(pageLayout.topMargin),
      bottom: inches(pageLayout.bottomMargin),
      header: inches(pageLayout.headerMargin),
      footer: inches(pageLayout.footerMargin),
    }),
    setupXml(pageLayout),
    headerFooterXml(pageLayout.headersFooters),
    breaksXml('rowBreaks', pageLayout.rowBreaks, 16383),
    breaksXml('colBreaks', pageLayout.columnBreaks, 1048575),
  ].join('');
}

/** Whether an element says anything at all. */
const said = (attributes: Readonly<Record<string, unknown>>): boolean =>
  Object.values(attributes).some((value) => value !== undefined);

function optionsXml(layout: PageLayout): string {
  const attributes = {
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  };
  return said(attributes) ? element('printOptions', attributes) : '';
}

function setupXml(layout: PageLayout): string {
  const { zoom } = layout;
  const fits = zoom.scale === undefined;
  const paper = PAPER_TYPES.indexOf(layout.paperSize) + 1;
  const attributes = {
    paperSize: paper > 1 ? paper : undefined,
    scale: fits || zoom.scale === 100 ? undefined : zoom.scale,
    firstPageNumber: layout.firstPageNumber === '' ? undefined : layout.firstPageNumber,
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
    pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : undefined,
    orientation: layout.orientation === 'Landscape' ? 'landscape' : undefined,
    blackAndWhite: layout.blackAndWhite || undefined,
    draft: layout.draftMode || undefined,
    cellComments: layout.printComments === 'NoComments' ? undefined : COMMENTS[layout.printComments],
    useFirstPageNumber: layout.firstPageNumber === '' ? undefined : 1,
    errors: layout.printErrors === 'AsDisplayed' ? undefined : ERRORS[layout.printErrors],
  };
  return said(attributes) ? element('pageSetup', attributes) : '';
}

function headerFooterXml({
  state,
  pages,
  useSheetMargins,
  useSheetScale,
}: PageLayout['headersFooters']): string {
  const oddEven = state.includes('OddAndEven');
  const first = state.includes('First');
  const part = (name: string, text: string): string =>
    text === '' ? '' : element(name, {}, escapeText(text));
  const texts = (kind: string, page: HeaderFooterTexts): string =>
    part(`${kind}Header`, joined(page.leftHeader, page.centerHeader, page.rightHeader)) +
    part(`${kind}Footer`, joined(page.leftFooter, page.centerFooter, page.rightFooter));
  const content = [
    texts('odd', oddEven ? pages.oddPages : pages.defaultForAllPages),
    oddEven ? texts('even', pages.evenPages) : '',
    first ? texts('first', pages.firstPage) : '',
  ].join('');
  const attributes = {
    differentOddEven: oddEven || undefined,
    differentFirst: first || undefined,
    scaleWithDoc: useSheetScale ? undefined : 0,
    alignWithMargins: useSheetMargins ? undefined : 0,
  };
  return content !== '' || said(attributes) ? element('headerFooter', attributes, content) : '';
}

function breaksXml(name: string, breaks: readonly number[], max: number): string {
  const items = breaks.map((id) => element('brk', { id, max, man: 1 }));
  if (items.length === 0) return '';
  return element(name, { count: items.length, manualBreakCount: items.length }, ...items);
}
