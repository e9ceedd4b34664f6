import { parseRect, rect } from '../model/address';
import { createWorkbook, type WorkbookModel } from '../model/workbook';
import type { SheetModel } from '../model/worksheet';

/** A workbook that uses everything a file can keep; the clock stands still. */
export function fullWorkbook(): WorkbookModel {
  const book = createWorkbook({ sheetName: 'Data & Co' });
  book.now = () => Date.UTC(2026, 5, 30, 9);
  const sheet = book.activeSheet;
  fillCells(sheet);
  styleCells(sheet);
  addLayout(sheet);
  addRules(sheet);
  addObjects(book, sheet);
  addBookParts(book, sheet);
  addOtherSheets(book);
  addComments(book, sheet);
  addPrinting(sheet);
  addNamedStyles(book, sheet);
  return book;
}

function fillCells(sheet: SheetModel): void {
  sheet.writeInput(parseRect('A1:F1'), [['客户', 'Due', 'Amount', 'Paid', 'Open', 'Note']], {
    literal: true,
  });
  sheet.writeInput(parseRect('A2:F5'), [
    ['乙公司', '6/30/2026', 1234.5, 234.5, '=C2-D2', 'plain'],
    ['Müller & Söhne <GmbH>', '1/1/2026', 99.99, 0, '=C3-D3', "'007"],
    ['  blanks  ', '12/31/2025', -5, 0, '=C4-D4', 'two\nlines'],
    ['=not a formula'.slice(1), '2/29/2024', 0.1, 0.3, '=C5-D5', true],
  ]);
  sheet.writeInput(parseRect('H1:H6'), [
    ['=SUM(C2:C5)'],
    ['=NOW()'],
    ['=SORT(C2:C5)'],
    [null],
    [null],
    [null],
  ]);
  sheet.writeInput(parseRect('I1:I4'), [
    ['=LET(total,SUM(C2:C5),total*2)'],
    ['=H3#'.replace('H3#', 'SUM(H3#)')],
    ['=1/0'],
    ['=TEXTJOIN(",",TRUE,A2:A3)'],
  ]);
  sheet.writeArrayFormula(parseRect('J1:J2'), '=C2:C3*2');
  sheet.writeInput(parseRect('K1:K2'), [['=DEMO.AGING(C2:C5)'], ['=@A2:A5']]);
}

function styleCells(sheet: SheetModel): void {
  sheet.setStyle(parseRect('A1:F1'), {
    font: {
      name: '宋体',
      size: 12,
      bold: true,
      italic: true,
      underline: 'Double',
      strikethrough: true,
      color: '#C00000',
    },
    fill: { color: '#E2EFDA' },
    alignment: {
      horizontal: 'Center',
      vertical: 'Top',
      wrapText: true,
      textRotation: -45,
      indent: 1,
      shrinkToFit: true,
      readingOrder: 'RightToLeft',
    },
    borders: {
      bottom: { line: 'Continuous', weight: 'Medium', color: '#0000FF' },
      left: { line: 'Dash', weight: 'Thin', color: null },
      diagonalUp: { line: 'Double', weight: 'Thick', color: '#00FF00' },
    },
  });
  sheet.setNumberFormats(parseRect('C2:C5'), '_-[$¥-804]* #,##0.00_-;[Red]-#,##0.00');
  sheet.setNumberFormats(parseRect('D2:D5'), 'yyyy"年"m"月"d"日"');
  sheet.setStyle(parseRect('E2:E5'), { locked: false, formulaHidden: true, styleName: 'Good' });
  sheet.setStyle(parseRect('E2'), { styleName: 'My own style' });
  sheet.setStyle(parseRect('L:L'), { fill: { color: '#FFFF00' } });
  sheet.setStyle(parseRect('9:9'), { font: { superscript: true } });
}

function addLayout(sheet: SheetModel): void {
  sheet.setColumnWidth(0, 0, 20.71);
  sheet.setColumnWidth(1, 3, 12);
  sheet.setRowHeight(0, 0, 33.75);
  sheet.setColumnsHidden(12, 13, true);
  sheet.setRowsHidden(9, 10, true);
  sheet.group('Rows', 11, 12);
  sheet.group('Columns', 14, 15);
  sheet.merge(parseRect('A20:C21'));
  sheet.freeze(1, 2);
  sheet.tabColor = '#FF8000';
  sheet.showGridlines = false;
}

