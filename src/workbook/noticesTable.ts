import type { Notice } from '../domain/notices/types';
import { loadSheets, sheetOf, type MarkedSheets } from './marks';
import { openOurTable, type OurTable } from './ourTable';
import type { Headings, HeadedSheet } from './records/missing';
import { idOfHeader } from './records/recordTable';
import { loadVocabulary } from './records/vocabulary';
import { readRowKey, rowKey } from './rowKey';

/** Columns of the Notices sheet, in their order when it is made. */
const COLUMN_IDS = [
  'number',
  'date',
  'kind',
  'language',
  'code',
  'customer',
  'contact',
  'email',
  'currency',
  'total',
  'invoices',
  'payBy',
  'subject',
  'body',
  'status',
  'sentOn',
  'dispatch',
  'tracking',
  'receivedOn',
  'approvedBy',
  'reason',
  'items',
  'key',
] as const;
export type NoticeColumn = (typeof COLUMN_IDS)[number];

/** By what the Notices sheet is known, and the columns without which nobody can say what went to whom. */
export const NOTICES = {
  mark: 'notices',
  tableName: 'DuesheetNotices',
  headers: 'workbook.notices.column',
  columns: COLUMN_IDS.map((id) => ({ id })),
  essential: ['number', 'payBy', 'sentOn', 'key'],
} as const satisfies HeadedSheet & { tableName: string };

/** What the hidden key column holds: who, in which currency, which notice. */
export function noticeKey({ facts }: Notice): string {
  return rowKey(facts.customer.key, facts.currency, facts.kind);
}

/** The parts of `noticeKey`. The kind is what the cell says; whether there is such a notice is for the caller to see. */
export const readNoticeKey = (key: string) => readRowKey(key, 'currency', 'kind');

/** The Notices sheet and its table; null when there is none (any more). */
export async function openNotices(
  context: Excel.RequestContext,
  known?: MarkedSheets,
): Promise<(Headings & { readonly sheet: Excel.Worksheet; readonly table: OurTable }) | null> {
  const sheet = sheetOf(known ?? (await loadSheets(context)), 'notices');
  if (!sheet) return null;
  const vocabulary = await loadVocabulary();
  const table = await openOurTable(context, sheet, NOTICES.tableName, (header) =>
    idOfHeader(NOTICES, header, vocabulary),
  );
  if (!table) return null;
  const whole = table.table.getRange();
  whole.load('rowIndex,columnIndex');
  await context.sync();
  return {
    sheet,
    sheetName: sheet.name,
    table,
    firstRow: whole.rowIndex + 1,
    firstColumn: whole.columnIndex,
  };
}
