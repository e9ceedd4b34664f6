import fc from 'fast-check';
import { INTEREST_REGIMES } from '../../src/domain/law';
import { DECLARATIONS } from '../../src/functions/declarations';
import { lateInterest } from '../../src/functions/lateInterest';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

interface Given {
  readonly principal: unknown;
  readonly due?: unknown;
  readonly to?: unknown;
  readonly regime?: unknown;
  readonly rate?: unknown;
  readonly count?: unknown;
  readonly part?: unknown;
}

const call = ({ principal, due, to, regime, rate, count, part }: Given) =>
  lateInterest(
    principal,
    due ?? '2026-01-01',
    to ?? '2026-04-01',
    regime ?? 'contract',
    rate ?? null,
    count ?? null,
    part ?? null,
    'en',
  );
const one = (given: Given) => call(given)[0]?.[0] as number;

describe('DUES.LATEINTEREST agrees with published examples', () => {
  test('INT-01, ERPNext dunning: 100 at 10 % for 15 days are 0.41', () => {
    expect(one({ principal: 100, rate: 0.1, to: '2026-01-16' })).toBeCloseTo(0.41, 2);
  });

  test('INT-03, UK: 45 days at 5.25 % + 8 % are 16.34, with the fixed sum 86.34', () => {
    const given = { principal: 1000, due: '2024-10-01', to: '2024-11-15', regime: 'uk', rate: 0.0525 };
    expect(one(given)).toBeCloseTo(16.34, 2);
    expect(one({ ...given, part: 'fixed_sum' })).toBe(70);
    expect(one({ ...given, part: 'both' })).toBeCloseTo(86.34, 2);
  });

  test('INT-04, paidnice.com prints 169.68 by rounding each day; unrounded it is 169.49', () => {
    const given = { principal: 5000, due: '2025-01-01', to: '2025-04-12', regime: 'uk', rate: 0.0425 };
    expect(one(given)).toBeCloseTo(169.49, 2);
    expect(one({ ...given, part: 'both' })).toBeCloseTo(239.49, 2);
  });

  test('INT-07, the edges of the UK fixed sums', () => {
    const principal = column(100, 999.98, 999.99, 1000, 1000.01, 9999.98, 9999.99, 10_000, 1_000_000);
    expect(call({ principal, regime: 'uk', rate: 0.05, part: 'fixed_sum' })).toEqual(
      column(40, 40, 40, 70, 70, 70, 70, 100, 100),
    );
  });

  test('INT-08, SI 2002/1675: one UK rate by the half-year in which interest starts', () => {
    const rate = [
      ['2023-12-31', 0.05],
      ['2024-06-30', 0.04],
      ['2024-12-31', 0.03],
    ];
    const due = column('2023-12-31', '2024-06-29', '2024-06-30', '2024-12-30');
    const rates = call({ principal: 365, due, to: '2025-06-30', regime: 'uk', rate, part: 'interest' });
    const days = [547, 366, 365, 182];
    expect(rates.map(([sum], i) => Number(((sum as number) / (days[i] ?? 1)).toFixed(9)))).toEqual([
      0.13, 0.13, 0.12, 0.12,
    ]);
  });

  test('INT-10, half-yearly rates: 16 days at 12 % and 46 at 11 % are 191.23, by contract and by the EU rule', () => {
    const given = { principal: 10_000, due: '2024-12-15', to: '2025-02-15' };
    const table = (margin: number) => [
      ['2025-01-01', 0.11 - margin],
      ['2024-07-01', 0.12 - margin],
    ];
    expect(one({ ...given, rate: table(0) })).toBeCloseTo(191.23, 2);
    expect(one({ ...given, regime: 'eu', rate: table(0.08) })).toBeCloseTo(191.23, 2);
    expect(one({ ...given, regime: 'eu', rate: table(0.08), part: 'fixed_sum' })).toBe(40);
  });

  test.each([
    [10_000, 0.1, 30, 82.19],
    [10_000, 0.05, 30, 41.1],
    [10_000, 0.115, 30, 94.52],
    [12_345, 0.115, 17, 66.12],
  ])('INT-10, same file: %d at %d for %d days are %d', (principal, rate, days, interest) => {
    expect(one({ principal, rate, due: 46_000, to: 46_000 + days })).toBeCloseTo(interest, 2);
  });

  test('INT-11, a claim of LPR 3.45 % + 50 %: half a year is 180,431.95, other day counts differ', () => {
    const given = {
      principal: 6_973_215.42,
      due: '2023-08-31',
      to: '2024-02-29',
      regime: 'cn_lpr_150',
      rate: 0.0345,
    };
    expect(one({ ...given, count: '30/360' })).toBeCloseTo(180_431.95, 2);
    expect(Math.abs(one(given) - 179_937.4)).toBeLessThan(0.6);
    expect(Math.abs(one({ ...given, count: 360 }) - 182_436.8)).toBeLessThan(0.6);
  });

  test('INT-12, 国令第802号 art. 17: 0.05 % a day', () => {
    expect(one({ principal: 100_000, to: '2026-01-31', regime: 'cn_sme' })).toBeCloseTo(1500, 9);
    expect(one({ principal: 100_000, regime: 'cn_sme' })).toBeCloseTo(4500, 9);
  });

  test('100,000 for 90 days: LPR 3.0 % × 1.3 and × 1.5', () => {
    const given = { principal: 100_000, rate: '3%' };
    expect(one({ ...given, regime: 'cn_lpr_130' })).toBeCloseTo(961.64, 2);
    expect(one({ ...given, regime: 'cn_lpr_130', count: 360 })).toBeCloseTo(975, 2);
    expect(one({ ...given, regime: 'cn_lpr_150' })).toBeCloseTo(1109.59, 2);
  });

  test('INT-14, Business Central: 1.5 % a month of thirty days, 25 days of 10,000 are 125', () => {
    expect(one({ principal: 10_000, due: 46_000, to: 46_025, rate: 0.015, count: 30 })).toBeCloseTo(125, 9);
  });
});

