import { blankProfile } from '../../src/domain/customers/profile';
import type { CustomerProfile } from '../../src/domain/customers/types';
import { NO_DAY } from '../../src/domain/calendar/types';
import { EXCUSES, type ContactEntry } from '../../src/domain/contacts/types';
import type { Customer, LedgerReading } from '../../src/domain/ledger/types';
import { bucketKeys, DEFAULT_EDGES } from '../../src/domain/ageing/buckets';
import type { PlanEdit } from '../../src/domain/plan/edits';
import type { PastBalance } from '../../src/domain/plan/promises/balances';
import { NO_BOOK, type Book, type NoticeHistory } from '../../src/workbook/port';

/** What a year of collecting leaves in a workbook. */
const CONTACTS = 10_000;
const CLOSES = 12;
const LETTERS = 4_000;
const EDITS = 200;
/** Buckets in which a customer owes something at a close. */
const BUCKETS = 4;

/** A year's records about the customers of a reading: letters, contacts, month ends, profiles of all, the user's edits. */
export function yearOfRecords({ ledger, asOf }: LedgerReading): { book: Book; history: NoticeHistory } {
  const { customers, currencies } = ledger;
  const currency = currencies[0] as string;
  const who = (i: number): Customer => customers[(i * 7919) % customers.length] as Customer;
  const daysAgo = (i: number, count: number): number => asOf - 1 - Math.floor((1 - i / count) * 360);
  const log = Array.from({ length: CONTACTS }, (_, i) => contact(i, who(i), currency, daysAgo(i, CONTACTS)));
  const sent = Array.from({ length: LETTERS }, (_, i) => {
    const day = daysAgo(i, LETTERS);
    const kind = (['reminder', 'warning', 'reminder', 'final'] as const)[i % 4]!;
    return { customerKey: who(i).key, currency, number: `L-${i}`, day, kind, payBy: day + 10 };
  });
  const edits = Array.from({ length: EDITS }, (_, i): PlanEdit => {
    const decided = { nextDate: asOf + 1 + (i % 5), stage: null, reason: '', owner: i % 2 ? 'Lee' : '' };
    return { customerKey: who(i).key, currency, sheetRow: i + 2, ...decided };
  });
  const book = {
    ...NO_BOOK,
    customers: customers.map(profile),
    log,
    balances: closes(customers, asOf),
    edits,
  };
  return { book, history: { numbers: sent.map(({ number }) => number), sent } };
}

/** Call after call: a promise, an excuse, money, nobody there. */
function contact(i: number, customer: Customer, currency: string, day: number): ContactEntry {
  const result = (['excuse', 'promise', 'not_reached', 'part_paid', 'excuse', 'note'] as const)[i % 6]!;
  const promised = result === 'promise';
  return {
    day,
    customerKey: customer.key,
    customerName: customer.name,
    currency: i % 3 ? currency : '',
    channel: 'phone',
    person: 'Accounts payable',
    by: 'Wong',
    stage: i % 2 ? 'phone' : null,
    result,
    excuse: result === 'excuse' ? EXCUSES[i % EXCUSES.length]! : null,
    promiseDay: promised && i % 4 ? day + 7 : NO_DAY,
    promiseWords: promised && i % 4 === 0 ? '月底' : '',
    promiseAmount: promised ? 200_000 : null,
    disputedAmount: null,
    receivedAmount: result === 'part_paid' ? 150_000 : null,
    noticeNumber: '',
    payBy: NO_DAY,
    dispatch: '',
    tracking: '',
    receivedOn: NO_DAY,
    nextDay: i % 5 ? NO_DAY : day + 9,
    nextStep: '',
    summary: 'Call',
    evidence: '',
    sheetRow: i + 2,
  };
}

function closes(customers: readonly Customer[], asOf: number): PastBalance[] {
  const keys = bucketKeys(DEFAULT_EDGES).slice(0, BUCKETS);
  return Array.from({ length: CLOSES }, (_, month) => asOf - (CLOSES - month) * 30).flatMap((day, month) =>
    customers.flatMap(({ key }, c) =>
      keys.map((bucket, b): PastBalance => {
        const amount = 1_000_000 + (((c + 1) * 31 + month * 17 + b * 7) % 97) * 10_000;
        return { day, customerKey: key, currency: 'CNY', bucket, amount };
      }),
    ),
  );
}

function profile({ key, code, name }: Customer, i: number): CustomerProfile {
  return {
    ...blankProfile(key, code, name),
    phone: '021-5555 0100',
    email: 'ap@example.com',
    size: (['small', 'medium', 'large', 'government'] as const)[i % 4]!,
    relation: (['regular', 'long_term', 'dealer', 'new'] as const)[i % 4]!,
    payDays: i % 3 ? [] : [15, 28],
    distanceKm: i % 50,
    strength: (['strong', 'fair', 'weak'] as const)[i % 3]!,
    creditLimit: 500_000_000,
    creditCurrency: 'CNY',
    collector: (['Lee', 'Wong', 'Chen'] as const)[i % 3]!,
    sheetRow: i + 2,
  };
}
