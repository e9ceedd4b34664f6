import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { convertedByOffice, OFFICE } from './support/libreOffice';
import { parseRect } from './excel/model/address';
import { createWorkbook, type WorkbookModel } from './excel/model/workbook';
import { closeWindow, startExcel } from './excel/protocol/jsdom';
import { openXlsx, saveXlsx } from './excel/xlsx';

jest.setTimeout(240_000);

/** A file as somebody sends it: every kind of content that the stand-in keeps. */
function original(date1904: boolean): WorkbookModel {
  const book = createWorkbook({ sheetName: '明细' });
  book.date1904 = date1904;
  const sheet = book.activeSheet;
  sheet.writeInput(parseRect('A1:D5'), [
    ['客户 & Co', 'Day', 'Amount', '状态'],
    ['上海 <甲> 公司', '3/31/2026', 1234.5, 'yes'],
    ['臺北乙公司', '2/29/2024', -20, 'no'],
    ['Müller', '1/1/2026', 0.1, 'yes'],
    ['丙', '12/31/2025', 7, 'no'],
  ]);
  sheet.setNumberFormats(parseRect('C2:C5'), '#,##0.00');
  sheet.setStyle(parseRect('A1:D1'), { font: { bold: true, color: '#C00000' }, fill: { color: '#E2EFDA' } });
  book.addTable(sheet, parseRect('A1:D5'), true, { name: 'Items' });
  book.names.add('税率', "='明细'!$H$1");
  sheet.writeInput(parseRect('F1:H2'), [
    ['合并标题', null, 0.13],
    ['=SUM(Items[Amount])', '=SUM(Items[Amount])*税率', '=B2-B3'],
  ]);
  sheet.merge(parseRect('F1:G1'));
  sheet.setValidation(parseRect('D2:D5'), {
    rule: { type: 'List', source: 'yes,no', inCellDropDown: true },
    ignoreBlanks: true,
    showError: true,
    error: { title: '错误', message: 'yes 或 no', style: 'Stop' },
  });
  sheet.addConditionalFormat({
    ranges: [parseRect('C2:C5')],
    rule: { type: 'CellValue', operator: 'LessThan', formula1: '0' },
    format: { font: { color: '#9C0006' }, fill: { color: '#FFC7CE' } },
    stopIfTrue: false,
  });
  return book;
}

afterAll(closeWindow);

/** Opened from its bytes, edited through office.js, and saved. */
async function edited(date1904: boolean): Promise<{ bytes: Uint8Array; dropped: readonly string[] }> {
  const { workbook, dropped } = await openXlsx(await saveXlsx(original(date1904)));
  const excel = await startExcel({ workbook });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('明细');
    const table = sheet.tables.getItem('Items');
    table.rows.add(undefined, [['丁 & 戊', '4/1/2026', 100, 'yes']]);
    sheet.getRange('A9').values = [['新增']];
    sheet.getRange('A9').style = Excel.BuiltInStyle.good;
    context.workbook.comments.add("'明细'!A9", '已核对');
    sheet.pageLayout.orientation = 'Landscape';
    await context.sync();
  });
  excel.stop();
  return { bytes: await saveXlsx(workbook), dropped };
}

function partsOf(bytes: Uint8Array): (path: string) => Element {
  const parts = unzipSync(bytes);
  return (path) => {
    const part = parts[path];
    if (!part) throw new Error(`There is no part ${path}.`);
    return new DOMParser().parseFromString(strFromU8(part), 'text/xml').documentElement as unknown as Element;
  };
}

const texts = (root: Element, name: string, attribute: string): (string | null)[] =>
  Array.from(root.getElementsByTagName(name)).map((element) => element.getAttribute(attribute));

