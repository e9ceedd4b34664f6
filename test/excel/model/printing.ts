/** How a sheet is printed: `Excel.PageLayout`. Print area and titles are the sheet's names Print_Area and Print_Titles. */
export interface HeaderFooterTexts {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

export type HeaderFooterPage = 'defaultForAllPages' | 'firstPage' | 'evenPages' | 'oddPages';

export interface HeadersFooters {
  readonly state: 'Default' | 'FirstAndDefault' | 'OddAndEven' | 'FirstOddAndEven';
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
  readonly pages: Readonly<Record<HeaderFooterPage, HeaderFooterTexts>>;
}

export interface PrintZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Margins are points. */
export interface PageLayout {
  readonly orientation: 'Portrait' | 'Landscape';
  /** `Excel.PaperType`. */
  readonly paperSize: string;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printErrors: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  readonly printComments: 'NoComments' | 'EndSheet' | 'InPlace';
  readonly printOrder: 'DownThenOver' | 'OverThenDown';
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** '' numbers pages from one. */
  readonly firstPageNumber: number | '';
  readonly zoom: PrintZoom;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly headersFooters: HeadersFooters;
  /** Rows and columns that begin a new page. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

const EMPTY_TEXTS: HeaderFooterTexts = {
  leftHeader: '',
  centerHeader: '',
  rightHeader: '',
  leftFooter: '',
  centerFooter: '',
  rightFooter: '',
};

/** Excel's margins of a new sheet: 0.7, 0.75 and 0.3 inches. */
export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  orientation: 'Portrait',
  paperSize: 'Letter',
  blackAndWhite: false,
  draftMode: false,
  printErrors: 'AsDisplayed',
  printComments: 'NoComments',
  printOrder: 'DownThenOver',
  printGridlines: false,
  printHeadings: false,
  centerHorizontally: false,
  centerVertically: false,
  firstPageNumber: '',
  zoom: { scale: 100 },
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  headersFooters: {
    state: 'Default',
    useSheetMargins: true,
    useSheetScale: true,
    pages: {
      defaultForAllPages: EMPTY_TEXTS,
      firstPage: EMPTY_TEXTS,
      evenPages: EMPTY_TEXTS,
      oddPages: EMPTY_TEXTS,
    },
  },
  rowBreaks: [],
  columnBreaks: [],
};

/** `Excel.PaperType` by its number in files (ECMA-376 part 1 §18.3.1.63), from 1. */
export const PAPER_TYPES: readonly string[] = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
  'Paper10x14',
  'Paper11x17',
  'Note',
  'Envelope9',
  'Envelope10',
  'Envelope11',
  'Envelope12',
  'Envelope14',
  'Csheet',
  'Dsheet',
  'Esheet',
  'EnvelopeDL',
  'EnvelopeC5',
  'EnvelopeC3',
  'EnvelopeC4',
  'EnvelopeC6',
  'EnvelopeC65',
  'EnvelopeB4',
  'EnvelopeB5',
  'EnvelopeB6',
  'EnvelopeItaly',
  'EnvelopeMonarch',
  'EnvelopePersonal',
  'FanfoldUS',
  'FanfoldStdGerman',
  'FanfoldLegalGerman',
];
