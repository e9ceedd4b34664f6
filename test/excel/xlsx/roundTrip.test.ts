import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { parseRect, rect } from '../model/address';
import type { WorkbookModel } from '../model/workbook';
import { createWorkbook } from '../model/workbook';
import type { SheetModel } from '../model/worksheet';
import type { CellValue } from '../model/values';
import { fullWorkbook } from './fullWorkbook';
import { openXlsx, saveXlsx } from '.';

/** Everything of a workbook that a file must keep, without the ids that are made anew. */
function portrait(book: WorkbookModel): unknown {
  const withoutId = <T extends { id: string }>({ id: _id, ...rest }: T): Omit<T, 'id'> => rest;
  return {
    sheets: book.sheets.map((sheet) => ({
      ...sheetPortrait(sheet),
      conditionalFormats: sheet.conditionalFormats.map(withoutId),
      charts: sheet.charts.map(withoutId),
    })),
    tables: book.tableList.map((table) => ({ sheet: table.sheet.name, ...table.save() })),
    names: book.names.items
      .map(({ name, formula, scope, visible, comment }) => ({
        name,
        formula,
        scope: scope?.name,
        visible,
        comment,
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    active: book.activeSheet.name,
    selection: [book.selection.areas, book.selection.activeCell],
    settings: [...book.settings],
    xml: [...book.customXmlParts.values()],
    properties: book.properties,
    customProperties: [...book.customProperties],
    styles: book.namedStyles.items
      .filter(({ builtIn, name }) => !builtIn || name === 'Heading 1')
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    modes: [book.date1904, book.calculationMode, book.protectStructure],
  };
}

function sheetPortrait(sheet: SheetModel) {
  const used = sheet.usedRange() ?? rect(0, 0);
  const cells: unknown[] = [];
  for (let r = used.r1; r <= used.r2; r += 1) {
    for (let c = used.c1; c <= used.c2; c += 1) {
      const { value, formula, text, style, quotePrefix, spillRect, spillParent } = sheet.cell(r, c);
      cells.push({ at: `${r},${c}`, value, formula, text, style, quotePrefix, spillRect, spillParent });
    }
  }
  const { rows, columns, filtered, frozen } = sheet.layout;
  const sorted = (indexes: Iterable<number>): number[] => [...indexes].sort((a, b) => a - b);
  return {
    name: sheet.name,
    look: [sheet.visibility, sheet.tabColor, sheet.showGridlines, sheet.showHeadings, sheet.rightToLeft],
    used,
    cells,
    layout: [rows, columns].map(({ sizes, hidden, levels }) => [
      [...sizes].sort((a, b) => a[0] - b[0]),
      sorted(hidden),
      [...levels],
    ]),
    filtered: sorted(filtered),
    frozen,
    usual: [sheet.defaultColumnWidth, sheet.defaultRowHeight],
    rowStyles: [...sheet.rowStyles].map(([row, id]) => [row, sheet.book.styles.get(id)]),
    columnStyles: [...sheet.columnStyles].map(([column, id]) => [column, sheet.book.styles.get(id)]),
    merges: sheet.merges,
    validations: sheet.validations,
    hyperlinks: sheet.hyperlinks,
    comments: sheet.comments,
    pageLayout: sheet.pageLayout,
    printTitles: [sheet.printTitleRows, sheet.printTitleColumns, sheet.printArea],
    notes: [...sheet.notes].sort((a, b) => a.row - b.row || a.column - b.column),
    autoFilter: sheet.autoFilter && { ...sheet.autoFilter, criteria: [...sheet.autoFilter.criteria] },
    properties: [...sheet.customProperties],
    protection: sheet.protection,
  };
}

async function reopened(book: WorkbookModel): Promise<WorkbookModel> {
  const { workbook } = await openXlsx(await saveXlsx(book));
  workbook.now = book.now;
  workbook.recalculate();
  return workbook;
}

describe('A workbook that was saved and opened again', () => {
  test('is the same in everything that a file can keep', async () => {
    const book = fullWorkbook();
    const { workbook, dropped } = await openXlsx(await saveXlsx(book));
    workbook.now = book.now;
    workbook.recalculate();
    expect(portrait(workbook)).toEqual(portrait(book));
    expect(dropped).toEqual([
      'The password of a sheet: it stays protected, and can be unprotected without (Tabellen)',
    ]);
  });

  test('stays the same when it is saved again', async () => {
    const once = await reopened(fullWorkbook());
    expect(portrait(await reopened(once))).toEqual(portrait(once));
  });

  test('keeps filters by colour and by period', async () => {
    const book = createWorkbook();
    const sheet = book.activeSheet;
    sheet.writeInput(parseRect('A1:C3'), [
      ['Shade', 'Due', 'Ink'],
      ['a', 46000, 1],
      ['b', 46100, 2],
    ]);
    sheet.setStyle(parseRect('A2'), { fill: { color: '#FFC7CE' } });
    sheet.setStyle(parseRect('C2'), { font: { color: '#9C0006' } });
    const area = parseRect('A1:C3');
    sheet.applyAutoFilter(area, 0, { on: 'CellColor', color: '#FFC7CE' });
    sheet.applyAutoFilter(area, 1, { on: 'Dynamic', criterion: 'AllDatesInPeriodFebruary' });
    sheet.applyAutoFilter(area, 2, { on: 'FontColor', color: '#9C0006' });
    const again = await reopened(book);
    expect([...(again.activeSheet.autoFilter?.criteria ?? [])]).toEqual([
      ...(sheet.autoFilter?.criteria ?? []),
    ]);
  });

  test('keeps the 1904 date system and manual calculation', async () => {
    const book = createWorkbook();
    book.date1904 = true;
    book.calculationMode = 'Manual';
    book.protectStructure = true;
    book.activeSheet.writeInput(parseRect('A1:B1'), [['6/30/2026', '=A1+1']]);
    const again = await reopened(book);
    expect(portrait(again)).toEqual(portrait(book));
    expect(again.activeSheet.readText(parseRect('A1'))).toEqual([['6/30/2026']]);
  });

  test('computes functions of an add-in once they are there, and spills what they give', async () => {
    const book = createWorkbook();
    book.activeSheet.writeInput(parseRect('A1'), [['=DEMO.AGING(1)']]);
    const again = await reopened(book);
    again.setCustomFunctions({
      names: () => ['DEMO.AGING'],
      invoke: () =>
        Promise.resolve([
          [1, 2],
          [3, 4],
        ]),
    });
    await again.whenCalculated();
    expect(again.activeSheet.readValues(parseRect('A1:B2'))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    const third = await openXlsx(await saveXlsx(again));
    expect(third.workbook.activeSheet.readValues(parseRect('A1:B2'))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(third.workbook.activeSheet.cell(1, 1).spillParent).toEqual({ row: 0, column: 0 });
  });

  test('keeps a cell at the far corner without filling what lies between', async () => {
    const book = createWorkbook();
    book.activeSheet.writeInput(parseRect('XFD1048576'), [['far']]);
    book.activeSheet.writeInput(parseRect('A1'), [['near']]);
    const again = await reopened(book);
    expect(again.activeSheet.readValue(1048575, 16383)).toBe('far');
    expect(again.activeSheet.readValue(0, 0)).toBe('near');
  });
});

describe('A saved file', () => {
  const parts = async (): Promise<Map<string, string>> => {
    const files = unzipSync(await saveXlsx(fullWorkbook()));
    return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
  };

  test('is well-formed XML in every part', async () => {
    for (const [path, text] of await parts()) {
      if (path.endsWith('.bin')) continue;
      const onError = (level: string, message: string): never => {
        throw new Error(`${path}: ${level} ${message}`);
      };
      expect(new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement).not.toBeNull();
    }
  });

  test('names the content type of every part, and points only at parts that are there', async () => {
    const files = await parts();
    const types = files.get('[Content_Types].xml') ?? '';
    const extensions = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, extension]) => extension);
    const named = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path));
    for (const path of files.keys()) {
      if (path === '[Content_Types].xml') continue;
      expect([path, named.has(path) || extensions.includes(path.split('.').pop())]).toEqual([path, true]);
    }
    for (const path of named) expect(files.has(path ?? '')).toBe(true);
    for (const [path, text] of files) {
      if (!path.endsWith('.rels')) continue;
      for (const [, target] of text.matchAll(/Target="\/([^"]+)"/g))
        expect([path, target, files.has(target ?? '')]).toEqual([path, target, true]);
    }
  });

  test('has the elements of its sheets in the order of the schema (CT_Worksheet, ECMA-376 part 1 §18.3.1.99)', async () => {
    const order =
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
        ' ',
      );
    for (const [path, text] of await parts()) {
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
      const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
      const names = Array.from(root?.childNodes ?? []).map(({ nodeName }) => nodeName);
      const places = names.map((name) => order.indexOf(name));
      expect([path, places]).toEqual([path, [...places].sort((a, b) => a - b)]);
      expect(places).not.toContain(-1);
    }
  });

  test('writes formulas as Excel keeps them', async () => {
    const sheet = (await parts()).get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<f t="array" ref="H3:H6">_xlfn._xlws.SORT(C2:C5)</f>');
    expect(sheet).toContain('_xlfn.LET(_xlpm.total,SUM(C2:C5),_xlpm.total*2)');
    expect(sheet).toContain('SUM(_xlfn.ANCHORARRAY(H3))');
    expect(sheet).toContain('<f>_xlfn.SINGLE(A2:A5)</f>');
    expect(sheet).toContain('<f t="array" ref="J1:J2">C2:C3*2</f>');
    expect(sheet).toContain('<f>SUM(C2:C5)</f>');
    expect(sheet).toContain('<f t="array" ref="K1">_xldudf_DEMO_AGING(C2:C5)</f>');
  });
});

