import {
  PAPER_TYPES,
  type HeaderFooterPage,
  type HeaderFooterTexts,
  type PageLayout,
  type PrintZoom,
} from '../../../model/printing';
import type { Rect } from '../../../model/address';
import type { Worksheet } from '../../../model/types';
import { excelError } from '../errors';
import {
  bind,
  factory,
  method,
  navigation,
  scalar,
  type HostObject,
  type Member,
  type ObjectType,
} from '../members';
import { Area, Areas, rectOf, rectsOf, targetArgument } from './area';
import { choice, flag, index, number, optionalNumber, record, text } from './arguments';
import { rangeAreasType } from './rangeAreas';
import { rangeObject } from './rangeRelated';

function setting<K extends keyof PageLayout>(
  key: K,
  parse: (value: unknown) => PageLayout[K],
): Member<Worksheet> {
  return scalar(
    (sheet) => sheet.pageLayout[key],
    (sheet, value) => sheet.setPageLayout({ [key]: parse(value) }),
  );
}

/** "The scale … must be between 10 and 400"; pages to fit are whole. A new zoom takes the place of the old one. */
function zoom(value: unknown): PrintZoom {
  const given = record(value);
  const scale = optionalNumber(given['scale']);
  const horizontalFitToPages = optionalNumber(given['horizontalFitToPages']);
  const verticalFitToPages = optionalNumber(given['verticalFitToPages']);
  if (scale !== undefined && (scale < 10 || scale > 400)) throw excelError('InvalidArgument');
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(horizontalFitToPages === undefined ? {} : { horizontalFitToPages }),
    ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }),
  };
}

function margin(value: unknown): number {
  const points = number(value);
  if (points < 0) throw excelError('InvalidArgument');
  return points;
}

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

function setMargins(sheet: Worksheet, unit: unknown, options: unknown): void {
  const factor = POINTS[choice(unit, ['Points', 'Inches', 'Centimeters'] as const)];
  const given = record(options);
  const change = MARGINS.flatMap((side) => {
    const size = optionalNumber(given[side]);
    return size === undefined ? [] : [[`${side}Margin`, margin(size * factor)]];
  });
  sheet.setPageLayout(Object.fromEntries(change) as Partial<PageLayout>);
}

interface PageOf {
  readonly sheet: Worksheet;
  readonly page: HeaderFooterPage;
}

function textOf(key: keyof HeaderFooterTexts): Member<PageOf> {
  return scalar(
    ({ sheet, page }) => sheet.pageLayout.headersFooters.pages[page][key],
    ({ sheet, page }, value) => {
      const { headersFooters } = sheet.pageLayout;
      const { pages } = headersFooters;
      sheet.setPageLayout({
        headersFooters: {
          ...headersFooters,
          pages: { ...pages, [page]: { ...pages[page], [key]: text(value) } },
        },
      });
    },
  );
}

const headerFooterType: ObjectType<PageOf> = {
  name: 'HeaderFooter',
  members: {
    LeftHeader: textOf('leftHeader'),
    CenterHeader: textOf('centerHeader'),
    RightHeader: textOf('rightHeader'),
    LeftFooter: textOf('leftFooter'),
    CenterFooter: textOf('centerFooter'),
    RightFooter: textOf('rightFooter'),
  },
};

type GroupSettings = Omit<PageLayout['headersFooters'], 'pages'>;

function groupSetting<K extends keyof GroupSettings>(
  key: K,
  parse: (value: unknown) => GroupSettings[K],
): Member<Worksheet> {
  return scalar(
    (sheet) => sheet.pageLayout.headersFooters[key],
    (sheet, value) =>
      sheet.setPageLayout({ headersFooters: { ...sheet.pageLayout.headersFooters, [key]: parse(value) } }),
  );
}

const page = (name: HeaderFooterPage): Member<Worksheet> =>
  navigation((sheet) => bind(headerFooterType, { sheet, page: name }));

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
const headersFootersType: ObjectType<Worksheet> = {
  name: 'HeaderFooterGroup',
  members: {
    State: groupSetting('state', (value) => choice(value, STATES)),
    UseSheetMargins: groupSetting('useSheetMargins', flag),
    UseSheetScale: groupSetting('useSheetScale', flag),
    DefaultForAllPages: page('defaultForAllPages'),
    FirstPage: page('firstPage'),
    EvenPages: page('evenPages'),
    OddPages: page('oddPages'),
  },
};

function areasArgument(sheet: Worksheet, value: unknown): readonly Rect[] {
  const target = targetArgument(value);
  if (target instanceof Areas) return target.rects;
  if (target instanceof Area) return [target.rect];
  return rectsOf(sheet, text(value));
}

function lineArgument(sheet: Worksheet, value: unknown): Rect {
  const [first, more] = areasArgument(sheet, value);
  if (!first || more) throw excelError('InvalidArgument');
  return first;
}

function printed(sheet: Worksheet): HostObject | null {
  return sheet.printArea.length === 0 ? null : bind(rangeAreasType, new Areas(sheet, sheet.printArea));
}

const titles = (read: (sheet: Worksheet) => Rect | null, orNull: boolean): Member<Worksheet> =>
  factory((sheet) => {
    const rect = read(sheet);
    if (!rect && !orNull) throw excelError('ItemNotFound');
    return rect ? rangeObject(new Area(sheet, rect)) : null;
  });

