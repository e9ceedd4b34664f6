import fc from 'fast-check';
import { parseRect } from './address';
import { bench } from './support';
import { ModelError } from './values';

describe('Tables', () => {
  /** "Using structured references with Excel tables" (support.microsoft.com). */
  it('are meant by structured references', () => {
    const { book, sheet, get, put } = bench();
    put('A1:C3', [
      ['Customer', 'Amount', 'Due date'],
      ['A', 10, 1],
      ['B', 20, 2],
    ]);
    const table = book.addTable(sheet, parseRect('A1:C3'), true, { name: 'Open' });
    put('E1:E6', [
      ['=SUM(Open[Amount])'],
      ['=COUNTA(Open[#Headers])'],
      ['=SUM(Open[[Amount]:[Due date]])'],
      ['=Open[[#Headers],[Due date]]'],
      ['=ROWS(Open[#All])'],
      ['=SUMIFS(Open[Amount],Open[Customer],"B")'],
    ]);
    put('D2', [['=Open[@Amount]*2']]);
    expect(get('E1:E6')).toEqual([[30], [3], [33], ['Due date'], [3], [20]]);
    expect(get('D2')).toEqual([[20]]);
    table.addRows(null, [['C', 5, 3]]);
    expect(get('E1')).toEqual([[35]]);
    table.setShowTotals(true);
    table.setTotals(1, 'sum');
    expect(get('B5')).toEqual([[35]]);
    put('F1', [['=Open[[#Totals],[Amount]]']]);
    expect(get('F1')).toEqual([[35]]);
  });

  it('carry formulas along when a column or the table is renamed', () => {
    const { book, sheet, formulas, put, get } = bench();
    put('A1:B2', [
      ['A', 'B'],
      [1, 2],
    ]);
    const table = book.addTable(sheet, parseRect('A1:B2'), true, { name: 'T' });
    put('D1', [['=SUM(T[B])']]);
    put('B1', [['Amount [1]']]);
    expect(formulas('D1')).toEqual([["=SUM(T[Amount '[1']])"]]);
    table.rename('Ledger');
    expect(formulas('D1')).toEqual([["=SUM(Ledger[Amount '[1']])"]]);
    expect(get('D1')).toEqual([[2]]);
    table.convertToRange();
    expect(formulas('D1')).toEqual([['=SUM($B$2:$B$2)'.replace(':$B$2', '')]]);
  });

  it('move what lies below when rows are added, and keep a blank row when all go', () => {
    const { book, sheet, get, put } = bench();
    put('A1:A4', [['H'], [1], [null], ['below']]);
    const table = book.addTable(sheet, parseRect('A1:A2'), true);
    table.addRows(null, [[2], [3]]);
    expect(get('A1:A6')).toEqual([['H'], [1], [2], [3], [null], ['below']]);
    table.deleteRows(0, 3);
    expect(table.dataRect).toEqual(parseRect('A2'));
    expect(get('A2:A4')).toEqual([[null], [null], ['below']]);
  });

  it('hide what a filter leaves out, which SUBTOTAL does not count', () => {
    const { book, sheet, get, put } = bench();
    put('A1:B4', [
      ['Name', 'n'],
      ['a', 1],
      ['b', 2],
      ['a', 4],
    ]);
    const table = book.addTable(sheet, parseRect('A1:B4'), true);
    put('D1', [['=SUBTOTAL(9,B2:B4)']]);
    table.applyFilter(0, { on: 'Values', values: ['a'] });
    expect([1, 2, 3].map((row) => sheet.isRowHidden(row))).toEqual([false, true, false]);
    expect(get('D1')).toEqual([[5]]);
    table.clearFilters();
    expect(get('D1')).toEqual([[7]]);
  });
});

