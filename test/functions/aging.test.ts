import fc from 'fast-check';
import { CREDIT_POLICIES } from '../../src/domain/ageing';
import { aging } from '../../src/functions/aging';
import { setFunctionLanguage } from '../../src/functions/language';
import { said } from './said';

const ASOF = 46_112; // 2026-03-31
const DUE = ASOF - 10;
const column = (...values: unknown[]) => values.map((value) => [value]);
/** An error cell, as Excel hands it over when the metadata allow errors. */
const ERROR = { code: '#N/A' };

interface Given {
  readonly dates: unknown;
  readonly asOf?: unknown;
  readonly amounts?: unknown;
  readonly customers?: unknown;
  readonly edges?: unknown;
  readonly credits?: unknown;
  readonly language?: unknown;
}

const call = ({ dates, asOf = ASOF, amounts, customers, edges, credits, language = 'en' }: Given) =>
  aging(dates, asOf, amounts ?? null, customers ?? null, edges ?? null, credits ?? null, language);

describe('DUES.AGING with dates alone', () => {
  test('keeps the shape of the range', () => {
    expect(
      call({
        dates: [
          [ASOF, DUE],
          [ASOF - 31, ASOF - 400],
        ],
      }),
    ).toEqual([
      ['Not due', '1-30 days'],
      ['31-60 days', 'Over 120 days'],
    ]);
  });

  test('treats an empty cell, 0 and "" as one thing', () => {
    expect(call({ dates: column(null, 0, '', '  ', DUE) })).toEqual(column('', '', '', '', '1-30 days'));
  });

  test('reads dates written as text, with a time of day or in Chinese', () => {
    const dates = column(
      '2026-03-21',
      '2026/3/21',
      '2026年3月21日',
      20260321,
      DUE + 0.75,
      '21 Mar 2026',
      '民國115年3月21日',
    );
    expect(new Set(call({ dates }).flat())).toEqual(new Set(['1-30 days']));
  });

  test('reads 3/4/2026 as the other dates of the column prove, and does not guess where they prove nothing', () => {
    expect(call({ dates: column('1/3/2026', '21/3/2026') })).toEqual(column('1-30 days', '1-30 days'));
    expect(call({ dates: column('1/3/2026', '2/3/2026', '3/3/2026') })).toEqual(
      column('Unreadable date', 'Unreadable date', '1-30 days'),
    );
  });

  test('says of a row with an error or nonsense that it cannot be read, and answers for the others', () => {
    expect(call({ dates: column(ERROR, 'next week', DUE) })).toEqual(
      column('Unreadable date', 'Unreadable date', '1-30 days'),
    );
  });

  test.each([['next week'], [ERROR], ['2026-02-30']])(
    'refuses a single date that cannot be read: %j',
    (date) => {
      expect(said(() => call({ dates: date }))).toMatch(/^invalidValue: due_dates holds no date/);
    },
  );

  test('speaks the language asked for, else that of Excel', () => {
    expect(call({ dates: DUE, language: 'zh-TW' })).toEqual([['1-30天']]);
    setFunctionLanguage('zh-CN');
    expect(call({ dates: ASOF - 121, language: null })).toEqual([['超过120天']]);
    setFunctionLanguage('en');
  });
});

