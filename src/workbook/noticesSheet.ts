import { serialOf } from '../domain/calendar/civilDay';
import { NO_DAY } from '../domain/calendar/types';
import { minorToNumber } from '../domain/money/minor';
import { frozenItems } from '../domain/notices/frozen';
import type { Notice, NoticeKind } from '../domain/notices/types';
import { loadCatalogue } from '../locales/catalogue';
import type { Language } from '../locales/language';
import { createSpeaker } from '../locales/speaker';
import type { Speaker } from '../locales/speaker';
import { cellText, fitCell } from './cellText';
import { isDate1904 } from './date1904';
import { addNewColumns } from './addColumns';
import { throwIfCancelled } from './errors';
import { loadSheets, releaseSheet, sheetOf } from './marks';
import { requireOwnNumbers, takeBack, type Added } from './noticesAdded';
import { NOTICES, noticeKey, openNotices, readNoticeKey } from './noticesTable';
import { highestNumbers, remember } from './numberRegister';
import { addRows, readOwnColumns } from './ourTable';
import type { OurTable } from './ourTable';
import type { NoticeHistory, NoticeNote, Progress, SentNotice, WrittenSheet } from './port';
import { requireHeadings } from './records/missing';
import { readDayOrNone } from './records/readCell';
import { run } from './run';
import { replaceSheet } from './swap';
import type { TableColumn } from './tableContent';
import { writeTable } from './writeTable';

/** Rows added in one request, and the bytes to aim at: a letter's text takes a few kilobytes, a long statement a hundred. */
const ROWS_PER_REQUEST = 100;
const BYTES_PER_REQUEST = 1_500_000;

/** Appends notices to the Notices sheet, creating it on first use. What stands there is never touched. */
export async function writeNotices(
  notices: readonly Notice[],
  language: Language,
  progress: Progress,
  signal: AbortSignal,
  notes: ReadonlyMap<string, NoticeNote> = new Map(),
  replaced: ReadonlyMap<string, string> = new Map(),
): Promise<WrittenSheet> {
  const speaker = createSpeaker(language, await loadCatalogue(language));
  const title = speaker.text('workbook.notices.title');
  return run(title, async (context) => {
    const date1904 = await isDate1904(context);
    const columns = noticeColumns(speaker, notes);
    await remember(
      context,
      notices.map(({ facts }) => facts.number),
    );
    const sheets = await loadSheets(context);
    const standing = await openNotices(context, sheets);
    if (standing) {
      const { sheet } = standing;
      requireHeadings(NOTICES, standing);
      const table = await addNewColumns(context, sheet, NOTICES.tableName, standing.table, columns);
      sheet.activate();
      const added: Added[] = [];
      try {
        await append(context, table, columns, notices, date1904, progress, signal, added);
        await requireOwnNumbers(context, table, added);
        await supersede(context, table, replaced, speaker);
      } catch (error) {
        await takeBack(context, standing.sheetName, table, added);
        throw error;
      }
      return { sheetName: standing.sheetName, rows: notices.length };
    }
    // Without its table it is no longer ours to write to, nor to replace: it stays, and a new one is made.
    const old = sheetOf(sheets, 'notices');
    if (old) releaseSheet(old);
    const sheetName = await replaceSheet(
      context,
      'notices',
      title,
      (sheet) => {
        const intro: [string, string][] = [['', speaker.text('workbook.notices.intro')]];
        const content = { title, intro, tableName: NOTICES.tableName, columns, rows: notices, added: [] };
        return writeTable(context, sheet, content, date1904, progress, signal);
      },
      NOTICES.tableName,
    );
    return { sheetName, rows: notices.length };
  });
}

async function append(
  context: Excel.RequestContext,
  { table, columns: standing }: OurTable,
  columns: readonly TableColumn<Notice>[],
  notices: readonly Notice[],
  date1904: boolean,
  progress: Progress,
  signal: AbortSignal,
  added: Added[],
): Promise<void> {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const lineOf = (notice: Notice) => standing.map(({ id }) => cellFor(byId.get(id ?? ''), notice, date1904));
  while (added.length < notices.length) {
    throwIfCancelled(signal);
    const part = fitting(notices, added.length);
    await addRows(context, table, part.map(lineOf));
    added.push(...part.map((notice) => ({ number: notice.facts.number, key: noticeKey(notice) })));
    progress(added.length, notices.length);
  }
}

