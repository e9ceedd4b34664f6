import { riskClass } from '../../src/functions/riskClass';
import { said } from './said';

const column = (...values: unknown[]) => values.map((value) => [value]);

interface Given {
  readonly dates: unknown;
  readonly asOf?: unknown;
  readonly probabilities?: unknown;
  readonly events?: unknown;
  readonly scheme?: unknown;
  readonly language?: unknown;
  readonly limits?: unknown;
}

const call = ({ dates, asOf, probabilities, events, scheme, language, limits }: Given) =>
  riskClass(
    dates,
    asOf ?? '2026-11-10',
    probabilities ?? null,
    events ?? null,
    scheme ?? null,
    language ?? 'zh-CN',
    limits ?? null,
  );

describe('DUES.RISKCLASS', () => {
  test.each([
    ['2026-09-20', '未到期'],
    ['2026-09-21', '到期未收（宽限）'],
    ['2026-10-05', '到期未收（宽限）'],
    ['2026-10-06', '未收款'],
    ['2026-10-31', '未收款'],
    ['2026-11-01', '催收款'],
    ['2027-09-21', '呆账'],
  ])('follows the month scheme for money due on 20 September 2026: on %s %s', (asOf, name) => {
    expect(call({ dates: '2026-09-20', asOf })).toEqual([[name]]);
  });

  test('follows the day scheme when told to', () => {
    const dates = column('2026-11-10', '2026-11-09', '2026-10-10', '2026-08-01', '2025-01-01', '2020-01-01');
    expect(call({ dates, scheme: 'day' })).toEqual(
      column('未到期', '未收款', '催收款', '准呆账', '呆账', '死账'),
    );
  });

  test('keeps the shape of the range and leaves blank rows blank', () => {
    expect(
      call({
        dates: [
          ['2026-11-30', null],
          [0, '2026-09-20'],
        ],
      }),
    ).toEqual([
      ['未到期', ''],
      ['', '催收款'],
    ]);
  });

  test('speaks three languages', () => {
    const dates = '2026-09-20';
    expect(call({ dates, language: 'zh-TW', events: 'bankrupt' })).toEqual([['準呆款']]);
    expect(call({ dates, language: 'en' })).toEqual([['Under collection']]);
  });

  test('understands events by key, in English and in Chinese, several in one cell, dated or not', () => {
    const events = column(
      'Bankrupt',
      '破产',
      '已沖銷',
      'supply stopped',
      '查封、诉讼',
      'written_off 2026-11-11',
      '破產(2026/1/5)',
      '',
    );
    expect(call({ dates: '2026-09-20', events })).toEqual(
      column('准呆账', '准呆账', '死账', '准呆账', '呆账', '催收款', '呆账', '催收款'),
    );
  });

  test('lets a probability, as a number or a percentage, take the place of the date', () => {
    const probabilities = column(0.9, '60%', 0.3, '0.1', null, 0);
    expect(call({ dates: '2026-09-20', probabilities })).toEqual(
      column('未收款', '催收款', '准呆账', '呆账', '催收款', '催收款'),
    );
  });

  test('says in its place what cannot be read in a row, and classifies the others', () => {
    const dates = column('soon', null, '2026-09-20', '2026-09-20', '2026-09-20');
    const events = column('', 'bankrupt', 'meteorite', '', '');
    const probabilities = column(null, null, null, 80, null);
    expect(call({ dates, events, probabilities, language: 'en' })).toEqual(
      column('Unreadable date', 'No due date', 'Unknown event', 'Unreadable probability', 'Under collection'),
    );
  });

  test('repeats a single date for a range of events', () => {
    expect(call({ dates: '2026-09-20', events: column('', '破产') })).toEqual(column('催收款', '准呆账'));
  });

  test('takes the limits of the house: those of its scheme, or all six as they stand on Policy', () => {
    const month = { dates: column('2026-09-20', '2026-07-01'), asOf: '2026-10-08' };
    expect(call(month)).toEqual(column('未收款', '催收款'));
    expect(call({ ...month, limits: [[10, 90]] })).toEqual(column('到期未收（宽限）', '呆账'));
    const day = { dates: '2026-10-01', asOf: '2026-11-10', scheme: 'day' };
    expect(call(day)).toEqual([['催收款']]);
    expect(call({ ...day, limits: column(45, 90, 365, 1095) })).toEqual([['未收款']]);
    const all = column(10, 90, 45, 90, 365, 1095);
    expect([call({ ...month, limits: all }), call({ ...day, limits: all })]).toEqual([
      column('到期未收（宽限）', '呆账'),
      [['未收款']],
    ]);
    expect(call({ ...day, limits: [['']] })).toEqual([['催收款']]);
  });

  test.each([
    ['of the other scheme', [[45, 90, 365, 1095]], null],
    ['that do not ascend', [[90, 45, 365, 1095]], 'day'],
    ['beyond the month', [[31, 365]], null],
    ['of half a day', [[5.5, 365]], 'month'],
  ])('refuses limits %s', (_, limits, scheme) => {
    expect(said(() => call({ dates: '2026-09-20', scheme, limits }))).toMatch(/limits needs whole days/);
  });

  test.each<[string, Given, RegExp]>([
    ['a single date that is none', { dates: 'soon' }, /due_dates holds no date/],
    ['a single probability outside 0 to 1', { dates: column(1, 2), probabilities: 1.5 }, /between 0 and 1/],
    ['a single event nobody knows', { dates: '2026-09-20', events: 'meteorite' }, /events holds a word/],
    ['an unknown scheme', { dates: '2026-09-20', scheme: 'week' }, /scheme must be one of: month, day/],
    [
      'ranges of different sizes',
      { dates: column(1, 2), events: column('', '', '') },
      /due_dates has 2 × 1 .* events has 3 × 1/,
    ],
  ])('refuses %s with a sentence', (_, given, sentence) => {
    expect(said(() => call(given))).toMatch(sentence);
  });
});