describe('DUES.LATEINTEREST', () => {
  test('fixes the LPR on the first day of delay', () => {
    const rate = [
      ['2026-01-01', 0.03],
      ['2026-01-02', 0.04],
      ['2026-02-20', 0.05],
    ];
    expect(one({ principal: 36_500, rate, regime: 'cn_lpr_130' })).toBeCloseTo(
      36_500 * 0.052 * (90 / 365),
      9,
    );
  });

  test('Taiwan: 5 % by law, more by agreement, never above 16 %', () => {
    const principal = 36_500;
    const of = (rate?: unknown) => one({ principal, regime: 'taiwan', rate }) / 9000;
    expect([of(), of(0.02), of(0.1), of(0.3)].map((rate) => Number(rate.toFixed(9)))).toEqual([
      0.05, 0.05, 0.1, 0.16,
    ]);
  });

  test('is 0 until the day after the due date', () => {
    const given = { principal: 100, due: '2026-03-31', rate: 0.365 };
    expect(one({ ...given, to: '2026-03-31' })).toBe(0);
    expect(one({ ...given, to: '2026-03-01' })).toBe(0);
    expect(one({ ...given, to: '2026-04-01' })).toBeCloseTo(0.1, 12);
    expect(one({ ...given, to: '2026-03-31', regime: 'uk', part: 'both' })).toBe(0);
  });

  test('gives one amount a row and says in its place what a row lacks', () => {
    expect(
      call({
        principal: column(1000, -5, 'x', 1000, 1000, 1000, null),
        due: column('2026-01-01', '2026-01-01', '2026-01-01', null, 'soon', '2026-01-01', null),
        rate: column(0.1, 0.1, 0.1, 0.1, 0.1, 4.31, 0.1),
      }).map(([cell]) => (typeof cell === 'number' ? Number(cell.toFixed(2)) : cell)),
    ).toEqual([
      24.66,
      'Credit: no interest',
      'Unreadable number',
      'No due date',
      'Unreadable date',
      'Unreadable number',
      '',
    ]);
  });

  test('names the day for which a table gives no rate', () => {
    expect(call({ principal: 100, rate: [['2026-02-01', 0.1]] })).toEqual([['No rate given for 2026-01-02']]);
    expect(call({ principal: 100, regime: 'uk', rate: [['2026-02-01', 0.1]] })).toEqual([
      ['No rate given for 2025-12-31'],
    ]);
  });

  test('grows in proportion to the principal, under every rule', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...INTEREST_REGIMES),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 2, max: 1000 }),
        (regime, principal, factor) => {
          const rate = regime === 'cn_sme' ? null : 0.05;
          expect(one({ principal: principal * factor, regime, rate })).toBeCloseTo(
            one({ principal, regime, rate }) * factor,
            4,
          );
        },
      ),
    );
  });

  test('offers every rule the domain knows', () => {
    const parameters = DECLARATIONS.find(({ id }) => id === 'LATEINTEREST')?.parameters ?? [];
    const regime = parameters.find(({ name }) => name === 'regime');
    expect(regime && 'choices' in regime ? regime.choices : []).toEqual(INTEREST_REGIMES);
  });

  test.each<[string, Given, RegExp]>([
    ['no rate where one is needed', { principal: 1 }, /regime "contract" needs rate/],
    ['a rate where the law has one', { principal: 1, regime: 'cn_sme', rate: 0.1 }, /has its rate by law/],
    ['4.31 for 4.31 %', { principal: 1, rate: 4.31 }, /rate must be a rate from 0 to 1/],
    ['an unknown rule', { principal: 1, regime: 'mars', rate: 0.1 }, /regime must be one of: contract/],
    ['a table row without a date', { principal: 1, rate: [['?', 0.1]] }, /rate: row 1 of the table/],
    ['a year of a thousand days', { principal: 1, rate: 0.1, count: 1000 }, /day_count must be 365/],
    ['a due date that is none', { principal: 1, due: 'soon', rate: 0.1 }, /due_dates holds no date/],
    ['a principal that is text', { principal: 'much', rate: 0.1 }, /principal is not a number/],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });

  test('asks for the rule', () => {
    expect(said(() => lateInterest(1, 1, 2, null, 0.1, null, null, 'en'))).toMatch(
      /regime says under which rule/,
    );
  });
});