/** Rows of earlier wordings stay, because their numbers were given out, and say which one took their place. */
async function supersede(
  context: Excel.RequestContext,
  table: OurTable,
  replaced: ReadonlyMap<string, string>,
  speaker: Speaker,
): Promise<void> {
  const status = table.columns.findIndex(({ id }) => id === 'status');
  if (replaced.size === 0 || status < 0 || table.rowCount === 0) return;
  const numbers = (await readOwnColumns(context, table, ['number'])).get('number') ?? [];
  const body = table.table.getDataBodyRange();
  for (let row = 0; row < table.rowCount; row += 1) {
    const number = replaced.get(String(numbers[row] ?? ''));
    if (number === undefined) continue;
    body.getCell(row, status).values = [[cellText(speaker.text('workbook.notices.superseded', { number }))]];
  }
  await context.sync();
}

/** The notices from `start` on that fit one request; at least one. */
function fitting(notices: readonly Notice[], start: number): readonly Notice[] {
  let end = start;
  let bytes = 0;
  do {
    bytes += (notices[end]?.text.length ?? 0) * 3;
    end += 1;
  } while (end < notices.length && end - start < ROWS_PER_REQUEST && bytes < BYTES_PER_REQUEST);
  return notices.slice(start, end);
}

function cellFor(
  column: TableColumn<Notice> | undefined,
  notice: Notice,
  date1904: boolean,
): string | number | null {
  if (!column) return null;
  const value = column.value(notice);
  if (typeof value === 'string') return cellText(value);
  return value !== null && column.kind === 'day' ? serialOf(value, date1904) : value;
}

/** Numbers in use and notices marked as sent, for numbering and for the plan's ladder. */
export function noticeHistory(): Promise<NoticeHistory> {
  return run('', async (context) => {
    const table = (await openNotices(context))?.table;
    const numbers = [...(await highestNumbers(context))];
    if (!table) return { numbers, sent: [] };
    const own = await readOwnColumns(context, table, ['number', 'sentOn', 'payBy', 'key']);
    const date1904 = await isDate1904(context);
    const sent: SentNotice[] = [];
    for (let r = 0; r < table.rowCount; r += 1) {
      const text = (id: string) => String(own.get(id)?.[r] ?? '');
      const day = readDayOrNone(own.get('sentOn')?.[r], date1904);
      const payBy = readDayOrNone(own.get('payBy')?.[r], date1904);
      const number = text('number');
      if (number) numbers.push(number);
      if (day === NO_DAY) continue;
      const { customerKey, currency, kind } = readNoticeKey(text('key'));
      sent.push({ number, customerKey, currency, kind: kind as NoticeKind, day, payBy });
    }
    return { numbers, sent };
  });
}

function noticeColumns(speaker: Speaker, notes: ReadonlyMap<string, NoticeNote>): TableColumn<Notice>[] {
  const column = (
    id: string,
    kind: TableColumn<Notice>['kind'],
    width: number,
    value: (notice: Notice) => string | number | null,
    hidden = false,
  ): TableColumn<Notice> => ({
    id,
    header: speaker.text(`workbook.notices.column.${id}`),
    kind,
    width,
    hidden,
    value,
  });
  return [
    column('number', 'text', 12, ({ facts }) => facts.number),
    column('date', 'day', 12, ({ facts }) => facts.letterDay),
    column('kind', 'text', 14, ({ facts }) => speaker.text(`plan.notice.${facts.kind}`)),
    column('language', 'text', 11, ({ facts }) => facts.language),
    column('code', 'text', 12, ({ facts }) => facts.customer.code),
    column('customer', 'text', 26, ({ facts }) => facts.customer.name),
    column('contact', 'text', 12, ({ facts }) => facts.customer.contact),
    column('email', 'text', 22, ({ facts }) => facts.customer.email),
    column('currency', 'text', 10, ({ facts }) => facts.currency),
    column('total', 'money', 15, ({ facts }) => minorToNumber(facts.total, facts.currency)),
    column('invoices', 'number', 10, ({ facts }) =>
      facts.months.reduce((count, month) => count + month.lines.length, 0),
    ),
    column('payBy', 'day', 12, ({ facts }) => (facts.payBy === NO_DAY ? null : facts.payBy)),
    column('subject', 'text', 36, ({ subject }) => subject),
    column('body', 'text', 60, ({ text }) => fitCell(text, speaker.text('workbook.notices.cut'))),
    column('status', 'text', 10, () => speaker.text('workbook.notices.draft')),
    column('sentOn', 'day', 12, () => null),
    column('dispatch', 'text', 12, () => ''),
    column('tracking', 'text', 16, () => ''),
    column('receivedOn', 'day', 12, () => null),
    column('approvedBy', 'text', 14, ({ facts }) => notes.get(facts.number)?.approvedBy ?? ''),
    column('reason', 'text', 20, ({ facts }) => notes.get(facts.number)?.reason ?? ''),
    column('items', 'text', 40, (notice) =>
      fitCell(frozenItems(notice), speaker.text('workbook.notices.cut')),
    ),
    column('key', 'text', 10, noticeKey, true),
  ];
}
