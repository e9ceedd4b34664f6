import { run } from './run';

/** Brings a cell to the front. `sheet` is an id or a name; `row` 1-based, `column` 0-based or null for the first. */
export function goTo(sheet: string, row: number, column: number | null): Promise<void> {
  return run(sheet, async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRangeByIndexes(row - 1, column ?? 0, 1, 1).select();
    await context.sync();
  });
}