describe('DUES.AGING with amounts', () => {
  test('states the edge rule in its header', () => {
    const header = (edges: unknown) => call({ dates: DUE, amounts: 1, edges })[0]?.[0];
    expect(header(null)).toContain('upper limit included, due today is not overdue');
    expect(header('lookup')).toContain('due today counts as overdue');
    expect(call({ dates: DUE, amounts: 1, language: 'zh-CN' })[0]).toEqual([
      '账龄段（按逾期天数，含上限，当天到期不算逾期）',
      '金额',
    ]);
  });

  test('adds cents as cents', () => {
    const table = call({ dates: DUE, amounts: column(0.1, 0.2, 0.7, 1e9) });
    expect(table.at(-1)).toEqual(['Total', 1000000001]);
    expect(call({ dates: column(DUE, DUE, DUE), amounts: column(0.1, 0.2, 0.3) }).at(-1)).toEqual([
      'Total',
      0.6,
    ]);
  });

  test('adds finer amounts so that lines and total agree to the last digit', () => {
    const table = call({ dates: column(DUE, ASOF - 40, ASOF - 70), amounts: column(1 / 3, 1 / 3, 0.125) });
    const [, first, second, third] = table.slice(1).map(([, amount]) => amount as number);
    expect(table.at(-1)?.[1]).toBe(Number(((first ?? 0) + (second ?? 0) + (third ?? 0)).toFixed(9)));
    expect(first).toBeCloseTo(1 / 3, 9);
  });

  test('reads amounts written as text', () => {
    expect(
      call({ dates: column(DUE, DUE, DUE), amounts: column('1,234.50', '(34.50)', ' ') }),
    ).toContainEqual(['Total', 1200]);
  });

  test('counts the rows it sets aside below the total, with the amounts it could read', () => {
    const table = call({ dates: column('?', DUE, ERROR, DUE, null), amounts: column(5, 7, 11, ERROR, 13) });
    expect(table.slice(-2)).toEqual([
      ['Total', 7],
      ['Set aside, not in the total: 4 rows (error, or no readable date or amount)', 29],
    ]);
  });

  test('leaves no note where nothing was set aside, and passes over rows without an amount', () => {
    expect(call({ dates: column('?', DUE), amounts: column(0, 7) }).at(-1)).toEqual(['Total', 7]);
  });

  test('needs no date for a credit that is not aged', () => {
    expect(call({ dates: column(null, DUE), amounts: column(-5, 7) }).slice(-2)).toEqual([
      ['Credits', -5],
      ['Total', 2],
    ]);
  });

  test('says how much was left out when credits are set aside', () => {
    expect(call({ dates: column(DUE, DUE), amounts: column(-5, 7), credits: 'set_aside' }).slice(-2)).toEqual(
      [
        ['Total', 7],
        ['Credits set aside, not in the total: 1 row', -5],
      ],
    );
  });

  test('repeats a single date or amount for every row', () => {
    expect(call({ dates: DUE, amounts: column(5, 7) }).at(-1)).toEqual(['Total', 12]);
    expect(call({ dates: column(DUE, DUE, DUE), amounts: 5 }).at(-1)).toEqual(['Total', 15]);
  });

  test('is all zeros for an empty table', () => {
    const table = call({ dates: column(null, null), amounts: column(null, null) });
    expect(table.slice(1).every(([, amount]) => amount === 0)).toBe(true);
  });
});

