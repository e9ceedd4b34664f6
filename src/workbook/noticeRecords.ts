import type { CivilDay } from '../domain/calendar/types';
import { cellText } from '../domain/ledger/cells';
import type { Cell } from '../domain/ledger/types';
import type { NoticeRecord } from '../domain/notices/record';
import { LANGUAGES } from '../locales/language';
import { isDate1904 } from './date1904';
import { openNotices, readNoticeKey, type NoticeColumn } from './noticesTable';
import { readOwnColumns } from './ourTable';
import type { UnsentNotice } from './port';
import { readDayOrNone } from './records/readCell';
import { run } from './run';

const READ = [
  'number',
  'date',
  'kind',
  'language',
  'currency',
  'total',
  'subject',
  'body',
  'status',
  'sentOn',
  'dispatch',
  'tracking',
  'receivedOn',
  'approvedBy',
  'items',
  'key',
] as const satisfies readonly NoticeColumn[];
type ColumnId = (typeof READ)[number];

/** The notices to one customer on record in the Notices sheet, in its order; none where there is no such sheet. */
export function noticeRecords(customerKey: string): Promise<readonly NoticeRecord[]> {
  return run('', async (context) => {
    const table = (await openNotices(context))?.table;
    if (!table) return [];
    const own = await readOwnColumns(context, table, READ);
    const date1904 = await isDate1904(context);
    const cell = (id: ColumnId, r: number): Cell => own.get(id)?.[r] ?? null;
    return Array.from({ length: table.rowCount }, (_, r) => r)
      .filter((r) => readNoticeKey(cellText(cell('key', r))).customerKey === customerKey)
      .map((r): NoticeRecord => {
        const text = (id: ColumnId): string => cellText(cell(id, r));
        const day = (id: ColumnId): CivilDay => readDayOrNone(cell(id, r), date1904);
        return {
          number: text('number'),
          day: day('date'),
          kind: text('kind'),
          language: LANGUAGES.find((language) => language === text('language')) ?? 'en',
          currency: text('currency'),
          total: text('total'),
          subject: text('subject'),
          body: text('body'),
          status: text('status'),
          sentOn: day('sentOn'),
          dispatch: text('dispatch'),
          tracking: text('tracking'),
          receivedOn: day('receivedOn'),
          approvedBy: text('approvedBy'),
          items: text('items'),
        };
      });
  });
}

/** Lines that nobody has marked as sent, in their order. One whose status names another notice was replaced by it. */
export function unsentNotices(): Promise<readonly UnsentNotice[]> {
  return run('', async (context) => {
    const table = (await openNotices(context))?.table;
    if (!table) return [];
    const own = await readOwnColumns(context, table, [
      'number',
      'customer',
      'kind',
      'currency',
      'status',
      'sentOn',
    ]);
    const text = (id: string, r: number): string => cellText(own.get(id)?.[r] ?? null);
    const rows = Array.from({ length: table.rowCount }, (_, r) => r);
    const numbers = new Set(rows.map((r) => text('number', r)).filter((number) => number !== ''));
    const isReplaced = (status: string): boolean => status.split(/[^\d-]+/).some((word) => numbers.has(word));
    return rows
      .filter((r) => text('number', r) !== '' && text('sentOn', r) === '' && !isReplaced(text('status', r)))
      .map((r) => ({
        number: text('number', r),
        customer: text('customer', r),
        kind: text('kind', r),
        currency: text('currency', r),
      }));
  });
}
