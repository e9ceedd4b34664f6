import fc from 'fast-check';
import { parseIsoDate } from '../../src/domain/calendar/civilDay';
import { CREDIT_POLICIES, EDGE_PRESETS } from '../../src/domain/ageing';
import { aging } from '../../src/functions/aging';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);
const ASOF = parseIsoDate('2026-03-31') ?? 0;

interface Given {
  readonly dates: unknown;
  readonly amounts?: unknown;
  readonly customers?: unknown;
  readonly edges?: unknown;
  readonly credits?: unknown;
  readonly basis?: unknown;
  readonly settled?: unknown;
  readonly asOf?: unknown;
}

const call = ({ dates, amounts, customers, edges, credits, basis, settled, asOf }: Given) =>
  aging(
    dates,
    asOf ?? ASOF,
    amounts ?? null,
    customers ?? null,
    edges ?? null,
    credits ?? null,
    'en',
    basis ?? null,
    settled ?? null,
  );
const total = (given: Given) => call(given).at(-1)?.at(-1);

describe('DUES.AGING by document date', () => {
  const ages = (basis: string, edges: unknown, ...days: number[]) =>
    call({ dates: column(...days.map((age) => ASOF - age)), basis, edges }).map(([label]) => label);

  test('gives a document of the as-of day an age, where money due that day is not overdue', () => {
    expect(ages('document', null, -1, 0, 30, 31, 121)).toEqual([
      'Dated later',
      '0-30 days',
      '0-30 days',
      '31-60 days',
      'Over 120 days',
    ]);
    expect(ages('due', null, 0)).toEqual(['Not due']);
  });

  test('keeps the words of months and years to documents', () => {
    expect(ages('document', 'months', 0, 45)).toEqual(['Dated this month', 'Dated last month']);
    expect(ages('document', 'years', 0, 365, 366)).toEqual(['Up to 1 year', 'Up to 1 year', '1-2 years']);
    const [[head]] = call({
      dates: column(ASOF),
      amounts: column(1),
      edges: 'accounting_years',
      basis: 'document',
    }) as [[string]];
    expect(head).toMatch(/^Bucket \(calendar years touched since the document/);
  });

  test('never says overdue or due, under any preset', () => {
    for (const edges of EDGE_PRESETS) {
      const words = call({ dates: column(ASOF), amounts: column(1), edges, basis: 'document' })
        .flat()
        .join(' ');
      expect([edges, words]).toEqual([edges, expect.not.stringMatching(/\bdue\b|overdue/i)]);
    }
  });
});

describe('DUES.AGING as it stood on a day', () => {
  test('leaves out what was settled by then and keeps what was settled later', () => {
    const given = {
      dates: column('2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01'),
      amounts: column(1, 2, 4, 8),
      settled: column('2026-03-30', '2026-03-31', '2026-04-01', null),
    };
    expect(total(given)).toBe(12);
    expect(total({ ...given, asOf: '2026-03-29' })).toBe(15);
    expect(total({ ...given, asOf: '2026-12-31' })).toBe(8);
  });

  test('says so beside dates alone, and sets aside a settlement date that cannot be read', () => {
    const dates = column('2026-03-30', '2026-03-30', '2026-03-30');
    const settled = column('2026-03-31', '2026-04-01', 'paid');
    expect(call({ dates, settled })).toEqual(column('Settled', '1-30 days', 'Unreadable date'));
    expect(call({ dates, settled, amounts: column(1, 2, 4) }).slice(-2)).toEqual([
      ['Total', 2],
      ['Set aside, not in the total: 1 row (error, or no readable date or amount)', 4],
    ]);
  });

  test.each<[string, Given, RegExp]>([
    ['an unknown basis', { dates: column(ASOF), basis: 'invoice' }, /basis must be one of: due, document/],
    [
      'settlement dates of another size',
      { dates: column(1, 2), settled: column(1, 2, 3) },
      /settlement_dates has 3 × 1/,
    ],
    [
      'one settlement date that is none',
      { dates: column(1, 2), amounts: column(1, 2), settled: 'paid' },
      /settlement_dates holds no date/,
    ],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });
});

describe('Whatever the rows, DUES.AGING', () => {
  const row = fc.record({
    due: fc.integer({ min: ASOF - 500, max: ASOF + 200 }),
    cents: fc.integer({ min: -1_000_000, max: 10_000_000 }),
    customer: fc.constantFrom('A', 'B', 'C'),
  });
  type Row = { due: number; cents: number; customer: string };
  const rows = fc.array(row, { minLength: 1, maxLength: 40 });
  const policy = fc.constantFrom(...CREDIT_POLICIES);
  const edges = fc.constantFrom(...EDGE_PRESETS);
  const table = (items: readonly Row[], credits: string, preset: string, asOf = ASOF) =>
    call({
      dates: items.map(({ due }) => [due]),
      amounts: items.map(({ cents }) => [cents / 100]),
      customers: items.map(({ customer }) => [customer]),
      credits,
      edges: preset,
      asOf,
    });
  /** Lines by name; how many rows a note counts is not a figure. */
  const figures = (lines: (string | number)[][]) =>
    new Map(lines.slice(1).map(([name, ...cells]) => [String(name).replace(/: \d+ rows?/, ''), cells]));
  const cents = (value: unknown) => Math.round(Number(value) * 100);

  test('adds up to the rows, across and down, under every policy and preset', () => {
    fc.assert(
      fc.property(rows, policy, edges, (items, credits, preset) => {
        const lines = table(items, credits, preset);
        const expected = items
          .filter((item) => credits !== 'set_aside' || item.cents > 0)
          .reduce((sum, item) => sum + item.cents, 0);
        const at = lines.findIndex(([name]) => name === 'Total');
        for (const line of lines.slice(1, at + 1)) {
          const cells = line.slice(1).map(cents);
          expect(cells.slice(0, -1).reduce((sum, cell) => sum + cell, 0)).toBe(cells.at(-1));
        }
        for (let cell = 1; cell < (lines[at]?.length ?? 0); cell++) {
          const down = lines.slice(1, at).reduce((sum, line) => sum + cents(line[cell]), 0);
          expect(down).toBe(cents(lines[at]?.[cell]));
        }
        expect(cents(lines[at]?.at(-1))).toBe(expected);
      }),
    );
  });

  test('gives each customer the same figures in any order of the rows', () => {
    fc.assert(
      fc.property(rows, policy, edges, (items, credits, preset) => {
        expect(figures(table([...items].reverse(), credits, preset))).toEqual(
          figures(table(items, credits, preset)),
        );
      }),
    );
  });

  test('does not change when an invoice is written as two', () => {
    fc.assert(
      fc.property(rows, policy, edges, fc.nat(100), (items, credits, preset, percent) => {
        const [first, ...others] = items as [Row, ...Row[]];
        const part = Math.trunc((first.cents * percent) / 100);
        const halves = [{ ...first, cents: part }, { ...first, cents: first.cents - part }, ...others];
        expect(figures(table(halves, credits, preset))).toEqual(figures(table(items, credits, preset)));
      }),
    );
  });

  test('moves with the days: every date and the as-of day later by as many changes nothing', () => {
    fc.assert(
      fc.property(rows, policy, fc.integer({ min: 1, max: 400 }), (items, credits, days) => {
        const later = items.map((item) => ({ ...item, due: item.due + days }));
        expect(table(later, credits, 'default', ASOF + days)).toEqual(table(items, credits, 'default'));
      }),
    );
  });

  test('a day later nothing is younger: what is beyond any limit only grows', () => {
    const debts = rows.map((items) => items.map((item) => ({ ...item, cents: Math.abs(item.cents) })));
    fc.assert(
      fc.property(debts, (items) => {
        const beyond = (asOf: number) => {
          const cells = table(items, 'own_date', 'default', asOf).at(-1)?.slice(1, -1).map(cents) ?? [];
          return cells.map((_, from) => cells.slice(from).reduce((sum, cell) => sum + cell, 0));
        };
        const [today, tomorrow] = [beyond(ASOF), beyond(ASOF + 1)];
        today.forEach((sum, bucket) => expect(tomorrow[bucket]).toBeGreaterThanOrEqual(sum));
      }),
    );
  });
});
