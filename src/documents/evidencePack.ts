import type { CivilDay } from '../domain/calendar/types';
import { NO_DAY } from '../domain/calendar/types';
import type { ContactEntry } from '../domain/contacts/types';
import { tableMoney } from '../domain/notices/format';
import type { NoticeRecord } from '../domain/notices/record';
import type { PlainBlock } from '../domain/notices/types';
import type { Speaker } from '../locales/speaker';
import { csvFile } from './csv';
import { safeFileName, uniqueFileName } from './fileName';
import { tableOf } from './recorded/readLetter';
import { recordedDocx } from './recorded/recordedDocx';
import { zipFiles, type OutFile } from './zip';

export interface EvidenceOrder {
  readonly customerName: string;
  readonly day: CivilDay;
  /** The customer's own, in the order of the sheet. */
  readonly notices: readonly NoticeRecord[];
  /** The customer's own, in the order of the sheet. */
  readonly log: readonly ContactEntry[];
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CSV = 'text/csv';

/**
 * What there is on record against one customer, as one zip: each letter as it was put on record, how it went out,
 * the invoices and calculations it rested on, and the contacts. From the record alone, never composed anew: the
 * ledger has moved on since.
 */
export async function evidencePack(order: EvidenceOrder, speaker: Speaker): Promise<OutFile> {
  const { customerName, day, notices, log } = order;
  const name = (file: string): string => safeFileName(speaker.text(`evidence.file.${file}`), 'csv');
  const files: OutFile[] = [
    { name: name('letters'), type: CSV, bytes: csvFile(letterRows(notices, speaker)) },
    { name: name('items'), type: CSV, bytes: csvFile(itemRows(notices, speaker)) },
    { name: name('contacts'), type: CSV, bytes: csvFile(contactRows(log, speaker)) },
  ];
  const taken = new Set(files.map((file) => file.name.toLowerCase()));
  for (const notice of notices) {
    const file = uniqueFileName(safeFileName(stemOf(notice), 'docx'), taken);
    files.push({ name: file, type: DOCX, bytes: await letterPage(notice, speaker) });
  }
  const stem = speaker.text('evidence.file.pack', { customer: customerName });
  return {
    name: safeFileName(stem, 'zip'),
    type: 'application/zip',
    bytes: await zipFiles(files, { day }),
  };
}

/** A letter that has not gone out says so in its name: it proves nothing yet. */
function stemOf({ number, kind, sentOn, status }: NoticeRecord): string {
  return [number, kind, ...(sentOn === NO_DAY && status !== '' ? [`(${status})`] : [])].join(' ');
}

function letterPage(notice: NoticeRecord, speaker: Speaker): Promise<Uint8Array> {
  return recordedDocx(notice, {
    title: speaker.text('evidence.annex', { number: notice.number }),
    blocks: [
      { type: 'list', items: dispatchItems(notice, speaker) },
      ...(notice.items === ''
        ? []
        : [
            { type: 'heading' as const, text: speaker.text('evidence.frozen') },
            ...frozenBlocks(notice.items, speaker),
          ]),
    ],
  });
}

/** What became of the letter, as far as the sheet says. */
function dispatchItems(notice: NoticeRecord, speaker: Speaker): string[] {
  const said: readonly (readonly [id: string, value: string])[] = [
    ['status', notice.status],
    ['approvedBy', notice.approvedBy],
    ['sentOn', dayText(notice.sentOn, speaker)],
    ['dispatch', notice.dispatch],
    ['tracking', notice.tracking],
    ['receivedOn', dayText(notice.receivedOn, speaker)],
  ];
  return said.map(([id, value]) =>
    speaker.text('evidence.entry', {
      label: { key: `workbook.notices.column.${id}` },
      value: value || '–',
    }),
  );
}

/** The frozen items and calculations as tables, see `frozenItems`. */
function frozenBlocks(items: string, speaker: Speaker): PlainBlock[] {
  const [list = '', ...calculations] = items.split(/\n\s*\n/);
  const [about = '', ...lines] = list.split('\n');
  const head = ['invoice', 'dueDate', 'daysLate', 'open'].map((id) => speaker.text(`customer.column.${id}`));
  const table = (rows: readonly string[]): PlainBlock => {
    const { head, numeric, months, total } = tableOf(rows);
    const all = months.flatMap(({ title, rows, subtotal }) => [
      ...(title === '' ? [] : [[title]]),
      ...rows,
      ...(subtotal.length > 0 ? [subtotal] : []),
    ]);
    return { type: 'table', table: { head, numeric, rows: all, total: total.length > 0 ? total : null } };
  };
  return [
    { type: 'paragraph', text: about },
    table([head.join(' | '), ...lines]),
    ...calculations.map((text) => table(text.split('\n'))),
  ];
}

function letterRows(notices: readonly NoticeRecord[], speaker: Speaker): string[][] {
  const head = [
    'number',
    'date',
    'kind',
    'currency',
    'total',
    'status',
    'sentOn',
    'dispatch',
    'tracking',
    'receivedOn',
    'approvedBy',
  ].map((id) => speaker.text(`workbook.notices.column.${id}`));
  const rows = notices.map((notice) => [
    notice.number,
    dayText(notice.day, speaker),
    notice.kind,
    notice.currency,
    notice.total,
    notice.status,
    dayText(notice.sentOn, speaker),
    notice.dispatch,
    notice.tracking,
    dayText(notice.receivedOn, speaker),
    notice.approvedBy,
  ]);
  return [head, ...rows];
}

/** The frozen lines of each notice, cell by cell, under its number. */
function itemRows(notices: readonly NoticeRecord[], speaker: Speaker): string[][] {
  const head = [
    speaker.text('workbook.notices.column.number'),
    ...['invoice', 'dueDate', 'daysLate', 'open'].map((id) => speaker.text(`customer.column.${id}`)),
  ];
  const rows = notices.flatMap(({ number, items }) =>
    items
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [number, ...line.split(' | ')]),
  );
  return [head, ...rows];
}

