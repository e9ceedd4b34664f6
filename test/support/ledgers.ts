import { parseIsoDate } from '../../src/domain/calendar/civilDay';
import type {
  Customer,
  LedgerReading,
  Recognition,
  SetAsideRow,
  UnappliedRow,
} from '../../src/domain/ledger/types';
import { toMinor } from '../../src/domain/money/minor';

export interface OpenItem {
  readonly customer: string;
  readonly due: string;
  readonly amount: number;
  readonly currency?: string;
  readonly docNo?: string;
}

export const day = (iso: string): number => {
  const found = parseIsoDate(iso);
  if (found === null) throw new RangeError(iso);
  return found;
};

const blank = { code: '', otherNames: [], contact: '', phone: '', email: '', address: '', salesRep: '' };

/** A reading with these items, one a row from row 2 on; nothing set aside unless given. */
export function readingOf(
  items: readonly OpenItem[],
  asOf: string,
  extra: {
    setAside?: readonly SetAsideRow[];
    unapplied?: readonly UnappliedRow[];
    customers?: Partial<Customer>[];
  } = {},
): LedgerReading {
  const names = [...new Set(items.map((item) => item.customer))];
  const currencies = [...new Set(items.map((item) => item.currency ?? 'CNY'))];
  const open = items.map((item) => toMinor(item.amount, item.currency ?? 'CNY'));
  const setAside = extra.setAside ?? [];
  const unapplied = extra.unapplied ?? [];
  return {
    asOf: day(asOf),
    ledger: {
      count: items.length,
      dueDay: Int32Array.from(items, (item) => day(item.due)),
      docDay: Int32Array.from(items, (item) => day(item.due) - 30),
      open: Float64Array.from(open),
      original: Float64Array.from(open),
      currency: Uint16Array.from(items, (item) => currencies.indexOf(item.currency ?? 'CNY')),
      customer: Int32Array.from(items, (item) => names.indexOf(item.customer)),
      sheetRow: Int32Array.from(items, (_, index) => index + 2),
      flags: new Uint16Array(items.length),
      docNo: items.map((item, index) => item.docNo ?? `INV-${index + 1}`),
      docType: items.map(() => ''),
      contractNo: items.map(() => ''),
      currencies,
      customers: names.map((name, index) => ({ ...blank, key: name, name, ...extra.customers?.[index] })),
    },
    setAside,
    unapplied,
    tieOut: currencies.map((currency, index) => {
      const kept = sum(open.filter((_, at) => currencies.indexOf(items[at]?.currency ?? 'CNY') === index));
      const aside = sum(setAside.filter((row) => row.currency === currency).map((row) => row.amount ?? 0));
      const receipts = sum(unapplied.filter((row) => row.currency === currency).map((row) => row.amount));
      return {
        currency,
        kept: { count: items.filter((item) => (item.currency ?? 'CNY') === currency).length, amount: kept },
        setAside: {
          count: setAside.filter((row) => row.currency === currency).length,
          amount: aside,
          unreadable: 0,
        },
        unapplied: { count: unapplied.filter((row) => row.currency === currency).length, amount: receipts },
        sheet: {
          count:
            items.filter((item) => (item.currency ?? 'CNY') === currency).length +
            setAside.filter((row) => row.currency === currency).length +
            unapplied.filter((row) => row.currency === currency).length,
          amount: kept + aside + receipts,
        },
        ties: true,
      };
    }),
    totals: [],
    warnings: [],
    structuralRows: [1],
    countedAnyway: [],
    matches: [],
    monthlyTerms: [],
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** A clearly recognised list of open items, changed as the test needs. */
export function recognitionOf(change: Partial<Recognition> = {}): Recognition {
  return {
    kind: 'open_items',
    confidence: 0.95,
    headerRows: [1],
    headerRow: 1,
    headers: ['Customer', 'Invoice', 'Due date', 'Balance', 'Remark'],
    mapping: { customerName: 0, invoiceNo: 1, dueDate: 2, balance: 3 },
    why: {},
    missing: [],
    asOf: null,
    unitFactor: 1,
    baseCurrency: null,
    bucketColumns: [],
    messages: [],
    ...change,
  };
}
