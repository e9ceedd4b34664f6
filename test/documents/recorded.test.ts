import { letterDocx } from '../../src/documents/docx';
import { readLetter, tableOf } from '../../src/documents/recorded/readLetter';
import { recordedDocx } from '../../src/documents/recorded/recordedDocx';
import { NO_DAY } from '../../src/domain/calendar/types';
import { NOTICE_KINDS, composeNotice, noticeFacts } from '../../src/domain/notices';
import type { Language, Notice } from '../../src/domain/notices';
import type { NoticeRecord } from '../../src/domain/notices/record';
import { orderFor } from '../domain/notices/orderFor';
import { elements, outline, readDocx } from './readDocx';

jest.setTimeout(60_000);

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
const EVERY_LETTER = LANGUAGES.flatMap((language) => NOTICE_KINDS.map((kind) => [kind, language] as const));

const recordOf = ({ facts, subject, text }: Notice, body = text): NoticeRecord => ({
  number: facts.number,
  day: facts.letterDay,
  kind: facts.kind,
  language: facts.language,
  currency: facts.currency,
  total: '',
  subject,
  body,
  status: '',
  sentOn: NO_DAY,
  dispatch: '',
  tracking: '',
  receivedOn: NO_DAY,
  approvedBy: '',
  items: '',
});

/** Lines of a document without what is a matter of setting. */
const linesOf = async (bytes: Promise<Uint8Array>): Promise<string[]> =>
  outline(readDocx(await bytes).part('word/document.xml')).map((line) => line.replace(/\s+/g, ' '));

describe.each(EVERY_LETTER)('The %s in %s, read from its record', (kind, language) => {
  const notice = composeNotice(noticeFacts(orderFor(language, kind)));

  test('is set as it went out: head, tables, account, signature and slip', async () => {
    const sent = await linesOf(letterDocx(notice));
    const again = await linesOf(recordedDocx(recordOf(notice), { title: 'annex', blocks: [] }));
    // Beside its table a letter that goes out says the total, the words and the day once more; the text says them itself.
    const summary = sent.filter((line) => !again.includes(line));
    const table = notice.blocks.some(({ type }) => type === 'invoices');
    expect(summary.length).toBeLessThanOrEqual(table ? 3 : 0);
    for (const line of summary) expect(line).toMatch(/^\| .* \| .* \|$/);
    const added = again.filter((line) => !sent.includes(line) && line !== 'Title: annex');
    // The amount in words stands in the summary only, in English.
    expect(added.every((line) => line.includes(notice.facts.amountInWords))).toBe(true);
  });

  test('has its amounts at the right of their columns', async () => {
    const { table } = { table: notice.invoices };
    const found = readLetter(notice.text).parts.find((part) => part.type === 'items');
    if (!notice.blocks.some(({ type }) => type === 'invoices')) return;
    expect(found).toBeDefined();
    const tables = readLetter(notice.text).parts.flatMap((part) =>
      part.type === 'items' ? [part.table] : [],
    );
    const invoices = tables.find(({ head }) => head.join() === table.head.join());
    expect(invoices?.numeric).toEqual(table.numeric);
    expect(invoices?.months).toEqual(
      table.months.map((month) => ({ ...month, rows: month.rows.map((row) => [...row]) })),
    );
    expect(invoices?.total).toEqual(table.total);
  });
});

test('a cell that somebody has written over is set as it stands', async () => {
  const notice = composeNotice(noticeFacts(orderFor('zh-CN', 'warning')));
  for (const body of ['', '已改由邮件催收', '一行\n\n二行\n\n=cmd|x', '|\n|||\n- \n：：：']) {
    const lines = await linesOf(recordedDocx(recordOf(notice, body), { title: 'annex', blocks: [] }));
    for (const line of body.split('\n').filter((each) => /[^\s|：-]/.test(each)))
      expect(lines.join('\n')).toContain(line);
  }
});

test('a table has groups, sums under their columns, and a total', () => {
  const table = tableOf([
    'No. | Due | Days | Open',
    'May',
    'A | 2026-05-01 | 3 | 1,000.00',
    'Sum | 1,000.00',
    'Total | 1,000.00',
  ]);
  expect(table.numeric).toEqual([false, false, true, true]);
  expect(table.months).toEqual([
    { title: 'May', rows: [['A', '2026-05-01', '3', '1,000.00']], subtotal: ['Sum', '', '', '1,000.00'] },
  ]);
  expect(table.total).toEqual(['Total', '', '', '1,000.00']);
});

test('the annex begins on a page of its own', async () => {
  const notice = composeNotice(noticeFacts(orderFor('en', 'final')));
  const docx = readDocx(
    await recordedDocx(recordOf(notice), {
      title: 'Annex',
      blocks: [{ type: 'list', items: ['Sent by: EMS'] }],
    }),
  );
  expect(elements(docx.part('word/document.xml'), 'sectPr')).toHaveLength(2);
  expect(outline(docx.part('word/document.xml')).slice(-2)).toEqual(['Title: Annex', 'Prose: Sent by: EMS']);
});
