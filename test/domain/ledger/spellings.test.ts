import fc from 'fast-check';
import { createSpellings } from '../../../src/domain/ledger/spellings';

const rows = fc.array(
  fc.tuple(
    fc.nat({ max: 5 }),
    fc.constantFrom<string | number | null>('甲公司', '乙公司', 'Acme', 'ACME', '甲公司 ', '', null, 7),
  ),
  { maxLength: 60 },
);

describe('The spellings of customers', () => {
  it('are counted by customer, whatever order the rows come in', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const spellings = createSpellings();
        const expected = new Map<string, number>();
        for (const [customer, name] of all) {
          if (typeof name !== 'string') continue;
          spellings.count(customer, name);
          const key = `${customer} ${name}`;
          if (name !== '') expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const counted = [0, 1, 2, 3, 4, 5].flatMap((customer) =>
          [...spellings.of(customer)].map(([name, count]) => [`${customer} ${name}`, count] as const),
        );
        expect(new Map(counted)).toEqual(expected);
      }),
    );
  });

  it('are counted a column at a time as they are one by one, up to a row that is not named by a text', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const [together, single] = [createSpellings(), createSpellings()];
        const customers = Int32Array.from(all, ([customer], i) => (i % 7 === 6 ? -1 : customer));
        const cells = all.map(([, name]) => name);
        for (let i = 0; i < all.length; i++) {
          const stop = together.countUntil(cells, i, all.length, customers, 0);
          for (; i < stop; i++) single.count(customers[i] as number, cells[i] as string);
          if (i < all.length)
            expect((customers[i] as number) < 0 || typeof cells[i] !== 'string' || cells[i] === '').toBe(
              true,
            );
        }
        for (let customer = 0; customer <= 5; customer++)
          expect([...together.of(customer)]).toEqual([...single.of(customer)]);
      }),
    );
  });

  it('are counted for customers far apart in their numbers', () => {
    const spellings = createSpellings();
    spellings.count(0, 'A');
    spellings.count(100_000, 'B');
    spellings.count(0, 'A');
    expect([...spellings.of(0)]).toEqual([['A', 2]]);
    expect([...spellings.of(100_000)]).toEqual([['B', 1]]);
    expect([...spellings.of(50_000)]).toEqual([]);
  });
});