function addRules(sheet: SheetModel): void {
  const format = { font: { bold: true, color: '#9C0006' }, fill: { color: '#FFC7CE' } };
  const add = (rule: Parameters<SheetModel['addConditionalFormat']>[0]['rule'], stopIfTrue = false): void => {
    sheet.addConditionalFormat({
      ranges: [parseRect('C2:C5'), parseRect('E2:E5')],
      rule,
      format,
      stopIfTrue,
    });
  };
  add({ type: 'Custom', formula: '=$C2>TODAY()' }, true);
  add({ type: 'CellValue', operator: 'Between', formula1: '1', formula2: '=$C$2' });
  add({ type: 'ContainsText', operator: 'NotContains', text: 'a"b<c>' });
  add({ type: 'TopBottom', rank: 3, percent: true, bottom: true });
  for (const criterion of [
    'Blanks',
    'NonBlanks',
    'Errors',
    'NonErrors',
    'DuplicateValues',
    'UniqueValues',
  ] as const) {
    add({ type: 'PresetCriteria', criterion });
  }
  const plain = { ranges: [parseRect('C2:C5')], format: {}, stopIfTrue: false };
  sheet.addConditionalFormat({
    ...plain,
    rule: {
      type: 'ColorScale',
      points: [
        { type: 'LowestValue', color: '#F8696B' },
        { type: 'Percentile', value: '50', color: '#FFEB84' },
        { type: 'Formula', value: '=$C$2', color: '#63BE7B' },
      ],
    },
  });
  const bar = { color: '#638EC6', showValue: false } as const;
  sheet.addConditionalFormat({
    ...plain,
    rule: {
      type: 'DataBar',
      ...bar,
      minimum: { type: 'Automatic' },
      maximum: { type: 'Number', value: '500' },
    },
  });
  for (const style of ['ThreeTrafficLights1', 'ThreeStars']) {
    const thresholds = ['0', '33', '67'].map((value) => ({ type: 'Percent' as const, value }));
    sheet.addConditionalFormat({
      ...plain,
      rule: { type: 'IconSet', style, thresholds, reverse: true, showValue: true },
    });
  }
  const common = { ignoreBlanks: true, showError: true };
  sheet.setValidation(parseRect('F2:F5'), {
    ...common,
    rule: { type: 'List', source: 'yes,no,"maybe"', inCellDropDown: true },
    error: { title: 'Wrong <>', message: 'Choose one', style: 'Warning' },
    prompt: { title: 'Hint', message: 'line 1\nline 2 _x0041_' },
  });
  sheet.setValidation(parseRect('F7'), {
    ...common,
    rule: { type: 'List', source: '=$A$2:$A$5', inCellDropDown: false },
  });
  sheet.setValidation(parseRect('F8'), {
    ...common,
    ignoreBlanks: false,
    rule: { type: 'Custom', formula: '=LEN(F8)>3' },
  });
  sheet.setValidation(parseRect('F9'), {
    ...common,
    showError: false,
    rule: { type: 'Date', operator: 'GreaterThanOrEqual', formula1: '46000' },
  });
  sheet.setValidation(parseRect('F10'), {
    ...common,
    rule: { type: 'WholeNumber', operator: 'NotBetween', formula1: '1', formula2: '=$C$2' },
  });
}

function addObjects(book: WorkbookModel, sheet: SheetModel): void {
  sheet.setHyperlink(parseRect('A2'), { address: 'https://example.com/?a=1&b=<2>', screenTip: 'Go "there"' });
  sheet.setHyperlink(parseRect('A3'), { documentReference: "'Data & Co'!A1" });
  sheet.setNote(1, 2, { content: 'Checked\nby 王 _x000D_', author: 'A & B', visible: true });
  sheet.setNote(0, 0, { content: 'Second', author: '' });
  sheet.applyAutoFilter(parseRect('A1:F5'), 5, { on: 'Values', values: ['plain', '007'], blanks: true });
  sheet.addChart({
    type: 'ColumnStacked100',
    title: { text: 'Open & late', visible: true },
    series: [
      {
        name: { formula: "='Data & Co'!$C$1" },
        categories: "='Data & Co'!$A$2:$A$5",
        values: "='Data & Co'!$C$2:$C$5",
        color: '#C00000',
      },
      { name: 'Plain <name>', categories: null, values: "='Data & Co'!$D$2:$D$5", color: null },
    ],
    legend: { visible: true, position: 'Bottom' },
    left: 60,
    top: 120.75,
    width: 360,
    height: 216,
    options: {
      'axes/valueAxis/title/text': 'CNY',
      'axes/valueAxis/minimum': 0,
      'dataLabels/showValue': true,
    },
  });
  for (const type of [
    'BarClustered',
    'Line',
    'LineMarkers',
    'Pie',
    'Doughnut',
    'Area',
    'XYScatter',
    'Radar',
  ]) {
    const series = [
      { name: 'One', categories: "='Data & Co'!$A$2:$A$5", values: "='Data & Co'!$C$2:$C$5", color: null },
    ];
    const place = { left: 480, top: 60, width: 240, height: 144 };
    const title = { text: '', visible: false };
    sheet.addChart({
      type,
      title,
      series,
      legend: { visible: false, position: 'Right' },
      ...place,
      options: {},
    });
  }
  sheet.customProperties.set('DemoMark', '{"rows":[1,2],"名":"值"}');
  sheet.customProperties.set('empty', '');
  book.select(sheet, [parseRect('B2:C3')], { row: 2, column: 1 });
}