const FILE_ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '_',
      'x',
      '0',
      '4',
      '1',
      'D',
      '\r',
      '\n',
      '\t',
      ' ',
      '\u0000',
      '\u000b',
      ']',
      '>',
      '<',
      '&',
      '"',
      '中',
      '\ud800',
      '\ufffe',
    ),
    maxLength: 30,
  }),
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer() },
  { weight: 3, arbitrary: anyText },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom(...FILE_ERRORS).map((error) => ({ error })) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const withoutMinusNought = (value: CellValue): CellValue => (Object.is(value, -0) ? 0 : value);

describe('Values', () => {
  test('come out of a file as they went in, whatever they are', async () => {
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(anyValue, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(table, async (values) => {
        const book = createWorkbook();
        values.forEach((line, r) =>
          line.forEach((value, c) => book.activeSheet.cells.set(2 + r, 3 + c, value)),
        );
        const again = await reopened(book);
        const area = rect(2, 3, 2 + values.length - 1, 3 + (values[0]?.length ?? 1) - 1);
        expect(again.activeSheet.readValues(area)).toEqual(
          values.map((line) => line.map(withoutMinusNought)),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('of the greatest length survive', async () => {
    const book = createWorkbook();
    const long = '明细]]>&<_x0041_'.repeat(2100).slice(0, 32767);
    book.activeSheet.writeInput(parseRect('A1'), [[long]], { literal: true });
    expect((await reopened(book)).activeSheet.readValue(0, 0)).toBe(long);
  });
});
