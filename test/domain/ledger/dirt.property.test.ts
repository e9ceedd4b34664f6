import fc from 'fast-check';
import type { Cell, LedgerReading } from '../../../src/domain/ledger/types';
import { HEADERS, items, plainRow, plainSheet, type Item } from './generated';
import { day, keptOf, readSheet, type Row } from './sheet';

/** Sum of all parts by currency, in minor units. */
function sums({ tieOut }: LedgerReading): Record<string, number> {
  return Object.fromEntries(
    tieOut.map(({ currency, kept, setAside, unapplied }) => [
      currency,
      kept.amount + setAside.amount + unapplied.amount,
    ]),
  );
}

function truth(all: readonly Item[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { currency, cents } of all) total[currency] = (total[currency] ?? 0) + cents;
  return total;
}

const content = (reading: LedgerReading) =>
  keptOf(reading)
    .map(([, ...rest]) => rest.join('|'))
    .sort();

/** What falls on a cell without touching the amount: column and what then stands there. */
const damages: readonly (readonly [column: number, cell: Cell])[] = [
  [4, '2025-02-30'],
  [4, '待定'],
  [4, null],
  [4, { error: '#N/A' }],
  [4, '1990/01/01'],
  [3, '2025/13/45'],
  [3, { error: '#VALUE!' }],
  [2, null],
];
/** Rows that hold no item, wherever they stand. */
const furniture: readonly Row[] = [
  [null, null, null, null, null, null, null],
  [null, '小计', null, null, null, null, 12.5],
  ['', 'Total for Acme Ltd', '', '', '', '', 7],
  [...HEADERS['zh-CN']],
  ['注：以上数据仅供内部使用', null, null, null, null, null, null],
  ['第 2 页', null, null, null, null, null, null],
  ['承前页', null, null, null, null, null, 99],
];

test('dirt on days and numbers changes what is set aside, never the sum of all parts', () => {
  const dirt = fc.option(fc.constantFrom(...damages), { freq: 2 });
  fc.assert(
    fc.property(items, fc.infiniteStream(dirt), (all, stream) => {
      const body = all.map((item) => {
        const row = [...plainRow(item)];
        const damage = stream.next().value;
        if (damage) row[damage[0]] = damage[1];
        return row;
      });
      const { reading } = readSheet([[...HEADERS['zh-CN']], ...body]);
      expect(sums(reading)).toEqual(truth(all));
    }),
  );
});

test('sums, notes, page furniture and repeated headers between the rows change nothing', () => {
  const between = fc.option(fc.constantFrom(...furniture), { freq: 1 });
  fc.assert(
    fc.property(items, fc.infiniteStream(between), (all, stream) => {
      const [header = [], ...body] = plainSheet(all);
      const rows = body.flatMap((row): Row[] => {
        const extra = stream.next().value;
        return extra ? [row, extra] : [row];
      });
      const { reading } = readSheet([header, ...rows]);
      expect(content(reading)).toEqual(content(readSheet(plainSheet(all)).reading));
      expect(reading.setAside).toEqual([]);
    }),
  );
});

test('a row entered twice is set aside with its amount, and counting it anyway adds exactly that', () => {
  fc.assert(
    fc.property(items, fc.nat(), (all, pick) => {
      const rows = plainSheet(all);
      const twice = rows[1 + (pick % all.length)] ?? [];
      const { reading } = readSheet([...rows, twice]);
      expect(content(reading)).toEqual(content(readSheet(rows).reading));
      expect(reading.setAside.map(({ reason }) => reason)).toEqual(['duplicate']);
      const wish = reading.setAside[0]?.rowKey ?? '';
      const counted = readSheet([...rows, twice], { countAnyway: [wish] }).reading;
      expect(sums(counted)).toEqual(sums(reading));
      expect(counted.ledger.count).toBe(all.length + 1);
    }),
  );
});