describe('Inserting and deleting', () => {
  it('moves cells and rewrites every formula that points to them', () => {
    const { book, sheet, get, formulas, put } = bench();
    put('A1:A3', [[1], [2], [3]]);
    put('C1:C3', [['=SUM(A1:A3)'], ['=A3'], ['=$A$1']]);
    const other = book.addSheet('Other');
    other.writeInput(parseRect('A1'), [['=Sheet1!A3']]);
    book.names.add('Last', '=Sheet1!$A$3');
    sheet.insertCells(parseRect('2:3'), 'Down');
    expect(formulas('C1:C5')).toEqual([['=SUM(A1:A5)'], [null], [null], ['=A5'], ['=$A$1']]);
    expect(other.readFormulas(parseRect('A1'))).toEqual([['=Sheet1!A5']]);
    expect(book.names.get('last')?.formula).toBe('=Sheet1!$A$5');
    sheet.deleteCells(parseRect('5:5'), 'Up');
    expect(formulas('C4')).toEqual([['=A5']].map(() => ['=#REF!']));
    expect(get('C1')).toEqual([[3]]);
  });

  it('shifts only the columns that are meant', () => {
    const { sheet, get, put } = bench();
    put('A1:B3', [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ]);
    sheet.deleteCells(parseRect('A2'), 'Up');
    expect(get('A1:B3')).toEqual([
      [1, 'a'],
      [3, 'b'],
      [null, 'c'],
    ]);
    sheet.insertCells(parseRect('A1'), 'Right');
    expect(get('A1:C1')).toEqual([[null, 1, 'a']]);
  });

  it('undone, gives the sheet back as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (at, count, rows) => {
          const { book, sheet, get, formulas, put } = bench();
          put('A1:C4', [
            [1, '=A1', 'x'],
            [2, '=SUM(A1:A4)', '=B2'],
            ['=SEQUENCE(2)', 3, 4],
            [null, 5, '=C3+A4'],
          ]);
          const before = [get('A1:F8'), formulas('A1:F8')];
          const area = rows
            ? { r1: at, r2: at + count - 1, c1: 0, c2: 16383 }
            : { r1: 0, r2: 1048575, c1: at, c2: at + count - 1 };
          sheet.insertCells(area, 'Down', 'User');
          sheet.deleteCells(area, 'Up', 'User');
          expect(get('A1:C4')).toEqual((before[0] as unknown[][]).slice(0, 4).map((row) => row.slice(0, 3)));
          book.undo();
          book.undo();
          expect([get('A1:F8'), formulas('A1:F8')]).toEqual(before);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('Undo', () => {
  it('takes back a person’s edits one by one, formats and all, and redoes them', () => {
    const { book, sheet, get, put } = bench();
    put('A1', [[1]], 'User');
    put('A1', [['3/14/2024']], 'User');
    sheet.setStyle(parseRect('A1'), { font: { bold: true } }, 'User');
    book.undo();
    expect(sheet.styleAt(0, 0).font.bold).toBe(false);
    book.undo();
    expect([get('A1'), sheet.styleAt(0, 0).numberFormat]).toEqual([[[1]], 'General']);
    book.undo();
    expect([get('A1'), book.canUndo]).toEqual([[[null]], false]);
    book.redo();
    book.redo();
    expect(get('A1')).toEqual([[45365]]);
  });

  it('takes back a batch at once, and nothing after the add-in has written', () => {
    const { book, get, put } = bench();
    book.batch('User', () => {
      put('A1', [[1]], 'User');
      put('A2', [['=A1+1']], 'User');
    });
    book.undo();
    expect(get('A1:A2')).toEqual([[null], [null]]);
    put('A1', [[1]], 'User');
    put('B1', [[2]], 'Api');
    expect(book.canUndo).toBe(false);
  });
});

describe('Sheets', () => {
  it('are renamed in every formula, and leave #REF! behind', () => {
    const { book, get, formulas, put } = bench();
    const data = book.addSheet('Data');
    data.writeInput(parseRect('A1'), [[7]]);
    put('A1', [['=Data!A1']]);
    book.renameSheet(data, 'My data');
    expect(formulas('A1')).toEqual([["='My data'!A1"]]);
    const copy = book.copySheet(data);
    expect(copy.readValue(0, 0)).toBe(7);
    book.deleteSheet(data);
    expect([get('A1'), formulas('A1')]).toEqual([[['#REF!']], [['=#REF!']]]);
  });

  it('refuse bad names, twins, and being the last that shows', () => {
    const { book, sheet } = bench();
    expect(() => book.addSheet('a/b')).toThrow(ModelError);
    expect(() => book.addSheet('sheet1')).toThrow('exists');
    expect(() => book.deleteSheet(sheet)).toThrow('at least one visible sheet');
  });

  it('that are protected refuse edits of locked cells', () => {
    const { sheet, put } = bench();
    sheet.setStyle(parseRect('A1'), { locked: false });
    sheet.protect({}, 'secret');
    put('A1', [[1]]);
    expect(() => put('B1', [[1]])).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
    expect(() => sheet.unprotect('wrong')).toThrow('password');
    sheet.unprotect('secret');
    put('B1', [[1]]);
  });
});

describe('Editing', () => {
  it('sorts rows with their formulas and puts blanks last', () => {
    const { sheet, get, formulas, put } = bench();
    put('A1:B4', [
      ['n', 'f'],
      [3, '=A2*10'],
      [null, 'blank'],
      [1, '=A4*10'],
    ]);
    sheet.sort(parseRect('A1:B4'), [{ key: 0, ascending: false }], { hasHeaders: true });
    expect(get('A1:B4')).toEqual([
      ['n', 'f'],
      [3, 30],
      [1, 10],
      [null, 'blank'],
    ]);
    expect(formulas('B3')).toEqual([['=A3*10']]);
  });

  it('copies formulas relative to where they go, and fills series', () => {
    const { sheet, get, formulas, put } = bench();
    put('A1:C2', [
      [1, '=A1+$A$1', 'Item 1'],
      [3, null, null],
    ]);
    sheet.copyFrom(parseRect('B2:B3'), { sheet, rect: parseRect('B1') });
    expect(formulas('B2:B3')).toEqual([['=A2+$A$1'], ['=A3+$A$1']]);
    sheet.autofill(parseRect('A1:A2'), parseRect('A1:A5'));
    sheet.autofill(parseRect('C1'), parseRect('C1:C3'));
    expect(get('A3:C5')).toEqual([
      [5, 6, 'Item 3'],
      [7, null, null],
      [9, null, null],
    ]);
  });

  it('finds by what cells show, and replaces', () => {
    const { sheet, get, put } = bench();
    put('A1:A3', [['Alpha'], ['beta alpha'], ['$5.00']]);
    const all = parseRect('A1:A9');
    expect(sheet.find('alpha', all, { completeMatch: false, matchCase: true })).toEqual(parseRect('A2'));
    expect(sheet.findAll('$5.00', all, { completeMatch: false, matchCase: false })).toHaveLength(1);
    expect(sheet.replaceAll('alpha', 'x', all, { completeMatch: false, matchCase: false })).toBe(2);
    expect(get('A1:A2')).toEqual([['x'], ['beta x']]);
  });

  it('removes duplicates and merges keeping the first cell', () => {
    const { sheet, get, put } = bench();
    put('A1:B4', [
      ['k', 'v'],
      ['a', 1],
      ['A', 2],
      ['b', 3],
    ]);
    expect(sheet.removeDuplicates(parseRect('A1:B4'), [0], true)).toEqual({ removed: 1, uniqueRemaining: 2 });
    expect(get('A2:B4')).toEqual([
      ['a', 1],
      ['b', 3],
      [null, null],
    ]);
    sheet.merge(parseRect('A2:B3'));
    expect(get('A2:B3')).toEqual([
      ['a', null],
      [null, null],
    ]);
  });

  it('tells the used range, with and without formats, and the region around a cell', () => {
    const { sheet, put } = bench();
    expect(sheet.usedRange()).toBeNull();
    put('B2:C3', [
      [1, 2],
      [3, null],
    ]);
    sheet.setStyle(parseRect('F9'), { fill: { color: '#FF0000' } });
    expect(sheet.usedRange()).toEqual(parseRect('B2:F9'));
    expect(sheet.usedRange(true)).toEqual(parseRect('B2:C3'));
    expect(sheet.currentRegion(1, 1)).toEqual(parseRect('B2:C3'));
  });

  it('formats whole columns without filling them', () => {
    const { sheet, put, text } = bench();
    sheet.setNumberFormats(parseRect('B:B'), '0.00');
    put('B5', [[1]]);
    expect(text('B5')).toEqual([['1.00']]);
    expect(sheet.usedRange()).toEqual(parseRect('B5'));
    expect(sheet.readStyle(parseRect('A1:B1')).numberFormat).toBeUndefined();
  });
});

describe('Rules', () => {
  it('of conditional formats look at the cell that moves with them', () => {
    const { sheet, put } = bench();
    put('A1:A3', [[1], [5], [9]]);
    sheet.addConditionalFormat({
      ranges: [parseRect('A1:A3')],
      rule: { type: 'Custom', formula: '=A1>4' },
      format: { fill: { color: '#FF0000' } },
      stopIfTrue: false,
    });
    sheet.addConditionalFormat({
      ranges: [parseRect('A1:A3')],
      rule: {
        type: 'ColorScale',
        points: [
          { type: 'LowestValue', color: '#000000' },
          { type: 'HighestValue', color: '#FFFFFF' },
        ],
      },
      format: {},
      stopIfTrue: false,
    });
    expect(sheet.conditionalStyle(0, 0).patches).toEqual([{ fill: { color: '#000000' } }]);
    expect(sheet.conditionalStyle(1, 0).patches).toEqual([
      { fill: { color: '#FF0000' } },
      { fill: { color: '#808080' } },
    ]);
  });

  it('of validation accept what they say', () => {
    const { sheet, put } = bench();
    put('D1:D2', [['x'], ['y']]);
    sheet.setValidation(parseRect('A1:A9'), {
      rule: { type: 'List', source: '=$D$1:$D$2', inCellDropDown: true },
      ignoreBlanks: true,
      showError: true,
    });
    sheet.setValidation(parseRect('B1'), {
      rule: { type: 'Date', operator: 'GreaterThan', formula1: '=DATE(2024,1,1)' },
      ignoreBlanks: false,
      showError: true,
    });
    expect([sheet.isValid(4, 0, 'y'), sheet.isValid(4, 0, 'z'), sheet.isValid(4, 0, '')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([
      sheet.isValid(0, 1, '3/14/2024'),
      sheet.isValid(0, 1, '3/14/2020'),
      sheet.isValid(0, 1, 'soon'),
    ]).toEqual([true, false, false]);
  });
});

describe('Events', () => {
  it('come after the change with what was there before', () => {
    const { book, put } = bench();
    const seen: unknown[] = [];
    book.events.on('dataChanged', ({ rect, source, details }) =>
      seen.push([rect, source, details?.valueBefore, details?.valueAfter]),
    );
    put('A1', [[1]], 'User');
    put('A1', [['=1+1']]);
    put('A1:A2', [[1], [2]]);
    expect(seen).toEqual([
      [parseRect('A1'), 'User', null, 1],
      [parseRect('A1'), 'Api', 1, 2],
      [parseRect('A1:A2'), 'Api', undefined, undefined],
    ]);
  });

  it('of a batch come when it is over', () => {
    const { book, put } = bench();
    const seen: string[] = [];
    book.events.on('dataChanged', () => seen.push('event'));
    book.batch('Api', () => {
      put('A1', [[1]]);
      seen.push('inside');
    });
    expect(seen).toEqual(['inside', 'event']);
  });
});