describe('DUES.AGING with customers', () => {
  test('gives a line a customer, in the order they appear, and a total', () => {
    const table = call({
      dates: column(ASOF, DUE, DUE - 40),
      amounts: column(1, 2, 4),
      customers: column('Beta', 'Alpha', 'Beta'),
      edges: [[30]],
    });
    expect(table.slice(1)).toEqual([
      ['Beta', 1, 0, 4, 0, 5],
      ['Alpha', 0, 2, 0, 0, 2],
      ['Total', 1, 2, 4, 0, 7],
    ]);
  });

  test('takes spellings that differ in case, width or spaces for one customer', () => {
    const customers = column('Alpha  Ltd', 'ALPHA LTD', 'Ａlpha Ltd ', 4711, '4711');
    const table = call({ dates: DUE, amounts: column(1, 2, 4, 8, 16), customers });
    expect(table.slice(1, -1).map((row) => [row[0], row.at(-1)])).toEqual([
      ['Alpha Ltd', 7],
      ['4711', 24],
    ]);
  });

  test('gives money without a customer a line of its own', () => {
    const table = call({ dates: DUE, amounts: column(1, 2), customers: column('A', null) });
    expect(table[2]?.[0]).toBe('(no customer)');
  });

  test('counts items when there are no amounts', () => {
    const table = call({ dates: column(DUE, DUE, null), customers: column('A', 'A', null), edges: [[30]] });
    expect(table[1]).toEqual(['A', 0, 2, 0, 0, 2]);
    expect(table).toHaveLength(3);
  });

  test('counts no row that only a repeated value fills', () => {
    const table = call({ dates: column(DUE, null, DUE), customers: 'A', edges: [[30]] });
    expect(table.slice(1)).toEqual([
      ['A', 0, 2, 0, 0, 2],
      ['Total', 0, 2, 0, 0, 2],
    ]);
  });

  test('pads the line of what was set aside to the width of the table', () => {
    const table = call({
      dates: column(DUE, DUE),
      amounts: column(1, 2),
      customers: column('A', ERROR),
      edges: [[30]],
    });
    expect(table.at(-1)).toEqual([
      'Set aside, not in the total: 1 row (error, or no readable date or amount)',
      '',
      '',
      '',
      '',
      2,
    ]);
  });

  test('adds up, in lines, columns and together with what was set aside, to the sheet (AGE-19)', () => {
    const row = fc.record({
      due: fc.oneof(fc.integer({ min: ASOF - 200, max: ASOF + 50 }), fc.constantFrom(null, 'soon')),
      cents: fc.integer({ min: -100_000, max: 100_000 }),
      customer: fc.constantFrom('A', 'B', 'C', null),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2 }), fc.constantFrom(...CREDIT_POLICIES), (rows, credits) => {
        const table = call({
          dates: column(...rows.map(({ due }) => due)),
          amounts: column(...rows.map(({ cents }) => cents / 100)),
          customers: column(...rows.map(({ customer }) => customer)),
          credits,
        });
        const inCents = (cell: unknown) => Math.round((typeof cell === 'number' ? cell : 0) * 100);
        const sum = (cells: readonly unknown[]) =>
          cells.reduce((total: number, cell) => total + inCents(cell), 0);
        const at = table.findIndex(([name]) => name === 'Total');
        const total = table[at] ?? [];
        for (const line of table.slice(1, at + 1)) expect(sum(line.slice(1, -1))).toBe(inCents(line.at(-1)));
        total
          .slice(1)
          .forEach((cell, i) =>
            expect(sum(table.slice(1, at).map((line) => line[i + 1]))).toBe(inCents(cell)),
          );
        const sheet = rows.reduce((all, { cents }) => all + cents, 0);
        expect(sum(table.slice(at).map((line) => line.at(-1)))).toBe(sheet);
      }),
    );
  });
});

describe('DUES.AGING refuses with a sentence', () => {
  test.each<[string, Given, RegExp]>([
    ['no as-of date', { dates: DUE, asOf: null }, /as_of must be one date/],
    ['an as-of date that can be read two ways', { dates: DUE, asOf: '3/4/2026' }, /as_of must be one date/],
    ['an error as as-of date', { dates: DUE, asOf: ERROR }, /as_of must be one date/],
    ['no dates', { dates: null }, /due_dates is missing/],
    [
      'ranges of different sizes',
      { dates: column(DUE, DUE), amounts: column(1, 2, 3) },
      /due_dates has 2 × 1 cells and amounts has 3 × 1/,
    ],
    [
      'a row against a column',
      { dates: column(DUE, DUE), amounts: [[1, 2]] },
      /due_dates has 2 × 1 cells and amounts has 1 × 2/,
    ],
    [
      'edges out of order',
      { dates: DUE, edges: [[60, 30]] },
      /edges must be days overdue in ascending order/,
    ],
    ['an unknown preset', { dates: DUE, edges: 'sap' }, /edges must be one of: default, erpnext/],
    ['an unknown policy', { dates: DUE, amounts: 1, credits: 'net' }, /credits must be one of: own_date/],
    [
      'oldest first without customers',
      { dates: DUE, amounts: 1, credits: 'oldest_first' },
      /needs customers/,
    ],
    ['a language it does not speak', { dates: DUE, language: 'fr' }, /language must be en, zh-CN or zh-TW/],
    ['a single amount that is none', { dates: DUE, amounts: 'n/a' }, /amounts is not a number/],
    [
      'a single customer that is an error',
      { dates: DUE, amounts: 1, customers: ERROR },
      /customers is an error/,
    ],
  ])('%s', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });
});
