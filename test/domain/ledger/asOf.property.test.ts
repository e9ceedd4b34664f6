import fc from 'fast-check';
import { ageLedger, DEFAULT_EDGES } from '../../../src/domain/ageing';
import { createLedgerReader, recognise } from '../../../src/domain/ledger';
import type { Cell, LedgerReading } from '../../../src/domain/ledger/types';
import { columnsOf, OPTIONS, type Row } from './sheet';
import { written } from './written/forms';

/** The last days of months, the leap day, and the days beside them. */
const TURNS = [
  '2023-12-31',
  '2024-01-31',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-31',
  '2024-12-31',
  '2025-02-28',
];
const serialOf = (iso: string) => Date.parse(iso) / 864e5 + 25_569;
const FIRST = serialOf('2023-11-01');
const LAST = serialOf('2025-06-30');
const days = fc.oneof(fc.integer({ min: FIRST, max: LAST }), fc.constantFrom(...TURNS.map(serialOf)));
/** Days on which nothing is there yet and all is settled, too. */
const asOfs = fc.uniqueArray(fc.oneof(days, fc.constantFrom(FIRST - 1, FIRST, LAST + 1000)), {
  minLength: 3,
  maxLength: 6,
});
const forms = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 9 });
const cents = fc.integer({ min: 1, max: 90_000_000 });
const CUSTOMERS = ['甲公司', '乙公司', 'Acme Ltd'];
const customers = fc.constantFrom(...CUSTOMERS);

/** Something owed from a day on, and how much at the day that is asked. */
interface Owed {
  readonly customer: string;
  readonly currency: string;
  readonly due: number;
  readonly minor: number;
}

/** Customer and currency → not due, 1–30, 31–60, 61–90, 91–120 and more than 120 days overdue, in cents. */
type Aged = Record<string, readonly number[]>;

function reckoned(all: readonly Owed[], asOf: number): Aged {
  const aged: Record<string, number[]> = {};
  for (const { customer, currency, due, minor } of all) {
    const late = asOf - due;
    const bucket = late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : late <= 120 ? 4 : 5;
    const own = (aged[`${customer} ${currency}`] ??= [0, 0, 0, 0, 0, 0]);
    own[bucket] = (own[bucket] ?? 0) + minor;
  }
  return aged;
}

function agedOf({ ledger, asOf }: LedgerReading): Aged {
  const { currencies } = ageLedger(ledger, asOf, { edges: DEFAULT_EDGES, credits: 'own_date' });
  return Object.fromEntries(
    currencies.flatMap(({ currency, customers: owners, byCustomer, buckets }) =>
      Array.from(owners, (owner, row) => [
        `${ledger.customers[owner]?.name ?? ''} ${currency}`,
        [...byCustomer.subarray(row * buckets.length, (row + 1) * buckets.length)],
      ]),
    ),
  );
}

/** Some of the days in another form; those of a column whose form is 0 stay serials. */
function dated(rows: readonly Row[], columns: readonly number[], which: readonly number[]): Row[] {
  return rows.map((row, r) =>
    row.map((cell, i): Cell =>
      columns.includes(i) ? written(cell, 'date', which[(r * 3 + i) % which.length] ?? 0) : cell,
    ),
  );
}

/** Reads once and ages at each of the days. */
function expectAged(
  rows: readonly Row[],
  at: readonly number[],
  owedAt: (asOf: number) => readonly Owed[],
): void {
  const recognition = recognise({ top: rows.slice(0, 60), rowCount: rows.length });
  const reader = createLedgerReader(recognition, OPTIONS);
  reader.push(columnsOf(rows, recognition));
  for (const asOf of at) {
    const reading = reader.finish(asOf);
    expect({ asOf, ...agedOf(reading) }).toEqual({ asOf, ...reckoned(owedAt(asOf), asOf) });
    expect(reading.tieOut.filter(({ ties }) => !ties)).toEqual([]);
  }
}

test('items are aged at any day by what was invoiced and not yet settled then', () => {
  const item = fc.record({
    customer: customers,
    currency: fc.constantFrom('CNY', 'USD'),
    invoiced: days,
    credit: fc.nat({ max: 120 }),
    minor: fc.oneof(
      { arbitrary: cents, weight: 5 },
      cents.map((one) => -one),
    ),
    settledAfter: fc.option(fc.oneof(fc.nat({ max: 300 }), fc.constant(0)), { freq: 2 }),
  });
  const lists = fc.array(item, { minLength: 5, maxLength: 25 });
  fc.assert(
    fc.property(lists, asOfs, forms, fc.boolean(), (drawn, at, which, hasBalance) => {
      // A column of days that holds none at all says nothing of what it is.
      const items = drawn.map((one, i) => ({
        ...one,
        settledAfter: i === 0 ? (one.settledAfter ?? 45) : one.settledAfter,
      }));
      const rows = items.map(({ customer, currency, invoiced, credit, minor, settledAfter }, i): Row => [
        customer,
        `FP${10_000 + i}`,
        invoiced,
        invoiced + credit,
        settledAfter === null ? null : invoiced + settledAfter,
        currency,
        minor / 100,
        ...(hasBalance ? [settledAfter === null ? minor / 100 : 0] : []),
      ]);
      const header = ['客户名称', '发票号码', '开票日期', '到期日', '结清日期', '币种', '价税合计'];
      const head = hasBalance ? [...header, '未收余额'] : header;
      expectAged([head, ...dated(rows, [2, 3, 4], which)], at, (asOf) =>
        items
          .filter(
            ({ invoiced, settledAfter }) => invoiced <= asOf && invoiced + (settledAfter ?? Infinity) > asOf,
          )
          .map(({ customer, currency, invoiced, credit, minor }) => ({
            customer,
            currency,
            due: invoiced + credit,
            minor,
          })),
      );
    }),
    { numRuns: 60 },
  );
});

test('an account is aged at any day by the charges that the receipts until then leave open, the oldest settled first', () => {
  const line = fc.record({ customer: customers, on: days, minor: cents, isReceipt: fc.boolean() });
  const books = fc
    .uniqueArray(line, { selector: ({ customer, on }) => `${customer} ${on}`, minLength: 5, maxLength: 30 })
    .filter((all) => new Set(all.map(({ isReceipt }) => isReceipt)).size === 2);
  fc.assert(
    fc.property(books, asOfs, forms, (lines, at, which) => {
      const rows = lines.map(({ customer, on, minor, isReceipt }, i): Row => [
        customer,
        on,
        `PZ-${i}`,
        isReceipt ? null : minor / 100,
        isReceipt ? minor / 100 : null,
      ]);
      const header: Row = ['客户名称', '业务日期', '凭证号', '借方', '贷方'];
      expectAged([header, ...dated(rows, [1], which)], at, (asOf) =>
        CUSTOMERS.flatMap((customer) => {
          const own = lines
            .filter((one) => one.customer === customer && one.on <= asOf)
            .sort((a, b) => a.on - b.on);
          let received = own.reduce((sum, { minor, isReceipt }) => sum + (isReceipt ? minor : 0), 0);
          return own.flatMap(({ minor, isReceipt, on }): Owed[] => {
            const taken = isReceipt ? 0 : Math.min(minor, received);
            received -= taken;
            return isReceipt || taken === minor
              ? []
              : [{ customer, currency: 'CNY', due: on, minor: minor - taken }];
          });
        }),
      );
    }),
    { numRuns: 60 },
  );
});
