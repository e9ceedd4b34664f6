import { NO_DAY } from '../domain/calendar/types';
import {
  CONTACT_RESULTS,
  DISPATCH_WAYS,
  EXCUSES,
  type ContactEntry,
  type ContactResult,
  type DispatchWay,
  type ExcuseCode,
} from '../domain/contacts/types';
import { customerFinder, customerKey } from '../domain/customers/profile';
import type { CellProblem, CustomerProfile } from '../domain/customers/types';
import { NO_CURRENCY } from '../domain/money/currency';
import { minorToNumber, toMinor } from '../domain/money/minor';
import { CHANNELS, STAGES, type Channel, type StageKey } from '../domain/plan/types';
import { choiceField, CODE, DAY, TEXT } from './records/field';
import { readDay } from './records/readCell';
import { rowReaders, type OpenRecords, type RecordSheet, type RowReader } from './records/recordTable';
import type { Vocabulary } from './records/vocabulary';
import type { RecordValues } from './records/writeRecords';

/** The Contact log: one line for each thing done or said, only ever appended to (A17, S4:12). */
export const CONTACTS: RecordSheet = {
  mark: 'contacts',
  tableName: 'DuesheetContacts',
  essential: ['day', 'customer', 'result', 'promiseDay'],
  columns: [
    { id: 'day', field: DAY, width: 12 },
    { id: 'code', field: CODE, width: 12 },
    { id: 'customer', field: TEXT, width: 26 },
    { id: 'currency', field: { kind: 'currency' }, width: 9 },
    { id: 'channel', field: choiceField('channel', CHANNELS, 'plan.channel'), width: 11 },
    { id: 'person', field: TEXT, width: 14 },
    { id: 'by', field: TEXT, width: 11 },
    { id: 'stage', field: choiceField('stage', STAGES, 'plan.stage'), width: 14 },
    { id: 'result', field: choiceField('result', CONTACT_RESULTS), width: 14 },
    { id: 'excuse', field: choiceField('excuse', EXCUSES), width: 16 },
    { id: 'summary', field: { kind: 'long_text' }, width: 40 },
    { id: 'promiseDay', field: DAY, width: 12 },
    { id: 'promiseAmount', field: { kind: 'amount' }, width: 14 },
    { id: 'promiseWords', field: TEXT, width: 12 },
    { id: 'disputedAmount', field: { kind: 'amount' }, width: 14 },
    { id: 'receivedAmount', field: { kind: 'amount' }, width: 14 },
    { id: 'nextDay', field: DAY, width: 12 },
    { id: 'nextStep', field: TEXT, width: 20 },
    { id: 'noticeNumber', field: CODE, width: 12 },
    { id: 'payBy', field: DAY, width: 12 },
    { id: 'dispatch', field: choiceField('dispatch', DISPATCH_WAYS), width: 12 },
    { id: 'tracking', field: CODE, width: 18 },
    { id: 'receivedOn', field: DAY, width: 12 },
    { id: 'evidence', field: TEXT, width: 20 },
    { id: 'key', field: CODE, width: 12, hidden: true },
    { id: 'id', field: CODE, width: 12, hidden: true },
  ],
  keeps: [
    'currency',
    'channel',
    'person',
    'by',
    'stage',
    'excuse',
    'summary',
    'promiseAmount',
    'promiseWords',
    'disputedAmount',
    'receivedAmount',
    'nextDay',
    'nextStep',
    'noticeNumber',
    'payBy',
    'dispatch',
    'tracking',
    'receivedOn',
    'evidence',
  ],
};

/**
 * The lines of the log in the order of the sheet. Lines typed by hand have no hidden key: their customer is found
 * among `profiles` by code or name. A line without a readable day, or about nobody, is named and left out.
 */
export function readLog(
  open: OpenRecords,
  profiles: readonly CustomerProfile[],
  vocabulary: Vocabulary,
  date1904: boolean,
  problems: CellProblem[],
): readonly ContactEntry[] {
  const find = customerFinder(profiles);
  const entries: ContactEntry[] = [];
  for (const row of rowReaders(CONTACTS, open, vocabulary, date1904, problems)) {
    if (row.isBlank) continue;
    const entry = entryOf(row, find, date1904);
    if (entry) entries.push(entry);
  }
  return entries;
}

function entryOf(
  row: RowReader,
  find: (code: string, name: string) => string,
  date1904: boolean,
): ContactEntry | null {
  const [code, name] = [row.text('code'), row.text('customer')];
  const key = row.text('key') || find(code, name) || customerKey(code, name);
  const when = row.day('day');
  if (key === '') row.blame('customer', { key: 'book.problem.nobody' });
  if (when === NO_DAY && isBlank(row, 'day')) row.blame('day', { key: 'book.problem.noDay' });
  const currency = row.currency('currency');
  const promise = promiseOf(row, date1904);
  const minor = (id: string): number | null => {
    const value = row.number(id);
    return value === null ? null : toMinor(value, currency || NO_CURRENCY);
  };
  const entry: ContactEntry = {
    day: when,
    customerKey: key,
    customerName: name,
    currency,
    channel: (row.choice('channel') || 'phone') as Channel,
    person: row.text('person'),
    by: row.text('by'),
    stage: (row.choice('stage') || null) as StageKey | null,
    result: (row.choice('result') || (promise.given ? 'promise' : 'note')) as ContactResult,
    excuse: (row.choice('excuse') || null) as ExcuseCode | null,
    promiseDay: promise.day,
    promiseWords: promise.words,
    promiseAmount: minor('promiseAmount'),
    disputedAmount: minor('disputedAmount'),
    receivedAmount: minor('receivedAmount'),
    noticeNumber: row.text('noticeNumber'),
    payBy: row.day('payBy'),
    dispatch: row.choice('dispatch') as DispatchWay | '',
    tracking: row.text('tracking'),
    receivedOn: row.day('receivedOn'),
    nextDay: row.day('nextDay'),
    nextStep: row.text('nextStep'),
    summary: row.text('summary'),
    evidence: row.text('evidence'),
    sheetRow: row.sheetRow,
  };
  return key === '' || when === NO_DAY ? null : entry;
}

const isBlank = (row: RowReader, id: string): boolean => String(row.raw(id) ?? '').trim() === '';

/** A day, or the words that were said where a day should stand: 「月底」 is a promise too, if a vague one. */
function promiseOf(row: RowReader, date1904: boolean) {
  const words = row.text('promiseWords');
  const reading = readDay(row.raw('promiseDay'), date1904);
  const cell = row.raw('promiseDay');
  const said = 'fault' in reading && typeof cell === 'string' && !/\d{2,}/.test(cell);
  if (said) return { given: true, day: NO_DAY, words: words || cell.trim() };
  const day = row.day('promiseDay');
  return { given: day !== NO_DAY || words !== '', day, words };
}

/** An entry as the cells of its line; `id` tells it from every other line of the log. */
export function recordOfEntry(entry: ContactEntry, code: string, id: string): RecordValues {
  const { customerKey: key, customerName, currency, ...rest } = entry;
  const major = (minor: number | null): number | null =>
    minor === null ? null : minorToNumber(minor, currency || NO_CURRENCY);
  return {
    ...rest,
    key,
    id,
    code,
    customer: customerName,
    currency,
    promiseAmount: major(entry.promiseAmount),
    disputedAmount: major(entry.disputedAmount),
    receivedAmount: major(entry.receivedAmount),
  };
}
