import fc from 'fast-check';
import { dso } from '../../src/functions/dso';
import { said } from './said';

interface Given {
  readonly balances: unknown;
  readonly sales: unknown;
  readonly days?: unknown;
  readonly method?: unknown;
  readonly current?: unknown;
}

const call = ({ balances, sales, days, method, current }: Given) =>
  dso(balances, sales, days ?? null, method ?? null, current ?? null);

describe('DUES.DSO', () => {
  test('takes the mean of several balances and the one balance as it is, unless told otherwise', () => {
    expect(call({ balances: [[75], [105]], sales: 730 })).toBe(45);
    expect(call({ balances: [[105]], sales: 730 })).toBe(52.5);
    expect(call({ balances: [[75, 105]], sales: 730, method: 'closing' })).toBe(52.5);
    expect(call({ balances: [[60, 90, 120]], sales: 730 })).toBe(45);
  });

  test('adds up sales given by period, and their days', () => {
    expect(call({ balances: [[90]], sales: [[30, 31]], days: [[30, 31]] })).toBe(90);
  });

  test('takes another year of days', () => {
    expect(call({ balances: [[75, 105]], sales: 730, days: 360 })).toBeCloseTo(44.38, 2);
  });

  test('counts back in real months from a closing date, as a serial or as text', () => {
    const given = { balances: 150, sales: [[100, 100]], method: 'countback' };
    // March has 31 days, February 28.
    expect(call({ ...given, days: 46_112 })).toBe(31 + 14);
    expect(call({ ...given, days: '2026-03-31' })).toBe(31 + 14);
  });

  test('takes figures written as text, words in any case, and blanks as nothing', () => {
    expect(call({ balances: [['1,500']], sales: [['6,000', null, '']], days: 30, method: ' Closing ' })).toBe(
      7.5,
    );
  });

  test('equals the closing DSO when counted back over constant sales', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 500 }), (count, monthly) => {
        const sales = [Array.from({ length: count }, () => monthly)];
        const balances = Math.ceil((monthly * count) / 2);
        expect(call({ balances, sales, days: 30, method: 'countback' })).toBeCloseTo(
          call({ balances, sales, days: 30 * count, method: 'closing' }),
          9,
        );
      }),
    );
  });
});

describe('DUES.DSO refuses with a sentence', () => {
  const error = { code: '#DIV/0!' };
  test.each<[string, Given, RegExp]>([
    ['no sales', { balances: 1, sales: 0 }, /^invalidValue: sales must add up to more than zero/],
    ['negative sales', { balances: 1, sales: [[10, -20]] }, /sales must add up to more than zero/],
    [
      'a balance that is an error',
      { balances: [[1, error]], sales: 5 },
      /receivables: cell 2 is not a number/,
    ],
    ['sales that are text', { balances: 1, sales: [[5], ['n/a']] }, /sales: cell 2 is not a number/],
    ['no receivables', { balances: null, sales: 5 }, /receivables is missing/],
    ['no days at all', { balances: 1, sales: 5, days: -1 }, /days must be more than zero/],
    ['an unknown method', { balances: 1, sales: 5, method: 'rolling' }, /average, closing, countback, best/],
    ['best without what is current', { balances: 1, sales: 5, method: 'best' }, /needs current_receivables/],
    ['countback without days', { balances: 1, sales: 5, method: 'countback' }, /countback needs days/],
    [
      'days that do not match the periods',
      { balances: 1, sales: [[5, 5, 5]], days: [[30, 31]], method: 'countback' },
      /days has 2 figures and sales has 3/,
    ],
    [
      'a period of no days',
      { balances: 1, sales: [[5, 5]], days: [[30, 0]], method: 'countback' },
      /days must be more than zero/,
    ],
    [
      'a closing date that is none',
      { balances: 1, sales: [[5, 5]], days: 'March', method: 'countback' },
      /days must be more than zero/,
    ],
  ])('%s', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });

  test('when the sales given do not reach back far enough, as no answer rather than a wrong one', () => {
    expect(said(() => call({ balances: 300, sales: [[100, 100]], days: 30, method: 'countback' }))).toBe(
      'notAvailable: The receivables are more than all the sales given: 60 days are counted and 100 is still not covered. Give sales of earlier periods.',
    );
  });

  test('when a period has no sales', () => {
    expect(said(() => call({ balances: 300, sales: [[100, 0, 500]], days: 30, method: 'countback' }))).toBe(
      'notAvailable: Period 2 has no sales, so counting back stops there: 30 days are counted and 200 is not covered.',
    );
  });
});
