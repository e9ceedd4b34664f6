import fc from 'fast-check';
import { ageLedger, CREDIT_POLICIES, DEFAULT_EDGES } from '../../../src/domain/ageing';
import type { AgeingColumns, CreditPolicy, CurrencyAgeing } from '../../../src/domain/ageing';

interface Item {
  readonly due: number;
  readonly open: number;
  readonly customer: number;
  readonly currency: number;
}

const ASOF = 45_747;
const CURRENCIES = ['CNY', 'USD'];
const CUSTOMERS = 4;

function columns(items: readonly Item[]): AgeingColumns {
  return {
    count: items.length,
    dueDay: Int32Array.from(items, (item) => item.due),
    open: Float64Array.from(items, (item) => item.open),
    customer: Int32Array.from(items, (item) => item.customer),
    currency: Uint16Array.from(items, (item) => item.currency),
    currencies: CURRENCIES,
    customers: { length: CUSTOMERS },
  };
}

const age = (items: readonly Item[], credits: CreditPolicy, asOf = ASOF) =>
  ageLedger(columns(items), asOf, { edges: DEFAULT_EDGES, credits });

const item = (overdue: number, open: number, customer = 0, currency = 0): Item => ({
  due: ASOF - overdue,
  open,
  customer,
  currency,
});

/** Customer → buckets, whatever order the customers stand in. */
function byCustomer(ageing: CurrencyAgeing): Map<number, number[]> {
  const width = ageing.buckets.length;
  return new Map(
    Array.from(ageing.customers, (customer, row) => [
      customer,
      Array.from(ageing.byCustomer.subarray(row * width, (row + 1) * width)),
    ]),
  );
}

describe('ageLedger', () => {
  test('puts each item in its bucket, by customer and in total', () => {
    const [cny] = age(
      [item(0, 100), item(1, 200, 1), item(30, 300), item(121, 400, 1)],
      'own_date',
    ).currencies;
    expect(cny?.buckets).toEqual(['not_due', '1-30', '31-60', '61-90', '91-120', '120+']);
    expect(Array.from(cny?.totals ?? [])).toEqual([100, 500, 0, 0, 0, 400]);
    expect(Array.from(cny?.counts ?? [])).toEqual([1, 2, 0, 0, 0, 1]);
    expect(cny).toMatchObject({ currency: 'CNY', total: 1000, overdue: 900 });
    expect(byCustomer(cny as CurrencyAgeing).get(1)).toEqual([0, 200, 0, 0, 0, 400]);
  });

  test('never adds two currencies', () => {
    const { currencies } = age([item(10, 100, 0, 0), item(10, 70, 0, 1)], 'own_date');
    expect(currencies.map(({ currency, total }) => [currency, total])).toEqual([
      ['CNY', 100],
      ['USD', 70],
    ]);
  });

  test('leaves out currencies nobody owes in', () => {
    expect(age([item(10, 100, 0, 1)], 'own_date').currencies.map(({ currency }) => currency)).toEqual([
      'USD',
    ]);
    expect(age([], 'own_date').currencies).toEqual([]);
  });

  describe('with a credit of 150 between debts of 100 (100 days) and 200 (10 days)', () => {
    const items = [item(100, 100), item(10, 200), item(50, -150)];

    test('own_date ages the credit like an invoice', () => {
      const [cny] = age(items, 'own_date').currencies;
      expect(Array.from(cny?.totals ?? [])).toEqual([0, 200, -150, 0, 100, 0]);
      expect(cny?.overdue).toBe(150);
    });

    test('separate keeps it in a bucket of its own, out of overdue', () => {
      const [cny] = age(items, 'separate').currencies;
      expect(cny?.buckets.at(-1)).toBe('credits');
      expect(Array.from(cny?.totals ?? [])).toEqual([0, 200, 0, 0, 100, 0, -150]);
      expect(cny).toMatchObject({ total: 150, overdue: 300 });
    });

    test('oldest_first settles the oldest debt before the younger one', () => {
      const [cny] = age(items, 'oldest_first').currencies;
      expect(Array.from(cny?.totals ?? [])).toEqual([0, 150, 0, 0, 0, 0, 0]);
    });

    test('set_aside leaves it out of every figure and says how much that was', () => {
      const [cny] = age(items, 'set_aside').currencies;
      expect(cny).toMatchObject({ total: 300, creditsSetAside: { count: 1, amount: -150 } });
    });
  });

  test('oldest_first shows what no debt was left for, and gives it to no other customer and no other currency', () => {
    const { currencies } = age(
      [item(5, 100, 0), item(5, -130, 0), item(5, 50, 1), item(5, 40, 0, 1)],
      'oldest_first',
    );
    expect(byCustomer(currencies[0] as CurrencyAgeing).get(0)).toEqual([0, 0, 0, 0, 0, 0, -30]);
    expect(byCustomer(currencies[0] as CurrencyAgeing).get(1)).toEqual([0, 50, 0, 0, 0, 0, 0]);
    expect(currencies[1]?.total).toBe(40);
  });

  test('set_aside still shows a currency that has nothing but credits', () => {
    const [cny] = age([item(5, -10)], 'set_aside').currencies;
    expect(cny).toMatchObject({ total: 0, creditsSetAside: { count: 1, amount: -10 } });
    expect(cny?.customers).toHaveLength(0);
  });
});