describe('a running account', () => {
  const line = fc.record({
    customer: fc.constantFrom('甲公司', '乙公司', '丙公司'),
    on: fc.integer({ min: 0, max: 400 }),
    cents: fc.integer({ min: 1, max: 5_000_000 }),
    isReceipt: fc.boolean(),
  });
  const lines = fc.uniqueArray(line, {
    selector: ({ customer, on }) => `${customer} ${on}`,
    minLength: 3,
    maxLength: 30,
  });
  const START = day('2024-01-01');
  const rowOf = ({
    customer,
    on,
    cents,
    isReceipt,
  }: typeof line extends fc.Arbitrary<infer T> ? T : never): Row => [
    customer,
    START + on,
    isReceipt ? null : cents / 100,
    isReceipt ? cents / 100 : null,
  ];
  const HEAD: Row = ['客户名称', '日期', '借方', '贷方'];
  const read = (rows: readonly Row[]) => readSheet([HEAD, ...rows]).reading;
  const usable = lines.filter(
    (all) => all.some(({ isReceipt }) => isReceipt) && all.some(({ isReceipt }) => !isReceipt),
  );

  test('is settled alike in whatever order its lines stand, and what is open less what is unapplied is its balance', () => {
    fc.assert(
      fc.property(usable, fc.infiniteStream(fc.nat()), (all, keys) => {
        const reading = read(all.map(rowOf));
        const balance = all.reduce((sum, { cents, isReceipt }) => sum + (isReceipt ? -cents : cents), 0);
        expect(sums(reading)).toEqual({ CNY: balance });
        expect(reading.tieOut.every(({ ties }) => ties)).toBe(true);
        const shuffled = all
          .map((one) => ({ one, key: Number(keys.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => rowOf(one));
        expect(content(read(shuffled))).toEqual(content(reading));
      }),
    );
  });

  test('matches no receipt to more than it is, and no customer’s receipt to another’s charge', () => {
    fc.assert(
      fc.property(usable, (all) => {
        const reading = read(all.map(rowOf));
        for (const { customerName, chargeRow, receiptRow, amount } of reading.matches) {
          const [charge, receipt] = [all[chargeRow - 2], all[receiptRow - 2]];
          expect([charge?.customer, receipt?.customer]).toEqual([customerName, customerName]);
          expect(amount).toBeLessThanOrEqual(Math.min(charge?.cents ?? 0, receipt?.cents ?? 0));
        }
      }),
    );
  });
});

test('the order of columns and blank columns change nothing in a milestone sheet', () => {
  const order = fc.record({
    cents: fc.array(fc.nat({ max: 900_000 }), { minLength: 3, maxLength: 3 }),
    on: fc.nat({ max: 300 }),
  });
  const heads: readonly Row[] = [
    ['客户名称'],
    ['订单编号'],
    ['预付款', '预付款到期日'],
    ['验收款', '验收款到期日'],
    ['质保金', '质保金到期日'],
    [null],
  ];
  fc.assert(
    fc.property(
      fc.array(order, { minLength: 1, maxLength: 12 }),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
      (orders, places) => {
        const sheet = (at: readonly number[]): Row[] => [
          at.flatMap((part) => heads[part] ?? []),
          ...orders.map(({ cents, on }, i): Row => {
            const stage = (k: number): Row => [
              (cents[k] ?? 0) / 100 || null,
              day('2025-01-01') + on + k * 30,
            ];
            const parts: readonly Row[] = [['甲公司'], [`SO-${i}`], stage(0), stage(1), stage(2), [null]];
            return at.flatMap((part) => parts[part] ?? []);
          }),
        ];
        const plain = readSheet(sheet([0, 1, 2, 3, 4])).reading;
        const moved = readSheet(sheet(places)).reading;
        expect(content(moved)).toEqual(content(plain));
        const total = orders.reduce((sum, { cents }) => sum + cents.reduce((a, b) => a + b, 0), 0);
        expect(plain.tieOut.reduce((sum, { sheet: all }) => sum + all.amount, 0)).toBe(total);
      },
    ),
  );
});
