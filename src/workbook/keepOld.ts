import type { Speaker } from '../locales/speaker';
import type { MarkedSheets } from './marks';
import { freeName } from './swap';

/** Whether cells or charts stand beside or below the table: then the sheet must not be thrown away. */
export async function reachesBeyond(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  table: Excel.Table,
): Promise<boolean> {
  const used = sheet.getUsedRange(true);
  const whole = table.getRange();
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  whole.load('rowIndex,rowCount,columnIndex,columnCount');
  sheet.charts.load('items/id');
  await context.sync();
  return (
    sheet.charts.items.length > 0 ||
    used.rowIndex + used.rowCount > whole.rowIndex + whole.rowCount ||
    used.columnIndex + used.columnCount > whole.columnIndex + whole.columnCount
  );
}

/** What an earlier sheet of ours is called that is kept beside the new one: `催款计划（旧）`. */
export function oldName(speaker: Speaker, sheet: string, sheets: MarkedSheets): string {
  return freeName(
    speaker.text('workbook.plan.old', { sheet }),
    sheets.map((other) => other.sheet.name.toLowerCase()),
  );
}
