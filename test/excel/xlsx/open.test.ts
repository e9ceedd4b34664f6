import { strToU8, zipSync } from 'fflate';
import { parseRect } from '../model/address';
import type { CellView } from '../model/types';
import { NoWorkbook } from './package/reader';
import { handmadeFile } from './handmade';
import { openXlsx } from '.';

type Made = Parameters<typeof handmadeFile>[0];

async function open(made: Made) {
  const { workbook, dropped } = await openXlsx(handmadeFile(made));
  const sheet = workbook.activeSheet;
  const cell = (address: string): CellView => {
    const { r1, c1 } = parseRect(address);
    return sheet.cell(r1, c1);
  };
  return { workbook, dropped, sheet, cell };
}

const rows = (content: string): string => `<sheetData>${content}</sheetData>`;

describe('Opening a file that another program wrote', () => {
  test('reads every kind of cell', async () => {
    const { cell } = await open({
      sharedStrings: '<si><t>乙公司 &amp; Co</t></si><si/>',
      sheet: rows(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1.5E3</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
          '<c r="E1" t="str"><v> a_x000D_b </v></c><c r="F1" t="inlineStr"><is><t>in</t></is></c><c r="G1" t="d"><v>2026-06-30T12:00:00</v></c>' +
          '<c r="H1" t="s"><v>1</v></c><c r="I1"/><c r="J1" t="n"><v></v></c></row>',
      ),
    });
    expect('ABCDEFGHIJ'.split('').map((column) => cell(`${column}1`).value)).toEqual([
      '乙公司 & Co',
      1500,
      true,
      { error: '#N/A' },
      ' a\rb ',
      'in',
      46203.5,
      '',
      null,
      null,
    ]);
  });

  test('puts cells without addresses one after another', async () => {
    const { cell } = await open({
      sheet: rows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
    });
    expect([cell('A1').value, cell('B1').value, cell('A2').value]).toEqual([1, 2, 3]);
  });

  test('reads prefixed names, comments, CDATA and signs inside attributes', async () => {
    const { cell, sheet } = await open({
      sheet:
        '<x:sheetViews xmlns:x="urn:x"><x:sheetView showGridLines="0" note="a>b"/></x:sheetViews>' +
        `<!-- <sheetData> -->${rows("<row r='1'><c r='A1' t='str'><v><![CDATA[<&>]]></v></c></row>")}`,
    });
    expect(cell('A1').value).toBe('<&>');
    expect(sheet.showGridlines).toBe(false);
  });

  test('flattens rich text and leaves out readings, and says so', async () => {
    const { cell, dropped } = await open({
      sharedStrings:
        '<si><r><rPr><b/></rPr><t>東</t></r><r><t xml:space="preserve"> 京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></si>',
      sheet: rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    });
    expect(cell('A1').value).toBe('東 京');
    expect(dropped).toEqual([
      'Formatting of parts of a text: the whole cell has one format',
      'Readings above texts (furigana, pinyin)',
    ]);
  });

  test('counts from 1904 when the file does', async () => {
    const { cell } = await open({
      beforeSheets: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
      sheet: rows('<row r="1"><c r="A1" s="1"><v>44741</v></c><c r="B1"><f>YEAR(A1)</f></c></row>'),
    });
    expect(cell('A1').text).toBe('6/30/2026');
    expect(cell('B1').value).toBe(2026);
  });

  test('leaves out cells beyond the last row and says so', async () => {
    const { sheet, dropped } = await open({
      sheet: rows(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048577"><c r="A1048577"><v>2</v></c></row>',
      ),
    });
    expect(sheet.usedRange()).toEqual(parseRect('A1'));
    expect(dropped).toEqual(['Cells beyond the last row or column (Sheet1)']);
  });

  test('refuses what is no workbook, with the reason', async () => {
    await expect(openXlsx(strToU8('Customer,Due'))).rejects.toThrow(NoWorkbook);
    await expect(openXlsx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow(
      /\.xls file or protected/,
    );
    await expect(openXlsx(zipSync({ 'word/document.xml': strToU8('<w/>') }))).rejects.toThrow(/no workbook/);
  });
});

describe('Formulas of a file', () => {
  test('share one formula by moving its references', async () => {
    const { cell, sheet } = await open({
      sheet: rows(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$A$1+SUM($A1:A1)</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>0</v></c></row>' +
          '<row r="2"><c r="A2"><v>5</v></c><c r="B2"><f t="shared" si="0"/></c><c r="C2"><f t="shared" si="0"/></c></row>',
      ),
    });
    expect(['B1', 'C1', 'B2', 'C2'].map((address) => cell(address).formula)).toEqual([
      '=A1*$A$1+SUM($A1:A1)',
      '=B1*$A$1+SUM($A1:B1)',
      '=A2*$A$1+SUM($A2:A2)',
      '=B2*$A$1+SUM($A2:B2)',
    ]);
    expect(cell('B2').value).toBe(10);
    sheet.writeInput(parseRect('A1'), [[2]]);
    expect(cell('B2').value).toBe(15);
  });

  test('keep the value that the file holds until something they read changes', async () => {
    const { cell, sheet } = await open({
      sheet: rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>99</v></c></row>'),
    });
    expect(cell('B1').value).toBe(99);
    sheet.writeInput(parseRect('A1'), [[2]]);
    expect(cell('B1').value).toBe(3);
  });

  test('are all computed when the file asks for it', async () => {
    const { cell } = await open({
      afterSheets: '<calcPr fullCalcOnLoad="1"/>',
      sheet: rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>99</v></c></row>'),
    });
    expect(cell('B1').value).toBe(2);
  });

  test('lose the prefixes that only files have ([MS-XLSX] §2.2.2)', async () => {
    const { cell } = await open({
      sheet: rows(
        '<row r="1"><c r="A1"><f>_xlfn.LET(_xlpm.x,2,_xlpm.x*3)</f></c><c r="B1"><f>_xlfn._xlws.SORT(D1:D3)</f></c>' +
          '<c r="C1"><f>_xlfn.SINGLE(D1:D3)</f></c><c r="D1"><v>7</v></c><c r="E1"><f>SUM(_xlfn.ANCHORARRAY(B1))&amp;"_xlfn."</f></c>' +
          '<c r="F1"><f>_xldudf_DEMO_AGING(D1)</f><v>5</v></c></row>',
      ),
    });
    expect('ABCEF'.split('').map((column) => cell(`${column}1`).formula)).toEqual([
      '=LET(x,2,x*3)',
      '=SORT(D1:D3)',
      '=@D1:D3',
      '=SUM(B1#)&"_xlfn."',
      '=DEMO.AGING(D1)',
    ]);
    expect(cell('A1').value).toBe(6);
    expect(cell('F1').value).toBe(5);
  });

  test('spill when the file marks them, fill their area when it does not, and own the cells beside them', async () => {
    const { cell, sheet } = await open({
      bookRelations: [['sheetMetadata', 'metadata.xml']],
      parts: {
        'xl/metadata.xml':
          '<metadata><metadataTypes><metadataType name="XLDAPR"/></metadataTypes><cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
      },
      sheet: rows(
        '<row r="1"><c r="A1"><v>3</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">A1:A2*2</f><v>6</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2*3</f><v>9</v></c></row>' +
          '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>8</v></c><c r="C2"><v>12</v></c></row>',
      ),
    });
    expect(cell('B1').spillRect).toEqual(parseRect('B1:B2'));
    expect(cell('B2').spillParent).toEqual({ row: 0, column: 1 });
    expect(cell('C2').formula).toBe('=A1:A2*3');
    sheet.writeInput(parseRect('A2'), [[10]]);
    expect([cell('B2').value, cell('C2').value]).toEqual([20, 30]);
  });

  test('that cannot be read keep their last value, and the user is told', async () => {
    const { cell, dropped } = await open({
      sheet: rows(
        '<row r="1"><c r="A1"><f>[1]Rates!$A$1*2</f><v>4</v></c><c r="B1"><f>1+</f><v>1</v></c><c r="C1"><f t="dataTable" ref="C1:C2" r1="A1"/><v>8</v></c></row>',
      ),
    });
    expect(['A1', 'B1', 'C1'].map((address) => [cell(address).formula, cell(address).value])).toEqual([
      [null, 4],
      [null, 1],
      [null, 8],
    ]);
    expect(dropped).toEqual([
      'Formulas that read another workbook: their last values are kept (Sheet1!A1)',
      'Formulas that cannot be read: their last values are kept (Sheet1!B1)',
      'What-if data tables: their last values are kept (Sheet1!C1)',
    ]);
  });
});

describe('Formats of a file', () => {
  test('resolve theme colours with their tint, indexed colours and built-in formats', async () => {
    const { cell } = await open({
      styles:
        '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><color theme="4" tint="0.5999938962981048"/></font><font><color indexed="10"/></font></fonts>' +
        '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.149998474074526"/></patternFill></fill></fills>' +
        '<cellXfs><xf/><xf fontId="1" fillId="1" numFmtId="31"/><xf fontId="2" numFmtId="10" quotePrefix="1"/></cellXfs>',
      sheet: rows('<row r="1"><c r="A1" s="1"><v>46203</v></c><c r="B1" s="2" t="str"><v>007</v></c></row>'),
    });
    // "Blue, Accent 1, Lighter 60%" (PowerPoint's rounding; Excel's gives #B4C6E7) and "White, Background 1, Darker 15%".
    expect(cell('A1').style.font.color).toBe('#B4C7E7');
    expect(cell('A1').style.fill.color).toBe('#D9D9D9');
    expect(cell('A1').text).toBe('2026年6月30日');
    expect(cell('B1').style.font.color).toBe('#FF0000');
    expect(cell('B1').quotePrefix).toBe(true);
  });

  test('of rows and columns do not reach cells that chose the default', async () => {
    const { sheet } = await open({
      styles:
        '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>',
      sheet: `<cols><col min="2" max="2" width="9.140625" style="1"/></cols>${rows('<row r="1"><c r="B1"><v>1</v></c></row>')}`,
    });
    expect(sheet.styleAt(0, 1).font.bold).toBe(false);
    expect(sheet.styleAt(1, 1).font.bold).toBe(true);
    expect(sheet.columnWidth(1)).toBe(8.43);
  });
});

describe('Sizes of a file', () => {
  test('are those of each row and column, else the usual ones of its sheet', async () => {
    const { sheet } = await open({
      sheet:
        '<sheetFormatPr defaultRowHeight="18" defaultColWidth="10.7109375"/><cols><col min="2" max="3" width="20.7109375" customWidth="1"/><col min="4" max="4" hidden="1"/></cols>' +
        rows('<row r="1" ht="18"/><row r="2" ht="30" customHeight="1"/><row r="3" hidden="1"/>'),
    });
    expect([0, 1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([10, 20, 20, 10]);
    expect([0, 1, 2].map((row) => sheet.rowHeight(row))).toEqual([18, 30, 18]);
    expect([sheet.isColumnHidden(3), sheet.isRowHidden(2), sheet.isRowHidden(0)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('What the model does not keep', () => {
  test('is said in words, each thing once with its places', async () => {
    const { dropped } = await open({
      beforeSheets: '<fileSharing readOnlyRecommended="1"/>',
      bookRelations: [['externalLink', 'externalLinks/externalLink1.xml']],
      sheetRelations: [
        ['d1', 'drawing', '../drawings/drawing1.xml'],
        ['p1', 'pivotTable', '../pivotTables/pivotTable1.xml'],
      ],
      parts: {
        'xl/vbaProject.bin': 'macro',
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
        'xl/media/image1.png': 'png',
        'xl/drawings/drawing1.xml': '<wsDr><twoCellAnchor><pic/></twoCellAnchor></wsDr>',
        'xl/calcChain.xml': '<calcChain/>',
        'xl/oddity.xml': '<odd/>',
      },
      sheet:
        '<sheetViews><sheetView zoomScale="80"/></sheetViews>' +
        rows('') +
        '<conditionalFormatting sqref="A1"><cfRule type="aboveAverage" priority="1"/></conditionalFormatting>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<headerFooter/><drawing r:id="d1"/>' +
        '<extLst><ext><x14:sparklineGroups xmlns:x14="urn:x14"/></ext></extLst>',
    });
    expect(dropped).toEqual([
      'Zoom (Sheet1)',
      'Conditional formats of the kind "aboveAverage" (Sheet1)',
      'Pictures, shapes and text boxes (Sheet1)',
      'Sparklines (Sheet1)',
      'The advice to open the file as read-only',
      'Macros',
      'Links to other workbooks',
      'Pivot tables: their cells are kept as values',
      'Pictures',
      'Parts of the file that nothing here reads (xl/oddity.xml)',
    ]);
  });
});
