import type { CivilDay } from '../domain/calendar/types';
import { NO_DAY } from '../domain/calendar/types';
import type { ContactEntry } from '../domain/contacts/types';
import { tableMoney } from '../domain/notices/format';
import type { NoticeRecord } from '../domain/notices/record';
import type { Speaker } from '../locales/speaker';
import { csvFile } from './csv';
import { safeFileName, uniqueFileName } from './fileName';
import { pageDocx } from './pageDocx';
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
  const about = [
    notice.number,
    dayText(notice.day, speaker),
    notice.status,
    notice.dispatch,
    notice.tracking,
  ];
  return pageDocx({
    title: notice.subject || notice.number,
    subtitle: about.filter((part) => part !== '').join(' · '),
    author: '',
    language: notice.language,
    day: notice.day,
    blocks: notice.body
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((text) => ({ type: 'paragraph', text })),
  });
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