function addComments(book: WorkbookModel, sheet: SheetModel): void {
  book.user = '王芳 <ops>';
  const { id } = sheet.addComment(3, 4, '已核对 & agreed?\nPlease check');
  sheet.addReply(id, 'Yes – _x0041_', 'A. Müller');
  sheet.resolveComment(sheet.addComment(4, 0, 'Closed').id, true);
}

function addPrinting(sheet: SheetModel): void {
  const { headersFooters } = sheet.pageLayout;
  const { pages } = headersFooters;
  sheet.setPageLayout({
    orientation: 'Landscape',
    paperSize: 'A4',
    printGridlines: true,
    printHeadings: true,
    centerHorizontally: true,
    printErrors: 'Dash',
    printComments: 'EndSheet',
    printOrder: 'OverThenDown',
    firstPageNumber: 3,
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 18,
    rowBreaks: [4, 9],
    columnBreaks: [6],
    headersFooters: {
      ...headersFooters,
      state: 'FirstOddAndEven',
      useSheetScale: false,
      pages: {
        ...pages,
        oddPages: { ...pages.oddPages, leftHeader: '&P && 合计', rightFooter: '&D' },
        evenPages: { ...pages.evenPages, centerFooter: 'even <page>' },
        firstPage: { ...pages.firstPage, centerHeader: '&"宋体,Bold"封面' },
      },
    },
  });
  sheet.setPrintTitles(parseRect('1:2'), parseRect('A:A'));
}

function addNamedStyles(book: WorkbookModel, sheet: SheetModel): void {
  book.namedStyles.add('重点客户');
  book.namedStyles.change(
    '重点客户',
    { font: { bold: true, color: '#C00000' }, alignment: { horizontal: 'Center' }, locked: false },
    { border: false, number: false },
  );
  book.namedStyles.add('Unused');
  book.namedStyles.add('My own style');
  sheet.setStyle(parseRect('C9:D9'), book.namedStyles.patchOf('重点客户'));
  sheet.setStyle(parseRect('C10'), book.namedStyles.patchOf('Heading 1'));
}

function addBookParts(book: WorkbookModel, sheet: SheetModel): void {
  book.names.add('AsOfDate', "='Data & Co'!$B$2", { comment: 'as of' });
  book.names.add('税率', '=0.13', { visible: false });
  book.names.add('Print_Area', "='Data & Co'!$A$1:$F$5", { scope: sheet });
  book.settings.set('plan', { version: 2, customers: ['乙公司', '<&>'], nothing: null });
  book.addCustomXmlPart('<letters xmlns="urn:example:letters"><letter name="甲"/></letters>');
  Object.assign(book.properties, {
    title: 'Ledger & <plan>',
    author: '王芳',
    company: 'Co',
    created: '2026-06-30T09:00:00Z',
  });
  book.customProperties.set('Reviewed', true);
  book.customProperties.set('Rate', 0.13);
  book.customProperties.set('Team', '信控');
}

function addOtherSheets(book: WorkbookModel): void {
  const tables = book.addSheet('Tabellen');
  tables.writeInput(rect(1, 1, 4, 3), [
    ['Customer', 'Due date', 'Amount\nnet'],
    ['A', 46000, 10],
    ['B', 46001, 20],
    ['C', 46002, 30],
  ]);
  const table = book.addTable(tables, rect(1, 1, 4, 3), true, { name: 'Plan' });
  table.style = 'TableStyleLight9';
  table.showBandedColumns = true;
  table.highlightFirstColumn = true;
  table.addColumn(null, ['=[@Customer]&"!"', '=[@[Due date]]+1', '=SUM(Plan[Amount\nnet])'], 'Made');
  table.setShowTotals(true);
  table.setTotals(2, 'sum');
  table.applyFilter(0, { on: 'Custom', criterion1: '<>B' });
  tables.writeInput(parseRect('H2'), [['=SUM(Plan[Due date])']]);
  tables.defaultRowHeight = 18;
  tables.defaultColumnWidth = 11.29;
  tables.protect({ allowSort: true, selectionMode: 'Unlocked' }, 'secret');
  book.addSheet('Hidden').visibility = 'Hidden';
  book.addSheet('VeryHidden').visibility = 'VeryHidden';
}
