import { failure, useExcel } from './useExcel';

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

/** learn.microsoft.com, office/dev/add-ins/excel/excel-add-ins-ranges-*. */
describe('Ranges', () => {
  const excel = useExcel();
  const book = () => excel().workbook;
  const write = (
    address: { r1: number; c1: number; r2: number; c2: number },
    rows: (string | number | boolean | null)[][],
  ): void => book().activeSheet.writeInput(address, rows);

  test('values, formulas, text, value types and formats of a block come back in its shape', async () => {
    write({ r1: 0, c1: 0, r2: 1, c2: 2 }, [
      ['Item', 'Price', 'Tax'],
      ['Tea', 4, '=B2*0.25'],
    ]);
    await Excel.run(async (context) => {
      const range = sheetOf(context).getUsedRange();
      range.load('values,formulas,text,valueTypes,numberFormat,rowCount,columnCount,cellCount');
      await context.sync();
      expect(range.values).toEqual([
        ['Item', 'Price', 'Tax'],
        ['Tea', 4, 1],
      ]);
      expect(range.formulas).toEqual([
        ['Item', 'Price', 'Tax'],
        ['Tea', 4, '=B2*0.25'],
      ]);
      expect(range.text).toEqual([
        ['Item', 'Price', 'Tax'],
        ['Tea', '4', '1'],
      ]);
      expect(range.valueTypes[1]).toEqual(['String', 'Double', 'Double']);
      expect(range.numberFormat[1]).toEqual(['General', 'General', 'General']);
      expect([range.rowCount, range.columnCount, range.cellCount]).toEqual([2, 3, 6]);
    });
  });

  test('error cells come back as text, and only valueTypes tells them from text', async () => {
    write({ r1: 0, c1: 0, r2: 0, c2: 1 }, [['=1/0', "'#DIV/0!"]]);
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.load('values,valueTypes');
      await context.sync();
      expect(range.values).toEqual([['#DIV/0!', '#DIV/0!']]);
      expect(range.valueTypes).toEqual([['Error', 'String']]);
    });
  });

  test('null leaves a cell as it is and an empty text clears it', async () => {
    write({ r1: 0, c1: 0, r2: 0, c2: 2 }, [[1, 2, 3]]);
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1:C1').values = [[null, '', 9]];
      await context.sync();
    });
    expect(book().activeSheet.readValues({ r1: 0, c1: 0, r2: 0, c2: 2 })).toEqual([[1, null, 9]]);
  });

  test('a single value fills the whole range', async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      (range as unknown as { values: number }).values = 7;
      await context.sync();
    });
    expect(book().activeSheet.readValues({ r1: 0, c1: 0, r2: 1, c2: 1 })).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('a matrix of another shape is refused with the message of Excel', async () => {
    const error = await failure(async (context) => {
      sheetOf(context).getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
    expect(error.message).toContain("doesn't match the size or dimensions of the range");
  });

  test('a write of more than 1,500 cells arrives in full, although the library splits it into chunks', async () => {
    const rows = Array.from({ length: 700 }, (_, row) => [`row ${row}`, row, row * 2, row % 2 === 0]);
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').getResizedRange(699, 3).values = rows;
      await context.sync();
    });
    expect(book().activeSheet.readValues({ r1: 0, c1: 0, r2: 699, c2: 3 })).toEqual(rows);
    expect(excel().meters.cellsWritten).toBe(2800);
  });

  test('a large matrix of the wrong size is refused before anything is written', async () => {
    const rows = Array.from({ length: 600 }, (_, row) => [row, row, row]);
    const error = await failure(async (context) => {
      sheetOf(context).getRange('A1:C599').values = rows;
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
    expect(book().activeSheet.usedRange()).toBeNull();
  });

  test('ranges are found from ranges: cell, row, column, offset, resize, whole rows, bounding and intersection', async () => {
    await Excel.run(async (context) => {
      const base = sheetOf(context).getRange('B2:D5');
      const found = {
        cell: base.getCell(1, 1),
        row: base.getRow(2),
        column: base.getColumn(0),
        last: base.getLastCell(),
        offset: base.getOffsetRange(1, -1),
        resized: base.getResizedRange(1, 2),
        absolute: base.getAbsoluteResizedRange(1, 1),
        rows: base.getEntireRow(),
        columns: base.getEntireColumn(),
        bounding: base.getBoundingRect('F7'),
        intersection: base.getIntersection('A1:B3'),
        below: base.getRowsBelow(2),
        before: base.getColumnsBefore(1),
      };
      for (const range of Object.values(found)) range.load('address');
      await context.sync();
      expect(Object.fromEntries(Object.entries(found).map(([name, range]) => [name, range.address]))).toEqual(
        {
          cell: 'Sheet1!C3',
          row: 'Sheet1!B4:D4',
          column: 'Sheet1!B2:B5',
          last: 'Sheet1!D5',
          offset: 'Sheet1!A3:C6',
          resized: 'Sheet1!B2:F6',
          absolute: 'Sheet1!B2',
          rows: 'Sheet1!2:5',
          columns: 'Sheet1!B:D',
          bounding: 'Sheet1!B2:F7',
          intersection: 'Sheet1!B2:B3',
          below: 'Sheet1!B6:D7',
          before: 'Sheet1!A2:A5',
        },
      );
    });
  });

  test('a range beyond the sheet is InvalidArgument, an intersection that is none is ItemNotFound or a null object', async () => {
    const outside = await failure(async (context) => {
      sheetOf(context).getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect(outside.code).toBe('InvalidArgument');
    const apart = await failure(async (context) => {
      sheetOf(context).getRange('A1').getIntersection('C3').load('address');
      await context.sync();
    });
    expect(apart.code).toBe('ItemNotFound');
    await Excel.run(async (context) => {
      const none = sheetOf(context).getRange('A1').getIntersectionOrNullObject('C3');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('number formats are set by one text or by a matrix, and dates written as serials show as dates', async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.numberFormat = [['yyyy-mm-dd', '#,##0.00']];
      range.values = [[46082, 1234.5]];
      await context.sync();
      range.load('text');
      await context.sync();
      expect(range.text).toEqual([['2026-03-01', '1,234.50']]);
    });
  });

  test('formats: fill, font, borders, alignment, width and height are written and read, mixed ones are null', async () => {
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      range.format.fill.color = '#4472C4';
      range.format.font.bold = true;
      range.format.font.color = 'white';
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.columnWidth = 120;
      range.format.rowHeight = 30;
      range.getCell(0, 0).format.font.bold = false;
      await context.sync();
      range.load(
        'format/fill/color,format/font/bold,format/font/color,format/columnWidth,format/rowHeight,format/horizontalAlignment',
      );
      const border = range.format.borders.getItem('EdgeBottom');
      border.load('style,color');
      await context.sync();
      expect(range.format.fill.color).toBe('#4472C4');
      expect(range.format.font.bold).toBeNull();
      expect(range.format.font.color).toBe('#FFFFFF');
      expect(range.format.columnWidth).toBeCloseTo(120, 0);
      expect(range.format.rowHeight).toBe(30);
      expect(range.format.horizontalAlignment).toBe('Center');
      expect(border.style).toBe('Continuous');
    });
  });

  test('clear takes contents or formats or both', async () => {
    const sheet = book().activeSheet;
    write({ r1: 0, c1: 0, r2: 0, c2: 1 }, [[1, 2]]);
    sheet.setStyle({ r1: 0, c1: 0, r2: 0, c2: 1 }, { font: { bold: true } });
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A1').clear('Contents');
      sheetOf(context).getRange('B1').clear('Formats');
      await context.sync();
    });
    expect([sheet.readValue(0, 0), sheet.styleAt(0, 0).font.bold]).toEqual([null, true]);
    expect([sheet.readValue(0, 1), sheet.styleAt(0, 1).font.bold]).toEqual([2, false]);
  });

  test('insert and delete shift cells', async () => {
    write({ r1: 0, c1: 0, r2: 2, c2: 0 }, [[1], [2], [3]]);
    await Excel.run(async (context) => {
      sheetOf(context).getRange('A2').insert('Down');
      sheetOf(context).getRange('A1').delete('Up');
      await context.sync();
    });
    expect(book().activeSheet.readValues({ r1: 0, c1: 0, r2: 3, c2: 0 })).toEqual([[null], [2], [3], [null]]);
  });

  test('merge joins cells and getMergedAreasOrNullObject finds them', async () => {
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('B2:C3').merge();
      const merged = sheet.getRange('A1:E5').getMergedAreasOrNullObject();
      merged.load('address');
      const none = sheet.getRange('G1:H2').getMergedAreasOrNullObject();
      await context.sync();
      expect(merged.address).toBe('Sheet1!B2:C3');
      expect(none.isNullObject).toBe(true);
    });
  });

  test('hidden rows are told by rowHidden, null when mixed, and left out of the visible view', async () => {
    write({ r1: 0, c1: 0, r2: 2, c2: 0 }, [['a'], ['b'], ['c']]);
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('2:2').rowHidden = true;
      const all = sheet.getRange('A1:A3');
      all.load('rowHidden');
      const one = sheet.getRange('A2');
      one.load('rowHidden');
      const view = all.getVisibleView();
      view.load('values,rowCount,cellAddresses');
      await context.sync();
      expect(all.rowHidden).toBeNull();
      expect(one.rowHidden).toBe(true);
      expect(view.values).toEqual([['a'], ['c']]);
      expect(view.cellAddresses).toEqual([['A1'], ['A3']]);
    });
  });

  test('special cells: constants, formulas and blanks; none is ItemNotFound or a null object', async () => {
    write({ r1: 0, c1: 0, r2: 2, c2: 1 }, [
      ['x', 1],
      ['y', '=B1+1'],
      [null, 3],
    ]);
    await Excel.run(async (context) => {
      const used = sheetOf(context).getUsedRange();
      const constants = used.getSpecialCells('Constants', 'Numbers');
      const formulas = used.getSpecialCells('Formulas');
      const blanks = used.getSpecialCells('Blanks');
      const errors = used.getSpecialCellsOrNullObject('Formulas', 'Errors');
      for (const areas of [constants, formulas, blanks]) areas.load('address');
      await context.sync();
      expect(constants.address).toBe('Sheet1!B1,Sheet1!B3');
      expect(formulas.address).toBe('Sheet1!B2');
      expect(blanks.address).toBe('Sheet1!A3');
      expect(errors.isNullObject).toBe(true);
    });
  });

  test('find looks for text, whole or part, and answers a null object when there is none', async () => {
    write({ r1: 0, c1: 0, r2: 1, c2: 0 }, [['Green tea'], ['Tea']]);
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:A2');
      const part = range.find('tea', {});
      const whole = range.find('tea', { completeMatch: true });
      const none = range.findOrNullObject('Tea', {
        matchCase: true,
        completeMatch: true,
        searchDirection: 'Forward',
      });
      const absent = range.findOrNullObject('coffee', {});
      for (const found of [part, whole, none]) found.load('address');
      await context.sync();
      expect(part.address).toBe('Sheet1!A1');
      expect(whole.address).toBe('Sheet1!A2');
      expect(none.address).toBe('Sheet1!A2');
      expect(absent.isNullObject).toBe(true);
    });
  });

  test('sort orders rows by a column', async () => {
    write({ r1: 0, c1: 0, r2: 3, c2: 1 }, [
      ['Item', 'Price'],
      ['Tea', 4],
      ['Milk', 2],
      ['Rice', 9],
    ]);
    await Excel.run(async (context) => {
      sheetOf(context)
        .getRange('A1:B4')
        .sort.apply([{ key: 1, ascending: false }], false, true);
      await context.sync();
    });
    expect(book().activeSheet.readValues({ r1: 0, c1: 0, r2: 3, c2: 0 })).toEqual([
      ['Item'],
      ['Rice'],
      ['Tea'],
      ['Milk'],
    ]);
  });

  test('copyFrom copies values alone or everything, from another sheet too', async () => {
    write({ r1: 0, c1: 0, r2: 0, c2: 1 }, [[2, '=A1*3']]);
    book().addSheet('Copy');
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem('Copy');
      copy.getRange('A1').copyFrom('Sheet1!A1:B1', 'Values');
      copy.getRange('A2').copyFrom('Sheet1!A1:B1', 'All');
      await context.sync();
    });
    const copy = book().sheet('Copy');
    expect(copy?.readFormulas({ r1: 0, c1: 0, r2: 1, c2: 1 })).toEqual([
      [2, 6],
      [2, '=A2*3'],
    ]);
  });

  test('surrounding region, range edge and extended range go as far as the filled cells', async () => {
    write({ r1: 1, c1: 1, r2: 3, c2: 2 }, [
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('B2');
      const region = cell.getSurroundingRegion();
      const edge = cell.getRangeEdge('Down');
      const extended = cell.getExtendedRange('Right');
      for (const range of [region, edge, extended]) range.load('address');
      await context.sync();
      expect(region.address).toBe('Sheet1!B2:C4');
      expect(edge.address).toBe('Sheet1!B4');
      expect(extended.address).toBe('Sheet1!B2:C2');
    });
  });

  test('select moves the selection, which getSelectedRange tells', async () => {
    await Excel.run(async (context) => {
      sheetOf(context).getRange('C3:D4').select();
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      expect(selected.address).toBe('Sheet1!C3:D4');
    });
  });

  test('hyperlinks are set and read', async () => {
    await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('A1');
      cell.hyperlink = { address: 'https://example.com/', textToDisplay: 'Example', screenTip: 'Open' };
      await context.sync();
      cell.load('hyperlink,values');
      await context.sync();
      expect(cell.hyperlink).toMatchObject({
        address: 'https://example.com/',
        textToDisplay: 'Example',
        screenTip: 'Open',
      });
      expect(cell.values).toEqual([['Example']]);
    });
  });
});