function contactRows(log: readonly ContactEntry[], speaker: Speaker): string[][] {
  const columns: readonly (readonly [id: string, value: (entry: ContactEntry) => string])[] = [
    ['day', ({ day }) => dayText(day, speaker)],
    ['currency', ({ currency }) => currency],
    ['channel', ({ channel }) => speaker.text(`plan.channel.${channel}`)],
    ['person', ({ person }) => person],
    ['by', ({ by }) => by],
    ['stage', ({ stage }) => (stage ? speaker.text(`plan.stage.${stage}`) : '')],
    ['result', ({ result }) => speaker.text(`book.choice.result.${result}`)],
    ['excuse', ({ excuse }) => (excuse ? speaker.text(`excuses.${excuse}.says`) : '')],
    ['summary', ({ summary }) => summary],
    ['promiseDay', ({ promiseDay }) => dayText(promiseDay, speaker)],
    ['promiseAmount', (entry) => amountText(entry.promiseAmount, entry)],
    ['promiseWords', ({ promiseWords }) => promiseWords],
    ['disputedAmount', (entry) => amountText(entry.disputedAmount, entry)],
    ['receivedAmount', (entry) => amountText(entry.receivedAmount, entry)],
    ['noticeNumber', ({ noticeNumber }) => noticeNumber],
    ['payBy', ({ payBy }) => dayText(payBy, speaker)],
    ['dispatch', ({ dispatch }) => (dispatch ? speaker.text(`book.choice.dispatch.${dispatch}`) : '')],
    ['tracking', ({ tracking }) => tracking],
    ['receivedOn', ({ receivedOn }) => dayText(receivedOn, speaker)],
    ['evidence', ({ evidence }) => evidence],
  ];
  return [
    columns.map(([id]) => speaker.text(`book.contacts.column.${id}`)),
    ...log.map((entry) => columns.map(([, value]) => value(entry))),
  ];
}

function amountText(minor: number | null, { currency }: ContactEntry): string {
  return minor === null ? '' : tableMoney(minor, currency);
}

function dayText(day: CivilDay, speaker: Speaker): string {
  return day === NO_DAY ? '' : speaker.date(day);
}
