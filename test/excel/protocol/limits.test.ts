import { failure, useExcel } from './useExcel';
import { WEB_PAYLOAD_LIMIT } from './profiles';

/** learn.microsoft.com, office/dev/add-ins/concepts/resource-limits-and-performance-optimization. */
describe('Limits of Excel on the web', () => {
  const excel = useExcel({ profile: 'web' });

  test('a request of more than 5 MB is refused as RequestPayloadSizeLimitExceeded and nothing of it is written', async () => {
    const text = 'x'.repeat(1000);
    const rows = Array.from({ length: 1000 }, () => Array<string>(6).fill(text));
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:F1000').values = rows;
      await context.sync();
    });
    expect(error.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(excel().workbook.activeSheet.usedRange()).toBeNull();
    expect(excel().meters.bytesIn).toBeGreaterThan(WEB_PAYLOAD_LIMIT);
  });

  test('a response of more than 5 MB is refused as ResponsePayloadSizeLimitExceeded; half of the rows come through', async () => {
    const text = 'y'.repeat(1000);
    excel().workbook.activeSheet.writeInput(
      { r1: 0, c1: 0, r2: 999, c2: 5 },
      Array.from({ length: 1000 }, () => Array<string>(6).fill(text)),
    );
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getUsedRange().load('values');
      await context.sync();
    });
    expect(error.code).toBe('ResponsePayloadSizeLimitExceeded');
    await Excel.run(async (context) => {
      const half = context.workbook.worksheets.getActiveWorksheet().getRange('A1:F500');
      half.load('values');
      await context.sync();
      expect(half.values).toHaveLength(500);
    });
  });

  test('values of whole columns and of more than five million cells are null, without an error (office-js issue 6781)', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const columns = sheet.getRange('A:C');
      const block = sheet.getRange('A1:J600000');
      columns.load('values,address,cellCount');
      block.load('values,cellCount');
      await context.sync();
      expect(columns.values).toBeNull();
      expect(columns.address).toBe('Sheet1!A:C');
      expect(block.values).toBeNull();
      expect(block.cellCount).toBe(6_000_000);
    });
  });

  test('a write to a whole column is InvalidArgument ("Get and set unbounded ranges")', async () => {
    const error = await failure(async (context) => {
      const column = context.workbook.worksheets.getActiveWorksheet().getRange('A:A');
      (column as unknown as { values: string }).values = 'Due';
      await context.sync();
    });
    expect(error.code).toBe('InvalidArgument');
  });

  test('a protected sheet refuses writes with AccessDenied', async () => {
    excel().workbook.activeSheet.protect();
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe('AccessDenied');
  });

  test('while a cell is being typed into, requests fail with InvalidOperationInCellEditMode', async () => {
    excel().workbook.editing = true;
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
    });
    expect(error.code).toBe('InvalidOperationInCellEditMode');
    excel().workbook.editing = false;
  });

  test('Excel.run with delayForCellEdit waits until the cell is left', async () => {
    const book = excel().workbook;
    book.editing = true;
    setTimeout(() => {
      book.editing = false;
    }, 40);
    const started = Date.now();
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(Date.now() - started).toBeGreaterThanOrEqual(35);
    expect(book.activeSheet.readValue(0, 0)).toBe(1);
  });

  test('the last visible sheet cannot be deleted', async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().delete();
      await context.sync();
    });
    expect(error.code).toBe('InvalidOperation');
  });
});