export const pageLayoutType: ObjectType<Worksheet> = {
  name: 'PageLayout',
  members: {
    Orientation: setting('orientation', (value) => choice(value, ['Portrait', 'Landscape'] as const)),
    PaperSize: setting('paperSize', (value) => choice(value, PAPER_TYPES)),
    BlackAndWhite: setting('blackAndWhite', flag),
    DraftMode: setting('draftMode', flag),
    PrintErrors: setting('printErrors', (value) =>
      choice(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'] as const),
    ),
    PrintComments: setting('printComments', (value) =>
      choice(value, ['NoComments', 'EndSheet', 'InPlace'] as const),
    ),
    PrintOrder: setting('printOrder', (value) => choice(value, ['DownThenOver', 'OverThenDown'] as const)),
    PrintGridlines: setting('printGridlines', flag),
    PrintHeadings: setting('printHeadings', flag),
    CenterHorizontally: setting('centerHorizontally', flag),
    CenterVertically: setting('centerVertically', flag),
    FirstPageNumber: setting('firstPageNumber', (value) => (value === '' ? '' : index(value))),
    Zoom: setting('zoom', zoom),
    LeftMargin: setting('leftMargin', margin),
    RightMargin: setting('rightMargin', margin),
    TopMargin: setting('topMargin', margin),
    BottomMargin: setting('bottomMargin', margin),
    HeaderMargin: setting('headerMargin', margin),
    FooterMargin: setting('footerMargin', margin),
    HeadersFooters: navigation((sheet) => bind(headersFootersType, sheet)),
    SetPrintMargins: method((sheet, [unit, options]) => setMargins(sheet, unit, options)),
    SetPrintArea: method((sheet, [area]) => sheet.setPrintArea(areasArgument(sheet, area))),
    GetPrintArea: factory((sheet) => {
      const area = printed(sheet);
      if (!area) throw excelError('ItemNotFound');
      return area;
    }),
    GetPrintAreaOrNullObject: factory(printed),
    SetPrintTitleRows: method((sheet, [rows]) =>
      sheet.setPrintTitles(lineArgument(sheet, rows), sheet.printTitleColumns),
    ),
    SetPrintTitleColumns: method((sheet, [columns]) =>
      sheet.setPrintTitles(sheet.printTitleRows, lineArgument(sheet, columns)),
    ),
    GetPrintTitleRows: titles((sheet) => sheet.printTitleRows, false),
    GetPrintTitleRowsOrNullObject: titles((sheet) => sheet.printTitleRows, true),
    GetPrintTitleColumns: titles((sheet) => sheet.printTitleColumns, false),
    GetPrintTitleColumnsOrNullObject: titles((sheet) => sheet.printTitleColumns, true),
  },
};

type Axis = 'rowBreaks' | 'columnBreaks';
interface Breaks {
  readonly sheet: Worksheet;
  readonly axis: Axis;
}
interface BreakAt extends Breaks {
  readonly at: number;
}

const keep = ({ sheet, axis }: Breaks, breaks: readonly number[]): void =>
  sheet.setPageLayout({ [axis]: [...new Set(breaks)].sort((a, b) => a - b) });

const pageBreakType: ObjectType<BreakAt> = {
  name: 'PageBreak',
  id: ({ at }) => at,
  members: {
    _Id: { ...scalar<BreakAt>(({ at }) => at), onRequest: true },
    RowIndex: scalar(({ axis, at }) => (axis === 'rowBreaks' ? at : 0)),
    ColumnIndex: scalar(({ axis, at }) => (axis === 'columnBreaks' ? at : 0)),
    Delete: method((target) =>
      keep(
        target,
        target.sheet.pageLayout[target.axis].filter((at) => at !== target.at),
      ),
    ),
    GetCellAfterBreak: factory(({ sheet, axis, at }) => {
      const [row, column] = axis === 'rowBreaks' ? [at, 0] : [0, at];
      return rangeObject(new Area(sheet, { r1: row, c1: column, r2: row, c2: column }));
    }),
  },
};

/** `worksheet.horizontalPageBreaks` begin pages above rows, `verticalPageBreaks` left of columns. */
export const pageBreaksType: ObjectType<Breaks> = {
  name: 'PageBreakCollection',
  items: (breaks) => breaks.sheet.pageLayout[breaks.axis].map((at) => bind(pageBreakType, { ...breaks, at })),
  item(breaks, key) {
    const at = number(key);
    return breaks.sheet.pageLayout[breaks.axis].includes(at) ? bind(pageBreakType, { ...breaks, at }) : null;
  },
  members: {
    Add: factory((breaks, [range]) => {
      const target = targetArgument(range);
      const rect = target instanceof Area ? target.rect : rectOf(breaks.sheet, text(range));
      const at = breaks.axis === 'rowBreaks' ? rect.r1 : rect.c1;
      if (at === 0) throw excelError('InvalidArgument');
      keep(breaks, [...breaks.sheet.pageLayout[breaks.axis], at]);
      return bind(pageBreakType, { ...breaks, at });
    }),
    GetCount: method(({ sheet, axis }) => sheet.pageLayout[axis].length),
    RemovePageBreaks: method((breaks) => keep(breaks, [])),
  },
};

export const pageLayoutTypes = [
  pageLayoutType,
  headersFootersType,
  headerFooterType,
  pageBreaksType,
  pageBreakType,
];