describe.each([
  ['1900', false],
  ['1904', true],
])('A file of the %s date system that was edited through office.js', (_, date1904) => {
  test('holds the same when its XML is read by another reader, and nothing was dropped', async () => {
    const { bytes, dropped } = await edited(date1904);
    const part = partsOf(bytes);
    const sheet = part('xl/worksheets/sheet1.xml');
    const strings = Array.from(part('xl/sharedStrings.xml').getElementsByTagName('t')).map(
      (element) => element.textContent,
    );
    expect(dropped).toEqual([]);
    expect(strings).toEqual(expect.arrayContaining(['上海 <甲> 公司', '臺北乙公司', '丁 & 戊', '新增']));
    const cell = (ref: string): string | null | undefined =>
      Array.from(sheet.getElementsByTagName('c'))
        .find((element) => element.getAttribute('r') === ref)
        ?.getElementsByTagName('v')[0]?.textContent;
    expect(cell('B2')).toBe(String(46112 - (date1904 ? 1462 : 0)));
    expect([cell('F2'), cell('H2')]).toEqual(['1321.6', '761']);
    expect(texts(sheet, 'mergeCell', 'ref')).toEqual(['F1:G1']);
    expect(texts(sheet, 'dataValidation', 'type')).toEqual(['list']);
    expect(texts(sheet, 'cfRule', 'type')).toEqual(['cellIs']);
    expect(texts(part('xl/tables/table1.xml'), 'tableColumn', 'name')).toEqual([
      '客户 & Co',
      'Day',
      'Amount',
      '状态',
    ]);
    expect(part('xl/tables/table1.xml').getAttribute('ref')).toBe('A1:D6');
    const book = part('xl/workbook.xml');
    expect(texts(book, 'definedName', 'name')).toEqual(['税率']);
    expect(texts(book, 'workbookPr', 'date1904')).toEqual([date1904 ? '1' : null]);
    expect(texts(sheet, 'pageSetup', 'orientation')).toEqual(['landscape']);
    expect(part('xl/threadedComments/threadedComment1.xml').textContent).toBe('已核对');
  });

  test('comes out as it went in for our own reader', async () => {
    const { workbook } = await openXlsx((await edited(date1904)).bytes);
    const sheet = workbook.activeSheet;
    expect(sheet.readText(parseRect('A6:D6'))).toEqual([['丁 & 戊', '4/1/2026', '100.00', 'yes']]);
    expect(sheet.styleAt(8, 0).styleName).toBe('Good');
    expect(sheet.comments.map(({ content }) => content)).toEqual(['已核对']);
    expect(workbook.table('Items')?.rect).toEqual(parseRect('A1:D6'));
  });

  const opens = OFFICE === null ? test.skip : test;
  opens('is opened by LibreOffice with the same content (skipped where it is not installed)', async () => {
    const { bytes } = await edited(date1904);
    const made = convertedByOffice(new Map([['book.xlsx', bytes]]), 'fods');
    const xml = strFromU8(made.get('book') ?? new Uint8Array());
    const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement as unknown as Element;
    const words = Array.from(root.getElementsByTagName('text:p')).map((element) => element.textContent);
    expect(words).toEqual(
      expect.arrayContaining(['客户 & Co', '上海 <甲> 公司', '臺北乙公司', '丁 & 戊', '合并标题', '新增']),
    );
    expect(texts(root, 'table:table-cell', 'office:date-value').filter(Boolean)).toEqual([
      '2026-03-31',
      '2024-02-29',
      '2026-01-01',
      '2025-12-31',
      '2026-04-01',
    ]);
    expect(texts(root, 'table:table-cell', 'office:value')).toEqual(
      expect.arrayContaining(['1234.5', '-20', '1321.6', '761']),
    );
    expect(texts(root, 'table:table-cell', 'table:number-columns-spanned').filter(Boolean)).toEqual(['2']);
    expect(texts(root, 'table:content-validation', 'table:condition')[0]).toContain('"yes"');
    expect(texts(root, 'calcext:condition', 'calcext:value')).toEqual(['<0']);
    expect(texts(root, 'table:named-range', 'table:name')).toContain('税率');
    expect(texts(root, 'table:database-range', 'table:name')).toContain('Items');
    expect(texts(root, 'style:page-layout-properties', 'style:print-orientation')).toContain('landscape');
  });
});
