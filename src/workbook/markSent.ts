import { serialOf } from '../domain/calendar/civilDay';
import { NO_DAY } from '../domain/calendar/types';
import { cellText as shown } from '../domain/ledger/cells';
import { BLANK_ENTRY } from '../domain/contacts/blankEntry';
import type { ContactEntry } from '../domain/contacts/types';
import type { Cell } from '../domain/ledger/types';
import { isNoticeKind, NOTICE_RULES } from '../domain/notices/kind';
import { cellText } from './cellText';
import { CONTACTS, recordOfEntry } from './contactLog';
import { failure } from './errors';
import { NOTICES, openNotices, readNoticeKey, type NoticeColumn } from './noticesTable';
import { readOwnColumns, type OurTable } from './ourTable';
import type { Dispatch, MarkedSent } from './port';
import { requireHeadings } from './records/missing';
import { readDayOrNone } from './records/readCell';
import { openRecords } from './records/recordTable';
import { appendRecords, cellOf, removeRecords } from './records/writeRecords';
import { makeSheet, work, type Tools } from './bookWork';
import type { Language } from '../locales/language';

/** Columns of the Notices sheet that dispatch fills, where the sheet has them. */
const WAY = CONTACTS.columns.find(({ id }) => id === 'dispatch')?.field ?? { kind: 'text' };

/**
 * Marks notices as sent: their rows get day, way and number of the parcel, and the Contact log a line each. Both or
 * neither; where not even taking back works, the failure says what is there. Notices sent already are left alone.
 */
export function markSent(
  numbers: readonly string[],
  dispatch: Dispatch,
  language: Language,
): Promise<MarkedSent> {
  return work('contacts', language, async (tools) => {
    const notices = await openNotices(tools.context);
    if (notices) requireHeadings(NOTICES, notices);
    const table = notices?.table;
    const rows = table ? await readNotices(tools, table, new Set(numbers)) : [];
    if (!table || rows.length === 0)
      throw failure('unknown', { key: 'book.error.noNotice', values: { numbers: numbers.join(', ') } });
    const open = rows.filter(({ sent }) => !sent);
    const ids = open.map(() => crypto.randomUUID());
    await appendLines(
      tools,
      open.map((row, i) => lineOf(row, dispatch, ids[i] ?? '')),
    );
    try {
      await fillNotices(tools, table, open, dispatch);
    } catch (error) {
      await takeBack(tools, ids);
      throw error;
    }
    return { marked: open.map(({ number }) => number), skipped: rows.length - open.length };
  });
}

interface NoticeRow {
  /** Row within the table's body. */
  readonly index: number;
  readonly number: string;
  readonly code: string;
  readonly customer: string;
  readonly subject: string;
  readonly status: string;
  readonly key: string;
  readonly payBy: number;
  readonly sent: boolean;
}

const READ = [
  'number',
  'code',
  'customer',
  'subject',
  'status',
  'key',
  'payBy',
  'sentOn',
] as const satisfies readonly NoticeColumn[];

async function readNotices(
  { context, date1904 }: Tools,
  table: OurTable,
  wanted: ReadonlySet<string>,
): Promise<readonly NoticeRow[]> {
  const own = await readOwnColumns(context, table, READ);
  const cell = (id: (typeof READ)[number], r: number): Cell => own.get(id)?.[r] ?? null;
  const text = (id: (typeof READ)[number], r: number): string => shown(cell(id, r));
  return Array.from({ length: table.rowCount }, (_, r) => r)
    .filter((r) => wanted.has(text('number', r)))
    .map((r) => ({
      index: r,
      number: text('number', r),
      code: text('code', r),
      customer: text('customer', r),
      subject: text('subject', r),
      status: text('status', r),
      key: text('key', r),
      payBy: readDayOrNone(cell('payBy', r), date1904),
      sent: text('sentOn', r) !== '',
    }));
}

function lineOf(row: NoticeRow, { day, way, tracking, by, receivedOn }: Dispatch, id: string) {
  const { customerKey, currency, kind } = readNoticeKey(row.key);
  const entry: ContactEntry = {
    ...BLANK_ENTRY,
    day,
    customerKey,
    customerName: row.customer,
    currency,
    channel: way === 'email' || way === 'wechat' ? 'email' : 'letter',
    by,
    stage: isNoticeKind(kind) ? NOTICE_RULES[kind].step : null,
    result: 'sent',
    noticeNumber: row.number,
    payBy: row.payBy,
    dispatch: way,
    tracking,
    receivedOn,
    summary: row.subject,
  };
  return recordOfEntry(entry, row.code, id);
}

async function appendLines(tools: Tools, records: readonly ReturnType<typeof lineOf>[]): Promise<void> {
  if (records.length === 0) return;
  const open = await openRecords(tools.context, CONTACTS, tools.vocabulary);
  if (open) await appendRecords(tools.context, CONTACTS, open, records, tools.speaker, tools.date1904);
  else await makeSheet(tools, CONTACTS, records);
}

/** Status is changed where it still says draft: what the user wrote there is his. */
async function fillNotices(
  { context, speaker, vocabulary, date1904 }: Tools,
  { table, columns }: OurTable,
  rows: readonly NoticeRow[],
  { day, way, tracking, receivedOn }: Dispatch,
): Promise<void> {
  const drafts = new Set(vocabulary.spellings('workbook.notices.draft'));
  const body = table.getDataBodyRange();
  const put = (id: string, row: NoticeRow, value: string | number) => {
    const column = columns.findIndex((one) => one.id === id);
    if (column >= 0) body.getCell(row.index, column).values = [[value]];
  };
  for (const row of rows) {
    put('sentOn', row, serialOf(day, date1904));
    if (receivedOn !== NO_DAY) put('receivedOn', row, serialOf(receivedOn, date1904));
    if (row.status === '' || drafts.has(vocabulary.fold(row.status)))
      put('status', row, cellText(speaker.text('book.sent')));
    if (way) put('dispatch', row, cellText(String(cellOf(WAY, way, speaker) ?? '')));
    if (tracking) put('tracking', row, cellText(tracking));
  }
  await context.sync();
}

async function takeBack(tools: Tools, ids: readonly string[]): Promise<void> {
  try {
    const open = await openRecords(tools.context, CONTACTS, tools.vocabulary);
    if (open) await removeRecords(tools.context, open, new Set(ids));
  } catch {
    const sheet = tools.speaker.text('book.contacts.title');
    throw failure('unknown', { key: 'book.error.halfSent', values: { sheet } });
  }
}
