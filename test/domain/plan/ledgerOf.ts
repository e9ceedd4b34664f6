import { parseIsoDate } from '../../../src/domain/calendar/civilDay';
import { NO_DAY, type WorkCalendar } from '../../../src/domain/calendar/types';
import { RowFlag, type Customer, type Ledger } from '../../../src/domain/ledger/types';
import type { PastPromise, PromiseOutcome } from '../../../src/domain/plan/types';

/** One open item written out by hand. Amounts in minor units. */
export interface Item {
  readonly customer: string;
  readonly due: string;
  readonly open: number;
  readonly currency?: string;
  readonly docNo?: string;
  readonly doc?: string;
  readonly original?: number;
  readonly contractNo?: string;
  readonly disputed?: boolean;
  readonly sheetRow?: number;
}

export function day(iso: string): number {
  const found = parseIsoDate(iso);
  if (found === null) throw new RangeError(iso);
  return found;
}

/** A ledger as reading a sheet gives it; customers are in the order of `details`, then of appearance. */
export function ledgerOf(items: readonly Item[], details: readonly Partial<Customer>[] = []): Ledger {
  const customers: Customer[] = details.map((detail) => ({ ...nobody, ...detail }));
  const indexOf = (name: string): number => {
    const known = customers.findIndex((customer) => customer.key === name);
    return known >= 0 ? known : customers.push({ ...nobody, key: name, name }) - 1;
  };
  const currencies = [...new Set(items.map((item) => item.currency ?? 'CNY'))].sort();
  return {
    count: items.length,
    dueDay: Int32Array.from(items, (item) => day(item.due)),
    docDay: Int32Array.from(items, (item) => (item.doc ? day(item.doc) : NO_DAY)),
    open: Float64Array.from(items, (item) => item.open),
    original: Float64Array.from(items, (item) => item.original ?? NaN),
    currency: Uint16Array.from(items, (item) => currencies.indexOf(item.currency ?? 'CNY')),
    customer: Int32Array.from(items, (item) => indexOf(item.customer)),
    sheetRow: Int32Array.from(items, (item, i) => item.sheetRow ?? i + 2),
    flags: Uint16Array.from(
      items,
      (item) => (item.open < 0 ? RowFlag.CreditNote : 0) | (item.disputed ? RowFlag.Disputed : 0),
    ),
    docNo: items.map((item, i) => item.docNo ?? `INV-${i + 1}`),
    docType: items.map(() => ''),
    contractNo: items.map((item) => item.contractNo ?? ''),
    currencies,
    customers,
  };
}

const nobody: Customer = {
  key: '',
  code: '',
  name: '',
  otherNames: [],
  contact: '',
  phone: '',
  email: '',
  address: '',
  salesRep: '',
};

/** Every day is worked: calendar days and working days are the same. */
export const everyDay: WorkCalendar = { isWorkday: () => true, isKnownYear: () => true };

/** Monday to Friday, with days off of its own; holidays known for every year. */
export function weekdays(...off: readonly string[]): WorkCalendar {
  const closed = new Set(off.map(day));
  return {
    isWorkday: (d) => (d + 6) % 7 !== 0 && (d + 6) % 7 !== 6 && !closed.has(d),
    isKnownYear: () => true,
  };
}

/** A promise of all that was due, given two weeks before its day. */
export function promiseOf(
  customerKey: string,
  promisedFor: string,
  outcome: PromiseOutcome,
  more: Partial<PastPromise> = {},
): PastPromise {
  return {
    customerKey,
    currency: 'CNY',
    givenOn: day(promisedFor) - 14,
    promisedFor: day(promisedFor),
    amount: null,
    words: '',
    received: 0,
    outcome,
    level: 1,
    ...more,
  };
}
