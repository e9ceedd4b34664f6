import { useExcel } from './useExcel';
import { WEB_PAYLOAD_LIMIT } from './profiles';

jest.setTimeout(120_000);

/** learn.microsoft.com, office/dev/add-ins/concepts/resource-limits-and-performance-optimization: "Excel on the web". */
describe('a million cells in Excel on the web', () => {
  const excel = useExcel({ profile: 'web' });
  const ROWS = 100_000;
  const COLUMNS = 10;
  const BLOCK = 20_000;

  test('are written and read by blocks of two hundred thousand, each below the limit of a request', async () => {
    const { meters } = excel();
    let largest = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let from = 0; from < ROWS; from += BLOCK) {
        const before = meters.bytesIn;
        sheet.getRangeByIndexes(from, 0, BLOCK, COLUMNS).values = Array.from({ length: BLOCK }, (_, row) =>
          Array.from({ length: COLUMNS }, (_each, column) => (from + row) * COLUMNS + column),
        );
        await context.sync();
        largest = Math.max(largest, meters.bytesIn - before);
      }
    });
    expect(meters.cellsWritten).toBe(ROWS * COLUMNS);
    expect(largest).toBeLessThan(WEB_PAYLOAD_LIMIT);
    let sum = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let from = 0; from < ROWS; from += BLOCK) {
        const block = sheet.getRangeByIndexes(from, 0, BLOCK, COLUMNS);
        block.load('values');
        await context.sync();
        for (const row of block.values as number[][]) for (const value of row) sum += value;
        block.untrack();
      }
    });
    const cells = ROWS * COLUMNS;
    expect(sum).toBe((cells * (cells - 1)) / 2);
  });
});
