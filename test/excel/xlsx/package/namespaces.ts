/** Names of Open Packaging and SpreadsheetML (ECMA-376 parts 1 and 2; extensions: [MS-XLSX], [MS-ODRAWXML]). */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const NS = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relation: `${OFFICE}/relationships`,
  packageRelation: `${PACKAGE}/relationships`,
  contentTypes: `${PACKAGE}/content-types`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
  appProperties: `${OFFICE}/extended-properties`,
  customProperties: `${OFFICE}/custom-properties`,
  variantTypes: `${OFFICE}/docPropsVTypes`,
  customXml: `${OFFICE}/customXml`,
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  spreadsheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dynamicArray: 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray',
  main2009: 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main',
  macro: 'http://schemas.microsoft.com/office/excel/2006/main',
  threads: 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments',
  dublinCore: 'http://purl.org/dc/elements/1.1/',
  dublinTerms: 'http://purl.org/dc/terms/',
  schemaInstance: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

export const RELATION = {
  document: `${OFFICE}/relationships/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  app: `${OFFICE}/relationships/extended-properties`,
  custom: `${OFFICE}/relationships/custom-properties`,
  sheet: `${OFFICE}/relationships/worksheet`,
  styles: `${OFFICE}/relationships/styles`,
  theme: `${OFFICE}/relationships/theme`,
  sharedStrings: `${OFFICE}/relationships/sharedStrings`,
  metadata: `${OFFICE}/relationships/sheetMetadata`,
  table: `${OFFICE}/relationships/table`,
  hyperlink: `${OFFICE}/relationships/hyperlink`,
  comments: `${OFFICE}/relationships/comments`,
  threads: 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
  people: 'http://schemas.microsoft.com/office/2017/10/relationships/person',
  vml: `${OFFICE}/relationships/vmlDrawing`,
  drawing: `${OFFICE}/relationships/drawing`,
  chart: `${OFFICE}/relationships/chart`,
  customXml: `${OFFICE}/relationships/customXml`,
  customXmlProperties: `${OFFICE}/relationships/customXmlProps`,
  customProperty: `${OFFICE}/relationships/customProperty`,
} as const;

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const CONTENT = {
  workbook: `${SHEET_ML}.sheet.main+xml`,
  sheet: `${SHEET_ML}.worksheet+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  sharedStrings: `${SHEET_ML}.sharedStrings+xml`,
  metadata: `${SHEET_ML}.sheetMetadata+xml`,
  table: `${SHEET_ML}.table+xml`,
  comments: `${SHEET_ML}.comments+xml`,
  threads: 'application/vnd.ms-excel.threadedcomments+xml',
  people: 'application/vnd.ms-excel.person+xml',
  customProperty: `${SHEET_ML}.customProperty`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;
