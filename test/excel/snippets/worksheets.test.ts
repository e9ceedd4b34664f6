import { parseRect } from '../model/address';
import { failure, useExcel } from '../protocol/useExcel';

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();
const excel = useExcel();
const sheet = () => excel().workbook.activeSheet;

describe('learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-worksheets', () => {
  test('sheets are added, named, coloured, moved, and neighbours are found', async () => {
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('Sample');
      added.tabColor = '#FF0000';
      added.position = 0;
      added.activate();
      const next = added.getNext().load('name');
      const none = added.getPreviousOrNullObject();
      context.workbook.worksheets.load('items/name');
      await context.sync();
      expect(context.workbook.worksheets.items.map(({ name }) => name)).toEqual(['Sample', 'Sheet1']);
      expect([next.name, none.isNullObject]).toEqual(['Sheet1', true]);
    });
    expect([sheet().name, sheet().tabColor]).toEqual(['Sample', '#FF0000']);
  });

  test('a sheet is hidden, very hidden and shown; the only visible one cannot be', async () => {
    await Excel.run(async (context) => {
      const added = context.workbook.worksheets.add('Hidden one');
      added.visibility = Excel.SheetVisibility.veryHidden;
      const visible = context.workbook.worksheets.getCount(true);
      await context.sync();
      expect(visible.value).toBe(1);
    });
    const error = await failure(async (context) => {
      active(context).visibility = 'Hidden';
      await context.sync();
    });
    expect(error.code).toBe('InvalidOperation');
  });

  test('a copy brings values, formulas, formats, page layout and comments', async () => {
    await Excel.run(async (context) => {
      const source = active(context);
      source.getRange('A1:B1').formulas = [[2, '=A1*21']];
      source.getRange('A1').format.font.italic = true;
      source.pageLayout.orientation = 'Landscape';
      source.comments.add('Sheet1!A1', 'kept');
      const copy = source.copy('After', source);
      copy.name = 'Copy';
      await context.sync();
    });
    const copy = excel().workbook.sheet('Copy');
    expect(copy?.readFormulas(parseRect('A1:B1'))).toEqual([[2, '=A1*21']]);
    expect(copy?.styleAt(0, 0).font.italic).toBe(true);
    expect(copy?.pageLayout.orientation).toBe('Landscape');
    expect(copy?.comments.map(({ content }) => content)).toEqual(['kept']);
    expect(copy?.comments[0]?.id).not.toBe(sheet().comments[0]?.id);
  });

  test('panes are frozen at a range, by rows, and set free', async () => {
    await Excel.run(async (context) => {
      const { freezePanes } = active(context);
      freezePanes.freezeAt('A1:B2');
      const location = freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(location.address).toBe('Sheet1!A1:B2');
      freezePanes.unfreeze();
      freezePanes.freezeRows(1);
      await context.sync();
    });
    expect(sheet().frozen).toEqual({ rows: 1, columns: 0 });
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.worksheetprotection', () => {
  test('only what the options allow may be done: formats, but no values and no rows', async () => {
    await Excel.run(async (context) => {
      active(context).protection.protect({ allowFormatCells: true });
      active(context).getRange('A1').format.fill.color = 'yellow';
      await context.sync();
    });
    expect(sheet().styleAt(0, 0).fill.color).toBe('#FFFF00');
    for (const forbidden of [
      (target: Excel.Worksheet) => {
        target.getRange('A1').values = [[1]];
      },
      (target: Excel.Worksheet) => void target.getRange('1:1').insert('Down'),
      (target: Excel.Worksheet) => {
        target.getRange('A:A').format.columnWidth = 10;
      },
    ]) {
      const error = await failure(async (context) => {
        forbidden(active(context));
        await context.sync();
      });
      expect(error.code).toBe('AccessDenied');
    }
  });

  test('unlocked cells stay writable, and a wrong password does not open the sheet', async () => {
    await Excel.run(async (context) => {
      active(context).getRange('B2').format.protection.locked = false;
      active(context).protection.protect({}, 'secret');
      active(context).getRange('B2').values = [['input']];
      await context.sync();
    });
    expect(sheet().readValue(1, 1)).toBe('input');
    const error = await failure(async (context) => {
      active(context).protection.unprotect('guess');
      await context.sync();
    });
    expect(error.code).toBe('AccessDenied');
    await Excel.run(async (context) => {
      active(context).protection.unprotect('secret');
      await context.sync();
    });
    expect(sheet().protection.protected).toBe(false);
  });
});

describe('learn.microsoft.com/javascript/api/excel/excel.pagelayout', () => {
  test('orientation, margins, zoom, centring, print area, titles, header and footer', async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = active(context);
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.setPrintMargins('Inches', { top: 1, left: 0.5 });
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintArea('A1:D20');
      pageLayout.setPrintTitleRows('$1:$1');
      pageLayout.headersFooters.defaultForAllPages.centerHeader = '&A';
      pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Page &P of &N';
      await context.sync();
      pageLayout.load('orientation,zoom,topMargin,leftMargin,paperSize');
      const area = pageLayout.getPrintArea().load('address');
      const rows = pageLayout.getPrintTitleRows().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      pageLayout.headersFooters.defaultForAllPages.load('centerHeader,rightFooter');
      await context.sync();
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A4',
        topMargin: 72,
        leftMargin: 36,
        zoom: { horizontalFitToPages: 1 },
      });
      expect([area.address, rows.address, columns.isNullObject]).toEqual([
        'Sheet1!A1:D20',
        'Sheet1!1:1',
        true,
      ]);
      expect(pageLayout.headersFooters.defaultForAllPages.rightFooter).toBe('Page &P of &N');
    });
  });

  test('the print area follows its cells', async () => {
    await Excel.run(async (context) => {
      active(context).pageLayout.setPrintArea('B2:C5');
      active(context).getRange('1:2').insert('Down');
      const area = active(context).pageLayout.getPrintArea().load('address');
      await context.sync();
      expect(area.address).toBe('Sheet1!B4:C7');
    });
  });

  test('page breaks are added above a row and left of a column, listed and removed', async () => {
    await Excel.run(async (context) => {
      active(context).horizontalPageBreaks.add('A21:E21');
      active(context).verticalPageBreaks.add('D1');
      const { horizontalPageBreaks } = active(context);
      horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      expect(horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20]);
      horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect([sheet().pageLayout.rowBreaks, sheet().pageLayout.columnBreaks]).toEqual([[], [3]]);
  });

  test('a zoom beyond 10 to 400 is InvalidArgument', async () => {
    const error = await failure(async (context) => {
      active(context).pageLayout.zoom = { scale: 401 };
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });
});