describe('Properties of every ageing', () => {
  const items = fc.array(
    fc.record({
      due: fc.integer({ min: ASOF - 400, max: ASOF + 90 }),
      open: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((open) => open !== 0),
      customer: fc.integer({ min: 0, max: CUSTOMERS - 1 }),
      currency: fc.integer({ min: 0, max: 1 }),
    }),
    { maxLength: 60 },
  );
  const policy = fc.constantFrom(...CREDIT_POLICIES);
  const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);
  const sumsOf = (given: readonly Item[], credits: CreditPolicy, asOf = ASOF) =>
    age(given, credits, asOf)
      .currencies.map((one) => [
        one.currency,
        Array.from(one.totals),
        [...byCustomer(one)].sort(([a], [b]) => a - b),
      ])
      .sort();

  test('buckets, and customers, add up to the total; total and credits set aside to the sheet (AGE-19)', () => {
    fc.assert(
      fc.property(items, policy, (given, credits) => {
        for (const one of age(given, credits).currencies) {
          const sheet = sum(given.filter((i) => CURRENCIES[i.currency] === one.currency).map((i) => i.open));
          expect(sum(one.totals)).toBe(one.total);
          expect(sum(one.byCustomer)).toBe(one.total);
          expect(one.total + one.creditsSetAside.amount).toBe(sheet);
        }
      }),
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(items, policy, fc.infiniteStream(fc.nat()), (given, credits, order) => {
        const shuffled = given
          .map((one) => ({ one, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at);
        expect(
          sumsOf(
            shuffled.map(({ one }) => one),
            credits,
          ),
        ).toEqual(sumsOf(given, credits));
      }),
    );
  });

  test('moving the as-of day and all due days together changes nothing', () => {
    fc.assert(
      fc.property(items, policy, fc.integer({ min: -3000, max: 3000 }), (given, credits, days) => {
        const moved = given.map((one) => ({ ...one, due: one.due + days }));
        expect(sumsOf(moved, credits, ASOF + days)).toEqual(sumsOf(given, credits));
      }),
    );
  });

  test('ten times the amounts are ten times the buckets', () => {
    fc.assert(
      fc.property(items, policy, (given, credits) => {
        const tenfold = age(
          given.map((one) => ({ ...one, open: one.open * 10 })),
          credits,
        ).currencies;
        const totals = age(given, credits).currencies.map((one) =>
          Array.from(one.totals, (total) => total * 10),
        );
        expect(tenfold.map((one) => Array.from(one.totals))).toEqual(totals);
      }),
    );
  });

  test('an invoice split in two ages like the whole', () => {
    fc.assert(
      fc.property(items, policy, fc.double({ min: 0, max: 1, noNaN: true }), (given, credits, share) => {
        const split = given.flatMap((one) => {
          const part = Math.trunc(one.open * share);
          return [
            { ...one, open: part },
            { ...one, open: one.open - part },
          ].filter(({ open }) => open !== 0);
        });
        expect(sumsOf(split, credits)).toEqual(sumsOf(given, credits));
      }),
    );
  });

  test('oldest_first never turns a debt into a credit, and leaves none beside a debt of the same customer', () => {
    fc.assert(
      fc.property(items, (given) => {
        for (const one of age(given, 'oldest_first').currencies) {
          for (const buckets of byCustomer(one).values()) {
            const debts = buckets.slice(0, -1);
            expect(Math.min(...debts)).toBeGreaterThanOrEqual(0);
            expect(sum(debts) > 0 && (buckets.at(-1) ?? 0) < 0).toBe(false);
          }
        }
      }),
    );
  });
});
